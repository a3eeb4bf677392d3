"""Records go in whole, once, by people who may; corrections add and never overwrite."""

import pytest

from canteen_desk.domain.catalogue import Entity
from canteen_desk.errors import NotAllowed, Refused
from canteen_desk.services.catalogue import Change, change
from canteen_desk.services.correcting import correct, withdraw
from canteen_desk.services.days import day_report
from canteen_desk.services.looking import meal_records, record_history, standing_records
from canteen_desk.services.recording import record, record_many
from canteen_desk.services.store import Store
from canteen_desk.services.verifying import verify
from tests.ui.book import DAY, MANAGER, SUPERVISOR, put, put_lunch

TRIMMING = {
    "kind": "trimming", "client_id": "t-1", "served_on": "2026-09-15", "meal": "lunch", "person": MANAGER,
    "ingredient": "土豆", "gross_g": 24800, "net_g": 23400, "rejected_g": 400, "inedible_g": 1000,
}  # fmt: skip


def trimmings(store: Store) -> list[dict[str, object]]:
    return [found.as_json() for found in standing_records(store, "trimming", DAY, DAY)]


def test_a_record_is_found_again_as_it_was_given(store: Store) -> None:
    done = record(store, TRIMMING)
    found = trimmings(store)
    assert len(found) == 1
    assert found[0]["id"] == done.id
    assert {key: found[0][key] for key in TRIMMING if key not in {"client_id"}} == {
        key: value for key, value in TRIMMING.items() if key != "client_id"
    }
    assert found[0]["standard_yield_bp"] == 9400


def test_a_repeat_is_acknowledged_again_and_stored_once(store: Store) -> None:
    first, second = record(store, TRIMMING), record(store, TRIMMING)
    assert second.id == first.id
    assert second.repeated
    assert len(trimmings(store)) == 1


def test_a_client_id_cannot_stand_for_two_different_weights(store: Store) -> None:
    record(store, TRIMMING)
    with pytest.raises(Refused, match="client_id_reused"):
        record(store, {**TRIMMING, "net_g": 23000})
    assert trimmings(store)[0]["net_g"] == 23400


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"person": "谁"}, "unknown_name"),
        ({"person": ""}, "missing_field"),
        ({"ingredient": "龙肉"}, "unknown_name"),
        ({"served_on": "2026-09-16"}, "future_day"),
        ({"served_on": "2026-02-30"}, "not_a_day"),
        ({"served_on": 20260915}, "not_a_day"),
        ({"meal": "brunch"}, "not_a_choice"),
        ({"meal": None}, "missing_field"),
        ({"kind": "issue"}, "unknown_kind"),
        ({"kind": ["trimming"]}, "unknown_kind"),
        ({"net_g": 25000}, "net_exceeds_gross"),
        ({"client_id": 7}, "bad_client_id"),
        ({"net_g": 10**30}, "too_large"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_stored(
    store: Store, change: dict[str, object], code: str
) -> None:
    before = verify(store)
    with pytest.raises(Refused, match=code):
        record(store, {**TRIMMING, **change})
    assert verify(store) == before


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE record;--", "=1+1", "<font color=red>合格</font>", "𠮷野家", "a" * 200]
)
def test_hostile_text_is_stored_literally(store: Store, text: str) -> None:
    put(store, "patrol", at="11:50", note=text)
    assert standing_records(store, "patrol", DAY, DAY)[0].fields["note"] == text


def test_a_correction_is_a_new_record_and_the_old_one_stays(store: Store) -> None:
    done = record(store, TRIMMING)
    wanted = {"person": MANAGER, "client_id": "c-1", "corrects": done.id, "reason": "看错秤"}
    corrected = correct(store, {**wanted, "fields": {"net_g": 23000}})
    assert correct(store, {**wanted, "fields": {"net_g": 23000}}).repeated
    found = trimmings(store)
    assert [(row["id"], row["net_g"], row["corrects"], row["reason"]) for row in found] == [
        (corrected.id, 23000, done.id, "看错秤")
    ]
    history = record_history(store, corrected.id)
    assert [version.fields["net_g"] for version in history] == [23400, 23000]
    assert [version.stands for version in history] == [False, True]
    assert day_report(store, DAY).sums.net_g == 23000


def test_a_second_correction_of_the_same_number_goes_on_from_the_first(store: Store) -> None:
    done = record(store, TRIMMING)
    shared = {"person": MANAGER, "corrects": done.id, "reason": "再看"}
    first = correct(store, {**shared, "client_id": "c-1", "fields": {"net_g": 23000}})
    second = correct(store, {**shared, "client_id": "c-2", "fields": {"rejected_g": 500}})
    assert second.corrects == first.id
    assert [(row["net_g"], row["rejected_g"], row["original_id"]) for row in trimmings(store)] == [
        (23000, 500, done.id)
    ]


