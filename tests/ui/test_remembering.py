"""Language, theme and place of the window are there again after a restart."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canteen_desk.app import build_frame
from canteen_desk.settings import SETTINGS_NAME, Settings, read_settings
from canteen_desk.ui.main_window import MainWindow
from canteen_desk.ui.remembering import Remembering


def _open(qtbot: QtBot, application: QApplication, folder: Path, language: str = "") -> MainWindow:
    settings = read_settings(folder)
    window, appearance = build_frame(application, language or settings.language, dark=settings.dark)
    qtbot.addWidget(window)
    appearance.setParent(window)
    Remembering(window, folder, settings).show_window()
    return window


def test_what_was_chosen_is_there_after_a_restart(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    first = _open(qtbot, qapp, tmp_path)
    assert (first.desk.notifier.language, first.desk.notifier.dark) == ("zh", False)
    first.desk.notifier.set_language("en")
    first.desk.notifier.set_dark(True)
    first.close()
    second = _open(qtbot, qapp, tmp_path)
    assert (second.desk.notifier.language, second.desk.notifier.dark) == ("en", True)
    second.desk.notifier.set_dark(False)
    second.close()


def test_the_window_opens_where_it_was_closed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    first = _open(qtbot, qapp, tmp_path)
    first.showNormal()
    first.setGeometry(QRect(40, 60, 1300, 700))
    first.close()
    second = _open(qtbot, qapp, tmp_path)
    assert not second.isMaximized()
    assert second.geometry() == QRect(40, 60, 1300, 700)
    second.close()


def test_a_window_whose_screen_is_gone_comes_back_into_view(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    text = "maximized = false\nwindow = [20000, 20000, 1300, 700]\n"
    (tmp_path / SETTINGS_NAME).write_text(text, encoding="utf-8")
    window = _open(qtbot, qapp, tmp_path)
    screen = qapp.primaryScreen()
    assert screen.geometry().intersects(window.geometry())
    window.close()


def test_a_language_of_the_command_line_holds_for_one_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    window = _open(qtbot, qapp, tmp_path, language="en")
    window.close()
    assert read_settings(tmp_path).language == "zh"


@pytest.mark.expects_log("settings not written")
def test_a_folder_that_cannot_be_written_does_not_hold_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    window = _open(qtbot, qapp, tmp_path / "data")
    assert window.close()
    assert read_settings(tmp_path / "data") == Settings()
