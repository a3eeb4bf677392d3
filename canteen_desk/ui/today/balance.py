"""The mass balance of a meal or a day as the stages of the flow picture."""

from PySide6.QtCore import QObject

from canteen_desk.domain.balance import Balance
from canteen_desk.domain.quantities import percent_text, weight_text
from canteen_desk.domain.wording import Language
from canteen_desk.ui.charts.values import FlowLoss, FlowStage
from canteen_desk.ui.domain_label import domain_label

# What goes into the bins, one weighing for each.
_WASTE = ("spoiled", "rejected", "inedible", "offcuts_discarded", "unsold_discarded", "plate_waste")


class BalanceWriter(QObject):
    """Says the balance in a sentence and as stages; a difference of weights is marked as such."""

    def answer(self, balance: Balance) -> str:
        known = [balance.stage(name).grams is not None for name in _WASTE]
        if not any(known):
            return self.tr("Nothing that goes into the bins was weighed yet")
        binned = weight_text(balance.recorded_waste_g, places=1)
        if not all(known):
            binned = self.tr("{binned} kg (not all weighed)").format(binned=binned)
        else:
            binned = f"{binned} kg"
        if balance.hauled_g is None or balance.gap_g is None:
            return self.tr("Into the bins by our weights {binned}; haulage not weighed").format(binned=binned)
        words = self.tr("Into the bins {binned}, hauled away {hauled} kg: gap {gap} kg")
        gap = weight_text(abs(balance.gap_g), places=1)
        text = words.format(binned=binned, hauled=weight_text(balance.hauled_g, places=1), gap=gap)
        if balance.gap_share is None:
            return text
        return self.tr("{text} ({share})").format(text=text, share=percent_text(abs(balance.gap_share)))

    def stages(self, balance: Balance, language: Language) -> list[FlowStage]:
        def grams(name: str) -> int | None:
            return balance.stage(name).grams

        produced = _sum(grams("production"), grams("top_up"))
        kept = _sum(grams("unsold_staff_meal"), grams("unsold_reused"), grams("unsold_donated"))
        unsold = _sum(grams("unsold_discarded"), kept)
        served = produced - unsold if produced is not None and unsold is not None else None
        stocked = grams("unprocessed")
        # More trimmed than received means that stock was used: nothing leaves then.
        stock = FlowLoss(self.tr("Stock (calc.)"), None if stocked is None else max(0, stocked))
        spoiled = FlowLoss(self.tr("Spoiled"), grams("spoiled"), "M1")
        peel = FlowLoss(self.tr("Inedible"), grams("inedible"))
        rejected = FlowLoss(self.tr("Rejected"), grams("rejected"), "M2")
        offcuts = FlowLoss(self.tr("Offcuts binned"), grams("offcuts_discarded"), "M3")
        discarded = FlowLoss(self.tr("Unsold"), grams("unsold_discarded"), "M4")
        given = FlowLoss(self.tr("Kept, given"), kept)
        plates = FlowLoss(self.tr("Plate waste"), grams("plate_waste"), "plate")
        bones = FlowLoss(self.tr("Inedible"), grams("plate_inedible"))
        return [
            FlowStage(domain_label("received", language), grams("received"), (stock, spoiled)),
            FlowStage(domain_label("trimmed", language), grams("trimmed"), (peel, rejected)),
            FlowStage(domain_label("net", language), grams("net"), (offcuts,)),
            FlowStage(self.tr("Produced"), produced, (discarded, given)),
            FlowStage(self.tr("Served (by difference)"), served, (plates, bones)),
            FlowStage(domain_label("eaten", language), grams("eaten")),
        ]


def _sum(*parts: int | None) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if known else None
