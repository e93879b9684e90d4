"""From a read file to understood clients: sheets are laid out, rows are read, rows of one client are joined."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sales.importing.accounting.debts import debts_in
from sales.importing.accounting.sales import sales_in
from sales.importing.cells.book import Book, Sheet
from sales.importing.joining.same_client import joined
from sales.importing.lines.labelled_lines import as_table
from sales.importing.lines.plain_cards import as_cards
from sales.importing.own_export import workbook
from sales.importing.rows import row as rows
from sales.importing.said.clients import Aside, BadRow, Column, ImportedClient, Listed, Understood
from sales.importing.said.fields import Field
from sales.importing.said.locality import Locality
from sales.importing.sheets.day_order import with_order_of_days
from sales.importing.sheets.heading_rows import titles
from sales.importing.sheets.layout import MOST_SAMPLES, Layout, layouts
from sales.importing.sheets.listed_words import lists_of
from sales.importing.sheets.other_rows import Around
from sales.importing.sheets.repeated_columns import with_neighbours
from sales.importing.sheets.sheet_words import is_of_colleagues
from sales.values.company_names import search_key

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


@dataclass(slots=True)
class _Told:
    """What the rows of a file say, in their order."""

    clients: list[ImportedClient] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)

    def take(self, row: ImportedClient | BadRow | Aside) -> None:
        match row:
            case BadRow():
                self.bad.append(row)
            case Aside():
                self.aside.append(row)
            case _:
                self.clients.append(row)


def understand(book: Book, setting: Setting, reached: Callable[[int], None] = unheard) -> Understood:
    """Everything that a file says. Bad rows are in the order of the file."""
    zone = workbook.zone_of(book.sheets)
    debts = None if zone or book.of_cards else debts_in(book, _locality(book, setting))
    if debts is not None:
        return Understood((), (), (), tuple(sheet.name for sheet in book.sheets), (), debts=debts)
    sales = None if zone or book.of_cards else sales_in(book, _locality(book, setting))
    lists = () if zone else tuple(lists_of(book.sheets))
    sheets = book.sheets[1:] if zone else _of_clients(book, lists)
    found = layouts(sheets, setting.overrides, own=zone is not None or book.of_cards)
    found = [one for one in found if not is_of_colleagues(one)] or found
    found = list(with_order_of_days(with_neighbours(found, setting.overrides), setting.country))
    locality = _locality(book, setting)
    around = [] if zone else [Around(one, named=book.named, several=len(book.sheets) > 1) for one in found]
    said = _Told()
    for number, row in enumerate(_own_rows(found, locality) if zone else _rows(found, around, locality), 1):
        said.take(row)
        if number % STRIDE == 0:
            reached(number)
    inactive = [one.sheet for one in around if one.is_inactive]
    return replace(
        _understood(found, said, zone),
        inactive=tuple(inactive),
        titles=tuple(_titles(found)) if around else (),
        left_out=_left_out(book, found, own=bool(zone)),
        lists=lists,
        sales=sales,
    )


def _locality(book: Book, setting: Setting) -> Locality:
    paid_in = workbook.currency_of(book.sheets)
    return Locality(setting.country, setting.currency, setting.today, book.of_cards, paid_in)


def _of_clients(book: Book, lists: Iterable[Listed]) -> Sequence[Sheet]:
    """A file of nothing but lists may still be one of clients, called so."""
    listed = {one.sheet for one in lists}
    sheets = [sheet for sheet in book.sheets if sheet.name not in listed] or book.sheets
    return sheets if book.of_cards else [as_cards(as_table(sheet)) for sheet in sheets]


def _understood(found: Sequence[Layout], told: _Told, zone: str | None) -> Understood:
    clients, lost = joined(told.clients)
    bad = [*told.bad, *(BadRow(part.places[0], (part.key,), "unknown_key") for part in lost)]
    columns = tuple(_columns(found))
    return Understood(
        columns=columns,
        clients=tuple(clients),
        bad=tuple(bad),
        sheets=tuple(layout.sheet.name for layout in found),
        managers=tuple(_each_once(client.manager for client in clients)),
        headings=tuple(column.heading for column in columns),
        rows=len(told.clients) + len(told.bad),
        zone=zone,
        asides=tuple(one.text for one in told.aside if not one.group),
        groups=tuple(one.text for one in told.aside if one.group),
        going_on=sum(row.goes_on for row in told.clients),
    )


def _titles(found: Iterable[Layout]) -> Iterator[str]:
    for layout in found:
        yield from titles(layout.sheet.rows, layout.first)
        yield from (text for row, text in layout.sheet.remarks.items() if row <= layout.first)


def _left_out(book: Book, found: Iterable[Layout], *, own: bool) -> tuple[str, ...]:
    read = {layout.sheet.name for layout in found}
    return () if own else (*(sheet.name for sheet in book.sheets if sheet.name not in read), *book.hidden)


def _own_rows(found: Iterable[Layout], locality: Locality) -> Iterator[ImportedClient | BadRow | Aside]:
    for layout in found:
        read = workbook.reader_of(layout) or rows.read
        for number, row in enumerate(layout.sheet.rows[layout.first :], layout.first + 1):
            said = read(row, number, layout, locality) if row else None
            if said is not None:
                yield said


def _rows(
    found: Iterable[Layout], around: Iterable[Around], locality: Locality
) -> Iterator[ImportedClient | BadRow | Aside]:
    for layout, rows_around in zip(found, around, strict=True):
        for number, row in enumerate(layout.sheet.rows[layout.first :], layout.first + 1):
            said = rows.read(row, number, layout, locality, rows_around) if row else None
            rows_around.met(said if isinstance(said, ImportedClient) else None)
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
