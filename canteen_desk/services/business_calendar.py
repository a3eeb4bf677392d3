"""Which meals a canteen should have held: working days by the Chinese calendar, less the closed ones."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.catalogue import Canteen
from canteen_desk.domain.meals import DayStatus, Meal
from canteen_desk.models.tables import DETAILS
from canteen_desk.services.store import canteen_item


@dataclass(frozen=True)
class Expectation:
    """The meals that should have been held in a span, and the days that stand apart."""

    meals: frozenset[tuple[date, str]]
    closed_days: tuple[date, ...]
    unknown_days: tuple[date, ...]
    statuses: dict[date, DayStatus]


def is_working_day(day: date) -> bool | None:
    """Whether offices work that day, make-up days included; None where the year is not published yet."""
    # Late: the holiday table costs start-up time and only look pages need it.
    import chinese_calendar

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


def day_statuses(connection: Connection, first: date, last: date) -> dict[date, DayStatus]:
    """The status noted for each day, the newest note counting."""
    c = DETAILS["day_status"].c
    rows = connection.execute(
        sa.select(c.served_on, c.status)
        .where(c.served_on >= first, c.served_on <= last, c.stands)
        .order_by(c.record_id)
    )
    return {row[0]: DayStatus(row[1]) for row in rows}


def expected_meals(
    connection: Connection, days: list[date], recorded: set[tuple[date, str]], today: date
) -> Expectation:
    """Working days that are over or today, and every meal that has records, whatever the calendar says."""
    item = canteen_item(connection)
    meals = served_meals(item.properties) if item and isinstance(item.properties, Canteen) else ()
    statuses = day_statuses(connection, days[0], days[-1]) if days else {}
    wanted = set(recorded)
    closed, unknown = [], []
    for day in days:
        status = statuses.get(day)
        if status is DayStatus.CLOSED:
            closed.append(day)
            continue
        held = status is not None or is_working_day(day)
        if held is None:
            unknown.append(day)
        elif held and day <= today:
            wanted |= {(day, meal) for meal in meals if status is not DayStatus.HALF or meal == "lunch"}
    return Expectation(frozenset(wanted), tuple(closed), tuple(unknown), statuses)


def served_meals(canteen: Canteen) -> tuple[str, ...]:
    """The meals that the canteen serves, in the order of the day."""
    named = {part.strip() for part in canteen.meals.split(",")}
    return tuple(str(meal) for meal in Meal if meal in named)
