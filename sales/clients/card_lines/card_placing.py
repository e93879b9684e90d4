"""Which field of a card a part of its line fills: an address, somebody, what they are, or else the note."""

import re
from itertools import takewhile

from sales.clients.card_lines import card_firms, card_names, card_people, card_places, card_positions
from sales.clients.card_lines.card_reading import Person, Reading
from sales.clients.card_lines.card_words import TAKEN, is_aside, labelled, may_be_persons
from sales.languages.registry import any_of
from sales.values.person_words import is_first_name, nominative

_AND_AHEAD = re.compile(rf"^(?:{any_of(lambda one: one.cards.also)}|&)\s+(?=\S)")


def place(reading: Reading, part: str) -> None:
    """A further part: what its label says, an address, a person, a position, or else a note."""
    if _is_said_of_another(reading, part):
        return
    label, said = labelled(part)
    if label == "thing" and not said:
        return
    label = "contact" if label == "name" and may_be_persons(part) else label
    part, said = (part, said) if label else (_AND_AHEAD.sub("", part), _AND_AHEAD.sub("", said))
    if not label and (told := card_people.told_in(part)):
        reading.in_address = False
        reading.tell(told.name, told.position)
        reading.note += filter(None, (told.note,))
    elif label == "asked":
        reading.in_address = False
        _place_asked(reading, part, said)
    elif not label and (pieces := _pieces(reading, part)):
        for piece in pieces:
            place(reading, piece)
    else:
        _place_whole(reading, part, label, said)


def _place_whole(reading: Reading, part: str, label: str, said: str) -> None:
    said = said if label else card_places.without_located(said)
    reading.in_address = label == "address" or (not label and _is_address(reading, said))
    if reading.in_address:
        reading.address.append(said)
    elif label == "position":
        reading.last.position = reading.last.position or said
    elif label == "note" or not _is_somebody(reading, said, label):
        reading.note.append(said if label else part)


def _is_said_of_another(reading: Reading, part: str) -> bool:
    """A part in brackets that says whose the number before it is, or who a short name is; the client's past."""
    bracketed = part in reading.bracketed
    if bracketed and reading.rang is not None and _place_ringing(reading, part):
        return True
    same = bracketed and card_people.is_same_person(part, reading.last.name)
    if same or is_aside(part):
        reading.note.append(part)
    return same or is_aside(part)


def _place_ringing(reading: Reading, part: str) -> bool:
    """`0161 496 0223 (shop) 07400 221104 (cliff)`: in brackets behind a number, whose it is."""
    person, phone = reading.rang or (reading.last, reading.last.phones[-1])
    nobodys = card_firms.nobodys(part)
    named = card_people.may_be_called(part.split()) and card_names.is_surely_somebody(part) and not person.name
    if not (nobodys or named):
        return False
    person.phones.remove(phone)
    reading.people.append(
        Person(name="" if nobodys else part, position=nobodys, phones=[phone], is_nobody=bool(nobodys))
    )
    return True


def _place_asked(reading: Reading, part: str, said: str) -> None:
    """`Ask for Priya`: somebody whose name is known, and a note behind it."""
    somebody, note = card_firms.split_note(" ".join(map(nominative, said.split())))
    if not (card_names.is_surely_somebody(somebody) and _is_somebody(reading, somebody, "contact")):
        reading.note.append(part)
    elif note:
        reading.note.append(note)


def _pieces(reading: Reading, part: str) -> list[str]:
    """What a part says one behind the other with no comma: the house, somebody, a note; nothing where it says one."""
    if reading.in_address and card_places.goes_on(part):
        return []
    if reading.in_address and not card_places.is_address(part):
        house, behind = card_places.split_house(part)
        if house and behind:
            return [house, behind]
    before, address, behind = card_places.split_address(part)
    if behind and not before and card_places.may_end_before(behind):
        return [address, behind]
    somebody, note = card_firms.split_note(part)
    if note:
        return [somebody, note]
    note, somebody = card_firms.split_note_ahead(part)
    return [note, somebody] if note else []


