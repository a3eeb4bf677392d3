"""M2: what went into the washing, what came out, and what was lost on the way."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from canteen_desk.ui.capture.capture_page import CapturePage
from canteen_desk.ui.capture.entry_plan import EntryPlan


class TrimmingPage(CapturePage):
    """Gross, net, rejected and inedible of each ingredient, against its standard net yield."""

    key = "trimming"
    icon_name = "carrot"
    plans = (EntryPlan("trimming", "gross_g", container=True),)
    figures = ("net_yield", "net_yield_delta", "rejected_rate")

    def other_kinds(self) -> Sequence[str]:
        return ("receipt",)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TrimmingPage", "Trimming")
