"""Where in the words of a card line an address begins and ends that no comma keeps apart."""

import re

from sales.clients.card_lines.card_names import is_person_or_position
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.word_lists import listed

_ADDRESS = re.compile(rf"(?<![\w.])(?:{any_of(lambda one: one.names.address)})", re.IGNORECASE)
_GOES_ON = re.compile(rf"(?:{any_of(lambda one: one.names.address_goes_on)})", re.IGNORECASE)
_TOWNS = listed(*(one.names.towns for one in LANGUAGES))
_STREET_AND_HOUSE = re.compile(r"[^\W\d_][\w.-]*(?:\s[^\W\d_][\w.-]*){0,2}\s\d+\w?(?:/\d+\w?)?")
_TO_HOUSE = 4
"""Words of a street at most before the number of the house."""


def is_address(part: str) -> bool:
    return _ADDRESS.match(part) is not None


def is_town(part: str) -> bool:
    return search_key(part) in _TOWNS


def begins_with_town(part: str) -> bool:
    """«Москва Тверская 12 офис 5», «Казань Баумана 38»."""
    before, address, behind = split_address(part)
    if is_town(before) and address and not behind:
        return True
    town, _, street = part.partition(" ")
    return is_town(town) and is_street(street)


def is_street(part: str) -> bool:
    """Behind a town: a few words and a house."""
    return _STREET_AND_HOUSE.fullmatch(part) is not None


def goes_on(part: str) -> bool:
    """A house, an office: behind a street."""
    return _GOES_ON.match(part) is not None


def split_address(part: str) -> tuple[str, str, str]:
    """«Пекарня Бублик ул. Гоголя 14 Марина»: what is before an address, the address, and what is behind it."""
    street = _ADDRESS.search(part)
    if street is None:
        return part, "", ""
    said = part[street.start() :]
    words = said.split()
    begun = len(said[: street.end() - street.start()].split())
    house = next((at for at, word in enumerate(words[: begun + _TO_HOUSE]) if word[0].isdigit()), begun - 1)
    end = max(house + 1, begun)
    end += _further(words[end:])
    return part[: street.start()].strip(), " ".join(words[:end]), " ".join(words[end:])


def split_house(part: str) -> tuple[str, str]:
    """«7 Галина» behind a street and a comma: the house, and what is said behind it."""
    words = part.split()
    end = _further(words)
    return " ".join(words[:end]), " ".join(words[end:])


def may_end_before(behind: str) -> bool:
    """What stands behind an address is no part of it: nothing, a further piece of it, somebody."""
    return not behind or is_address(behind) or is_person_or_position(behind)


def _further(words: list[str]) -> int:
    """How many words say the house or the office."""
    end = 0
    while end < len(words):
        long = next((some for some in (3, 2, 1) if _is_piece(words[end : end + some], some)), 0)
        if not long:
            break
        end += long
    return end


def _is_piece(words: list[str], long: int) -> bool:
    return len(words) == long and _GOES_ON.fullmatch(" ".join(words)) is not None
