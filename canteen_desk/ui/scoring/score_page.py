"""An issue page: the sheet at the left, the paper at the right; month and quarter are made from it."""

from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import Period
from canteen_desk.domain.scoring import Assessment, LineScore
from canteen_desk.domain.wording import Language, word
from canteen_desk.errors import DeskError
from canteen_desk.progress import Cancelled
from canteen_desk.services.inspecting import Inspection, inspect
from canteen_desk.services.papers import Issued
from canteen_desk.services.recording import Acknowledgement
from canteen_desk.services.store import Store
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.page import Page, PageState
from canteen_desk.ui.page_keys import SETTINGS
from canteen_desk.ui.scoring.finding_form import Filled
from canteen_desk.ui.scoring.line_panel import LinePanel
from canteen_desk.ui.scoring.loss_panel import LossPanel
from canteen_desk.ui.scoring.paper_panel import MakePaper, PaperPanel
from canteen_desk.ui.scoring.period_bar import PeriodBar
from canteen_desk.ui.scoring.reading import Behind, Sheet, read_behind, read_sheet
from canteen_desk.ui.scoring.records_panel import RecordsPanel
from canteen_desk.ui.scoring.sheet_table import SheetTable
from canteen_desk.ui.scoring.summary_panel import SummaryPanel
from canteen_desk.ui.widgets.segmented import Segmented

_LEFT, _RIGHT = 11, 7
_SIDES = ("paper", "losses", "records")


