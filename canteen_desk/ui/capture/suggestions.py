"""What the desk knows about a name as soon as it is chosen: hints beside the fields, and usual values."""

from dataclasses import dataclass, field
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.quantities import percent_text
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.capture.words import kilograms


@dataclass(frozen=True)
class Suggestion:
    """Hints and values by field."""

    hints: dict[str, str] = field(default_factory=dict)
    values: dict[str, object] = field(default_factory=dict)


def suggestion(kind: str, name: str, chosen: str, view: MealView) -> Suggestion:
    """For the chosen ingredient or dish of an entry of a kind."""
    if name == "dish":
        return _of_dish(kind, chosen, view)
    return {"receipt": _of_receipt, "trimming": _of_trimming, "offcut": _of_offcut}[kind](chosen, view)


def _of_receipt(ingredient: str, view: MealView) -> Suggestion:
    translate = QCoreApplication.translate
    batches = [
        number
        for record in view.of("receipt")
        if record.fields.get("ingredient") == ingredient
        and isinstance(number := record.fields.get("batch"), int)
    ]
    values: dict[str, object] = {"batch": max(batches, default=0) + 1}
    hints = {"ingredient": ""}
    item = view.ingredients.get(ingredient)
    if item is not None and item.perishable:
        hints["ingredient"] = translate("CaptureHints", "Perishable: take it in batches")
    last = view.last_receipts.get(ingredient)
    if last is not None:
        values["unit_price_fen_per_kg"] = last.fields.get("unit_price_fen_per_kg") or None
        values["supplier"] = last.fields.get("supplier")
        hints["unit_price_fen_per_kg"] = translate("CaptureHints", "Last on {day}").format(
            day=f"{last.served_on:%m-%d}"
        )
    return Suggestion(hints, values)


def _of_trimming(ingredient: str, view: MealView) -> Suggestion:
    translate = QCoreApplication.translate
    item = view.ingredients.get(ingredient)
    standard = translate("CaptureHints", "No standard net yield yet")
    if item is not None and item.standard_yield_bp is not None:
        share = percent_text(Fraction(item.standard_yield_bp, 10_000))
        standard = translate("CaptureHints", "Standard net yield {share}").format(share=share)
    hints = {"ingredient": standard, "gross_g": ""}
    received = view.total("receipt", "received_g", ingredient=ingredient)
    if received:
        hints["gross_g"] = translate("CaptureHints", "{weight} kg received").format(
            weight=kilograms(received)
        )
    return Suggestion(hints)


def _of_offcut(ingredient: str, view: MealView) -> Suggestion:
    translate = QCoreApplication.translate
    produced = view.total("offcut", "produced_g", ingredient=ingredient)
    text = (
        translate("CaptureHints", "{weight} kg on record").format(weight=kilograms(produced))
        if produced
        else ""
    )
    return Suggestion({"ingredient": text})


def _of_dish(kind: str, dish: str, view: MealView) -> Suggestion:
    translate = QCoreApplication.translate
    served = view.total("production", "weight_g", dish=dish) + view.total("top_up", "weight_g", dish=dish)
    if served:
        text = translate("CaptureHints", "{weight} kg served so far").format(weight=kilograms(served))
    else:
        text = translate("CaptureHints", "Nothing served yet") if kind != "production" else ""
    return Suggestion({"dish": text})
