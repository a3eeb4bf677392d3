"""The errors that a user can meet; `wording.error_text` turns them into sentences."""


class DeskError(Exception):
    """A known trouble: `code` names the sentence, `data` fills it, `field` says which input it is about."""

    def __init__(self, code: str, *, field: str | None = None, **data: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.data = data

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value!r}" for key, value in self.data.items())
        return f"{self.code}({details})" if details else self.code


class Refused(DeskError):
    """An input that cannot be right; nothing was stored."""


class NotAllowed(DeskError):
    """A person asked for something that their role may not do."""


class StoreTrouble(DeskError):
    """The world's fault: disk full, database locked, file of a newer version."""
