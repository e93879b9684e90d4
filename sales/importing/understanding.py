"""From a read file to understood clients: sheets are laid out, rows are read, rows of one client are joined."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sales.importing import own_export, rows
from sales.importing.beside import with_neighbours
from sales.importing.book import Book
from sales.importing.clients import BadRow, Column, ImportedClient, Understood
from sales.importing.day_order import with_order_of_days
from sales.importing.fields import Field
from sales.importing.joining import joined
from sales.importing.layout import MOST_SAMPLES, Layout, layouts
from sales.importing.record import Locality
from sales.names import search_key

STRIDE = 200
"""Rows between two words about how far it is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a file is understood by: whose phones and money these are, what day it is, what a person said of columns."""

    country: str
    currency: str
    today: date
    overrides: Mapping[int, Field] = field(default_factory=dict)  # by `Column.number`


def unheard(rows: int) -> None:
    """Nobody listens to how many rows are understood."""


def understand(book: Book, setting: Setting, reached: Callable[[int], None] = unheard) -> Understood:
    """Everything that a file says. Bad rows are in the order of the file."""
    zone = own_export.zone_of(book.sheets)
    found = layouts(book.sheets[1:] if zone else book.sheets, setting.overrides, own=zone is not None)
    found = list(with_order_of_days(with_neighbours(found, setting.overrides), setting.country))
    locality = Locality(setting.country, setting.currency, setting.today, own_export.currency_of(book.sheets))
    read: list[ImportedClient] = []
    bad: list[BadRow] = []
    for number, row in enumerate(_rows(found, locality, own=zone is not None), 1):
        if isinstance(row, BadRow):
            bad.append(row)
        else:
            read.append(row)
        if number % STRIDE == 0:
            reached(number)
    clients, lost = joined(read)
    bad += [BadRow(part.places[0], (part.key,), "unknown_key") for part in lost]
    columns = tuple(_columns(found))
    return Understood(
        columns=columns,
        clients=tuple(clients),
        bad=tuple(bad),
        sheets=tuple(layout.sheet.name for layout in found),
        managers=tuple(_each_once(client.manager for client in clients)),
        headings=tuple(column.heading for column in columns),
        rows=len(read) + len(bad) - len(lost),
        zone=zone,
    )


def _rows(found: Iterable[Layout], locality: Locality, *, own: bool) -> Iterator[ImportedClient | BadRow]:
    for layout in found:
        read = (own_export.reader_of(layout) if own else None) or rows.read
        for number, row in enumerate(layout.sheet.rows[layout.first :], layout.first + 1):
            said = read(row, number, layout, locality) if row else None
            if said is not None:
                yield said


def _columns(found: Iterable[Layout]) -> Iterator[Column]:
    """Each number once, with values of all its sheets."""
    columns: dict[int, Column] = {}
    for layout in found:
        for planned in layout.columns:
            known = columns.get(planned.number)
            samples = (*known.samples, *planned.samples) if known else planned.samples
            once = tuple(dict.fromkeys(samples))[:MOST_SAMPLES]
            columns[planned.number] = Column(planned.number, planned.heading, planned.field, once)
    return iter(columns.values())


def _each_once(names: Iterable[str]) -> Iterable[str]:
    return {search_key(name): name for name in names if name}.values()
