"""Gathers what a quarter's or a month's paper says, in one snapshot of the book."""

from datetime import date
from fractions import Fraction

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from canteen_desk.domain.balance import balance_of
from canteen_desk.domain.catalogue import Canteen
from canteen_desk.domain.meals import Period
from canteen_desk.domain.measures import four_quantities
from canteen_desk.domain.papers import (
    CorrectionNote,
    DataQuality,
    DishLeft,
    MonthResult,
    PeriodFacts,
    Point,
    Seal,
    Series,
)
from canteen_desk.domain.sums import MealSums, add_sums
from canteen_desk.errors import Refused
from canteen_desk.models.engine import reading
from canteen_desk.models.tables import CATALOGUE_ITEM, DETAILS, RECORD
from canteen_desk.services.assessing import assess_in, findings_for, issue_day, period_kpis
from canteen_desk.services.business_calendar import day_statuses
from canteen_desk.services.catalogue import contract_on
from canteen_desk.services.schemes import DEFAULTS, scheme_for
from canteen_desk.services.store import Store, canteen_item
from canteen_desk.services.sums import MealKey, summary_rows
from canteen_desk.services.trends import QUANTITY_IDS, Step, bucket_rows, trend_points

WORST_DISHES = 10


def period_facts(
    store: Store, period: Period, scheme_name: str | None = None, issued_on: date | None = None
) -> PeriodFacts:
    """Everything for the paper of a quarter or month; the same records give the same facts."""
    scheme = scheme_for(store, period, scheme_name)
    with reading(store.engine) as connection:
        item = canteen_item(connection)
        if item is None or not isinstance(item.properties, Canteen):
            raise Refused("no_canteen", field="canteen")
        rows = summary_rows(connection, period.first_day, period.last_day)
        earlier_period = period.year_before()
        earlier = summary_rows(connection, earlier_period.first_day, earlier_period.last_day)
        sums, sums_before = add_sums(rows.values()), add_sums(earlier.values())
        contract = contract_on(connection, period.last_day)
        findings = findings_for(connection, scheme.id, period).values()
        return PeriodFacts(
            canteen=item.name,
            office=item.properties.office,
            demonstration=item.properties.demonstration,
            mode=item.properties.mode,
            contractor=contract[1].contractor if contract else "",
            contract=contract[1] if contract else None,
            period=period,
            assessment=assess_in(connection, store, period, scheme, issued_on),
            quantities=four_quantities(sums),
            quantities_before=four_quantities(sums_before) if sums_before.meals else (),
            kpis=tuple(period_kpis(connection, store, period)[0].values()),
            kpis_before=tuple(period_kpis(connection, store, earlier_period)[0].values())
            if sums_before.meals
            else (),
            series=tuple(_series(connection, name, period, rows, earlier) for name in QUANTITY_IDS),
            balance=balance_of(sums),
            diners=sums.diners_actual,
            meals=sums.meals,
            months=_months(connection, store, period),
            worst_dishes=worst_dishes(connection, period.first_day, period.last_day),
            quality=_quality(connection, store, period, rows, sums),
            seal=seal_of(connection, period),
            issued_on=issue_day(connection, period) or issued_on,
            findings_by=tuple(dict.fromkeys(finding.person for finding in findings)),
        )


def _series(
    connection: Connection,
    name: str,
    period: Period,
    rows: dict[MealKey, MealSums],
    earlier: dict[MealKey, MealSums],
) -> Series:
    measure = f"M{QUANTITY_IDS.index(name) + 1}"
    before = period.year_before()
    spans = ((period, rows), (before, earlier))
    series = []
    for span, sums in spans:
        statuses = day_statuses(connection, span.first_day, span.last_day)
        buckets = bucket_rows(sums, span.first_day, span.last_day, Step.WEEK)
        points = trend_points(name, buckets, statuses)
        series.append(tuple(Point(point.first_day, point.value, point.closed) for point in points))
    return Series(name.removeprefix("quantity."), measure, series[0], series[1] if earlier else ())


