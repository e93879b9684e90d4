"""What a file calls the contacts of a client, so that a touch can say whom it was with: each has a label of its own."""

from collections.abc import Iterator, Sequence

from sales.clients.client import Contact
from sales.importing.said.clients import ImportedContact
from sales.values.company_names import search_key


def labels(contacts: Sequence[Contact | ImportedContact]) -> list[str]:
    """The name, else a number or an address; with a number behind it where somebody is called so already."""
    taken: set[str] = set()
    return [_free(_called(one), taken) for one in contacts]


def _called(one: Contact | ImportedContact) -> str:
    number = one.phones[0].typed if one.phones else ""
    return one.name or number or one.email or one.position or "?"


def _free(called: str, taken: set[str]) -> str:
    label = next(label for label in _spellings(called) if search_key(label) not in taken)
    taken.add(search_key(label))
    return label


def _spellings(called: str) -> Iterator[str]:
    yield called
    number = 2
    while True:
        yield f"{called} ({number})"
        number += 1
