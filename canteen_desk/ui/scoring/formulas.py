"""Numerator and denominator of each key figure in words, such as `rejected 12.40 kg ÷ gross 310.00 kg`."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.quantities import weight_text
from canteen_desk.domain.scoring import LineScore

translate = QCoreApplication.translate


@dataclass(frozen=True)
class _Form:
    """The two sides in the language of the window; `weights` says which of them are grams."""

    numerator: str
    denominator: str
    weights: tuple[bool, bool] = (True, True)


_WEIGHTS, _COUNTS, _PER_DINER = (True, True), (False, False), (True, False)


def _forms() -> dict[str, _Form]:
    diners = translate("Formula", "{n} diners")
    return {
        "purchase_deviation": _Form(
            translate("Formula", "{n} kg received beyond need"),
            translate("Formula", "{n} kg needed"),
        ),
        "batch_rate": _Form(
            translate("Formula", "{n} perishable lots in two or more batches"),
            translate("Formula", "{n} perishable lots"),
            _COUNTS,
        ),
        "diners_error": _Form(translate("Formula", "{n} diners off the report"), diners, _COUNTS),
        "spoilage_rate": _Form(
            translate("Formula", "{n} kg spoiled"), translate("Formula", "{n} kg received")
        ),
        "purchase_per_diner": _Form(translate("Formula", "{n} kg received"), diners, _PER_DINER),
        "net_yield": _Form(translate("Formula", "{n} kg net"), translate("Formula", "{n} kg gross")),
        "net_yield_delta": _Form(
            translate("Formula", "{n} kg below the standard"),
            translate("Formula", "{n} kg gross"),
        ),
        "rejected_rate": _Form(translate("Formula", "{n} kg rejected"), translate("Formula", "{n} kg gross")),
        "offcut_use_rate": _Form(
            translate("Formula", "{n} kg of offcuts used"),
            translate("Formula", "{n} kg of offcuts"),
        ),
        "prep_waste_per_diner": _Form(translate("Formula", "{n} kg of prep waste"), diners, _PER_DINER),
        "unsold_rate": _Form(
            translate("Formula", "{n} kg unsold and discarded"),
            translate("Formula", "{n} kg cooked"),
        ),
        "patrol_rate": _Form(
            translate("Formula", "{n} patrols kept"),
            translate("Formula", "{n} patrols planned"),
            _COUNTS,
        ),
        "plate_waste_per_diner": _Form(translate("Formula", "{n} kg left on plates"), diners, _PER_DINER),
        "clean_plate_rate": _Form(
            translate("Formula", "{n} clean trays"),
            translate("Formula", "{n} trays measured"),
            _COUNTS,
        ),
        "kitchen_waste_per_diner": _Form(translate("Formula", "{n} kg of kitchen waste"), diners, _PER_DINER),
        "timeliness": _Form(
            translate("Formula", "{n} records made by the next day"),
            translate("Formula", "{n} records"),
            _COUNTS,
        ),
        "completeness": _Form(
            translate("Formula", "{n} meals with all four weights"),
            translate("Formula", "{n} meals held"),
            _COUNTS,
        ),
    }


def formula_text(scored: LineScore) -> str:
    """What was divided by what; empty where the line has no figure."""
    form = _forms().get(scored.line.kpi)
    if form is None or scored.value is None:
        return ""
    numerator = _side(form.numerator, scored.numerator, form.weights[0])
    denominator = _side(form.denominator, scored.denominator, form.weights[1])
    return f"{numerator} ÷ {denominator}"


def formula_ids() -> frozenset[str]:
    """The key figures that can be put into words."""
    return frozenset(_forms())


def _side(pattern: str, amount: int, is_weight: bool) -> str:
    number = weight_text(amount) if is_weight else f"{Fraction(amount).numerator:,}"
    return pattern.format(n=number.replace("-", "−"))
