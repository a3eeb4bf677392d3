"""The spine of the book: every record of every kind, chained in the order in which it was written."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from canteen_desk.models.columns import UtcInstant, word


class Record(SQLModel, table=True):
    """One acknowledged record; append-only, guarded by triggers, never two with the same predecessor."""

    __tablename__ = "record"
    __table_args__ = (
        sa.UniqueConstraint("prev", name="uq_record_prev"),
        sa.UniqueConstraint("client_id", name="uq_record_client_id"),
        sa.UniqueConstraint("corrects", name="uq_record_corrects"),
        sa.Index("ix_record_day", "kind", "served_on", "meal", "late_days", "corrects"),
    )

    id: int = Field(
        primary_key=True,
        sa_type=sa.BigInteger().with_variant(sa.Integer, "sqlite"),
        sa_column_kwargs={"autoincrement": False},
    )
    kind: str = Field(sa_type=word(16))
    client_id: str = Field(sa_type=word(80))
    served_on: date
    meal: str | None = Field(default=None, sa_type=word(10))
    person_id: int = Field(foreign_key="catalogue_item.id")
    recorded_at: datetime = Field(sa_type=UtcInstant)
    late_days: int = Field(default=0)
    source: str = Field(default="typed", sa_type=word(16))
    corrects: int | None = Field(default=None, foreign_key="record.id", sa_type=sa.BigInteger)
    reason: str = Field(default="", sa_type=word(500))
    withdrawn: bool = Field(default=False)
    content_sha256: bytes = Field(sa_type=sa.LargeBinary(32))
    prev: bytes = Field(sa_type=sa.LargeBinary(32))
    hash: bytes = Field(sa_type=sa.LargeBinary(32))


class Detail(SQLModel):
    """What every detail table shares. `stands` is derived: False once a correction names the record."""

    record_id: int = Field(
        primary_key=True,
        foreign_key="record.id",
        sa_type=sa.BigInteger().with_variant(sa.Integer, "sqlite"),
        sa_column_kwargs={"autoincrement": False},
    )
    served_on: date
    meal: str | None = Field(default=None, sa_type=word(10))
    stands: bool = Field(default=True)
