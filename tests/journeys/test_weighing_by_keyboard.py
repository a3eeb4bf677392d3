"""A cook's morning without a mouse: on each page a weighing, its correction, and finding it again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canteen_desk.services.looking import record_history
from canteen_desk.services.store import open_store
from canteen_desk.services.verifying import verify
from canteen_desk.ui.theme import apply_theme
from tests.ui.book import COOK, open_book, put
from tests.ui.kitchen import DELETE, DOWN, ENTER, Kitchen, open_kitchen

F1, F3, F4, F5 = Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5


@dataclass(frozen=True)
class Journey:
    """Keys to the form, what is typed into it, how it is found, and what its correction types and gives."""

    page_key: Qt.Key
    form_key: Qt.Key | None
    kind: str
    texts: tuple[str, ...]
    words: str
    steps: int
    correction: str
    wanted: dict[str, object]


JOURNEYS = {
    "a receipt": Journey(
        F1, None, "receipt", ("td", "", "24", "25", "24.8", "", "", "3.2", "ysgys"),
        "土豆", 0, "24.5", {"received_g": 24_500},
    ),
    "a trimming": Journey(
        F3, None, "trimming", ("td", "24.8", "", "23.4", "0.4", "1"), "土豆", 1, "23", {"net_g": 23_000}
    ),
    "offcuts": Journey(
        F4, None, "offcut", ("td", "1.2", "0.7", "土豆泥", "0.5"), "土豆", 1, "0.6", {"used_g": 600}
    ),
    "a dish": Journey(
        F5, None, "production", ("mf", "60", ""), "米饭", 0, "61", {"weight_g": 61_000}
    ),
    "a top-up": Journey(
        F5, Qt.Key.Key_2, "top_up", ("mf", "2", "1152"), "米饭", 0, "2.5", {"weight_g": 2_500}
    ),
    "unsold food": Journey(
        F5, Qt.Key.Key_3, "unsold", ("mf", "1.5", "", "qy"), "米饭", 0, "1.6", {"weight_g": 1_600}
    ),
    "a patrol": Journey(F5, Qt.Key.Key_4, "patrol", ("1130", "排队"), "排队", 0, "1135", {"at": "11:35"}),
    "a plate-return bin": Journey(
        F5, Qt.Key.Key_5, "plate_return", ("9.8", "", "1.2", "0.9"), "9.80", 2, "0.8", {"inedible_g": 800}
    ),
    "haulage": Journey(F5, Qt.Key.Key_6, "haulage", ("38", "yssy"), "厨余", 0, "39", {"weight_g": 39_000}),
}  # fmt: skip


@pytest.fixture
def kitchen(qtbot: QtBot, qapp: QApplication, data_dir: Path) -> Iterator[Kitchen]:
    if not qapp.styleSheet():
        apply_theme(qapp, dark=False)
    store = open_book(data_dir)
    put(store, "production", dish="红烧肉", weight_g=45_000)
    made = open_kitchen(qtbot, store, COOK, language="zh")
    made.window.show_page(0)
    made.settle()
    yield made
    made.window.close()
    store.close()


def _find(kitchen: Kitchen, words: str) -> None:
    """Ctrl+F, some letters, and down into what is left of the list."""
    kitchen.with_control(Qt.Key.Key_F)
    if words:
        kitchen.page().records().filter.insert(words)
    kitchen.press(DOWN)


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS.keys())
def test_a_weighing_is_entered_corrected_and_found_again(kitchen: Kitchen, journey: Journey) -> None:
    kind = journey.kind
    before = len(kitchen.standing(kind))
    kitchen.press(journey.page_key)
    kitchen.settle()
    if journey.form_key is not None:
        kitchen.with_control(journey.form_key)
    kitchen.fill(*journey.texts)
    kitchen.until(lambda: len(kitchen.standing(kind)) == before + 1)
    assert kitchen.page().entry().isAncestorOf(kitchen.focus())

    _find(kitchen, journey.words)
    kitchen.press(ENTER)
    kitchen.settle()
    strip = kitchen.page().records().strip
    assert strip.isAncestorOf(kitchen.focus())
    kitchen.fill(*[""] * journey.steps, journey.correction)
    kitchen.fill(*[""] * _fields_after(kitchen), "看错秤")
    kitchen.settle()
    kitchen.until(lambda: not kitchen.page().records().is_correcting())

    found = kitchen.standing(kind)[-1]
    assert {name: found.fields[name] for name in journey.wanted} == journey.wanted
    assert [entry.reason for entry in record_history(kitchen.store, found.id)] == ["", "看错秤"]
    assert found.person == COOK

    _find(kitchen, journey.words)
    kitchen.press(DELETE)
    kitchen.fill("重复称重")
    kitchen.until(lambda: len(kitchen.standing(kind)) == before)
    assert record_history(kitchen.store, found.id)[-1].withdrawn


def _fields_after(kitchen: Kitchen) -> int:
    """How many fields of the journey.correction are still to be passed before the reason."""
    form = kitchen.page().records().strip.form
    names = list(form.values())
    here = next(place for place, name in enumerate(names) if form.field(name) is kitchen.focus())
    return names.index("reason") - here


def test_the_records_are_there_when_the_window_is_opened_again(kitchen: Kitchen, qtbot: QtBot) -> None:
    kitchen.press(F3)
    kitchen.settle()
    kitchen.fill("td", "24.8", "", "23.4", "0.4", "1")
    kitchen.until(lambda: kitchen.rows() == 1)
    kitchen.window.close()
    again = open_kitchen(qtbot, open_store(kitchen.store.folder, kitchen.store.clock), COOK, language="zh")
    again.window.show_page(1)
    again.settle()
    assert again.page().records().table.shown_text(0, 1) == "土豆"
    assert verify(again.store).sound
    again.window.close()
    again.store.close()
