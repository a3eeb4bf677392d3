"""What the repository holds: no address of a machine or registry, complete translations, matching pins."""

import ast
import re
import tomllib

import pytest

from scripts import translations
from tests.house.sources import ROOT, Source, python_sources, tracked_files

_BINARY = {".ttf", ".png", ".jpg", ".jpeg", ".onnx", ".npz", ".pdf", ".wav", ".ico", ".icns", ".xlsx", ".gz"}
# Written in pieces, so that this file does not name what it forbids.
_ADDRESSES = re.compile(
    "|".join(
        (
            "/(?:wo" + "rk|ro" + r"ot|ho" + r"me/\w+|Use" + r"rs/\w+|o" + r"pt/\w+)/",
            r"[A-Za-z]:\\Us" + r"ers\\",
            "py" + r"pi\.(?:org|tuna|doubanio|python)",
            "pythonho" + r"sted\.org",
            "registry.np" + r"mjs",
            "npm" + r"mirror",
            "mirrors?" + r"\.[a-z]+\.(?:edu|com|org)",
            "deb\\.deb" + r"ian\.org",
            "--(?:extra-)?index" + "-url",
            "file" + ":///",
        )
    )
)


def _texts() -> list[tuple[str, str]]:
    paths = [path for path in tracked_files() if path.suffix.lower() not in _BINARY]
    return [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    faults = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in _texts()
        for number, line in enumerate(text.splitlines(), 1)
        if _ADDRESSES.search(line)
    ]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("line", ["see /wo" + "rk/x", "https://py" + "pi.org/simple", "C:\\Us" + "ers\\me"])
def test_addresses_are_found(line: str) -> None:
    assert _ADDRESSES.search(line)


def test_every_chinese_text_is_there_and_finished() -> None:
    assert not translations.check()


def test_everything_that_is_installed_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [need for needs in project["optional-dependencies"].values() for need in needs]
    wanted = {_normal(re.split(r"[\s\[<>=!~;]", need)[0]) for need in project["dependencies"] + extras}
    pins = re.findall(
        r"^([\w.-]+)==\S+$", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert wanted <= {_normal(name) for name in pins}


def test_icons_take_the_colour_of_their_place() -> None:
    icons = sorted((ROOT / "resources" / "icons").glob("*.svg"))
    assert icons
    assert not [
        path.name for path in icons if 'stroke="currentColor"' not in path.read_text(encoding="utf-8")
    ]


def test_every_icon_that_the_window_names_is_there() -> None:
    named = {
        (name, file.path)
        for file in python_sources()
        if file.inside("canteen_desk")
        for name in _icon_names(file)
    }
    there = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert named
    assert not sorted((name, path) for name, path in named if name not in there)


def test_fonts_and_icons_come_with_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in (ROOT / "resources/fonts/OFL-NotoSansSC.txt").read_text(
        encoding="utf-8"
    )
    assert "ISC License" in (ROOT / "resources/icons/LICENSE-lucide.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_fonts_hold_what_forms_and_charts_need(weight: str) -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    glyphs = ttlib.TTFont(ROOT / "resources" / "fonts" / f"NotoSansSC-{weight}.ttf").getBestCmap()
    needed = "食堂减损台，。：；？！（）《》“”①⑳℃‰№×÷≤≥−→←↑↓●○▲▼△▽■□◆★✓½¼¾㎏㎡·…—–°µΔ¥￥€Ⅰ㈠龘靐齉䶮㙍"
    assert not [character for character in needed if ord(character) not in glyphs]


def _icon_names(file: Source) -> set[str]:
    """Names given to what draws an icon, and what a page says of itself in `icon_name`."""
    found = set(re.findall(r'icon_name[^=\n]*= "([a-z0-9-]+)"', file.text))
    for name, call in file.calls():
        first = call.args[0] if call.args else None
        if name in {"icon", "pixmap", "IconLabel", "show_icon", "set_icon"} and isinstance(
            first, ast.Constant
        ):
            found.add(str(first.value))
    return found


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
