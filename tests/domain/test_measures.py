"""The formulas of the trade, on numbers worked out by hand."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from canteen_desk.domain.balance import balance_of
from canteen_desk.domain.measures import completeness, four_quantities, kpis_of
from canteen_desk.domain.sums import DERIVED_FIELDS, SUM_FIELDS, MealSums, add_sums, derive

MEAL = derive(
    MealSums(
        records=12, diners_records=1, diners_reported=480, diners_actual=455, diners_error=25,
        diners_error_base=455, receipt_records=2, needed_g=24000, received_g=24800, received_needed_g=24800,
        spoiled_g=124, perishable_lots=4, split_lots=3, trimming_records=1, gross_g=24800, net_g=23400,
        rejected_g=400, inedible_g=1000, standard_gross_g=24800, standard_shortfall_g=-88, offcut_records=1,
        offcut_produced_g=1200, offcut_used_g=700, offcut_discarded_g=500, production_records=1,
        production_g=60000, top_up_records=1, top_up_g=2000, unsold_records=2, unsold_discarded_g=1500,
        unsold_staff_meal_g=700, patrol_records=5, patrols_planned=4, plate_return_records=1,
        plate_gross_g=9800, plate_tare_g=1200, plate_inedible_g=900, haulage_records=1, hauled_g=13000,
        tray_records=4, trays_measured=3, trays_clean=2,
    )
)  # fmt: skip


def test_every_key_figure_follows_its_formula() -> None:
    values = {kpi.id: kpi.value for kpi in kpis_of(MEAL).values()}
    assert values == {
        "purchase_deviation": Fraction(800, 24000),
        "batch_rate": Fraction(3, 4),
        "diners_error": Fraction(25, 455),
        "spoilage_rate": Fraction(124, 24800),
        "purchase_per_diner": Fraction(24800, 455),
        "net_yield": Fraction(23400, 24800),
        "net_yield_delta": Fraction(-88, 24800),
        "rejected_rate": Fraction(400, 24800),
        "offcut_use_rate": Fraction(700, 1200),
        "prep_waste_per_diner": Fraction(400 + 1000 + 500, 455),
        "unsold_rate": Fraction(1500, 62000),
        "patrol_rate": Fraction(1),
        "plate_waste_per_diner": Fraction(9800 - 1200 - 900, 455),
        "clean_plate_rate": Fraction(2, 3),
        "kitchen_waste_per_diner": Fraction(400 + 500 + 1500 + 7700, 455),
        "timeliness": Fraction(0),
    }


def test_nothing_measured_gives_no_value_and_a_grey_state() -> None:
    for kpi in kpis_of(MealSums()).values():
        assert kpi.value is None
        assert kpi.state == "unknown"
    for quantity in four_quantities(MealSums()):
        assert not quantity.measured
        assert quantity.per_diner_g is None


def test_a_meal_without_plate_return_does_not_thin_the_others_out() -> None:
    unweighed = derive(MealSums(records=1, diners_records=1, diners_actual=455))
    figure = kpis_of(add_sums([MEAL, unweighed]))["plate_waste_per_diner"]
    assert figure.value == Fraction(7700, 455)


def test_a_ratio_over_a_period_is_a_ratio_of_sums() -> None:
    small = derive(MealSums(records=1, trimming_records=1, gross_g=100, net_g=50, rejected_g=50))
    figure = kpis_of(add_sums([MEAL, small]))["rejected_rate"]
    assert figure.value == Fraction(450, 24900)


def test_the_four_quantities_are_those_of_the_measures() -> None:
    totals = {quantity.id: quantity.total_g for quantity in four_quantities(MEAL)}
    assert totals == {"purchased": 24800, "rejected": 400, "discarded": 500, "left": 1500 + 7700}


def test_the_gap_is_what_was_hauled_less_what_was_recorded() -> None:
    balance = balance_of(MEAL)
    assert balance.recorded_waste_g == 124 + 400 + 1000 + 500 + 1500 + (9800 - 1200)
    assert balance.gap_g == 13000 - 12124
    assert not balance.flagged
    assert balance.stage("eaten").grams == 62000 - 2200 - 8600
    assert balance.stage("eaten").derived


def test_without_haulage_there_is_no_gap_rather_than_a_zero() -> None:
    balance = balance_of(MealSums(plate_return_records=1, plate_gross_g=5000, plate_tare_g=1000))
    assert balance.gap_g is None
    assert balance.hauled_g is None
    assert "haulage" in balance.missing


def test_completeness_of_no_expected_meal_is_unknown() -> None:
    assert completeness(0, 0, 0).state == "unknown"


@given(st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=8))
def test_sums_add_up_in_any_order(weights: list[int]) -> None:
    meals = [derive(MealSums(records=1, trimming_records=1, gross_g=w + 1, net_g=w)) for w in weights]
    assert add_sums(meals) == add_sums(reversed(meals))
    assert add_sums(meals).net_g == sum(weights)


def test_deriving_twice_changes_nothing() -> None:
    assert derive(MEAL) == MEAL
    assert set(SUM_FIELDS) > DERIVED_FIELDS
