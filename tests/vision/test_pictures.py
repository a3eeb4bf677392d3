"""What is read as a picture, what is refused and why."""

import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest

from canteen_desk.domain.estimate import PictureRefused, TrayReason
from canteen_desk.vision.pictures import encode_jpeg, picture_size, read_picture, write_png


def stripes(rows: int = 200, columns: int = 300) -> np.ndarray:
    """Red on the left half, blue on the right."""
    image = np.zeros((rows, columns, 3), np.uint8)
    image[:, : columns // 2, 2] = 255
    image[:, columns // 2 :, 0] = 255
    return image


def written(path: Path, image: np.ndarray) -> Path:
    cv2.imencode(path.suffix, image)[1].tofile(path)
    return path


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_a_picture_under_a_chinese_name_is_read(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path / f"餐盘 一号{suffix}", stripes())
    image = read_picture(path)
    assert image.shape == (200, 300, 3)
    assert image[100, 40, 2] > 200 > image[100, 40, 0]


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_the_header_tells_width_and_height(tmp_path: Path, suffix: str) -> None:
    assert picture_size(written(tmp_path / f"a{suffix}", stripes(210, 333)).read_bytes()) == (333, 210)


def test_the_orientation_mark_is_applied_once(tmp_path: Path) -> None:
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)  # orientation, one short, a quarter turn
    exif = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01" + entry + bytes(4)
    plain = cv2.imencode(".jpg", stripes())[1].tobytes()
    path = tmp_path / "turned.jpg"
    path.write_bytes(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:])
    image = read_picture(path)
    assert image.shape == (300, 200, 3)
    assert image[40, 100, 2] > 200  # mark 6 turns by a quarter to the right: the left half comes to the top


def test_a_header_that_claims_too_many_pixels_is_refused_before_decoding(tmp_path: Path) -> None:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 9000, 9000, 8, 2, 0, 0, 0))
    path = tmp_path / "bomb.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b""))
    assert refused(path) is TrayReason.TOO_LARGE


def test_a_file_of_too_many_bytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.jpg"
    with path.open("wb") as long:
        long.truncate(20 * 1024 * 1024 + 1)
    assert refused(path) is TrayReason.TOO_LARGE


def test_a_thumbnail_is_too_small(tmp_path: Path) -> None:
    assert refused(written(tmp_path / "tiny.png", stripes(80, 120))) is TrayReason.TOO_SMALL


@pytest.mark.parametrize("content", [b"", b"GIF89a\x00\x00", b"plain text", b"BM" + bytes(60)])
def test_other_formats_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.jpg"
    path.write_bytes(content)
    assert refused(path) is TrayReason.WRONG_FORMAT


@pytest.mark.parametrize("kept", [0.01, 0.1, 0.5, 0.9])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_a_torn_file_is_refused(tmp_path: Path, suffix: str, kept: float) -> None:
    path = written(tmp_path / f"torn{suffix}", stripes())
    whole = path.read_bytes()
    path.write_bytes(whole[: int(kept * len(whole))])
    assert refused(path) in (TrayReason.UNREADABLE, TrayReason.WRONG_FORMAT)


def test_a_missing_file_and_a_folder_are_unreadable(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere.jpg") is TrayReason.UNREADABLE
    assert refused(tmp_path) is TrayReason.UNREADABLE


def test_a_mask_survives_writing_without_loss(tmp_path: Path) -> None:
    mask = np.arange(7, dtype=np.uint8).repeat(30).reshape(7, 30)
    write_png(tmp_path / "掩膜.png", mask)
    data = np.fromfile(tmp_path / "掩膜.png", np.uint8)
    assert np.array_equal(cv2.imdecode(data, cv2.IMREAD_UNCHANGED), mask)


def test_a_stored_jpeg_carries_no_metadata() -> None:
    data = encode_jpeg(stripes())
    assert data[:2] == b"\xff\xd8"
    assert b"Exif" not in data
    assert b"http" not in data


def refused(path: Path) -> TrayReason:
    with pytest.raises(PictureRefused) as caught:
        read_picture(path)
    return caught.value.cause
