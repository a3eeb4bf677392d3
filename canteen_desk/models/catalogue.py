"""The catalogue as it stands, and every change to it as a record."""

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from canteen_desk.models.columns import word
from canteen_desk.models.record import Detail


class CatalogueItem(SQLModel, table=True):
    """A name that records point to; `content` is a projection of the newest change."""

    __tablename__ = "catalogue_item"
    __table_args__ = (sa.UniqueConstraint("entity", "name", name="uq_catalogue_item_name"),)

    id: int | None = Field(default=None, primary_key=True)
    entity: str = Field(sa_type=word(20))
    name: str = Field(sa_type=word(80))
    content: str = Field(sa_type=sa.Text)
    active: bool = Field(default=True)


class CatalogueChange(Detail, table=True):
    """A new or changed catalogue item, in force from `served_on`."""

    __tablename__ = "catalogue"
    __table_args__ = (sa.Index("ix_catalogue_entity", "entity", "served_on"),)

    item_id: int = Field(foreign_key="catalogue_item.id")
    entity: str = Field(sa_type=word(20))
    name: str = Field(sa_type=word(80))
    content: str = Field(sa_type=sa.Text)
    active: bool = Field(default=True)
