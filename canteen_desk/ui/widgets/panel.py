"""A card with a heading, in which parts of a page stand."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from canteen_desk.ui.widgets.labels import SectionTitle


class Panel(QFrame):
    """A bordered ground with a heading at the top; without a title there is no heading."""

    def __init__(self, title: str = "", aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        self.heading = SectionTitle(title, aside, self)
        self.heading.setVisible(bool(title))
        self._column.addWidget(self.heading)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget under the others."""
        self._column.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        self._column.addStretch(1)
