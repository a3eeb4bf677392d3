"""The right side of an issue page: the very paper, and saving, printing and issuing it."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import Period
from canteen_desk.domain.wording import Language, points_text
from canteen_desk.errors import DeskError
from canteen_desk.progress import Cancelled
from canteen_desk.services.papers import Issued, issue
from canteen_desk.services.store import Store
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.scoring.drawn_page import DrawnPage, draw_page, make_and_draw
from canteen_desk.ui.scoring.issue_box import IssueBox
from canteen_desk.ui.scoring.paper_output import PaperOutput
from canteen_desk.ui.scoring.paper_view import PaperView
from canteen_desk.ui.scoring.reading import Sheet
from canteen_desk.ui.widgets.labels import RoleLabel

MakePaper = Callable[[Store, Period, str | None], bytes]


class PaperPanel(QWidget):
    """Shows the draft as the records stand, or the paper that was issued.

    Signals: issued(Issued) after the record is written, enlarged(bool) when it asks for the whole page.
    """

    issued = Signal(object)
    enlarged = Signal(bool)

    def __init__(self, desk: Desk, make: MakePaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make = make
        self._language = Language(desk.language())
        self._sheet: Sheet | None = None
        self._draft = b""
        self._shown = b""
        self._turn = 0
        self._making = False
        self._wanted = False
        self._output = PaperOutput(desk, self)
        self._file_name = ""
        self.view = PaperView(self)
        self._note = RoleLabel("", "note", self)
        self._note.setWordWrap(True)
        self._other = QPushButton(self)
        self._large = QPushButton(self.tr("Larger"), self)
        self._large.setCheckable(True)
        self._save = QPushButton(self.tr("Save PDF…"), self)
        self._print = QPushButton(self.tr("Print…"), self)
        self._issue = QPushButton(self.tr("Issue…"), self)
        self._issue.setProperty("role", "primary")
        self.box = IssueBox(self)
        self._lay_out()
        self._connect()
        self._mark()

    def _lay_out(self) -> None:
        about = QHBoxLayout()
        about.setSpacing(8)
        about.addWidget(self._note, 1)
        about.addWidget(self._other)
        about.addWidget(self._large)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._print)
        buttons.addStretch(1)
        buttons.addWidget(self.view.turner)
        buttons.addStretch(1)
        buttons.addWidget(self._issue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addLayout(about)
        column.addWidget(self.box)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.view.page_wanted.connect(self._on_view_page_wanted)
        self._large.toggled.connect(self._on_large_toggled)
        self._other.clicked.connect(self._on_other_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._print.clicked.connect(self._on_print_clicked)
        self._issue.clicked.connect(self._on_issue_clicked)
        self.box.accepted.connect(self._on_box_accepted)

    def show_sheet(self, sheet: Sheet, file_name: str) -> None:
        """Draw the paper of this sheet anew; `file_name` is proposed when it is saved."""
        before = self._sheet
        self._sheet, self._file_name = sheet, file_name
        same = before is not None and before.assessment.period == sheet.assessment.period
        if not same:
            self.view.to_first_page()
            self.view.show_words(self.tr("The page is being made…"))
        self.box.hide()
        self._draft = self._shown = b""
        self._turn += 1
        self._mark()
        self._wanted = True
        self._make_next()

    def _make_next(self) -> None:
        """One paper at a time: an inspector who fills ten lines must not wait for ten papers."""
        if self._making or not self._wanted or self._sheet is None:
            return
        self._making, self._wanted = True, False
        result = self._sheet.assessment
        self._desk.tasks.compute(
            partial(
                make_and_draw,
                partial(self._make, self._store(), result.period, result.scheme.id),
                self._turn,
                self.view.page(),
                self.view.picture.wanted_width(),
            ),
            done=self._on_drafted,
            failed=self._on_draft_failed,
        )

    def issue_button(self) -> QPushButton:
        return self._issue

    def save_button(self) -> QPushButton:
        return self._save

    def print_button(self) -> QPushButton:
        return self._print

    def other_button(self) -> QPushButton:
        """Changes between the draft and the issued paper."""
        return self._other

    def large_button(self) -> QPushButton:
        return self._large

    def note(self) -> str:
        return self._note.text()

    def pdf(self) -> bytes:
        """The paper on the screen; empty while it is being made."""
        return self._shown

    def _store(self) -> Store:
        return cast("Store", self._desk.store)

    def _draw(self, pdf: bytes, page: int) -> None:
        self._turn += 1
        self._desk.tasks.compute(
            partial(draw_page, self._turn, pdf, page, self.view.picture.wanted_width()),
            done=self._on_drawn,
            failed=self._on_drawing_failed,
        )

    def _mark(self) -> None:
        """Say what is on the screen, and offer what can be done with it."""
        sheet, ready = self._sheet, bool(self._shown)
        standing = sheet.standing if sheet else None
        showing_issued = ready and standing is not None and self._shown == standing.pdf
        self._save.setEnabled(ready)
        self._print.setEnabled(ready)
        self._issue.setVisible(not showing_issued)
        self._issue.setEnabled(bool(self._draft) and sheet is not None and sheet.may_issue)
        self._issue.setText(self.tr("Issue again…") if standing else self.tr("Issue…"))
        kept = standing.pdf if standing is not None else None
        self._other.setVisible(kept is not None and not (showing_issued and kept == self._draft))
        self._other.setText(
            self.tr("Back to the draft") if showing_issued else self.tr("Open the issued one")
        )
        self._note.setText(self._note_text(sheet, standing, showing_issued))

    def _note_text(self, sheet: Sheet | None, standing: Issued | None, showing_issued: bool) -> str:
        if sheet is None:
            return ""
        if standing is None:
            if sheet.may_issue:
                return self.tr("Draft: as the records stand now.")
            return self.tr("Draft. Only a supervisor or a bureau inspector issues it.")
        text = self.tr("Issued on {day} by {person}, record {number}.").format(
            day=standing.issued_on.isoformat(), person=standing.person, number=standing.record_id
        )
        if standing.pdf is None:
            return text + self.tr(" Its file is missing or was altered.")
        return text if showing_issued else text + self.tr(" Shown here: the draft as the records stand now.")

    @Slot(int)
    def _on_view_page_wanted(self, page: int) -> None:
        if self._shown:
            self._draw(self._shown, page)

    def _on_drafted(self, drawn: DrawnPage) -> None:
        self._making = False
        if self._wanted:
            self._make_next()
            return
        self._draft = drawn.pdf
        self._on_drawn(drawn)

    def _on_drawn(self, drawn: DrawnPage) -> None:
        if drawn.turn == self._turn:
            self._shown = drawn.pdf
            self.view.show_page(drawn.png, drawn.page, drawn.pages)
        self._mark()

    def _on_draft_failed(self, error: DeskError | Cancelled) -> None:
        self._making = False
        if self._wanted:
            self._make_next()
            return
        self._on_drawing_failed(error)

    def _on_drawing_failed(self, error: DeskError | Cancelled) -> None:
        self.view.show_words(
            error_text(error, self._language) if isinstance(error, DeskError) else self.tr("Stopped")
        )

    @Slot(bool)
    def _on_large_toggled(self, large: bool) -> None:
        self._large.setText(self.tr("Smaller") if large else self.tr("Larger"))
        self.view.set_large(large)
        self.enlarged.emit(large)

    @Slot()
    def _on_other_clicked(self) -> None:
        standing = self._sheet.standing if self._sheet else None
        if standing is None or standing.pdf is None:
            return
        back = self._shown == standing.pdf and bool(self._draft)
        self.view.to_first_page()
        self._draw(self._draft if back else standing.pdf, 0)

    @Slot()
    def _on_save_clicked(self) -> None:
        self._output.save(self._shown, self._file_name)

    @Slot()
    def _on_print_clicked(self) -> None:
        self._output.print(self._shown)

    @Slot()
    def _on_issue_clicked(self) -> None:
        if self._sheet is None:
            return
        result = self._sheet.if_issued
        english = self._language is Language.EN
        detail = self.tr(
            "Fixed for good: {points} points, {grade}, every line with its reason, and this PDF. "
            "Later corrections do not change it."
        ).format(
            points=points_text(result.total_hundredths),
            grade=result.grade_en or result.grade if english else result.grade,
        )
        if result.open_lines:
            detail += self.tr(" Lines not inspected yet, counted as 0: {count}.").format(
                count=len(result.open_lines)
            )
        self.box.ask(
            self.tr("Issue this paper as {person}?").format(person=self._desk.notifier.person), detail
        )

    @Slot()
    def _on_box_accepted(self) -> None:
        if self._sheet is None:
            return
        result = self._sheet.assessment
        self._issue.setEnabled(False)
        self._desk.tasks.write(
            partial(issue, self._store(), result.period, self._desk.notifier.person, result.scheme.id),
            done=self._on_issued,
            failed=self._on_issue_failed,
            what=self.tr("Issuing"),
        )

    def _on_issued(self, paper: Issued) -> None:
        self._desk.messages.success(self.tr("Issued, record {number}").format(number=paper.record_id))
        self.issued.emit(paper)

    def _on_issue_failed(self, error: DeskError | Cancelled) -> None:
        self._mark()
        if isinstance(error, DeskError):
            self._desk.messages.error(error_text(error, self._language))
