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
    label, said = labelled(part)
    if part in reading.bracketed and reading.rang is not None and _place_ringing(reading, part):
        return
    if is_aside(part):
        reading.note.append(part)
        return
    label = "contact" if label == "name" and may_be_persons(part) else label
    if label == "thing" and not said:
        return
    part, said = (part, said) if label else (_AND_AHEAD.sub("", part), _AND_AHEAD.sub("", said))
    if part in reading.bracketed and card_people.is_same_person(part, reading.last.name):
        reading.note.append(part)
        return
    if not label and (told := card_people.told_in(part)):
        reading.in_address = False
        reading.tell(told.name, told.position)
        reading.note += filter(None, (told.note,))
        return
    if label == "asked":
        reading.in_address = False
        _place_asked(reading, part, said)
        return
    if not label and (pieces := _pieces(reading, part)):
        for piece in pieces:
            place(reading, piece)
        return
    said = said if label else card_places.without_located(said)
    if label == "address" or (not label and _is_address(reading, said)):
        reading.address.append(said)
        reading.in_address = True
        return
    reading.in_address = False
    if label == "position":
        reading.last.position = reading.last.position or said
    elif label == "note" or not _is_somebody(reading, said, label):
        reading.note.append(said if label else part)


def _place_ringing(reading: Reading, part: str) -> bool:
    """`0161 496 0223 (shop) 07400 221104 (cliff)`: behind a number in brackets, whose it is; a person's if not told yet."""
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
        return not (is_first_name(part) and not reading.people[0].name and not reading.in_address)  # `the crown, barry`
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
    department, somebody = card_firms.split_department(part)
    if reading.last.name and not reading.last.position and card_firms.is_sought(part):
        reading.tell("", part)
        return True
    name, position = (somebody, department) if department else card_names.person_of(part)
    titled = not reading.last.position and (card_positions.is_title(part) or card_positions.is_capital_title(part))
    if not reading.last.name and not reading.last.position and _is_ahead(reading, part):
        name, position = "", part
    if reading.last.name and (titled or (name is None and card_positions.alone(part.split()))):
        name, position = "", part
    if name is None or (label and label != "contact"):
        return False
    last = reading.last
    alone = reading.name != "" and card_names.is_surely_somebody(reading.name)
    if (
        alone
        and name
        and not card_names.is_surely_somebody(name)
        and (part.startswith(f"{name} ") or (not position and card_names.is_whole_person(reading.name)))
    ):
        return False  # «Мария Лебедева, Москва», `J. P. Whitfield, Gas Safe engineer`
    if not name and (not position or last.position):
        return False
    if name and not position and _is_sure_one_ahead(reading, name):
        return False
    sure = position or last.is_nobody or _is_named_by_place(reading, part)
    if name and last.name and not (sure or card_names.is_surely_somebody(name)):
        return False
    reading.tell(name, position)
    return True


def _is_sure_one_ahead(reading: Reading, name: str) -> bool:
    """`Bookshop, Hebden Bridge, Miriam Katz 07…`: capital words are nobody's where a known name comes before a number."""
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
