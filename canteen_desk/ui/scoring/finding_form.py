"""The inspector's strip for one line: points, remark, and a reason when earlier points are changed."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from canteen_desk.domain.scheme import Rule
from canteen_desk.domain.scoring import LineScore
from canteen_desk.ui.scoring.points_field import HALF_POINT, PointsField
from canteen_desk.ui.theme import FIELD_PX, restyle
from canteen_desk.ui.widgets.labels import RoleLabel
from canteen_desk.ui.widgets.segmented import Segmented

VETO_HUNDREDTHS = -100
"""Any negative points on a veto line fail the period; the amount says nothing."""
_POINTS_PX = 132


@dataclass(frozen=True)
class Filled:
    """What the inspector gave for a line."""

    line_id: str
    points_hundredths: int
    remark: str
    reason: str


class FindingForm(QWidget):
    """Enter goes on to the next field, the last Enter saves.

    Signal: submitted(Filled).
    """

    submitted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scored: LineScore | None = None
        self._points = PointsField(self)
        self._points.setFixedWidth(_POINTS_PX)
        self._less = self._step_button("−", self.tr("Half a point less"))
        self._more = self._step_button("+", self.tr("Half a point more"))
        self._veto = Segmented(
            [("none", self.tr("None found")), ("found", self.tr("Found"))], height=FIELD_PX, parent=self
        )
        self._remark = self._line_edit(self.tr("What was seen on site"))
        self._reason = self._line_edit(self.tr("Why are the earlier points changed?"))
        self._save = QPushButton(self.tr("Save  Enter"), self)
        self._save.setProperty("role", "primary")
        self._save.setProperty("tall", True)
        self._note = RoleLabel("", "note", self)
        self._note.setWordWrap(True)
        self._lay_out()
        self._less.clicked.connect(self._on_less_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._points.problem_changed.connect(self.show_problem)
        self._points.value_changed.connect(self._on_value_changed)
        self._veto.value_changed.connect(self._on_value_changed)
        self._remark.textEdited.connect(self._on_value_changed)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._less, self._points, self._more, self._veto):
            row.addWidget(widget)
        row.addWidget(self._remark, 1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._reason)
        column.addWidget(self._note)

    def show_line(self, scored: LineScore) -> None:
        """Take the line's present points; what was typed for another line is dropped."""
        same = self._scored is not None and self._scored == scored
        self._scored = scored
        if same:
            return
        veto = scored.line.rule is Rule.VETO
        for widget in (self._less, self._points, self._more):
            widget.setVisible(not veto)
        self._veto.setVisible(veto)
        self._points.set_most(scored.line.max_hundredths)
        given = scored.records > 0
        self._points.set_value(scored.points_hundredths if given else None)
        self._veto.set_value("found" if scored.points_hundredths < 0 else "none")
        self._remark.setText(scored.reason.text)
        self._remark.setCursorPosition(0)
        self._reason.clear()
        # Asked for only once something is being changed, so that looking through the sheet stays calm.
        self._reason.hide()
        self._save.setText(self.tr("Change  Enter") if given else self.tr("Save  Enter"))
        self.show_problem("")

    def focus_first(self) -> None:
        first = self._veto if self._points.isHidden() else self._points
        first.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        restyle(self._note, state="error" if sentence else "")

    def points(self) -> PointsField:
        return self._points

    def remark(self) -> QLineEdit:
        return self._remark

    def reason(self) -> QLineEdit:
        return self._reason

    def save_button(self) -> QPushButton:
        return self._save

    def note(self) -> str:
        return self._note.text()

    def _step_button(self, sign: str, text: str) -> QPushButton:
        button = QPushButton(sign, self)
        button.setFixedWidth(FIELD_PX)
        button.setProperty("tall", True)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _line_edit(self, placeholder: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setMinimumHeight(FIELD_PX)
        field.setPlaceholderText(placeholder)
        return field

    def _given(self) -> int | None:
        if not self._veto.isHidden():
            return VETO_HUNDREDTHS if self._veto.value() == "found" else 0
        return self._points.hundredths()

    def _hundredths(self) -> int | None:
        """The points given; None with a sentence beside the field when there are none."""
        self._points.settle()
        points = self._given()
        if points is None:
            self.show_problem(self._points.problem() or self.tr("Give the points first."))
            self._points.setFocus()
        return points

    def _submit(self) -> None:
        points = self._hundredths()
        if self._scored is None or points is None:
            return
        remark, reason = self._remark.text().strip(), self._reason.text().strip()
        if points < 0 and not remark:
            self.show_problem(self.tr("Say what was found: a veto needs its ground."))
            self._remark.setFocus()
            return
        if self._scored.records and self._reason.isHidden():
            self.show_problem(self.tr("These are the points given already."))
            return
        if not self._reason.isHidden() and not reason:
            self.show_problem(self.tr("Earlier points are changed only with a reason."))
            self._reason.setFocus()
            return
        self.show_problem("")
        self.submitted.emit(Filled(self._scored.line.id, points, remark, reason))

    @Slot(object)
    def _on_value_changed(self, _value: object) -> None:
        scored = self._scored
        if scored is None or not scored.records:
            return
        self._reason.setVisible(
            self._given() != scored.points_hundredths or self._remark.text().strip() != scored.reason.text
        )

    @Slot()
    def _on_less_clicked(self) -> None:
        self._points.step(-HALF_POINT)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._points.step(HALF_POINT)

    @Slot()
    def _on_save_clicked(self) -> None:
        self._submit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        if self._points.hasFocus() or self._veto.hasFocus():
            self._remark.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._remark.hasFocus() and not self._reason.isHidden():
            self._reason.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._submit()
