"""Which font the window uses: the system's Chinese font, else the bundled one."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

# Families that are readable at 13 px; a system may also list decorative or half-filled Chinese fonts.
_GOOD_FAMILIES = (
    "Noto Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
)
BASE_PX = 15
LEAST_PX = 13
FIGURE_PX = 30
LIVE_PX = 56


def choose_family(folder: Path) -> str:
    """The family to use; the fonts of the folder are loaded only when the system has no good one."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    for family in _GOOD_FAMILIES:
        if family in known:
            return family
    loaded = [family for path in sorted(folder.glob("*.ttf")) for family in _load(path)]
    if loaded:
        return loaded[0]
    return known[0] if known else QFont().family()


def base_font(family: str, pixels: int = BASE_PX) -> QFont:
    """The base font with figures of equal width."""
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return font


def _load(path: Path) -> list[str]:
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
