"""The keys of the window stand where people look them up."""

from pathlib import Path

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canteen_desk.app import PAGES, bring_in, build_frame
from canteen_desk.ui.main_window import PAGE_KEYS
from canteen_desk.ui.screenshots import wait_until_idle
from canteen_desk.ui.settings.key_list import KeyList
from tests.ui.book import DAY, open_book

UI_DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "ui.md"
# F2 answers that no scale is connected.
_UNLISTED = {"F2", *PAGE_KEYS}
_SERVING = {f"Ctrl+{digit}" for digit in range(1, 7)}


def test_every_shortcut_is_listed_in_the_settings_and_in_the_document(
    qtbot: QtBot, qapp: QApplication, data_dir: Path
) -> None:
    store = open_book(data_dir)
    window, appearance = build_frame(qapp, "en")
    qtbot.addWidget(window)
    bring_in(window, store, DAY)
    window.show()
    for place in range(len(PAGES)):
        window.show_page(place)
        wait_until_idle(window)
    found = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    listed = {key for key, _ in KeyList().entries()}
    assert found >= {"Ctrl+K", "Ctrl+D", "Ctrl+F", "F9", *_SERVING}
    assert "Ctrl+1–6" in listed
    assert found - _UNLISTED - _SERVING - listed == set()
    text = UI_DOCUMENT.read_text(encoding="utf-8")
    assert [key for key in found - set(PAGE_KEYS) - _SERVING if key not in text] == []
    window.close()
    appearance.deleteLater()
    store.close()
