"""The picture with what was found on it, as large as its room; pictures can be dropped on it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from canteen_desk.ui.colours import scheme_of

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".bmp", ".webp")


class PictureView(QWidget):
    """Shows a picture, or words where there is none.

    Signal: dropped(list of Path).
    """

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._words = ""
        self._over = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, encoded: bytes, words: str = "") -> None:
        """The picture; `words` stand in its place when it cannot be shown."""
        self._picture = QPixmap()
        if encoded:
            self._picture.loadFromData(encoded)
        self._words = words
        self.update()

    def show_words(self, words: str) -> None:
        self.show_picture(b"", words)

    def has_picture(self) -> bool:
        return not self._picture.isNull()

    def words(self) -> str:
        return "" if self.has_picture() else self._words

    def sizeHint(self) -> QSize:
        return QSize(320, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = scheme_of(self.palette())
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        line = Qt.PenStyle.SolidLine if self.has_picture() else Qt.PenStyle.DashLine
        painter.setPen(
            QPen(QColor(scheme.accent if self._over else scheme.line), 2 if self._over else 1, line)
        )
        painter.setBrush(QColor(scheme.soft if self._over else scheme.surface))
        painter.drawRoundedRect(ground, 8, 8)
        if self.has_picture():
            self._draw_picture(painter, ground.adjusted(6, 6, -6, -6))
        else:
            painter.setPen(QColor(scheme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(ground.adjusted(24, 16, -24, -16), flags, self._words)
        painter.end()

    def _draw_picture(self, painter: QPainter, room: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._picture
        scale = min(room.width() / picture.width(), room.height() / picture.height())
        width, height = picture.width() * scale, picture.height() * scale
        place = QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_in(event.mimeData()):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        paths = pictures_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)


def pictures_in(data: QMimeData) -> list[Path]:
    """The picture files among what is dragged, and those directly inside a dragged folder."""
    found: list[Path] = []
    for url in data.urls():
        if url.isLocalFile():
            found += picture_files(Path(url.toLocalFile()))
    return found


def picture_files(path: Path) -> list[Path]:
    """The file itself, or the pictures of a folder in the order of their names."""
    if path.is_dir():
        return sorted(each for each in path.iterdir() if each.suffix.lower() in PICTURE_ENDINGS)
    return [path] if path.suffix.lower() in PICTURE_ENDINGS else []
