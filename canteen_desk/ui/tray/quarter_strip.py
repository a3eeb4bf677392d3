"""A tray's amount set by a person in quarter steps."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from canteen_desk.ui.theme import FIELD_PX
from canteen_desk.ui.tray.tray_words import quarter_labels
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.segmented import Segmented


class QuarterStrip(QWidget):
    """Left, right or a digit chooses, Enter saves.

    Signal: submitted(quarters) with 0 to 4.
    """

    submitted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = RoleLabel("", "label", self)
        self._steps = Segmented(quarter_labels(), height=FIELD_PX, parent=self)
        self._save = QPushButton(self.tr("Save by hand"), self)
        self._save.setProperty("tall", True)
        self._save.clicked.connect(self._on_save_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        row.addWidget(self._steps)
        row.addWidget(self._save)

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def title(self) -> str:
        return self._title.text()

    def choose(self, quarters: int) -> None:
        self._steps.set_value(str(quarters))

    def steps(self) -> Segmented:
        return self._steps

    def save_button(self) -> QPushButton:
        return self._save

    @Slot()
    def _on_save_clicked(self) -> None:
        self.submitted.emit(int(str(self._steps.value())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._steps.hasFocus():
            self._on_save_clicked()
        else:
            super().keyPressEvent(event)
