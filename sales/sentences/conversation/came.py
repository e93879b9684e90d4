"""Money that has come, as a message tells it, until it is saved: how much, and to what it goes; and what else of an
order of before is put right beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sales.work.order import Order

THOUSAND = 1000


class GoesTo(StrEnum):
    """Values are kept."""

    NOTHING = ""  # the words alone: nobody knows of what it is
    OWN = "own"  # the order that the same message tells of
    OWED = "owed"  # what was owed before, the oldest order first


@dataclass(frozen=True, slots=True)
class Came:
    amount: int  # minor units
    whole: int | None = None  # of which it is a part
    bare: bool = False  # figures that may mean thousands
    old: bool = False  # of what was owed before
    to: GoesTo = GoesTo.NOTHING
    order: int | None = None  # the one of that sum
    refused: bool = False  # somebody has said that it is to be noted only
    booked: bool = False  # accounting tells what is owed, and takes it off

    def of_own(self, amount: int) -> "Came":
        """Of what was ordered in the same breath."""
        told = self._read(amount)
        fits = 0 < told.amount <= amount
        return replace(told, to=GoesTo.OWN) if fits else self.of_nothing

    def of_owed(self, waiting: Sequence[Order]) -> "Came":
        """Of what waits. Bare figures of a whole that nobody owes may be anything."""
        owed = sum(one.left for one in waiting)
        told = self._read(owed)
        same = [one for one in waiting if told.whole is not None and told.whole in one.stood]
        order = min(same, key=lambda one: one.on, default=None)
        fits = 0 < told.amount <= (min(order.left, owed) if order else owed)
        unknown = self.bare and told.whole is not None and order is None and told.whole != owed
        if not fits or unknown:
            return self.of_nothing
        return replace(told, to=GoesTo.OWED, order=order.id if order else None)

    @property
    def readings(self) -> tuple["Came", ...]:
        """Bare figures may be thousands."""
        return (self, self._read(max(self.amount, self.whole or 0) * THOUSAND)) if self.bare else (self,)

    def of_order(self, order: Order) -> "Came":
        return replace(self, to=GoesTo.OWED, order=order.id)

    @property
    def of_nothing(self) -> "Came":
        return replace(self, to=GoesTo.NOTHING, order=None, booked=False)

    def _read(self, most: int) -> "Came":
        """«20 из 32» of whoever owes 32 000: thousands."""
        if not self.bare or max(self.amount, self.whole or 0) * THOUSAND > most:
            return self
        return replace(self, amount=self.amount * THOUSAND, whole=self.whole and self.whole * THOUSAND, bare=False)

    def to_data(self) -> list[Any]:
        return [self.amount, self.whole, self.bare, self.old, self.to.value, self.order, self.refused, self.booked]


@dataclass(frozen=True, slots=True)
class OfBefore:
    """An order of before, as it was found, and what else somebody has tapped of it."""

    order: int
    on: date
    left: int
    due: date | None = None
    delivered: bool = False

    def to_data(self) -> list[Any]:
        return [self.order, self.on.isoformat(), self.left, self.due and self.due.isoformat(), self.delivered]


def of_before_from(data: Sequence[Any]) -> OfBefore:
    order, on, left, due, delivered = data
    return OfBefore(order, date.fromisoformat(on), left, date.fromisoformat(due) if due else None, delivered)


def from_data(data: Sequence[Any]) -> Came:
    amount, whole, bare, old, to, order, refused, booked = data
    return Came(amount, whole, bare, old, GoesTo(to), order, refused, booked)
