"""Meals, business days and the periods that are judged."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from canteen_desk.errors import Refused


class Meal(StrEnum):
    """The meals of a day, in their order."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"


class DayStatus(StrEnum):
    """What kind of day it was; a closed day is neither good nor bad."""

    NORMAL = "normal"
    HALF = "half"
    OFFICIAL = "official"
    CLOSED = "closed"


@dataclass(frozen=True, order=True)
class Period:
    """A month (`2026-09`) or a quarter (`2026Q3`) of a year."""

    year: int
    first_month: int
    months: int

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Refused unless the text is YYYY-MM or YYYYQn."""
        if quarter := re.fullmatch(r"(\d{4})-?[Qq]([1-4])", text.strip()):
            return cls(int(quarter[1]), 3 * int(quarter[2]) - 2, 3)
        if month := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text.strip()):
            return cls(int(month[1]), int(month[2]), 1)
        raise Refused("not_a_period", text=text)

    @classmethod
    def month_of(cls, day: date) -> "Period":
        return cls(day.year, day.month, 1)

    @classmethod
    def quarter_of(cls, day: date) -> "Period":
        return cls(day.year, 3 * ((day.month - 1) // 3) + 1, 3)

    @property
    def first_day(self) -> date:
        return date(self.year, self.first_month, 1)

    @property
    def last_day(self) -> date:
        month = self.first_month + self.months - 1
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def is_quarter(self) -> bool:
        return self.months == 3

    def year_before(self) -> "Period":
        return Period(self.year - 1, self.first_month, self.months)

    def before(self) -> "Period":
        """The month or quarter that came just before."""
        day = self.first_day - timedelta(days=1)
        return Period.quarter_of(day) if self.is_quarter else Period.month_of(day)

    def days(self) -> list[date]:
        span = (self.last_day - self.first_day).days + 1
        return [self.first_day + timedelta(days=offset) for offset in range(span)]

    def month_periods(self) -> list["Period"]:
        return [Period(self.year, self.first_month + offset, 1) for offset in range(self.months)]

    def __str__(self) -> str:
        if self.is_quarter:
            return f"{self.year}Q{(self.first_month + 2) // 3}"
        return f"{self.year}-{self.first_month:02d}"


def parse_day(text: object, field: str = "served_on") -> date:
    """A calendar day from YYYY-MM-DD; Refused when there is no such day."""
    if isinstance(text, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is not None and day.year >= 2000:
            return day
    raise Refused("not_a_day", field=field, text=text)
