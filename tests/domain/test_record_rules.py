"""What makes a record impossible."""

import pytest

from canteen_desk.domain.record_rules import check_net_against_gross, check_values
from canteen_desk.domain.records import KINDS
from canteen_desk.errors import Refused

TRIMMING = {"ingredient": "土豆", "gross_g": 24800, "net_g": 23400, "rejected_g": 400, "inedible_g": 1000}
PLATES = {"gross_g": 9800, "tare_g": 1200, "inedible_g": 900}


def refused(kind: str, values: dict[str, object]) -> Refused:
    with pytest.raises(Refused) as caught:
        check_values(KINDS[kind], values)
    return caught.value


def test_a_complete_record_passes_and_gets_its_defaults() -> None:
    values = check_values(
        KINDS["receipt"], {"ingredient": "土豆", "needed_g": 1, "received_g": 2, "supplier": "甲"}
    )
    assert values["batch"] == 1
    assert values["spoiled_g"] == 0


@pytest.mark.parametrize(
    ("kind", "values", "code", "field"),
    [
        ("trimming", {**TRIMMING, "gross_g": "24800"}, "not_an_integer", "gross_g"),
        ("trimming", {**TRIMMING, "gross_g": 24800.5}, "not_an_integer", "gross_g"),
        ("trimming", {**TRIMMING, "gross_g": True}, "not_an_integer", "gross_g"),
        ("trimming", {**TRIMMING, "gross_g": 0}, "too_small", "gross_g"),
        ("trimming", {**TRIMMING, "net_g": -1}, "negative_number", "net_g"),
        ("trimming", {**TRIMMING, "gross_g": 10**10}, "too_large", "gross_g"),
        ("trimming", {**TRIMMING, "rejected_g": 30000}, "parts_exceed_gross", "rejected_g"),
        ("trimming", {**TRIMMING, "gros_g": 1}, "unknown_field", "gros_g"),
        ("trimming", {key: TRIMMING[key] for key in ("ingredient", "net_g")}, "missing_field", "gross_g"),
        ("plate_return", {**PLATES, "tare_g": 9900}, "tare_exceeds_gross", "tare_g"),
        ("plate_return", {**PLATES, "inedible_g": 8700}, "inedible_exceeds_net", "inedible_g"),
        ("diners", {}, "no_diners_given", "actual"),
        ("top_up", {"dish": "米饭", "weight_g": 1, "at": "25:00"}, "not_a_clock", "at"),
        ("top_up", {"dish": "米饭", "weight_g": 1, "at": "9:05"}, "not_a_clock", "at"),
        ("unsold", {"dish": "米饭", "weight_g": 1, "destination": "bin"}, "not_a_choice", "destination"),
        ("offcut", {"ingredient": "葱", "produced_g": 100, "used_g": 200}, "used_exceeds_produced", "used_g"),
        ("patrol", {"at": "11:50", "note": "a\x00b"}, "control_letters", "note"),
        ("patrol", {"at": "11:50", "note": "合格\u202e格不"}, "control_letters", "note"),
        ("patrol", {"at": "11:50", "note": "\ud800"}, "control_letters", "note"),
        ("patrol", {"at": "11:50", "note": "长" * 501}, "text_too_long", "note"),
        ("tray", {"status": "ok"}, "tray_without_reading", "food_share_bp"),
        ("tray", {"status": "rejected"}, "tray_without_cause", "cause"),
    ],
)
def test_an_impossible_value_is_refused_by_name(
    kind: str, values: dict[str, object], code: str, field: str
) -> None:
    error = refused(kind, values)
    assert (error.code, error.field) == (code, field)


def test_only_soaked_goods_may_gain_weight() -> None:
    soaked = {"gross_g": 1000, "net_g": 9000, "rejected_g": 0, "inedible_g": 0}
    check_net_against_gross(soaked, 180_000)
    with pytest.raises(Refused, match="net_exceeds_gross"):
        check_net_against_gross(soaked, 9_400)


def test_parts_may_exceed_the_gross_weight_by_washing_water_only() -> None:
    check_net_against_gross({"gross_g": 1000, "net_g": 990, "rejected_g": 30, "inedible_g": 30}, 9_400)
    with pytest.raises(Refused, match="parts_exceed_gross"):
        check_net_against_gross({"gross_g": 1000, "net_g": 990, "rejected_g": 31, "inedible_g": 30}, 9_400)