def _months(connection: Connection, store: Store, period: Period) -> tuple[MonthResult, ...]:
    """The contractor's months of the period, scored by the default monthly scheme."""
    results = []
    for month in period.month_periods():
        if contract_on(connection, month.last_day) is None or month.first_day > store.today():
            continue
        scheme = scheme_for(store, month, DEFAULTS["month"])
        scored = assess_in(connection, store, month, scheme)
        payment = scored.payment
        results.append(
            MonthResult(
                month,
                scored.total_hundredths,
                scored.grade,
                payment.paid_fen if payment else None,
                payment.assessed_fen if payment else None,
                scored.complete,
            )
        )
    return tuple(results)


def worst_dishes(
    connection: Connection, first: date, last: date, most: int = WORST_DISHES
) -> tuple[DishLeft, ...]:
    """Dishes by the share left unsold, worst first; only those whose production was weighed too."""
    weights: dict[int, list[int]] = {}
    for kind, place in (("production", 0), ("top_up", 0), ("unsold", 1)):
        c = DETAILS[kind].c
        rows = connection.execute(
            sa.select(c.dish_id, sa.func.sum(c.weight_g))
            .where(c.served_on >= first, c.served_on <= last, c.stands)
            .group_by(c.dish_id)
        )
        for dish, grams in rows:
            weights.setdefault(dish, [0, 0, 0])[place] += int(grams)
    c = DETAILS["unsold"].c
    discarded = connection.execute(
        sa.select(c.dish_id, sa.func.sum(c.weight_g))
        .where(c.served_on >= first, c.served_on <= last, c.stands, c.destination == "discarded")
        .group_by(c.dish_id)
    )
    for dish, grams in discarded:
        weights[dish][2] = int(grams)
    named = connection.execute(sa.select(CATALOGUE_ITEM.c.id, CATALOGUE_ITEM.c.name))
    names = {row[0]: row[1] for row in named}
    dishes = [DishLeft(names[dish], *grams) for dish, grams in weights.items() if grams[0]]
    dishes.sort(key=lambda dish: (-Fraction(dish.unsold_g, dish.produced_g), dish.dish))
    return tuple(dishes[:most])


def _quality(
    connection: Connection,
    store: Store,
    period: Period,
    rows: dict[MealKey, MealSums],
    sums: MealSums,
) -> DataQuality:
    kpis, expectation = period_kpis(connection, store, period)
    by_day: dict[date, list[MealSums]] = {}
    for (day, _meal), meal_sums in rows.items():
        by_day.setdefault(day, []).append(meal_sums)
    flagged = [day for day, parts in by_day.items() if balance_of(add_sums(parts)).flagged]
    return DataQuality(
        completeness=kpis["completeness"],
        timeliness=kpis["timeliness"],
        expected_meals=len(expectation.meals),
        recorded_meals=sums.meals,
        closed_days=expectation.closed_days,
        unknown_days=expectation.unknown_days,
        trays_seen=sums.tray_records,
        trays_measured=sums.trays_measured,
        diners=sums.diners_actual,
        corrections=corrections_in(connection, period),
        gap_flagged_days=tuple(sorted(flagged)),
        records=sums.records + sums.tray_records,
    )


def corrections_in(connection: Connection, period: Period) -> tuple[CorrectionNote, ...]:
    """Every correction and withdrawal of the period's records, in order."""
    c = RECORD.c
    rows = connection.execute(
        sa.select(c.id, c.corrects, c.kind, c.served_on, CATALOGUE_ITEM.c.name, c.reason, c.withdrawn)
        .join(CATALOGUE_ITEM, CATALOGUE_ITEM.c.id == c.person_id)
        .where(c.served_on >= period.first_day, c.served_on <= period.last_day, c.corrects.is_not(None))
        .order_by(c.id)
    )
    return tuple(CorrectionNote(*row) for row in rows)


def seal_of(connection: Connection, period: Period) -> Seal:
    """The newest record that the paper rests on: of its days or before, or a finding about the period.

    Issued papers do not count, or a paper could not be made again with the same bytes.
    """
    c, finding = RECORD.c, DETAILS["finding"].c
    judged = sa.select(finding.record_id).where(finding.period == str(period))
    newest = connection.execute(
        sa.select(c.id, c.hash, c.recorded_at)
        .where(sa.or_(c.served_on <= period.last_day, c.id.in_(judged)), c.kind != "issue")
        .order_by(c.id.desc())
        .limit(1)
    ).one_or_none()
    if newest is None:
        return Seal(0, bytes(32).hex(), None)
    return Seal(newest[0], newest[1].hex(), newest[2])
