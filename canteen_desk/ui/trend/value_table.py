"""The table under the picture: each step with its value and with what stands behind it."""

from fractions import Fraction
from functools import partial
from operator import attrgetter

from PySide6.QtCore import QObject

from canteen_desk.domain.measures import Unit
from canteen_desk.domain.quantities import half_up
from canteen_desk.services.trends import Step
from canteen_desk.ui.trend.facts import Point
from canteen_desk.ui.trend.picture import period_text
from canteen_desk.ui.widgets.table_model import Column, Kind

_NUMBER_PX = 132
_MINUS = "\N{MINUS SIGN}"


class ValueColumns(QObject):
    """Makes the columns for a unit and a step, and the same table as rows of text."""

    def columns(self, unit_text: str, unit: Unit, step: Step) -> list[Column]:
        plain = partial(number_text, unit)
        return [
            Column(self.tr("Period"), partial(_period, step), width=216),
            Column(self._value_header(unit_text), attrgetter("value"), plain, Kind.NUMBER, _NUMBER_PX),
            Column(self.tr("A year before"), attrgetter("before"), plain, Kind.NUMBER, _NUMBER_PX),
            Column(self.tr("Change"), change_of, plain, Kind.NUMBER, _NUMBER_PX),
            Column(self.tr("Numerator"), partial(_behind, "numerator"), _grouped, Kind.NUMBER, _NUMBER_PX),
            Column(
                self.tr("Denominator"), partial(_behind, "denominator"), _grouped, Kind.NUMBER, _NUMBER_PX
            ),
            Column(self.tr("Records"), attrgetter("records"), _grouped, Kind.NUMBER, 96),
            Column(self.tr("Remark"), self.remark),
        ]

    def remark(self, point: Point) -> str:
        """Why a step has no value."""
        if point.closed:
            return self.tr("closed")
        if point.value is not None:
            return ""
        return self.tr("not measured") if point.due else self.tr("no meal due")

    def rows(self, columns: list[Column], points: tuple[Point, ...]) -> list[list[str]]:
        """The table as it stands on the screen, for a spreadsheet: numbers without grouping."""
        rows = [[column.header for column in columns]]
        for point in points:
            values = [(column, column.read(point)) for column in columns]
            rows.append([_plain(column, value) for column, value in values])
        return rows

    def _value_header(self, unit_text: str) -> str:
        return self.tr("Value ({unit})").format(unit=unit_text)


def _period(step: Step, point: Point) -> str:
    """Begins with the first day, so that it sorts as it should."""
    return period_text(point, step)


def number_text(unit: Unit, value: Fraction) -> str:
    """The number alone: its unit stands in the header."""
    text = f"{half_up(value if unit is Unit.GRAMS_PER_DINER else value * 100, 1):,}"
    return text.replace("-", _MINUS)


def _plain(column: Column, value: object) -> str:
    """A cell as a spreadsheet reads it: no grouping, and a minus that is one."""
    return "" if value is None else column.show(value).replace(",", "").replace(_MINUS, "-")


def change_of(point: Point) -> Fraction | None:
    """The value less that of a year before."""
    if point.value is None or point.before is None:
        return None
    return point.value - point.before


def _behind(part: str, point: Point) -> int | None:
    """The numerator or the denominator, where there is a value that stands on them."""
    return getattr(point, part) if point.value is not None else None


def _grouped(number: int) -> str:
    return f"{number:,}"
