"""A Chinese quarterly paper of at least ten pages with charts, made again in a warm program.

Goal: at most 400 ms. The facts are the sample canteen's of the tests, with a long list of corrections.
Run: `python -m benchmarks.pdf`.
"""

import statistics
import time
from dataclasses import replace

from canteen_desk.domain.papers import CorrectionNote, PeriodFacts
from canteen_desk.reports.quarter import quarter_pdf
from tests.reports.pdf_reading import reader
from tests.reports.sample_facts import facts

LIMIT_MS = 400.0
ROUNDS = 15
PAGES = 10


def long_facts() -> PeriodFacts:
    """The sample with as many corrections as ten pages need."""
    made = facts()
    day = made.period.last_day
    notes = tuple(
        CorrectionNote(
            40_000 + n,
            39_000 + n,
            "trimming",
            day,
            "王师傅",
            f"第 {n} 筐净料误键，少一位，已对秤条核过",
            False,
        )
        for n in range(1, 61)
    )
    return replace(made, quality=replace(made.quality, corrections=notes))


def milliseconds(made: PeriodFacts) -> tuple[float, float]:
    """Wall and processor time of one paper."""
    wall, processor = time.perf_counter(), time.process_time()
    quarter_pdf(made)
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - processor) * 1e3


def main() -> int:
    made = long_facts()
    pages = len(reader(quarter_pdf(made)).pages)
    assert pages >= PAGES, f"only {pages} pages"
    rounds = [milliseconds(made) for _ in range(ROUNDS)]
    wall, processor = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(f"{pages} pages: {wall:.0f} ms, of which processor {processor:.0f} ms (medians of {ROUNDS})")
    print(f"ratio to the limit of {LIMIT_MS:.0f} ms: {wall / LIMIT_MS:.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
