"""The page of the tray return: pictures become records, and a person has the last word."""

from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.estimate import TrayStatus
from canteen_desk.domain.meals import DayStatus
from canteen_desk.domain.wording import Language, word
from canteen_desk.errors import DeskError
from canteen_desk.progress import Cancelled
from canteen_desk.services.looking import StandingRecord
from canteen_desk.services.recording import Acknowledgement
from canteen_desk.services.store import Store
from canteen_desk.services.trays import save_by_hand, save_tray
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.page import Page, PageState
from canteen_desk.ui.page_keys import SETTINGS
from canteen_desk.ui.tray.correction_strip import CorrectionStrip
from canteen_desk.ui.tray.meal_panel import MealPanel
from canteen_desk.ui.tray.picture_desk import PictureDesk
from canteen_desk.ui.tray.picture_list import Waiting
from canteen_desk.ui.tray.reading import MealTrays, correct_tray, read_meal, save_with_hand, withdraw_tray

_LEFT, _RIGHT = 8, 5
_TOUCHING = frozenset({"tray", "diners", "day_status", "catalogue"})


class TrayPage(Page):
    """What comes back on the trays: read off pictures or set by hand, confirmed one by one."""

    key = "tray"
    icon_name = "camera"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._language = Language(desk.language())
        self._meal: MealTrays | None = None
        self._saving: Waiting | None = None
        self._saved = 0
        self.pictures = PictureDesk(desk, self.body)
        self.meal = MealPanel(self._language, self.body)
        self.correction = CorrectionStrip(self.body)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.meal, 1)
        right.addWidget(self.correction)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.pictures, _LEFT)
        row.addLayout(right, _RIGHT)
        self.pictures.confirmed.connect(self._on_pictures_confirmed)
        self.pictures.set_by_hand.connect(self._on_pictures_set_by_hand)
        self.meal.record_opened.connect(self._on_meal_record_opened)
        self.correction.opened.connect(self.meal.set_short)
        self.correction.corrected.connect(self._on_correction_corrected)
        self.correction.withdrawn.connect(self._on_correction_withdrawn)
        self.acted.connect(self._on_acted)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("TrayPage", "Tray return")

    def concerns(self, change: object) -> bool:
        return getattr(change, "kind", "tray") in _TOUCHING

    def refresh(self) -> None:
        if self._meal is None:
            self.set_state(PageState.LOADING)
        notifier = self.desk.notifier
        self.desk.tasks.compute(
            partial(read_meal, self._store(), notifier.day, str(notifier.meal), notifier.person),
            done=self._on_meal_read,
            failed=self._on_reading_failed,
        )

    def trays(self) -> MealTrays | None:
        """The meal as it was read last."""
        return self._meal

    def _store(self) -> Store:
        return cast("Store", self.desk.store)

    def _on_meal_read(self, meal: MealTrays | None) -> None:
        if meal is None:
            self.set_state(
                PageState.FIRST_USE,
                self.tr("No canteen is set up yet"),
                detail=self.tr("Name the canteen and its people in the settings first."),
                action=self.tr("Open the settings"),
            )
            return
        self._meal = meal
        self.meal.show_meal(meal)
        self.pictures.set_allowed(meal.may_record, meal.demonstration)
        if self._saved:
            self.meal.flash(self._saved, meal)
            self._saved = 0
        if not meal.may_record:
            self.set_state(PageState.READ_ONLY, self._who())
        elif meal.status is DayStatus.CLOSED:
            self.set_state(PageState.CLOSED_DAY, self.tr("The canteen was closed on this day."))
        else:
            self.set_state(PageState.READY)

    def _who(self) -> str:
        role = self._meal.role if self._meal else None
        if role is None:
            return self.tr("Trays are recorded by the manager or a cook. Choose the person at the top.")
        return self.tr(
            "Trays are recorded by the manager or a cook; {person} is {role} and may look."
        ).format(person=self.desk.notifier.person, role=word(str(role), self._language))

    def _on_reading_failed(self, error: DeskError | Cancelled) -> None:
        if isinstance(error, DeskError):
            self.set_state(PageState.ERROR, error_text(error, self._language), action=self.tr("Try again"))

    @Slot(object)
    def _on_pictures_confirmed(self, waiting: Waiting) -> None:
        # One Enter is one record: a second one waits until the first is stored.
        if self._saving is not None or waiting.analysis is None:
            return
        self._saving = waiting
        notifier = self.desk.notifier
        self.desk.tasks.write(
            partial(
                save_tray, self._store(), waiting.analysis, notifier.day, str(notifier.meal), notifier.person
            ),
            done=self._on_saved,
            failed=self._on_refused,
            what=self.tr("Saving the tray"),
        )

    @Slot(object, int)
    def _on_pictures_set_by_hand(self, waiting: Waiting | None, quarters: int) -> None:
        if self._saving is not None:
            return
        notifier = self.desk.notifier
        where = (notifier.day, str(notifier.meal), notifier.person)
        analysis = waiting.analysis if waiting is not None else None
        if analysis is not None and analysis.estimate.status is TrayStatus.OK:
            reason = self.tr("Set by hand after looking at the picture")
            call = partial(save_with_hand, self._store(), analysis, quarters, *where, reason)
        else:
            call = partial(save_by_hand, self._store(), quarters, *where)
        self._saving = waiting
        self.desk.tasks.write(
            call, done=self._on_saved, failed=self._on_refused, what=self.tr("Saving the tray")
        )

    def _on_saved(self, done: Acknowledgement) -> None:
        waiting, self._saving = self._saving, None
        if waiting is not None:
            self.pictures.take_out(waiting)
        self._announce(done, self.tr("Tray saved, record {number}").format(number=done.id))

    def _announce(self, done: Acknowledgement, text: str) -> None:
        self._saved = done.id
        self.desk.messages.success(text)
        self.desk.notifier.announce(done)

    def _on_refused(self, error: DeskError | Cancelled) -> None:
        self._saving = None
        if isinstance(error, DeskError):
            self.desk.messages.error(error_text(error, self._language))

    @Slot(object)
    def _on_meal_record_opened(self, record: StandingRecord) -> None:
        if self._meal is not None and self._meal.may_record:
            self.correction.ask(record)

    @Slot(object, int, str)
    def _on_correction_corrected(self, record: StandingRecord, quarters: int, reason: str) -> None:
        person = self.desk.notifier.person
        self.desk.tasks.write(
            partial(correct_tray, self._store(), record.id, quarters, person, reason),
            done=self._on_corrected,
            failed=self._on_refused,
            what=self.tr("Saving the correction"),
        )

    @Slot(object, str)
    def _on_correction_withdrawn(self, record: StandingRecord, reason: str) -> None:
        person = self.desk.notifier.person
        self.desk.tasks.write(
            partial(withdraw_tray, self._store(), record.id, person, reason),
            done=self._on_corrected,
            failed=self._on_refused,
            what=self.tr("Saving the correction"),
        )

    def _on_corrected(self, done: Acknowledgement) -> None:
        self._announce(done, self.tr("Corrected, record {number}").format(number=done.id))

    @Slot()
    def _on_acted(self) -> None:
        if self.state() is PageState.FIRST_USE:
            self.desk.notifier.open_page(SETTINGS)
        else:
            self.refresh()
