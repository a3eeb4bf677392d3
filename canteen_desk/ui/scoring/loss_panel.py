"""Where the points went, greatest loss first, and the one thing that would win most next time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from canteen_desk.domain.scoring import Assessment
from canteen_desk.domain.wording import Language, points_text, value_text
from canteen_desk.ui.charts.bar_chart import BarChart
from canteen_desk.ui.charts.values import Bar
from canteen_desk.ui.scoring.line_words import indicator_of, unit_of
from canteen_desk.ui.scoring.losses import Loss, Step, best_step, losses_of, without_data
from canteen_desk.ui.widgets.labels import RoleLabel


class LossPanel(QWidget):
    """Signal: line_wanted(id) when a bar is opened."""

    line_wanted = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._advice = RoleLabel("", "plain", self)
        self._advice.setWordWrap(True)
        self._bars = BarChart(self.tr("points"), parent=self)
        self._bars.bar_activated.connect(self._on_bars_bar_activated)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self._bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._advice)
        column.addWidget(area, 1)

    def show_assessment(self, assessment: Assessment) -> None:
        losses = losses_of(assessment)
        lost = sum(loss.hundredths for loss in losses)
        answer = self.tr("Points lost: {points}").format(points=points_text(lost))
        self._bars.show_bars(answer if losses else self.tr("No points lost"), [self._bar(x) for x in losses])
        self._advice.setText(self._advise(assessment, losses))

    def advice(self) -> str:
        return self._advice.text()

    def chart(self) -> BarChart:
        return self._bars

    def _bar(self, loss: Loss) -> Bar:
        line = loss.scored.line
        label = indicator_of(line, self._language).split("（")[0].split(" (")[0]
        return Bar(label, loss.hundredths / 100, line.measure, key=line.id)

    def _advise(self, assessment: Assessment, losses: tuple[Loss, ...]) -> str:
        missing = without_data(losses)
        step = best_step(losses)
        missed = sum(loss.hundredths for loss in missing)
        if missing and (step is None or missed >= step.gain_hundredths):
            names = self.tr(", ").join(indicator_of(loss.scored.line, self._language) for loss in missing[:3])
            return self.tr(
                "Lines without data give away up to {points} points: first record {names}."
            ).format(points=points_text(missed), names=names)
        if step is not None:
            return self._step_text(step)
        if losses:
            return self.tr("What is left to win is with the inspector's lines.")
        if assessment.open_lines:
            return self.tr("Nothing is lost so far; some lines are still to be inspected.")
        return self.tr("Every line has its full points.")

    def _step_text(self, step: Step) -> str:
        line = step.scored.line
        unit = unit_of(line)
        text = (
            self.tr("Most to win: {line} from {now} up to {target} brings {points} points.")
            if line.reverse
            else self.tr("Most to win: {line} from {now} down to {target} brings {points} points.")
        )
        return text.format(
            line=indicator_of(line, self._language),
            now=value_text(unit, step.scored.value, self._language),
            target=value_text(unit, step.target, self._language),
            points=points_text(step.gain_hundredths),
        )

    @Slot(object)
    def _on_bars_bar_activated(self, bar: Bar) -> None:
        self.line_wanted.emit(str(bar.key))
