"""What every page is given."""

from dataclasses import dataclass

from canteen_desk.ui.messages import Messages
from canteen_desk.ui.notifier import Notifier
from canteen_desk.ui.tasks import TaskRunner


@dataclass(frozen=True)
class Desk:
    """The services' handle, and the three ways in which a page talks to the rest of the window."""

    store: object
    tasks: TaskRunner
    notifier: Notifier
    messages: Messages

    def language(self) -> str:
        """ "zh" or "en"."""
        return self.notifier.language
