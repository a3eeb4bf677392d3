"""M3: what offcuts there were, in which dish they went, and what was thrown away."""

from PySide6.QtCore import QCoreApplication

from canteen_desk.ui.capture.capture_page import CapturePage
from canteen_desk.ui.capture.entry_plan import EntryPlan


class OffcutPage(CapturePage):
    """Offcuts produced, used and discarded, until nothing of them is open."""

    key = "offcut"
    icon_name = "recycle"
    plans = (EntryPlan("offcut", "produced_g"),)
    figures = ("offcut_use_rate", "prep_waste_per_diner")

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("OffcutPage", "Offcuts")
