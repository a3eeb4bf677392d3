"""M1: what was received for a meal."""

import sqlalchemy as sa
from sqlmodel import Field

from canteen_desk.models.record import Detail


class Receipt(Detail, table=True):
    """One batch of one ingredient, as accepted at the door. Grams; money in fen per kilogram."""

    __tablename__ = "receipt"
    __table_args__ = (
        sa.Index("ix_receipt_day", "served_on", "meal"),
        sa.CheckConstraint("received_g >= 0 AND spoiled_g BETWEEN 0 AND received_g", name="weights"),
    )

    ingredient_id: int = Field(foreign_key="catalogue_item.id")
    batch: int
    needed_g: int = Field(sa_type=sa.BigInteger)
    ordered_g: int = Field(sa_type=sa.BigInteger)
    received_g: int = Field(sa_type=sa.BigInteger)
    spoiled_g: int = Field(sa_type=sa.BigInteger)
    unit_price_fen_per_kg: int = Field(sa_type=sa.BigInteger)
    supplier_id: int = Field(foreign_key="catalogue_item.id")
    perishable: bool
