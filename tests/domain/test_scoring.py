"""Schemes and scores: the shipped tables, and random ones against a second scorer."""

import tomllib
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canteen_desk.domain.meals import Period
from canteen_desk.domain.measures import KPI_FORMS, Kpi, Measure, Unit, kpis_of
from canteen_desk.domain.scheme import Scheme
from canteen_desk.domain.scheme_reader import read_scheme
from canteen_desk.domain.scoring import Evidence, Finding, LineStatus, score
from canteen_desk.domain.sums import MealSums
from canteen_desk.domain.wording import reason_text
from canteen_desk.errors import Refused
from canteen_desk.paths import resource

QUARTER = Period.parse("2026Q3")
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(resource("schemes").glob("*.toml"))}
DEFAULT = read_scheme(TEXTS["quarter-default"])


def kpi(name: str, value: Fraction | None) -> Kpi:
    number, base = (value.numerator, value.denominator) if value is not None else (0, 0)
    return Kpi(name, Measure.M1, Unit.SHARE, number, base, value, 7, "ok", ())


def evidence(scheme: Scheme, values: dict[str, Fraction | None], **more: object) -> Evidence:
    names = {*KPI_FORMS, "completeness"}
    return Evidence({name: kpi(name, values.get(name)) for name in names}, {}, {}, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", TEXTS)
def test_every_shipped_scheme_adds_up_to_a_hundred(name: str) -> None:
    assert read_scheme(TEXTS[name]).max_hundredths == 10_000


def test_the_default_quarter_has_64_automatic_and_36_inspected_points() -> None:
    plain = [line for line in DEFAULT.lines if not line.bonus]
    assert sum(line.max_hundredths for line in plain if line.automatic) == 6400
    assert sum(line.max_hundredths for line in plain if not line.automatic) == 3600


def test_an_empty_book_scores_nothing_and_says_so_line_by_line() -> None:
    result = score(
        DEFAULT, QUARTER, Evidence({**kpis_of(MealSums()), "completeness": kpi("c", None)}, {}, {})
    )
    assert result.total_hundredths == 0
    assert result.grade == "不合格"
    for line in result.lines:
        assert line.points_hundredths == 0
        if line.line.automatic:
            assert line.status is LineStatus.NO_DATA
            assert "无数据" in reason_text(line)


@pytest.mark.parametrize(
    ("value", "points"),
    [("0.05", 600), ("0.0501", 400), ("0.10", 400), ("0.2", 200), ("0.21", 0), ("-0.3", 600)],
)
def test_bands_are_reached_at_their_limit(value: str, points: int) -> None:
    result = score(DEFAULT, QUARTER, evidence(DEFAULT, {"purchase_deviation": Fraction(value)}))
    line = next(line for line in result.lines if line.line.id == "purchase_deviation")
    assert line.points_hundredths == points
    assert line.status is LineStatus.SCORED
    assert line.records == 7


@pytest.mark.parametrize(
    ("ratio", "points"), [("0.9", 800), ("1.0", 688), ("1.1", 568), ("1.2", 456), ("1.21", 0)]
)
def test_the_reference_rule_compares_with_last_year(ratio: str, points: int) -> None:
    values = {"plate_waste_per_diner": Fraction(50) * Fraction(ratio)}
    given_evidence = evidence(DEFAULT, values)
    with_last_year = Evidence(given_evidence.kpis, {"plate_waste_per_diner": Fraction(50)}, {})
    result = score(DEFAULT, QUARTER, with_last_year)
    line = next(line for line in result.lines if line.line.id == "plate_waste_per_diner")
    assert line.points_hundredths == points


def test_the_first_year_is_compared_with_the_benchmark() -> None:
    result = score(DEFAULT, QUARTER, evidence(DEFAULT, {"plate_waste_per_diner": Fraction(61)}))
    line = next(line for line in result.lines if line.line.id == "plate_waste_per_diner")
    assert (line.points_hundredths, line.reason.code) == (688, "against_benchmark")


def test_a_line_without_reference_or_benchmark_is_no_data() -> None:
    result = score(DEFAULT, QUARTER, evidence(DEFAULT, {"kitchen_waste_per_diner": Fraction(61)}))
    line = next(line for line in result.lines if line.line.id == "kitchen_waste_per_diner")
    assert (line.points_hundredths, line.status) == (0, LineStatus.NO_DATA)


@pytest.mark.parametrize(("days", "points"), [(0, 400), (10, 400), (11, 200), (93, 0)])
def test_lateness_of_the_assessment_costs_points(days: int, points: int) -> None:
    result = score(DEFAULT, QUARTER, evidence(DEFAULT, {}, days_after=days))
    assert result.total_hundredths == points


def test_a_veto_fails_whatever_the_points() -> None:
    finding = Finding(1, "veto", -1, "称重造假", "检查员")
    result = score(DEFAULT, QUARTER, Evidence(evidence(DEFAULT, {}).kpis, {}, {"veto": finding}))
    assert result.vetoed
    assert result.grade == "不合格"


@pytest.mark.parametrize(("points", "paid"), [(2000, 200_000), (1900, 152_000), (0, 0)])
def test_the_safety_coefficient_multiplies_what_is_paid(points: int, paid: int) -> None:
    scheme = read_scheme(TEXTS["contractor-default"])
    found = {
        line.id: Finding(1, line.id, line.max_hundredths, "", "甲")
        for line in scheme.lines
        if not line.automatic
    }
    found["food_safety"] = Finding(1, "food_safety", points, "", "甲")
    kpis = evidence(scheme, {}).kpis
    result = score(scheme, Period.parse("2026-09"), Evidence(kpis, {}, found, assessed_fen=1_000_000))
    assert result.payment is not None
    share = Fraction(result.total_hundredths, 10_000)
    expected = share * 1_000_000 * {2000: 1, 1900: Fraction(4, 5), 0: 0}[points]
    assert result.payment.paid_fen == expected
    assert result.total_hundredths == 4500 + points
    assert paid >= 0


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("total = 100", "total = 99", "scheme_total"),
        ('kpi = "batch_rate"', 'kpi = "batch_rat"', "scheme_kpi"),
        ("[[0.05, 6], [0.10, 4], [0.20, 2]]", "[[0.10, 6], [0.05, 4]]", "scheme_band_order"),
        ("[[0.05, 6], [0.10, 4], [0.20, 2]]", "[[0.05, 7]]", "scheme_band_points"),
        ('id = "bonus"', 'id = "veto"', "scheme_line_twice"),
        ('rule = "veto"', 'rule = "vito"', "scheme_rule"),
        ('kind = "quarter"', 'kind = "week"', "scheme_kind"),
        ("at_least = 90", "at_least = 60", "scheme_grades"),
        ("total = 100", "total = ", "scheme_not_toml"),
    ],
)
def test_a_faulty_scheme_is_refused_with_its_fault(old: str, new: str, code: str) -> None:
    text = TEXTS["quarter-default"]
    assert old in text
    with pytest.raises(Refused, match=code):
        read_scheme(text.replace(old, new, 1))


