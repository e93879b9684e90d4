"""Which part of a card line is the client, and what stands beside the name there with no comma."""

import re

from sales.clients.card_lines import card_firms, card_names, card_places
from sales.clients.card_lines.card_positions import is_told
from sales.clients.card_lines.card_words import TAKEN, is_aside, labelled, may_be_persons, split_asked
from sales.languages.registry import any_of

_ALWAYS = re.compile(rf"(?i)\s+(?:{any_of(lambda one: one.cards.always)})$")


def company_among(parts: list[str]) -> int | None:
    """The part that is labelled so; else the first one, but where it is no company and a later one plainly is."""
    places = [place for place, part in enumerate(parts) if part != TAKEN]
    named = [place for place in places if labelled(parts[place])[0] == "name"]
    if named:
        return next((place for place in named if not may_be_persons(parts[place])), named[0])
    of_firm = (place for place in places if card_names.is_contact_of_firm(*labelled(parts[place])))
    if (place := next(of_firm, None)) is not None:
        return place
    free = [place for place in places if not labelled(parts[place])[0] and not is_aside(parts[place])]
    free = [place for place in free if not card_places.is_town(parts[place])] or free
    if not free:
        return None
    told = is_told if free[0] != places[0] else card_names.is_only_position
    free = [place for place in free if not told(parts[place])] or free
    if card_names.is_company(parts[free[0]]) or not card_names.may_be_somebody(parts[free[0]]):
        return free[0]
    later = free[1:]
    firm = next((place for place in later if card_names.is_company(parts[place])), None)
    return _firm_behind(parts, free) if firm is None else firm


def _firm_behind(parts: list[str], free: list[int]) -> int:
    """The part that is the firm of whoever the first part names; else the first part."""
    name, position = card_names.person_of(parts[free[0]])
    somebody = name if name and position else parts[free[0]]
    if not card_names.is_surely_somebody(somebody):
        called = (place for place in free[1:] if _is_called_after(parts[place].split(), somebody))
        return next(called, free[0])
    sure = any(card_names.is_only_position(part) for part in parts)
    return next((place for place in free[1:] if card_firms.is_firm_of(parts[place], somebody, sure)), free[0])


def _is_called_after(words: list[str], somebody: str) -> bool:
    return card_firms.is_called_after(words[0], somebody) or card_firms.has_surname_of(words, somebody)


def titles_apart(parts: list[str]) -> list[str]:
    """«Алия, хозяйка студии Лак», `Dev, head chef at Spice Route`: what they are, and where, are parts."""
    first = next((part for part in parts if part != TAKEN), "")
    if not card_names.is_surely_somebody(labelled(first)[1] or "-"):
        return parts
    return [piece for part in parts for piece in card_firms.split_title(part)]


def company_of(part: str, *, before_number: bool = False) -> tuple[str, list[str]]:
    """The client's name, and the parts that stand beside it with no comma: an address, somebody."""
    before, address, behind = card_places.split_address(part)
    if address and card_names.says_a_name(before) and (rest := _behind_address(behind)) is not None:
        name, glued = card_names.split_company(card_places.without_located_behind(before))
        name, town = card_places.without_town(name)
        return name, [*filter(None, (town,)), *glued, address, *rest]
    somebody, firm = card_names.split_signature(part)
    if somebody:
        return firm, [somebody]
    name, asked = split_asked(part)
    if asked:
        return name, [asked]
    person, firm = card_firms.split_firm(part)
    if person:
        return firm, [person]
    part, known = card_firms.split_called(part)
    name, glued = card_names.split_company(part)
    glued += filter(None, (known,))
    if before_number and not glued:
        name, glued = card_names.split_unknown(name)
    name, department = card_firms.without_department(name, before_number=before_number and not glued)
    name, hours = _without_hours(name)
    name, town = card_places.without_town(name)
    return name, [*filter(None, (town, department, hours)), *glued]


def _without_hours(name: str) -> tuple[str, str]:
    """«АЗС Топаз круглосуточно»: what the client is called, and how long it is open."""
    match = _ALWAYS.search(name)
    return (name[: match.start()], match.group().strip()) if match and match.start() else (name, "")


def _behind_address(behind: str) -> list[str] | None:
    """What is said behind an address with no comma; None where it goes on there."""
    if card_places.may_end_before(behind):
        return [behind] if behind else []
    if labelled(behind)[0] == "asked":
        return [behind]
    somebody, note = card_firms.split_note(behind)
    return [somebody, note] if note else None
