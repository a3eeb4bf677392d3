"""Builds the window over the book of a data folder and starts it: the one file that knows all layers."""

import os
import sys
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import Meal, parse_day
from canteen_desk.domain.wording import Language
from canteen_desk.errors import DeskError
from canteen_desk.log import catch_uncaught, start_log
from canteen_desk.services.catalogue import canteen, is_set_up
from canteen_desk.services.overview import latest_day
from canteen_desk.services.store import Store, open_store
from canteen_desk.ui.appearance import Appearance
from canteen_desk.ui.assessment.page import AssessmentPage
from canteen_desk.ui.capture.offcut_page import OffcutPage
from canteen_desk.ui.capture.purchase_page import PurchasePage
from canteen_desk.ui.capture.serving_page import ServingPage
from canteen_desk.ui.capture.trimming_page import TrimmingPage
from canteen_desk.ui.capture.undoing import LastEntries
from canteen_desk.ui.contractor.page import ContractorPage
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.finder.find_panel import FindPanel
from canteen_desk.ui.frame_feed import FrameFeed
from canteen_desk.ui.input_method import prepare_input_method
from canteen_desk.ui.main_window import MainWindow
from canteen_desk.ui.messages import Messages
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.page import Page
from canteen_desk.ui.screenshots import grab_pages
from canteen_desk.ui.settings.settings_page import SettingsPage
from canteen_desk.ui.tasks import TaskRunner
from canteen_desk.ui.today.today_page import TodayPage
from canteen_desk.ui.tray.page import TrayPage
from canteen_desk.ui.trend.trend_page import TrendPage

PAGES: tuple[type[Page], ...] = (
    TodayPage,
    PurchasePage,
    TrimmingPage,
    OffcutPage,
    ServingPage,
    TrayPage,
    TrendPage,
    ContractorPage,
    AssessmentPage,
    SettingsPage,
)


FAULT = {
    Language.ZH: "程序内部出错，已记入日志。已保存的记录都在，刚才这一步请再做一次。",
    Language.EN: "Something went wrong inside the program and was logged. All saved records are safe; please "
    "do the last step again.",
}


def run(folder: Path, language: str = "zh") -> int:
    """Shows the window until it is closed; the exit code of the program."""
    prepare_input_method(os.environ, sys.platform)
    application = QApplication(sys.argv[:1])
    store = open_store(folder)
    window, appearance = build_window(application, store, language, first_day(store))
    start_log(folder)
    catch_uncaught(partial(window.desk.messages.error, FAULT[Language(language)]))
    window.show_page(0)
    window.showMaximized()
    code = application.exec()
    del appearance
    store.close()
    return code


def build_window(
    application: QApplication, store: Store, language: str, day: date
) -> tuple[MainWindow, Appearance]:
    """Everything wired together; the appearance lives as long as the window."""
    messages = Messages()
    notifier = Notifier(day, Meal.LUNCH, language=language)

    def explain(error: DeskError) -> str:
        return error_text(error, Language(notifier.language))

    tasks = TaskRunner(messages, explain)
    appearance = Appearance(application, notifier)
    desk = Desk(store, tasks, notifier, messages)
    window = MainWindow(desk, PAGES, finder=FindPanel)
    FrameFeed(desk, store, window)
    entries = LastEntries(desk, store, window)
    window.undo_requested.connect(entries.undo)
    entries.offered.connect(window.strip.offer_undo)
    return window, appearance


def first_day(store: Store) -> date:
    """Today; for a demonstration canteen the newest day that has records."""
    if is_set_up(store) and canteen(store)[1].demonstration:
        return latest_day(store) or store.today()
    return store.today()


def take_pictures(folder: Path, out: Path, day: str = "") -> list[Path]:
    """A picture of every page in Chinese and English, light, and in Chinese, dark."""
    application = QApplication(sys.argv[:1])
    store = open_store(folder)
    window, appearance = build_window(application, store, "zh", parse_day(day) if day else first_day(store))
    window.resize(1366, 768)
    paths = grab_pages(window, out, "zh")
    window.desk.notifier.set_dark(True)
    paths += grab_pages(window, out, "zh-dark")
    window.desk.notifier.set_dark(False)
    window.desk.notifier.set_language("en")
    paths += grab_pages(window, out, "en")
    window.close()
    del appearance
    store.close()
    return paths
