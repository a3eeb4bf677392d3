"""The page of trends: one series over time, its answer in words, and the figures behind it."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.wording import Language, word
from canteen_desk.errors import DeskError
from canteen_desk.services.store import Store
from canteen_desk.services.trends import Step
from canteen_desk.ui.charts.trend_chart import TrendChart
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.page import Page, PageState
from canteen_desk.ui.page_keys import SETTINGS, TODAY
from canteen_desk.ui.trend.answer import TrendAnswer
from canteen_desk.ui.trend.controls import TrendControls
from canteen_desk.ui.trend.export import write_csv, write_picture
from canteen_desk.ui.trend.facts import Point, Question, TrendFacts, read_trend, unit_of
from canteen_desk.ui.trend.picture import TrendPicture
from canteen_desk.ui.trend.value_table import ValueColumns
from canteen_desk.ui.widgets.labels import SectionTitle
from canteen_desk.ui.widgets.record_table import RecordTable
from canteen_desk.ui.widgets.word_button import WordButton

EXPORT_FOLDER = "exports"


class TrendPage(Page):
    """Where a quantity or key figure is going."""

    key = "trend"
    icon_name = "chart-line"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._answer = TrendAnswer(self)
        self._picture = TrendPicture(self)
        self._columns = ValueColumns(self)
        self._controls = TrendControls(self._language(), self)
        self._facts: TrendFacts | None = None
        self._chart: TrendChart | None = None
        self._table: RecordTable | None = None
        self._heading = SectionTitle(self.tr("Values"), self.tr("Enter opens the day behind a row"), self)
        self._only_meal = QCheckBox(self)
        self._csv = self._button(self.tr("Save table"), "download", self._on_csv_clicked)
        self._png = self._button(self.tr("Save picture"), "image", self._on_png_clicked)
        for widget in (self._only_meal, self._csv, self._png):
            self._heading.add(widget)
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._controls)
        self._column.addWidget(self._heading)
        self._controls.changed.connect(self._on_controls_changed)
        self._only_meal.toggled.connect(self._on_only_meal_toggled)
        self.acted.connect(self._on_acted)

    def _button(self, text: str, icon_name: str, slot: object) -> QPushButton:
        button = WordButton(icon_name, text, self)
        button.clicked.connect(slot)
        return button

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TrendPage", "Trends")

    def refresh(self) -> None:
        self.set_state(PageState.LOADING)
        meal_word = word(str(self.desk.notifier.meal), self._language())
        self._only_meal.setText(self.tr("Only {meal}").format(meal=meal_word))
        self.desk.tasks.compute(
            partial(read_trend, self._store(), self._question()),
            done=self._on_facts_read,
            failed=self._on_read_failed,
            what=self.tr("Reading the trend"),
        )

    def open_detail(self, detail: object) -> None:
        """Show the series of that name, as when another page asks for a key figure."""
        self._controls.series.set_name(str(detail))

    def facts(self) -> TrendFacts | None:
        """What is shown."""
        return self._facts

    def _store(self) -> Store:
        return cast("Store", self.desk.store)

    def _language(self) -> Language:
        return Language(self.desk.language())

    def _question(self) -> Question:
        meal = str(self.desk.notifier.meal) if self._only_meal.isChecked() else None
        return self._controls.question(self.desk.notifier.day, self._store().today(), meal)

    def _on_facts_read(self, facts: TrendFacts) -> None:
        if facts.question != self._question():
            return  # something else was chosen meanwhile; its own answer is on the way
        if not facts.set_up:
            self.set_state(
                PageState.FIRST_USE,
                self.tr("No canteen is set up yet"),
                detail=self.tr("Trends need a few days of records; set up the canteen first."),
                action=self.tr("Set up"),
            )
            return
        self._facts = facts
        if not any(point.records for point in facts.points):
            self.set_state(PageState.EMPTY_DAY, self.tr("No records in this span: choose another one."))
        else:
            self.set_state(PageState.READY)
        self._show(facts)

    def _on_read_failed(self, error: Exception) -> None:
        text = error_text(error, self._language()) if isinstance(error, DeskError) else str(error)
        self.set_state(PageState.ERROR, text, action=self.tr("Try again"))

    def _show(self, facts: TrendFacts) -> None:
        name = facts.question.name
        unit_text = self._picture.unit(name)
        language = self._language()
        chart = self._chart_for(unit_text)
        chart.show_trend(self._picture.trend(facts, self._answer.answer(facts, language), language))
        self._table_for(unit_text).set_rows(list(reversed(facts.points)))

    def _chart_for(self, unit_text: str) -> TrendChart:
        """A chart knows its unit for life, so another unit needs another chart."""
        if self._chart is None or self._chart.property("unit") != unit_text:
            chart = TrendChart(unit_text, parent=self)
            chart.setProperty("unit", unit_text)
            chart.day_activated.connect(self._on_chart_day_activated)
            if self._chart is None:
                self._column.insertWidget(1, chart, 3)
            else:
                self._column.replaceWidget(self._chart, chart)
                self._chart.deleteLater()
            self._chart = chart
        return self._chart

    def _table_for(self, unit_text: str) -> RecordTable:
        assert self._facts is not None
        question = self._facts.question
        columns = self._columns.columns(unit_text, unit_of(question.name), question.step)
        table = RecordTable(columns, empty=self.tr("No step in this span"), parent=self)
        table.row_activated.connect(self._on_table_row_activated)
        if self._table is None:
            self._column.addWidget(table, 2)
        else:
            self._column.replaceWidget(self._table, table)
            self._table.deleteLater()
        self._table = table
        return table

    def _open_point(self, point: Point) -> None:
        assert self._facts is not None
        if self._facts.question.step is not Step.DAY:
            self._controls.look_into(point.first_day, point.last_day)
            return
        self.desk.notifier.set_day(point.first_day)
        self.desk.notifier.open_page(TODAY)

    def _export_path(self, suffix: str) -> Path:
        assert self._facts is not None
        asked = self._facts.question
        title = word(asked.name, self._language()).replace("/", "-")
        name = f"{title}_{asked.first:%Y%m%d}-{asked.last:%Y%m%d}_{asked.step}{suffix}"
        return self._store().folder / EXPORT_FOLDER / name

    @Slot()
    def _on_controls_changed(self) -> None:
        self.refresh()

    @Slot(bool)
    def _on_only_meal_toggled(self, _checked: bool) -> None:
        self.refresh()

    @Slot(object)
    def _on_chart_day_activated(self, day: date) -> None:
        if self._facts is not None:
            self._open_point(next(point for point in self._facts.points if point.first_day == day))

    @Slot(object)
    def _on_table_row_activated(self, point: Point) -> None:
        self._open_point(point)

    @Slot()
    def _on_csv_clicked(self) -> None:
        if self._facts is None:
            return
        question = self._facts.question
        columns = self._columns.columns(
            self._picture.unit(question.name), unit_of(question.name), question.step
        )
        rows = self._columns.rows(columns, self._facts.points)
        self._save(partial(write_csv, self._export_path(".csv"), rows))

    @Slot()
    def _on_png_clicked(self) -> None:
        if self._chart is not None and self._facts is not None:
            self._save(partial(write_picture, self._export_path(".png"), self._chart.grab().toImage()))

    def _save(self, call: partial[Path]) -> None:
        self.desk.tasks.compute(call, done=self._on_exported, what=self.tr("Saving"))

    def _on_exported(self, path: Path) -> None:
        self.desk.messages.success(self.tr("Saved: {path}").format(path=path))

    @Slot()
    def _on_acted(self) -> None:
        if self.state() is PageState.FIRST_USE:
            self.desk.notifier.open_page(SETTINGS)
        else:
            self.refresh()
