"""Takes a paper out of the window: to a file, or to a printer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from canteen_desk.services.writing_files import write_whole
from canteen_desk.ui.desk import Desk
from canteen_desk.ui.scoring.printing import PrintJob, make_printer, pictures_of, print_pages


class PaperOutput(QObject):
    """Asks where to, and does it away from the window; how it went is said in the status strip."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._dialog: QPrintDialog | None = None
        self._pdf = b""

    def save(self, pdf: bytes, file_name: str) -> None:
        """Ask for a file and write it whole or not at all."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save PDF"),
            str(Path.home() / file_name),
            self.tr("PDF files (*.pdf)"),
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        self._desk.tasks.write(
            partial(write_whole, path, pdf), done=self._on_saved, what=self.tr("Saving the PDF")
        )

    def print(self, pdf: bytes) -> None:
        """Ask for a printer and send it every page."""
        self._pdf = pdf
        self._dialog = QPrintDialog(make_printer(), self._window)
        self._dialog.accepted.connect(self._on_dialog_accepted)
        self._dialog.setModal(True)
        self._dialog.show()

    def _on_saved(self, path: Path) -> None:
        self._desk.messages.success(self.tr("Saved: {path}").format(path=path))

    @Slot()
    def _on_dialog_accepted(self) -> None:
        self._desk.tasks.compute(
            partial(pictures_of, self._pdf), done=self._on_pictures_made, what=self.tr("Printing")
        )

    def _on_pictures_made(self, pictures: list[bytes]) -> None:
        if self._dialog is not None and print_pages(PrintJob(self._dialog.printer(), pictures)):
            self._desk.messages.success(
                self.tr("Sent to the printer, pages: {count}").format(count=len(pictures))
            )
        else:
            self._desk.messages.error(self.tr("The printer did not begin; save the PDF and print it later."))
