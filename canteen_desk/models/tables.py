"""Which table holds the details of which kind of record."""

import sqlalchemy as sa

from canteen_desk.models.catalogue import CatalogueChange, CatalogueItem
from canteen_desk.models.judgement import DayStatusNote, Finding, Issue
from canteen_desk.models.kitchen import Offcut, Trimming
from canteen_desk.models.purchasing import Receipt
from canteen_desk.models.record import Detail, Record
from canteen_desk.models.serving import (
    Diners,
    Haulage,
    Patrol,
    PlateReturn,
    Production,
    TopUp,
    Tray,
    Unsold,
)

DETAIL_MODELS: dict[str, type[Detail]] = {
    "diners": Diners,
    "receipt": Receipt,
    "trimming": Trimming,
    "offcut": Offcut,
    "production": Production,
    "top_up": TopUp,
    "unsold": Unsold,
    "patrol": Patrol,
    "plate_return": PlateReturn,
    "haulage": Haulage,
    "tray": Tray,
    "day_status": DayStatusNote,
    "finding": Finding,
    "issue": Issue,
    "catalogue": CatalogueChange,
}


def table_of(model: type) -> sa.Table:
    """The Core table behind a SQLModel class."""
    table = model.__table__  # type: ignore[attr-defined]  # set by the declarative metaclass
    assert isinstance(table, sa.Table)
    return table


RECORD = table_of(Record)
CATALOGUE_ITEM = table_of(CatalogueItem)
DETAILS: dict[str, sa.Table] = {kind: table_of(model) for kind, model in DETAIL_MODELS.items()}
