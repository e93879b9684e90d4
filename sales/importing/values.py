"""What a cell adds to its row, by the meaning of its column."""

import re
from collections.abc import Callable
from decimal import Decimal
from math import isfinite

from sales import card_line, money, tax_numbers
from sales.clients import BuyingRole, Status
from sales.errors import Rejected
from sales.importing import cells, meanings
from sales.importing.book import Cell
from sales.importing.clients import ImportedOrder, Mark
from sales.importing.fields import Field
from sales.importing.history import touches_in
from sales.importing.layout import Planned
from sales.importing.people import Person, emails_in, people_in, phones_in
from sales.importing.record import Occasion, Record, Somebody
from sales.names import is_legal_form
from sales.person_words import may_be_person

Reader = Callable[[Record, Planned, Cell], None]

_CARD = re.compile(r"[,\n@]|\d[\d\s()-]{5,}\d")
_QUOTED = re.compile(r"[«“„\"].+[»”“\"]")
_NO_STEP = re.compile(r"не запланирован\w*|нет задач\w*|нет|no tasks?|not planned|none", re.IGNORECASE)
_TAGS = re.compile(r"[,;#\n]|:::")
_PLACE = re.compile(r"(-?\d{1,3}\.\d+(?:e-?\d+)?)[,;\s]+(-?\d{1,3}\.\d+(?:e-?\d+)?)")
_SYSTEM_TAG = re.compile(r"^\*\s*")
"""Google's own groups: «* myContacts»."""


def labelled(record: Record, column: Planned, cell: Cell) -> None:
    """Into the note, under its heading."""
    text = cells.text(cell)
    record.note.append(f"{column.heading}: {text}" if column.heading else text)


def _skip(record: Record, column: Planned, cell: Cell) -> None:
    """What only the other program needs."""


def _words(field: Field) -> Reader:
    def read(record: Record, _: Planned, cell: Cell) -> None:
        record.says(field, cells.line(cell))

    return read


def _name(record: Record, column: Planned, cell: Cell) -> None:
    text = cells.text(cell)
    if record.name:
        labelled(record, column, cell)
    elif record.alone and _CARD.search(text):
        _card(record, text)
    else:
        record.name = text


def _person(record: Record, _: Planned, cell: Cell) -> None:
    text = cells.text(cell)
    company = not record.name and _is_company(text)
    if (company or record.alone) and _CARD.search(text):
        _card(record, text)
    elif company:
        record.name = text
    else:
        _people(record, text, BuyingRole.UNKNOWN)


def _card(record: Record, text: str) -> None:
    """Everything in one cell, as people write it to the bot."""
    try:
        line = card_line.parse(text, record.locality.country)
    except Rejected:
        record.name = text
        return
    record.name = line.name
    one = record.newcomer()
    one.name, one.position = line.contact, line.position
    one.phones += line.phones
    one.emails += filter(None, (line.email,))
    record.note += filter(None, (line.note,))


def _is_company(text: str) -> bool:
    words = text.split()
    return bool(_QUOTED.search(text)) or any(map(is_legal_form, words[:1] + words[-1:]))


def _decider(record: Record, _: Planned, cell: Cell) -> None:
    told = cells.yes(cell)
    if told or cells.text(cell) in {"0", "нет", "no"}:
        record.somebody.role = BuyingRole.DECIDES if told else record.somebody.role
    else:
        _people(record, cells.text(cell), BuyingRole.DECIDES)


def _people(record: Record, text: str, role: BuyingRole) -> None:
    people, rest = people_in(text, record.locality.country)
    if not any(person.name for person in people):  # no name that we know: then all of it is one
        people, rest = [Person(" ".join(text.split()))], []
    met = [_meet(record, person) for person in people]
    for one in met:
        one.role = role
    record.current = next(place for place, one in enumerate(record.people) if one is met[0])
    record.note += rest


def _meet(record: Record, person: Person) -> Somebody:
    one = record.newcomer() if person.name else record.somebody
    one.name, one.position = person.name or one.name, person.position or one.position
    one.phones += person.phones
    one.emails += person.emails
    return one


def _contacts(record: Record, column: Planned, cell: Cell) -> None:
    """People and numbers as they come."""
    people, rest = people_in(cells.text(cell), record.locality.country)
    for person in people:
        if person.name and not may_be_person(person.name.split()):
            rest.append(person.name)
        else:
            _meet(record, person)
    if rest:
        record.note.append(f"{column.heading}: {', '.join(rest)}")


def _first(record: Record, _: Planned, cell: Cell) -> None:
    record.somebody.first = cells.line(cell)


def _middle(record: Record, _: Planned, cell: Cell) -> None:
    record.somebody.middle = cells.line(cell)


def _last(record: Record, _: Planned, cell: Cell) -> None:
    record.somebody.last = cells.line(cell)


