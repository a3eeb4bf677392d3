"""How a capture page stands for a meal: first use, looking on, a day to come, a closed day, or ready."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.meals import DayStatus
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.page import PageState
from canteen_desk.ui.page_keys import SETTINGS, TODAY


@dataclass(frozen=True)
class Standing:
    """A state with its sentence; `action` opens the page `leads_to` where it is given."""

    state: PageState
    text: str = ""
    detail: str = ""
    action: str = ""
    leads_to: str = SETTINGS


def standing_of(view: MealView) -> Standing:
    """The state of the page and what to do about it."""
    translate = QCoreApplication.translate
    if view.report is None:
        return Standing(
            PageState.FIRST_USE,
            translate("CaptureStates", "No canteen is set up yet"),
            translate("CaptureStates", "Name the canteen, its people and its ingredients first."),
            translate("CaptureStates", "Open the settings"),
        )
    if not view.asked.person:
        return Standing(
            PageState.READ_ONLY,
            translate("CaptureStates", "Nobody is on duty: choose a person at the top right."),
            action=translate("CaptureStates", "Open the settings"),
        )
    if not view.may_record:
        text = translate(
            "CaptureStates", "{person} may look but not record: cooks and canteen managers weigh."
        )
        return Standing(PageState.READ_ONLY, text.format(person=view.asked.person))
    if view.asked.day > view.today:
        text = translate("CaptureStates", "This day has not come yet: nothing can be recorded.")
        return Standing(PageState.READ_ONLY, text)
    if view.report.status is DayStatus.CLOSED:
        text = translate("CaptureStates", "The canteen is noted as closed on this day.")
        action = translate("CaptureStates", "Change")
        return Standing(PageState.CLOSED_DAY, text, action=action, leads_to=TODAY)
    return Standing(PageState.READY)
