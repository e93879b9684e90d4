"""What a cell says of who the client is and of the people there: names, positions, what they are like. How to reach
them is read in `number_cells.py`.
"""

import re
from dataclasses import replace

from sales.clients.card_lines.card_names import is_business
from sales.clients.client import CONTACT_SPECS, BuyingRole, ContactField
from sales.importing.cells import cells
from sales.importing.cells.book import Cell
from sales.importing.people.people import Person, people_in
from sales.importing.people.person_parts import is_surname, remark_from
from sales.importing.people.roles import role_in, same_position
from sales.importing.rows.card_cells import card, meet, tell
from sales.importing.rows.record import Reader, Record, Somebody, labelled
from sales.importing.said.fields import Field
from sales.importing.sheets import card_values, meanings
from sales.importing.sheets.columns import Planned
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import is_legal_form, search_key
from sales.values.person_words import is_courtesy, may_be_person, surely_person

_CARD = re.compile(r"[,\n@]|\d[\d\s()-]{5,}\d")
_QUOTED = re.compile(r"[«“„\"].+[»”“\"]")
_NUMBERED = re.compile(r"^\d{1,4}[.)]\s+(?=\D)")
_AND_COMPANY = re.compile(rf"\s(?:{any_of(lambda one: one.rows.and_company)})\.?$", re.IGNORECASE)
_AT = re.compile(r"([^()]+?)\s*\(([^()]+)\)")


def _name(record: Record, column: Planned, cell: Cell) -> None:
    text = _unnumbered(record, cells.text(cell))
    if record.name:
        _named_again(record, column, text)
    elif record.alone and _CARD.search(text):
        card(record, text)
    else:
        record.name = text


def _unnumbered(record: Record, text: str) -> str:
    """«1. ООО Вектор, …»: the number of a line is no part of a name."""
    return _NUMBERED.sub("", text, count=1) if record.alone else text


def _named_again(record: Record, column: Planned, text: str) -> None:
    if search_key(text) != search_key(record.name):
        labelled(record, column, text)


def _person(record: Record, column: Planned, cell: Cell) -> None:
    text = _at_company(record, _beside_company(record, _unnumbered(record, cells.text(cell))))
    company = not record.name and _is_company(text)
    if (company or record.alone) and _CARD.search(text):
        card(record, text)
    elif company:
        record.name = text
    elif text:
        _people(record, column, text, BuyingRole.UNKNOWN)


def _beside_company(record: Record, text: str) -> str:
    """«Azure Deck, Brandon Free» at Azure Deck is Brandon Free; the company's own name is nobody's."""
    if not record.name or not search_key(text).startswith(search_key(record.name)):
        return text
    rest = text[len(record.name) :].strip()
    return rest[1:].strip() if rest.startswith(",") else text if rest else ""


def _at_company(record: Record, text: str) -> str:
    """ "Ivy Nash (Nash Florist)", «Кафе Уют (Лена)»: somebody, and the business they are at; the name alone is given
    back.
    """
    match = None if record.name or "(" not in text else _AT.fullmatch(text)
    if match is None:
        return text
    first, second = match.groups()
    if may_be_person(first.split()) and is_business(second, first):
        record.name = second
        return first
    if surely_person(second.split()) and not (surely_person(first.split()) or is_surname(first)):
        record.name = first
        return second
    return text


def _is_company(text: str) -> bool:
    words = text.split()
    named = _QUOTED.search(text) or _AND_COMPANY.search(text)
    return named is not None or any(map(is_legal_form, words[:1] + words[-1:]))


def _decider(record: Record, column: Planned, cell: Cell) -> None:
    told = cells.yes(cell)
    if told or cells.text(cell) in {"0", *(one.rows.no for one in LANGUAGES)}:
        record.somebody.role = BuyingRole.DECIDES if told else record.somebody.role
    else:
        _people(record, column, cells.text(cell), BuyingRole.DECIDES)


def _people(record: Record, column: Planned, text: str, role: BuyingRole) -> None:
    people, rest = people_in(text, record.locality.country)
    if not any(person.name for person in people):  # no name that we know: then all of it is one, if it is no remark
        if remark_from(text.split()) == 0:
            labelled(record, column, text)
            return
        people, rest = [Person(" ".join(text.split()))], []
    position = role_in(column.heading)
    parts = _in_parts(record, people[0]) if len(people) == 1 else None
    if parts:
        met = [tell(parts, _beside_parts(parts, people[0]))]
    else:
        met = [_met_above(record, person, role) or _meet_there(record, person, position) for person in people]
    for one in met:
        one.role = one.role if role is BuyingRole.UNKNOWN else role
        one.in_role = bool(position)
    if not position or all(one.in_role or not one.called for one in record.people):
        record.current = next(place for place, one in enumerate(record.people) if one is met[0])
    record.note += rest


