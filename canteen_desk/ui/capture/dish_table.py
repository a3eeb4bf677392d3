"""Dish by dish: what was produced, topped up and left."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.measures import KPI_FORMS, alarm_state
from canteen_desk.domain.quantities import percent_text
from canteen_desk.domain.wording import Language
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.capture.words import kilograms, label
from canteen_desk.ui.widgets.record_table import RecordTable
from canteen_desk.ui.widgets.table_model import Column, Kind


@dataclass(frozen=True)
class DishLine:
    """One dish of a meal in grams; `left_g` is None while no pan of it was weighed back."""

    dish: str
    produced_g: int
    top_up_g: int
    left_g: int | None
    thrown_g: int

    @property
    def left_share(self) -> Fraction | None:
        served = self.produced_g + self.top_up_g
        return Fraction(self.left_g, served) if self.left_g is not None and served else None


def dish_lines(view: MealView) -> list[DishLine]:
    """The dishes of the meal, the one with most left first."""
    dishes = dict.fromkeys(
        str(record.fields["dish"]) for kind in ("unsold", "top_up", "production") for record in view.of(kind)
    )
    return sorted((_line(dish, view) for dish in dishes), key=_order)


def _line(dish: str, view: MealView) -> DishLine:
    weighed = any(record.fields["dish"] == dish for record in view.of("unsold"))
    return DishLine(
        dish,
        view.total("production", "weight_g", dish=dish),
        view.total("top_up", "weight_g", dish=dish),
        view.total("unsold", "weight_g", dish=dish) if weighed else None,
        view.total("unsold", "weight_g", dish=dish, destination="discarded"),
    )


def _order(line: DishLine) -> tuple[float, str]:
    return (-float(line.left_share or 0), line.dish)


def dish_table(language: Language) -> RecordTable:
    """The table of the lines; what was thrown away beyond the limit is marked."""
    translate = QCoreApplication.translate
    columns: Sequence[Column] = (
        Column(label("dish", language), _dish),
        Column(label("production", language), _produced, kilograms, Kind.NUMBER, 104),
        Column(label("top_up", language), _top_up, kilograms, Kind.NUMBER, 88),
        Column(translate("CaptureDishes", "Left"), _left, kilograms, Kind.NUMBER, 88),
        Column(translate("CaptureDishes", "Left %"), _share, percent_text, Kind.NUMBER, 88, _state),
    )
    return RecordTable(
        columns,
        empty=translate("CaptureDishes", "No dish was weighed at this meal yet"),
        empty_detail=translate("CaptureDishes", "Begin with what went into the pans."),
    )


def _dish(line: DishLine) -> str:
    return line.dish


def _produced(line: DishLine) -> int:
    return line.produced_g


def _top_up(line: DishLine) -> int | None:
    return line.top_up_g or None


def _left(line: DishLine) -> int | None:
    return line.left_g


def _share(line: DishLine) -> Fraction | None:
    return line.left_share


def _state(line: DishLine) -> str:
    served = line.produced_g + line.top_up_g
    state = alarm_state(KPI_FORMS["unsold_rate"], Fraction(line.thrown_g, served)) if served else ""
    return state if state == "amber" else ""
