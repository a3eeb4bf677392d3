"""The bar at the top: what holds for every page, and what the devices say."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from canteen_desk.domain.meals import Meal
from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.day_chooser import DayChooser
from canteen_desk.ui.icons import icon
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.theme import TARGET_PX, restyle
from canteen_desk.ui.widgets.labels import IconLabel, RoleLabel
from canteen_desk.ui.widgets.segmented import Segmented

HEADER_PX = 64


class Indicator(QWidget):
    """An icon with a few words about something outside the window; hidden while there is nothing to say."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._icon = IconLabel(icon_name, 20, "muted", self)
        self._text = RoleLabel("", "indicator", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        self.hide()

    def say(self, text: str, state: str = "") -> None:
        """state: "" or ok, amber, red, grey."""
        self._text.setText(text)
        restyle(self._text, state=state)
        self._icon.show_icon(self._icon_name, state if state in ("ok", "amber", "red") else "muted")
        self.setVisible(bool(text))


class Header(QWidget):
    """Day, meal, diners, scale, trays, person, and the way to the find panel.

    Signals: finder_requested(). Choices go straight to the notifier.
    """

    finder_requested = Signal()

    def __init__(self, notifier: Notifier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "header")
        self.setFixedHeight(HEADER_PX)
        self._notifier = notifier
        self._diners: tuple[int | None, int | None] = (None, None)
        self._day = DayChooser(notifier.day, self)
        self._meal = Segmented([(str(meal), "") for meal in Meal], parent=self)
        self._meal.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._diners_text = RoleLabel("", "indicator", self)
        self.scale = Indicator("scale", self)
        self.trays = Indicator("camera", self)
        self._person = QComboBox(self)
        self._person.setMinimumHeight(TARGET_PX)
        self._person.setMinimumWidth(104)
        self._person.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._find = QToolButton(self)
        self._find.setMinimumHeight(TARGET_PX)
        self._find.setProperty("role", "quiet")
        self._find.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._find.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._day)
        row.addWidget(self._meal)
        row.addSpacing(4)
        row.addWidget(self._diners_text)
        row.addStretch(1)
        row.addWidget(self.scale)
        row.addWidget(self.trays)
        row.addWidget(self._person)
        row.addWidget(self._find)

    def _connect(self) -> None:
        self._day.day_chosen.connect(self._on_day_chosen)
        self._meal.value_changed.connect(self._on_meal_changed)
        self._person.currentTextChanged.connect(self._on_person_changed)
        self._find.clicked.connect(self.finder_requested)
        self._notifier.day_changed.connect(self._on_notifier_day_changed)
        self._notifier.person_changed.connect(self._on_notifier_person_changed)

    def set_people(self, people: Sequence[str]) -> None:
        """Who may be on duty; the first is chosen when the present one is not among them."""
        present = self._notifier.person
        self._person.blockSignals(True)
        self._person.clear()
        self._person.addItems(list(people))
        self._person.setCurrentText(present if present in people else "")
        self._person.blockSignals(False)
        if people and present not in people:
            self._person.setCurrentIndex(0)
            self._notifier.set_person(people[0])
        self._person.setVisible(bool(people))

    def set_diners(self, actual: int | None, reported: int | None) -> None:
        """How many ate and how many were reported for this meal; None where not recorded yet."""
        self._diners = (actual, reported)
        words = ["—" if number is None else f"{number:,}" for number in self._diners]
        self._diners_text.setText(
            self.tr("Ate {actual} / reported {reported}").format(actual=words[0], reported=words[1])
        )
        restyle(self._diners_text, state="grey" if self._diners == (None, None) else "")

    def retranslate(self) -> None:
        self._day.retranslate()
        self._meal.set_labels([self.tr("Breakfast"), self.tr("Lunch"), self.tr("Dinner")])
        self._meal.set_value(str(self._notifier.meal))
        self._find.setText(" " + self.tr("Find"))
        self._find.setToolTip(self.tr("Find anything (Ctrl+K)"))
        self._person.setToolTip(self.tr("Person on duty"))
        self._person.setAccessibleName(self.tr("Person on duty"))
        self.set_diners(*self._diners)

    def redraw_icons(self) -> None:
        """Draw the icons in the colours of the present theme."""
        colour = scheme_of(self.palette()).text
        self._find.setIcon(icon("search", colour))
        self._day.redraw_icons()

    @Slot(object)
    def _on_day_chosen(self, day: date) -> None:
        self._notifier.set_day(day)

    @Slot(object)
    def _on_meal_changed(self, key: object) -> None:
        self._notifier.set_day(self._notifier.day, Meal(str(key)))

    @Slot(str)
    def _on_person_changed(self, name: str) -> None:
        self._notifier.set_person(name)

    @Slot(object, object)
    def _on_notifier_day_changed(self, day: date, meal: Meal) -> None:
        self._day.set_day(day)
        self._meal.set_value(str(meal))

    @Slot(str)
    def _on_notifier_person_changed(self, name: str) -> None:
        self._person.setCurrentText(name)
