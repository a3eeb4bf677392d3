"""What the entries did to the meal: the key figures of the measure with their alarm colours."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from canteen_desk.domain.measures import KPI_FORMS, Kpi, KpiForm, Unit
from canteen_desk.domain.quantities import half_up
from canteen_desk.domain.sums import MealSums
from canteen_desk.domain.wording import Language, value_text
from canteen_desk.services.days import DayReport
from canteen_desk.ui.capture.words import label
from canteen_desk.ui.widgets.key_figure import Figure, FigureState, KeyFigure

_STATES = {"ok": FigureState.OK, "amber": FigureState.AMBER, "red": FigureState.RED}


class FigureRow(QWidget):
    """The key figures of a page side by side, as they stand after the last entry.

    Signal: activated(id of the key figure).
    """

    activated = Signal(str)

    def __init__(self, ids: Sequence[str], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.cards: dict[str, KeyFigure] = {}
        for name in ids:
            card = KeyFigure(label(name, language), measure=str(KPI_FORMS[name].measure), parent=self)
            card.setProperty("kpi", name)
            card.activated.connect(self._on_card_activated)
            row.addWidget(card, 1)
            self.cards[name] = card

    def show_report(self, report: DayReport) -> None:
        for name, card in self.cards.items():
            kpi = report.kpis[name]
            # The yield alone has no limit; how far it lies below its standard has one.
            judged = report.kpis["net_yield_delta"] if name == "net_yield" else kpi
            card.show_figure(self._figure(kpi, judged.state, report.sums))

    @Slot()
    def _on_card_activated(self) -> None:
        self.activated.emit(str(self.sender().property("kpi")))

    def _figure(self, kpi: Kpi, state_name: str, sums: MealSums) -> Figure:
        if kpi.value is None:
            return Figure(None)
        number, unit = self._parts(kpi)
        state = _STATES.get(state_name, FigureState.GREY)
        return Figure(number, unit, self._comparison(kpi, sums), state)

    def _parts(self, kpi: Kpi) -> tuple[str, str]:
        assert kpi.value is not None
        if kpi.unit is Unit.SHARE:
            return f"{half_up(kpi.value * 100, 1)}", "%"
        if kpi.unit is Unit.POINTS:
            return f"{half_up(kpi.value * 100, 1)}", self.tr("points")
        return f"{half_up(kpi.value, 1):,}", self.tr("g/diner")

    def _comparison(self, kpi: Kpi, sums: MealSums) -> str:
        form = KPI_FORMS[kpi.id]
        if kpi.id == "net_yield":
            return self._against_standard(sums)
        if kpi.id == "batch_rate":
            return self.tr("{split} of {all} perishables").format(split=kpi.numerator, all=kpi.denominator)
        if form.amber is None:
            return ""
        text = value_text(form.unit, self._limit(form, kpi), self._language).replace(".0 ", " ")
        if form.better_low:
            words = self.tr("at most {limit}") if kpi.state == "ok" else self.tr("above {limit}")
        else:
            words = self.tr("at least {limit}") if kpi.state == "ok" else self.tr("below {limit}")
        return words.format(limit=text)

    @staticmethod
    def _limit(form: KpiForm, kpi: Kpi) -> Fraction:
        limit = form.red if kpi.state == "red" and form.red is not None else form.amber
        assert limit is not None
        return limit

    def _against_standard(self, sums: MealSums) -> str:
        """The standard that the same goods would have reached; only where all of them have one."""
        if not sums.standard_gross_g:
            return self.tr("no standard set")
        if sums.standard_gross_g != sums.gross_g:
            return self.tr("not all have a standard")
        standard = Fraction(sums.net_g + sums.standard_shortfall_g, sums.gross_g)
        return self.tr("standard {share}").format(share=value_text(Unit.SHARE, standard, self._language))
