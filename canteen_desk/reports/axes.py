"""Round ticks from zero and the months below a chart of weeks."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil, floor, log10

_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class ValueAxis:
    """Zero to `top` in `step`s."""

    top: float
    step: float

    @property
    def ticks(self) -> list[float]:
        return [self.step * place for place in range(round(self.top / self.step) + 1)]

    def text(self, tick: float) -> str:
        return f"{tick:,.0f}" if self.step >= 1 else f"{tick:.1f}"


def value_axis(values: list[Fraction], wanted: int = 4) -> ValueAxis:
    """At most `wanted` + 1 intervals; zero is always in it, so that a small change looks small."""
    most = float(max(values, default=Fraction(0))) or 1.0
    rough = most * 1.08 / wanted
    power = 10.0 ** floor(log10(rough))
    step = next(s * power for s in _STEPS if s * power >= rough * 0.999)
    return ValueAxis(step * ceil(most * 1.04 / step), step)


def month_starts(days: list[date]) -> list[tuple[int, str]]:
    """The place of each month's first week with the month's name."""
    found: list[tuple[int, str]] = []
    for place, day in enumerate(days):
        if place == 0 or day.month != days[place - 1].month:
            found.append((place, f"{day.month} 月"))
    return found
