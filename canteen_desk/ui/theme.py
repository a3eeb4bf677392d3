"""Puts the program's own look on the application: style, palette, font and the one stylesheet."""

import re
from dataclasses import asdict
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from canteen_desk.paths import resources_dir
from canteen_desk.ui.colours import DARK, LIGHT, MEASURE_COLOURS, MEASURE_LINES, Scheme, palette_of, scheme_of
from canteen_desk.ui.fonts import BASE_PX, FIGURE_PX, LEAST_PX, LIVE_PX, base_font, choose_family

__all__ = [
    "DARK",
    "FIELD_PX",
    "LIGHT",
    "MEASURE_COLOURS",
    "MEASURE_LINES",
    "TARGET_PX",
    "Scheme",
    "apply_theme",
    "restyle",
    "scheme_of",
]

TARGET_PX = 40
FIELD_PX = 48
_TOKEN = re.compile(r"@([a-z_]+)")


def apply_theme(application: QApplication, dark: bool) -> Scheme:
    """Dress the application in light or dark; it may be called again at any time."""
    scheme = DARK if dark else LIGHT
    if not application.styleSheet():  # a stylesheet hides which style is beneath it
        application.setStyle("Fusion")
    application.setFont(base_font(choose_family(resources_dir() / "fonts")))
    application.setPalette(palette_of(scheme))
    application.setStyleSheet(stylesheet(scheme, resources_dir() / "qss" / "app.qss"))
    return scheme


def stylesheet(scheme: Scheme, path: Path) -> str:
    """The stylesheet with its @names filled in; an unknown name is our mistake and raises KeyError."""
    values = {name: str(value) for name, value in asdict(scheme).items()}
    values |= {"base_px": f"{BASE_PX}px", "least_px": f"{LEAST_PX}px"}
    values |= {"figure_px": f"{FIGURE_PX}px", "live_px": f"{LIVE_PX}px"}
    values |= {"target_px": f"{TARGET_PX}px", "field_px": f"{FIELD_PX}px"}
    values["images"] = (path.parent / ("dark" if scheme.dark else "light")).as_posix()
    return _TOKEN.sub(lambda match: values[match[1]], path.read_text(encoding="utf-8"))


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the stylesheet looks at, and let the style look again."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
