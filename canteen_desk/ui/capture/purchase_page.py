"""M1: what was needed, ordered and received, and for how many diners."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from canteen_desk.ui.capture.capture_page import CapturePage
from canteen_desk.ui.capture.entry_plan import EntryPlan


class PurchasePage(CapturePage):
    """Receipts by ingredient and batch, and the diners of the meal."""

    key = "purchase"
    icon_name = "shopping-cart"
    plans = (EntryPlan("receipt", "received_g", container=True, keep=("supplier",)),)
    figures = ("purchase_deviation", "batch_rate", "spoilage_rate")
    has_diners = True

    def right_widgets(self) -> Sequence[QWidget]:
        return (self.diners,)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("PurchasePage", "Purchasing")
