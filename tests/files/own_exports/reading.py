"""An own export brought into an empty base, as text: every field that holds something, under its name."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from handlers.files.reading.reading import read
from sales.importing.cells.book import Book
from sales.importing.making.making import Making
from sales.importing.understanding import Setting, understand
from sales.values.phones import Phone
from sales.work.order import Item

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
MEMBERS = {1: "Анна Петрова", 2: "Борис Иванов"}
PRODUCTS = {5: "бумага", 6: "Доставка; монтаж"}
SOURCES = {4: "С конференции, 2024"}
_OF_NO_INTEREST = {"id", "client", "facts", "slot", "version"}


def said_by(file: Path) -> str:
    """What is made of the file, for a lead of the company that it was exported from."""
    return said_of(read(file.name, file.read_bytes()))


def said_of(book: Book) -> str:
    understood = understand(book, Setting("RU", "RUB", NOW.date()))
    sources, products = ({name: number for number, name in known.items()} for known in (SOURCES, PRODUCTS))
    team = {name: number for number, name in MEMBERS.items()}
    making = Making(NOW, understood.zone or "", sources, products, team=team)
    for client in understood.clients:
        making.add(client, team[client.manager])
    made = making.batch
    things: list[Any] = [*made.clients, *made.contacts, *made.touches, *made.orders, *made.steps]
    people = {contact.id: contact.name for contact in made.contacts}
    days = {touch.id: touch.at.isoformat() for touch in made.touches}
    bad = [f"not taken: {one.cells}" for one in understood.bad]
    return "\n".join([*bad, *(line for thing in things for line in _lines(thing, people | days))]) + "\n"


def _lines(thing: Any, named: dict[int, str]) -> Iterator[str]:
    yield ""
    yield type(thing).__name__
    for name, value in sorted(_told(thing).items()):
        if name not in _OF_NO_INTEREST and value not in (None, "", (), False):
            yield f"  {name}: {_shown(named.get(value, value) if isinstance(value, int) else value)}"


def _told(thing: Any) -> dict[str, Any]:
    """An order of one product without a quantity is told by the product, as when it could have no more."""
    told = {field.name: getattr(thing, field.name) for field in fields(thing)}
    if "receipts" in told:
        told["receipts"] = told["receipts"].code
    match told.get("items"):
        case (Item(product=product, quantity=None, amount=amount),) if amount == thing.amount:
            return told | {"items": (), "product": product}
    return told


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(_shown, value))
    if isinstance(value, Item):
        return f"{value.product} × {value.quantity or '?'} = {value.amount or '?'}"
    if isinstance(value, Phone):
        return f"{value.typed} = {value.e164 or '?'} #{value.extension or ''}"
    return str(value).replace("\n", " / ")
