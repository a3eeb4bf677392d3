"""M2 and M3: trimming and offcuts."""

import sqlalchemy as sa
from sqlmodel import Field

from canteen_desk.models.columns import word
from canteen_desk.models.record import Detail


class Trimming(Detail, table=True):
    """One ingredient washed and picked over. `standard_yield_bp`: the standard on that day, in 1/10,000."""

    __tablename__ = "trimming"
    __table_args__ = (
        sa.Index("ix_trimming_day", "served_on", "meal"),
        sa.CheckConstraint(
            "gross_g > 0 AND net_g >= 0 AND rejected_g >= 0 AND inedible_g >= 0", name="weights"
        ),
    )

    ingredient_id: int = Field(foreign_key="catalogue_item.id")
    gross_g: int = Field(sa_type=sa.BigInteger)
    net_g: int = Field(sa_type=sa.BigInteger)
    rejected_g: int = Field(sa_type=sa.BigInteger)
    inedible_g: int = Field(sa_type=sa.BigInteger)
    standard_yield_bp: int | None = Field(default=None)


class Offcut(Detail, table=True):
    """Offcuts of one ingredient: produced, used in a dish, discarded."""

    __tablename__ = "offcut"
    __table_args__ = (
        sa.Index("ix_offcut_day", "served_on", "meal"),
        sa.CheckConstraint("produced_g >= 0 AND used_g >= 0 AND discarded_g >= 0", name="weights"),
    )

    ingredient_id: int = Field(foreign_key="catalogue_item.id")
    produced_g: int = Field(sa_type=sa.BigInteger)
    used_g: int = Field(sa_type=sa.BigInteger)
    used_in: str = Field(default="", sa_type=word(200))
    discarded_g: int = Field(sa_type=sa.BigInteger)
