"""What an entry would mean, worked out while it is typed: one figure and a word about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.measures import KPI_FORMS, alarm_state
from canteen_desk.domain.quantities import half_up, percent_text, yuan_text
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.capture.words import kilograms

Values = Mapping[str, object]


@dataclass(frozen=True)
class Live:
    """A figure of the entry, what it stands against, and its state: "", ok, amber or red."""

    text: str = ""
    note: str = ""
    state: str = ""


NOTHING = Live()


def live_figure(kind: str, values: Values, view: MealView) -> Live:
    """The figure for the values typed so far; NOTHING while they do not suffice."""
    rule = _RULES.get(kind)
    return rule(values, view) if rule else NOTHING


def grams(values: Values, name: str) -> int:
    number = values.get(name)
    return number if isinstance(number, int) else 0


def has(values: Values, *names: str) -> bool:
    return all(isinstance(values.get(name), int) for name in names)


def _state(kpi: str, value: Fraction) -> str:
    return alarm_state(KPI_FORMS[kpi], value)


def signed_percent(share: Fraction) -> str:
    text = percent_text(abs(share))
    return f"+{text}" if share > 0 else f"−{text}" if share < 0 else text


def _receipt(values: Values, _view: MealView) -> Live:
    translate = QCoreApplication.translate
    if not has(values, "needed_g", "received_g"):
        return NOTHING
    needed, received = grams(values, "needed_g"), grams(values, "received_g")
    price = grams(values, "unit_price_fen_per_kg")
    note = ""
    if price:
        amount = yuan_text(int(half_up(Fraction(received * price, 1000), 0)))
        note = translate("CaptureLive", "{amount} yuan").format(amount=amount)
    if needed == 0:
        return Live(translate("CaptureLive", "nothing was needed"), note, "amber" if received else "")
    share = Fraction(received - needed, needed)
    text = translate("CaptureLive", "{share} against need").format(share=signed_percent(share))
    return Live(text, note, _state("purchase_deviation", share))


def _trimming(values: Values, view: MealView) -> Live:
    translate = QCoreApplication.translate
    gross = grams(values, "gross_g")
    if not has(values, "gross_g", "net_g") or gross == 0:
        return NOTHING
    net_yield = Fraction(grams(values, "net_g"), gross)
    text = translate("CaptureLive", "Net yield {share}").format(share=percent_text(net_yield))
    item = view.ingredients.get(str(values.get("ingredient")))
    notes, state = [], ""
    if item is None or item.standard_yield_bp is None:
        notes.append(translate("CaptureLive", "no standard set"))
    else:
        short = Fraction(item.standard_yield_bp, 10_000) - net_yield
        points = half_up(abs(short) * 100, 1)
        if short > 0:
            notes.append(translate("CaptureLive", "{points} points below standard").format(points=points))
        else:
            notes.append(translate("CaptureLive", "{points} points above standard").format(points=points))
        state = _state("net_yield_delta", short)
    if has(values, "rejected_g"):
        rejected = Fraction(grams(values, "rejected_g"), gross)
        notes.append(translate("CaptureLive", "rejected {share}").format(share=percent_text(rejected)))
        state = "amber" if _state("rejected_rate", rejected) == "amber" else state
    return Live(text, translate("CaptureLive", ", ").join(notes), state)


def _offcut(values: Values, _view: MealView) -> Live:
    translate = QCoreApplication.translate
    produced = grams(values, "produced_g")
    if not produced:
        return NOTHING
    used = grams(values, "used_g")
    still_open = produced - used - grams(values, "discarded_g")
    note = translate("CaptureLive", "used {share}").format(share=percent_text(Fraction(used, produced)))
    if still_open == 0:
        return Live(translate("CaptureLive", "All accounted for"), note, "ok")
    if still_open < 0:
        over = translate("CaptureLive", "{weight} kg too much").format(weight=kilograms(-still_open))
        return Live(over, note, "amber")
    text = translate("CaptureLive", "{weight} kg still open").format(weight=kilograms(still_open))
    return Live(text, note, "amber" if still_open * 20 > produced else "")


def _served(view: MealView, dish: object) -> int:
    return view.total("production", "weight_g", dish=dish) + view.total("top_up", "weight_g", dish=dish)


def _serving(values: Values, view: MealView) -> Live:
    translate = QCoreApplication.translate
    if values.get("dish") is None:
        return NOTHING
    total = _served(view, values["dish"]) + grams(values, "weight_g")
    text = translate("CaptureLive", "{weight} kg in all").format(weight=kilograms(total))
    return Live(text, translate("CaptureLive", "of this dish at this meal"))


def _unsold(values: Values, view: MealView) -> Live:
    translate = QCoreApplication.translate
    if values.get("dish") is None or not has(values, "weight_g"):
        return NOTHING
    served = _served(view, values["dish"])
    if not served:
        return Live("", translate("CaptureLive", "Nothing was served of this dish yet"), "amber")
    share = Fraction(grams(values, "weight_g"), served)
    thrown = values.get("destination") in (None, "discarded")
    state = _state("unsold_rate", share) if thrown else ""
    text = translate("CaptureLive", "{share} left").format(share=percent_text(share))
    return Live(
        text, translate("CaptureLive", "of {weight} kg served").format(weight=kilograms(served)), state
    )


def _patrol(_values: Values, view: MealView) -> Live:
    translate = QCoreApplication.translate
    number, planned = len(view.of("patrol")) + 1, view.canteen.patrols_per_meal
    return Live(
        translate("CaptureLive", "Round {number}").format(number=number),
        translate("CaptureLive", "{planned} planned").format(planned=planned),
    )


def _plate_return(values: Values, view: MealView) -> Live:
    translate = QCoreApplication.translate
    if not has(values, "gross_g", "tare_g"):
        return NOTHING
    waste = grams(values, "gross_g") - grams(values, "tare_g") - grams(values, "inedible_g")
    if waste < 0:
        return Live("", translate("CaptureLive", "Tare and inedible exceed the gross weight"), "red")
    text = translate("CaptureLive", "Plate waste {weight} kg").format(weight=kilograms(waste))
    before = sum(plate_waste(record.fields) for record in view.of("plate_return"))
    diners = view.diners()
    if not diners:
        return Live(text, translate("CaptureLive", "Enter the diners to see grams per diner"))
    each = Fraction(before + waste, diners)
    note = translate("CaptureLive", "{grams} g per diner with all bins").format(grams=half_up(each, 1))
    return Live(text, note, _state("plate_waste_per_diner", each))


def plate_waste(fields: Values) -> int:
    """Edible plate waste of one bin."""
    return grams(fields, "gross_g") - grams(fields, "tare_g") - grams(fields, "inedible_g")


def _haulage(values: Values, view: MealView) -> Live:
    translate = QCoreApplication.translate
    if not has(values, "weight_g") or view.report is None:
        return NOTHING
    recorded = view.report.balance.recorded_waste_g
    hauled = (view.report.balance.hauled_g or 0) + grams(values, "weight_g")
    note = translate("CaptureLive", "waste on record {weight} kg").format(weight=kilograms(recorded))
    if not recorded or not hauled:
        return Live(translate("CaptureLive", "{weight} kg hauled").format(weight=kilograms(hauled)), note)
    gap = Fraction(hauled - recorded, hauled)
    text = translate("CaptureLive", "{share} against the records").format(share=signed_percent(gap))
    return Live(text, note, "amber" if abs(gap) > Fraction(15, 100) else "ok")


_RULES: dict[str, Callable[[Values, MealView], Live]] = {
    "receipt": _receipt,
    "trimming": _trimming,
    "offcut": _offcut,
    "production": _serving,
    "top_up": _serving,
    "unsold": _unsold,
    "patrol": _patrol,
    "plate_return": _plate_return,
    "haulage": _haulage,
}
