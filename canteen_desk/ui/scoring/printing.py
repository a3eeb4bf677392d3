"""Sends a paper to a printer, page by page, as it looks on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from canteen_desk.services.papers import preview

# 200 dots an inch: sharp to the eye, and a page of A4 stays under 6 MB in memory.
PRINT_WIDTH = 1654


@dataclass(frozen=True)
class PrintJob:
    """A printer that the user chose, and the pages for it as pictures."""

    printer: QPrinter
    pages: Sequence[bytes]


def pictures_of(pdf: bytes) -> list[bytes]:
    """Every page of the paper as PNG; it runs on a worker's thread."""
    first, pages = preview(pdf, 0, PRINT_WIDTH)
    return [first, *(preview(pdf, page, PRINT_WIDTH)[0] for page in range(1, pages))]


def make_printer() -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def print_pages(job: PrintJob) -> bool:
    """False when the printer would not begin."""
    painter = QPainter()
    if not painter.begin(job.printer):
        return False
    for place, png in enumerate(job.pages):
        if place:
            job.printer.newPage()
        image = QImage.fromData(png)
        page = QRectF(job.printer.pageLayout().fullRectPixels(job.printer.resolution()))
        height = page.width() * image.height() / image.width()
        painter.drawImage(QRectF(0, 0, page.width(), height), image)
    painter.end()
    return True
