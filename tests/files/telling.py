"""What came out of a file, as text that people can check: every field that says something, nothing else."""

from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from typing import Any

from sales.importing.said.clients import (
    BadRow,
    ImportedClient,
    ImportedContact,
    ImportedOrder,
    ImportedStep,
    ImportedTouch,
    Mark,
    Understood,
)
from sales.values.phones import Phone

_ALIKE = {
    "places",
    "company_key",
    "manager_said",
    "hinted",
    "goes_on",
    "archived",
    "by_name",
    "of_journal",
    "name",
    "contacts",
    "touches",
    "orders",
    "steps",
    "marks",
}
_BEFORE_TOLD: dict[type, str] = {ImportedClient: "places", ImportedContact: "note"}
_USUAL = {"active", "unknown", "out"}


def told(understood: Understood) -> str:
    return "\n".join(_lines(understood)) + "\n"


def _lines(understood: Understood) -> Iterator[str]:
    for column in understood.columns:
        yield f"column {column.number} [{column.heading}] {column.field}"
    for client in understood.clients:
        yield ""
        yield from _client(client)
    for bad in understood.bad:
        yield ""
        yield f"bad {_place(bad)}: {bad.code}"
    asides = {
        "above": understood.titles,
        "no clients": understood.asides,
        "groups": understood.groups,
        "inactive sheets": understood.inactive,
        "sheets left out": understood.left_out,
    }
    for what, texts in asides.items():
        if texts:
            yield f"\n{what}: {', '.join(texts)}"
    if understood.managers:
        yield f"\nmanagers: {', '.join(understood.managers)}"


def _place(bad: BadRow) -> str:
    return f"{bad.place.sheet} {bad.place.row}"


def _client(client: ImportedClient) -> Iterator[str]:
    yield f"{client.name}  ({', '.join(f'{place.sheet} {place.row}' for place in client.places)})"
    for name, value in _fields(client):
        if name not in _ALIKE and _says(value):
            yield f"  {name}: {_shown(value)}"
    parts: tuple[Any, ...] = (*client.contacts, *client.touches, *client.orders, *client.steps, *client.marks)
    for part in parts:
        yield f"  {_kind(part)}: {'; '.join(_parts(part))}"


def _fields(one: Any) -> Iterator[tuple[str, Any]]:
    """By their names: what a file tells of a card's fields stands among the others."""
    own = {field.name: getattr(one, field.name) for field in fields(one)}
    card = own.pop("told", {})
    for name, value in own.items():
        yield name, value
        if name == _BEFORE_TOLD.get(type(one)):
            yield from card.items()


def _kind(part: Any) -> str:
    kinds = {
        ImportedContact: "contact", ImportedTouch: "touch", ImportedOrder: "order", ImportedStep: "step", Mark: "mark",
    }  # fmt: skip
    return kinds[type(part)]


def _parts(part: Any) -> Iterator[str]:
    for name, value in _fields(part):
        if name != "said" and _says(value):
            yield _shown(value)


def _says(value: Any) -> bool:
    return value not in (None, "", (), False) and not (isinstance(value, Enum) and value.value in _USUAL)


def _shown(value: Any) -> str:
    match value:
        case Phone():
            extension = f" #{value.extension}" if value.extension else ""
            return f"{value.e164}{extension}" if value.e164 else f"«{value.typed}»"
        case tuple():
            return ", ".join(_shown(one) for one in value)
    return str(value).replace("\n", " / ")
