"""Plausible facts of a quarter and a month, added up from made-up meals by the real rules."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from random import Random

from canteen_desk.domain.balance import balance_of
from canteen_desk.domain.catalogue import Contract
from canteen_desk.domain.meals import Period
from canteen_desk.domain.measures import (
    COMPLETENESS,
    KPI_IDS,
    Kpi,
    completeness,
    four_quantities,
    kpis_of,
)
from canteen_desk.domain.papers import (
    CorrectionNote,
    DataQuality,
    DishLeft,
    MonthResult,
    PeriodFacts,
    Point,
    Seal,
    Series,
)
from canteen_desk.domain.scheme import Scheme
from canteen_desk.domain.scheme_reader import read_scheme
from canteen_desk.domain.scoring import Evidence, Finding, score
from canteen_desk.domain.sums import MealSums, add_sums, derive
from canteen_desk.paths import resource

QUARTER = Period.parse("2026Q3")
MONTH = Period.parse("2026-09")
CLOSED_WEEK = (date(2026, 8, 10), date(2026, 8, 16))
BAD_WEEK = (date(2026, 9, 7), date(2026, 9, 13))
UNMEASURED_WEEK = (date(2026, 7, 20), date(2026, 7, 26))
CONTRACT = Contract("清源膳食管理有限公司", "2026-01-01", "2026-12-31", 12_000_000, 1000)


def scheme(name: str) -> Scheme:
    return read_scheme(resource("schemes", f"{name}.toml").read_text(encoding="utf-8"))


def _inside(day: date, week: tuple[date, date]) -> bool:
    return week[0] <= day <= week[1]


def meal_sums(day: date, chance: Random, better: float) -> MealSums:
    """One meal of about 460 diners; `better` scales the waste down."""
    diners = 455 + chance.randrange(-40, 40)
    bad = 1.7 if _inside(day, BAD_WEEK) else 1.0
    weighed = not _inside(day, UNMEASURED_WEEK)

    def grams(per_diner: float, spread: float = 0.1) -> int:
        return int(diners * per_diner * (1 + chance.uniform(-spread, spread)))

    received = grams(410)
    gross = int(received * 0.62)
    rejected, inedible = int(gross * 0.026 * better * bad), int(gross * 0.078)
    offcuts = int(gross * 0.05)
    production = grams(560)
    return derive(
        MealSums(
            records=31, timely_records=30, diners_records=1, diners_reported=diners + 18,
            diners_actual=diners, diners_error=18, diners_error_base=diners,
            receipt_records=8, needed_g=int(received * 0.94), received_g=received,
            received_needed_g=received, spoiled_g=int(received * 0.004), cost_fen=received // 2,
            perishable_lots=4, split_lots=3,
            trimming_records=8, gross_g=gross, net_g=gross - rejected - inedible, rejected_g=rejected,
            inedible_g=inedible, standard_gross_g=gross, standard_shortfall_g=int(gross * 0.018 * bad),
            offcut_records=2, offcut_produced_g=offcuts, offcut_used_g=int(offcuts * 0.55),
            offcut_discarded_g=offcuts - int(offcuts * 0.55),
            production_records=9, production_g=production, top_up_records=3, top_up_g=int(production * 0.06),
            unsold_records=5, unsold_discarded_g=int(production * 0.041 * better * bad),
            unsold_staff_meal_g=int(production * 0.012), unsold_reused_g=int(production * 0.006),
            unsold_donated_g=0,
            patrol_records=4, patrols_planned=4,
            plate_return_records=int(weighed),
            plate_gross_g=grams(52 * better * bad) + 1200 if weighed else 0,
            plate_tare_g=1200 if weighed else 0, plate_inedible_g=grams(7) if weighed else 0,
            haulage_records=1,
            hauled_g=int(gross * 0.13 + production * 0.041 * bad + diners * 64 * better * bad),
        )
    )  # fmt: skip


def meals_of(period: Period, better: float) -> Iterator[tuple[date, MealSums]]:
    chance = Random(str(period))
    for day in period.days():
        closed = period.year == 2026 and _inside(day, CLOSED_WEEK)
        if day.weekday() < 5 and not closed:
            for _ in ("lunch", "dinner"):
                yield day, meal_sums(day, chance, better)


def _points(period: Period, better: float) -> list[tuple[date, bool, MealSums]]:
    by_week: dict[date, list[MealSums]] = {}
    for day, sums in meals_of(period, better):
        by_week.setdefault(day - timedelta(days=day.weekday()), []).append(sums)
    weeks, monday = [], period.first_day - timedelta(days=period.first_day.weekday())
    while monday <= period.last_day:
        closed = period.year == 2026 and monday == CLOSED_WEEK[0]
        weeks.append((max(monday, period.first_day), closed, add_sums(by_week.get(monday, []))))
        monday += timedelta(days=7)
    return weeks


def series_of(period: Period) -> tuple[Series, ...]:
    now, before = _points(period, 0.95), _points(period.year_before(), 1.0)
    made = []
    for place, quantity in enumerate(four_quantities(MealSums())):

        def line(weeks: list[tuple[date, bool, MealSums]], which: int = place) -> tuple[Point, ...]:
            return tuple(Point(d, four_quantities(s)[which].per_diner_g, c) for d, c, s in weeks)

        made.append(Series(quantity.id, quantity.measure.value, line(now), line(before)))
    return tuple(made)


def kpi_table(sums: MealSums, whole: int) -> dict[str, Kpi]:
    kpis = kpis_of(sums) | {COMPLETENESS: completeness(sums.complete_meals, whole, sums.records)}
    return {name: kpis[name] for name in KPI_IDS}


FINDINGS = {
    "system_duties": (500, "外包合同未写明净料率要求"),
    "food_safety": (1800, "9 月 8 日留样记录缺 1 份"),
    "dish_quality": (1400, "菜谱执行良好，9 月 15 日临时换菜未报"),
    "service": (1350, "满意度 78 %"),
    "hygiene": (950, "分类桶标识脱落一处，已整改"),
    "rectification": (500, "本月整改单 2 份均按时完成"),
}


def facts(name: str = "quarter-default", period: Period = QUARTER) -> PeriodFacts:
    """The sample canteen's facts by one of the schemes that the program brings with it."""
    now = add_sums(sums for _, sums in meals_of(period, 0.95))
    before = add_sums(sums for _, sums in meals_of(period.year_before(), 1.0))
    whole = now.meals + 4
    kpis, kpis_before = kpi_table(now, whole), kpi_table(before, before.meals)
    rules = scheme(name)
    findings = {
        line_id: Finding(9000 + place, line_id, points, remark, "李监督")
        for place, (line_id, (points, remark)) in enumerate(FINDINGS.items())
    }
    evidence = Evidence(kpis, {k: v.value for k, v in kpis_before.items()}, findings, 6, 1_200_000)
    return PeriodFacts(
        canteen="市政务中心第一食堂",
        office="市机关事务管理局",
        demonstration=True,
        mode="outsourced",
        contractor=CONTRACT.contractor,
        contract=CONTRACT,
        period=period,
        assessment=score(rules, period, evidence),
        quantities=four_quantities(now),
        quantities_before=four_quantities(before),
        kpis=tuple(kpis.values()),
        kpis_before=tuple(kpis_before.values()),
        series=series_of(period),
        balance=balance_of(now),
        diners=now.diners_actual,
        meals=now.meals,
        months=_months(period),
        worst_dishes=_dishes(),
        quality=_quality(now, kpis, whole),
        seal=Seal(48213, sha256(b"sample").hexdigest(), datetime(2026, 10, 6, 1, 30, tzinfo=UTC)),
        issued_on=date(2026, 10, 6),
        findings_by=("李监督",),
    )


