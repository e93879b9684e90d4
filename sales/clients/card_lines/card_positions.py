"""What may be a position though no table has it: small words right beside somebody's name, in the place of one."""

import re

from sales.clients.card_lines.card_kinds import KINDS, NAMES_TOO, NOBODY, TRADES
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.person_words import (
    belongs_to_position,
    is_courtesy,
    is_first_name,
    is_patronymic,
    is_position,
    is_surname,
    surely_person,
)
from sales.values.word_lists import listed

LONGEST_INITIALS = 3
MOST = 3
"""Words of a position."""
_LIKE_ONE = re.compile(rf"[\w-]*(?:{any_of(lambda one: one.names.position_like)})")
_NONE = listed(*(one.names.no_position for one in LANGUAGES))
_QUALIFIERS = listed(*(one.names.qualifiers for one in LANGUAGES))
_CONNECTING = listed(*(one.names.connecting for one in LANGUAGES))
_CUT_SHORT = frozenset(short for one in LANGUAGES for short in one.names.shortened)
_INITIALS = re.compile(r"[^\W\d_]\.(?:[^\W\d_]\.)?")
OF_AREA = listed(*(one.cards.of_area for one in LANGUAGES))
_FOR = re.compile(any_of(lambda one: one.cards.what_for))
_BETWEEN = _CONNECTING | OF_AREA | {"&", "–", "-"}
_SURNAMES_TOO = listed(*(one.cards.surnames_too for one in LANGUAGES))
_NUMBERED = re.compile(r"[№#]\d{1,3}")
_ORDINARY = listed(*(one.names.ordinary for one in LANGUAGES))
_OCCUPATIONS = listed(*(one.cards.occupations for one in LANGUAGES))
_AREA = rf"(?:{any_of(lambda one: one.cards.areas)})"
_AREAS = re.compile(rf"(?i){_AREA}(?:\s(?:&|{any_of(lambda one: one.reports.and_)})\s{_AREA})?")
"""`Bookings`, «закупки»: what somebody sees to."""
_OF_DEPARTMENT = re.compile(any_of(lambda one: one.cards.of_department))
_ADJECTIVE = re.compile(rf"\w+(?:{any_of(lambda one: one.names.adjective)})")


def is_like_position(word: str) -> bool:
    """«Технолог», `hygienist`: no name, for it is written small."""
    if is_first_name(word) or not (word[0].islower() or _ends_with_position(search_key(word))):
        return False
    key = search_key(word)
    return (
        belongs_to_position(word)
        or key in _OCCUPATIONS
        or _ends_with_position(key)
        or (key not in _NONE and _LIKE_ONE.fullmatch(key) is not None)
    )


def is_surname_too(before: str, word: str) -> bool:
    """`Ted Baker`: behind a first name with a capital letter, a trade that many are called by."""
    capital = word.istitle() and search_key(word) in _SURNAMES_TOO
    return capital and before.istitle() and (is_first_name(before) or is_courtesy(before))


def is_of_position(word: str, behind: str, before: str = "") -> bool:
    """A word of one, or a capital adjective or initials right before one: «Категорийный менеджер», `QA lead`."""
    if belongs_to_position(word):
        return not is_surname_too(before, word)
    initials = word.isupper() and word.isalpha() and 1 < len(word) <= LONGEST_INITIALS
    kind = is_adjective(search_key(word)) and not (is_surname(word) or is_first_name(word))
    return (initials or kind) and bool(behind) and belongs_to_position(behind)


def is_likely_person(words: list[str]) -> bool:
    """«Ирина Вольф»: a first name with a capital word that is none we know, where somebody must come."""
    if surely_person(words) or (words[1:] and (is_courtesy(words[0]) or _is_with_initials(words))):
        return True
    letters = all(word.istitle() and word.replace("-", "").isalpha() for word in words)
    known = any(search_key(word) in TRADES | NOBODY or belongs_to_position(word) for word in words)
    named = any(map(is_first_name, words)) or search_key(words[0]) in NAMES_TOO
    return (letters or not words[1:]) and not known and len(words) <= MOST and named


