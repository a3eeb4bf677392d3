"""The canonical form of a record and the hash that chains it to the one before."""

import hashlib
import json
from collections.abc import Mapping

GENESIS = bytes(32)
"""What the first record names as its predecessor."""

FORM = 1
"""Version of the canonical form; a change of form gets a new number, old records keep theirs."""


def canonical(values: Mapping[str, object]) -> bytes:
    """Every stored column of a record as UTF-8 JSON: sorted keys, no blanks, integers and text only."""
    for key, value in values.items():
        if isinstance(value, float):
            raise TypeError(f"{key}: a float has no one written form")
    return json.dumps(
        {"form": FORM, **values}, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def link(previous: bytes, content: bytes) -> bytes:
    """SHA-256 over the predecessor's hash and the record's canonical form."""
    return hashlib.sha256(previous + content).digest()


def fingerprint(digest: bytes) -> str:
    """A hash as people compare it: 64 hexadecimal digits in groups of eight."""
    text = digest.hex()
    return " ".join(text[start : start + 8] for start in range(0, len(text), 8))
