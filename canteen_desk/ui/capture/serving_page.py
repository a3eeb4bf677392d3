"""M4: what was cooked, topped up and left, the patrols, the plate-return bins and the haulage."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from canteen_desk.ui.capture.capture_page import CapturePage
from canteen_desk.ui.capture.dish_table import dish_lines, dish_table
from canteen_desk.ui.capture.entry_plan import EntryPlan
from canteen_desk.ui.capture.meal_view import MealView
from canteen_desk.ui.capture.patrol_times import PatrolTimes
from canteen_desk.ui.capture.shortcuts import add_shortcut
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.widgets.segmented import Segmented

_DISH_KINDS = ("production", "top_up", "unsold")
_DISHES_PX = 128


class ServingPage(CapturePage):
    """Six short forms, of which one is in view; Ctrl+1 to Ctrl+6 choose."""

    key = "serving"
    icon_name = "utensils"
    plans = (
        EntryPlan("production", "weight_g", container=True),
        EntryPlan("top_up", "weight_g"),
        EntryPlan("unsold", "weight_g", container=True),
        EntryPlan("patrol"),
        EntryPlan("plate_return", "gross_g", container=True, keep=("tare_g",)),
        EntryPlan("haulage", "weight_g", keep=("category", "hauler")),
    )
    figures = ("unsold_rate", "plate_waste_per_diner", "patrol_rate")
    has_diners = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        for place, plan in enumerate(self.plans, 1):
            shortcut = add_shortcut(self, f"Ctrl+{place}", self._on_kind_key_activated)
            shortcut.setProperty("kind", plan.kind)
        self.show_kind(self.plans[0].kind)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("ServingPage", "Serving")

    def left_widgets(self) -> Sequence[QWidget]:
        self.chooser = Segmented(self._choices(), height=48, parent=self.body)
        self.chooser.setFixedHeight(48)
        for button in self.chooser.buttons():
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.chooser.value_changed.connect(self._on_chooser_value_changed)
        return (self.chooser,)

    def foot_widgets(self) -> Sequence[QWidget]:
        self.dishes = dish_table(self.language)
        self.dishes.setMinimumHeight(_DISHES_PX)
        return (self.dishes,)

    def right_widgets(self) -> Sequence[QWidget]:
        self.patrols = PatrolTimes(self.body)
        return (self.diners, self.patrols)

    def _choices(self) -> list[tuple[str, str]]:
        return [
            ("production", self.tr("Cooked")),
            ("top_up", self.tr("Top-up")),
            ("unsold", self.tr("Unsold")),
            ("patrol", self.tr("Patrol")),
            ("plate_return", self.tr("Plate bin")),
            ("haulage", self.tr("Haulage")),
        ]

    def show_kind(self, kind: str) -> None:
        super().show_kind(kind)
        self.chooser.set_value(kind)
        self.dishes.setVisible(kind in _DISH_KINDS)
        self.make_room(self.records().is_correcting())

    def show_above(self, shown: bool) -> None:
        self.diners.setVisible(shown)
        self.patrols.setVisible(shown and self.records().kind == "patrol")

    def show_view(self, view: MealView) -> None:
        super().show_view(view)
        self.dishes.set_rows(dish_lines(view))
        self.patrols.show_view(view)

    @Slot(object)
    def _on_chooser_value_changed(self, kind: object) -> None:
        self.show_kind(str(kind))

    @Slot()
    def _on_kind_key_activated(self) -> None:
        self.show_kind(str(self.sender().property("kind")))
        self.entry().focus_first()
