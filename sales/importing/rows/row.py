"""One row of a laid-out sheet as a client, as far as this row tells; or why it can't be taken.

Nothing is dropped: what a field can't hold is kept as it was typed and marked, what fits no field stands in the note.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sales.clients.client import CLIENT_SPECS, ClientField
from sales.clients.fields import LONGEST_TAG, MOST_TAGS
from sales.days.zones import named_in
from sales.importing.cells import cells
from sales.importing.cells.book import Cell, Row
from sales.importing.rows import client_cells, contact_cells, deal_cells, number_cells, work_cells
from sales.importing.rows.record import Record, Somebody, labelled, to_check
from sales.importing.rows.steps import steps_of
from sales.importing.rows.touches import orders_of, touches_of
from sales.importing.said.clients import Aside, BadRow, ImportedClient, ImportedContact, Mark, SheetRow
from sales.importing.said.fields import Field
from sales.importing.said.locality import Locality
from sales.importing.sheets.card_values import TOLD_OF_CLIENTS
from sales.importing.sheets.columns import NAMING, Planned
from sales.importing.sheets.headings import field_of
from sales.importing.sheets.layout import Layout
from sales.importing.sheets.other_rows import Around
from sales.languages.registry import any_of
from sales.values import phones
from sales.values.company_names import company_key

READERS = {
    **client_cells.READERS,
    **contact_cells.READERS,
    **deal_cells.READERS,
    **number_cells.READERS,
    **work_cells.READERS,
}
"""What takes a cell in, for every meaning of a column."""

_EXAMPLE = re.compile(rf"(?:{any_of(lambda one: one.rows.example)}):", re.IGNORECASE)
_BETWEEN_LABELS = re.compile(r"[;\n]\s*")
_OF_FIRM = frozenset({Field.ADDRESS, Field("city"), Field.SITE, Field.TAX_NUMBER, Field.HOURS, Field.NOTE})
"""What a part of a cell of contacts may say of no person."""
_LONGEST_WORDS = 120
_LONGEST_OF_CONTACT = 500
_NOBODY = ImportedContact()
_PLAIN = tuple((column, one.value, CLIENT_SPECS[one].longest) for column, one in TOLD_OF_CLIENTS.items())


def read(
    row: Row, number: int, layout: Layout, locality: Locality, around: Around | None = None
) -> ImportedClient | BadRow | Aside | None:
    """None where the row is empty or repeats the headings.

    A client without a name is a part of the one that has its key.
    """
    filled = _filled(row, layout)
    if not filled or _is_example(filled) or _repeats_headings(filled):
        return None
    rows = layout.sheet.rows
    below = _filled(rows[number], layout) if len(filled) == 1 and number < len(rows) else []
    if around and len(below) > 1 and _repeats_headings(below):
        return around.group(cells.line(filled[0][1]))
    aside = around.aside(filled, number, above_full=_is_full(rows, number)) if around else None
    if aside:
        return aside
    above = around.above if around and around.goes_on(filled) else None
    name = above.name if above else ""
    record = Record(
        SheetRow(layout.sheet.name, number), locality, alone=layout.alone, name=name, of_journal=layout.is_journal
    )
    told = list(_taken_apart(filled)) if layout.of_contacts else filled
    return _taken(record, told, layout.beside(number), goes_on=above is not None)


def _filled(row: Row, layout: Layout) -> list[tuple[Planned, Cell]]:
    width = len(row)
    return [(one, cell) for one in layout.columns if one.index < width and cells.text(cell := row[one.index])]


def _taken(
    record: Record, filled: Sequence[tuple[Planned, Cell]], beside: Sequence[str], *, goes_on: bool
) -> ImportedClient | BadRow:
    filled = list(_without_errors(record, filled))
    for column, cell in filled:  # whose people these are is known before they are met
        if column.field is Field.NAME:
            READERS[column.field](record, column, cell)
    for column, cell in filled:
        if column.field is not Field.NAME:
            READERS[column.field](record, column, cell)
    number_cells.settle_firm(record)
    work_cells.settle_sums(record)
    client_cells.settle_address(record)
    deal_cells.settle(record)
    record.note += beside
    name = _name(record)
    if not name and Field.KEY not in record.texts:
        return BadRow(record.place, _texts(filled), "no_name")
    if goes_on and record.people:
        record.people[-1].note += record.note
        record.note = []
    client = _client(record, name)
    client.goes_on = goes_on
    return client


def _without_errors(record: Record, filled: Sequence[tuple[Planned, Cell]]) -> Iterator[tuple[Planned, Cell]]:
    """What a formula could not tell is no value, and a quotation mark that nobody closed no sign: somebody looks."""
    for column, cell in filled:
        if unread := cells.unread(cell):
            record.marks.append(Mark(column.field, "cut", unread))
        if cells.is_error(cell):
            to_check(record, column, cell, "error")
            labelled(record, column, cell)
        elif isinstance(cell, str) and cell[:1] == '"' and cell.count('"') == 1:
            to_check(record, column, cell, "quote")
            yield column, cell[1:]
        else:
            yield column, cell


def _taken_apart(filled: Iterable[tuple[Planned, Cell]]) -> Iterator[tuple[Planned, Cell]]:
    """«Телефон: …; Факт. адрес: …» in a cell of contacts: what a label says is no person is read as that."""
    for column, cell in filled:
        if column.field is not Field.CONTACTS or not isinstance(cell, str) or ":" not in cell:
            yield column, cell
            continue
        rest = []
        for part in _BETWEEN_LABELS.split(cells.text(cell)):
            label, _, said = part.partition(":")
            field = field_of(label)
            if said.strip() and field in _OF_FIRM:
                yield replace(column, heading=label.strip(), field=field), said.strip()
            else:
                rest.append(part)
        if rest:
            yield column, "\n".join(rest)


def _is_full(rows: Sequence[Row], place: int) -> bool:
    return place < len(rows) and len(rows[place]) - rows[place].count(None) > 1


def _is_example(filled: Sequence[tuple[Planned, Cell]]) -> bool:
    """The row that our templates begin with."""
    column, cell = filled[0]
    return column.field in NAMING and _EXAMPLE.match(cells.text(cell)) is not None


def _repeats_headings(filled: Sequence[tuple[Planned, Cell]]) -> bool:
    column, cell = filled[0]
    if cells.line(cell).casefold() != column.heading.casefold():
        return False
    return all(_is_heading(one, cells.line(other)) for one, other in filled)


def _is_heading(column: Planned, said: str) -> bool:
    return said.casefold() == column.heading.casefold() or field_of(said) is not None


def _texts(filled: Sequence[tuple[Planned, Cell]]) -> tuple[str, ...]:
    """Its cells in the order of the file's columns, whatever their order on this sheet."""
    texts = {column.number: cells.text(cell) for column, cell in filled}
    return tuple(texts.get(number, "") for number in range(max(texts) + 1))


