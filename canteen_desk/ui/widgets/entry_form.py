"""The strip of fields that is filled from top to bottom with Enter."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from canteen_desk.ui.theme import FIELD_PX, restyle
from canteen_desk.ui.widgets.choice_field import ChoiceField

_LABEL_PX = 88
_NOTE_PX = 176


class FormField(Protocol):
    """What a widget must be able to do to stand in a form."""

    def value(self) -> object: ...
    def set_value(self, value: object) -> None: ...
    def problem(self) -> str: ...
    def settle(self) -> None: ...
    def clear(self) -> None: ...


@dataclass(frozen=True)
class _Row:
    name: str
    label: QLabel
    widget: QWidget
    note: QLabel
    required: bool
    hint: str

    @property
    def field(self) -> FormField:
        return cast("FormField", self.widget)


class EntryForm(QWidget):
    """Labelled fields one under the other; Enter goes down, the last Enter saves.

    A trouble is written beside the field that it is about.
    Signals: submitted(dict of name to value) when every field is right;
    changed() after each change of a value.
    """

    submitted = Signal(object)
    changed = Signal()

    def __init__(self, save_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, _LABEL_PX)
        self._grid.setColumnMinimumWidth(2, _NOTE_PX)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._save = QPushButton(save_text or self.tr("Save  Enter"), self)
        self._save.setProperty("role", "primary")
        self._save.setProperty("tall", True)
        self._save.setMinimumWidth(160)
        self._save.setAutoDefault(False)
        self._save.clicked.connect(self._on_save_clicked)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(12)
        self._foot.addStretch(1)
        self._foot.addWidget(self._save)
        column.addLayout(self._foot)

    def add(self, name: str, label: str, field: QWidget, *, required: bool = True, hint: str = "") -> None:
        """Put a field under the others; the hint stands beside it while there is no trouble."""
        title = QLabel(label, self)
        title.setProperty("role", "label")
        title.setBuddy(field)
        note = QLabel(hint, self)
        note.setProperty("role", "note")
        note.setWordWrap(True)
        note.setFixedWidth(_NOTE_PX)
        field.setAccessibleName(label)
        field.setMinimumHeight(FIELD_PX)
        row = self._grid.rowCount()
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(note, row, 2)
        self._rows.append(_Row(name, title, field, note, required, hint))
        field.installEventFilter(self)
        wanted = {"value_changed": self._on_field_changed, "problem_changed": self._on_problem}
        for signal, slot in wanted.items():
            if isinstance(instance := getattr(field, signal, None), SignalInstance):
                instance.connect(slot)

    def add_to_foot(self, widget: QWidget) -> None:
        """Put a widget at the left of the save button, such as a figure that follows the typing."""
        self._foot.insertWidget(0, widget, 1)
        self._foot.setStretch(1, 0)

    def field(self, name: str) -> QWidget:
        return self._row(name).widget

    def values(self) -> dict[str, object]:
        return {row.name: row.field.value() for row in self._rows}

    def set_values(self, values: Mapping[str, object]) -> None:
        """Fill the fields that are named, as for a correction."""
        for name, value in values.items():
            self._row(name).field.set_value(value)

    def set_hint(self, name: str, text: str) -> None:
        """Write a word beside a field, such as the standard yield of what was chosen."""
        place = self._rows.index(self._row(name))
        row = self._rows[place]
        self._rows[place] = _Row(row.name, row.label, row.widget, row.note, row.required, text)
        self._write_note(self._rows[place], row.field.problem())

    def set_save_enabled(self, enabled: bool) -> None:
        self._save.setEnabled(enabled)

    def clear(self, keep: Collection[str] = ()) -> None:
        """Empty every field except those to keep, and stand on the first empty one."""
        for row in self._rows:
            if row.name not in keep:
                row.field.clear()
            self._write_note(row, "")
        self.focus_first()

    def focus_first(self) -> None:
        """Stand on the first field without a value."""
        empty = [row for row in self._rows if row.field.value() is None and row.widget.isEnabled()]
        target = (empty or self._rows)[0].widget
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def show_problem(self, name: str, text: str) -> None:
        """Write a trouble beside a field and stand on it: for what only the services can know."""
        row = self._row(name)
        self._write_note(row, text)
        row.widget.setFocus(Qt.FocusReason.TabFocusReason)

    def has(self, name: str) -> bool:
        """Whether a field of that name stands here, as for an error that names its field."""
        return any(row.name == name for row in self._rows)

    def submit(self) -> None:
        """Emit submitted when every field is right, else stand on the first that is not."""
        for row in self._rows:
            if self._trouble(row):
                row.widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.submitted.emit(self.values())

    def _row(self, name: str) -> _Row:
        return next(row for row in self._rows if row.name == name)

    def _trouble(self, row: _Row) -> str:
        row.field.settle()
        # Settling may have chosen a name, and the choice may have brought a new hint.
        row = self._row(row.name)
        problem = row.field.problem()
        if not problem and row.required and row.field.value() is None:
            problem = self.tr("Please fill this in.")
        self._write_note(row, problem)
        return problem

    def _write_note(self, row: _Row, problem: str) -> None:
        row.note.setText(problem or row.hint)
        restyle(row.note, state="error" if problem else "")
        restyle(row.widget, state="error" if problem else "")

    def _step(self, widget: QObject, by: int) -> None:
        places = [place for place, row in enumerate(self._rows) if row.widget.isEnabled()]
        here = next(place for place, row in enumerate(self._rows) if row.widget is widget)
        if by > 0 and self._trouble(self._rows[here]):
            return
        onward = [place for place in places if place * by > here * by]
        if onward:
            target = min(onward) if by > 0 else max(onward)
            self._rows[target].widget.setFocus(Qt.FocusReason.TabFocusReason)
        elif by > 0:
            self.submit()

    @Slot()
    def _on_save_clicked(self) -> None:
        self.submit()

    @Slot(object)
    def _on_field_changed(self, _value: object) -> None:
        for row in self._rows:
            if row.widget is self.sender():
                self._write_note(row, "")
        self.changed.emit()

    @Slot(str)
    def _on_problem(self, problem: str) -> None:
        for row in self._rows:
            if row.widget is self.sender():
                self._write_note(row, problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event).key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._step(watched, 1)
                return True
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not isinstance(watched, ChoiceField):
                self._step(watched, -1 if key == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)
