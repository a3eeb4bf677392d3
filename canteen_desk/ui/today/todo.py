"""The two lists under the picture: what to do tomorrow, and which records are missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.today.advice import Advice
from canteen_desk.ui.widgets.labels import IconLabel, RoleLabel
from canteen_desk.ui.widgets.panel import Panel


@dataclass(frozen=True)
class Lack:
    """One kind of record that a meal lacks, in words, with what is needed to go there."""

    meal_text: str
    kind_text: str
    meal: str
    kind: str


class _TodoList(Panel):
    """A heading over lines that scroll; when there are none, a sentence says that all is well."""

    opened = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._lines: list[QWidget] = []
        self._good = RoleLabel("", "muted", self)
        self._good.setWordWrap(True)
        inside = QWidget(self)
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._good)
        self._box.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self.add(area, 1)

    def buttons(self) -> list[QPushButton]:
        """The buttons of all lines, from the top."""
        return [button for line in self._lines for button in line.findChildren(QPushButton)]

    def good_news(self) -> str:
        return self._good.text()

    def _show(self, lines: Sequence[QWidget], good: str) -> None:
        for line in self._lines:
            self._box.removeWidget(line)
            line.deleteLater()
        self._lines = list(lines)
        for place, line in enumerate(lines):
            self._box.insertWidget(place, line)
        self._good.setText("" if lines else good)
        self._good.setVisible(not lines)

    def _button(self, text: str, subject: object, parent: QWidget) -> QPushButton:
        button = QPushButton(text, parent)
        button.setProperty("subject", subject)
        button.setMinimumHeight(TARGET_PX)
        button.clicked.connect(self._on_button_clicked)
        return button

    @Slot()
    def _on_button_clicked(self) -> None:
        self.opened.emit(self.sender().property("subject"))


class AdviceList(_TodoList):
    """Alarms, the worst first, each with one action.

    Signal: opened(measure).
    """

    def show_advice(self, advice: Sequence[Advice], good: str) -> None:
        self._show([self._line(each) for each in advice], good)
        self.heading.set_aside(str(len(advice)) if advice else "")

    def texts(self) -> list[str]:
        return [" | ".join(label.text() for label in line.findChildren(RoleLabel)) for line in self._lines]

    def _line(self, advice: Advice) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        seen = RoleLabel(advice.seen, "plain", line)
        seen.set_state(advice.state)
        action = RoleLabel(advice.action, "muted", line)
        for label in (seen, action):
            label.setWordWrap(True)
            words.addWidget(label)
        row.addWidget(IconLabel("triangle-alert", 20, advice.state, line), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._button(self.tr("Records"), advice.measure, line))
        return line


class MissingList(_TodoList):
    """What was not recorded; each line opens the page on which it is entered.

    Signal: opened(Lack).
    """

    def show_lacks(self, lacks: Sequence[Lack], good: str) -> None:
        meals = list(dict.fromkeys(lack.meal_text for lack in lacks))
        self._show(
            [self._line(meal, [lack for lack in lacks if lack.meal_text == meal]) for meal in meals], good
        )
        self.heading.set_aside(str(len(lacks)) if lacks else "")

    def _line(self, meal: str, lacks: Sequence[Lack]) -> QWidget:
        """One meal: its name, and a button for each kind, three in a row."""
        line = QWidget(self)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(RoleLabel(meal, "label", line))
        for start in range(0, len(lacks), 3):
            row = QHBoxLayout()
            row.setSpacing(8)
            for lack in lacks[start : start + 3]:
                button = self._button(lack.kind_text, lack, line)
                button.setAccessibleName(f"{meal} {lack.kind_text}")
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        return line
