"""The answer first: total, grade, what is still open, and for the contractor what is paid."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from canteen_desk.domain.scoring import Assessment
from canteen_desk.domain.wording import Language, points_text
from canteen_desk.ui.widgets.labels import RoleLabel


class SummaryPanel(QFrame):
    """Signal: next_wanted() when the user asks for the next line to inspect."""

    next_wanted = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._language = language
        self._total = RoleLabel("—", "figure", self)
        self._most = RoleLabel("", "figure_unit", self)
        self._grade = RoleLabel("", "section", self)
        self._open = RoleLabel("", "muted", self)
        self._open.setWordWrap(True)
        self._next = QPushButton(self.tr("Next to inspect"), self)
        self._next.clicked.connect(self.next_wanted)
        self._money = RoleLabel("", "plain", self)
        self._alert = RoleLabel("", "plain", self)
        for label in (self._money, self._alert):
            label.setWordWrap(True)
            label.hide()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._total)
        top.addWidget(self._most, alignment=Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self._grade)
        top.addSpacing(16)
        top.addWidget(self._open, 1)
        top.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._money)
        column.addWidget(self._alert)

    def show_assessment(self, assessment: Assessment, may_inspect: bool) -> None:
        self._total.setText(points_text(assessment.total_hundredths))
        self._most.setText(self.tr("of {most}").format(most=points_text(assessment.max_hundredths)))
        english = self._language is Language.EN
        grade = assessment.grade_en or assessment.grade if english else assessment.grade
        provisional = not assessment.complete and not assessment.vetoed
        self._grade.setText(self.tr("graded when inspected") if provisional else grade)
        worst = assessment.grade == assessment.scheme.grades[-1].name
        self._grade.set_state("grey" if provisional else "red" if worst else "ok")
        self._open.setText(self._open_text(assessment))
        self._next.setVisible(may_inspect and bool(assessment.open_lines))

    def show_money(self, text: str, alert: str) -> None:
        """What the score pays, and the contract's warning."""
        self._money.setText(text)
        self._money.setVisible(bool(text))
        self._alert.setText(alert)
        self._alert.setVisible(bool(alert))
        self._alert.set_state("red" if alert else "")

    def next_button(self) -> QPushButton:
        return self._next

    def texts(self) -> list[str]:
        """What the panel says."""
        labels = (self._total, self._most, self._grade, self._open, self._money, self._alert)
        return [label.text() for label in labels if label.text()]

    def _open_text(self, assessment: Assessment) -> str:
        if assessment.vetoed:
            return self.tr("Vetoed by the inspector: the lowest grade, whatever the points.")
        parts = []
        to_inspect = [scored for scored in assessment.open_lines if not scored.line.bonus]
        if to_inspect:
            points = sum(scored.line.max_hundredths for scored in to_inspect)
            parts.append(
                self.tr("To inspect: {count} ({points} points)").format(
                    count=len(to_inspect), points=points_text(points)
                )
            )
            parts.append(self._reach_text(assessment, assessment.total_hundredths + points))
        if assessment.no_data:
            parts.append(self.tr("without data: {count}").format(count=len(assessment.no_data)))
        return self.tr("; ").join(parts) if parts else self.tr("Every line is filled.")

    def _reach_text(self, assessment: Assessment, hundredths: int) -> str:
        grade = assessment.scheme.grade_of(hundredths)
        name = grade.name_en or grade.name if self._language is Language.EN else grade.name
        return self.tr("can still reach {points}, {grade}").format(points=points_text(hundredths), grade=name)
