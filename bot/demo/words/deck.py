"""A shuffled deck to draw from, shuffled again when it is used up; the same card never comes twice in a row."""

from collections.abc import Sequence
from random import Random
from typing import Generic, TypeVar

Card = TypeVar("Card")


class Deck(Generic[Card]):
    def __init__(self, cards: Sequence[Card], dice: Random) -> None:
        self._cards = list(cards)
        self._dice = dice
        self._left: list[Card] = []

    def draw(self) -> Card:
        """The next card; the first of a new round differs from the last of the one before."""
        last = self._cards[0]
        while not self._left or (self._left[-1] == last and len(self._left) == len(self._cards) > 1):
            self._dice.shuffle(self._cards)
            self._left = self._cards[:]
        return self._left.pop()