def _name(record: Record) -> str:
    """What to call the client by. A person without a company is the client, and so has no name as a contact."""
    if record.name:
        return " ".join(record.name.split())
    if Field.KEY in record.texts:
        return ""
    named = next((one for one in record.people if one.called), None)
    if named is not None:
        name = named.called
        named.name = named.first = named.middle = named.last = ""
        return name
    title = next((cells.line(cell) for column, cell in record.deal if column.field is Field.DEAL), "")
    if title:
        return title
    numbers = [
        phones.pretty(phone.e164) if phone.e164 else phone.typed for one in record.people for phone in one.phones
    ]
    addresses = [address for one in record.people for address in one.emails]
    return next(iter([*numbers, *addresses]), "")


def _client(record: Record, name: str) -> ImportedClient:
    called = _cut(record, Field.NAME, name, CLIENT_SPECS[ClientField.NAME].longest)
    contacts = tuple([known for one in record.people if (known := _contact(record, one)) != _NOBODY])
    touches = touches_of(record)
    orders = (*orders_of(record, touches), *record.sales)
    if record.email:
        record.says(Field.EMAIL, record.email)
    told = {name: said for column, name, most in _PLAIN if (said := _words(record, column, most))}
    source, manager = (_words(record, field, _LONGEST_WORDS) for field in (Field.SOURCE, Field.MANAGER))
    zone, tags = _zone(record), tuple(_tags(record))
    return ImportedClient(
        name=called,
        places=(record.place,),
        told=told,
        source=source,
        tags=tags,
        status=record.status,
        why_inactive=record.why_inactive,
        do_not_contact=record.do_not_contact,
        base=record.base,
        base_said=record.base_said,
        zone=zone,
        latitude=record.location[0] if record.location else None,
        longitude=record.location[1] if record.location else None,
        manager=manager,
        manager_said=record.manager_said,
        product=record.said(Field.PRODUCT),
        contacts=contacts,
        touches=touches,
        orders=orders,
        steps=tuple(steps_of(record)),
        key=record.said(Field.KEY),
        by_name=record.is_company or (record.of_journal and not any(one.phones for one in contacts)),
        of_journal=record.of_journal,
        company_key=company_key(called),
        note=_cut(record, Field.NOTE, "\n".join(dict.fromkeys(record.note)), CLIENT_SPECS[ClientField.NOTE].longest),
        marks=tuple(record.marks),
    )


def _words(record: Record, field: Field, most: int) -> str:
    return _cut(record, field, record.said(field), most) if field in record.texts else ""


def _zone(record: Record) -> str | None:
    said = record.said(Field.ZONE)
    zone = named_in(said)
    record.note += [said] if said and zone is None else []
    return zone


def _contact(record: Record, one: Somebody) -> ImportedContact:
    """A contact has one address, the client the next one, a note all others; a nameless one's is the client's."""
    addresses = list(one.emails)
    own = addresses.pop(0) if one.called and addresses else ""
    if addresses and record.email in {"", addresses[0]}:
        record.email = addresses.pop(0)
    if own:
        one.note += addresses
    else:
        record.note += addresses
    name, position = (
        _cut(record, Field.PERSON, one.called, _LONGEST_WORDS),
        _cut(record, Field.POSITION, one.position, _LONGEST_WORDS),
    )
    note = _cut(record, Field.CONTACT_NOTE, "\n".join(one.note), _LONGEST_OF_CONTACT)
    return ImportedContact(
        name=name,
        position=position,
        role=one.role,
        role_confirmed=one.confirmed,
        phones=tuple(one.phones),
        email=own,
        note=note,
        told=one.told,
    )


def _tags(record: Record) -> Iterator[str]:
    """So many of so many letters; the others stand in the note."""
    if not record.tags:
        return iter(())
    tags = list(dict.fromkeys(record.tags))
    short = [tag for tag in tags if len(tag) <= LONGEST_TAG][:MOST_TAGS]
    record.note += [tag for tag in tags if tag not in short]
    return iter(short)


def _cut(record: Record, field: Field, text: str, most: int) -> str:
    if len(text) <= most:
        return text
    if field is Field.NOTE:
        record.marks.append(Mark(field, "cut", cells.beyond(text, most - 1)))
    else:
        record.marks.append(Mark(field, "too_long", text[:most]))
        record.note.append(text)
    return text[: most - 1] + "…"
