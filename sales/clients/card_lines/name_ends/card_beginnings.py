"""Where in the words of a card line a position begins, or somebody's name, behind the client's."""

from itertools import takewhile

from sales.clients.card_lines import card_positions
from sales.clients.card_lines.card_kinds import GOES_ON, KINDS, NOBODY, TOWNS, TRADES
from sales.languages.registry import LANGUAGES
from sales.values.company_names import is_legal_form, search_key
from sales.values.person_words import (
    belongs_to_position,
    is_courtesy,
    is_first_name,
    is_patronymic,
    is_position,
    is_surname,
    may_be_person,
    surely_person,
)
from sales.values.word_lists import listed

_TWO = 2
INDIVIDUAL = listed(*(one.names.individual for one in LANGUAGES))


def begins_position(words: list[str], place: int) -> bool:
    """A position whose person is named, or of whom the words before it are one."""
    run = list(takewhile(belongs_to_position, words[place:]))
    if not any(map(is_position, run)):
        return False
    before, rest = words[:place], [word for word in words[place:] if not belongs_to_position(word)]
    if belongs_to_position(before[-1]) or card_positions.is_surname_too(before[-1], words[place]):
        return False
    if surely_person(before):
        return True
    named = any(map(is_first_name, rest)) or (words[place].islower() and all(word[0].isupper() for word in rest))
    return bool(rest) and may_be_person(rest) and named


def begins_person(words: list[str], place: int) -> bool:
    """A first name, with the surname before it, behind something that is no person; who trades alone is the client."""
    before, rest = words[:place], [word for word in words[place:] if not belongs_to_position(word)]
    if rest and (is_said_twice(before, rest[0]) or (is_courtesy(rest[0]) and rest[1:])):
        return search_key(before[-1]) not in GOES_ON and not _is_said_of_them(before, rest)
    if not rest or not may_be_person(rest) or not _may_begin_behind(before, rest):
        return False
    together = list(takewhile(lambda word: not belongs_to_position(word), words[place:]))
    if not any(map(is_first_name, together[:2])) or _is_clients_own(before, rest):
        return False
    kind = bool(before[1:]) and search_key(before[-1]) in KINDS | TRADES
    return kind or not _ends_with_person(before)


def _may_begin_behind(before: list[str], rest: list[str]) -> bool:
    """No town, as in `Early Bird Kitchen Dudley`, and nothing that goes on from the words before."""
    town = bool(before[1:]) and not rest[1:] and rest[0].istitle() and search_key(rest[0]) in TOWNS
    if town or search_key(before[-1]) in GOES_ON or not _may_begin(rest[0]) or _is_of_the_name(before[-1], rest):
        return False
    return not before[0].isascii() or _is_behind_english(before, rest)


def _is_clients_own(before: list[str], rest: list[str]) -> bool:
    """«ИП Сидорова Анна», «кафе Анна»: the name of whoever trades, or of what has no other."""
    alone = search_key(before[0]).strip(".") in INDIVIDUAL
    return alone or all(map(_is_no_name, before)) or _is_said_of_them(before, rest)


def _ends_with_person(before: list[str]) -> bool:
    """But `kumar convenience store` is none."""
    return card_positions.is_of_person(before[-1]) or any(is_first_name(one) or is_patronymic(one) for one in before)


def _is_no_name(word: str) -> bool:
    """«ДК», «кафе»: what a client is, or letters for that, which its name comes behind."""
    letters = word.isupper() and word.isalpha() and not word.isascii() and word[1:2] != ""
    return search_key(word) in KINDS or is_legal_form(word) or letters


def _is_said_of_them(before: list[str], rest: list[str]) -> bool:
    """«Бровист Камила», `old Mr Tibbs`: one small word that is no firm, before somebody."""
    word = before[0]
    if before[1:] or not word[0].islower() or not rest[0][0].isupper():
        return False
    return is_courtesy(rest[0]) or card_positions.is_like_position(word)


def _may_begin(word: str) -> bool:
    """No kind of a firm, and where it is written small, a name or a surname: «буфет Ирина»."""
    if search_key(word) in KINDS | TRADES | GOES_ON | NOBODY:
        return False
    return word[0].isupper() or word.isascii() or card_positions.is_of_person(word)


def _is_of_the_name(before: str, rest: list[str]) -> bool:
    """«Чистый родник Анна»: no name of somebody begins small where it goes on with a capital letter, or with what an
    adjective stands before.
    """
    word = rest[0]
    if word[0].isupper() or is_first_name(word) or is_courtesy(word):
        return False
    if any(one[0].isupper() for one in rest) or card_positions.is_adjective(before):
        return True
    return not (is_surname(word) or is_patronymic(word)) and is_first_name(rest[-1])


def is_said_twice(before: list[str], word: str) -> bool:
    """`Mo's kebab house mo`: a client that is called after somebody, then themselves."""
    own = search_key(word)
    keys = {search_key(one).replace("'", "").replace("’", "") for one in before}
    return f"{own}s" in keys or (own in keys and is_first_name(word))


def _is_behind_english(before: list[str], rest: list[str]) -> bool:
    """`blue door cafe emma`, `Ace Autos phil`: behind what a client is, or the only small letters.

    `Acme Inc John` may be the name.
    """
    capital = all(word[0].isupper() for word in before)
    last = before[-2] if before[-1].isdecimal() and before[:-1] else before[-1]
    return (
        search_key(last) in TRADES
        or (rest[0].islower() and capital)
        or (len(before) >= _TWO and is_first_name(rest[0]) and _is_alike(before, rest))
    )


def _is_alike(before: list[str], rest: list[str]) -> bool:
    """Small words and a small name, or `Copper Kettle Sarah`: all in capital letters, and no form of a firm."""
    if rest[0].islower():
        return before[0].islower()
    form = any(is_legal_form(word) for word in before)
    return not (form or rest[1:]) and all(word[0].isupper() for word in before)
