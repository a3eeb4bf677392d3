"""What an alarm says and the one thing to do about it tomorrow, in kitchen words."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QObject

from canteen_desk.domain.findings_of_day import Alarm
from canteen_desk.domain.measures import KPI_FORMS
from canteen_desk.domain.quantities import half_up, percent_text, weight_text
from canteen_desk.domain.wording import Language, value_text
from canteen_desk.ui.domain_label import domain_label


@dataclass(frozen=True)
class Advice:
    """One alarm as a line: what was seen, what to do, how bad, and of which measure."""

    seen: str
    action: str
    state: str
    measure: str


class AdviceWriter(QObject):
    """Turns the codes of alarms into sentences."""

    def advice(self, alarm: Alarm, language: Language) -> Advice:
        return Advice(self._seen(alarm, language), self._action(alarm), alarm.state, str(alarm.measure))

    def _seen(self, alarm: Alarm, language: Language) -> str:
        kilograms = weight_text(abs(alarm.grams), places=1)
        if alarm.code == "purchase_deviation" and alarm.value is not None:
            share = percent_text(abs(alarm.value))
            if alarm.value > 0:
                return self.tr("Bought {share} more than needed").format(share=share)
            return self.tr("Bought {share} less than needed").format(share=share)
        if alarm.code == "offcuts_open":
            return self.tr("{weight} kg of offcuts neither used nor discarded").format(weight=kilograms)
        if alarm.code == "haulage_gap":
            words = self.tr("Hauled and recorded waste differ by {weight} kg ({share})")
            return words.format(weight=kilograms, share=percent_text(alarm.value and abs(alarm.value)))
        if alarm.code == "diners_twice":
            return self.tr("Diners were recorded twice for one meal")
        form = KPI_FORMS[alarm.code]
        return f"{domain_label(alarm.code, language)} {value_text(form.unit, alarm.value, language)}"

    def _action(self, alarm: Alarm) -> str:
        value = alarm.value or Fraction(0)
        if alarm.code == "purchase_deviation":
            if value < 0:
                return self.tr("Tomorrow: order what the menu needs, so that no dish runs out")
            cut = half_up(value / (1 + value) * 100, 0)
            return self.tr("Tomorrow: order {cut} % less, as the menu needs").format(cut=cut)
        if alarm.code == "unsold_rate":
            cut = half_up(value * 100, 0)
            return self.tr("Tomorrow: cook {cut} % less at first and top up in small pans").format(cut=cut)
        if alarm.code == "offcuts_open":
            return self.tr("Weigh the rest and enter it as used or discarded")
        if alarm.code == "haulage_gap":
            return self.tr("Check the hauler's slip against the weight of each bin")
        if alarm.code == "diners_twice":
            return self.tr("Take the wrong one back")
        return self._plain_actions().get(alarm.code, "")

    def _plain_actions(self) -> dict[str, str]:
        return {
            "diners_error": self.tr("Tomorrow: ask for the head count again two hours before the meal"),
            "spoilage_rate": self.tr("Tomorrow: use the oldest stock first, send bad goods back at the door"),
            "net_yield_delta": self.tr("Tomorrow: let the chef show how thin to peel before trimming starts"),
            "rejected_rate": self.tr("Tomorrow: check every crate on receipt and send rotten goods back"),
            "offcut_use_rate": self.tr("Tomorrow: pool the offcuts and plan one dish for them"),
            "patrol_rate": self.tr("Tomorrow: walk the hall every 10 to 15 minutes and note each round"),
            "plate_waste_per_diner": self.tr(
                "Tomorrow: put out small portions and remind diners to come again"
            ),
        }
