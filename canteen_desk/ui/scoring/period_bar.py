"""Which month or quarter is judged, and by which table."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from canteen_desk.domain.meals import Period
from canteen_desk.domain.wording import Language
from canteen_desk.ui.scoring.icon_button import IconButton
from canteen_desk.ui.scoring.reading import SchemeName
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.labels import RoleLabel

_TITLE_PX = 168


class PeriodBar(QWidget):
    """An arrow, the period, an arrow, and the tables to choose from.

    Signals: period_changed(Period), scheme_changed(id) when the user chose.
    """

    period_changed = Signal(object)
    scheme_changed = Signal(str)

    def __init__(self, period: Period, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period = period
        self._language = language
        self._earlier = IconButton("chevron-left", self.tr("Earlier"), self)
        self._later = IconButton("chevron-right", self.tr("Later"), self)
        self._title = RoleLabel("", "section", self)
        self._title.setFixedWidth(_TITLE_PX)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._schemes = QComboBox(self)
        self._schemes.setMinimumHeight(TARGET_PX)
        self._schemes.setAccessibleName(self.tr("Table"))
        self._schemes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._schemes.setMinimumContentsLength(12)
        self._only = RoleLabel("", "muted", self)
        self._schemes.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self._earlier, self._title, self._later):
            row.addWidget(widget)
        row.addSpacing(12)
        row.addWidget(self._schemes, 1)
        row.addWidget(self._only, 1)
        self._earlier.clicked.connect(self._on_earlier_clicked)
        self._later.clicked.connect(self._on_later_clicked)
        self._schemes.activated.connect(self._on_schemes_activated)
        self.set_period(period)

    def period(self) -> Period:
        return self._period

    def set_period(self, period: Period) -> None:
        """Show another period, without a signal."""
        self._period = period
        self._title.setText(self.period_text(period))

    def set_later(self, possible: bool) -> None:
        """Whether the period after this one has begun."""
        self._later.setEnabled(possible)

    def show_schemes(self, schemes: Sequence[SchemeName], chosen: str) -> None:
        english = self._language is Language.EN
        self._schemes.clear()
        for scheme in schemes:
            self._schemes.addItem(scheme.name_en or scheme.name if english else scheme.name, scheme.id)
        self._schemes.setCurrentIndex(max(0, self._schemes.findData(chosen)))
        # One table is no choice, but its name still says by what is judged.
        self._only.setText(self._schemes.currentText())
        self._only.setVisible(len(schemes) == 1)
        self._schemes.setVisible(len(schemes) > 1)

    def period_text(self, period: Period) -> str:
        """`2026 年第三季度`, `September 2026`."""
        english = self._language is Language.EN
        if period.is_quarter:
            quarter = (period.first_month + 2) // 3
            return self.tr("Q{quarter} {year}").format(quarter=quarter, year=period.year)
        name = QLocale(QLocale.Language.English).monthName(period.first_month)
        month = name if english else str(period.first_month)
        return self.tr("{month} {year}").format(month=month, year=period.year)

    def title(self) -> str:
        return self._title.text()

    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """Earlier and later."""
        return self._earlier, self._later

    def schemes(self) -> QComboBox:
        return self._schemes

    def _choose(self, period: Period) -> None:
        self.set_period(period)
        self.period_changed.emit(period)

    @Slot()
    def _on_earlier_clicked(self) -> None:
        self._choose(self._period.before())

    @Slot()
    def _on_later_clicked(self) -> None:
        self._choose(after(self._period))

    @Slot(int)
    def _on_schemes_activated(self, place: int) -> None:
        self.scheme_changed.emit(str(self._schemes.itemData(place)))


def after(period: Period) -> Period:
    """The month or quarter that comes next."""
    day: date = period.last_day + timedelta(days=1)
    return Period.quarter_of(day) if period.is_quarter else Period.month_of(day)
