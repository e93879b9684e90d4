"""What may be a position though no table has it: small words right beside somebody's name, in the place of one."""

import re

from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.values.person_words import belongs_to_position, is_first_name, is_patronymic, surely_person
from sales.values.word_lists import listed

MOST = 3
"""Words of a position."""
_LIKE_ONE = re.compile(rf"[\w-]*(?:{any_of(lambda one: one.names.position_like)})")
_NONE = listed(*(one.names.no_position for one in LANGUAGES))
_QUALIFIERS = listed(*(one.names.qualifiers for one in LANGUAGES))
_CONNECTING = listed(*(one.names.connecting for one in LANGUAGES))
_ADJECTIVE = re.compile(rf"\w+(?:{any_of(lambda one: one.names.adjective)})")


def is_like_position(word: str) -> bool:
    """«Технолог», `hygienist`: no name, for it is written small."""
    if not word[0].islower() or is_first_name(word):
        return False
    key = search_key(word)
    return belongs_to_position(word) or (key not in _NONE and _LIKE_ONE.fullmatch(key) is not None)


def beside(words: list[str]) -> tuple[list[str], list[str]] | None:
    """The name's words and the position's, where there are no others: «технолог Пётр», `Kelly nail technician`."""
    small = [not _is_of_name(word) for word in words]
    if all(small) or not any(small) or sum(small) > MOST:
        return None
    first, last = small.index(False), len(small) - small[::-1].index(False)
    said = [*words[:first], *words[last:]]
    if sum(small) != len(said) or (first and last < len(words)):
        return None
    told = surely_person(words[first:last]) and (is_like_position(said[0]) or is_like_position(said[-1]))
    return (words[first:last], _without_article(said)) if told and all(map(_is_word, said)) else None


def alone(words: list[str]) -> bool:
    """«Рустам, пекарь»: behind somebody, and nothing else."""
    small = len(words) < MOST and all(not _is_of_name(word) and _is_word(word) for word in words)
    return small and any(is_like_position(word) and search_key(word) not in _QUALIFIERS for word in words)


def _without_article(said: list[str]) -> list[str]:
    return said[1:] if said[1:] and search_key(said[0]) in _CONNECTING else said


def begins(words: list[str], place: int) -> bool:
    """`Bean There barista lead Tom`: a position between the client's name and somebody's."""
    before, told = words[place - 1], beside(words[place:])
    if told is None or _is_of_name(words[place]) or is_adjective(before):
        return False
    return before[0].isupper() or (place > 1 and all(word[0].islower() for word in words))


def is_adjective(word: str) -> bool:
    """It goes on in the next word: «сырный двор»."""
    return _ADJECTIVE.fullmatch(word) is not None


def _is_of_name(word: str) -> bool:
    """Written so, or where nothing has a capital letter, known to be one."""
    return word[0].isupper() or is_first_name(word) or is_patronymic(word)


def _is_word(word: str) -> bool:
    return word.replace("-", "").rstrip(".").isalpha()
