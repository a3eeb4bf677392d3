"""Who may do what: checked here, in the services, whatever a button shows."""

from enum import StrEnum

from canteen_desk.domain.catalogue import Item, Role
from canteen_desk.errors import NotAllowed
from canteen_desk.services.store import role_of


class Operation(StrEnum):
    """What a person can ask the desk to do to the records."""

    RECORD = "record"
    CORRECT = "correct"
    CATALOGUE = "catalogue"
    INSPECT = "inspect"
    ISSUE = "issue"


RIGHTS: dict[Operation, frozenset[Role]] = {
    Operation.RECORD: frozenset({Role.COOK, Role.MANAGER}),
    Operation.CORRECT: frozenset({Role.COOK, Role.MANAGER}),
    Operation.CATALOGUE: frozenset({Role.MANAGER, Role.SUPERVISOR}),
    Operation.INSPECT: frozenset({Role.SUPERVISOR, Role.INSPECTOR}),
    Operation.ISSUE: frozenset({Role.SUPERVISOR, Role.INSPECTOR}),
}
"""Those who are scored weigh; those who score do not weigh."""


def check_right(person: Item, operation: Operation) -> None:
    if role_of(person) not in RIGHTS[operation]:
        raise NotAllowed("not_allowed", field="person", person=person.name, operation=str(operation))
