"""Writes a file whole or not at all: beside its place, to the disk, then renamed."""

import os
import uuid
from pathlib import Path

from canteen_desk.errors import StoreTrouble


def write_whole(path: Path, content: bytes) -> Path:
    """The path; StoreTrouble when the disk is full or the folder is not ours, and then the old file stays."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{uuid.uuid4().hex}.part")
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StoreTrouble("file_not_written", path=str(path), text=error.strerror or str(error)) from error
    return path
