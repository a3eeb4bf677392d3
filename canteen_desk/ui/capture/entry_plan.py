"""How each kind of record is entered."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EntryPlan:
    """How a kind is entered: its largest weight, whether a container is taken off, what stays."""

    kind: str
    weight: str = ""
    container: bool = False
    keep: tuple[str, ...] = ()
