"""What was read off one picture: level, share left, clean plate, compartments; or why nothing was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from canteen_desk.domain.estimate import TrayEstimate, TrayStatus
from canteen_desk.ui.tray.tray_words import cause_word, level_word
from canteen_desk.ui.widgets.labels import RoleLabel

_UNSURE = 0.6


class ReadingPanel(QWidget):
    """One line of large words and one of small ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = RoleLabel("", "figure", self)
        self._words = RoleLabel("", "section", self)
        self._plate = RoleLabel("", "section", self)
        self._detail = RoleLabel("", "muted", self)
        self._detail.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._level)
        top.addWidget(self._words)
        top.addWidget(self._plate)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._detail, alignment=Qt.AlignmentFlag.AlignTop)

    def show_estimate(self, estimate: TrayEstimate) -> None:
        measured = estimate.status is TrayStatus.OK
        self._plate.setVisible(measured)
        if not measured:
            self._say(self.tr("Not measured"), cause_word(str(estimate.reason)), "grey")
            self._detail.setText(
                self.tr("It counts as seen but not measured. Take another picture, or set it by hand.")
            )
            return
        share = self.tr("{share} % left").format(share=_percent(estimate.food_share))
        level = self.tr("Level {level}").format(level=estimate.level)
        self._say(level, f"{level_word(estimate.level)} · {share}", "")
        self._plate.setText(self.tr("Clean plate") if estimate.clean_plate else self.tr("Not a clean plate"))
        self._plate.set_state("ok" if estimate.clean_plate else "")
        self._detail.setText(self._detail_text(estimate))

    def show_waiting(self, text: str) -> None:
        """Say what is awaited."""
        self._say("", text, "")
        self._plate.hide()
        self._detail.setText("")

    def texts(self) -> list[str]:
        labels = (self._level, self._words, self._plate, self._detail)
        return [label.text() for label in labels if not label.isHidden() and label.text()]

    def _say(self, level: str, words: str, state: str) -> None:
        self._level.setText(level)
        self._level.setVisible(bool(level))
        self._words.setText(words)
        for label in (self._level, self._words):
            label.set_state(state)

    def _detail_text(self, estimate: TrayEstimate) -> str:
        parts = []
        if estimate.compartments:
            shares = self.tr(", ").join(f"{_percent(part.food_share, 0)} %" for part in estimate.compartments)
            parts.append(
                self.tr("Compartments or dishes ({count}): {shares}").format(
                    count=len(estimate.compartments), shares=shares
                )
            )
        if estimate.liquid_share >= 0.005:
            parts.append(self.tr("soup {share} %").format(share=_percent(estimate.liquid_share)))
        if estimate.confidence < _UNSURE:
            parts.append(self.tr("not quite sure: please check"))
        return self.tr("; ").join(parts)


def _percent(share: float, places: int = 1) -> str:
    return f"{share * 100:.{places}f}"
