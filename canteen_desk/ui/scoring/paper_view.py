"""One page of a PDF as it will be printed, with a way to the other pages."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from canteen_desk.ui.colours import scheme_of
from canteen_desk.ui.scoring.icon_button import IconButton
from canteen_desk.ui.widgets.labels import RoleLabel

_A4 = 297 / 210
_SETTLE_MS = 150
_LARGEST_PX = 960


class PaperPicture(QWidget):
    """The picture of the page, as large as its room allows; a line of words while there is none."""

    turned = Signal(int)
    width_settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self.width_settled)

    def show_picture(self, png: bytes) -> None:
        self._picture = QPixmap()
        self._picture.loadFromData(png)
        self._words = ""
        self.update()

    def show_words(self, words: str) -> None:
        self._picture = QPixmap()
        self._words = words
        self.update()

    def has_picture(self) -> bool:
        return not self._picture.isNull()

    def wanted_width(self) -> int:
        """Pixels that a page should be drawn at for this room and this screen."""
        width = min(float(self.width()), self.height() / _A4)
        return max(200, round(width * self.devicePixelRatioF()))

    def sizeHint(self) -> QSize:
        # Small: a page takes what room there is, and must not push the buttons out of the window.
        return QSize(240, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scheme = scheme_of(self.palette())
        if self._picture.isNull():
            painter.setPen(QColor(scheme.muted))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words
            )
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self._picture.height() / self._picture.width()
        width = min(self.width() - 2.0, (self.height() - 2.0) / ratio)
        page = QRectF((self.width() - width) / 2, 1, width, width * ratio)
        painter.drawPixmap(page, self._picture, QRectF(self._picture.rect()))
        painter.setPen(QColor(scheme.muted if self.hasFocus() else scheme.line))
        painter.drawRect(page)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.turned.emit(1)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.turned.emit(-1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settled.start()


class PaperView(QWidget):
    """The picture of a page, and the page turner, which its owner puts where there is room.

    Signal: page_wanted(page) whenever another page, or the same page at another width, is needed.
    """

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = 0
        self._pages = 0
        self._large = False
        self.picture = PaperPicture(self)
        self._back = IconButton("chevron-left", self.tr("Page before"), self)
        self._on = IconButton("chevron-right", self.tr("Next page"), self)
        self._place = RoleLabel("", "muted", self)
        self.turner = QWidget(self)
        turner = QHBoxLayout(self.turner)
        turner.setContentsMargins(0, 0, 0, 0)
        turner.setSpacing(4)
        for widget in (self._back, self._place, self._on):
            turner.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.picture)
        column.addWidget(self._area, 1)
        self._back.clicked.connect(self._on_back_clicked)
        self._on.clicked.connect(self._on_on_clicked)
        self.picture.turned.connect(self._turn)
        self.picture.width_settled.connect(self._on_picture_width_settled)
        self._mark()

    def page(self) -> int:
        return self._page

    def pages(self) -> int:
        return self._pages

    def place(self) -> str:
        return self._place.text()

    def show_page(self, png: bytes, page: int, pages: int) -> None:
        self._page, self._pages = page, pages
        self.picture.show_picture(png)
        self._mark()

    def show_words(self, words: str) -> None:
        """Say why there is no page."""
        self._pages = 0
        self.picture.show_words(words)
        self._mark()

    def set_large(self, large: bool) -> None:
        """As wide as the room and scrolled, so that every word can be read; or the whole page at once."""
        self._large = large
        self._fit()

    def _fit(self) -> None:
        width = min(self._area.viewport().width(), _LARGEST_PX)
        self.picture.setMinimumHeight(round(width * _A4) if self._large else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def to_first_page(self) -> None:
        self._page = 0

    def _mark(self) -> None:
        self._back.setEnabled(self._page > 0 and self._pages > 0)
        self._on.setEnabled(self._page + 1 < self._pages)
        text = f"{self._page + 1} / {self._pages}"
        self._place.setText(text if self._pages else "")

    @Slot(int)
    def _turn(self, step: int) -> None:
        if 0 <= self._page + step < self._pages:
            self.page_wanted.emit(self._page + step)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._turn(-1)

    @Slot()
    def _on_on_clicked(self) -> None:
        self._turn(1)

    @Slot()
    def _on_picture_width_settled(self) -> None:
        if self._pages:
            self.page_wanted.emit(self._page)
