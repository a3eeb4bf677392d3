"""The demonstration canteen: the same every time, believable, and written like any other record."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from canteen_desk.domain.catalogue import Canteen, Entity
from canteen_desk.domain.measures import kpis_of
from canteen_desk.domain.record_rules import check_values
from canteen_desk.domain.records import KINDS, RECORDABLE
from canteen_desk.domain.scheme import Rule
from canteen_desk.domain.scheme_reader import read_scheme
from canteen_desk.domain.sums import MealSums
from canteen_desk.errors import StoreTrouble
from canteen_desk.models.engine import reading
from canteen_desk.paths import resource
from canteen_desk.progress import Cancelled
from canteen_desk.services import catalogue
from canteen_desk.services.book import head_of
from canteen_desk.services.days import day_report
from canteen_desk.services.demonstration import judgements
from canteen_desk.services.demonstration.build import build_demonstration, demonstration_day
from canteen_desk.services.demonstration.larder import INGREDIENTS
from canteen_desk.services.demonstration.menu import DISHES
from canteen_desk.services.demonstration.season import LAST_DAY, SPANS, is_closed, working_days
from canteen_desk.services.looking import record_history, standing_records
from canteen_desk.services.recording import record
from canteen_desk.services.store import DATABASE_NAME, Store
from canteen_desk.services.sums import summary_rows, total_sums
from canteen_desk.services.verifying import verify

WITHDRAWN_DAY, CLOSED_DAY = date(2026, 7, 28), date(2026, 8, 6)
BAD_DAY, GOOD_DAY = date(2026, 8, 19), date(2026, 9, 8)
DAYS = (WITHDRAWN_DAY, CLOSED_DAY, BAD_DAY, GOOD_DAY, LAST_DAY)
# Also says how far the inspectors' findings reach: those of the quarter were judged the day before the last.
SHORT = tuple((day, day) for day in (*DAYS[:-1], date(2026, 9, 29), LAST_DAY))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A demonstration of a few telling days; the tests only read it."""
    built = build_demonstration(tmp_path_factory.mktemp("demonstration") / "data", spans=SHORT)
    yield built
    built.close()


def _head(store: Store) -> tuple[int, bytes]:
    with reading(store.engine) as connection:
        return head_of(connection)


def _sums(store: Store, first: date, last: date | None = None) -> MealSums:
    with reading(store.engine) as connection:
        return total_sums(connection, first, last or first)


def _built_head(folder: Path, seed: int) -> bytes:
    built = build_demonstration(folder, seed=seed, spans=((BAD_DAY, BAD_DAY),))
    try:
        return _head(built)[1]
    finally:
        built.close()


def test_the_same_seed_gives_the_same_chain(tmp_path: Path) -> None:
    assert _built_head(tmp_path / "one", 7) == _built_head(tmp_path / "two", 7)


def test_another_seed_gives_other_records(tmp_path: Path) -> None:
    assert _built_head(tmp_path / "one", 7) != _built_head(tmp_path / "two", 8)


def test_the_book_is_sound(store: Store) -> None:
    verdict = verify(store)
    assert verdict.faults == ()
    assert verdict.records > 500


def test_it_is_marked_as_a_demonstration(store: Store) -> None:
    name, canteen = catalogue.canteen(store)
    assert "演示" in name
    assert isinstance(canteen, Canteen)
    assert canteen.demonstration


@pytest.mark.parametrize(
    ("entity", "names"),
    [
        (Entity.INGREDIENT, {"土豆", "大白菜", "猪肉"}),
        (Entity.DISH, {"米饭"}),
        (Entity.SUPPLIER, {"演示供应商"}),
        (Entity.HAULER, {"演示收运"}),
        (Entity.PERSON, {"演示员工", "演示监督员", "演示检查员"}),
    ],
)
def test_the_promised_names_exist(store: Store, entity: Entity, names: set[str]) -> None:
    assert names <= {item.name for item in catalogue.items(store, entity, active_only=True)}


def test_records_are_keyed_in_after_the_meal_and_in_order(store: Store) -> None:
    found = [r for kind in RECORDABLE for r in standing_records(store, kind, SHORT[0][0], LAST_DAY)]
    moments = [r.recorded_at for r in sorted(found, key=lambda r: r.id)]
    assert moments == sorted(moments)
    assert all(r.recorded_at.astimezone(store.zone).date() >= r.served_on for r in found)


def test_the_closed_day_says_why_and_holds_no_meal(store: Store) -> None:
    [status] = standing_records(store, "day_status", CLOSED_DAY, CLOSED_DAY)
    assert status.fields["status"] == "closed"
    assert status.fields["note"]
    assert _sums(store, CLOSED_DAY) == MealSums()


def test_food_weighs_what_a_canteen_s_food_weighs(store: Store) -> None:
    with reading(store.engine) as connection:
        rows = summary_rows(connection, GOOD_DAY, GOOD_DAY)
    lunch, dinner = rows[GOOD_DAY, "lunch"], rows[GOOD_DAY, "dinner"]
    assert 440 <= lunch.diners_actual <= 560
    assert 150 <= dinner.diners_actual <= 210
    for sums in (lunch, dinner):
        unsold = (
            sums.unsold_discarded_g + sums.unsold_staff_meal_g + sums.unsold_reused_g + sums.unsold_donated_g
        )
        eaten = sums.produced_g - unsold - (sums.plate_gross_g - sums.plate_tare_g)
        assert 520 <= eaten / sums.diners_actual <= 760
        assert 0.02 <= unsold / sums.produced_g <= 0.10
        assert 40 <= sums.plate_waste_g / sums.diners_actual <= 75
        assert sums.net_g + sums.rejected_g + sums.inedible_g == sums.gross_g
        assert sums.gross_g <= sums.received_g - sums.spoiled_g


