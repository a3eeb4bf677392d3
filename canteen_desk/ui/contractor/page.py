"""The page on which the contractor's month is judged, paid and issued."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from canteen_desk.domain.meals import Period
from canteen_desk.domain.scoring import Assessment
from canteen_desk.services.papers import month_pdf
from canteen_desk.ui.contractor.payment import alert_text, payment_text
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.scoring.score_page import ScorePage


class ContractorPage(ScorePage):
    """The contractor's monthly sheet, what it pays, and its paper."""

    key = "contractor"
    icon_name = "handshake"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Period.month_of(desk.notifier.day), month_pdf, parent)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ContractorPage", "Contractor")

    def period_of_day(self) -> Period:
        return Period.month_of(self.desk.notifier.day)

    def file_name(self, assessment: Assessment) -> str:
        return QCoreApplication.translate("ContractorPage", "Contractor {period}.pdf").format(
            period=assessment.period
        )

    def money(self, assessment: Assessment) -> tuple[str, str]:
        return payment_text(assessment), alert_text(assessment)

    def empty_text(self) -> str:
        return QCoreApplication.translate(
            "ContractorPage", "Nothing was recorded in this month; every line is without data."
        )
