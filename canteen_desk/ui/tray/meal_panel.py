"""The meal's trays: how many of those who ate were seen, how many plates were clean, and every record."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from canteen_desk.domain.quantities import half_up, percent_text
from canteen_desk.domain.wording import Language, word
from canteen_desk.services.looking import StandingRecord
from canteen_desk.ui.tray.level_bars import LevelBars
from canteen_desk.ui.tray.reading import MealTrays
from canteen_desk.ui.tray.tray_words import cause_word
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.panel import Panel
from canteen_desk.ui.widgets.record_table import RecordTable
from canteen_desk.ui.widgets.table_model import Column, Kind

translate = QCoreApplication.translate


class MealPanel(Panel):
    """Signal: record_opened(StandingRecord) to correct or take back one tray."""

    record_opened = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(translate("MealPanel", "Trays of this meal"), parent=parent)
        self._language = language
        self._any = False
        self._short = False
        self._coverage = RoleLabel("", "plain", self)
        self._coverage.setWordWrap(True)
        self._clean = RoleLabel("", "plain", self)
        self._bars = LevelBars(self)
        self._table = RecordTable(
            [
                Column(translate("MealPanel", "No."), _number, kind=Kind.NUMBER, width=68),
                Column(translate("MealPanel", "Level"), _level, kind=Kind.NUMBER, width=66),
                Column(translate("MealPanel", "Left %"), _share, _share_text, Kind.NUMBER, 78),
                Column(translate("MealPanel", "Plate"), self._plate_of, state=_tone),
                Column(translate("MealPanel", "From"), self._source_of, width=80),
            ],
            empty=translate("MealPanel", "No tray of this meal yet"),
            empty_detail=translate("MealPanel", "Choose pictures at the left, or set trays by hand."),
            parent=self,
        )
        self._table.row_activated.connect(self.record_opened)
        for widget in (self._coverage, self._clean, self._bars):
            self.add(widget)
        self.add(self._table, 1)

    def show_meal(self, meal: MealTrays) -> None:
        self._coverage.setText(self._coverage_text(meal))
        self._clean.setText(
            translate("MealPanel", "Clean-plate rate {rate}: {clean} of {measured}").format(
                rate=percent_text(meal.clean_share), clean=f"{meal.clean:,}", measured=f"{meal.measured:,}"
            )
        )
        self._clean.setVisible(meal.measured > 0)
        self._any = meal.measured > 0
        self._show_bars()
        self._bars.show_levels(meal.levels)
        self._table.set_rows(meal.records)

    @Slot(bool)
    def set_short(self, short: bool) -> None:
        """Give up the bars, to leave room for a question under the table."""
        self._short = short
        self._show_bars()

    def _show_bars(self) -> None:
        self._bars.setVisible(self._any and not self._short)

    def table(self) -> RecordTable:
        return self._table

    def coverage(self) -> str:
        return self._coverage.text()

    def clean(self) -> str:
        return self._clean.text()

    def flash(self, number: int, meal: MealTrays) -> None:
        """Light up the tray that was just saved."""
        for record in meal.records:
            if record.id == number:
                self._table.flash(record)

    def _coverage_text(self, meal: MealTrays) -> str:
        if meal.diners is None:
            text = translate(
                "MealPanel", "{measured} trays measured; the diners of this meal are not recorded"
            )
            text = text.format(measured=f"{meal.measured:,}")
        else:
            text = translate("MealPanel", "{measured} trays measured of {diners} diners").format(
                measured=f"{meal.measured:,}", diners=f"{meal.diners:,}"
            )
        if not meal.not_measured:
            return text
        causes = translate("MealPanel", ", ").join(
            f"{cause_word(cause)}\u00a0{count}" for cause, count in meal.causes.items()
        )
        return text + translate("MealPanel", "; not measured {count}: {causes}").format(
            count=meal.not_measured, causes=causes
        )

    def _plate_of(self, record: StandingRecord) -> str:
        if record.fields["status"] != "ok":
            return cause_word(str(record.fields["cause"]))
        if record.fields["clean_plate"]:
            return translate("MealPanel", "clean")
        return translate("MealPanel", "not clean")

    def _source_of(self, record: StandingRecord) -> str:
        return word(record.source, self._language)


def _number(record: StandingRecord) -> int:
    return record.original_id or record.id


def _level(record: StandingRecord) -> object:
    return record.fields["level"]


def _share(record: StandingRecord) -> object:
    return record.fields["food_share_bp"]


def _share_text(basis_points: int) -> str:
    return f"{half_up(basis_points, 0) / 100:.1f}"


def _tone(record: StandingRecord) -> str:
    if record.fields["status"] != "ok":
        return "grey"
    return "ok" if record.fields["clean_plate"] else ""
