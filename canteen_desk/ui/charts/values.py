"""What a chart is given: answers, series, lines and bars, without Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Series:
    """One value a day, oldest first; None is a gap. low and high are the band of what is uncertain."""

    label: str
    values: Sequence[float | None]
    measure: str = ""
    low: Sequence[float | None] = ()
    high: Sequence[float | None] = ()


@dataclass(frozen=True)
class Line:
    """A target or benchmark across the picture, with its name at the line."""

    value: float
    label: str


@dataclass(frozen=True)
class Trend:
    """A picture over days: the answer as a sentence, what was measured, against what, and closed days."""

    answer: str
    days: Sequence[date]
    series: Sequence[Series]
    lines: Sequence[Line] = ()
    closed: Sequence[date] = ()


@dataclass(frozen=True)
class Bar:
    """One bar of a league; value None is not measured. key comes back when the bar is opened."""

    label: str
    value: float | None
    measure: str = ""
    note: str = ""
    key: object = None


@dataclass(frozen=True)
class FlowLoss:
    """What leaves the flow at a stage."""

    label: str
    grams: int | None
    measure: str = ""


@dataclass(frozen=True)
class FlowStage:
    """One stage of a meal's mass balance, with what leaves between it and the next; None: not weighed."""

    label: str
    grams: int | None
    losses: Sequence[FlowLoss] = field(default=())
