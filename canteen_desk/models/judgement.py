"""Day status, inspectors' findings and issued documents."""

import sqlalchemy as sa
from sqlmodel import Field

from canteen_desk.models.columns import word
from canteen_desk.models.record import Detail


class DayStatusNote(Detail, table=True):
    """What kind of day it was (normal, half, official, closed)."""

    __tablename__ = "day_status"
    __table_args__ = (sa.Index("ix_day_status_day", "served_on"),)

    status: str = Field(sa_type=word(10))
    note: str = Field(default="", sa_type=word(200))


class Finding(Detail, table=True):
    """An inspector's points for one line of a scheme and period, in hundredths."""

    __tablename__ = "finding"
    __table_args__ = (sa.Index("ix_finding_period", "scheme", "period", "line"),)

    scheme: str = Field(sa_type=word(80))
    period: str = Field(sa_type=word(7))
    line: str = Field(sa_type=word(80))
    points_hundredths: int
    remark: str = Field(default="", sa_type=word(1000))


class Issue(Detail, table=True):
    """A document as it was issued: its score, its content as JSON and the hash of its PDF."""

    __tablename__ = "issue"
    __table_args__ = (sa.Index("ix_issue_period", "document", "period"),)

    document: str = Field(sa_type=word(20))
    scheme: str = Field(sa_type=word(80))
    period: str = Field(sa_type=word(7))
    total_hundredths: int
    grade: str = Field(default="", sa_type=word(20))
    content: str = Field(sa_type=sa.Text)
    pdf_sha256: str = Field(sa_type=word(64))
