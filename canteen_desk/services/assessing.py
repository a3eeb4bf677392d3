"""Scores a quarter or a contractor's month from the records, line by line."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.meals import Period
from canteen_desk.domain.measures import KPI_FORMS, Kpi, completeness, kpis_of
from canteen_desk.domain.scheme import Scheme
from canteen_desk.domain.scoring import Assessment, Evidence, Finding, LineScore, score
from canteen_desk.domain.sums import add_sums
from canteen_desk.domain.wording import reason_text
from canteen_desk.models.engine import reading
from canteen_desk.models.tables import CATALOGUE_ITEM, DETAILS, RECORD
from canteen_desk.services.business_calendar import Expectation, expected_meals
from canteen_desk.services.catalogue import contract_on
from canteen_desk.services.schemes import scheme_for
from canteen_desk.services.store import Store
from canteen_desk.services.sums import summary_rows


def assess(
    store: Store, period: Period, scheme_name: str | None = None, issued_on: date | None = None
) -> Assessment:
    """The score of a period as the records stand now.

    `issued_on`: the day on which it is being issued, for the line that judges just that.
    """
    scheme = scheme_for(store, period, scheme_name)
    with reading(store.engine) as connection:
        return assess_in(connection, store, period, scheme, issued_on)


def assess_in(
    connection: Connection, store: Store, period: Period, scheme: Scheme, issued_on: date | None = None
) -> Assessment:
    fee = assessed_fee(connection, period)
    result = score(
        scheme,
        period,
        Evidence(
            period_kpis(connection, store, period)[0],
            reference_values(connection, period),
            findings_for(connection, scheme.id, period),
            days_after(connection, period, issued_on),
            fee,
        ),
    )
    if scheme.payment is None or period.is_quarter:
        return result
    return replace(result, alert=_alert(connection, store, result, scheme))


def period_kpis(connection: Connection, store: Store, period: Period) -> tuple[dict[str, Kpi], Expectation]:
    """Every key figure of a period, completeness included, and the meals that it should have had."""
    rows = summary_rows(connection, period.first_day, period.last_day)
    sums = add_sums(rows.values())
    held = {key for key, row in rows.items() if row.meals}
    expectation = expected_meals(connection, period.days(), held, store.today())
    expected = expectation.meals if held else frozenset()
    kpis = kpis_of(sums)
    full = completeness(sums.complete_meals, len(expected), sums.records)
    return kpis | {full.id: full}, expectation


def reference_values(connection: Connection, period: Period) -> dict[str, Fraction | None]:
    """The same figures a year before; None where nothing was recorded then."""
    before = period.year_before()
    sums = add_sums(summary_rows(connection, before.first_day, before.last_day).values())
    return {kpi.id: kpi.value for kpi in kpis_of(sums).values()}


def findings_for(connection: Connection, scheme_id: str, period: Period) -> dict[str, Finding]:
    """The inspector's points for each line, the newest standing finding counting."""
    c = DETAILS["finding"].c
    rows = connection.execute(
        sa.select(c.record_id, c.line, c.points_hundredths, c.remark, CATALOGUE_ITEM.c.name)
        .join(RECORD, RECORD.c.id == c.record_id)
        .join(CATALOGUE_ITEM, CATALOGUE_ITEM.c.id == RECORD.c.person_id)
        .where(c.scheme == scheme_id, c.period == str(period), c.stands)
        .order_by(c.record_id)
    )
    return {row[1]: Finding(*row) for row in rows}


def issue_day(connection: Connection, period: Period, since: date | None = None) -> date | None:
    """The day on which the period's paper was first issued; a month and a quarter never share a period."""
    c = DETAILS["issue"].c
    statement = sa.select(sa.func.min(c.served_on)).where(c.period == str(period), c.stands)
    if since is not None:
        statement = statement.where(c.served_on >= since)
    return connection.execute(statement).scalar_one_or_none()


def days_after(connection: Connection, period: Period, issued_on: date | None) -> int | None:
    """Days from the period's end to its first paper; one issued before its last day judges half a period."""
    first = issue_day(connection, period, since=period.last_day) or issued_on
    if first is None or first < period.last_day:
        return None
    return (first - period.last_day).days


def assessed_fee(connection: Connection, period: Period) -> int | None:
    """The part of the fee that the score decides, in fen; None without a contract."""
    found = contract_on(connection, period.last_day)
    if found is None or period.is_quarter:
        return None
    return (found[1].monthly_fee_fen * found[1].assessed_bp + 5000) // 10_000


def _alert(connection: Connection, store: Store, result: Assessment, scheme: Scheme) -> str:
    """`termination` when this month and enough months before it lie below the contract's line."""
    assert scheme.payment is not None
    line, months = scheme.payment.alert_below_hundredths, scheme.payment.alert_months
    if result.total_hundredths >= line or not result.complete:
        return ""
    period, run = result.period, 1
    while run < months:
        period = period.before()
        earlier = assess_plain(connection, store, period, scheme)
        if not earlier.complete or earlier.total_hundredths >= line:
            return ""
        run += 1
    return "termination"


def assess_plain(connection: Connection, store: Store, period: Period, scheme: Scheme) -> Assessment:
    """The score alone, without looking at the months before it."""
    return score(
        scheme,
        period,
        Evidence(
            period_kpis(connection, store, period)[0],
            reference_values(connection, period),
            findings_for(connection, scheme.id, period),
            None,
            assessed_fee(connection, period),
        ),
    )


def assessment_json(result: Assessment) -> dict[str, object]:
    """The stable form of `assess --json` and `score --json`."""
    payment = result.payment
    return {
        "total": result.total_hundredths / 100,
        "max": result.max_hundredths / 100,
        "grade": result.grade,
        "period": str(result.period),
        "scheme": result.scheme.id,
        "scheme_version": result.scheme.version,
        "complete": result.complete,
        "vetoed": result.vetoed,
        "alert": result.alert,
        "no_data": [line.line.id for line in result.no_data],
        "open": [line.line.id for line in result.open_lines],
        "payment": None
        if payment is None
        else {
            "assessed_fen": payment.assessed_fen,
            "coefficient": float(payment.coefficient),
            "paid_fen": payment.paid_fen,
        },
        "lines": [line_json(line) for line in result.lines],
    }


def line_json(scored: LineScore) -> dict[str, object]:
    return {
        "id": scored.line.id,
        "head": scored.line.head,
        "indicator": scored.line.indicator,
        "points": scored.points_hundredths / 100,
        "max": scored.line.max_hundredths / 100,
        "kpi": scored.line.kpi or None,
        "value": None if scored.value is None else round(float(scored.value), 6),
        "numerator": scored.numerator if scored.line.kpi else None,
        "denominator": scored.denominator if scored.line.kpi else None,
        "reason": reason_text(scored),
        "records": scored.records,
        "status": str(scored.status),
    }


def kinds_behind(scored: LineScore) -> tuple[str, ...]:
    """The kinds of records that made a line's figure, for opening them."""
    form = KPI_FORMS.get(scored.line.kpi)
    return form.source_kinds if form else ("finding",) if not scored.line.automatic else ()
