"""Which part of a card line is the client, and what stands beside the name there with no comma."""

import re

from sales.clients.card_lines import card_firms, card_names, card_places
from sales.clients.card_lines.card_positions import is_area, is_capital_title, is_told
from sales.clients.card_lines.card_words import TAKEN, is_aside, labelled, may_be_persons, split_asked
from sales.clients.card_lines.name_ends import card_at_firms, card_cuts
from sales.languages.registry import any_of
from sales.values.person_words import surely_person

_ALWAYS = re.compile(rf"(?i)\s+(?:{any_of(lambda one: one.cards.always)})$")


def company_among(parts: list[str]) -> int | None:
    """The part that is labelled so; else the first one, but where it is no company and a later one plainly is."""
    places = [place for place, part in enumerate(parts) if part != TAKEN]
    named = [place for place in places if labelled(parts[place])[0] == "name"]
    if named:
        return next((place for place in named if not may_be_persons(parts[place])), named[0])
    of_firm = (place for place in places if card_at_firms.is_contact_of_firm(*labelled(parts[place])))
    if (place := next(of_firm, None)) is not None:
        return place
    free = [place for place in places if not labelled(parts[place])[0] and not is_aside(parts[place])]
    free = [place for place in free if not card_places.is_town(parts[place])] or free
    if not free:
        return None
    told = is_told if free[0] != places[0] else _is_known_position
    free = [place for place in free if not told(parts[place])] or free
    first = parts[free[0]]
    if card_names.is_company(first) or card_names.ends_with_trade(first) or not card_names.may_be_somebody(first):
        return free[0]
    later = free[1:]
    firm = next((place for place in later if card_names.is_company(parts[place])), None)
    return _firm_behind(parts, free) if firm is None else firm


def _is_known_position(part: str) -> bool:
    return card_names.is_only_position(part) or is_area(part)


def _firm_behind(parts: list[str], free: list[int]) -> int:
    """The part that is the firm of whoever the first part names; else the first part."""
    name, position = card_names.person_of(parts[free[0]])
    somebody = name if name and position else parts[free[0]]
    titled = card_names.is_like_name(somebody) and any(map(is_capital_title, parts[free[0] + 1 : free[0] + 2]))
    if not titled and not card_names.is_surely_somebody(somebody):
        called = (place for place in free[1:] if _is_called_after(parts[place].split(), somebody))
        return next(called, free[0])
    sure = any(card_names.is_only_position(part) or is_capital_title(part) for part in parts)
    return next((place for place in free[1:] if card_firms.is_firm_of(parts[place], somebody, sure)), free[0])


def _is_called_after(words: list[str], somebody: str) -> bool:
    return card_firms.is_called_after(words[0], somebody) or card_firms.has_surname_of(words, somebody)


def titles_apart(parts: list[str]) -> list[str]:
    """«Алия, хозяйка студии Лак», `Dev, head chef at Spice Route`: what they are, and where, are parts."""
    if parts[1:] and " " not in parts[0] and parts[1].startswith(f"{parts[0]} ") and surely_person(parts[1].split()):
        parts = parts[1:]  # a letter that ends `Cheers, Liv`, then `Liv Sorensen`
    first = next((part for part in parts if part != TAKEN), "")
    if not card_names.is_surely_somebody(labelled(first)[1] or "-"):
        return parts
    return [piece for part in parts for piece in card_firms.split_title(part)]


def company_of(part: str, *, before_number: bool = False) -> tuple[str, list[str]]:
    """The client's name, and the parts that stand beside it with no comma: an address, somebody."""
    before, address, behind = card_places.split_address(part)
    if address and card_names.says_a_name(before) and (rest := _behind_address(behind)) is not None:
        name, glued = card_cuts.split_company(card_places.without_located_behind(before))
        name, town = card_places.without_town(name)
        return name, [*filter(None, (town,)), *glued, address, *rest]
    somebody, firm = card_at_firms.split_signature(part)
    if somebody:
        return firm, [somebody]
    name, asked = split_asked(part)
    if asked:
        return name, [asked]
    person, firm = card_firms.split_firm(part)
    if person:
        return firm, [person]
    part, known = card_firms.split_called(part)
    name, glued = card_cuts.split_company(part)
    glued += filter(None, (known,))
    if before_number and not glued:
        name, glued = card_cuts.split_unknown(name)
    name, department = card_firms.without_department(name, before_number=before_number and not glued)
    name, hours = _without_hours(name)
    name, town = card_places.without_town(name)
    return name, [*filter(None, (town, department, hours)), *glued]


def is_of_the_name(glued: list[str], behind: list[str]) -> bool:
    """`Brow Bar Betty, Lauren`: a first name at the end of the client's is its own, where somebody else comes next."""
    one = len(glued) == 1 and surely_person(glued[0].split()) and " " not in glued[0]
    return one and behind != [] and behind[0] != TAKEN and surely_person(behind[0].split())


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
