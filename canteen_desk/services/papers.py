"""Makes the papers: quarter and month PDFs from the records, and issues them for good."""

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import sqlalchemy as sa

from canteen_desk.domain.catalogue import Entity
from canteen_desk.domain.meals import Period
from canteen_desk.domain.papers import PeriodFacts
from canteen_desk.errors import Refused
from canteen_desk.models.engine import reading, writing
from canteen_desk.models.tables import CATALOGUE_ITEM, DETAILS, RECORD
from canteen_desk.services.assessing import assessment_json
from canteen_desk.services.book import Entry, append
from canteen_desk.services.names import Names
from canteen_desk.services.period_facts import period_facts
from canteen_desk.services.rights import Operation, check_right
from canteen_desk.services.store import Store
from canteen_desk.services.writing_files import write_whole

PAPERS_FOLDER = "papers"


@dataclass(frozen=True)
class Issued:
    """A paper as it was issued: it never changes, whatever is corrected later."""

    record_id: int
    document: str
    period: Period
    scheme: str
    total_hundredths: int
    grade: str
    issued_on: date
    person: str
    pdf_sha256: str
    pdf: bytes | None = None


def quarter_pdf(store: Store, period: Period, scheme_name: str | None = None) -> bytes:
    """The bureau's assessment of a quarter, from the records as they stand."""
    if not period.is_quarter:
        raise Refused("not_a_period", field="quarter", text=str(period))
    return paper(period_facts(store, period, scheme_name))


def month_pdf(store: Store, period: Period, scheme_name: str | None = None) -> bytes:
    """The contractor's sheet of a month, from the records as they stand."""
    if period.is_quarter:
        raise Refused("not_a_period", field="month", text=str(period))
    return paper(period_facts(store, period, scheme_name))


def paper(facts: PeriodFacts) -> bytes:
    """The PDF of the facts."""
    # Late: reportlab and its fonts cost start-up time, and only papers need them.
    from canteen_desk.reports.month import month_pdf as set_month
    from canteen_desk.reports.quarter import quarter_pdf as set_quarter

    return set_quarter(facts) if facts.period.is_quarter else set_month(facts)


def issue(
    store: Store, period: Period, person: str, scheme_name: str | None = None, client_id: str = ""
) -> Issued:
    """Issues a paper: its score, content and PDF hash become a record, the PDF is kept in the folder.

    The file is on the disk before the record names it.
    """
    with reading(store.engine) as connection:
        issuer = Names(connection).item(Entity.PERSON, person, "person")
        check_right(issuer, Operation.ISSUE)
    today = store.today()
    facts = period_facts(store, period, scheme_name, issued_on=today)
    pdf = paper(facts)
    digest = sha256(pdf).hexdigest()
    write_whole(store.folder / PAPERS_FOLDER / f"{digest}.pdf", pdf)
    result = facts.assessment
    document = "assessment" if period.is_quarter else "contractor_month"
    columns = {
        "document": document,
        "scheme": result.scheme.id,
        "period": str(period),
        "total_hundredths": result.total_hundredths,
        "grade": result.grade,
        "content": json.dumps(assessment_json(result), ensure_ascii=False, sort_keys=True),
        "pdf_sha256": digest,
    }
    with writing(store.engine) as connection:
        number = append(connection, store, Entry("issue", today, None, issuer.id, columns, client_id)).id
    return Issued(
        number, document, period, result.scheme.id, result.total_hundredths, result.grade, today, person,
        digest, pdf,
    )  # fmt: skip


def issued_papers(store: Store, period: Period) -> list[Issued]:
    """The papers issued for a period, newest first; `pdf` is None where the file is gone or was altered."""
    c = DETAILS["issue"].c
    with reading(store.engine) as connection:
        rows = connection.execute(
            sa.select(DETAILS["issue"], CATALOGUE_ITEM.c.name.label("person"))
            .join(RECORD, RECORD.c.id == c.record_id)
            .join(CATALOGUE_ITEM, CATALOGUE_ITEM.c.id == RECORD.c.person_id)
            .where(c.period == str(period))
            .order_by(c.record_id.desc())
        ).mappings()
        return [
            Issued(
                row["record_id"],
                row["document"],
                period,
                row["scheme"],
                row["total_hundredths"],
                row["grade"],
                row["served_on"],
                row["person"],
                row["pdf_sha256"],
                _kept(store, row["pdf_sha256"]),
            )
            for row in rows
        ]


def _kept(store: Store, digest: str) -> bytes | None:
    path = store.folder / PAPERS_FOLDER / f"{digest}.pdf"
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if sha256(content).hexdigest() == digest else None


def preview(pdf: bytes, page: int, width: int) -> tuple[bytes, int]:
    """One page (from 0) as PNG of the given width in pixels, and the number of pages."""
    # Late: only the issue pages show papers.
    from canteen_desk.reports.preview import page_png

    return page_png(pdf, page, width)
