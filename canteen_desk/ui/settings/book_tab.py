"""The part of the settings in which the book is checked."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from canteen_desk.services.verifying import Verdict
from canteen_desk.ui.fonts import BASE_PX
from canteen_desk.ui.settings.verification import VerdictWriter, hash_lines
from canteen_desk.ui.theme import TARGET_PX
from canteen_desk.ui.widgets.labels import IconLabel, RoleLabel
from canteen_desk.ui.widgets.panel import Panel

_SHOWN_FAULTS = 12
_WIDTH = 860


class BookTab(QWidget):
    """A button, how far the check has come, and the verdict with the head that both sides compare.

    Signals: check_wanted(), stop_wanted().
    """

    check_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = VerdictWriter(self)
        self.words = self.tr("Checking the book")
        self._running = False
        self._check = QPushButton(self.tr("Check the book"), self)
        self._check.setProperty("role", "primary")
        self._stop = QPushButton(self.tr("Stop"), self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._step = RoleLabel("", "muted", self)
        self._icon = IconLabel("shield-check", 24, "muted", self)
        self._answer = RoleLabel(self.tr("Not checked since this window was opened."), "section", self)
        self._faults = RoleLabel("", "plain", self)
        self._head_title = RoleLabel(self.tr("Head of the chain"), "label", self)
        self._head = RoleLabel("", "plain", self)
        self._head_note = RoleLabel("", "muted", self)
        self._lay_out()
        self._check.clicked.connect(self._on_check_clicked)
        self._stop.clicked.connect(self.stop_wanted)
        self.show_idle()
        self._show_head("", 0)

    def _lay_out(self) -> None:
        for label in (self._answer, self._faults, self._head, self._head_note):
            label.setWordWrap(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(BASE_PX)
        self._head.setFont(fixed)
        self._head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        panel = Panel(self.tr("Is the book as it was written?"), parent=self)
        panel.setMaximumWidth(_WIDTH)
        about = RoleLabel(
            self.tr(
                "Every record carries the print of the one before. The check reads them all anew and tells "
                "whether any was changed, taken out or slipped in."
            ),
            "muted",
            panel,
        )
        about.setWordWrap(True)
        panel.add(about)
        panel.add(self._row(self._check, self._stop, self._bar, self._step))
        panel.add(self._row(self._icon, self._answer))
        for widget in (self._faults, self._head_title, self._head, self._head_note):
            panel.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(panel)
        column.addStretch(1)

    def _row(self, *widgets: QWidget) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in widgets:
            stretches = isinstance(widget, QProgressBar) or widget is self._answer
            row.addWidget(widget, 1 if stretches else 0)
        row.addStretch(0 if self._answer in widgets else 1)
        for button in (self._check, self._stop):
            button.setMinimumHeight(TARGET_PX)
        return holder

    def answer(self) -> str:
        return self._answer.text()

    def head(self) -> str:
        """The head as it stands on the screen."""
        return self._head.text()

    def check_button(self) -> QPushButton:
        return self._check

    def is_running(self) -> bool:
        return self._running

    def show_running(self, done: int, total: int) -> None:
        self._running = True
        self._stop.show()
        self._bar.show()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._step.setText(f"{done:,} / {total:,}" if total else "")

    def show_idle(self) -> None:
        self._running = False
        for widget in (self._stop, self._bar):
            widget.hide()
        self._step.setText("")

    def show_stopped(self) -> None:
        self.show_idle()
        self._icon.show_icon("shield-check", "muted")
        self._answer.setText(self.tr("Stopped: the check was not finished, so nothing is known."))
        self._answer.set_state("grey")

    def show_failed(self, sentence: str) -> None:
        self.show_idle()
        self._icon.show_icon("triangle-alert", "red")
        self._answer.setText(sentence)
        self._answer.set_state("red")

    def show_verdict(self, verdict: Verdict) -> None:
        self.show_idle()
        self._icon.show_icon(*(("circle-check", "ok") if verdict.sound else ("triangle-alert", "red")))
        self._answer.setText(self._writer.answer(verdict))
        self._answer.set_state("ok" if verdict.sound else "red")
        lines = [self._writer.fault(fault) for fault in verdict.faults[:_SHOWN_FAULTS]]
        if len(verdict.faults) > _SHOWN_FAULTS:
            lines.append(self.tr("and {count} more").format(count=len(verdict.faults) - _SHOWN_FAULTS))
        self._faults.setText("\n".join(lines))
        self._faults.setVisible(bool(lines))
        self._show_head(verdict.head_hash if verdict.records else "", verdict.head_id)

    def _show_head(self, head: str, number: int) -> None:
        self._head.setText(hash_lines(head))
        note = self.tr("Record {id} is the last one. The same head on two sides means the same book.")
        self._head_note.setText(note.format(id=f"{number:,}"))
        for widget in (self._head_title, self._head, self._head_note):
            widget.setVisible(bool(head))

    @Slot()
    def _on_check_clicked(self) -> None:
        # The button stays enabled, for a disabled one would give the keyboard away.
        if not self._running:
            self.check_wanted.emit()

    @Slot(str, int, int)
    def on_progressed(self, what: str, done: int, total: int) -> None:
        """A step of the check; other work tells of its steps in other words."""
        if self.is_running() and what == self.words:
            self.show_running(done, total)
