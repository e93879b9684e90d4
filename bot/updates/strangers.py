"""Limits how many updates of people in no company are handled, so that however many come, members are answered as
always.
"""

from collections.abc import Callable, Collection
from time import monotonic

from bot.updates.desk import InHand
from storage.traffic.claims import Precedence

AT_ONCE = 8
PER_SECOND = 3.0
SAVED_UP = 15.0
"""The most that may be handled at once after a quiet time."""


class Allowance:
    """A token bucket for one process."""

    def __init__(
        self,
        at_once: int = AT_ONCE,
        per_second: float = PER_SECOND,
        saved_up: float = SAVED_UP,
        time: Callable[[], float] = monotonic,
    ) -> None:
        self._time = time
        self._at_once = at_once
        self._per_second = per_second
        self._most = self._left = saved_up
        self._counted_at = time()

    def room(self, in_hand: Collection[InHand]) -> int:
        """How many more updates of strangers may be claimed now."""
        now = self._time()
        self._left = min(self._most, self._left + (now - self._counted_at) * self._per_second)
        self._counted_at = now
        return max(0, min(self._at_once - _strangers(in_hand), int(self._left)))

    def took(self, claimed: Collection[InHand]) -> None:
        self._left -= _strangers(claimed)


def _strangers(some: Collection[InHand]) -> int:
    return sum(one.claim.precedence == Precedence.STRANGER for one in some)
