"""M4 and the end of the meal: production, top-ups, unsold food, patrols, plate return, haulage, diners."""

import sqlalchemy as sa
from sqlmodel import Field

from canteen_desk.models.columns import word
from canteen_desk.models.record import Detail


class Diners(Detail, table=True):
    """Diners reported beforehand and counted by the card machine."""

    __tablename__ = "diners"
    __table_args__ = (sa.Index("ix_diners_day", "served_on", "meal"),)

    reported: int | None = Field(default=None)
    actual: int | None = Field(default=None)


class Production(Detail, table=True):
    """A dish as it left the kitchen."""

    __tablename__ = "production"
    __table_args__ = (
        sa.Index("ix_production_day", "served_on", "meal"),
        sa.CheckConstraint("weight_g > 0", name="weights"),
    )

    dish_id: int = Field(foreign_key="catalogue_item.id")
    weight_g: int = Field(sa_type=sa.BigInteger)


class TopUp(Detail, table=True):
    """Freshly cooked food added during the meal."""

    __tablename__ = "top_up"
    __table_args__ = (
        sa.Index("ix_top_up_day", "served_on", "meal"),
        sa.CheckConstraint("weight_g > 0", name="weights"),
    )

    dish_id: int = Field(foreign_key="catalogue_item.id")
    weight_g: int = Field(sa_type=sa.BigInteger)
    at: str = Field(sa_type=word(5))


class Unsold(Detail, table=True):
    """Food left in the pan at the close, and where it went."""

    __tablename__ = "unsold"
    __table_args__ = (
        sa.Index("ix_unsold_day", "served_on", "meal"),
        sa.CheckConstraint("weight_g >= 0", name="weights"),
    )

    dish_id: int = Field(foreign_key="catalogue_item.id")
    weight_g: int = Field(sa_type=sa.BigInteger)
    destination: str = Field(sa_type=word(16))


class Patrol(Detail, table=True):
    """A round through the hall."""

    __tablename__ = "patrol"
    __table_args__ = (sa.Index("ix_patrol_day", "served_on", "meal"),)

    at: str = Field(sa_type=word(5))
    note: str = Field(default="", sa_type=word(500))


class PlateReturn(Detail, table=True):
    """A bin of plate return: gross, tare and the inedible part."""

    __tablename__ = "plate_return"
    __table_args__ = (
        sa.Index("ix_plate_return_day", "served_on", "meal"),
        sa.CheckConstraint("gross_g - tare_g >= inedible_g AND inedible_g >= 0", name="weights"),
    )

    gross_g: int = Field(sa_type=sa.BigInteger)
    tare_g: int = Field(sa_type=sa.BigInteger)
    inedible_g: int = Field(sa_type=sa.BigInteger)


class Haulage(Detail, table=True):
    """What the hauler took away."""

    __tablename__ = "haulage"
    __table_args__ = (
        sa.Index("ix_haulage_day", "served_on", "meal"),
        sa.CheckConstraint("weight_g > 0", name="weights"),
    )

    category: str = Field(sa_type=word(50))
    weight_g: int = Field(sa_type=sa.BigInteger)
    hauler_id: int = Field(foreign_key="catalogue_item.id")


class Tray(Detail, table=True):
    """What the camera (or a person) read off a returned tray; shares in 1/10,000."""

    __tablename__ = "tray"
    __table_args__ = (
        sa.Index("ix_tray_day", "stands", "served_on", "meal", "status", "clean_plate", "food_share_bp"),
    )

    status: str = Field(sa_type=word(10))
    cause: str = Field(default="", sa_type=word(200))
    food_share_bp: int | None = Field(default=None)
    level: int | None = Field(default=None)
    clean_plate: bool | None = Field(default=None)
    picture_sha256: str = Field(default="", sa_type=word(64))
