"""The strip at the bottom: what was saved last, what is going on, how safe the records are."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from canteen_desk.ui.messages import Level, Message, Messages
from canteen_desk.ui.tasks import TaskRunner
from canteen_desk.ui.theme import restyle
from canteen_desk.ui.widgets.labels import IconLabel, RoleLabel

STRIP_PX = 48
_SHOW_AFTER_MS = 500
_ICONS = {
    Level.INFO: ("info", "muted"),
    Level.SUCCESS: ("circle-check", "ok"),
    Level.WARNING: ("triangle-alert", "amber"),
    Level.ERROR: ("triangle-alert", "red"),
}


class StatusStrip(QWidget):
    """Shows the latest message, the progress of work over half a second, and the state of the records."""

    def __init__(self, messages: Messages, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "strip")
        self.setFixedHeight(STRIP_PX)
        self._messages = messages
        self._tasks = tasks
        self._undo_offered = False
        self._icon = IconLabel("info", 20, "muted", self)
        self._text = RoleLabel("", "message", self)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._undo = RoleLabel("", "key_hint", self)
        self._dismiss = QPushButton(self)
        self._what = RoleLabel("", "muted", self)
        self._bar = QProgressBar(self)
        self._bar.setFixedSize(160, 8)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self)
        self._state = RoleLabel("", "muted", self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SHOW_AFTER_MS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_work(False)
        self._on_messages_changed(messages.shown)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._dismiss)
        row.addSpacing(8)
        row.addWidget(self._what)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cancel)
        row.addSpacing(8)
        row.addWidget(self._state)
        for button in (self._dismiss, self._cancel):
            button.setMinimumHeight(40)
            button.setProperty("role", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        self._dismiss.clicked.connect(self._messages.dismiss)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._messages.changed.connect(self._on_messages_changed)
        self._tasks.busy_changed.connect(self._on_tasks_busy_changed)
        self._tasks.progressed.connect(self._on_tasks_progressed)
        self._late.timeout.connect(self._on_late_timeout)

    def set_state(self, text: str, state: str = "") -> None:
        """How safe the records are, such as the last back-up; state: "", amber or red."""
        self._state.setText(text)
        restyle(self._state, state=state)

    def offer_undo(self, offered: bool) -> None:
        """Show or hide the hint that F9 takes the last record back."""
        self._undo_offered = offered
        self._undo.setVisible(offered)

    def retranslate(self) -> None:
        self._undo.setText(self.tr("F9 undo"))
        self._undo.setVisible(self._undo_offered)
        self._dismiss.setText(self.tr("Put away"))
        self._cancel.setText(self.tr("Stop"))

    def is_showing_work(self) -> bool:
        return self._bar.isVisible()

    def shown_text(self) -> str:
        return self._text.text()

    def _show_work(self, shown: bool) -> None:
        self._what.setVisible(shown)
        self._bar.setVisible(shown)
        self._cancel.setVisible(shown and self._tasks.can_cancel)

    @Slot(object)
    def _on_messages_changed(self, message: Message | None) -> None:
        self._icon.setVisible(message is not None)
        self._dismiss.setVisible(message is not None and message.level is Level.ERROR)
        self._text.setText("" if message is None else message.text)
        self._text.setToolTip("" if message is None else message.text)
        if message is not None:
            self._icon.show_icon(*_ICONS[message.level])
        level = "" if message is None else str(message.level)
        restyle(self._text, state={"error": "red", "warning": "amber"}.get(level, ""))
        restyle(self, state="red" if level == "error" else "")

    @Slot(bool)
    def _on_tasks_busy_changed(self, busy: bool) -> None:
        if busy:
            self._bar.setRange(0, 0)
            self._late.start()
        else:
            self._late.stop()
            self._show_work(False)

    @Slot()
    def _on_late_timeout(self) -> None:
        if self._tasks.is_busy:
            if not self._what.text() or self._bar.maximum() == 0:
                self._what.setText(self._tasks.what or self.tr("Working…"))
            self._show_work(True)

    @Slot(str, int, int)
    def _on_tasks_progressed(self, what: str, done: int, total: int) -> None:
        self._what.setText(f"{what} {done}/{total}" if total else what)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self._tasks.cancel()
        self._what.setText(self.tr("Stopping…"))
