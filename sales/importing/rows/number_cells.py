"""What a cell says of how to reach people: phones and addresses, each with whoever is named beside it."""

import re
from collections.abc import Sequence

from sales.clients.client import BuyingRole
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.people.numbers import emails_in, numbers_in
from sales.importing.people.people import Person, person_beside
from sales.importing.people.roles import role_in, same_position
from sales.importing.rows.record import Reader, Record, Somebody, labelled, stem
from sales.importing.said.clients import Mark
from sales.importing.said.fields import Field
from sales.importing.sheets.columns import Planned
from sales.languages.registry import LANGUAGES, any_of
from sales.values.phones import Phone, digits, of_phone_book
from sales.values.word_lists import listed

_NOBODY_ANSWERS = re.compile(any_of(lambda one: rf"{one.rows.fax}|{one.rows.pager}"), re.IGNORECASE)
_USUAL_NUMBERS = listed(*(one.rows.usual_numbers for one in LANGUAGES))
_OWN_ADDRESS = re.compile(any_of(lambda one: one.rows.own_address))


def _phone(record: Record, column: Planned, cell: Cell) -> None:
    """A number is whose name stands beside it, else the person's whom the cells before name."""
    label = record.labels.get(stem(column.heading), "")
    if _NOBODY_ANSWERS.search(label):
        labelled(record, column, cell)
        return
    if label and label.casefold().strip("* ").replace(" ", "_") not in _USUAL_NUMBERS:
        record.somebody.note.append(f"{cells.line(cell)}: {label}")
    last: Somebody | None = None
    for said in numbers_in(_dialled(record, cells.text(cell)), record.locality.country):
        if said.phone is None:
            _words_among_numbers(record, column, last, said.words)
        elif said.is_fax:
            record.note.append(f"{said.words} {said.phone.typed}")
        else:
            last = _number(record, column, said.phone, said.words)


def _dialled(record: Record, written: str) -> str:
    if not record.locality.of_cards:
        return written
    return "\n".join(of_phone_book(line, record.locality.country) for line in written.split("\n"))


def _in_role(record: Record, column: Planned) -> Somebody | None:
    """«Тел. директора» is the director's, whoever stands before it; the firm's own is nobody's."""
    position = role_in(column.heading)
    if position:
        return _whose(record, Person("", position))
    return record.own if column.firms else None


def settle_firm(record: Record) -> None:
    """Once the whole row is read: where nobody else is told of, a person's own numbers are the client's."""
    if record.firm is None:
        return
    record.email = record.email or next(iter(record.firm.emails), "")
    (one, *others) = record.people or [Somebody()]
    if others or one.called or one.position:
        record.people.append(record.firm)
    else:
        one.phones, one.emails = [*record.firm.phones, *one.phones], [*record.firm.emails, *one.emails]
        one.note = [*record.firm.note, *one.note]
        record.people = [one]


def _words_among_numbers(record: Record, column: Planned, last: Somebody | None, words: str) -> None:
    """An address among numbers is of whoever's number stands before it; somebody may have no number."""
    beside = None if digits(words) else person_beside(words)
    if beside and beside.name:
        _whose(record, beside)
        return
    found, rest = _addresses(words)
    if found:
        (last or _in_role(record, column) or record.somebody).emails += found
    record.marks += [Mark(Field.PHONE, "phone", words)] if digits("".join(rest)) else []
    _rest(record, column, rest)


def _addresses(words: str) -> tuple[list[str], list[str]]:
    found, _, rest = emails_in(words) if "@" in words else ([], [], [words])
    return found, rest


def _number(record: Record, column: Planned, phone: Phone, words: str) -> Somebody:
    beside = person_beside(words) if words else None
    if beside and beside.name and not _has(record, position := role_in(column.heading)):
        beside.position = beside.position or position
    somebody = _whose(record, beside) if beside else _in_role(record, column) or record.somebody
    if words and not beside:
        found, rest = _addresses(words)
        somebody.emails += found
        somebody.note += [f"{phone.typed}: {one}" for one in rest]
    if (phone.e164 or phone.typed) not in {one.e164 or one.typed for one in somebody.phones}:
        somebody.phones.append(phone)
        record.marks += [Mark(Field.PHONE, "phone", phone.typed)] if phone.e164 is None else []
    return somebody


def _has(record: Record, position: str) -> bool:
    return any(one.position and same_position(one.position, position) for one in record.people)


def _whose(record: Record, beside: Person) -> Somebody:
    """Somebody of this row by a word of the name or by the position; else a new one, whom later cells are not about."""
    words = set(beside.name.split())
    for one in record.people:
        if words and words <= set(one.called.split()):
            if one.position and beside.position and not same_position(one.position, beside.position):
                one.note.append(beside.position)
            one.position = one.position or beside.position
            return _telling(one, beside)
        if not words and one.position and same_position(one.position, beside.position):
            return _telling(one, beside)
    return _newly_told(record, beside)


def _newly_told(record: Record, beside: Person) -> Somebody:
    """Behind or before the one whose numbers and name may be still to come: people stay in the order of the cell."""
    one = Somebody(name=beside.name, position=beside.position, nameless=not beside.name)
    if beside.name and not record.people:
        record.people += [one, Somebody()]
        record.current = 1
    else:
        record.people += [one] if record.people else [Somebody(), one]
    return _telling(one, beside)


def _telling(one: Somebody, beside: Person) -> Somebody:
    one.role = beside.role if one.role is BuyingRole.UNKNOWN else one.role
    one.emails += [address for address in beside.emails if address not in one.emails]
    one.note += beside.note
    return one


def _email(record: Record, column: Planned, cell: Cell) -> None:
    found, marks, rest = emails_in(cells.text(cell))
    somebody = _in_role(record, column) or record.somebody
    fresh = [one for one in found if one not in somebody.emails]
    if somebody.emails and _OWN_ADDRESS.search(column.heading.casefold()):
        somebody.note += fresh
    else:
        somebody.emails += fresh
    record.marks += marks
    _rest(record, column, rest)


def _rest(record: Record, column: Planned, said: Sequence[str]) -> None:
    for text in said:
        labelled(record, column, text)


READERS: dict[Field, Reader] = {
    Field.PHONE: _phone,
    Field.EMAIL: _email,
}
