"""Typing ahead over 3,000 names, as the fields of the window do it. Goal: at most 10 ms a letter.

Run: `python -m benchmarks.name_search`.
"""

import statistics
import sys
import time

from canteen_desk.services.searching import search_keys
from canteen_desk.ui.widgets.choice_field import Choice, ChoiceIndex

LIMIT_MS = 10.0
FIRST, SECOND = "红白青黄紫大小鲜干嫩", "萝卜白菜土豆茄子豆角冬瓜南瓜芹菜菠菜香菇"


def names() -> list[str]:
    return [f"{a}{b}{c}" for a in FIRST for b in SECOND for c in SECOND][:3000]


def main() -> int:
    index = ChoiceIndex([Choice(name, name, search_keys(name)) for name in names()])
    times = []
    for text in ("h", "hl", "hlb", "bai", "萝卜", "zzz") * 20:
        begun = time.perf_counter()
        index.find(text)
        times.append(time.perf_counter() - begun)
    found = statistics.median(times) * 1e3
    print(f"one letter over 3,000 names {found:.2f} ms; ratio to the limit {found / LIMIT_MS:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
