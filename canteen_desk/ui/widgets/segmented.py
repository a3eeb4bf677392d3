"""Two to four choices side by side, all in view."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from canteen_desk.ui.theme import TARGET_PX, restyle

_SIDES_PX = 30


class Segmented(QWidget):
    """A row of buttons of which one is down; left, right or a digit chooses.

    Signal: value_changed(key), for choices of the user and of the program alike.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        height: int = TARGET_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "segmented")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for place, (_, label) in enumerate(choices):
            button = QPushButton(label, self)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumHeight(height - 6)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.setProperty("role", "segment")
            self._group.addButton(button, place)
            row.addWidget(button)
        self._widen()
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_group_toggled)

    def value(self) -> object:
        return self._keys[self._group.checkedId()]

    def set_value(self, key: object) -> None:
        if key in self._keys:
            self._group.button(self._keys.index(str(key))).setChecked(True)

    def set_labels(self, labels: Sequence[str]) -> None:
        """The same choices in other words."""
        for place, label in enumerate(labels):
            self._group.button(place).setText(label)
        self._widen()

    def problem(self) -> str:
        """A segmented choice always has a value."""
        return ""

    def settle(self) -> None:
        """Nothing is left open here; it is here because a form asks every field."""

    def clear(self) -> None:
        self._group.button(0).setChecked(True)

    def buttons(self) -> list[QAbstractButton]:
        return self._group.buttons()

    def _widen(self) -> None:
        """Room for the bold words of the chosen one, which the style does not reckon with."""
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        for button in self._group.buttons():
            button.setMinimumWidth(metrics.horizontalAdvance(button.text()) + _SIDES_PX)

    @Slot(int, bool)
    def _on_group_toggled(self, place: int, down: bool) -> None:
        if down:
            self.value_changed.emit(self._keys[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._group.checkedId()
        if event.key() == Qt.Key.Key_Left:
            place -= 1
        elif event.key() == Qt.Key.Key_Right:
            place += 1
        elif event.text().isdecimal():
            place = int(event.text()) - 1
        else:
            super().keyPressEvent(event)
            return
        if 0 <= place < len(self._keys):
            self._group.button(place).setChecked(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        restyle(self, focused=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        restyle(self, focused=False)
