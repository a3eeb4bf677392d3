"""The find panel that knows the pages; services may give a richer one in its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.page_link import PageMaker
from canteen_desk.ui.widgets.choice_field import Choice, ChoiceField


class PageFinder(QFrame):
    """A line to type in; Enter opens the page that was found, Escape closes.

    Signal: closed().
    """

    closed = Signal()

    def __init__(self, notifier: Notifier, pages: Sequence[PageMaker], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self._notifier = notifier
        choices = [Choice(page.key, page.title(), (page.key,)) for page in pages]
        self._field = ChoiceField(choices, take_on_leaving=False, parent=self)
        self._field.setPlaceholderText(self.tr("Find a page…"))
        self._field.setAccessibleName(self.tr("Find"))
        self._field.chosen.connect(self._on_field_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._field)
        self.setFocusProxy(self._field)

    @Slot(object)
    def _on_field_chosen(self, choice: Choice) -> None:
        self._notifier.open_page(choice.key)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._field.settle()
        else:
            super().keyPressEvent(event)