def _is_with_initials(words: list[str]) -> bool:
    return words[0].istitle() and _INITIALS.fullmatch(words[-1]) is not None


def _with_capital(words: list[str]) -> tuple[list[str], list[str]] | None:
    """`Depot manager Carl Webb`, «Начальник базы Карл Вебер»: only its first word is written so."""
    end = next((at for at, word in enumerate(words[1:], 1) if word[0].isupper()), 0)
    if not 1 < end <= MOST or not words[0][0].isupper() or is_first_name(words[0]):
        return None
    sure = is_position(words[0]) or is_position(words[end - 1])
    return (words[end:], words[:end]) if sure and is_likely_person(words[end:]) else None


def beside(words: list[str]) -> tuple[list[str], list[str]] | None:
    """The name's words and the position's, where there are no others: «технолог Пётр», `Kelly nail technician`."""
    if titled := _with_capital(words):
        return titled
    small = _without_surnames(words, [not _is_of_name(word) for word in words])
    if all(small) and words[1:] and search_key(words[-1]) in NAMES_TOO and is_position(words[-2]):
        small[-1] = False  # `head chef ray`
    if all(small) or not any(small) or sum(small) > MOST:
        return None
    first, last = small.index(False), len(small) - small[::-1].index(False)
    said = [*words[:first], *words[last:]]
    if sum(small) != len(said) or (first and last < len(words)):
        return None
    if said[2:] and last < len(words) and belongs_to_position(words[last + 1]) and _may_be_surname(words[last]):
        last, said = last + 1, said[1:]  # `dave morton branch manager`
    told = is_likely_person(words[first:last]) and _ends_or_begins(said)
    return (words[first:last], _without_article(said)) if told and all(map(_is_word, said)) else None


def _may_be_surname(word: str) -> bool:
    return not belongs_to_position(word) and search_key(word) not in NOBODY | _ORDINARY


def _ends_or_begins(said: list[str]) -> bool:
    """With a position; an English one of several words ends with it, but `head of sales`."""
    if said[-1].isascii() and not said[1:]:
        alone = is_position(said[0]) or is_area(said[0]) or not belongs_to_position(said[0])
        return alone and is_like_position(said[0])  # no `practice` by itself
    if said[-1].isascii() and not is_like_position(said[-1]):
        return is_like_position(said[0]) and all(map(belongs_to_position, said))
    return is_like_position(said[0]) or is_like_position(said[-1])


def _without_surnames(words: list[str], small: list[bool]) -> list[bool]:
    """«Директор ковалев антон»: beside a first name that is written small, too."""
    if any(word[0].isupper() for word in words):
        return small
    return [
        is_small
        and not (
            not all(small[max(0, at - 1) : at + 2])
            and word[0].islower()
            and is_surname(word)
            and not belongs_to_position(word)
        )
        for at, (word, is_small) in enumerate(zip(words, small, strict=True))
    ]


def alone(words: list[str]) -> bool:
    """«Рустам, пекарь», «нач. цеха №3»: behind somebody, and nothing else."""
    words = words[:-1] if words[1:] and _NUMBERED.fullmatch(words[-1]) else words
    if _is_of_areas(words) or is_area(" ".join(words)) or _is_of_department(words) or _is_of_rank(words):
        return True
    small = len(words) <= MOST and all(not _is_of_name(word) and _is_word(word) for word in words)
    if any(search_key(word) in _ORDINARY and not belongs_to_position(word) for word in words):
        return False
    if words[-1].isascii() and (not is_like_position(words[-1]) or any(search_key(word) in NOBODY for word in words)):
        return False  # `buys butter sheets`
    return small and any(is_like_position(word) and search_key(word) not in _QUALIFIERS for word in words)


def _is_of_areas(words: list[str]) -> bool:
    """«Менеджер по закупкам и ВЭД»: a position, and what it is for."""
    of = next((at for at, word in enumerate(words) if at and word in OF_AREA), 0)
    known = of and any(map(is_position, words[:of])) and all(map(belongs_to_position, words[:of]))
    return bool(known) and _FOR.fullmatch(" ".join(words[of + 1 :])) is not None