class ScorePage(Page):
    """A period, its sheet, and its paper; subclasses say which period, which paper and what money."""

    sheet_shown = Signal(object)

    def __init__(
        self, desk: Desk, period: Period, make_paper: MakePaper, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._language = Language(desk.language())
        self._scheme: str | None = None
        self._day = desk.notifier.day
        self._sheet: Sheet | None = None
        self._next_after_saving = False
        self.bar = PeriodBar(period, self._language, self.body)
        self.summary = SummaryPanel(self._language, self.body)
        self.table = SheetTable(self._language, self.body)
        self.line = LinePanel(self._language, self.body)
        self.paper = PaperPanel(desk, make_paper, self.body)
        self.losses = LossPanel(self._language, self.body)
        self.records = RecordsPanel(self._language, self.body)
        words = (self.tr("Paper"), self.tr("Points lost"), self.tr("Records"))
        self.side = Segmented(list(zip(_SIDES, words, strict=True)), parent=self.body)
        self._side_stack = QStackedWidget(self.body)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        self._left = QWidget(self.body)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.bar)
        left.addWidget(self.summary)
        left.addWidget(self.table, 1)
        left.addWidget(self.line)
        for widget in (self.paper, self.losses, self.records):
            self._side_stack.addWidget(widget)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.side, alignment=Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._side_stack, 1)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._left, _LEFT)
        row.addLayout(right, _RIGHT)

    def _connect(self) -> None:
        self.bar.period_changed.connect(self._on_bar_period_changed)
        self.bar.scheme_changed.connect(self._on_bar_scheme_changed)
        self.summary.next_wanted.connect(self._on_summary_next_wanted)
        self.table.line_chosen.connect(self._on_table_line_chosen)
        self.table.line_opened.connect(self._on_table_line_opened)
        self.line.records_wanted.connect(self._open_records)
        self.line.submitted.connect(self._on_line_submitted)
        self.paper.enlarged.connect(self._on_paper_enlarged)
        self.paper.issued.connect(self._on_paper_issued)
        self.losses.line_wanted.connect(self.table.choose)
        self.side.value_changed.connect(self._on_side_value_changed)
        self.acted.connect(self._on_acted)

    def period_of_day(self) -> Period:
        """The period in which the day of the window lies."""
        raise NotImplementedError

    def file_name(self, assessment: Assessment) -> str:
        """What the saved paper is called."""
        raise NotImplementedError

    def money(self, assessment: Assessment) -> tuple[str, str]:
        """What the score pays and the contract's warning, in words; empty where nothing is paid."""
        return "", ""

    def empty_text(self) -> str:
        """What to say of a period in which nothing was recorded."""
        raise NotImplementedError

    def sheet(self) -> Sheet | None:
        return self._sheet

    def refresh(self) -> None:
        if self.desk.notifier.day != self._day:
            self._day = self.desk.notifier.day
            self.bar.set_period(self.period_of_day())
        if self._sheet is None:
            self.set_state(PageState.LOADING)
        period, person = self.bar.period(), self.desk.notifier.person
        self.desk.tasks.compute(
            partial(read_sheet, self._store(), period, self._scheme, person),
            done=self._on_sheet_read,
            failed=self._on_reading_failed,
        )

    def open_detail(self, detail: object) -> None:
        """A Period, as text or as value, opens that month or quarter; other text chooses a line."""
        if isinstance(detail, Period) and detail.is_quarter == self.bar.period().is_quarter:
            self.bar.set_period(detail)
            self._day = self.desk.notifier.day
            self.refresh()
        elif isinstance(detail, str):
            self.table.choose(detail)

    def _store(self) -> Store:
        return cast("Store", self.desk.store)

    def _on_sheet_read(self, sheet: Sheet | None) -> None:
        if sheet is None:
            self.set_state(
                PageState.FIRST_USE,
                self.tr("No canteen is set up yet"),
                detail=self.tr(
                    "Name the canteen and its contract in the settings; the score follows from the records."
                ),
                action=self.tr("Open the settings"),
            )
            return
        if sheet.assessment.period != self.bar.period():
            return  # the user has gone on to another period meanwhile
        self._sheet = sheet
        self.set_state(PageState.EMPTY_DAY if sheet.empty else PageState.READY, self.empty_text())
        self._show(sheet)
        self.sheet_shown.emit(sheet)

    def _show(self, sheet: Sheet) -> None:
        result = sheet.assessment
        self.bar.set_later(sheet.next_begun)
        self.bar.show_schemes(sheet.schemes, result.scheme.id)
        self.summary.show_assessment(result, sheet.may_inspect)
        self.summary.show_money(*self.money(result))
        self.table.show_lines(result.lines)
        self.losses.show_assessment(result)
        self.paper.show_sheet(sheet, self.file_name(result))
        chosen = self.table.chosen()
        if chosen is not None:
            self._on_table_line_chosen(chosen)
        if self._next_after_saving:
            self._next_after_saving = False
            self._on_summary_next_wanted()

    def _on_reading_failed(self, error: DeskError | Cancelled) -> None:
        if isinstance(error, DeskError):
            self.set_state(PageState.ERROR, error_text(error, self._language), action=self.tr("Try again"))

    def _who(self) -> str:
        """Who may fill an inspector's line, said to somebody who may not."""
        role = self._sheet.role if self._sheet else None
        if role is None:
            return self.tr(
                "Only a supervisor or a bureau inspector fills this line. Choose the person at the top."
            )
        return self.tr("Only a supervisor or a bureau inspector fills this line; {person} is {role}.").format(
            person=self.desk.notifier.person, role=word(str(role), self._language)
        )

    def _forget_sheet(self) -> None:
        self.records.clear()
        self.side.set_value("paper")
        self.refresh()

    @Slot(object)
    def _on_bar_period_changed(self, _period: Period) -> None:
        self._forget_sheet()

    @Slot(str)
    def _on_bar_scheme_changed(self, scheme_id: str) -> None:
        self._scheme = scheme_id
        self._forget_sheet()

    @Slot()
    def _on_summary_next_wanted(self) -> None:
        if self.table.choose_next_open():
            self.line.form.focus_first()
        else:
            self.table.setFocus()

    @Slot(object)
    def _on_table_line_chosen(self, scored: LineScore) -> None:
        if self._sheet is not None:
            self.line.show_line(scored, self._sheet.may_inspect, self._who())

    @Slot(object)
    def _on_table_line_opened(self, scored: LineScore) -> None:
        if not scored.line.automatic and self._sheet is not None and self._sheet.may_inspect:
            self.line.form.focus_first()
        else:
            self._open_records(scored)

    @Slot(object)
    def _open_records(self, scored: LineScore) -> None:
        if self._sheet is None:
            return
        result = self._sheet.assessment
        self.side.set_value("records")
        self.desk.tasks.compute(
            partial(read_behind, self._store(), scored, result.period, result.scheme.id),
            done=self._on_records_read,
        )

    def _on_records_read(self, behind: Behind) -> None:
        self.records.show_behind(behind)

    @Slot(object)
    def _on_line_submitted(self, filled: Filled) -> None:
        if self._sheet is None:
            return
        result = self._sheet.assessment
        wanted = Inspection(
            result.period,
            filled.line_id,
            filled.points_hundredths,
            filled.remark,
            self.desk.notifier.person,
            result.scheme.id,
            filled.reason,
        )
        self.desk.tasks.write(
            partial(inspect, self._store(), wanted),
            done=self._on_inspected,
            failed=self._on_inspection_refused,
            what=self.tr("Saving the inspection"),
        )

    def _on_inspected(self, done: Acknowledgement) -> None:
        self.desk.messages.success(self.tr("Inspection saved, record {number}").format(number=done.id))
        self._next_after_saving = True
        self.desk.notifier.announce(done)

    def _on_inspection_refused(self, error: DeskError | Cancelled) -> None:
        if isinstance(error, DeskError):
            self.line.form.show_problem(error_text(error, self._language))

    @Slot(bool)
    def _on_paper_enlarged(self, large: bool) -> None:
        self._left.setVisible(not large)

    @Slot(object)
    def _on_paper_issued(self, paper: Issued) -> None:
        done = Acknowledgement(paper.record_id, "issue", paper.issued_on, None)
        self.desk.notifier.announce(done)

    @Slot(object)
    def _on_side_value_changed(self, side: object) -> None:
        self._side_stack.setCurrentIndex(_SIDES.index(str(side)))

    @Slot()
    def _on_acted(self) -> None:
        if self.state() is PageState.FIRST_USE:
            self.desk.notifier.open_page(SETTINGS)
        else:
            self.refresh()
