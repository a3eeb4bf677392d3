"""Languages, and the way of Chinese typing on Linux."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from canteen_desk.ui.input_method import prepare_input_method
from canteen_desk.ui.translation import Translation

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="zh_CN">
<context><name>Probe</name><message><source>Save</source><translation>保存</translation></message></context></TS>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one compiled translation."""
    ts = tmp_path / "zh_CN.probe.ts"
    ts.write_text(TS, encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease" + (".exe" if os.name == "nt" else ""))
    subprocess.run(
        [str(tool), str(ts), "-qm", str(tmp_path / "zh_CN.probe.qm")],
        check=True,
        capture_output=True,
    )
    return tmp_path


def _probe() -> str:
    return QCoreApplication.translate("Probe", "Save")


def test_chinese_is_put_on_and_taken_off_again(qapp: QApplication, folder: Path) -> None:
    translation = Translation(qapp, folder)
    translation.set_language("zh")
    assert _probe() == "保存"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    translation.set_language("en")
    assert _probe() == "Save"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_folder_without_translations_leaves_english(qapp: QApplication, tmp_path: Path) -> None:
    translation = Translation(qapp, tmp_path)
    translation.set_language("zh")
    assert _probe() == "Save"
    translation.set_language("en")


@pytest.mark.parametrize("before", [{}, {"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "fcitx5"}])
def test_fcitx_is_reached_through_its_portal(before: dict[str, str]) -> None:
    environment = dict(before)
    prepare_input_method(environment, "linux")
    assert environment == {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}


def test_another_input_method_and_another_system_are_left_alone() -> None:
    environment = {"QT_IM_MODULE": "compose"}
    prepare_input_method(environment, "linux")
    assert environment == {"QT_IM_MODULE": "compose"}
    environment = {}
    prepare_input_method(environment, "win32")
    assert environment == {}