def test_a_correction_can_move_a_record_to_the_right_meal(store: Store) -> None:
    done = record(store, TRIMMING)
    wanted = {"person": MANAGER, "corrects": done.id, "reason": "记错餐"}
    correct(store, {**wanted, "fields": {"meal": "dinner"}})
    assert day_report(store, DAY, "lunch").sums.gross_g == 0
    assert day_report(store, DAY, "dinner").sums.gross_g == 24800
    assert verify(store).sound


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reason": " "}, "missing_field"),
        ({"fields": {}}, "no_fields_to_correct"),
        ({"fields": {"net_g": 99999}}, "net_exceeds_gross"),
        ({"fields": {"nett": 1}}, "unknown_field"),
        ({"corrects": 999}, "no_such_record"),
        ({"corrects": "1"}, "not_a_record_number"),
        ({"corrects": True}, "not_a_record_number"),
        ({"corrects": 1}, "cannot_correct_kind"),
        ({"net_g": 1}, "unknown_field"),
    ],
)
def test_a_correction_without_sense_is_refused(store: Store, change: dict[str, object], code: str) -> None:
    done = record(store, TRIMMING)
    wanted = {"person": MANAGER, "corrects": done.id, "reason": "看错", "fields": {"net_g": 23000}}
    with pytest.raises(Refused, match=code):
        correct(store, {**wanted, **change})
    assert trimmings(store)[0]["net_g"] == 23400


def test_a_withdrawn_record_stays_in_the_book_and_no_longer_counts(store: Store) -> None:
    done = record(store, TRIMMING)
    withdraw(store, {"person": MANAGER, "corrects": done.id, "reason": "误记"})
    assert trimmings(store) == []
    assert day_report(store, DAY).sums.gross_g == 0
    assert [version.withdrawn for version in record_history(store, done.id)] == [False, True]
    with pytest.raises(Refused, match="record_withdrawn"):
        correct(store, {"person": MANAGER, "corrects": done.id, "reason": "又要", "fields": {"net_g": 1}})
    assert verify(store).sound


def test_who_scores_does_not_weigh_and_who_weighs_does_not_score(store: Store) -> None:
    with pytest.raises(NotAllowed):
        record(store, {**TRIMMING, "person": SUPERVISOR})
    finding = {
        "kind": "finding", "served_on": "2026-09-15", "scheme": "quarter-default", "period": "2026Q3",
        "line": "ledgers", "points_hundredths": 400,
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        record(store, {**finding, "person": MANAGER})
    record(store, {**finding, "person": SUPERVISOR})


def test_many_records_are_stored_all_or_none(store: Store) -> None:
    before = verify(store).records
    with pytest.raises(Refused):
        record_many(store, [TRIMMING, {**TRIMMING, "client_id": "t-2", "net_g": -1}])
    assert verify(store).records == before
    record_many(store, [TRIMMING, {**TRIMMING, "client_id": "t-2"}])
    assert day_report(store, DAY).sums.gross_g == 49600
    assert verify(store).sound


def test_a_lunch_adds_up_to_its_report(store: Store) -> None:
    put_lunch(store)
    report = day_report(store, DAY, "lunch")
    assert report.sums.diners_actual == 455
    assert report.kpis["plate_waste_per_diner"].numerator == 30_000 - 3_500 - 900
    assert report.missing == ()
    assert {gap.meal for gap in day_report(store, DAY).missing} == {"dinner"}
    assert len(meal_records(store, DAY, "lunch")) == 15


def test_a_head_count_given_twice_is_kept_and_flagged(store: Store) -> None:
    put_lunch(store)
    put(store, "diners", actual=460)
    report = day_report(store, DAY, "lunch")
    assert (report.sums.diners_actual, report.sums.diners_reported) == (460, 480)
    assert "diners_twice" in {alarm.code for alarm in report.alarms}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"points_hundredths": 401}, "finding_too_many_points"),
        ({"points_hundredths": -1}, "negative_number"),
        ({"line": "purchase_deviation"}, "finding_not_inspected"),
        ({"line": "nothing"}, "finding_unknown_line"),
        ({"scheme": "nobody"}, "scheme_not_found"),
        ({"period": "2026-09"}, "scheme_not_found"),
        ({"period": "soon"}, "not_a_period"),
        ({"line": "veto", "points_hundredths": 1}, "finding_too_many_points"),
    ],
)
def test_an_inspectors_points_must_fit_the_line(store: Store, change: dict[str, object], code: str) -> None:
    finding = {
        "kind": "finding", "served_on": "2026-09-15", "person": SUPERVISOR, "scheme": "quarter-default",
        "period": "2026Q3", "line": "ledgers", "points_hundredths": 400,
    }  # fmt: skip
    with pytest.raises(Refused, match=code):
        record(store, {**finding, **change})
    record(store, finding)


def test_a_repeat_is_harmless_even_after_the_standard_was_changed(store: Store) -> None:
    first = record(store, TRIMMING)
    change(store, Change(Entity.INGREDIENT, "土豆", {"standard_yield_bp": 9000}, person=MANAGER))
    assert record(store, TRIMMING).id == first.id
    assert trimmings(store)[0]["standard_yield_bp"] == 9400


def test_a_weighing_of_a_retired_ingredient_can_still_be_corrected(store: Store) -> None:
    done = record(store, TRIMMING)
    change(store, Change(Entity.INGREDIENT, "土豆", {}, person=MANAGER, active=False))
    correct(store, {"person": MANAGER, "corrects": done.id, "reason": "看错", "fields": {"net_g": 23000}})
    assert trimmings(store)[0]["net_g"] == 23000
    with pytest.raises(Refused, match="inactive_name"):
        record(store, {**TRIMMING, "client_id": "t-9"})
