"""One row of sums a meal, written in the same transaction as the records behind it."""

import sqlalchemy as sa
from sqlmodel import SQLModel

from canteen_desk.domain.sums import SUM_FIELDS

meal_summary = sa.Table(
    "meal_summary",
    SQLModel.metadata,
    sa.Column("served_on", sa.Date, primary_key=True),
    sa.Column("meal", sa.String(10), primary_key=True),
    *(sa.Column(name, sa.BigInteger, nullable=False, server_default="0") for name in SUM_FIELDS),
)
