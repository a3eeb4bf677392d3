"""The left side of the tray page: pictures that wait, the one in view, and what is done with it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from canteen_desk.domain.estimate import TrayStatus
from canteen_desk.errors import DeskError
from canteen_desk.paths import resources_dir
from canteen_desk.progress import Cancelled
from canteen_desk.services.trays import TrayAnalysis, analyse
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.tray.picture_list import PictureList, Waiting
from canteen_desk.ui.tray.picture_view import PICTURE_ENDINGS, PictureView, picture_files
from canteen_desk.ui.tray.quarter_strip import QuarterStrip
from canteen_desk.ui.tray.reading_panel import ReadingPanel
from canteen_desk.ui.widgets.labels import IconLabel, RoleLabel

_LIST_PX = 216


class PictureDesk(QWidget):
    """Pictures come in by dialog, by dragging or from the samples, and are analysed one after the other.

    Signals: confirmed(Waiting), set_by_hand(Waiting or None, quarters).
    """

    confirmed = Signal(object)
    set_by_hand = Signal(object, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading: Waiting | None = None
        self._allowed = True
        self._samples_count = True
        self._read = 0
        self._folder = str(Path.home())
        self._open = QPushButton(self.tr("Choose pictures…"), self)
        self._samples = QPushButton(self.tr("Sample pictures"), self)
        self.list = PictureList(self)
        self.list.setFixedWidth(_LIST_PX)
        self.list.hide()
        self.view = PictureView(self)
        self.reading = ReadingPanel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._progress = RoleLabel("", "muted", self)
        self._stop = QPushButton(self.tr("Stop"), self)
        self._busy = QWidget(self)
        self._confirm = QPushButton(self)
        self._confirm.setProperty("role", "primary")
        self._confirm.setProperty("tall", True)
        self._discard = QPushButton(self.tr("Discard  Del"), self)
        self._discard.setProperty("tall", True)
        self.by_hand = QuarterStrip(self)
        self._lay_out()
        self._lay_out_busy()
        self._connect()
        self._show_current(None)

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self._open)
        ways.addWidget(self._samples)
        ways.addSpacing(8)
        ways.addWidget(IconLabel("shield-check", 20, "muted", self))
        privacy = RoleLabel(self.tr("Only the tray area is kept, never the whole picture."), "muted", self)
        privacy.setWordWrap(True)
        ways.addWidget(privacy, 1)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.list)
        middle.addWidget(self.view, 1)
        figures = QHBoxLayout()
        figures.setSpacing(8)
        figures.addWidget(self.reading, 1)
        figures.addWidget(self._discard)
        figures.addWidget(self._confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(ways)
        column.addLayout(middle, 1)
        column.addWidget(self._busy)
        column.addLayout(figures)
        column.addWidget(self.by_hand)

    def _lay_out_busy(self) -> None:
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.setSpacing(12)
        busy.addWidget(self._progress)
        busy.addWidget(self._bar, 1)
        busy.addWidget(self._stop)
        self._busy.hide()

    def _connect(self) -> None:
        self._open.clicked.connect(self._on_open_clicked)
        self._samples.clicked.connect(self._on_samples_clicked)
        self.view.dropped.connect(self.add_pictures)
        self.list.chosen.connect(self._on_list_chosen)
        self.list.confirmed.connect(self._on_confirm_clicked)
        self.list.discarded.connect(self._on_discard_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._confirm.clicked.connect(self._on_confirm_clicked)
        self._discard.clicked.connect(self._on_discard_clicked)
        self.by_hand.submitted.connect(self._on_by_hand_submitted)

    @Slot(object)
    def add_pictures(self, paths: list[Path], *, sample: bool = False) -> None:
        """Queue pictures; they are read in the background."""
        if not paths:
            return
        self.list.add(paths, sample=sample)
        self.list.show()
        self.list.setFocus()
        self._go_on()

    def take_out(self, waiting: Waiting) -> None:
        """The picture was saved: the next one comes into view."""
        self.list.remove(waiting.number)
        self._after_removal()

    def set_allowed(self, allowed: bool, samples_count: bool) -> None:
        """Whether the person may record, and whether drawn samples may become records of this canteen."""
        self._allowed, self._samples_count = allowed, samples_count
        self._mark_allowed(self.list.current())

    def _mark_allowed(self, waiting: Waiting | None) -> None:
        drawn = waiting is not None and waiting.sample and not self._samples_count
        for widget in (self._confirm, self.by_hand):
            widget.setEnabled(self._allowed and not drawn)

    def busy(self) -> bool:
        return self._reading is not None

    def confirm_button(self) -> QPushButton:
        return self._confirm

    def discard_button(self) -> QPushButton:
        return self._discard

    def stop_button(self) -> QPushButton:
        return self._stop

    def samples_button(self) -> QPushButton:
        return self._samples

    def open_button(self) -> QPushButton:
        return self._open

    def _go_on(self) -> None:
        """Analyse the next picture, if none is under way."""
        if self._reading is not None:
            self._mark_progress()
            return
        self._reading = self.list.next_unread()
        if self._reading is None:
            self._read = 0
            self._busy.hide()
            return
        self._mark_progress()
        self._desk.tasks.compute(
            partial(analyse, self._reading.path),
            done=self._on_analysed,
            failed=self._on_analysis_failed,
            what=self.tr("Reading pictures"),
        )

    def _mark_progress(self) -> None:
        left = sum(each.analysis is None for each in self.list.waiting())
        total = self._read + max(1, left)
        self._bar.setRange(0, total)
        self._bar.setValue(self._read)
        self._progress.setText(
            self.tr("Reading picture {place} of {total}").format(place=self._read + 1, total=total)
        )
        self._busy.setVisible(total > 1)

    def _on_analysed(self, analysis: TrayAnalysis) -> None:
        waiting, self._reading = self._reading, None
        if waiting is not None:
            self.list.set_analysis(waiting.number, analysis)
        self._read += 1
        self._go_on()

    def _on_analysis_failed(self, error: DeskError | Cancelled) -> None:
        waiting, self._reading = self._reading, None
        if waiting is not None:
            self.list.remove(waiting.number)
            self._desk.messages.error(
                self.tr("{name} could not be read: {why}").format(name=waiting.path.name, why=error)
            )
        self._go_on()

    def _after_removal(self) -> None:
        if not self.list.waiting():
            self.list.hide()
            self.by_hand.steps().setFocus()

    def _show_current(self, waiting: Waiting | None) -> None:
        analysis = waiting.analysis if waiting is not None else None
        self._confirm.setVisible(analysis is not None)
        self._discard.setVisible(waiting is not None)
        self.by_hand.set_title(
            self.tr("Tray without a picture, set by hand")
            if waiting is None
            else self.tr("Does not look right? Set it by hand")
        )
        self.reading.setVisible(waiting is not None)
        self._mark_allowed(waiting)
        if waiting is None:
            self.view.show_words(
                self.tr(
                    "Drag pictures of trays to here, or choose them above.\n"
                    "Straight from above, the whole tray in view, no hands."
                )
            )
        elif analysis is None:
            self.view.show_words(self.tr("Reading {name}…").format(name=waiting.path.name))
            self.reading.show_waiting(self.tr("Being read…"))
        else:
            self._show_analysis(analysis)

    def _show_analysis(self, analysis: TrayAnalysis) -> None:
        estimate = analysis.estimate
        self.view.show_picture(analysis.overlay_png, self.tr("This file cannot be shown"))
        self.reading.show_estimate(estimate)
        measured = estimate.status is TrayStatus.OK
        self._confirm.setText(
            self.tr("Confirm  Enter") if measured else self.tr("Record as not measured  Enter")
        )
        if measured:
            self.by_hand.choose(round(estimate.food_share * 4))

    @Slot()
    def _on_open_clicked(self) -> None:
        endings = " ".join(f"*{ending}" for ending in PICTURE_ENDINGS)
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose pictures of trays"),
            self._folder,
            self.tr("Pictures ({endings})").format(endings=endings),
        )
        if names:
            self._folder = str(Path(names[0]).parent)
            self.add_pictures([Path(name) for name in names])

    @Slot()
    def _on_samples_clicked(self) -> None:
        self.add_pictures(picture_files(resources_dir() / "samples"), sample=True)
        self._desk.messages.info(
            self.tr("Samples drawn by the program, to be tried out.")
            if self._samples_count
            else self.tr("Samples drawn by the program, to be tried out; they are not recorded here.")
        )

    @Slot(object)
    def _on_list_chosen(self, waiting: Waiting | None) -> None:
        self._show_current(waiting)

    @Slot()
    def _on_stop_clicked(self) -> None:
        dropped = self.list.remove_unread()
        self._busy.hide()
        self._after_removal()
        self._desk.messages.info(self.tr("Stopped; pictures not read: {count}").format(count=dropped))

    @Slot()
    def _on_confirm_clicked(self) -> None:
        waiting = self.list.current()
        if waiting is not None and waiting.analysis is not None and self._confirm.isEnabled():
            self.confirmed.emit(waiting)

    @Slot()
    def _on_discard_clicked(self) -> None:
        waiting = self.list.current()
        if waiting is not None:
            self.list.remove(waiting.number)
            self._after_removal()

    @Slot(int)
    def _on_by_hand_submitted(self, quarters: int) -> None:
        waiting = self.list.current()
        if waiting is None or waiting.analysis is not None:
            self.set_by_hand.emit(waiting, quarters)
