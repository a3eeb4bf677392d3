"""Levels and causes in words."""

from PySide6.QtCore import QCoreApplication

from canteen_desk.domain.estimate import TrayReason

translate = QCoreApplication.translate


def level_word(level: int) -> str:
    """`2, a little left`: the level with what it looks like."""
    words = (
        translate("TrayWords", "eaten up"),
        translate("TrayWords", "scraps"),
        translate("TrayWords", "a little left"),
        translate("TrayWords", "up to half left"),
        translate("TrayWords", "most left"),
        translate("TrayWords", "hardly touched"),
    )
    return words[level] if 0 <= level < len(words) else ""


def cause_word(cause: str) -> str:
    """Why a picture gave no figure; a cause that is not ours is shown as it was written."""
    words = {
        TrayReason.NO_TRAY_IN_VIEW: translate("TrayWords", "no tray in view"),
        TrayReason.TOO_DARK: translate("TrayWords", "too dark"),
        TrayReason.TOO_BRIGHT: translate("TrayWords", "too bright"),
        TrayReason.BLURRED: translate("TrayWords", "blurred"),
        TrayReason.HAND_IN_VIEW: translate("TrayWords", "hand in view"),
        TrayReason.CUT_OFF: translate("TrayWords", "tray cut off"),
        TrayReason.TOO_SMALL: translate("TrayWords", "picture too small"),
        TrayReason.TOO_LARGE: translate("TrayWords", "picture too large"),
        TrayReason.UNREADABLE: translate("TrayWords", "file cannot be read"),
        TrayReason.WRONG_FORMAT: translate("TrayWords", "no picture file"),
        TrayReason.NO_BEFORE: translate("TrayWords", "picture before the meal is not usable"),
    }
    return next((text for reason, text in words.items() if reason == cause), cause)


def quarter_labels() -> list[tuple[str, str]]:
    """Keys and labels of the quarter steps."""
    return [("0", "0"), ("1", "¼"), ("2", "½"), ("3", "¾"), ("4", "1")]
