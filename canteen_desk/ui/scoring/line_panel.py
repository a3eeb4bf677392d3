"""The chosen line: why it got its points, out of what, by which rule; and where an inspector fills it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from canteen_desk.domain.scoring import LineScore
from canteen_desk.domain.wording import Language, reason_text
from canteen_desk.services.assessing import kinds_behind
from canteen_desk.ui.scoring.finding_form import FindingForm
from canteen_desk.ui.scoring.formulas import formula_text
from canteen_desk.ui.scoring.line_words import guide_of, indicator_of, points_of_most
from canteen_desk.ui.widgets.labels import IconLabel, RoleLabel

_LEAST_PX = 168


class LinePanel(QFrame):
    """Stands under the sheet and follows the chosen line.

    Signals: records_wanted(LineScore), submitted(Filled).
    """

    records_wanted = Signal(object)
    submitted = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._language = language
        self._scored: LineScore | None = None
        self._title = self._label("section")
        self._points = RoleLabel("", "section", self)
        self._reason = self._label("plain")
        self._formula = self._label("muted")
        self._guide = self._label("muted")
        self._records = QPushButton(self)
        self._records.clicked.connect(self._on_records_clicked)
        self.form = FindingForm(self)
        self.form.submitted.connect(self.submitted)
        self._locked = QWidget(self)
        self._locked_text = RoleLabel("", "muted", self._locked)
        self._locked_text.setWordWrap(True)
        self._lay_out()
        self.setMinimumHeight(_LEAST_PX)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._title, 1)
        top.addWidget(self._records)
        top.addWidget(self._points)
        lock = QHBoxLayout(self._locked)
        lock.setContentsMargins(0, 0, 0, 0)
        lock.setSpacing(8)
        lock.addWidget(IconLabel("lock", 20, "muted", self._locked))
        lock.addWidget(self._locked_text, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self._reason, self._formula, self._guide):
            words.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(words)
        column.addStretch(1)
        column.addWidget(self.form)
        column.addWidget(self._locked)

    def show_line(self, scored: LineScore, may_inspect: bool, who: str) -> None:
        """`who` is the sentence that says who may fill the line, for those who may not."""
        self._scored = scored
        self._title.setText(indicator_of(scored.line, self._language))
        self._points.setText(points_of_most(scored))
        self._reason.setText(reason_text(scored, self._language))
        self._set(self._formula, formula_text(scored))
        guide = guide_of(scored.line, self._language)
        self._set(self._guide, self.tr("Rule: {guide}").format(guide=guide) if guide else "")
        openable = bool(kinds_behind(scored)) and scored.records > 0
        self._records.setVisible(openable)
        self._records.setText(self.tr("Open records ({count})").format(count=f"{scored.records:,}"))
        inspected = not scored.line.automatic
        self.form.setVisible(inspected and may_inspect)
        if inspected and may_inspect:
            self.form.show_line(scored)
        self._locked.setVisible(inspected and not may_inspect)
        self._locked_text.setText(who)

    def records_button(self) -> QPushButton:
        return self._records

    def texts(self) -> list[str]:
        """What the panel says, from top to bottom."""
        labels = (self._title, self._points, self._reason, self._formula, self._guide)
        said = [label.text() for label in labels if not label.isHidden()]
        return said + ([] if self._locked.isHidden() else [self._locked_text.text()])

    def _label(self, role: str) -> RoleLabel:
        label = RoleLabel("", role, self)
        label.setWordWrap(True)
        return label

    @staticmethod
    def _set(label: RoleLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    @Slot()
    def _on_records_clicked(self) -> None:
        if self._scored is not None:
            self.records_wanted.emit(self._scored)
