"""The part of the settings about this desk: language, light or dark, and where the data lie."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from canteen_desk import __version__
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.settings.key_list import KeyList
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.panel import Panel
from canteen_desk.ui.widgets.segmented import Segmented


class DeskTab(QWidget):
    """What holds for this computer and touches no record, so everybody may choose it."""

    def __init__(self, notifier: Notifier, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._folder = folder
        self._language = Segmented([("zh", "中文"), ("en", "English")], parent=self)
        self._language.set_value(notifier.language)
        self._theme = Segmented([("light", self.tr("Light")), ("dark", self.tr("Dark"))], parent=self)
        self._theme.set_value("dark" if notifier.dark else "light")
        self._path = RoleLabel(str(folder), "plain", self)
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._path.setWordWrap(True)
        self._open = QPushButton(self.tr("Open the folder"), self)
        self._open.setMinimumHeight(TARGET_PX)
        self._lay_out()
        self._language.value_changed.connect(self._on_language_changed)
        self._theme.value_changed.connect(self._on_theme_changed)
        self._open.clicked.connect(self._on_open_clicked)
        notifier.theme_changed.connect(self._on_notifier_theme_changed)

    def _lay_out(self) -> None:
        panel = Panel(self.tr("This desk"), self.tr("Version {version}").format(version=__version__), self)
        holder = QWidget(panel)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        rows = (
            (self.tr("Language"), self._language),
            (self.tr("Look"), self._theme),
            (self.tr("Data folder"), self._path),
            ("", self._open),
        )
        for place, (label, widget) in enumerate(rows):
            grid.addWidget(RoleLabel(label, "label", holder), place, 0)
            if widget is self._path:
                grid.addWidget(widget, place, 1)
            else:
                grid.addWidget(widget, place, 1, left)
        note = RoleLabel(
            self.tr(
                "All records and pictures lie in this folder and nowhere else; no network is needed. "
                "Copy the whole folder while the window is closed to keep a second copy."
            ),
            "muted",
            panel,
        )
        note.setWordWrap(True)
        panel.add(holder)
        panel.add(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(panel)
        column.addWidget(KeyList(self))
        column.addStretch(1)

    def language(self) -> Segmented:
        return self._language

    def theme(self) -> Segmented:
        return self._theme

    @Slot(object)
    def _on_language_changed(self, language: object) -> None:
        self._notifier.set_language(str(language))

    @Slot(object)
    def _on_theme_changed(self, theme: object) -> None:
        self._notifier.set_dark(theme == "dark")

    @Slot(bool)
    def _on_notifier_theme_changed(self, dark: bool) -> None:
        self._theme.set_value("dark" if dark else "light")

    @Slot()
    def _on_open_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
