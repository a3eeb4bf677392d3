"""The list of pages at the left edge, and at its foot the choice of language and of light or dark."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QVBoxLayout, QWidget

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.icons import icon
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.page_link import PageMaker
from canteen_desk.ui.theme import TARGET_PX

RAIL_PX = 176
_INSIDE_PX = RAIL_PX - 16
_BUTTON_PX = 48
_ICON_PX = 20


class Rail(QWidget):
    """Icon, word and key of each page; the chosen one is marked.

    Signal: chosen(place). Language and theme go straight to the notifier.
    """

    chosen = Signal(int)

    def __init__(
        self,
        notifier: Notifier,
        pages: Sequence[PageMaker],
        keys: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "rail")
        self.setFixedWidth(RAIL_PX)
        self._notifier = notifier
        self._pages = tuple(pages)
        self._group = QButtonGroup(self)
        self._name = QLabel(self)
        self._name.setProperty("role", "rail_name")
        self._language = _RailButton("", TARGET_PX, "rail_tool", self)
        self._theme = _RailButton("", TARGET_PX, "rail_tool", self)
        self._language.clicked.connect(self._on_language_clicked)
        self._theme.clicked.connect(self._on_theme_clicked)
        self._lay_out(keys)
        self._group.idClicked.connect(self._on_group_clicked)
        self.retranslate()

    def _lay_out(self, keys: Sequence[str]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addSpacing(8)
        for place, page in enumerate(self._pages):
            button = _RailButton(keys[place] if place < len(keys) else "", _BUTTON_PX, "rail_button", self)
            button.setCheckable(True)
            button.setObjectName(f"rail_{page.key}")
            self._group.addButton(button, place)
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._language)
        column.addWidget(self._theme)

    def mark(self, place: int) -> None:
        """Show which page is open."""
        self._group.button(place).setChecked(True)

    def retranslate(self) -> None:
        self._name.setText(self.tr("Canteen Desk"))
        for place, page in enumerate(self._pages):
            self._group.button(place).setText(f" {page.title()}")
            self._group.button(place).setAccessibleName(page.title())
        # The language that the button leads to, in its own words, so that everyone finds the way back.
        self._language.setText(" English" if self._notifier.language == "zh" else " 中文")
        self._write_theme()

    def redraw_icons(self) -> None:
        """Draw the icons in the colours of the present theme."""
        colour = scheme_of(self.palette()).rail_text
        for place, page in enumerate(self._pages):
            self._group.button(place).setIcon(icon(page.icon_name, colour))
        self._language.setIcon(icon("languages", colour))
        self._theme.setIcon(icon("sun" if self._notifier.dark else "moon", colour))
        self._write_theme()

    def _write_theme(self) -> None:
        self._theme.setText(" " + (self.tr("Light") if self._notifier.dark else self.tr("Dark")))

    @Slot(int)
    def _on_group_clicked(self, place: int) -> None:
        self.chosen.emit(place)

    @Slot()
    def _on_language_clicked(self) -> None:
        self._notifier.set_language("en" if self._notifier.language == "zh" else "zh")

    @Slot()
    def _on_theme_clicked(self) -> None:
        self._notifier.set_dark(not self._notifier.dark)


class _RailButton(QToolButton):
    """Icon and word at the left, the key at the right."""

    def __init__(self, key: str, height: int, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setFixedSize(_INSIDE_PX, height)
        self.setProperty("role", role)
        hint = QLabel(key, self)
        hint.setProperty("role", "rail_key")
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        hint.setGeometry(_INSIDE_PX - 40, 0, 32, height)