def _position(record: Record, _: Planned, cell: Cell) -> None:
    """A department, too."""
    record.somebody.position = ", ".join(filter(None, (record.somebody.position, cells.line(cell))))


def _role(record: Record, column: Planned, cell: Cell) -> None:
    told = meanings.role(cells.text(cell))
    if told is None:
        labelled(record, column, cell)
    else:
        record.somebody.role, record.somebody.confirmed = told


def _phone(record: Record, _: Planned, cell: Cell) -> None:
    found, rest = phones_in(cells.text(cell), record.locality.country)
    known = {phone.e164 or phone.typed for phone in record.somebody.phones}
    record.somebody.phones += [phone for phone in found if (phone.e164 or phone.typed) not in known]
    record.marks += [Mark(Field.PHONE, "phone", phone.typed) for phone in found if phone.e164 is None]
    record.note += rest


def _email(record: Record, _: Planned, cell: Cell) -> None:
    found, marks, rest = emails_in(cells.text(cell))
    record.somebody.emails += [one for one in found if one not in record.somebody.emails]
    record.marks += marks
    record.note += rest


def _contact_note(record: Record, _: Planned, cell: Cell) -> None:
    record.somebody.note.append(cells.text(cell))


def _contact_hours(record: Record, _: Planned, cell: Cell) -> None:
    record.somebody.hours = cells.line(cell)


def _contact_channel(record: Record, column: Planned, cell: Cell) -> None:
    record.somebody.channel = meanings.channel(cells.text(cell))
    if record.somebody.channel is None:
        labelled(record, column, cell)


def _weight(record: Record, column: Planned, cell: Cell) -> None:
    record.somebody.weight = meanings.weight(cells.text(cell))
    if record.somebody.weight is None:
        labelled(record, column, cell)


def _attitude(record: Record, column: Planned, cell: Cell) -> None:
    record.somebody.attitude = meanings.attitude(cells.text(cell))
    if record.somebody.attitude is None:
        labelled(record, column, cell)


def _location(record: Record, column: Planned, cell: Cell) -> None:
    match = _PLACE.fullmatch(cells.text(cell))
    record.location = (float(match[1]), float(match[2])) if match else None
    if record.location is None or abs(record.location[0]) > 90 or abs(record.location[1]) > 180:
        record.location = None
        labelled(record, column, cell)


def _tax_number(record: Record, _: Planned, cell: Cell) -> None:
    typed = cells.line(cell).partition("/")[0].strip()  # «ИНН/КПП»
    try:
        number = tax_numbers.parse(typed, record.locality.country)
    except Rejected:
        number = _with_zero(typed, record.locality.country)
        if number == typed:
            record.marks.append(Mark(Field.TAX_NUMBER, "tax_number", typed))
    record.says(Field.TAX_NUMBER, number)


def _with_zero(typed: str, country: str) -> str:
    """A spreadsheet takes a leading zero for nothing."""
    try:
        return tax_numbers.parse(f"0{typed}", country)
    except Rejected:
        return typed


def _note(record: Record, _: Planned, cell: Cell) -> None:
    record.note.append(cells.text(cell))


def _product(record: Record, column: Planned, cell: Cell) -> None:
    record.says(Field.PRODUCT, cells.line(cell))
    if Field.KEY not in record.texts:  # our own export says it of an order
        labelled(record, column, cell)


def _tags(record: Record, _: Planned, cell: Cell) -> None:
    words = (" ".join(_SYSTEM_TAG.sub("", word.strip()).split()) for word in _TAGS.split(cells.text(cell)))
    record.tags += [word for word in words if word and word.casefold() not in {"mycontacts", "my contacts"}]


def _status(record: Record, column: Planned, cell: Cell) -> None:
    text = cells.text(cell)
    told = meanings.status(text)
    if meanings.forbids_contact(text):
        record.do_not_contact = True
    elif told is None:
        labelled(record, column, cell)
    elif told is Status.INACTIVE:
        record.status = told


def _do_not_contact(record: Record, _: Planned, cell: Cell) -> None:
    record.do_not_contact |= cells.yes(cell) or meanings.forbids_contact(cells.text(cell))


def _base(record: Record, column: Planned, cell: Cell) -> None:
    record.base = meanings.base(cells.text(cell))
    if record.base is None:
        labelled(record, column, cell)


def _order_on(record: Record, column: Planned, cell: Cell) -> None:
    day = cells.day(cell, record.locality.today)
    if day is None or day > record.locality.today:
        record.marks.append(Mark(column.field, "date", cells.line(cell)))
        labelled(record, column, cell)
    elif day not in {order.on for order in record.orders}:
        record.orders.append(ImportedOrder(day))


def _order_sum(record: Record, column: Planned, cell: Cell) -> None:
    try:
        record.amount = _amount(cell, record.locality.currency)
    except Rejected:
        labelled(record, column, cell)
    record.amount_said = f"{column.heading}: {cells.text(cell)}"