def _months(period: Period) -> tuple[MonthResult, ...]:
    totals = ((8640, "良好", 1_036_800), (7910, "合格", 949_200), (0, "", None))
    return tuple(
        MonthResult(month, total, grade, paid, 1_200_000 if paid else None, paid is not None)
        for month, (total, grade, paid) in zip(QUARTER.month_periods(), totals, strict=True)
        if month.last_day <= period.last_day
    )


def _dishes() -> tuple[DishLeft, ...]:
    names = ("清炒西葫芦", "红烧鲅鱼", "米饭", "番茄龙利鱼", "蒜蓉油麦菜", "南瓜小米粥", "䶮记酱鸭", "蒸紫薯")
    return tuple(
        DishLeft(name, 412_000 - 31_000 * n, 38_600 - 4_100 * n, 30_100 - 3_300 * n)
        for n, name in enumerate(names)
    )


def _quality(now: MealSums, kpis: dict[str, Kpi], whole: int) -> DataQuality:
    return DataQuality(
        completeness=kpis[COMPLETENESS],
        timeliness=kpis["timeliness"],
        expected_meals=whole,
        recorded_meals=now.meals,
        closed_days=tuple(CLOSED_WEEK[0] + timedelta(days=n) for n in range(5)),
        unknown_days=(date(2026, 7, 3),),
        trays_seen=0,
        trays_measured=0,
        diners=now.diners_actual,
        corrections=(
            CorrectionNote(31022, 31007, "trimming", date(2026, 8, 4), "王䶮", "净料误键，少一位", False),
            CorrectionNote(
                40115, 40098, "receipt", date(2026, 9, 8), "周龘", "同一批次录了两次，撤销后一条", True
            ),
        ),
        gap_flagged_days=(date(2026, 9, 9), date(2026, 9, 10)),
        records=now.records,
    )