def _is_address(reading: Reading, part: str) -> bool:
    if card_places.is_place(part) and part != reading.name:
        called = reading.behind == TAKEN and is_first_name(part) and not reading.people[0].name
        return reading.in_address or not called  # `the crown, barry 07…`
    if not reading.in_address and reading.behind != TAKEN and card_places.is_postcode(part):
        return card_places.is_place(reading.behind) or card_names.may_be_town(reading.behind)
    if card_places.may_be_house(part) and reading.behind != TAKEN:
        return card_places.goes_on(reading.behind) or card_places.is_town(reading.behind) or reading.in_address
    return reading.in_address and _goes_on(reading, part)


def _goes_on(reading: Reading, part: str) -> bool:
    if reading.behind != TAKEN and card_places.goes_on(reading.behind) and card_people.may_be_called(part.split()):
        return True  # `San Francisco, CA 94102`
    if card_places.goes_on(part) or (_is_nobodys(reading.behind) and card_names.may_be_town(part)):
        return True
    return card_places.is_town(reading.address[-1]) and card_places.is_street(part)


def _is_nobodys(behind: str) -> bool:
    """Neither a number nor a position comes next."""
    return behind != TAKEN and not (behind and card_names.is_only_position(behind))


def _is_somebody(reading: Reading, part: str, label: str) -> bool:
    """Whether the part names somebody, or what the last person is; it is put there."""
    name, position = _named_in(reading, part)
    if name is None or label not in ("", "contact"):
        return False
    fits = _may_be_there(reading, part, name, position) if name else position and not reading.last.position
    if fits:
        reading.tell(name, position)
    return bool(fits)


def _named_in(reading: Reading, part: str) -> tuple[str | None, str]:
    """Whom the part names, and what they are; of the last person it may say only what they are."""
    last = reading.last
    sought = card_firms.is_sought(part) or (reading.behind == TAKEN and card_positions.is_area(part))
    titled = card_positions.is_title(part) or card_positions.is_capital_title(part)
    if not last.position and ((last.name and (sought or titled)) or (not last.name and _is_ahead(reading, part))):
        return "", part
    department, somebody = card_firms.split_department(part)
    name, position = (somebody, department) if department else card_names.person_of(part)
    told = last.name and name is None and card_positions.alone(part.split())
    return ("", part) if told else (name, position)


def _may_be_there(reading: Reading, part: str, name: str, position: str) -> bool:
    """A name that is known; another one only where the client is no person, and nobody known comes next."""
    if card_names.is_surely_somebody(name):
        return True
    if reading.name and card_names.is_surely_somebody(reading.name) and not card_names.ends_with_trade(reading.name):
        behind = position and part.startswith(f"{name} ")  # `J. P. Whitfield, Gas Safe engineer`
        if behind or (not position and card_names.is_whole_person(reading.name)):  # «Мария Лебедева, Москва»
            return False
    if not position and _is_sure_one_ahead(reading, name):
        return False
    return bool(position) or reading.last.is_nobody or not reading.last.name or _is_named_by_place(reading, part)


def _is_sure_one_ahead(reading: Reading, name: str) -> bool:
    """`Bookshop, Hebden Bridge, Miriam Katz 07…`: capital words before a known name are nobody's."""
    if card_names.is_surely_somebody(name) or _is_named_by_place(reading, name):
        return False
    before_number = takewhile(lambda part: part != TAKEN, reading.ahead)
    return any(card_names.is_surely_somebody(card_names.person_of(part)[0] or "-") for part in before_number)


def _is_ahead(reading: Reading, part: str) -> bool:
    """`Parts manager - Ken Doyle`: a position of whoever comes next."""
    somebody = reading.behind not in ("", TAKEN) and card_names.is_surely_somebody(reading.behind)
    return somebody and card_positions.is_small_title(part)


def _is_named_by_place(reading: Reading, part: str) -> bool:
    """`Chuck (crew lead)`, `Lou 07700…`: no name that we know, but what comes next is somebody's."""
    behind = reading.behind
    is_theirs = behind == TAKEN or (bool(behind) and card_positions.is_told(behind))
    return is_theirs and card_people.may_be_called(part.split())