def test_the_bad_week_shows_in_every_measure(store: Store) -> None:
    bad, good = kpis_of(_sums(store, BAD_DAY)), kpis_of(_sums(store, GOOD_DAY))
    worse_when_high = ("purchase_deviation", "net_yield_delta", "rejected_rate", "unsold_rate")
    for name in (*worse_when_high, "plate_waste_per_diner", "kitchen_waste_per_diner"):
        assert (bad[name].value or 0) > (good[name].value or 0), name
    for name in ("batch_rate", "offcut_use_rate", "clean_plate_rate"):
        assert (bad[name].value or 0) < (good[name].value or 0), name


def test_a_slip_is_corrected_with_a_reason(store: Store) -> None:
    corrected = [r for r in standing_records(store, "unsold", BAD_DAY, BAD_DAY) if r.corrects]
    assert [r.reason for r in corrected] == ["同一盆菜称了两次，复称后更正"]
    first, last = record_history(store, corrected[0].id)
    assert first.fields["weight_g"] == 2 * int(str(last.fields["weight_g"]))


def test_a_record_keyed_in_twice_is_withdrawn(store: Store) -> None:
    rice = [
        r
        for r in standing_records(store, "production", WITHDRAWN_DAY, WITHDRAWN_DAY, "lunch")
        if r.fields["dish"] == "米饭"
    ]
    assert len(rice) == 1
    assert _sums(store, WITHDRAWN_DAY).corrections == 1


def test_trays_name_a_cause_where_nothing_was_measured(store: Store) -> None:
    trays = standing_records(store, "tray", GOOD_DAY, GOOD_DAY, "lunch")
    assert 30 <= len(trays) <= 50
    assert {tray.source for tray in trays} == {"camera"}
    assert all(bool(tray.fields["cause"]) != (tray.fields["status"] == "ok") for tray in trays)


def test_the_last_day_is_left_for_the_showing(store: Store) -> None:
    assert _sums(store, LAST_DAY) == MealSums()
    given = demonstration_day()
    assert {record["served_on"] for record in given} == {LAST_DAY.isoformat()}
    assert len({record["client_id"] for record in given}) == len(given)


def test_the_last_day_is_taken_record_by_record_and_complete(tmp_path: Path) -> None:
    built = build_demonstration(tmp_path / "data", spans=((LAST_DAY, LAST_DAY),))
    try:
        for given in demonstration_day():
            assert not record(built, given).repeated
        report = day_report(built, LAST_DAY)
        assert report.sums.complete_meals == 2
        assert report.missing == ()
        assert not report.balance.flagged
    finally:
        built.close()


def test_every_record_of_the_last_day_keeps_the_rules_of_its_kind() -> None:
    shared = {"kind", "client_id", "served_on", "meal", "person", "source"}
    for given in demonstration_day():
        fields = {name: value for name, value in given.items() if name not in shared}
        assert check_values(KINDS[str(given["kind"])], fields)


@pytest.mark.parametrize(
    ("name", "periods"),
    [("quarter-default", {"2026Q3"}), ("contractor-default", {"2026-07", "2026-08", "2026-09"})],
)
def test_every_line_of_an_inspector_is_judged(name: str, periods: set[str]) -> None:
    scheme = read_scheme(resource("schemes", f"{name}.toml").read_text(encoding="utf-8"))
    lines = {line.id for line in scheme.lines if line.rule is Rule.INSPECTOR and not line.bonus}
    found = [finding for finding in judgements.findings() if finding.scheme == scheme.id]
    assert {(f.period, f.line) for f in found} == {(period, line) for period in periods for line in lines}
    for finding in found:
        line = scheme.line(finding.line)
        assert line is not None
        assert 0 < finding.points_hundredths <= line.max_hundredths
        assert finding.remark


def test_the_judgements_of_the_quarter_are_in_the_book(store: Store) -> None:
    found = standing_records(store, "finding", date(2026, 9, 29), LAST_DAY)
    assert {r.fields["period"] for r in found} == {"2026Q3", "2026-09"}
    assert {r.person for r in found} == {"演示监督员", "演示检查员"}


def test_make_up_days_are_worked_and_holidays_are_not() -> None:
    days = set(working_days(SPANS))
    assert {date(2025, 9, 28), date(2026, 9, 20), LAST_DAY} <= days
    assert not {date(2026, 9, 25), date(2026, 9, 26)} & days
    assert sum(is_closed(day) for day in days) == 5


def test_every_ingredient_has_a_standard_with_its_source_and_a_price() -> None:
    used = {name for dish in DISHES for name, _ in dish.recipe}
    assert used == {ingredient.name for ingredient in INGREDIENTS}
    for ingredient in INGREDIENTS:
        assert 0.5 < ingredient.standard <= 1
        assert 100 < ingredient.price_fen_per_kg < 10_000


def test_a_folder_with_a_book_is_left_alone(tmp_path: Path) -> None:
    book = tmp_path / DATABASE_NAME
    book.write_bytes(b"somebody's records")
    with pytest.raises(StoreTrouble):
        build_demonstration(tmp_path, spans=((BAD_DAY, BAD_DAY),))
    assert book.read_bytes() == b"somebody's records"


def test_a_stopped_build_leaves_no_half_book(tmp_path: Path) -> None:
    def stop_on_the_second_day(done: int, total: int, what: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        build_demonstration(
            tmp_path / "data", progress=stop_on_the_second_day, spans=((GOOD_DAY, date(2026, 9, 10)),)
        )
    assert list((tmp_path / "data").iterdir()) == []
