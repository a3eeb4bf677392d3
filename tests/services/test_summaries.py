"""The summary is what the records add up to, whatever is recorded, corrected, moved or withdrawn."""

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canteen_desk.domain.catalogue import Entity
from canteen_desk.errors import Refused
from canteen_desk.models.engine import reading
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.correcting import correct, withdraw
from canteen_desk.services.store import Store
from canteen_desk.services.summaries import computed_rows
from canteen_desk.services.sums import summary_rows
from tests.ui.book import MANAGER, put

MEALS = st.sampled_from(["lunch", "dinner"])
DAYS = st.sampled_from([date(2026, 9, 14), date(2026, 9, 15)])
GRAMS = st.integers(0, 30_000)

NEW = st.one_of(
    st.fixed_dictionaries(
        {"kind": st.just("trimming"), "ingredient": st.just("土豆"), "gross_g": st.just(40_000),
         "net_g": GRAMS}
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("receipt"), "ingredient": st.sampled_from(["大白菜", "猪肉"]), "needed_g": GRAMS,
            "received_g": GRAMS, "batch": st.integers(1, 3), "supplier": st.just("演示供应商"),
        }
    ),
    st.fixed_dictionaries(
        {"kind": st.just("unsold"), "dish": st.just("米饭"), "weight_g": GRAMS,
         "destination": st.sampled_from(["discarded", "donated"])}
    ),
    st.fixed_dictionaries({"kind": st.just("diners"), "actual": st.integers(0, 500)}),
    st.fixed_dictionaries(
        {"kind": st.just("tray"), "status": st.just("ok"), "food_share_bp": st.integers(0, 10_000),
         "level": st.just(1), "clean_plate": st.booleans()}
    ),
    st.fixed_dictionaries({"kind": st.just("patrol"), "at": st.just("11:50")}),
)  # fmt: skip
STEPS = st.one_of(
    st.tuples(st.just("put"), NEW, DAYS, MEALS),
    st.tuples(st.just("withdraw"), st.integers(0, 9), DAYS, MEALS),
    st.tuples(st.just("move"), st.integers(0, 9), DAYS, MEALS),
    st.tuples(st.just("plan"), st.integers(0, 6), DAYS, MEALS),
)


def take(store: Store, step: tuple[str, object, date, str], numbers: list[int]) -> None:
    action, what, day, meal = step
    if action == "put":
        assert isinstance(what, dict)
        fields = dict(what)
        numbers.append(put(store, fields.pop("kind"), day, meal, **fields).id)
        return
    assert isinstance(what, int)
    if action == "plan":
        change(store, Change(Entity.CANTEEN, "演示食堂", {"patrols_per_meal": what}, MANAGER, valid_from=day))
    elif numbers:
        wanted = {"person": MANAGER, "corrects": numbers[what % len(numbers)], "reason": "试"}
        if action == "withdraw":
            withdraw(store, wanted)
        else:
            correct(store, {**wanted, "fields": {"served_on": day.isoformat(), "meal": meal}})


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=12))
def test_the_summary_equals_the_records_after_any_story(
    store: Store, data_dir: Path, story: list[tuple[str, object, date, str]]
) -> None:
    numbers: list[int] = []
    for step in story:
        try:
            take(store, step, numbers)
        except Refused as refused:
            # A story may withdraw twice; nothing else of it can be refused.
            if refused.code != "record_withdrawn":
                raise
    with reading(store.engine) as connection:
        span = (date(2026, 9, 1), date(2026, 9, 30))
        stored = {key: sums for key, sums in summary_rows(connection, *span).items() if sums.meals}
        computed = {key: sums for key, sums in computed_rows(connection, *span).items() if sums.meals}
    assert stored == computed
