"""What a cell says of the client itself: its own fields, its status, the note."""

import re

from sales.clients.client import LONGEST_ENDING, Status
from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.rows.record import Reader, Record, labelled, stem, worded
from sales.importing.said.clients import Mark
from sales.importing.said.fields import Field
from sales.importing.sheets import meanings
from sales.importing.sheets.card_values import TOLD_OF_CLIENTS
from sales.importing.sheets.columns import Planned
from sales.importing.sheets.headings import is_second_address, key_of
from sales.languages.registry import LANGUAGES, any_of
from sales.values import tax_numbers
from sales.values.company_names import search_key
from sales.values.word_lists import listed

_TAGS = re.compile(r"[,;#\n]|:::")
_BETWEEN_SITES = re.compile(r"[,;\s]+(?=https?://|www\.)|[,;\n]\s*(?=\S+\.\S)")
_PLACE = re.compile(r"(-?\d{1,3}\.\d+(?:e-?\d+)?)[,;\s]+(-?\d{1,3}\.\d+(?:e-?\d+)?)")
_KIND = listed(*(one.rows.kind for one in LANGUAGES))
_COMPANY_KIND = listed(*(one.rows.company_kind for one in LANGUAGES))
_IS_COMPANY = frozenset("|".join(one.rows.is_company for one in LANGUAGES).split("|"))
_KINDS = listed(*(one.rows.kinds for one in LANGUAGES))
_CITY, _NAME_IN_PAPERS = Field("city"), Field("legal_name")
_REQUISITES = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.names.no_phone)})\W*\d", re.IGNORECASE)
_TAX_NUMBER = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.names.tax_number)})[\s.:№#-]*(\d+)", re.IGNORECASE)
_SYSTEM_TAG = re.compile(r"^\*\s*")
"""Google's own groups: «* myContacts»."""


def _skip(record: Record, column: Planned, cell: Cell) -> None:
    """What only the other program needs."""


def _words(field: Field) -> Reader:
    def read(record: Record, _: Planned, cell: Cell) -> None:
        record.says(field, cells.line(cell))

    return read


def _address(record: Record, column: Planned, cell: Cell) -> None:
    """Google writes an address whole beside its parts: see `settle_address`."""
    lines = ", ".join(filter(None, (" ".join(line.split()) for line in cells.text(cell).split("\n"))))
    if is_second_address(column.heading):
        record.second_addresses.append((column, cell))
    elif column.heading.casefold().endswith("formatted"):
        record.whole_addresses.append(lines)
    else:
        record.says(Field.ADDRESS, cells.line(cell))


def _site(record: Record, column: Planned, cell: Cell) -> None:
    """A client has one; the others stand in the note."""
    first, *others = (one for one in _BETWEEN_SITES.split(cells.text(cell)) if one)
    if Field.SITE in record.texts:
        first, others = "", [first, *others]
    if first:
        record.says(Field.SITE, first)
    if others:
        labelled(record, column, ", ".join(others))


def _city(record: Record, column: Planned, cell: Cell) -> None:
    if is_second_address(column.heading):
        record.second_addresses.append((column, cell))
    else:
        record.says(_CITY, cells.line(cell))


def settle_address(record: Record) -> None:
    """Once the whole row is read: an address that only repeats its parts is said already, else they are; a second one
    is where the client is if there is no other.
    """
    known = bool(record.whole_addresses or Field.ADDRESS in record.texts)
    for column, cell in record.second_addresses:
        if not known:
            record.says(column.field, cells.line(cell))
        elif not _said_words(cells.line(cell)) <= _said_words(" ".join(record.texts.get(column.field, ()))):
            labelled(record, column, cell)
    for whole in record.whole_addresses:
        words, parts = _said_words(whole), record.texts.get(Field.ADDRESS, [])
        if words <= _said_words(" ".join((*parts, *record.texts.get(_CITY, ())))):
            continue
        record.texts[Field.ADDRESS] = [whole, *(part for part in parts if not _said_words(part) <= words)]


def _said_words(text: str) -> set[str]:
    return set(search_key(text).replace(",", " ").split())


def _location(record: Record, column: Planned, cell: Cell) -> None:
    match = _PLACE.fullmatch(cells.text(cell))
    record.location = (float(match[1]), float(match[2])) if match else None
    if record.location is None or abs(record.location[0]) > 90 or abs(record.location[1]) > 180:
        record.location = None
        labelled(record, column, cell)


def _tax_number(record: Record, column: Planned, cell: Cell) -> None:
    typed, _, beside = (part.strip() for part in cells.line(cell).partition("/"))  # «ИНН/КПП»
    try:
        number = tax_numbers.parse(typed, record.locality.country)
    except Rejected:
        number = _with_zero(typed, record.locality.country)
        if number == typed:
            record.marks.append(Mark(Field.TAX_NUMBER, "tax_number", typed))
            labelled(record, column, cell)
            return
    record.says(Field.TAX_NUMBER, number)
    if beside:
        labelled(record, column, cell)


def _legal_name(record: Record, column: Planned, cell: Cell) -> None:
    """«ИНН 7707083893, р/с 40702…» is no name: what stands before it may be one."""
    text = cells.line(cell)
    found = _REQUISITES.search(text)
    name = text[: found.start()].strip(" ,;:") if found else text
    if name:
        record.says(_NAME_IN_PAPERS, name)
    if found is None:
        return
    tax = _TAX_NUMBER.search(text)
    if tax and Field.TAX_NUMBER not in record.texts:
        _tax_number(record, column, tax[1])
    labelled(record, column, cell)


def _with_zero(typed: str, country: str) -> str:
    """A spreadsheet takes a leading zero for nothing."""
    try:
        return tax_numbers.parse(f"0{typed}", country)
    except Rejected:
        return typed


def _note(record: Record, column: Planned, cell: Cell) -> None:
    record.note.append(worded(cell))
    _banned(record, column, cell)


def _banned(record: Record, column: Planned, cell: Cell) -> None:
    """Who says nothing but «не звонить» is not called; of any other such words somebody has to think."""
    text = cells.text(cell)
    if meanings.forbids_contact(text):
        record.do_not_contact = True
    elif meanings.mentions_ban(text):
        lines = filter(meanings.mentions_ban, text.split("\n"))
        record.marks.append(Mark(column.field, "ban", cells.line(next(lines, text))))


def _other(record: Record, column: Planned, cell: Cell) -> None:
    """What kind of record a CRM holds it to be says no more of a client than whether it is a company."""
    heading, said = key_of(column.heading), cells.text(cell).casefold()
    if heading in _IS_COMPANY and (cells.yes(cell) or cells.no(cell)):
        record.is_company = cells.yes(cell)
    elif heading in _KIND and said in _KINDS:
        record.is_company = said in _COMPANY_KIND
    else:
        labelled(record, column, cell)


def _created_on(record: Record, column: Planned, cell: Cell) -> None:
    """The day: nobody needs to know the second."""
    day = cells.day(cell, record.locality.today, month_first=column.month_first)
    labelled(record, column, day or cell)


def _label(record: Record, column: Planned, cell: Cell) -> None:
    if stem(column.heading):
        record.labels[stem(column.heading)] = cells.line(cell)


def _product(record: Record, column: Planned, cell: Cell) -> None:
    record.says(Field.PRODUCT, cells.line(cell))
    if Field.KEY not in record.texts:  # our own export says it of an order
        labelled(record, column, cell)


def _manager(record: Record, column: Planned, cell: Cell) -> None:
    """The first one: whoever else looks after a deal or a contact is no second name of theirs."""
    said = cells.line(cell)
    if record.texts.get(Field.MANAGER, [said]) != [said]:
        labelled(record, column, cell)
        return
    record.says(Field.MANAGER, said)
    record.manager_said = f"{column.heading}: {record.said(Field.MANAGER)}" if column.heading else cells.line(cell)


def _tags(record: Record, _: Planned, cell: Cell) -> None:
    words = (" ".join(_SYSTEM_TAG.sub("", word.strip()).split()) for word in _TAGS.split(cells.text(cell)))
    record.tags += [word for word in words if word and word.casefold() not in {"mycontacts", "my contacts"}]


def _status(record: Record, column: Planned, cell: Cell) -> None:
    text = cells.text(cell)
    told = meanings.status(text)
    _banned(record, column, cell)
    explains = meanings.explains(text)
    if told is Status.INACTIVE:
        record.status = told
        record.why_inactive = meanings.ending(cells.line(cell))[:LONGEST_ENDING] if explains else ""
    if explains and not (told is None and meanings.forbids_contact(text)):
        labelled(record, column, cell)


def _do_not_contact(record: Record, column: Planned, cell: Cell) -> None:
    if cells.yes(cell) or meanings.forbids_contact(cells.text(cell)):
        record.do_not_contact = True
    elif not cells.no(cell):
        labelled(record, column, cell)
        record.marks.append(Mark(column.field, "ban", cells.line(cell)))


def _base(record: Record, column: Planned, cell: Cell) -> None:
    record.base = meanings.base(cells.text(cell))
    if record.base is None:
        labelled(record, column, cell)
    else:
        record.base_said = f"{column.heading}: {cells.text(cell)}"


READERS: dict[Field, Reader] = {
    **{field: _words(field) for field in (*TOLD_OF_CLIENTS, Field.SOURCE, Field.ZONE, Field.KEY)},
    Field.MANAGER: _manager,
    Field.OTHER: _other,
    Field.SITE: _site,
    Field.ADDRESS: _address,
    _CITY: _city,
    _NAME_IN_PAPERS: _legal_name,
    Field.LOCATION: _location,
    Field.TAX_NUMBER: _tax_number,
    Field.PRODUCT: _product,
    Field.NOTE: _note,
    Field.TAGS: _tags,
    Field.STATUS: _status,
    Field.DO_NOT_CONTACT: _do_not_contact,
    Field.BASE: _base,
    Field.SKIP: _skip,
    Field.STAGE_NOW: _skip,
    Field.BASE_NOW: _skip,
    Field.WORTH: _skip,
    Field.RECORDED_AT: _skip,
    Field.RECORDED_BY: _skip,
    Field.CREATED_ON: _created_on,
    Field.LABEL: _label,
    Field.BASE_REASON: labelled,
    Field.WHY_INACTIVE: labelled,
}
