"""The bureau's quarter: the sheet and the inspector's strip as a user meets them."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from canteen_desk.domain.meals import Period
from canteen_desk.services.inspecting import Inspection, inspect
from canteen_desk.services.looking import record_history
from canteen_desk.services.store import Store
from canteen_desk.ui.assessment.page import AssessmentPage
from canteen_desk.ui.page import PageState
from tests.ui.book import DAY, MANAGER, SUPERVISOR, open_book, open_empty_book, put_lunch
from tests.ui.office import Office, open_office
from tests.ui.typing import type_text

QUARTER = Period.parse("2026Q3")
Opener = Callable[..., Office]


@pytest.fixture
def office_of(qtbot: QtBot, data_dir: Path) -> Iterator[Opener]:
    """Opens the page on a book with two lunches (or what a test fills), for the supervisor."""
    opened: list[Office] = []

    def open_filled(
        fill: Callable[[Store], None] | None = None, *, person: str = SUPERVISOR, empty_book: bool = False
    ) -> Office:
        store = open_empty_book(data_dir) if empty_book else open_book(data_dir)
        (fill or _two_lunches)(store)
        opened.append(open_office(qtbot, store, [AssessmentPage], person=person))
        opened[0].open()
        return opened[0]

    yield open_filled
    for office in opened:
        office.window.close()
        office.store.close()


def _two_lunches(store: Store) -> None:
    put_lunch(store, DAY - timedelta(days=1))
    put_lunch(store, plates_g=36_000)


def _nothing(store: Store) -> None:
    """A quarter without a record."""


def _inspected(store: Store) -> None:
    _two_lunches(store)
    inspect(store, Inspection(QUARTER, "system_duties", 400, "one rule is missing", SUPERVISOR))


def test_the_quarter_of_the_day_is_shown_with_its_total_and_what_is_open(office_of: Opener) -> None:
    page = office_of().page()
    said = page.summary.texts()
    assert page.bar.title() == "Q3 2026"
    assert said[1] == "of 100"
    assert "To inspect: 7 (36 points)" in said[3]
    assert "without data" in said[3]


def test_every_line_of_the_scheme_is_in_the_sheet(office_of: Opener) -> None:
    page = office_of().page()
    assert page.table.table().row_count() == len(page.sheet().assessment.lines) == 23


def test_a_line_shows_what_was_divided_by_what(office_of: Opener) -> None:
    page = office_of().page()
    page.table.choose("plate_waste_per_diner")
    said = page.line.texts()
    # 30.0 - 3.5 - 0.9 and 36.0 - 3.5 - 0.9 kg over twice 455 diners.
    assert "57.20 kg left on plates ÷ 910 diners" in said
    assert any("62.9 g" in text for text in said)


def test_enter_on_a_line_opens_the_records_behind_it(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    page.table.choose("rejected_rate")
    office.qtbot.keyClick(page.table.table().view(), Qt.Key.Key_Return)
    office.settle()
    assert page.side.value() == "records"
    assert page.records.table().row_count() == 2
    assert "gross\u00a024.00\u00a0kg" in page.records.table().shown_text(0, 1)
    assert page.records.heading().endswith("trimming\u00a02")


def test_a_line_without_data_says_so_and_offers_no_records(office_of: Opener) -> None:
    page = office_of().page()
    page.table.choose("clean_plate_rate")
    assert "no data, no points" in page.line.texts()
    assert page.line.records_button().isHidden()


def test_the_inspector_fills_a_line_by_keyboard_alone(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    page.table.choose("system_duties")
    office.qtbot.keyClick(page.table.table().view(), Qt.Key.Key_Return)
    form = page.line.form
    assert form.points().hasFocus()
    office.qtbot.keyClicks(form.points(), "4.5")
    office.qtbot.keyClick(form.points(), Qt.Key.Key_Return)
    assert form.remark().hasFocus()
    type_text(office.qtbot, form.remark(), "缺一份制度")
    office.qtbot.keyClick(form.remark(), Qt.Key.Key_Return)
    office.settle()
    scored = next(each for each in page.sheet().assessment.lines if each.line.id == "system_duties")
    assert scored.points_hundredths == 450
    assert scored.reason.text == "缺一份制度"
    # The next line that is still open is at hand.
    assert page.table.chosen().line.id == "small_portions"
    assert form.points().hasFocus()


def test_the_arrows_change_points_by_halves_within_the_line(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    page.table.choose("haulage_match")
    field = page.line.form.points()
    for _ in range(6):
        office.qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.hundredths() == 200
    office.qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.hundredths() == 150


def test_more_points_than_the_line_has_are_refused_beside_the_field(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    page.table.choose("haulage_match")
    form = page.line.form
    office.qtbot.keyClicks(form.points(), "3")
    office.qtbot.mouseClick(form.save_button(), Qt.MouseButton.LeftButton)
    assert form.note() == "This line has 2 points at most."


def test_earlier_points_are_changed_only_with_a_reason(office_of: Opener) -> None:
    office = office_of(_inspected)
    page = office.page()
    page.table.choose("system_duties")
    form = page.line.form
    assert form.reason().isHidden()
    form.points().setFocus()
    office.qtbot.keyClicks(form.points(), "6")
    assert not form.reason().isHidden()
    office.qtbot.mouseClick(form.save_button(), Qt.MouseButton.LeftButton)
    assert form.note() == "Earlier points are changed only with a reason."
    office.qtbot.keyClicks(form.reason(), "the rule was found")
    office.qtbot.keyClick(form.reason(), Qt.Key.Key_Return)
    office.settle()
    finding = next(f for f in page.sheet().assessment.lines if f.line.id == "system_duties")
    assert finding.points_hundredths == 600
    assert finding.records == 1


def test_the_change_of_points_keeps_the_earlier_ones_in_the_book(office_of: Opener) -> None:
    office = office_of(_inspected)
    page = office.page()
    page.table.choose("system_duties")
    form = page.line.form
    form.points().set_value(600)
    office.qtbot.keyClicks(form.reason(), "the rule was found")
    with office.qtbot.waitSignal(office.desk.notifier.records_changed) as told:
        office.qtbot.keyClick(form.reason(), Qt.Key.Key_Return)
    history = record_history(office.store, told.args[0].id)
    assert [record.fields["points_hundredths"] for record in history] == [400, 600]
    assert history[1].reason == "the rule was found"


def test_the_manager_may_look_but_not_fill(office_of: Opener) -> None:
    page = office_of(person=MANAGER).page()
    page.table.choose("system_duties")
    assert page.line.form.isHidden()
    assert page.line.texts()[-1].startswith("Only a supervisor or a bureau inspector fills this line")
    assert not page.paper.issue_button().isEnabled()
    assert "Only a supervisor" in page.paper.note()


def test_a_veto_needs_its_ground(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    page.table.choose("veto")
    form = page.line.form
    form.findChild(type(page.side)).set_value("found")
    office.qtbot.mouseClick(form.save_button(), Qt.MouseButton.LeftButton)
    assert form.note() == "Say what was found: a veto needs its ground."
    office.qtbot.keyClicks(form.remark(), "weights were made up")
    office.qtbot.keyClick(form.remark(), Qt.Key.Key_Return)
    office.settle()
    assert page.sheet().assessment.vetoed
    assert any("Vetoed by the inspector" in text for text in page.summary.texts())


def test_the_arrows_go_to_the_quarter_before_which_is_empty(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    earlier, later = page.bar.buttons()
    assert not later.isEnabled()
    office.qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    office.settle()
    assert page.bar.title() == "Q2 2026"
    assert page.state() is PageState.EMPTY_DAY
    assert later.isEnabled()


def test_the_day_at_the_top_leads_to_its_quarter(office_of: Opener) -> None:
    office = office_of()
    office.desk.notifier.set_day(DAY.replace(month=4))
    office.settle()
    assert office.page().bar.title() == "Q2 2026"


def test_lost_points_stand_in_order_with_one_advice(office_of: Opener) -> None:
    page = office_of().page()
    bars = page.losses.chart()._bars
    lost = [bar.value for bar in bars]
    assert lost == sorted(lost, reverse=True)
    assert lost[0] > 0
    assert page.losses.advice()


def test_before_the_set_up_the_page_leads_to_the_settings(office_of: Opener) -> None:
    office = office_of(_nothing, empty_book=True)
    page = office.page()
    assert page.state() is PageState.FIRST_USE
    page.acted.emit()
    assert office.requests == [("settings", None)]


def test_an_own_scheme_can_be_chosen_and_is_scored_by(office_of: Opener, data_dir: Path) -> None:
    def with_scheme(store: Store) -> None:
        _two_lunches(store)
        folder = store.folder / "schemes"
        folder.mkdir()
        (folder / "own.toml").write_text(
            'id = "own"\nversion = "1"\nname = "本区评估表"\nname_en = "Own table"\nkind = "quarter"\n'
            'source = "own"\ntotal = 100\n\n[[lines]]\nid = "unsold"\nhead = "售剩"\nindicator = "售剩率"\n'
            'indicator_en = "Unsold rate"\npoints = 100\nrule = "bands"\nkpi = "unsold_rate"\n'
            "bands = [[0.03, 100], [0.05, 60]]\n\n"
            '[[grades]]\nname = "合格"\nname_en = "pass"\nat_least = 60\n'
            '[[grades]]\nname = "不合格"\nname_en = "fail"\nat_least = 0\n',
            "utf-8",
        )

    office = office_of(with_scheme)
    page = office.page()
    place = page.bar.schemes().findText("Own table")
    assert place >= 0
    page.bar.schemes().setCurrentIndex(place)
    page.bar.schemes().activated.emit(place)
    office.settle()
    assert page.table.table().row_count() == 1
    assert page.summary.texts()[:3] == ["100", "of 100", "pass"]
