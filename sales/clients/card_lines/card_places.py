"""Where in the words of a card line an address begins and ends that no comma keeps apart."""

import re

from sales.clients.card_lines.card_kinds import KINDS, TOWNS, TRADES
from sales.clients.card_lines.card_names import is_person_or_position
from sales.clients.card_lines.card_positions import is_adjective, is_like_position
from sales.languages.registry import any_of
from sales.values.company_names import search_key
from sales.values.person_words import is_position

_ADDRESS = re.compile(rf"(?<![\w.])(?:{any_of(lambda one: one.names.address)})", re.IGNORECASE)
_GOES_ON = re.compile(rf"(?:{any_of(lambda one: one.names.address_goes_on)})", re.IGNORECASE)
_STREET_AND_HOUSE = re.compile(r"[^\W\d_][\w.-]*(?:\s[^\W\d_][\w.-]*){0,2}\s\d+(?:\w\d{0,2})?(?:/\d+\w?)?")
_NAMED_STREET = re.compile(rf"(?:{any_of(lambda one: one.cards.named_street)})")
_POSTCODE = re.compile(r"\d{6}")
_LOCATED = re.compile(rf"(?i)(?:{any_of(lambda one: one.cards.located)})\s+")
_LOCATED_BEHIND = re.compile(rf"(?i)\s+(?:{any_of(lambda one: one.cards.located)})$")
_HOUSE_AND_STREET = re.compile(r"\d{1,5}[a-z]?(?:\s[A-Z][a-z]+){1,3}")
_TO_TOWN = 2
"""Words of a name at least before a town that is none of it."""
_TO_HOUSE = 4
"""Words of a street at most before the number of the house."""


def is_address(part: str) -> bool:
    return _ADDRESS.match(part) is not None


def is_named_street(part: str) -> bool:
    """`Hill Lane`, `Malton YO17 6AB`: a part that is nothing else, with no house."""
    return _NAMED_STREET.fullmatch(part) is not None


def without_located(part: str) -> str:
    """«На Ленина 120», `at 5 High St`: the address without the word before it."""
    located = _LOCATED.match(part)
    rest = part[located.end() :] if located else ""
    return rest if rest and is_address(rest) else part


def without_located_behind(name: str) -> str:
    """«Магазин Уют на» before a street."""
    return _LOCATED_BEHIND.sub("", name)


def without_town(name: str) -> tuple[str, str]:
    """«Автомойка Блеск Рязань», `Jenkins Roofing Swansea`: the client's name, and the town at the end of it."""
    words = name.split()
    town = len(words) > _TO_TOWN and words[-1].istitle() and is_town(words[-1]) and words[0][0].isalpha()
    before = words[-2] if town else ""
    named = search_key(before) in TRADES if before.isascii() else any(search_key(word) in KINDS for word in words[:-2])
    whole = named and before[:1].isupper() and not is_adjective(before)
    return (" ".join(words[:-1]), words[-1]) if town and whole else (name, "")


def has_address(part: str) -> bool:
    town, _, street = part.partition(",")
    return _ADDRESS.search(part) is not None or (is_town(town) and is_street(street.strip()))


def is_town(part: str) -> bool:
    return search_key(part) in TOWNS


def city_of(address: str) -> tuple[str, str]:
    """«Пермь», «Пермь, Ленина 5»: the city it begins with, and the address, which is none where it says no more."""
    town, _, street = address.partition(", ")
    if not is_town(town):
        return "", address
    return town[:1].upper() + town[1:], address if street else ""


def is_place(part: str) -> bool:
    """Whatever stands around it."""
    return is_address(part) or is_town(part) or begins_with_town(part) or is_named_street(part)


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


def is_postcode(part: str) -> bool:
    """«603057», where a town comes next."""
    return _POSTCODE.fullmatch(part) is not None


def may_be_house(part: str) -> bool:
    """`2200 Broadway`: a house and what may be a street, where a town comes next."""
    return _HOUSE_AND_STREET.fullmatch(part) is not None


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
    sure = behind.split(maxsplit=1)[:1]
    if sure and (is_position(sure[0]) or (is_like_position(sure[0]) and not sure[0].isascii())):
        return True
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
