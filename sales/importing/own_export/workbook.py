"""Our own export: what its sheets hold, what its first sheet says, and its rows read to the letter, without guessing.

It is known by its first cell and the names of its sheets. A sheet that somebody has renamed is read like anybody's, see
`rows/row.py`; a column that is none of ours goes into the note.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from sales.clients.client import LONGEST_ENDING, BuyingRole, Status
from sales.days import repeats
from sales.days.zones import named_in
from sales.importing.cells.book import Row, Sheet
from sales.importing.own_export.cells import Said
from sales.importing.said.clients import (
    ImportedClient,
    ImportedContact,
    ImportedOrder,
    ImportedStep,
    ImportedTouch,
    SheetRow,
)
from sales.importing.said.fields import OF_CLIENTS, OF_CONTACTS, Field
from sales.importing.said.locality import Locality
from sales.importing.sheets import meanings
from sales.importing.sheets.card_values import TOLD_OF_CLIENTS, TOLD_OF_CONTACTS
from sales.importing.sheets.layout import Layout
from sales.languages.registry import LANGUAGES
from sales.values.company_names import company_key, search_key
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

BRAND = "Touchbase"
"""Stands in the first cell of the first sheet."""

CLIENTS = (
    Field.KEY, Field.NAME, Field.MANAGER, Field.STATUS, Field.WHY_INACTIVE,
    *(column for column in OF_CLIENTS if column is not Field.NAME),
    Field.DO_NOT_CONTACT, Field.BASE, Field.BASE_REASON, Field.CREATED_ON, Field.LOCATION,
    Field.STAGE_NOW, Field.BASE_NOW, Field.WORTH,
)  # fmt: skip
CONTACTS = (Field.KEY, Field.NAME, *OF_CONTACTS)
TOUCHES = (
    Field.KEY, Field.NAME, Field.TOUCH_ON, Field.TOUCH_CHANNEL, Field.TOUCH_DIRECTION, Field.TOUCH_OUTCOME,
    Field.TOUCH_REASON, Field.PERSON, Field.TOUCH_COMMENT, Field.RECORDED_BY, Field.RECORDED_AT, Field.LOCATION,
    Field.TOUCH_AWAY, Field.TOUCH_JOINT,
)  # fmt: skip
ORDERS = (
    Field.KEY, Field.NAME, Field.LAST_ORDER, Field.ORDER_SUM, Field.PRODUCT, Field.TOUCH_ON, Field.RECORDED_BY,
    Field.PAY_BY, Field.PAID_ON, Field.DELIVERED_ON, Field.RATING, Field.ITEMS, Field.DOCUMENT,
    Field.RECEIVED,
)  # fmt: skip
STEPS = (
    Field.KEY, Field.NAME, Field.STEP, Field.STEP_ON, Field.STEP_AT, Field.STEP_NOTE, Field.RECORDED_BY,
    Field.STEP_AGAIN,
)  # fmt: skip
"""The number says whose a row is, the name beside it is for people."""

OwnRow = Callable[[Row, int, Layout, Locality], ImportedClient | None]
Part = Callable[[Said, SheetRow], ImportedClient]

_CODE = re.compile(r"\(([A-Z]{3})\)$")


def zone_of(sheets: Iterable[Sheet]) -> str | None:
    """The zone that all times are in, as the first sheet says; None where it is no export of ours."""
    return next(filter(None, map(named_in, _told(sheets))), None)


def currency_of(sheets: Iterable[Sheet]) -> str | None:
    """That all sums are in, as the first sheet says last."""
    codes = [match[1] for match in map(_CODE.search, _told(sheets)) if match]
    return codes[-1] if codes else None


def _told(sheets: Iterable[Sheet]) -> list[str]:
    """What the first sheet says of the export; nothing where it is none of ours."""
    first = next(iter(sheets), None)
    if first is None or not first.rows or first.rows[0][:1] != (BRAND,):
        return []
    return [cell for row in first.rows for cell in row[1:2] if isinstance(cell, str)]


def reader_of(layout: Layout) -> OwnRow | None:
    """What reads the rows of that sheet to the letter, whichever of our columns it has: another release has others.

    None where its name is none of ours, or nothing says whose the rows are.
    """
    columns, part = _PARTS.get(search_key(layout.sheet.name), ((), None))
    if part is None or Field.KEY not in layout.fields:
        return None

    def read(row: Row, number: int, layout: Layout, locality: Locality) -> ImportedClient | None:
        said = Said(row, layout.columns, columns, locality)
        return part(said, SheetRow(layout.sheet.name, number)) if said else None

    return read


def _client(said: Said, place: SheetRow) -> ImportedClient:
    name = " ".join(said.fitting(Field.NAME).split())
    latitude, longitude, accuracy = said.location(Field.LOCATION)
    base = said.meant(Field.BASE, meanings.base)
    return ImportedClient(
        name,
        (place,),
        {one.value: words for column, one in TOLD_OF_CLIENTS.items() if (words := said.words(column, one))},
        source=said.text(Field.SOURCE),
        tags=said.tags(),
        status=said.meant(Field.STATUS, meanings.status) or Status.ACTIVE,
        why_inactive=meanings.ending(said.text(Field.WHY_INACTIVE))[:LONGEST_ENDING],
        do_not_contact=bool(said.text(Field.DO_NOT_CONTACT)),
        base=base,
        base_reason=said.text(Field.BASE_REASON),
        base_said=said.labelled(Field.BASE) if base else "",
        zone=said.meant(Field.ZONE, named_in),
        latitude=latitude,
        longitude=longitude,
        accuracy=accuracy,
        manager=said.text(Field.MANAGER),
        created_at=said.moment(Field.CREATED_ON),
        key=said.text(Field.KEY),
        own=True,
        company_key=company_key(name),
        note=said.note(),
        marks=tuple(said.marks),
    )


def _contact(said: Said, place: SheetRow) -> ImportedClient:
    role, confirmed = said.meant(Field.ROLE, meanings.role) or (BuyingRole.UNKNOWN, False)
    told = {one.value: said.told(column, one) for column, one in TOLD_OF_CONTACTS.items()}
    contact = ImportedContact(
        said.fitting(Field.PERSON),
        said.fitting(Field.POSITION),
        role,
        confirmed,
        said.phones(),
        said.email(),
        said.fitting(Field.CONTACT_NOTE),
        {name: value for name, value in told.items() if value not in (None, "")},
    )
    return replace(_part(said, place), contacts=(contact,))


def _touch(said: Said, place: SheetRow) -> ImportedClient:
    when = said.when(Field.TOUCH_ON)
    if when is None:
        said.keep(Field.TOUCH_OUTCOME, Field.TOUCH_COMMENT)
        return _part(said, place)
    latitude, longitude, accuracy = said.location(Field.LOCATION)
    touch = ImportedTouch(
        *when,
        said.meant(Field.TOUCH_CHANNEL, meanings.channel) or Channel.OTHER,
        said.meant(Field.TOUCH_DIRECTION, meanings.direction) or Direction.OUTGOING,
        said.meant(Field.TOUCH_OUTCOME, meanings.outcome) or Outcome.NOTED,
        said.meant(Field.TOUCH_REASON, meanings.reason),
        said.text(Field.TOUCH_COMMENT),
        said.text(Field.PERSON),
        recorded_at=said.moment(Field.RECORDED_AT),
        by=said.text(Field.RECORDED_BY),
        latitude=latitude,
        longitude=longitude,
        accuracy=accuracy,
        away=said.meant(Field.TOUCH_AWAY, meanings.metres),
        joint=said.text(Field.TOUCH_JOINT),
    )
    return replace(_part(said, place), touches=(touch,))


def _order(said: Said, place: SheetRow) -> ImportedClient:
    on = said.moment(Field.LAST_ORDER)
    amount, product = said.amount(Field.ORDER_SUM), said.text(Field.PRODUCT)
    if on is None:
        said.keep(*ORDERS[ORDERS.index(Field.PAY_BY) :])
        return _part(said, place)
    days = said.day(Field.PAY_BY), said.day(Field.PAID_ON), said.day(Field.DELIVERED_ON)
    rating = said.meant(Field.RATING, meanings.rating)
    more = said.text(Field.DOCUMENT), said.items(Field.ITEMS), said.received()
    order = ImportedOrder(on.date(), amount, product, said.when(Field.TOUCH_ON), *days, rating, *more)
    return replace(_part(said, place), orders=(order,))


def _step(said: Said, place: SheetRow) -> ImportedClient:
    on, at = said.moment(Field.STEP_ON), said.hour(Field.STEP_AT)
    kind = said.meant(Field.STEP, meanings.step) or StepKind.OTHER
    note, by = said.text(Field.STEP_NOTE), said.text(Field.RECORDED_BY)
    if on is None:  # somebody has taken it out
        part = _part(said, place)
        return replace(part, note="\n".join(filter(None, (part.note, note))))
    told = (Field.STEP, Field.STEP_ON, Field.STEP_AT, Field.STEP_NOTE, Field.STEP_AGAIN)
    words = "\n".join(said.labelled(field) for field in told if said.text(field))
    series = said.meant(Field.STEP_AGAIN, lambda text: repeats.of_words(text, on.date()))
    return replace(_part(said, place), steps=(ImportedStep(kind, on.date(), at, note, by, words, series),))


def _part(said: Said, place: SheetRow) -> ImportedClient:
    """What another sheet says of the client with that number."""
    marks, key = tuple(said.marks), said.text(Field.KEY)
    return ImportedClient("", (place,), key=key, own=True, note=said.note(), marks=marks)


SHEETS: dict[str, tuple[tuple[Field, ...], Part]] = {
    "clients": (CLIENTS, _client),
    "contacts": (CONTACTS, _contact),
    "touches": (TOUCHES, _touch),
    "orders": (ORDERS, _order),
    "steps": (STEPS, _step),
}
"""Our sheets: the columns that they have today, and what reads their rows."""
_PARTS = {name: SHEETS[sheet] for language in LANGUAGES for sheet, name in language.headings.sheets.items()}
