"""Keeps resources/i18n in step with the sources: updates, checks and compiles the Chinese of the window."""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "canteen_desk" / "ui"
I18N = ROOT / "resources" / "i18n"
LANGUAGE = "zh_CN"
SHELL = "shell"


@dataclass(frozen=True)
class Message:
    """One string of the sources with its Chinese; `state` is empty when a translator has finished it."""

    context: str
    source: str
    comment: str
    translation: str
    state: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def rooms() -> dict[str, list[Path]]:
    """The source files of every room: one per folder of the ui, `shell` for what lies beside the folders."""
    found = {SHELL: [*sorted(UI.glob("*.py")), *(ROOT / "canteen_desk").glob("app.py")]}
    for folder in sorted(UI.iterdir()):
        if folder.is_dir() and (folder / "__init__.py").is_file():
            found[folder.name] = sorted(folder.rglob("*.py"))
    return found


def ts_file(room: str) -> Path:
    return I18N / f"{LANGUAGE}.{room}.ts"


def extract(sources: list[Path], target: Path) -> None:
    """Merge the strings of the sources into the target; no line numbers, so that changes stay readable."""
    languages = ["-source-language", "en", "-target-language", LANGUAGE]
    options = ["-silent", "-no-obsolete", "-locations", "none", *languages]
    _qt_tool("pyside6-lupdate", [*options, *map(str, sources), "-ts", str(target)])


def read(path: Path) -> list[Message]:
    """The messages of one file; a plural counts as finished only when every form is."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else (list(translation.iter("numerusform")) or [translation])
            texts = [(form.text or "").strip() for form in forms]
            found.append(
                Message(
                    context=context.findtext("name", ""),
                    source=message.findtext("source", ""),
                    comment=message.findtext("comment", ""),
                    translation=" ".join(texts) if all(texts) else "",
                    state="" if translation is None else translation.get("type", ""),
                )
            )
    return found


def faults(room: str, sources: list[Path]) -> list[str]:
    """What is wrong with one room's translation, a line for each fault."""
    with tempfile.TemporaryDirectory() as folder:
        fresh_file = Path(folder) / "fresh.ts"
        extract(sources, fresh_file)
        fresh = {message.key for message in read(fresh_file)}
    path = ts_file(room)
    known = read(path) if path.is_file() else []
    keys = {message.key for message in known}
    lines = [
        f"{path.name}: not in the file yet: {source!r} ({context})" for context, source, _ in fresh - keys
    ]
    lines += [f"{path.name}: stale: {source!r} ({context})" for context, source, _ in keys - fresh]
    for message in known:
        if message.key in fresh and (message.state or not message.translation):
            lines.append(f"{path.name}: unfinished: {message.source!r} ({message.context})")
        elif message.key in fresh and _blanks(message.source) != _blanks(message.translation):
            lines.append(f"{path.name}: other blanks than the source: {message.source!r} ({message.context})")
    return sorted(lines)


def check() -> list[str]:
    """The faults of all rooms, and files that belong to no room."""
    all_rooms = rooms()
    lines = [line for room, sources in all_rooms.items() for line in faults(room, sources)]
    wanted = {ts_file(room) for room in all_rooms}
    lines += [
        f"{path.name}: belongs to no part of the window" for path in I18N.glob("*.ts") if path not in wanted
    ]
    return lines


def update(names: list[str]) -> None:
    """Merge new strings into the named rooms, all when none is named; what the sources lost is dropped."""
    all_rooms = rooms()
    unknown = sorted(set(names) - set(all_rooms))
    if unknown:
        sys.exit(f"No such room: {', '.join(unknown)}. There are: {', '.join(all_rooms)}.")
    I18N.mkdir(parents=True, exist_ok=True)
    for room in names or all_rooms:
        extract(all_rooms[room], ts_file(room))
        if not read(ts_file(room)):
            ts_file(room).unlink()


def compile_all() -> None:
    """Make the .qm file beside each .ts file, and remove those whose source has gone."""
    sources = sorted(I18N.glob("*.ts"))
    for left_over in set(I18N.glob("*.qm")) - {path.with_suffix(".qm") for path in sources}:
        left_over.unlink()
    for path in sources:
        _qt_tool("pyside6-lrelease", ["-silent", str(path), "-qm", str(path.with_suffix(".qm"))])


def _blanks(text: str) -> set[str]:
    return set(re.findall(r"\{\w*|%n|%\d", text))


def _qt_tool(name: str, arguments: list[str]) -> None:
    suffix = ".exe" if os.name == "nt" else ""
    tool = Path(sys.executable).with_name(name + suffix)
    subprocess.run([str(tool), *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    """Read the command line: update [ROOM ...], check, compile."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="merge new strings").add_argument("rooms", nargs="*")
    commands.add_parser("check", help="fail on missing, stale or unfinished strings")
    commands.add_parser("compile", help="make the .qm files")
    chosen = parser.parse_args()
    if chosen.command == "update":
        update(chosen.rooms)
    elif chosen.command == "compile":
        compile_all()
    else:
        lines = check()
        print("\n".join(lines) or "translations: complete")
        return 1 if lines else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
