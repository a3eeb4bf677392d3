"""Icons drawn from SVG files whose colour is the text colour of the place where they stand."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from canteen_desk.paths import resources_dir

_SIDES = (20, 40)


def icon(name: str, colour: str) -> QIcon:
    """The icon of that name in one colour; an empty icon when there is no such file."""
    source = _source(resources_dir() / "icons" / f"{name}.svg")
    if not source:
        return QIcon()
    result = QIcon()
    for side in _SIDES:
        result.addPixmap(_draw(source, colour, side))
    return result


def pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """The icon of that name as a picture of side by side pixels; null when there is no such file."""
    source = _source(resources_dir() / "icons" / f"{name}.svg")
    if not source:
        return QPixmap()
    picture = _draw(source, colour, round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=128)
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _draw(source: str, colour: str, side: int) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
