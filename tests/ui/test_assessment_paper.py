"""The paper of the quarter: looked at, saved, issued and opened again."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from canteen_desk.domain.meals import Period
from canteen_desk.services.papers import issued_papers, quarter_pdf
from canteen_desk.ui.assessment.page import AssessmentPage
from canteen_desk.ui.scoring.printing import PrintJob, make_printer, pictures_of, print_pages
from tests.ui.book import DAY, SUPERVISOR, open_book, put_lunch
from tests.ui.office import Office, open_office

QUARTER = Period.parse("2026Q3")


@pytest.fixture
def office(qtbot: QtBot, data_dir: Path) -> Iterator[Office]:
    """The page on a book with two lunches, for the supervisor, with its paper made."""
    store = open_book(data_dir)
    put_lunch(store, DAY - timedelta(days=1))
    put_lunch(store, plates_g=36_000)
    opened = open_office(qtbot, store, [AssessmentPage], person=SUPERVISOR)
    opened.open()
    _wait_for_paper(opened)
    yield opened
    opened.window.close()
    store.close()


def _wait_for_paper(office: Office) -> None:
    office.qtbot.waitUntil(lambda: bool(office.page().paper.pdf()), timeout=20_000)


def test_the_paper_is_the_pdf_itself_and_its_pages_turn(office: Office) -> None:
    page = office.page()
    assert page.paper.pdf().startswith(b"%PDF")
    view = page.paper.view
    assert view.picture.has_picture()
    assert view.pages() > 1
    office.qtbot.keyClick(view.picture, Qt.Key.Key_PageDown)
    office.qtbot.waitUntil(lambda: view.page() == 1)
    assert view.place() == f"2 / {view.pages()}"


def test_the_paper_can_be_read_in_large(office: Office) -> None:
    page = office.page()
    before = page.paper.view.picture.height()
    office.qtbot.mouseClick(page.paper.large_button(), Qt.MouseButton.LeftButton)
    office.settle()
    assert page.paper.view.picture.height() > 2 * before
    assert not page.table.isVisible()


def test_the_paper_is_saved_whole_under_the_chosen_name(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = office.page()
    target = tmp_path / "评估"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    office.qtbot.mouseClick(page.paper.save_button(), Qt.MouseButton.LeftButton)
    office.settle()
    assert (tmp_path / "评估.pdf").read_bytes() == page.paper.pdf()
    assert [each.name for each in tmp_path.glob("*评估*")] == ["评估.pdf"]


def test_issuing_asks_first_and_then_stands(office: Office) -> None:
    page = office.page()
    office.qtbot.mouseClick(page.paper.issue_button(), Qt.MouseButton.LeftButton)
    question = page.paper.box.text()
    promised = page.sheet().if_issued.total_hundredths
    assert f"{promised / 100:.2f}".rstrip("0").rstrip(".") in question
    assert "Lines not inspected yet, counted as 0: 7." in question
    office.qtbot.keyClick(page.paper.box, Qt.Key.Key_Return)
    office.settle()
    _wait_for_paper(office)
    papers = issued_papers(office.store, QUARTER)
    assert [paper.total_hundredths for paper in papers] == [promised]
    assert f"record {papers[0].record_id}" in page.paper.note()
    assert page.sheet().assessment.total_hundredths == promised


def test_escape_leaves_the_paper_a_draft(office: Office) -> None:
    page = office.page()
    office.qtbot.mouseClick(page.paper.issue_button(), Qt.MouseButton.LeftButton)
    office.qtbot.keyClick(page.paper.box, Qt.Key.Key_Escape)
    assert page.paper.box.isHidden()
    assert issued_papers(office.store, QUARTER) == []


def test_what_was_issued_can_be_opened_again_after_the_records_changed(office: Office) -> None:
    page = office.page()
    office.qtbot.mouseClick(page.paper.issue_button(), Qt.MouseButton.LeftButton)
    office.qtbot.keyClick(page.paper.box, Qt.Key.Key_Return)
    office.settle()
    put_lunch(office.store, DAY - timedelta(days=2))
    page.refresh()
    office.settle()
    issued = issued_papers(office.store, QUARTER)[0].pdf
    assert page.paper.pdf() != issued
    office.qtbot.mouseClick(page.paper.other_button(), Qt.MouseButton.LeftButton)
    office.qtbot.waitUntil(lambda: page.paper.pdf() == issued)
    assert page.paper.other_button().text() == "Back to the draft"


def test_many_changes_in_a_row_end_with_the_paper_of_the_last(office: Office) -> None:
    page = office.page()
    first = page.paper.pdf()
    for ago in (2, 3, 4):
        put_lunch(office.store, DAY - timedelta(days=ago))
        page.refresh()
    office.settle()
    _wait_for_paper(office)
    assert page.paper.pdf() == quarter_pdf(office.store, QUARTER)
    assert page.paper.pdf() != first


def test_every_page_goes_to_the_printer(office: Office, tmp_path: Path) -> None:
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pictures = pictures_of(office.page().paper.pdf())
    assert print_pages(PrintJob(printer, pictures))
    printed = PdfReader(tmp_path / "printed.pdf")
    assert len(printed.pages) == len(pictures) == office.page().paper.view.pages()
    # A4 in points, upright.
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told_from_one_that_does(tmp_path: Path) -> None:
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))
    assert not print_pages(PrintJob(printer, [b""]))
