"""Who in a card line is the firm where somebody was named before it, and what is said behind a name without a comma."""

import re
from itertools import takewhile

from sales.clients.card_lines.card_names import BUSINESSES, TRADES, is_company, is_only_position
from sales.clients.card_lines.card_positions import beside
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.person_words import (
    belongs_to_position,
    is_first_name,
    is_patronymic,
    is_position,
    is_surname,
    may_be_person,
    surely_person,
)
from sales.values.word_lists import listed

_CONNECTING = listed(*(f"{one.names.connecting} {one.names.of_others}" for one in LANGUAGES)) | {"&"}
_DEPARTMENT = re.compile("|".join(pattern for one in LANGUAGES for pattern in one.names.departments))
_OWN = re.compile(any_of(lambda one: one.names.own_numbers))
LONGEST_KIND = 4
"""Words that say what a firm is, before its name."""
_SAME_NAME = 3
"""Letters that «Света» and «Цветы у Светы» have in common at the beginning of a word."""


def is_firm_of(part: str, somebody: str, has_position: bool = False) -> bool:
    """Whether a part behind somebody is where they are: `Dave, Dave's Tyres`; «Антон, автосервис Гараж»."""
    words = part.split()
    if is_company(part):
        return True
    if is_only_position(part):
        return False
    own = words if words[0][0].isupper() else words[:1]
    if any(is_called_after(word, somebody) for word in own):
        return True
    return _is_firm(words, sure=has_position or " " not in somebody)


def _is_firm(words: list[str], *, sure: bool) -> bool:
    """«Столярная мастерская Дуб», `the old bakery`, `Spice Garden`; a wish or a habit is none."""
    if _begins_with_kind(words):
        return True
    if not _are_capital(words[1:]):
        return search_key(words[0]) in _CONNECTING and search_key(words[-1]) in TRADES
    return words[0][0].isupper() and _is_called(words, sure)


def _begins_with_kind(words: list[str]) -> bool:
    """What it is in a few small words, then its name: «салон штор Уют», `the cake shop Sugar`."""
    small = list(takewhile(lambda word: word[0].islower(), words[:LONGEST_KIND]))
    kind = next((at for at, word in enumerate(words[:2]) if search_key(word) in BUSINESSES), None)
    if kind is not None and _are_capital(words[kind + 1 :]):
        return True
    keys = {search_key(word) for word in small} - _CONNECTING
    return not keys.isdisjoint(BUSINESSES) and _are_capital(words[len(small) :])


def _are_capital(words: list[str]) -> bool:
    return bool(words) and all(word[0].isupper() or search_key(word) in _CONNECTING for word in words)


def _is_called(words: list[str], sure: bool) -> bool:
    """Capital words that are no name of a person; of whoever has a surname, too, they must end with a trade."""
    if any(map(is_first_name, words)) or any(map(is_surname, words)) or any(map(is_position, words)):
        return False
    letters = all(word.replace("'", "").replace("-", "").isalpha() or word == "&" for word in words)
    return letters and (sure or search_key(words[-1]) in TRADES)


def is_called_after(word: str, somebody: str) -> bool:
    """`Kev's` of `Kev`, «Светы» of «Света»."""
    own, key = search_key(somebody.split(maxsplit=1)[0]), search_key(word)
    if own.isascii():
        return key in {f"{own}'s", f"{own}’s", f"{own}s"}
    stem = own[:-1]
    return len(stem) >= _SAME_NAME and key.startswith(stem) and key != own and len(key) <= len(own) + 1


def split_firm(part: str) -> tuple[str, str]:
    """«Антон автосервис Гараж», `Dave Dave's Tyres`: somebody, and the firm; else nobody."""
    words = part.split()
    for end in range(1, min(4, len(words) - 1)):
        person, firm = words[:end], words[end:]
        begins = is_called_after(firm[0], person[0]) or (firm[0].islower() and _begins_with_kind(firm))
        if begins and surely_person(person) and is_firm_of(" ".join(firm), " ".join(person)):
            return " ".join(person), " ".join(firm)
    return "", part


def split_note(part: str) -> tuple[str, str]:
    """«Олег берут 200 коробок в месяц»: somebody with their position, and what is no part of that."""
    words = part.split()
    if beside(words):
        return part, ""
    named = list(takewhile(_is_of_name, words))
    if any(map(is_position, words[: len(named) + 1])):
        named = list(takewhile(lambda word: _is_of_name(word) or belongs_to_position(word), words))
    rest = words[len(named) :]
    sure = len(rest) > 1 or (named and named[0][0].isupper())
    if not (rest and sure) or not surely_person([one for one in named if _is_of_name(one)]):
        return part, ""
    return " ".join(named), " ".join(rest)


def _is_of_name(word: str) -> bool:
    if belongs_to_position(word):
        return False
    capital = word[0].isupper() and may_be_person([word])
    return capital or is_first_name(word) or is_surname(word) or is_patronymic(word)


def without_department(name: str, *, before_number: bool) -> tuple[str, str]:
    """`Crown Hotel reception`, «Кафе Мята офис» before a number: the client's name, and where the number rings."""
    called, _, last = name.rpartition(" ")
    nobodys = before_number and search_key(last) not in BUSINESSES and _OWN.fullmatch(search_key(last)) is not None
    department = (belongs_to_position(last) and _DEPARTMENT.fullmatch(search_key(last)) is not None) or nobodys
    return (called, last) if called and last.islower() and department else (name, "")


def is_nobodys(part: str) -> bool:
    """«Офис», «бухгалтерия», `shop` before a number: it is of nobody who was named."""
    return any(rule.fullmatch(search_key(part)) for rule in (_DEPARTMENT, _OWN))


def split_called(part: str) -> tuple[str, str]:
    """`Quarry Foods accounts Sheila`: the client's name, and the department with whoever is there."""
    words = part.split()
    for place in range(1, len(words) - 1):
        rest = " ".join(words[place:])
        if belongs_to_position(words[place]) and split_department(rest)[0]:
            return " ".join(words[:place]), rest
    return part, ""


def split_department(part: str) -> tuple[str, str]:
    """«Бухгалтерия Нина Петровна», `accounts Helen`: where somebody is, and who."""
    words = part.split()
    for end in range(1, min(4, len(words))):
        department, person = words[:end], words[end:]
        if _DEPARTMENT.fullmatch(search_key(" ".join(department))) and surely_person(person):
            return " ".join(department), " ".join(person)
    return "", part
