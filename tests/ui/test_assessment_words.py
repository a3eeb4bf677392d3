"""What the issue pages work out for themselves: losses, the best step, formulas, points, file of pictures."""

from fractions import Fraction

import pytest
from pytestqt.qtbot import QtBot

from canteen_desk.domain.meals import Period
from canteen_desk.domain.measures import KPI_IDS
from canteen_desk.domain.scheme import Band, Grade, Line, Rule, Scheme
from canteen_desk.domain.scoring import Assessment, LineScore, LineStatus, Reason
from canteen_desk.domain.wording import Language
from canteen_desk.ui.scoring.formulas import formula_ids, formula_text
from canteen_desk.ui.scoring.line_words import bands_text, guide_of, points_of_most, tone_of
from canteen_desk.ui.scoring.losses import best_step, losses_of
from canteen_desk.ui.scoring.period_bar import after
from canteen_desk.ui.scoring.points_field import PointsField
from canteen_desk.ui.widgets.key_figure import FigureState

BANDS = (Band(Fraction(3, 100), 500), Band(Fraction(5, 100), 300), Band(Fraction(8, 100), 100))
UNSOLD = Line("unsold", "M4", "售剩率", 500, Rule.BANDS, "M4", "unsold_rate", BANDS, guide="≤3% 5 分")
PLATES = Line(
    "plates", "结果", "人均盘剩", 800, Rule.REFERENCE, "", "plate_waste_per_diner",
    (Band(Fraction(9, 10), 800), Band(Fraction(1), 688)),
)  # fmt: skip
DUTIES = Line("duties", "制度", "制度", 600, Rule.INSPECTOR)
VETO = Line("veto", "否决", "否决", 0, Rule.VETO)


def _scored(line: Line, points: int, value: Fraction, reference: Fraction | None = None) -> LineScore:
    reason = Reason("band", value, None, reference)
    return LineScore(line, LineStatus.SCORED, points, value, reason, 3, 40_000, 1_000_000)


def _open(line: Line) -> LineScore:
    return LineScore(line, LineStatus.INSPECTOR, 0, None, Reason("not_inspected"), 0, filled=False)


def _assessment(*lines: LineScore) -> Assessment:
    scheme = Scheme(
        "s", "1", "表", "table", "quarter", "", tuple(x.line for x in lines), (Grade("差", "bad", 0),)
    )
    total = sum(line.points_hundredths for line in lines)
    return Assessment(scheme, Period.parse("2026Q3"), lines, total, 1900, "差", "bad", False, False)


def test_every_key_figure_has_its_formula_in_words() -> None:
    assert formula_ids() == set(KPI_IDS)


def test_a_formula_groups_its_numbers_and_names_its_units() -> None:
    scored = _scored(UNSOLD, 300, Fraction(4, 100))
    assert formula_text(scored) == "40.00 kg unsold and discarded ÷ 1,000.00 kg cooked"


def test_a_line_still_to_inspect_has_lost_nothing() -> None:
    losses = losses_of(_assessment(_open(DUTIES), _scored(UNSOLD, 300, Fraction(4, 100))))
    assert [(loss.scored.line.id, loss.hundredths) for loss in losses] == [("unsold", 200)]


def test_a_veto_and_a_paper_not_issued_yet_lose_nothing() -> None:
    on_time = Line("on_time", "制度", "按时", 400, Rule.DAYS_AFTER)
    waiting = LineScore(on_time, LineStatus.NO_DATA, 0, None, Reason("not_issued"), 0)
    veto = LineScore(VETO, LineStatus.INSPECTOR, 0, None, Reason("no_veto"), 0)
    assert losses_of(_assessment(waiting, veto)) == ()


def test_the_best_step_is_the_band_that_brings_most() -> None:
    losses = losses_of(
        _assessment(
            _scored(UNSOLD, 300, Fraction(4, 100)),
            _scored(PLATES, 0, Fraction(70), Fraction(60)),
        )
    )
    step = best_step(losses)
    assert step is not None
    assert (step.scored.line.id, step.target, step.gain_hundredths) == ("plates", Fraction(54), 800)


def test_a_line_at_its_best_offers_no_step() -> None:
    assert best_step(losses_of(_assessment(_scored(UNSOLD, 500, Fraction(1, 100))))) is None


def test_an_english_reader_gets_the_bands_instead_of_a_chinese_guide() -> None:
    assert guide_of(UNSOLD, Language.ZH) == "≤3% 5 分"
    assert guide_of(UNSOLD, Language.EN) == bands_text(UNSOLD, Language.EN)
    assert bands_text(UNSOLD, Language.EN).startswith("≤ 3.0 %: 5 points")


@pytest.mark.parametrize(
    ("points", "tone"),
    [(500, FigureState.OK), (300, FigureState.OK), (100, FigureState.AMBER), (0, FigureState.RED)],
)
def test_the_bar_warns_where_most_points_are_gone(points: int, tone: FigureState) -> None:
    assert tone_of(_scored(UNSOLD, points, Fraction(4, 100))) is tone


def test_a_veto_shows_no_points() -> None:
    assert points_of_most(LineScore(VETO, LineStatus.INSPECTOR, 0, None, Reason("no_veto"), 0)) == "—"


def test_the_period_after_december_lies_in_the_next_year() -> None:
    assert str(after(Period.parse("2026-12"))) == "2027-01"
    assert str(after(Period.parse("2026Q4"))) == "2027Q1"


@pytest.mark.parametrize(("text", "hundredths"), [("4.5", 450), ("6", 600), ("0.25", 25), ("0", 0)])
def test_points_are_read_to_the_hundredth(qtbot: QtBot, text: str, hundredths: int) -> None:
    field = PointsField()
    qtbot.addWidget(field)
    field.set_most(600)
    qtbot.keyClicks(field, text)
    assert field.hundredths() == hundredths


def test_a_thousandth_of_a_point_is_refused(qtbot: QtBot) -> None:
    field = PointsField()
    qtbot.addWidget(field)
    field.set_most(600)
    qtbot.keyClicks(field, "1.234")
    field.settle()
    assert field.hundredths() is None
    assert field.problem() == "These are no points: 1.234"
