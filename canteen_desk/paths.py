"""Where things lie: the resources that the program brings with it and the data folder that it writes to."""

import sys
from pathlib import Path

_APP_NAME = "canteen-desk"
_PACKAGE = Path(__file__).resolve().parent


def resources_dir() -> Path:
    """The folder of fonts, icons, translations, schemes and reference tables.

    A PyInstaller build unpacks it beside the program, a wheel carries it inside the package, a source
    checkout keeps it beside the package.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [_PACKAGE / "resources", _PACKAGE.parent / "resources"]
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "resources")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    looked = ", ".join(str(candidate) for candidate in candidates)
    raise FileNotFoundError(f"The program's resources are missing; looked in: {looked}. Install it again.")


def resource(*parts: str) -> Path:
    """One file or folder below the resources: `resource("fonts", "NotoSansSC-Regular.ttf")`."""
    return resources_dir().joinpath(*parts)


def default_data_dir() -> Path:
    """The usual data folder of this user on this system; it is not made here."""
    # Late: whoever names a folder does not need it, and the first window waits for every import.
    import platformdirs

    return Path(platformdirs.user_data_dir(_APP_NAME, appauthor=False))


def data_dir(chosen: Path | None = None) -> Path:
    """The data folder in use: the one of `--data-dir`, else the usual one. Makes it when it is missing."""
    folder = (chosen.expanduser() if chosen is not None else default_data_dir()).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder
