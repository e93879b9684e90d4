"""The sum of an order that is saved already, put right by words written right afterwards: «ой, не 300 а 400».

A second figure beside the first, or words that take back what was said. How many there were of something is no sum.
"""

import re

from sales.days.spoken import folded
from sales.ground.errors import Rejected
from sales.languages.registry import any_of, any_word
from sales.values import money
from sales.values.amounts.figures import COUNTED_BEHIND, ONE_SUM

MOST_WORDS = 10
"""What is longer tells of something else, too."""

_NOT = any_of(lambda one: f"{one.reports.not_}|{one.doing.instead_of}")
_RIGHT = any_of(lambda one: one.doing.rather)
_BETWEEN = r",?\s+(?:[-–—]\s+)?"
_START = r"(?<![\w.,:/№#-])"
_PAIRS = (
    re.compile(rf"(?<!\w)(?:{_NOT})\s+(?P<old>{ONE_SUM}){_BETWEEN}(?:(?:{_RIGHT})\s+)?(?P<new>{ONE_SUM})"),
    re.compile(rf"{_START}(?P<new>{ONE_SUM}){_BETWEEN}(?:(?:{_RIGHT})\s+)?(?:{_NOT})\s+(?P<old>{ONE_SUM})"),
)
_SUM = re.compile(rf"{_START}(?:{ONE_SUM})")
_TAKES_BACK = any_word(lambda one: one.doing.slips)


def sum_put_right(text: str, amount: int, currency: str) -> int | None:
    """The sum that an order of so much is to have, both in minor units; None where the words say nothing of it."""
    plain = folded(text)
    if len(plain.split()) > MOST_WORDS:
        return None
    for found in (match for pair in _PAIRS if (match := pair.search(plain))):
        return None if _is_counted(plain, found) else _in_place_of(found["old"], found["new"], amount, currency)
    if _TAKES_BACK.match(plain) is None:
        return None
    said = [match for match in _SUM.finditer(plain) if not COUNTED_BEHIND.match(plain, match.end())]
    return _signed(_minor(said[0][0], currency), amount) if len(said) == 1 else None


def _is_counted(plain: str, found: re.Match[str]) -> bool:
    """`12 boxes not 10`."""
    return any(COUNTED_BEHIND.match(plain, found.end(name)) for name in ("old", "new"))


def _in_place_of(old: str, new: str, amount: int, currency: str) -> int | None:
    """«Не 15 а 16» of an order of 15 000 are thousands; what was not its sum says nothing of it."""
    had, has = _minor(old, currency), _minor(new, currency)
    if not had or has is None or abs(amount) % had:
        return None
    times = abs(amount) // had
    return _signed(has * times, amount) if times in (1, 1_000) else None


def _minor(text: str, currency: str) -> int | None:
    try:
        return money.parse(text.strip(), currency)
    except Rejected:
        return None


def _signed(minor: int | None, amount: int) -> int | None:
    """What is put right of a return came back, minus or none."""
    return None if not minor else abs(minor) * (-1 if amount < 0 else 1)
