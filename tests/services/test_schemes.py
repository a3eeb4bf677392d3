"""A bureau swaps the table by putting a file into the data folder."""

import pytest

from canteen_desk.domain.meals import Period
from canteen_desk.errors import Refused
from canteen_desk.paths import resource
from canteen_desk.services.assessing import assess
from canteen_desk.services.schemes import SCHEMES_FOLDER, scheme_for, schemes_of
from canteen_desk.services.store import Store

QUARTER = Period.parse("2026Q3")


def put_scheme(store: Store, name: str, text: str | bytes) -> None:
    folder = store.folder / SCHEMES_FOLDER
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_bytes(text.encode() if isinstance(text, str) else text)


def shipped() -> str:
    return resource("schemes", "quarter-default.toml").read_text("utf-8")


def test_a_file_of_the_same_name_takes_the_place_of_the_shipped_one(full_book: Store) -> None:
    before = assess(full_book, QUARTER)
    put_scheme(full_book, "quarter-default", shipped().replace("at_least = 70", "at_least = 1"))
    after = assess(full_book, QUARTER)
    assert (before.total_hundredths, before.grade) == (after.total_hundredths, "不合格")
    assert after.grade == "合格"


def test_another_scheme_is_found_by_file_name_and_by_its_id(store: Store) -> None:
    put_scheme(store, "本区2026", shipped().replace('id = "quarter-default"', 'id = "district-2026"', 1))
    assert scheme_for(store, QUARTER, "本区2026") == scheme_for(store, QUARTER, "district-2026")
    assert "district-2026" in {scheme.id for scheme in schemes_of(store, "quarter")}


@pytest.mark.parametrize("text", ["not toml =", b"\xff\xfe\x00", 'id = "x"'])
def test_a_faulty_file_is_told_when_asked_for_and_harms_no_other(store: Store, text: str | bytes) -> None:
    put_scheme(store, "broken", text)
    assert {scheme.id for scheme in schemes_of(store, "quarter")} == {"quarter-default"}
    with pytest.raises(Refused, match="scheme_"):
        scheme_for(store, QUARTER, "broken")