def second_scorer(text: str, values: dict[str, float | None], last_year: dict[str, float]) -> int:
    """Points of the automatic lines, straight from the scheme text, written apart from the product."""
    total = 0
    for line in tomllib.loads(text)["lines"]:
        value = values.get(line.get("kpi"))
        if value is None or line["rule"] not in {"bands", "reference"}:
            continue
        judged = Fraction(value)
        worth = [(Fraction(str(a)), Fraction(str(b))) for a, b in line["bands"]]
        if line["rule"] == "reference":
            base = last_year.get(line["kpi"]) or line.get("benchmark")
            if not base:
                continue
            judged /= Fraction(str(base))
            worth = [(limit, share * line["points"] / 100) for limit, share in worth]
        reached = [
            points
            for limit, points in worth
            if (judged >= limit if line.get("better") == "high" else judged <= limit)
        ]
        best = max(reached, default=Fraction(0))
        total += int(best * 100 + Fraction(1, 2))
    return total


VALUES = st.dictionaries(
    st.sampled_from(sorted({*KPI_FORMS, "completeness"})),
    st.one_of(
        st.none(), st.integers(-50, 1500).map(lambda n: Fraction(n, 1000)), st.integers(0, 200).map(Fraction)
    ),
)


@given(
    st.sampled_from(sorted(TEXTS)),
    VALUES,
    st.dictionaries(st.sampled_from(sorted(KPI_FORMS)), st.integers(1, 99)),
)
def test_a_second_scorer_agrees_to_the_hundredth(
    name: str, values: dict[str, Fraction | None], last_year: dict[str, int]
) -> None:
    scheme = read_scheme(TEXTS[name])
    made = evidence(scheme, values)
    references: dict[str, Fraction | None] = {key: Fraction(value) for key, value in last_year.items()}
    result = score(scheme, QUARTER, Evidence(made.kpis, references, {}))
    assert result.total_hundredths == second_scorer(TEXTS[name], values, dict(last_year))  # type: ignore[arg-type]
    assert result.total_hundredths == sum(line.points_hundredths for line in result.lines)
    assert 0 <= result.total_hundredths <= scheme.max_hundredths


def test_the_schemes_lie_where_a_bureau_can_swap_them() -> None:
    assert {Path(name).name for name in TEXTS} >= {"quarter-default", "contractor-default"}
