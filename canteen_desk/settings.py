"""What this computer remembers of the window: language, theme and place, in a file that a person can read."""

import os
import tomllib
import uuid
from dataclasses import dataclass
from pathlib import Path

SETTINGS_NAME = "settings.toml"
LANGUAGES = ("zh", "en")
_LEAST_PX, _MOST_PX = 200, 30_000


@dataclass(frozen=True)
class Settings:
    """window is left, top, width and height while not maximised; None until it was closed once."""

    language: str = "zh"
    dark: bool = False
    maximized: bool = True
    window: tuple[int, int, int, int] | None = None


def read_settings(folder: Path) -> Settings:
    """The settings kept in the folder; whatever is missing or makes no sense is as on the first day."""
    try:
        found = tomllib.loads((folder / SETTINGS_NAME).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Settings()
    usual = Settings()
    language = found.get("language")
    dark, maximized = found.get("dark"), found.get("maximized")
    return Settings(
        language=language if language in LANGUAGES else usual.language,
        dark=dark if isinstance(dark, bool) else usual.dark,
        maximized=maximized if isinstance(maximized, bool) else usual.maximized,
        window=_window(found.get("window")),
    )


def write_settings(folder: Path, settings: Settings) -> None:
    """Replaces the file as a whole; raises OSError, and then the old one stays."""
    lines = [
        "# 本机窗口的语言、深浅色和位置；删去本文件即恢复默认。",
        "# Language, theme and place of the window on this computer; without this file all is as at first.",
        f'language = "{settings.language}"',
        f"dark = {_flag(settings.dark)}",
        f"maximized = {_flag(settings.maximized)}",
    ]
    if settings.window is not None:
        lines.append(f"window = {list(settings.window)}")
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f".{uuid.uuid4().hex}.part"
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write("\n".join([*lines, ""]))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(folder / SETTINGS_NAME)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _window(value: object) -> tuple[int, int, int, int] | None:
    if not isinstance(value, list) or len(value) != 4 or any(type(each) is not int for each in value):
        return None
    left, top, width, height = value
    sizes_fit = all(_LEAST_PX <= size <= _MOST_PX for size in (width, height))
    return (left, top, width, height) if sizes_fit and max(abs(left), abs(top)) <= _MOST_PX else None
