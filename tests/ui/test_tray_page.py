"""The tray return: drawn sample pictures become records, by confirmation or by hand."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from canteen_desk.domain.catalogue import Entity
from canteen_desk.domain.estimate import TrayStatus
from canteen_desk.paths import resources_dir
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.looking import StandingRecord, record_history, standing_records
from canteen_desk.services.store import Store
from canteen_desk.services.trays import picture_path, save_by_hand
from canteen_desk.ui.page import PageState
from canteen_desk.ui.tray.page import TrayPage
from canteen_desk.ui.tray.picture_view import picture_files
from tests.ui.book import DAY, MANAGER, SUPERVISOR, open_book, open_empty_book, put
from tests.ui.office import Office, open_office

SAMPLES = resources_dir() / "samples"
EATEN_UP, FULL = SAMPLES / "plates-eaten-up.jpg", SAMPLES / "steel-full.jpg"
Opener = Callable[..., Office]


@pytest.fixture
def office_of(qtbot: QtBot, data_dir: Path) -> Iterator[Opener]:
    """Opens the page on a book with the diners of the meal."""
    opened: list[Office] = []

    def open_filled(
        fill: Callable[[Store], None] | None = None, *, person: str = MANAGER, empty_book: bool = False
    ) -> Office:
        store = open_empty_book(data_dir) if empty_book else open_book(data_dir)
        (fill or _diners)(store)
        opened.append(open_office(qtbot, store, [TrayPage], person=person))
        opened[0].open()
        return opened[0]

    yield open_filled
    for office in opened:
        office.window.close()
        office.store.close()


def _diners(store: Store) -> None:
    put(store, "diners", reported=480, actual=455)


def _nothing(store: Store) -> None:
    """A meal without a record."""


def _closed(store: Store) -> None:
    put(store, "day_status", status="closed")


def _three_trays(store: Store) -> None:
    _diners(store)
    for quarters in (0, 0, 2):
        save_by_hand(store, quarters, DAY, "lunch", MANAGER)
    put(store, "tray", status="rejected", cause="hand_in_view")


def _read(office: Office, *paths: Path) -> None:
    """Give pictures to the page and wait until all are read."""
    page = office.page()
    page.pictures.add_pictures(list(paths))
    office.qtbot.waitUntil(lambda: not page.pictures.busy(), timeout=30_000)


def _trays(office: Office) -> list[StandingRecord]:
    return standing_records(office.store, "tray", DAY, DAY, "lunch")


def test_a_picture_shows_level_share_and_plate(office_of: Opener) -> None:
    office = office_of()
    _read(office, FULL)
    page = office.page()
    said = page.pictures.reading.texts()
    assert page.pictures.view.has_picture()
    assert said[0].startswith("Level ")
    assert "% left" in said[1]
    assert said[2] == "Not a clean plate"


def test_enter_confirms_a_picture_and_keeps_only_its_tray(office_of: Opener) -> None:
    office = office_of()
    _read(office, EATEN_UP)
    page = office.page()
    estimate = page.pictures.list.current().analysis.estimate
    assert estimate.status is TrayStatus.OK
    office.qtbot.keyClick(page.pictures.list, Qt.Key.Key_Return)
    office.settle()
    (record,) = _trays(office)
    assert record.source == "file"
    assert record.fields["level"] == estimate.level
    assert record.fields["food_share_bp"] == round(estimate.food_share * 10_000)
    kept = picture_path(office.store, str(record.fields["picture_sha256"]))
    assert kept.stat().st_size < EATEN_UP.stat().st_size * 2
    assert [path for path in office.store.pictures.rglob("*") if path.is_file()] == [kept]
    assert page.pictures.list.waiting() == ()


def test_a_full_tray_stands_at_a_higher_level_than_one_eaten_up(office_of: Opener) -> None:
    office = office_of()
    _read(office, EATEN_UP, FULL)
    first, second = (each.analysis.estimate.level for each in office.page().pictures.list.waiting())
    assert first < second


def test_what_is_no_picture_is_not_measured_and_says_why(office_of: Opener, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_text("no picture")
    office = office_of()
    _read(office, broken)
    page = office.page()
    assert page.pictures.reading.texts()[0] == "Not measured"
    assert page.pictures.confirm_button().text() == "Record as not measured  Enter"
    office.qtbot.mouseClick(page.pictures.confirm_button(), Qt.MouseButton.LeftButton)
    office.settle()
    (record,) = _trays(office)
    assert record.fields["status"] == "rejected"
    assert record.fields["food_share_bp"] is None
    assert "not measured 1" in page.meal.coverage()


def test_a_discarded_picture_leaves_nothing_behind(office_of: Opener) -> None:
    office = office_of()
    _read(office, FULL)
    page = office.page()
    office.qtbot.keyClick(page.pictures.list, Qt.Key.Key_Delete)
    assert page.pictures.list.waiting() == ()
    assert _trays(office) == []
    assert not office.store.pictures.exists()


def test_a_reading_set_by_hand_keeps_the_machines_figure_too(office_of: Opener) -> None:
    office = office_of()
    _read(office, FULL)
    page = office.page()
    machine = page.pictures.list.current().analysis.estimate.level
    page.pictures.by_hand.choose(1)
    office.qtbot.mouseClick(page.pictures.by_hand.save_button(), Qt.MouseButton.LeftButton)
    office.settle()
    (record,) = _trays(office)
    assert (record.source, record.fields["food_share_bp"]) == ("manual", 2_500)
    history = record_history(office.store, record.id)
    assert [(each.source, each.fields["level"]) for each in history] == [("file", machine), ("manual", 2)]


def test_a_tray_without_a_picture_is_set_by_keyboard_alone(office_of: Opener) -> None:
    office = office_of()
    strip = office.page().pictures.by_hand
    strip.steps().setFocus()
    office.qtbot.keyClick(strip.steps(), Qt.Key.Key_3)
    office.qtbot.keyClick(strip.steps(), Qt.Key.Key_Return)
    office.settle()
    (record,) = _trays(office)
    assert (record.source, record.fields["food_share_bp"], record.fields["level"]) == ("manual", 5_000, 3)
    assert record.fields["clean_plate"] is False


def test_the_meal_says_how_many_were_seen_of_those_who_ate(office_of: Opener) -> None:
    page = office_of(_three_trays).page()
    assert page.meal.coverage() == ("3 trays measured of 455 diners; not measured 1: hand in view\u00a01")
    assert page.meal.clean() == "Clean-plate rate 66.7 %: 2 of 3"
    assert page.trays().levels == (2, 0, 0, 1, 0, 0)
    assert page.meal.table().row_count() == 4


def test_unknown_diners_are_said_to_be_unknown(office_of: Opener) -> None:
    page = office_of(_nothing).page()
    assert page.meal.coverage() == "0 trays measured; the diners of this meal are not recorded"
    assert page.meal.clean() == "Clean-plate rate —: 0 of 0"


def test_a_saved_tray_is_corrected_with_a_reason(office_of: Opener) -> None:
    office = office_of(_three_trays)
    page = office.page()
    record = next(each for each in page.trays().records if each.fields["food_share_bp"] == 5_000)
    page.meal.table().choose(record)
    office.qtbot.keyClick(page.meal.table().view(), Qt.Key.Key_Return)
    strip = page.correction
    strip.steps().set_value("1")
    office.qtbot.mouseClick(strip.buttons()[1], Qt.MouseButton.LeftButton)
    assert strip.note() == "A correction needs a reason."
    office.qtbot.keyClicks(strip.reason(), "bones")
    office.qtbot.keyClick(strip.reason(), Qt.Key.Key_Return)
    office.settle()
    assert page.trays().levels == (2, 0, 1, 0, 0, 0)
    assert [each.reason for each in record_history(office.store, record.id)] == ["", "bones"]


def test_a_saved_tray_is_taken_back_with_a_reason(office_of: Opener) -> None:
    office = office_of(_three_trays)
    page = office.page()
    page.meal.table().choose(page.trays().records[-1])
    office.qtbot.keyClick(page.meal.table().view(), Qt.Key.Key_Return)
    office.qtbot.keyClicks(page.correction.reason(), "seen twice")
    office.qtbot.mouseClick(page.correction.buttons()[0], Qt.MouseButton.LeftButton)
    office.settle()
    assert page.trays().measured == 2
    assert len(_trays(office)) == 3


def test_stopping_drops_only_what_was_not_read(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    page.pictures.add_pictures(picture_files(SAMPLES))
    office.qtbot.waitUntil(
        lambda: any(each.analysis for each in page.pictures.list.waiting()), timeout=30_000
    )
    office.qtbot.mouseClick(page.pictures.stop_button(), Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(lambda: not page.pictures.busy(), timeout=30_000)
    left = page.pictures.list.waiting()
    assert left
    assert all(each.analysis is not None for each in left)


def test_pictures_can_be_dropped_on_the_page(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(EATEN_UP)), QUrl.fromLocalFile(str(SAMPLES / "none.txt"))])
    event = QDropEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.pictures.view.dropEvent(event)
    office.qtbot.waitUntil(lambda: not page.pictures.busy(), timeout=30_000)
    assert [each.path for each in page.pictures.list.waiting()] == [EATEN_UP]


def test_samples_are_looked_at_but_not_recorded_in_a_real_canteen(office_of: Opener) -> None:
    office = office_of()
    page = office.page()
    office.qtbot.mouseClick(page.pictures.samples_button(), Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(lambda: not page.pictures.busy(), timeout=60_000)
    assert len(page.pictures.list.waiting()) == len(picture_files(SAMPLES)) > 3
    assert not page.pictures.confirm_button().isEnabled()
    office.qtbot.keyClick(page.pictures.list, Qt.Key.Key_Return)
    office.settle()
    assert _trays(office) == []


def test_samples_may_be_recorded_in_a_demonstration_canteen(office_of: Opener) -> None:
    def demonstration(store: Store) -> None:
        change(store, Change(Entity.CANTEEN, "演示食堂", {"demonstration": True}, person=MANAGER))

    office = office_of(demonstration)
    page = office.page()
    office.qtbot.mouseClick(page.pictures.samples_button(), Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(page.pictures.confirm_button().isVisible, timeout=60_000)
    office.qtbot.mouseClick(page.pictures.stop_button(), Qt.MouseButton.LeftButton)
    assert page.pictures.confirm_button().isEnabled()


def test_the_supervisor_may_look_but_not_record(office_of: Opener) -> None:
    page = office_of(_three_trays, person=SUPERVISOR).page()
    assert page.state() is PageState.READ_ONLY
    assert not page.pictures.by_hand.isEnabled()
    assert page.meal.table().row_count() == 4


def test_a_closed_day_says_so(office_of: Opener) -> None:
    assert office_of(_closed).page().state() is PageState.CLOSED_DAY


def test_before_the_set_up_the_page_leads_to_the_settings(office_of: Opener) -> None:
    office = office_of(_nothing, empty_book=True)
    assert office.page().state() is PageState.FIRST_USE
    office.page().acted.emit()
    assert office.requests == [("settings", None)]
