"""Picture files: looked at before they are decoded, turned upright once, written without metadata."""

import os
import struct
from pathlib import Path

# Read by OpenCV when it is imported; the header check below comes first, this is the second lock.
os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", str(30_000_000))

import cv2
import numpy as np
from numpy.typing import NDArray

from canteen_desk.domain.estimate import PictureRefused, TrayReason

Picture = NDArray[np.uint8]

MOST_PIXELS = 30_000_000
MOST_BYTES = 20 * 1024 * 1024
SMALLEST_SIDE = 160
JPEG_QUALITY = 90


def read_picture(path: Path) -> Picture:
    """The picture as BGR, turned upright by its orientation mark; PictureRefused tells why it is not read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PictureRefused(TrayReason.TOO_LARGE)
        data = np.fromfile(path, np.uint8)
    except OSError as trouble:
        raise PictureRefused(TrayReason.UNREADABLE) from trouble
    width, height = picture_size(data.tobytes())
    if width * height > MOST_PIXELS:
        raise PictureRefused(TrayReason.TOO_LARGE)
    if min(width, height) < SMALLEST_SIDE:
        raise PictureRefused(TrayReason.TOO_SMALL)
    try:
        # IMREAD_COLOR applies the orientation mark of the file, exactly once.
        image = cv2.imdecode(data, cv2.IMREAD_COLOR)
    except cv2.error as trouble:
        raise PictureRefused(TrayReason.UNREADABLE) from trouble
    if image is None or image.shape[0] * image.shape[1] != width * height:
        raise PictureRefused(TrayReason.UNREADABLE)
    return np.asarray(image, np.uint8)


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height as the header of a JPEG, PNG or WebP file states them."""
    try:
        if data[:3] == b"\xff\xd8\xff":
            return jpeg_size(data)
        if data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR":
            width, height = struct.unpack(">II", data[16:24])
            return int(width), int(height)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return webp_size(data)
    except (struct.error, IndexError) as trouble:
        raise PictureRefused(TrayReason.UNREADABLE) from trouble
    raise PictureRefused(TrayReason.WRONG_FORMAT)


def jpeg_size(data: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 <= len(data):
        if data[place] != 0xFF:
            break
        marker = data[place + 1]
        if marker == 0xFF:  # a fill byte
            place += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:  # marks without a length
            place += 2
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            if data.rfind(b"\xff\xd9") < place:  # no end mark: OpenCV would fill the rest with grey
                break
            return int(width), int(height)
        place += 2 + int(struct.unpack(">H", data[place + 2 : place + 4])[0])
    raise PictureRefused(TrayReason.UNREADABLE)


def webp_size(data: bytes) -> tuple[int, int]:
    form = data[12:16]
    if form == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if form == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if form == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    raise PictureRefused(TrayReason.UNREADABLE)


def write_png(path: Path, image: Picture) -> None:
    """Write a picture or mask without loss; the folder must exist."""
    _, data = cv2.imencode(".png", image)
    data.tofile(path)


def encode_jpeg(image: Picture) -> bytes:
    """JPEG without any metadata."""
    _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return data.tobytes()


def encode_png(image: Picture) -> bytes:
    """PNG without any metadata, for the screen."""
    _, data = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 1])
    return data.tobytes()
