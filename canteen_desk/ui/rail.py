"""The list of pages at the left edge."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QVBoxLayout, QWidget

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.icons import icon
from canteen_desk.ui.page import Page

RAIL_PX = 148
_BUTTON_PX = 48
_ICON_PX = 20


class Rail(QWidget):
    """Icon, word and key of each page; the chosen one is marked.

    Signal: chosen(place).
    """

    chosen = Signal(int)

    def __init__(
        self, pages: Sequence[type[Page]], keys: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "rail")
        self.setFixedWidth(RAIL_PX)
        self._pages = tuple(pages)
        self._keys = tuple(keys)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        self._name = QLabel(self)
        self._name.setProperty("role", "rail_name")
        column.addWidget(self._name)
        column.addSpacing(8)
        for place, page in enumerate(self._pages):
            button = _RailButton(keys[place] if place < len(keys) else "", self)
            button.setObjectName(f"rail_{page.key}")
            self._group.addButton(button, place)
            column.addWidget(button)
        column.addStretch(1)
        self._group.idClicked.connect(self._on_group_clicked)
        self.retranslate()

    def mark(self, place: int) -> None:
        """Show which page is open."""
        button = self._group.button(place)
        if button is not None:
            button.setChecked(True)

    def retranslate(self) -> None:
        self._name.setText(self.tr("Canteen Desk"))
        for place, page in enumerate(self._pages):
            button = self._group.button(place)
            button.setText(page.title())
            button.setAccessibleName(page.title())

    def redraw_icons(self) -> None:
        """Draw the icons in the colours of the present theme."""
        colour = scheme_of(self.palette()).rail_text
        for place, page in enumerate(self._pages):
            self._group.button(place).setIcon(icon(page.icon_name, colour))

    @Slot(int)
    def _on_group_clicked(self, place: int) -> None:
        self.chosen.emit(place)


class _RailButton(QToolButton):
    """Icon and word at the left, the key at the right."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setFixedSize(RAIL_PX - 16, _BUTTON_PX)
        self.setProperty("role", "rail_button")
        hint = QLabel(key, self)
        hint.setProperty("role", "rail_key")
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        hint.setGeometry(RAIL_PX - 16 - 40, 0, 32, _BUTTON_PX)