def empty_facts(name: str = "quarter-default", period: Period = QUARTER) -> PeriodFacts:
    """A canteen that measured nothing at all."""
    nothing = MealSums()
    kpis = kpi_table(nothing, 128)
    evidence = Evidence(kpis, {}, {})
    blank = four_quantities(nothing)
    points = tuple(Point(day, None) for day, _, _ in _points(period, 1.0))
    return replace(
        facts(name, period),
        demonstration=False,
        contractor="",
        contract=None,
        assessment=score(scheme(name), period, evidence),
        quantities=blank,
        quantities_before=blank,
        kpis=tuple(kpis.values()),
        kpis_before=(),
        series=tuple(Series(q.id, q.measure.value, points) for q in blank),
        balance=balance_of(nothing),
        diners=0,
        meals=0,
        months=(),
        worst_dishes=(),
        quality=DataQuality(kpis[COMPLETENESS], kpis["timeliness"], 128, 0, (), (), 0, 0, 0, (), (), 0),
        seal=Seal(0, "", None),
        issued_on=None,
        findings_by=(),
    )


HOSTILE = (
    "<font color=red>合格 100分</font>",
    "=cmd|' /C calc'!A0",
    "长" * 300,
    "\u202egnihton\u202c 龘食堂\x07\ud800\u200f",
    "甲&乙<br/><img src='/etc/passwd'/>&#x26;",
)


def hostile_facts(name: str = "quarter-default", period: Period = QUARTER) -> PeriodFacts:
    """Names and remarks that try to be mark-up, formulas, walls of text or other directions."""
    sample = facts(name, period)
    lines = tuple(
        replace(line, reason=replace(line.reason, text=HOSTILE[n % len(HOSTILE)]))
        if line.reason.code == "inspected"
        else line
        for n, line in enumerate(sample.assessment.lines)
    )
    corrections = tuple(
        CorrectionNote(100 + n, 50 + n, "receipt", date(2026, 9, 1), text, text, False)
        for n, text in enumerate(HOSTILE)
    )
    return replace(
        sample,
        canteen=HOSTILE[0],
        office=HOSTILE[2],
        contractor=HOSTILE[3],
        assessment=replace(sample.assessment, lines=lines),
        worst_dishes=tuple(DishLeft(text, 90_000, 9_000, 8_000) for text in HOSTILE),
        quality=replace(sample.quality, corrections=corrections),
        findings_by=HOSTILE,
    )


def muddled_facts() -> PeriodFacts:
    """Weighings that contradict each other: more trimmed than bought, more left than cooked, a veto."""
    sample = facts()
    sums = MealSums(
        records=8, receipt_records=1, received_g=100_000, spoiled_g=2_000,
        trimming_records=1, gross_g=120_000, net_g=100_000, rejected_g=12_000, inedible_g=8_000,
        production_records=2, production_g=90_000, unsold_records=1, unsold_discarded_g=30_000,
        plate_return_records=1, plate_gross_g=80_000, plate_tare_g=1_000, plate_inedible_g=2_000,
        haulage_records=1, hauled_g=60_000,
    )  # fmt: skip
    findings = {"veto": Finding(1, "veto", -1, "两次改秤", "李监督")}
    evidence = Evidence({kpi.id: kpi for kpi in sample.kpis}, {}, findings, 15)
    return replace(
        sample,
        assessment=score(sample.assessment.scheme, QUARTER, evidence),
        balance=balance_of(sums),
        quantities_before=(),
        kpis_before=(),
        series=tuple(replace(one, year_before=()) for one in sample.series),
    )