def _is_of_rank(words: list[str]) -> bool:
    """«Специалист 2 категории», `band 4 buyer`."""
    three = len(words) == MOST and words[1].isdecimal() and words[0].isalpha() and words[2].islower()
    return three and (is_position(words[0]) or is_position(words[2]))


def _is_of_department(words: list[str]) -> bool:
    """«Ведущий инженер отдела технического контроля»: a position, and of which department in a few small words."""
    ends = (at for at, word in enumerate(words) if at and is_position(words[at - 1]) and word.islower())
    return any(_OF_DEPARTMENT.fullmatch(" ".join(words[at:])) for at in ends)


def is_area(part: str) -> bool:
    return _AREAS.fullmatch(part) is not None


def is_told(part: str) -> bool:
    """A position and nothing else: «(товаровед)», `crew lead`."""
    words = part.split()
    return alone(words) or (any(map(is_position, words)) and all(map(belongs_to_position, words)))


def _without_article(said: list[str]) -> list[str]:
    return said[1:] if said[1:] and search_key(said[0]) in _CONNECTING else said


def begins(words: list[str], place: int) -> bool:
    """`Bean There barista lead Tom`: a position between the client's name and somebody's."""
    before, told = words[place - 1], beside(words[place:])
    if told is None or _is_of_name(words[place]) or is_adjective(before):
        return False
    if not (words[place].isascii() or is_like_position(words[place]) or is_adjective(words[place])):
        return False
    small = all(word[0].islower() for word in words)
    return before[0].isupper() or (small and all(map(_is_surely, told[1])))


def _is_surely(word: str) -> bool:
    """In a line that is written small `power` and `corner` end like a position: English ones are known there."""
    return is_like_position(word) and (
        not word.isascii() or belongs_to_position(word) or search_key(word) in _OCCUPATIONS
    )


def is_adjective(word: str) -> bool:
    """It goes on in the next word: «сырный двор»."""
    return _ADJECTIVE.fullmatch(word) is not None


def _is_of_name(word: str) -> bool:
    """Written so, or where nothing has a capital letter, known to be one."""
    if word[0].isupper():
        return not _ends_with_position(search_key(word))
    return is_first_name(word) or is_patronymic(word) or is_courtesy(word)


def _ends_with_position(key: str) -> bool:
    """«Шеф-бариста», «врач-ортодонт», «нач.цеха»."""
    first, _, last = key.replace("/", "-").rpartition("-")
    short, _, behind = key.partition(".")
    return (bool(first) and (is_position(last) or is_position(first))) or (behind != "" and short in _CUT_SHORT)


def _is_word(word: str) -> bool:
    return word.replace("-", "").replace("/", "").replace(".", "").isalpha()


def is_title(part: str) -> bool:
    """`Sommelier & Beverage Buyer`, `Clinic Director`: a position in capital letters."""
    words = part.split()
    letters = all(word == "&" or (word[0].isupper() and word.replace("-", "").isalpha()) for word in words)
    return (
        letters
        and (is_position(words[-1]) or search_key(words[-1]) in _OCCUPATIONS)
        and not any(surely_person([word]) for word in words)
    )


def is_capital_title(part: str) -> bool:
    """`Head Keeper`, `Office & Facilities Coordinator`: a position, with words beside it that are nobody's name."""
    words = [word for word in part.split() if search_key(word) not in _BETWEEN]
    letters = all(word[0].isupper() and word.replace("-", "").replace("/", "").isalpha() for word in words)
    known = any(is_position(word) or search_key(word) in _OCCUPATIONS for word in words)
    return letters and known and not any(map(is_first_name, words))


def is_small_title(part: str) -> bool:
    """`Parts manager`: a few small words that end with a position."""
    words = part.split()
    return len(words) <= MOST and is_position(words[-1]) and all(word.islower() and _is_word(word) for word in words)


def is_of_person(word: str) -> bool:
    return search_key(word) not in KINDS and (is_first_name(word) or is_surname(word) or is_patronymic(word))