def _amount(cell: Cell, currency: str) -> int:
    """A number is as many of the currency's units, whatever separates thousands in a text."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and isfinite(cell):
        return round(Decimal(str(cell)).scaleb(money.minor_digits(currency)))
    return money.parse(cells.text(cell), currency)


def _step(record: Record, _: Planned, cell: Cell) -> None:
    text = cells.line(cell)
    if _NO_STEP.fullmatch(text):
        return
    kind = meanings.step(text)
    if kind is None or record.step_kind is not None:
        record.step_note.append(text)
    record.step_kind = record.step_kind or kind


def _step_note(record: Record, _: Planned, cell: Cell) -> None:
    record.step_note.append(cells.text(cell))


def _step_on(record: Record, column: Planned, cell: Cell) -> None:
    told = cells.moment(cell, record.locality.today)
    if told is None:
        record.marks.append(Mark(column.field, "date", cells.line(cell)))
        record.step_note.append(cells.line(cell))
    else:
        record.step_on, record.step_at = told[0], told[1] or record.step_at


def _step_at(record: Record, _: Planned, cell: Cell) -> None:
    record.step_at = cells.hour(cell) or record.step_at


def _history(record: Record, _: Planned, cell: Cell) -> None:
    record.touches += touches_in(cell, record.locality.today)


def _touch_on(record: Record, column: Planned, cell: Cell) -> None:
    told = cells.moment(cell, record.locality.today)
    if told is None or told[0] > record.locality.today:
        record.marks.append(Mark(column.field, "date", cells.line(cell)))
        labelled(record, column, cell)
    else:
        record.occasions.append(Occasion(*told))


def _touch_channel(record: Record, _: Planned, cell: Cell) -> None:
    record.occasion.channel = meanings.channel(cells.text(cell))
    _remark(record.occasion, cell, understood=record.occasion.channel is not None)


def _touch_direction(record: Record, _: Planned, cell: Cell) -> None:
    record.occasion.direction = meanings.direction(cells.text(cell))


def _touch_outcome(record: Record, _: Planned, cell: Cell) -> None:
    record.occasion.outcome = meanings.outcome(cells.text(cell))
    _remark(record.occasion, cell, understood=record.occasion.outcome is not None)


def _remark(occasion: Occasion, cell: Cell, *, understood: bool) -> None:
    """What is understood need not stand in the comment; together the words tell how it took place."""
    occasion.said.append(cells.text(cell))
    if not understood:
        occasion.comment.append(cells.text(cell))


def _touch_reason(record: Record, _: Planned, cell: Cell) -> None:
    record.occasion.reason = meanings.reason(cells.text(cell))


def _touch_comment(record: Record, _: Planned, cell: Cell) -> None:
    _remark(record.occasion, cell, understood=False)


READERS: dict[Field, Reader] = {
    **{
        field: _words(field)
        for field in (
            Field.ADDRESS,
            Field.SITE,
            Field.BUSINESS,
            Field.HOURS,
            Field.SOURCE,
            Field.RECOMMENDED_BY,
            Field.ZONE,
            Field.MANAGER,
            Field.KEY,
        )
    },
    Field.NAME: _name,
    Field.PERSON: _person,
    Field.DECIDER: _decider,
    Field.FIRST_NAME: _first,
    Field.MIDDLE_NAME: _middle,
    Field.LAST_NAME: _last,
    Field.POSITION: _position,
    Field.ROLE: _role,
    Field.PHONE: _phone,
    Field.EMAIL: _email,
    Field.CONTACTS: _contacts,
    Field.CONTACT_NOTE: _contact_note,
    Field.CONTACT_HOURS: _contact_hours,
    Field.CONTACT_CHANNEL: _contact_channel,
    Field.WEIGHT: _weight,
    Field.ATTITUDE: _attitude,
    Field.LOCATION: _location,
    Field.TAX_NUMBER: _tax_number,
    Field.PRODUCT: _product,
    Field.NOTE: _note,
    Field.TAGS: _tags,
    Field.STATUS: _status,
    Field.DO_NOT_CONTACT: _do_not_contact,
    Field.BASE: _base,
    Field.FIRST_ORDER: _order_on,
    Field.LAST_ORDER: _order_on,
    Field.ORDER_SUM: _order_sum,
    Field.STEP: _step,
    Field.STEP_ON: _step_on,
    Field.STEP_AT: _step_at,
    Field.STEP_NOTE: _step_note,
    Field.HISTORY: _history,
    Field.TOUCH_ON: _touch_on,
    Field.TOUCH_CHANNEL: _touch_channel,
    Field.TOUCH_DIRECTION: _touch_direction,
    Field.TOUCH_OUTCOME: _touch_outcome,
    Field.TOUCH_REASON: _touch_reason,
    Field.TOUCH_COMMENT: _touch_comment,
    Field.OTHER: labelled,
    Field.SKIP: _skip,
}