def _met_above(record: Record, person: Person, role: BuyingRole) -> Somebody | None:
    """Whoever decides may stand among the people of the row already."""
    words = set(person.name.split())
    decides = role is BuyingRole.DECIDES and words
    known = next((one for one in record.people if decides and words <= set(one.called.split())), None)
    return tell(known, replace(person, name="")) if known else None


def _in_parts(record: Record, person: Person) -> Somebody | None:
    """«Зуев Антон» beside the columns «Имя», «Отчество» and «Фамилия» is the same person, however addressed."""
    named = [(one, parts) for one in record.people if not one.name and (parts := _parts(one))]
    words = {word for word in person.name.split() if not is_courtesy(word)} if named else set()
    for one, parts in named:
        if parts <= words or (words < parts and one.first in words):
            return one
    return None


def _parts(one: Somebody) -> set[str]:
    return {one.first, one.middle, one.last} - {""}


def _beside_parts(one: Somebody, person: Person) -> Person:
    """What says less than the parts says nothing; how somebody is addressed is no name."""
    courtesies = [word for word in person.name.split() if is_courtesy(word)]
    name = " ".join(word for word in person.name.split() if word not in courtesies)
    less = set(name.split()) < _parts(one)
    return replace(person, name="" if less else name, note=[*person.note, *courtesies])


def _meet_there(record: Record, person: Person, position: str) -> Somebody:
    """Below the heading of a position is who has it: also one whose number stands before the name."""
    if not position:
        return meet(record, person)
    person.position = person.position or position
    nameless = (one for one in record.people if one.nameless and not one.called)
    one = next((one for one in nameless if same_position(one.position, person.position)), None)
    if one is None:
        return meet(record, person)
    one.nameless = False
    return tell(one, person)


def _contacts(record: Record, column: Planned, cell: Cell) -> None:
    """People and numbers as they come. Numbers of columns before are nobody's of these."""
    if record.people and not record.people[-1].called:
        record.people[-1].nameless = bool(record.people[-1].phones)
    people, rest = people_in(cells.text(cell), record.locality.country)
    for person in people:
        if person.name and not may_be_person(person.name.split()):
            rest.append(person.name)
        else:
            meet(record, person)
    if rest:
        record.note.append(f"{column.heading}: {', '.join(rest)}")


def _first(record: Record, _: Planned, cell: Cell) -> None:
    _named_in_parts(record, cells.line(cell)).first = cells.line(cell)


def _middle(record: Record, _: Planned, cell: Cell) -> None:
    record.somebody.middle = cells.line(cell)


def _last(record: Record, _: Planned, cell: Cell) -> None:
    _named_in_parts(record, cells.line(cell)).last = cells.line(cell)


def _named_in_parts(record: Record, part: str) -> Somebody:
    """Whose parts these are: of the one who is named already, or of somebody else."""
    if record.somebody.name and part not in record.somebody.name:
        record.people.append(Somebody())
        record.current = len(record.people) - 1
    return record.somebody


def _position(record: Record, _: Planned, cell: Cell) -> None:
    """A department, too."""
    record.somebody.position = ", ".join(filter(None, (record.somebody.position, cells.line(cell))))


def _role(record: Record, column: Planned, cell: Cell) -> None:
    told = meanings.role(cells.text(cell))
    if told is None:
        labelled(record, column, cell)
    else:
        record.somebody.role, record.somebody.confirmed = told


def _contact_note(record: Record, _: Planned, cell: Cell) -> None:
    record.somebody.note.append(cells.text(cell))


def _told(field: ContactField) -> Reader:
    """Of whoever stands before it. What the field has no room for stands in the note as well."""

    def read(record: Record, column: Planned, cell: Cell) -> None:
        said, most = card_values.of_contact(field, cell, record.locality.today), CONTACT_SPECS[field].longest
        if said is None:
            labelled(record, column, cell)
            return
        if most and len(said) > most:
            record.somebody.note.append(said)
            said = said[: most - 1] + "…"
        record.somebody.told[field.value] = said

    return read


READERS: dict[Field, Reader] = {
    Field.NAME: _name,
    Field.PERSON: _person,
    Field.DECIDER: _decider,
    Field.FIRST_NAME: _first,
    Field.MIDDLE_NAME: _middle,
    Field.LAST_NAME: _last,
    Field.POSITION: _position,
    Field.ROLE: _role,
    Field.CONTACTS: _contacts,
    Field.CONTACT_NOTE: _contact_note,
    **{column: _told(field) for column, field in card_values.TOLD_OF_CONTACTS.items()},
}
