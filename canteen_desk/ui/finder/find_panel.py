"""The find panel (Ctrl+K): one field for a name, a day, a page or the number of a record."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from canteen_desk.domain.catalogue import Entity
from canteen_desk.domain.error_wording import error_text
from canteen_desk.domain.meals import Meal, Period
from canteen_desk.domain.wording import Language, word
from canteen_desk.errors import DeskError
from canteen_desk.services.looking import StandingRecord, record_history
from canteen_desk.services.store import Store
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.finder.record_words import RecordWriter
from canteen_desk.ui.finder.targets import Target, TargetKind, day_typed, find, number_typed, read_targets
from canteen_desk.ui.page_keys import PAGE_OF_KIND, SETTINGS
from canteen_desk.ui.theme import FIELD_PX, TARGET_PX
from canteen_desk.ui.widgets.labels import RoleLabel

_SHOWN = 8
_LINES = 6


class FindPanel(QFrame):
    """Lies over the page and blocks nothing; Enter opens what is marked, Escape closes.

    The window that holds it tells its pages by page_names().
    Signal: closed().
    """

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self._desk = desk
        self._targets: list[Target] = []
        self._found: list[Target] = []
        self._history: list[StandingRecord] = []
        self._asked: int | None = None
        self._words = RecordWriter(self._language(), self._store().zone, self)
        self._field = QLineEdit(self)
        self._field.setMinimumHeight(FIELD_PX)
        self._field.setPlaceholderText(self.tr("A name, a day (0915), a page, or a record (#123)"))
        self._field.setAccessibleName(self.tr("Find"))
        self._list = QListWidget(self)
        self._list.setObjectName("choice_list")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._note = RoleLabel("", "muted", self)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self._field, self._list, self._note):
            column.addWidget(widget)
        self.setFocusProxy(self._field)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_field_changed)
        self._list.clicked.connect(self._on_list_clicked)
        self._show_found([])
        self._read(parent)

    def field(self) -> QLineEdit:
        return self._field

    def found(self) -> list[Target]:
        """What is offered, from the top."""
        return list(self._found)

    def note(self) -> str:
        """The history of a record, or why nothing was found."""
        return self._note.text()

    def _store(self) -> Store:
        return cast("Store", self._desk.store)

    def _language(self) -> Language:
        return Language(self._desk.language())

    def _read(self, window: QWidget) -> None:
        names = getattr(window, "page_names", None)
        pages = cast("Callable[[], list[tuple[str, str]]]", names)() if callable(names) else []
        self._desk.tasks.compute(
            partial(read_targets, self._store(), pages, self._named_days()), done=self._on_targets_read
        )

    def _named_days(self) -> list[tuple[str, date]]:
        today = self._store().today()
        names = (self.tr("today"), self.tr("yesterday"), self.tr("day before yesterday"))
        return [(name, today - timedelta(days=back)) for back, name in enumerate(names)]

    def _on_targets_read(self, targets: list[Target]) -> None:
        self._targets = targets
        self._search()

    def _search(self) -> None:
        typed = self._field.text().strip()
        if not typed:
            self._asked = None
            self._show_found([each for each in self._targets if each.kind is TargetKind.PAGE])
            self._say("")
            return
        found: list[Target] = []
        day = day_typed(typed, self._store().today())
        if day is not None:
            found.append(Target(TargetKind.DAY, day.isoformat(), day))
        # 0915 is meant as a day; the record of that number is found as #915.
        number = number_typed(typed) if day is None else None
        if number is not None:
            label = self.tr("Record #{number}").format(number=number)
            found.append(Target(TargetKind.RECORD, label, number))
        found += find(self._targets, typed, _SHOWN - len(found))
        self._show_found(found)
        self._say("" if found or not self._targets else self.tr("Nothing found: {text}").format(text=typed))
        self._ask_record(number)

    def _ask_record(self, number: int | None) -> None:
        self._asked, self._history = number, []
        if number is not None:
            self._desk.tasks.compute(
                partial(_history_of, self._store(), number),
                done=self._on_history_read,
                failed=self._on_history_refused,
            )

    def _on_history_read(self, answer: tuple[int, list[StandingRecord]]) -> None:
        number, history = answer
        if number != self._asked:
            return  # something else was typed meanwhile
        self._history = history
        lines = self._words.lines(history)
        if len(lines) > _LINES:
            lines = [
                lines[0],
                self.tr("… {count} more changes …").format(count=len(lines) - _LINES + 1),
                *lines[-_LINES + 2 :],
            ]
        self._say("\n".join([self._words.heading(history), *lines]))

    def _on_history_refused(self, error: Exception) -> None:
        # What was typed since needs no complaint.
        if self._asked is not None and isinstance(error, DeskError) and error.data.get("id") == self._asked:
            self._found = [each for each in self._found if each.kind is not TargetKind.RECORD]
            self._show_found(self._found)
            self._say("" if self._found else error_text(error, self._language()))

    def _show_found(self, found: Sequence[Target]) -> None:
        self._found = list(found)
        self._list.clear()
        for target in self._found:
            QListWidgetItem(f"{target.label}　　{self._kind_text(target)}", self._list)
        self._list.setCurrentRow(0 if self._found else -1)
        self._list.setFixedHeight(min(len(self._found), 10) * TARGET_PX + 10)
        self._list.setVisible(bool(self._found))
        self._settle_height()

    def _kind_text(self, target: Target) -> str:
        if target.kind is TargetKind.NAME:
            entity, _ = cast("tuple[Entity, str]", target.subject)
            return word(str(entity), self._language())
        return {
            TargetKind.PAGE: self.tr("page"),
            TargetKind.DAY: target.detail or self.tr("day"),
            TargetKind.RECORD: self.tr("Enter opens it"),
        }[target.kind]

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._settle_height()

    def _settle_height(self) -> None:
        """Grow and shrink with what is shown: the window only sets the place and the width."""
        height = self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        self.resize(self.width(), height)

    def _open(self, target: Target) -> None:
        if target.kind is TargetKind.RECORD and not self._history:
            return  # its history is still on the way
        notifier = self._desk.notifier
        self.closed.emit()
        if target.kind is TargetKind.PAGE:
            notifier.open_page(str(target.subject))
        elif target.kind is TargetKind.DAY:
            notifier.set_day(cast("date", target.subject))
        elif target.kind is TargetKind.NAME:
            notifier.open_page(SETTINGS, target.subject)
        else:
            self._open_record(self._history[-1])

    def _open_record(self, record: StandingRecord) -> None:
        """The page on which the record was made; a judgement opens its month or quarter."""
        notifier = self._desk.notifier
        if record.kind in ("finding", "issue"):
            period = Period.parse(str(record.fields["period"]))
            notifier.open_page("assessment" if period.is_quarter else "contractor", period)
        elif record.kind == "catalogue":
            notifier.open_page(SETTINGS, (Entity(str(record.fields["entity"])), str(record.fields["name"])))
        else:
            notifier.set_day(record.served_on, Meal(record.meal) if record.meal else None)
            notifier.open_page(PAGE_OF_KIND[record.kind], None if record.withdrawn else record)

    @Slot(str)
    def _on_field_changed(self, _text: str) -> None:
        self._search()

    @Slot(QModelIndex)
    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._open(self._found[index.row()])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._takes(cast("QKeyEvent", event)):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._found:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._list.setCurrentRow((self._list.currentRow() + step) % len(self._found))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._found:
                self._open(self._found[max(0, self._list.currentRow())])
        else:
            return False
        return True


def _history_of(store: Store, number: int) -> tuple[int, list[StandingRecord]]:
    return number, record_history(store, number)
