"""The keys of the whole window, listed where they can be looked up."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.panel import Panel

_COLUMNS = 2


class KeyList(Panel):
    """Each key with what it does, in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("KeyList", "Keys"), parent=parent)
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        keys = self.entries()
        rows = -(-len(keys) // _COLUMNS)
        for place, (key, what) in enumerate(keys):
            column, row = divmod(place, rows)
            grid.addWidget(RoleLabel(key, "label", holder), row, 2 * column)
            grid.addWidget(RoleLabel(what, "plain", holder), row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        self.add(holder)

    def entries(self) -> list[tuple[str, str]]:
        """Key and what it does, the most used first."""
        return [
            ("F1, F3–F8, F10–F12", self.tr("Open a page; its key stands in the rail")),
            ("Enter", self.tr("Next field, after the last save; in a table: correct")),
            ("↑ ↓", self.tr("Field above or below; row above or below")),
            ("Del", self.tr("Withdraw the chosen row")),
            ("F9", self.tr("Undo the last entry")),
            ("Esc", self.tr("Leave a correction or question unchanged")),
            ("Ctrl+K", self.tr("Find a name, page, day or record number")),
            ("Ctrl+F", self.tr("Find among the records of the meal")),
            ("Ctrl+D", self.tr("Today: kind of day; Purchasing and Serving: diners")),
            ("Ctrl+1–6", self.tr("On Serving: choose the form")),
            ("← →, 1–9", self.tr("Choose among buttons side by side")),
            ("Ctrl+↑ ↓", self.tr("Sort a table by the chosen column")),
        ]
