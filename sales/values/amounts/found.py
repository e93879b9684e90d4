"""Figures of a text that were found to be a sum of money, and how surely they are."""

from dataclasses import dataclass
from enum import IntEnum


class Rank(IntEnum):
    """How surely figures are money: only the surest ones of a text are looked at."""

    BARE = 0
    ON = 1  # «на 12500»
    MARKED = 2  # with a currency or thousands
    MANY = 3  # «300 по 25»


@dataclass(frozen=True, slots=True)
class FoundSum:
    start: int
    end: int
    text: str  # for `money.parse`
    unclear: bool = False  # «10-12 тыс»: named, and not half used
    rank: int = Rank.BARE
    several: bool = False  # of things that are named between its figures
    spelt: bool = False  # in words
    foreign: bool = False  # in another currency, and unclear for nothing else
