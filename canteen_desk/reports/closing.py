"""The end of a paper: room for replies and signatures, and the seal that both sides can compare."""

from datetime import timedelta, timezone

from reportlab.platypus import Flowable, Spacer

from canteen_desk.domain.papers import PeriodFacts, Seal
from canteen_desk.reports import styles
from canteen_desk.reports.qr import Qr
from canteen_desk.reports.tables import boxes, seamless
from canteen_desk.reports.text import P, heading

_BEIJING = timezone(timedelta(hours=8))
_DATE = "日期：　　　　年　　月　　日"
_QR = 70.0
_GROUP = 8


def signatures(roles: tuple[str, ...]) -> Flowable:
    """Two boxes a row, each with room for a name, a seal and a date."""
    cells: list[list[Flowable]] = [
        [P(f"{role}（签字）", styles.CELL_BOLD), Spacer(1, 34), P(_DATE, styles.CELL)] for role in roles
    ]
    if len(cells) % 2:
        cells.append([P("", styles.CELL)])
    rows = [cells[place : place + 2] for place in range(0, len(cells), 2)]
    return boxes(rows, (1, 1))


def reply_lines(count: int = 9) -> Flowable:
    """Blank ruled lines: what the contractor answers before both sides sign."""
    return seamless(
        [[""] for _ in range(count)],
        [styles.WIDTH],
        ("LINEBELOW", (0, 0), (-1, -1), styles.HAIR, styles.BEFORE),
        height=23,
    )


def seal_part(seal: Seal) -> list[Flowable]:
    """The hash of the newest record that went in, in groups, with a QR of the same text."""
    story: list[Flowable] = [heading("数据校验", styles.H2, 1)]
    if not seal.record_id or not seal.hash_hex:
        return [*story, P("没有记录，无校验值。", styles.BODY)]
    digest = seal.hash_hex.lower()
    groups = [digest[place : place + _GROUP] for place in range(0, len(digest), _GROUP)]
    when = seal.recorded_at.astimezone(_BEIJING).strftime("%Y-%m-%d %H:%M") if seal.recorded_at else "—"
    words: list[Flowable] = [
        P(f"末条记录号：{seal.record_id}　　记录时间：{when}（北京时间）", styles.CELL),
        P("末条记录的 SHA-256：", styles.CELL),
        P(" ".join(groups), styles.CODE),
        P(
            "本表由末条记录及以前的全部记录算出。双方各留此值，日后核对一致，即可证明记录未被改动。",
            styles.GUIDE,
        ),
    ]
    code = Qr(f"RECORD {seal.record_id} SHA256 {digest.upper()}", _QR)
    table = seamless([[words, code]], [styles.WIDTH - _QR - 6, _QR + 6])
    return [*story, table]


def closing_roles(facts: PeriodFacts) -> tuple[str, ...]:
    if facts.mode == "self_run":
        return ("食堂管理员", "机关监督员", "主管局")
    return ("食堂管理员", "承包商", "机关监督员", "主管局")
