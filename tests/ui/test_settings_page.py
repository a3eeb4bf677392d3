"""The settings: names are added, changed and switched off with their day and author, never deleted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canteen_desk.domain.catalogue import Contract, Entity, Ingredient, Item, Person, Role
from canteen_desk.services.catalogue import Change, canteen, change, items
from canteen_desk.services.looking import standing_records
from canteen_desk.ui.settings.catalogue_tab import CatalogueTab
from canteen_desk.ui.settings.facts import Listed, SettingsFacts
from canteen_desk.ui.settings.settings_page import SettingsPage
from tests.ui.book import COOK, DAY, MANAGER, SUPERVISOR, open_book
from tests.ui.office import Office, open_office
from tests.ui.typing import type_text

ENTER = Qt.Key.Key_Return


@pytest.fixture
def office(qtbot: QtBot, data_dir: Path) -> Iterator[Office]:
    store = open_book(data_dir)
    made = open_office(qtbot, store, [SettingsPage])
    made.open()
    yield made
    made.window.close()
    store.close()


def _tab(office: Office, entity: Entity) -> CatalogueTab:
    page = cast("SettingsPage", office.page())
    tab = page.show_tab(entity)
    office.settle()
    return tab


def _type(office: Office, tab: CatalogueTab, **texts: str) -> None:
    for name, text in texts.items():
        widget = tab.form().field(name)
        cast("QWidget", widget).setFocus()
        widget.selectAll()  # type: ignore[attr-defined]
        type_text(office.qtbot, widget, text)


def _save(office: Office, tab: CatalogueTab) -> None:
    tab.form().submit()
    office.settle()


def _named(office: Office, entity: Entity, name: str) -> Item:
    return next(item for item in items(office.store, entity) if item.name == name)


def _choose(tab: CatalogueTab, name: str) -> None:
    tab.item_list().table().view().selectRow(tab.item_list().names().index(name))


def test_an_ingredient_is_added_with_its_standard_and_the_source(office: Office) -> None:
    tab = _tab(office, Entity.INGREDIENT)
    _type(office, tab, name="芹菜", standard_yield_bp="81.5", standard_source="食物成分表", valid_from="0901")
    _save(office, tab)
    properties = _named(office, Entity.INGREDIENT, "芹菜").properties
    assert properties == Ingredient(standard_yield_bp=8150, standard_source="食物成分表")
    assert "芹菜" in tab.item_list().names()
    written = standing_records(office.store, "catalogue", date(2026, 9, 1), date(2026, 9, 1))
    assert [(record.person, record.fields["name"]) for record in written] == [(MANAGER, "芹菜")]
    assert "holds from 2026-09-01 on" in office.desk.messages.shown.text


def test_after_a_new_one_the_form_is_ready_for_the_next(office: Office) -> None:
    tab = _tab(office, Entity.DISH)
    _type(office, tab, name="蒸南瓜")
    _save(office, tab)
    assert tab.form().values()["name"] is None


def test_a_chosen_one_is_changed_and_may_be_renamed(office: Office) -> None:
    tab = _tab(office, Entity.CONTAINER)
    _choose(tab, "周转筐")
    assert tab.form().values()["tare_g"] == 1_200
    _type(office, tab, name="大周转筐", tare_g="1.35")
    _save(office, tab)
    found = {item.name: item.properties for item in items(office.store, Entity.CONTAINER)}
    assert "周转筐" not in found
    assert found["大周转筐"].tare_g == 1_350


def test_a_change_leaves_what_it_does_not_touch(office: Office) -> None:
    tab = _tab(office, Entity.INGREDIENT)
    _choose(tab, "土豆")
    _type(office, tab, code="A01")
    _save(office, tab)
    assert _named(office, Entity.INGREDIENT, "土豆").properties == Ingredient(
        code="A01", aliases="马铃薯", standard_yield_bp=9400, standard_source="本堂"
    )


def test_switched_off_it_stays_in_the_list_and_can_be_used_again(office: Office) -> None:
    tab = _tab(office, Entity.SUPPLIER)
    _choose(tab, "演示供应商")
    office.qtbot.mouseClick(tab.switch(), Qt.MouseButton.LeftButton)
    office.settle()
    assert not _named(office, Entity.SUPPLIER, "演示供应商").active
    assert tab.item_list().table().shown_text(0, 2) == "switched off"
    office.qtbot.mouseClick(tab.switch(), Qt.MouseButton.LeftButton)
    office.settle()
    assert _named(office, Entity.SUPPLIER, "演示供应商").active


def test_it_says_why_nothing_is_deleted(office: Office) -> None:
    tab = _tab(office, Entity.DISH)
    _choose(tab, "米饭")
    assert any("Never deleted: old records need it." in text for text in office.words())


def test_a_name_that_is_there_already_is_refused_beside_its_field(office: Office) -> None:
    tab = _tab(office, Entity.DISH)
    _type(office, tab, name="米饭")
    _save(office, tab)
    assert any("There is one already" in text for text in office.words())
    assert len(items(office.store, Entity.DISH)) == 3


def test_a_rename_to_a_taken_name_is_refused_beside_its_field(office: Office) -> None:
    tab = _tab(office, Entity.DISH)
    _choose(tab, "米饭")
    _type(office, tab, name="红烧肉")
    _save(office, tab)
    assert "“红烧肉” exists already." in office.words()
    assert _named(office, Entity.DISH, "米饭").active


@pytest.mark.parametrize(("typed", "sentence"), [("1200", "At most 999 %"), ("8.5.1", "no percentage")])
def test_a_yield_that_cannot_be_is_refused_beside_its_field(
    office: Office, typed: str, sentence: str
) -> None:
    tab = _tab(office, Entity.INGREDIENT)
    _type(office, tab, name="木耳", standard_yield_bp=typed)
    _save(office, tab)
    assert any(sentence in text for text in office.words())
    assert "木耳" not in [item.name for item in items(office.store, Entity.INGREDIENT)]


def test_a_few_letters_find_a_name(office: Office) -> None:
    tab = _tab(office, Entity.INGREDIENT)
    for typed, found in (("dbc", ["大白菜"]), ("马铃", ["土豆"]), ("tudou", ["土豆"]), ("xyz", [])):
        tab.item_list().search().setText(typed)
        assert tab.item_list().names() == found


def test_a_cook_sees_the_names_and_who_may_change_them(qtbot: QtBot, data_dir: Path) -> None:
    store = open_book(data_dir)
    office = open_office(qtbot, store, [SettingsPage], person=COOK)
    office.open()
    tab = _tab(office, Entity.INGREDIENT)
    assert tab.is_refused()
    assert tab.item_list().names() == ["土豆", "大白菜", "猪肉"]
    assert "On duty now: 王师傅 (cook)\nAnother person can be chosen at the top right." in office.words()
    office.desk.notifier.set_person(SUPERVISOR)
    office.settle()
    assert not tab.is_refused()
    office.window.close()
    store.close()


def test_the_canteen_is_changed_with_its_meals_and_rounds(office: Office) -> None:
    tab = _tab(office, Entity.CANTEEN)
    _type(office, tab, name="演示一食堂", patrols_per_meal="5")
    tab.form().set_values({"meals": "breakfast,lunch"})
    _save(office, tab)
    name, properties = canteen(office.store)
    assert name == "演示一食堂"
    assert (properties.meals, properties.patrols_per_meal) == ("breakfast,lunch", 5)
    assert properties.office == "演示区机关"


def test_a_contract_keeps_its_days_and_money(office: Office) -> None:
    tab = _tab(office, Entity.CONTRACT)
    _type(
        office, tab, name="2027 年合同", contractor="另一公司", from_day="2027-01-01", monthly_fee_fen="20000"
    )
    _save(office, tab)
    assert _named(office, Entity.CONTRACT, "2027 年合同").properties == Contract(
        contractor="另一公司", from_day="2027-01-01", monthly_fee_fen=2_000_000
    )


def test_a_role_is_chosen_by_word(office: Office) -> None:
    tab = _tab(office, Entity.PERSON)
    _type(office, tab, name="新来的")
    tab.form().set_values({"role": "inspector"})
    _save(office, tab)
    assert _named(office, Entity.PERSON, "新来的").properties == Person(Role.INSPECTOR)


def test_who_renames_themselves_stays_on_duty(office: Office) -> None:
    tab = _tab(office, Entity.PERSON)
    _choose(tab, MANAGER)
    _type(office, tab, name="李经理")
    _save(office, tab)
    assert office.desk.notifier.person == "李经理"
    assert not tab.is_refused()


def _facts(*people: tuple[str, Role]) -> SettingsFacts:
    listed = [
        Listed(Item(place, Entity.PERSON, name, Person(role)), (name,))
        for place, (name, role) in enumerate(people)
    ]
    return SettingsFacts(True, people[0][0], people[0][1], {Entity.PERSON: listed})


def test_somebody_who_may_change_the_settings_always_stays() -> None:
    off = Change(Entity.PERSON, "李", {}, active=False)
    down = Change(Entity.PERSON, "李", {"role": "cook"})
    alone = _facts(("李", Role.MANAGER), ("王", Role.COOK))
    assert alone.leaves_nobody(off)
    assert alone.leaves_nobody(down)
    with_another = _facts(("李", Role.MANAGER), ("赵", Role.SUPERVISOR))
    assert not with_another.leaves_nobody(off)
    assert not with_another.leaves_nobody(down)


def test_the_last_manager_cannot_be_switched_off_in_the_window(office: Office) -> None:
    change(office.store, Change(Entity.PERSON, SUPERVISOR, {}, person=MANAGER, active=False))
    office.page().refresh()
    office.settle()
    tab = _tab(office, Entity.PERSON)
    _choose(tab, MANAGER)
    office.qtbot.mouseClick(tab.switch(), Qt.MouseButton.LeftButton)
    office.settle()
    assert _named(office, Entity.PERSON, MANAGER).active
    assert "somebody must stay" in office.desk.messages.shown.text


def test_a_found_name_is_opened(office: Office) -> None:
    page = cast("SettingsPage", office.page())
    page.open_detail((Entity.DISH, "红烧肉"))
    office.settle()
    assert page.tab(Entity.DISH).isVisible()
    assert page.tab(Entity.DISH).form().values()["name"] == "红烧肉"


def test_an_unknown_day_is_refused(office: Office) -> None:
    tab = _tab(office, Entity.DISH)
    _type(office, tab, name="汤", valid_from="2026-02-30")
    _save(office, tab)
    assert any("There is no such day" in text for text in office.words())
    assert standing_records(office.store, "catalogue", DAY, DAY)
    assert "汤" not in [item.name for item in items(office.store, Entity.DISH)]
