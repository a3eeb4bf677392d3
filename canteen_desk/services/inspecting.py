"""Enters an inspector's points for a line of a scheme: a record like any other, with the person's name."""

import uuid
from dataclasses import dataclass

from canteen_desk.domain.meals import Period
from canteen_desk.models.engine import reading
from canteen_desk.services.assessing import findings_for
from canteen_desk.services.correcting import correct
from canteen_desk.services.recording import Acknowledgement, record
from canteen_desk.services.schemes import scheme_for
from canteen_desk.services.store import Store


@dataclass(frozen=True)
class Inspection:
    """Points for one line; `reason` is needed when earlier points of that line are changed."""

    period: Period
    line: str
    points_hundredths: int
    remark: str
    person: str
    scheme_name: str | None = None
    reason: str = ""


def inspect(store: Store, inspection: Inspection) -> Acknowledgement:
    """Stores the points, or corrects those given before; Refused when the line is not an inspector's."""
    scheme = scheme_for(store, inspection.period, inspection.scheme_name)
    with reading(store.engine) as connection:
        earlier = findings_for(connection, scheme.id, inspection.period).get(inspection.line)
    values = {"points_hundredths": inspection.points_hundredths, "remark": inspection.remark}
    shared = {"client_id": str(uuid.uuid4()), "person": inspection.person}
    if earlier is not None:
        wanted = {"corrects": earlier.record_id, "reason": inspection.reason, "fields": values}
        return correct(store, {**shared, **wanted})
    return record(
        store,
        {
            "kind": "finding",
            **shared,
            "served_on": store.today(),
            "scheme": scheme.id,
            "period": str(inspection.period),
            "line": inspection.line,
            **values,
        },
    )
