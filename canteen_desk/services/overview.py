"""Small looks at the whole book that the window's frame needs."""

from datetime import date

import sqlalchemy as sa

from canteen_desk.domain.catalogue import Entity
from canteen_desk.models.engine import reading
from canteen_desk.models.summary import meal_summary
from canteen_desk.services.book import head_of
from canteen_desk.services.store import Store, all_items
from canteen_desk.services.sums import total_sums


def latest_day(store: Store) -> date | None:
    """The newest business day that has records."""
    with reading(store.engine) as connection:
        return connection.execute(sa.select(sa.func.max(meal_summary.c.served_on))).scalar_one_or_none()


def people(store: Store) -> list[str]:
    """Everyone who may be chosen at the top of the window."""
    with reading(store.engine) as connection:
        return [item.name for item in all_items(connection, Entity.PERSON) if item.active]


def record_count(store: Store) -> int:
    """How many records the book holds: the number of the newest."""
    with reading(store.engine) as connection:
        return head_of(connection)[0]


def diners(store: Store, day: date, meal: str) -> tuple[int | None, int | None]:
    """Actual and reported diners of a meal; None where nobody recorded them."""
    with reading(store.engine) as connection:
        sums = total_sums(connection, day, day, meal)
    if not sums.diners_records:
        return None, None
    return sums.diners_actual or None, sums.diners_reported or None
