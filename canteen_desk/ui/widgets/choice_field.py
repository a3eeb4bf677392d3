"""A field in which a few letters find one of thousands of names."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from canteen_desk.ui.widgets.typed_field import TypedField

_SHOWN = 8
_ROW_PX = 40
_LIST_PX = 360


@dataclass(frozen=True)
class Choice:
    """One thing to choose: what is stored, what is shown, by what it is found, a word about it."""

    key: str
    label: str
    search_keys: tuple[str, ...] = ()
    detail: str = ""


class ChoiceIndex:
    """Finds choices by the start of any of their search keys first, then by any part of them."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = tuple(choices)
        self._texts = [
            "\0" + "\0".join(part.lower() for part in (choice.label, choice.key, *choice.search_keys)) + "\0"
            for choice in choices
        ]

    def find(self, typed: str, most: int = 50) -> list[Choice]:
        """The best matches first; within a rank the order in which the choices were given."""
        wanted = typed.strip().lower()
        if not wanted:
            return list(self._choices[:most])
        ranks: tuple[list[Choice], list[Choice], list[Choice]] = ([], [], [])
        whole, start = f"\0{wanted}\0", f"\0{wanted}"
        for choice, text in zip(self._choices, self._texts, strict=True):
            if wanted in text:
                rank = 0 if whole in text else 1 if start in text else 2
                ranks[rank].append(choice)
        return [choice for rank in ranks for choice in rank][:most]


class ChoiceField(TypedField):
    """Type-ahead over names: pinyin initials, full pinyin, code or alias; Enter takes the first.

    Signals: chosen(Choice) when the user took one; value_changed(key or None).
    """

    chosen = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        *,
        take_on_leaving: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._take_on_leaving = take_on_leaving
        self._index = ChoiceIndex(choices)
        self._by_key = {choice.key: choice for choice in choices}
        self._list = QListWidget()
        self._list.setObjectName("choice_list")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.hide()
        self._list.clicked.connect(self._on_list_clicked)
        self._offered: list[Choice] = []
        self.textEdited.connect(self._on_typed)
        self.destroyed.connect(self._list.deleteLater)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other names; what is chosen stays while it is still among them."""
        self._index = ChoiceIndex(choices)
        self._by_key = {choice.key: choice for choice in choices}
        if self.value() not in self._by_key:
            self.clear()

    def choice(self) -> Choice | None:
        """What is chosen."""
        return self._by_key.get(str(self.value())) if self.value() is not None else None

    def offered(self) -> list[Choice]:
        """What the open list shows."""
        return list(self._offered) if self._list.isVisible() else []

    def write(self, value: object) -> str:
        choice = self._by_key.get(str(value))
        return choice.label if choice else str(value)

    def set_value(self, value: object) -> None:
        super().set_value(value if value is None or value in self._by_key else None)
        self._close_list()

    def settle(self) -> None:
        """Take the marked name of the open list; say so when what was typed names nothing."""
        if self.value() is None and self.text().strip():
            offered = self._offered or self._index.find(self.text(), _SHOWN)
            if offered:
                self._choose(offered[max(0, min(self._list.currentRow(), len(offered) - 1))])
            else:
                self._take(None, self.tr("No such name: {text}").format(text=self.text().strip()))
        self._close_list()

    def open_list(self) -> None:
        """Show what the typed text offers."""
        self._offered = self._index.find(self.text() if self.value() is None else "", 50)
        self._list.clear()
        for choice in self._offered:
            text = f"{choice.label}　{choice.detail}" if choice.detail else choice.label
            QListWidgetItem(text, self._list)
        self._list.setCurrentRow(0 if self._offered else -1)
        if self._offered:
            self._place_list()
        else:
            self._list.hide()

    def _read_again(self) -> None:
        """The value comes from choosing alone, never from the text."""

    @Slot(str)
    def _on_text_edited(self, _text: str) -> None:
        self._take(None, "")

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self.open_list()

    @Slot(QModelIndex)
    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._choose(self._offered[index.row()])
        self._close_list()

    def _choose(self, choice: Choice) -> None:
        self.setText(choice.label)
        self._take(choice.key, "")
        self.chosen.emit(choice)

    def _place_list(self) -> None:
        window = self.window()
        if self._list.parent() is not window:
            self._list.setParent(window)
            window.installEventFilter(self)
        height = min(len(self._offered), _SHOWN) * _ROW_PX + 10
        below = self.mapTo(window, QPoint(0, self.height() + 2))
        top = below.y() if below.y() + height <= window.height() else below.y() - self.height() - height - 4
        width = min(max(self.width(), _LIST_PX), window.width() - below.x() - 8)
        self._list.setGeometry(below.x(), max(0, top), width, height)
        self._list.raise_()
        self._list.show()

    def _close_list(self) -> None:
        self._list.hide()
        self._offered = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._close_list()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if not self._list.isVisible():
                self.open_list()
            else:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % max(1, len(self._offered)))
            return
        if event.key() == Qt.Key.Key_Escape and self._list.isVisible():
            self._close_list()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._take_on_leaving:
            super().focusOutEvent(event)
        else:
            QLineEdit.focusOutEvent(self, event)
            self._close_list()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason and not self.text():
            self.open_list()
