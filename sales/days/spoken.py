"""Words that say numbers, weekdays and months, and a text folded so that they can be looked for in it."""

import re
from collections.abc import Callable, Mapping

from sales.languages.registry import LANGUAGES, any_of
from sales.languages.times import NumberWords


def _numbered(words: Callable[[NumberWords], Mapping[int, str]]) -> dict[str, int]:
    """The number of each word of all languages."""
    tables = [words(language.times.numbers) for language in LANGUAGES]
    return {word: number for table in tables for number, said in table.items() for word in said.split()}


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WEEKDAY_OF = _numbered(lambda one: one.weekdays)
_MONTH_OF = _numbered(lambda one: one.months)
_NUMBER_OF = _numbered(lambda one: one.numbers)

WEEKDAY = rf"(?:{_any_of(_WEEKDAY_OF)})\b"
MONTH = rf"(?:{_any_of(_MONTH_OF)})\b"
_DAYS = any_of(lambda one: one.times.days.days)
_WEEKS = any_of(lambda one: one.times.days.weeks)
_MONTHS = any_of(lambda one: one.times.days.months)
_YEARS = any_of(lambda one: one.times.days.years)
UNIT = rf"(?P<unit>{_DAYS}|{_WEEKS}|{_MONTHS}|{_YEARS})\b"
_BEGINNING = any_of(lambda one: one.times.days.beginning)
_MIDDLE = any_of(lambda one: one.times.days.middle)
_END = any_of(lambda one: one.times.days.end)
EDGE = rf"{_BEGINNING}|{_MIDDLE}|{_END}"
_NTH = {word: place for one in LANGUAGES for place, words in one.times.days.nth.items() for word in words.split()}
NTH = _any_of(_NTH)
_NEXT = any_of(lambda one: one.times.days.which_next)
NUMBER = rf"(?:\d{{1,3}}|(?:a )?(?:{_any_of(_NUMBER_OF)})(?: of)?)"


def weekday(word: str) -> int:
    """Monday is 0."""
    return _WEEKDAY_OF[word]


def month(word: str) -> int:
    return _MONTH_OF[word]


def number(words: str | None) -> int:
    """«пару», `a couple of`, 3; nothing said is one: «через неделю»."""
    if not words:
        return 1
    plain = re.sub(r"^a (?=\w)| of$", "", words.strip())
    return int(plain) if plain.isdecimal() else _NUMBER_OF[plain]


def is_weeks(unit: str) -> bool:
    return bool(re.fullmatch(_WEEKS, unit))


def is_months(unit: str) -> bool:
    return bool(re.fullmatch(_MONTHS, unit))


def is_years(unit: str) -> bool:
    return bool(re.fullmatch(_YEARS, unit))


def is_beginning(edge: str) -> bool:
    return bool(re.fullmatch(_BEGINNING, edge))


def is_middle(edge: str) -> bool:
    return bool(re.fullmatch(_MIDDLE, edge))


def is_end(edge: str) -> bool:
    return bool(re.fullmatch(_END, edge))


def nth(word: str) -> int:
    """Which of a month's weekdays; -1 is the last."""
    return _NTH[word]


def is_next(which: str) -> bool:
    """«Следующего месяца», not «этого»."""
    return bool(re.fullmatch(_NEXT, which))


_SPACE = re.compile(r"[^\S\n]")
"""A new line stays: it is a pause."""
_FOLDED = {ord("’"): "'"} | {ord(letter): plain for one in LANGUAGES for letter, plain in one.names.folded}


def folded(text: str) -> str:
    """Lower case, ё as е, plain spaces and line ends: sign for sign, so that places in it are places in the text."""
    lower = text.lower()
    if len(lower) != len(text):
        return "".join(map(_folded_sign, text))
    return _SPACE.sub(" ", lower.translate(_FOLDED))


def _folded_sign(sign: str) -> str:
    if sign.isspace():
        return "\n" if sign == "\n" else " "
    lower = sign.lower()
    return lower.translate(_FOLDED) if len(lower) == 1 else sign
