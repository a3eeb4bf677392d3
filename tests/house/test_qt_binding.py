"""The Qt binding keeps the interpreter alive: PySide6 6.12 takes references off None on Python 3.11."""

import sys

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

CALLS = 2000


def test_qt_does_not_eat_none(qtbot: QtBot) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        edit.setText("x")
    assert sys.getrefcount(None) > before - CALLS // 4
