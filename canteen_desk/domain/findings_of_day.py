"""What a look at a day's sums should say: alarms, gaps and one action for each."""

from dataclasses import dataclass
from fractions import Fraction

from canteen_desk.domain.balance import Balance
from canteen_desk.domain.measures import Kpi
from canteen_desk.domain.sums import MealSums


@dataclass(frozen=True)
class Alarm:
    """Something that a manager should see: `code` names the sentence, `state` is amber or red."""

    code: str
    state: str
    measure: str
    value: Fraction | None = None
    grams: int = 0


_KPI_ALARMS = (
    "purchase_deviation",
    "diners_error",
    "spoilage_rate",
    "net_yield_delta",
    "rejected_rate",
    "offcut_use_rate",
    "unsold_rate",
    "patrol_rate",
    "plate_waste_per_diner",
)


def alarms_of(sums: MealSums, kpis: dict[str, Kpi], balance: Balance) -> tuple[Alarm, ...]:
    """Key figures beyond their limits, offcuts that do not close within 5 %, the gap, double counts."""
    found = [
        Alarm(kpi.id, kpi.state, kpi.measure, kpi.value)
        for kpi in (kpis[name] for name in _KPI_ALARMS)
        if kpi.state in {"amber", "red"}
    ]
    open_g = sums.offcut_produced_g - sums.offcut_used_g - sums.offcut_discarded_g
    if abs(open_g) * 20 > sums.offcut_produced_g:
        found.append(Alarm("offcuts_open", "amber", "M3", grams=open_g))
    if balance.flagged:
        found.append(Alarm("haulage_gap", "amber", "data", balance.gap_share, balance.gap_g or 0))
    if sums.diners_records > sums.meals:
        found.append(Alarm("diners_twice", "amber", "data"))
    return tuple(sorted(found, key=lambda alarm: alarm.state != "red"))
