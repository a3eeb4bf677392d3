"""The colours of light and dark, and the fixed colour and line style of each measure."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

# Okabe and Ito's colours: told apart by colour-blind readers, and by line style in black and white.
MEASURE_COLOURS: dict[str, str] = {
    "M1": "#0072B2",
    "M2": "#E69F00",
    "M3": "#009E73",
    "M4": "#D55E00",
    "plate": "#CC79A7",
}
MEASURE_LINES: dict[str, Qt.PenStyle] = {
    "M1": Qt.PenStyle.SolidLine,
    "M2": Qt.PenStyle.DashLine,
    "M3": Qt.PenStyle.DotLine,
    "M4": Qt.PenStyle.DashDotLine,
    "plate": Qt.PenStyle.DashDotDotLine,
}


@dataclass(frozen=True)
class Scheme:
    """Every colour that a widget may use, by what it is for."""

    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    soft: str
    ok: str
    amber: str
    red: str
    amber_soft: str
    red_soft: str
    unmeasured: str
    rail: str
    rail_text: str
    rail_muted: str
    rail_chosen: str
    rail_mark: str
    disabled: str
    field_line: str
    accent_strong: str


LIGHT = Scheme(
    dark=False,
    window="#F3F5F2",
    surface="#FFFFFF",
    raised="#F8FAF8",
    text="#1B2420",
    muted="#566059",
    line="#D8DED9",
    accent="#1B6B49",
    on_accent="#FFFFFF",
    soft="#E2EFE8",
    ok="#1B6B49",
    amber="#8A5600",
    red="#B3261E",
    amber_soft="#FFF3DC",
    red_soft="#FDECEA",
    unmeasured="#646E67",
    rail="#14352A",
    rail_text="#EAF3EE",
    rail_muted="#9DBBAD",
    rail_chosen="#24573F",
    rail_mark="#63C497",
    disabled="#8E9791",
    field_line="#A9B4AC",
    accent_strong="#14553A",
)
DARK = Scheme(
    dark=True,
    window="#131816",
    surface="#1B2220",
    raised="#222B27",
    text="#E6ECE8",
    muted="#A3AFA8",
    line="#333E38",
    accent="#63C497",
    on_accent="#0A1A12",
    soft="#20382D",
    ok="#63C497",
    amber="#F0B44C",
    red="#FF8A80",
    amber_soft="#3A2E14",
    red_soft="#431F1D",
    unmeasured="#9BA5A0",
    rail="#0D1311",
    rail_text="#DDE7E1",
    rail_muted="#8DA096",
    rail_chosen="#1F3A2E",
    rail_mark="#63C497",
    disabled="#6C7771",
    field_line="#55635B",
    accent_strong="#82D6AE",
)


def scheme_of(palette: QPalette) -> Scheme:
    """The scheme whose palette this is: painters ask their own widget, so nothing global is needed."""
    # The Light role, because the stylesheet overwrites the common ones on each widget that it dresses.
    return DARK if palette.color(QPalette.ColorRole.Light).lightness() < 128 else LIGHT


def palette_of(scheme: Scheme) -> QPalette:
    """The Qt palette of a scheme, with the disabled group set by hand."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in (
        (role.Window, scheme.window),
        (role.WindowText, scheme.text),
        (role.Base, scheme.surface),
        (role.AlternateBase, scheme.raised),
        (role.Text, scheme.text),
        (role.PlaceholderText, scheme.muted),
        (role.Button, scheme.raised),
        (role.ButtonText, scheme.text),
        (role.BrightText, scheme.red),
        (role.Highlight, scheme.accent),
        (role.HighlightedText, scheme.on_accent),
        (role.Accent, scheme.accent),
        (role.Link, scheme.accent),
        (role.ToolTipBase, scheme.raised),
        (role.ToolTipText, scheme.text),
        (role.Mid, scheme.line),
        (role.Midlight, scheme.line),
        (role.Light, scheme.surface),
        (role.Dark, scheme.muted),
        (role.Shadow, scheme.muted),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(scheme.disabled))
    return palette


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio of two colours, 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (parts.redF(), parts.greenF(), parts.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
