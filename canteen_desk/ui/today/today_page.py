"""The page of today: the answer, the four measures, the mass balance, what to do and what is missing."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import DayStatus, Meal
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.services.days import DayReport
from canteen_desk.services.store import Store
from canteen_desk.ui.charts.flow_picture import FlowPicture
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.domain_label import domain_label
from canteen_desk.ui.page import Page, PageState
from canteen_desk.ui.page_keys import PAGE_OF_KIND, PAGE_OF_MEASURE, SETTINGS
from canteen_desk.ui.today.advice import AdviceWriter
from canteen_desk.ui.today.answer import AnswerWriter
from canteen_desk.ui.today.balance import BalanceWriter
from canteen_desk.ui.today.cards import CardWriter
from canteen_desk.ui.today.day_note import DayNote
from canteen_desk.ui.today.facts import TodayFacts, read_today
from canteen_desk.ui.today.measure_card import MeasureCard
from canteen_desk.ui.today.todo import AdviceList, Lack, MissingList
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.segmented import Segmented

_MEAL, _DAY = "meal", "day"
DAY_STATUS = "day_status"
_FLOW_PX = 208
_FLOW_MOST_PX = 320
_LIST_PX = 168


class TodayPage(Page):
    """How the meal or the day went, and what it asks for."""

    key = "today"
    icon_name = "house"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._answer_writer = AnswerWriter(self)
        self._card_writer = CardWriter(self)
        self._balance_writer = BalanceWriter(self)
        self._advice_writer = AdviceWriter(self)
        self._answer = RoleLabel("", "title", self)
        self._answer.setWordWrap(True)
        self._detail = RoleLabel("", "muted", self)
        self._scope = Segmented([(_MEAL, self.tr("This meal")), (_DAY, self.tr("Whole day"))], parent=self)
        self.day_note = DayNote(desk, self)
        self._note_wanted = False
        self._cards = [MeasureCard(measure, self) for measure in ("M1", "M2", "M3", "M4")]
        self._flow = FlowPicture(self)
        self._advice = AdviceList(self.tr("To do for tomorrow"), self)
        self._missing = MissingList(self.tr("Records still missing"), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.day_note)
        column.addLayout(_side_by_side(self._cards))
        column.addWidget(self._flow, 3)
        column.addLayout(_side_by_side([self._advice, self._missing]), 2)
        self._flow.setMinimumHeight(_FLOW_PX)
        # Its own wish of height would push the lists out of view on a small screen.
        self._flow.setMaximumHeight(_FLOW_MOST_PX)
        self._flow.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        for each in (self._advice, self._missing):
            each.setMinimumHeight(_LIST_PX)
        area = QScrollArea(self.body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._answer)
        words.addWidget(self._detail)
        head.addLayout(words, 1)
        head.addWidget(self.day_note.button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._scope, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _connect(self) -> None:
        self._scope.value_changed.connect(self._on_scope_value_changed)
        self._missing.opened.connect(self._on_missing_opened)
        self._advice.opened.connect(self._on_measure_opened)
        for card in self._cards:
            card.activated.connect(self._on_measure_opened)
        self.acted.connect(self._on_acted)
        key = QShortcut(QKeySequence("Ctrl+D"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.day_note.toggle)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TodayPage", "Today")

    def refresh(self) -> None:
        self.set_state(PageState.LOADING)
        day, meal = self._asked()
        self.desk.tasks.compute(
            partial(read_today, cast("Store", self.desk.store), day, meal, self.desk.notifier.person),
            done=self._on_facts_read,
            failed=self._on_read_failed,
            what=self.tr("Reading the day"),
        )

    def open_detail(self, detail: object) -> None:
        """Open the strip of the day's note, as when another page asks for it or the note was looked up."""
        if detail == DAY_STATUS or getattr(detail, "kind", "") == DAY_STATUS:
            self._note_wanted = True
            self.refresh()

    def _asked(self) -> tuple[date, str | None]:
        meal = str(self.desk.notifier.meal) if self._scope.value() == _MEAL else None
        return self.desk.notifier.day, meal

    def _language(self) -> Language:
        return Language(self.desk.language())

    def _on_facts_read(self, facts: TodayFacts) -> None:
        if facts.asked != self._asked():
            return  # the day was changed meanwhile; its own answer is on the way
        if not facts.set_up or facts.report is None:
            self.set_state(
                PageState.FIRST_USE,
                self.tr("No canteen is set up yet"),
                detail=self.tr("Name the canteen and its people first; it takes a minute."),
                action=self.tr("Set up"),
            )
            return
        self._say_state(facts, facts.report)
        self._show(facts, facts.report)

    def _on_read_failed(self, error: Exception) -> None:
        text = error_text(error, self._language()) if isinstance(error, DeskError) else str(error)
        self.set_state(PageState.ERROR, text, action=self.tr("Try again"))

    def _say_state(self, facts: TodayFacts, report: DayReport) -> None:
        if not report.empty:
            self.set_state(PageState.READY)
        elif report.status is DayStatus.CLOSED:
            words = self.tr("Closed on this day: it counts neither for nor against you.")
            note = str(facts.noted.fields.get("note") or "") if facts.noted is not None else ""
            self.set_state(PageState.CLOSED_DAY, words, detail=note, action=self.tr("Change"))
        elif facts.future:
            self.set_state(PageState.EMPTY_DAY, self.tr("This day has not come yet."))
        elif not report.working_day:
            weekday = QLocale().dayName(report.day.isoweekday())
            words = self.tr("{weekday}, no working day: no records are expected.").format(weekday=weekday)
            self.set_state(PageState.CLOSED_DAY, words)
        else:
            self.set_state(
                PageState.EMPTY_DAY,
                self.tr("Nothing recorded yet. Begin with the head count and the goods received."),
                action=self.tr("Enter purchases"),
            )

    def _show(self, facts: TodayFacts, report: DayReport) -> None:
        language = self._language()
        self.day_note.show_facts(facts)
        if self._note_wanted:
            self._note_wanted = False
            self.day_note.unfold()
        answer = self._answer_writer.answer(facts)
        self._answer.setText(answer.text)
        self._answer.set_state({"ok": "", "unknown": "grey"}.get(answer.state, answer.state))
        self._detail.setText(answer.detail)
        self._detail.setVisible(bool(answer.detail))
        for place, card in enumerate(self._cards):
            card.show_facts(self._card_writer.card(facts, report, place, language))
        balance = report.balance
        self._flow.setVisible(not report.empty)
        self._flow.show_flow(
            self._balance_writer.answer(balance),
            self._balance_writer.stages(balance, language),
            balance.gap_g,
            alarm=balance.flagged,
        )
        self._advice.show_advice(
            [self._advice_writer.advice(alarm, language) for alarm in report.alarms], self._no_alarm(report)
        )
        lacks = [
            Lack(domain_label(gap.meal, language), domain_label(kind, language), gap.meal, kind)
            for gap in report.missing
            for kind in gap.kinds
        ]
        self._missing.show_lacks(lacks, self._no_gap(report))

    def _no_alarm(self, report: DayReport) -> str:
        if report.empty:
            return self.tr("Nothing was recorded, so nothing can be judged.")
        return self.tr("Nothing beyond its limit in what was recorded.")

    def _no_gap(self, report: DayReport) -> str:
        if report.working_day:
            return self.tr("Complete: every kind of record is there.")
        return self.tr("No meal was due, so nothing is missing.")

    @Slot(object)
    def _on_scope_value_changed(self, _scope: object) -> None:
        self.refresh()

    @Slot(object)
    def _on_missing_opened(self, lack: Lack) -> None:
        self.desk.notifier.set_day(self.desk.notifier.day, Meal(lack.meal))
        self.desk.notifier.open_page(PAGE_OF_KIND[lack.kind], lack.kind)

    @Slot(object)
    def _on_measure_opened(self, measure: object) -> None:
        self.desk.notifier.open_page(PAGE_OF_MEASURE.get(str(measure), PAGE_OF_MEASURE["data"]))

    @Slot()
    def _on_acted(self) -> None:
        if self.state() is PageState.FIRST_USE:
            self.desk.notifier.open_page(SETTINGS)
        elif self.state() is PageState.CLOSED_DAY:
            self.day_note.toggle()
        elif self.state() is PageState.EMPTY_DAY:
            self.desk.notifier.open_page(PAGE_OF_KIND["receipt"])
        else:
            self.refresh()


def _side_by_side(widgets: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
