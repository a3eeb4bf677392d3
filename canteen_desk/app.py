"""Builds the window over the book of a data folder and starts it: the one file that knows all layers.

The frame is painted before the heavy libraries are loaded; the book is opened behind it.
"""

import os
import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from canteen_desk.domain.meals import Meal, parse_day
from canteen_desk.errors import DeskError
from canteen_desk.settings import read_settings
from canteen_desk.ui.appearance import Appearance
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.input_method import prepare_input_method
from canteen_desk.ui.main_window import MainWindow
from canteen_desk.ui.messages import Messages
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.page_link import PageLink
from canteen_desk.ui.remembering import Remembering
from canteen_desk.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from canteen_desk.services.store import Store

_UI = "canteen_desk.ui"
PAGES = (
    PageLink(f"{_UI}.today.today_page.TodayPage", "today", "house", "Today"),
    PageLink(f"{_UI}.capture.purchase_page.PurchasePage", "purchase", "shopping-cart", "Purchasing"),
    PageLink(f"{_UI}.capture.trimming_page.TrimmingPage", "trimming", "carrot", "Trimming"),
    PageLink(f"{_UI}.capture.offcut_page.OffcutPage", "offcut", "recycle", "Offcuts"),
    PageLink(f"{_UI}.capture.serving_page.ServingPage", "serving", "utensils", "Serving"),
    PageLink(f"{_UI}.tray.page.TrayPage", "tray", "camera", "Tray return"),
    PageLink(f"{_UI}.trend.trend_page.TrendPage", "trend", "chart-line", "Trends"),
    PageLink(f"{_UI}.contractor.page.ContractorPage", "contractor", "handshake", "Contractor"),
    PageLink(f"{_UI}.assessment.page.AssessmentPage", "assessment", "clipboard-check", "Assessment"),
    PageLink(f"{_UI}.settings.settings_page.SettingsPage", "settings", "settings", "Settings"),
)

OPENING = {"zh": "正在打开食堂的记录…", "en": "Opening the canteen's records…"}
FAULT = {
    "zh": "程序内部出错，已记入日志。已保存的记录都在，刚才这一步请再做一次。",
    "en": "Something went wrong inside the program and was logged. All saved records are safe; please do the "
    "last step again.",
}


def run(folder: Path, language: str = "") -> int:
    """Shows the window until it is closed; a language that is named wins over the one that was kept."""
    prepare_input_method(os.environ, sys.platform)
    application = QApplication(sys.argv[:1])
    settings = read_settings(folder)
    language = language or settings.language
    window, appearance = build_frame(application, language, dark=settings.dark)
    window.wait_for_book(OPENING[language])
    Remembering(window, folder, settings).show_window()
    opened: list[Store] = []
    QTimer.singleShot(0, partial(_open_behind, window, folder, opened))
    code = application.exec()
    del appearance
    for store in opened:
        store.close()
    return code


def build_frame(
    application: QApplication, language: str, *, dark: bool = False
) -> tuple[MainWindow, Appearance]:
    """The window without its book; the appearance lives as long as the window."""
    messages = Messages()
    notifier = Notifier(datetime.now(UTC).astimezone().date(), Meal.LUNCH, language=language, dark=dark)

    def explain(error: DeskError) -> str:
        return error_sentence(error, notifier.language)

    tasks = TaskRunner(messages, explain)
    appearance = Appearance(application, notifier)
    window = MainWindow(Desk(None, tasks, notifier, messages), PAGES, finder=_make_finder)
    return window, appearance


def error_sentence(error: DeskError, language: str) -> str:
    # Late: the sentences are many, and most starts need none.
    from canteen_desk.domain.error_wording import error_text
    from canteen_desk.domain.wording import Language

    return error_text(error, Language(language))


def _open_behind(window: MainWindow, folder: Path, opened: "list[Store]") -> None:
    """Opens the book in the background; the frame is painted by then."""
    # Late: not before the first paint.
    from canteen_desk.log import catch_uncaught, start_log

    language = window.desk.notifier.language

    def done(store: "Store") -> None:
        opened.append(store)
        start_log(folder)
        catch_uncaught(partial(window.desk.messages.error, FAULT[language]))
        bring_in(window, store, first_day(store))
        window.show_page(0)

    def failed(error: DeskError) -> None:
        window.wait_for_book(error_sentence(error, language))

    window.desk.tasks.compute(partial(_open_book, folder), done=done, failed=failed)


def _open_book(folder: Path) -> "Store":
    # Late: SQLAlchemy and Alembic take longer to load than the whole window.
    from canteen_desk.services.store import open_store

    return open_store(folder)


def bring_in(window: MainWindow, store: "Store", day: date) -> None:
    """Hands the opened book to the window and wires what lives on it."""
    # Late: as above.
    from canteen_desk.ui.capture.undoing import LastEntries
    from canteen_desk.ui.frame_feed import FrameFeed

    window.attach(store)
    window.desk.notifier.set_day(day)
    FrameFeed(window.desk, store, window)
    entries = LastEntries(window.desk, store, window)
    window.undo_requested.connect(entries.undo)
    entries.offered.connect(window.strip.offer_undo)


def _make_finder(desk: Desk, parent: QWidget) -> QWidget:
    # Late: as above.
    from canteen_desk.ui.finder.find_panel import FindPanel
    from canteen_desk.ui.page_finder import PageFinder

    return FindPanel(desk, parent) if desk.store is not None else PageFinder(desk.notifier, PAGES, parent)


def first_day(store: "Store") -> date:
    """Today; for a demonstration canteen the newest day that has records."""
    # Late: as above.
    from canteen_desk.services.catalogue import canteen, is_set_up
    from canteen_desk.services.overview import latest_day

    if is_set_up(store) and canteen(store)[1].demonstration:
        return latest_day(store) or store.today()
    return store.today()


def take_pictures(folder: Path, out: Path, day: str = "") -> list[Path]:
    """A picture of every page in Chinese and English, light, and in Chinese, dark."""
    # Late: only the demonstration takes pictures.
    from canteen_desk.ui.screenshots import grab_pages

    application = QApplication(sys.argv[:1])
    window, appearance = build_frame(application, "zh")
    store = _open_book(folder)
    bring_in(window, store, parse_day(day) if day else first_day(store))
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
