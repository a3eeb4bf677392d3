"""The page on which the bureau's quarter is judged and issued."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from canteen_desk.domain.meals import Period
from canteen_desk.domain.scoring import Assessment
from canteen_desk.services.papers import quarter_pdf
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.scoring.score_page import ScorePage


class AssessmentPage(ScorePage):
    """The quarterly sheet of a canteen, line by line, and its paper."""

    key = "assessment"
    icon_name = "clipboard-check"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Period.quarter_of(desk.notifier.day), quarter_pdf, parent)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("AssessmentPage", "Assessment")

    def period_of_day(self) -> Period:
        return Period.quarter_of(self.desk.notifier.day)

    def file_name(self, assessment: Assessment) -> str:
        return QCoreApplication.translate("AssessmentPage", "Assessment {period}.pdf").format(
            period=assessment.period
        )

    def empty_text(self) -> str:
        return QCoreApplication.translate(
            "AssessmentPage", "Nothing was recorded in this quarter; every line is without data."
        )
