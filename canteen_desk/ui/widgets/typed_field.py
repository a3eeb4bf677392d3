"""The line edit under every field that takes a typed value."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent, QValidator
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from canteen_desk.errors import Refused
from canteen_desk.ui.theme import FIELD_PX, restyle

_UNIT_GAP = 12


class _Characters(QValidator):
    """Lets through only characters that the value can hold, whatever their width."""

    def __init__(self, allowed: str, parent: QObject) -> None:
        super().__init__(parent)
        self._allowed = set(allowed)

    def validate(self, text: str, position: int) -> object:
        plain = unicodedata.normalize("NFKC", text).replace("。", ".").lower()
        if set(plain) <= self._allowed:
            return QValidator.State.Acceptable, text, position
        return QValidator.State.Invalid, text, position


class TypedField(QLineEdit):
    """A line edit that holds a value: the text is read, checked and written back in house form.

    A subclass says how in read() and write(). Nothing is accepted silently: text that is no value
    stays as typed, value() is None and problem() says why.
    Signals: value_changed(value or None), problem_changed(sentence or "").
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, *, allowed: str = "", unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: object = None
        self._problem = ""
        self.setMinimumHeight(FIELD_PX)
        if allowed:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
            # An open Chinese input method would swallow the digits of the number pad.
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
            self.setValidator(_Characters(allowed, self))
        self._unit = QLabel(unit, self)
        self._unit.setProperty("role", "unit")
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_unit_text(unit)
        self.textEdited.connect(self._on_text_edited)
        self.inputRejected.connect(self._on_input_rejected)

    def read(self, text: str) -> object:
        """The value of the text; Refused when it has none. Empty text never comes here."""
        return text

    def write(self, value: object) -> str:
        """The value as the field shows it when nobody is typing."""
        return str(value)

    def sentence(self, error: Refused) -> str:
        """What to tell the user about text that has no value."""
        return self.tr("This cannot be read: {text}").format(text=error.data.get("text", self.text()))

    def rejection(self) -> str:
        """What to tell the user about a key that this field does not take."""
        return self.tr("Only digits and a point go here.")

    def value(self) -> object:
        return self._value

    def problem(self) -> str:
        """Why the text has no value; empty when it has one or when there is no text."""
        return self._problem

    def set_value(self, value: object) -> None:
        self.setText("" if value is None else self.write(value))
        self._take(value, "")

    def clear(self) -> None:
        """Empty the field and forget its problem."""
        self.set_value(None)

    def settle(self) -> None:
        """Show the value in house form, as when the user leaves the field."""
        self._read_again()
        if self._value is not None:
            self.setText(self.write(self._value))

    def set_unit_text(self, unit: str) -> None:
        self._unit.setText(unit)
        self._unit.adjustSize()
        width = self._unit.sizeHint().width() + _UNIT_GAP if unit else 0
        self.setTextMargins(QMargins(0, 0, width, 0))
        self._place_unit()

    def _read_again(self) -> None:
        text = unicodedata.normalize("NFKC", self.text()).replace("。", ".").strip()
        if not text:
            self._take(None, "")
            return
        try:
            self._take(self.read(text), "")
        except Refused as error:
            self._take(None, self.sentence(error))

    def _take(self, value: object, problem: str) -> None:
        value_changed, problem_changed = value != self._value, problem != self._problem
        self._value, self._problem = value, problem
        if problem_changed:
            restyle(self, state="error" if problem else "")
            self.problem_changed.emit(problem)
        if value_changed:
            self.value_changed.emit(value)

    @Slot(str)
    def _on_text_edited(self, _text: str) -> None:
        # While typing only the value is told; complaints wait until the field is left.
        text = self.text()
        self._read_again_quietly(self.read if text.strip() else None)

    def _read_again_quietly(self, read: Callable[[str], object] | None) -> None:
        value: object = None
        if read is not None:
            try:
                value = read(unicodedata.normalize("NFKC", self.text()).replace("。", ".").strip())
            except Refused:
                value = None
        self._take(value, "")

    @Slot()
    def _on_input_rejected(self) -> None:
        self.problem_changed.emit(self.rejection())

    def _place_unit(self) -> None:
        height = self._unit.sizeHint().height()
        width = self._unit.sizeHint().width()
        self._unit.setGeometry(self.width() - width - _UNIT_GAP, (self.height() - height) // 2, width, height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_unit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_unit"):
            self.set_unit_text(self._unit.text())
