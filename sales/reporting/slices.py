"""Slices of a period's work: which touches a figure counts, told apart by what their clients are, and who bought most.

A slice is a value. Storage counts one and lists one by the same conditions: a figure opens exactly what it counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sales.days.periods import Period, bounds, stretches

NONE = "-"
"""In place of a value: clients that have none."""


class Doing(StrEnum):
    """Touches that a figure counts. The values are letters: many of them stand on one button."""

    TOUCHES = "t"
    CALLS = "c"  # attempts and the secretary's, too
    ATTEMPTS = "a"
    REACHED = "r"  # calls, answered by anybody but the secretary
    DECIDERS = "d"  # of these with whoever decides
    FIRST = "f"  # nothing was before it with that client
    REPEAT = "g"
    VISITS = "v"
    CONFIRMED = "p"  # visits whose location was at the client's
    FAR = "k"  # visits whose location was elsewhere
    UNPLACED = "u"  # visits of which neither is known
    OFFERS = "o"
    REFUSALS = "n"
    TALKS = "w"  # somebody was reached, in whatever way
    SENT = "e"  # nobody at the client said anything
    NOTED = "i"  # nobody knows what came of it
    MESSAGES = "m"
    EMAILS = "b"
    OTHERS = "z"  # through no channel that has a name
    LATE = "l"  # recorded in the evening
    ORDERS = "s"  # returns are none
    NEW_SALES = "x"  # the client's first order
    REPEAT_SALES = "y"
    RETURNS = "q"  # goods that came back, for money; sums are less these


SALES = frozenset({Doing.ORDERS, Doing.NEW_SALES, Doing.REPEAT_SALES, Doing.RETURNS})
"""Counted by the day and the seller of an order; all else by the moment and the member of a touch."""


class By(StrEnum):
    """What touches or orders are told apart by; letters, as above."""

    SOURCE = "s"
    PRODUCT = "p"
    CITY = "c"
    BUSINESS = "w"
    REASON = "r"
    STAGE = "e"
    BASE = "b"
    HOUR = "h"
    CONTACT = "n"  # on which touch the first order came


COUNTS: dict[By, Doing] = {
    By.SOURCE: Doing.TOUCHES,
    By.PRODUCT: Doing.ORDERS,
    By.CITY: Doing.TOUCHES,
    By.BUSINESS: Doing.TOUCHES,
    By.REASON: Doing.REFUSALS,
    By.STAGE: Doing.TOUCHES,
    By.BASE: Doing.TOUCHES,
    By.HOUR: Doing.CALLS,
    By.CONTACT: Doing.NEW_SALES,
}
"""What a line of it opens: most lines count orders as well, see `opens`."""
OF_CLIENTS = frozenset({By.SOURCE, By.CITY, By.BUSINESS, By.STAGE, By.BASE})
"""Told apart by what clients are: a line counts touches and orders, also those of a file, without a touch."""
SOLD_BY = OF_CLIENTS | {By.PRODUCT}
"""Of whose lines orders and returns can be opened beside what the line is made of."""
NUMBERED = frozenset({By.HOUR, By.CONTACT})


@dataclass(frozen=True, slots=True)
class Slice:
    """Of one member, or of all in scope; `value`: only those of that line. Days and hours are those of `zone`."""

    period: Period
    zone: str
    doing: Doing = Doing.TOUCHES
    member: int | None = None
    by: By | None = None
    value: str = NONE

    @property
    def bounds(self) -> tuple[datetime, datetime]:
        return bounds(self.period, self.zone)

    @property
    def offsets(self) -> tuple[tuple[datetime, timedelta], ...]:
        """Until when the clocks are how far from UTC."""
        return tuple((until, offset) for _, until, offset in stretches(self.period, self.zone))

    def of(self, doing: Doing) -> "Slice":
        return replace(self, doing=doing)


@dataclass(frozen=True, slots=True)
class Cut:
    """One line: touches with whom that is so, how many were talked to, what they ordered. `word`: as a card has it."""

    value: str
    word: str = ""
    touches: int = 0
    reached: int = 0
    orders: int = 0
    amount: int = 0  # minor units, less returns
    returns: int = 0

    @property
    def share(self) -> int:
        """Reached, of a hundred touches."""
        return round(100 * self.reached / self.touches) if self.touches else 0

    def __add__(self, other: "Cut") -> "Cut":
        return Cut(
            self.value,
            self.word or other.word,
            self.touches + other.touches,
            self.reached + other.reached,
            self.orders + other.orders,
            self.amount + other.amount,
            self.returns + other.returns,
        )


def together(*counted: Iterable[Cut]) -> list[Cut]:
    """A line for each value: by money, by orders, by touches; what is counted stands in its order, see `in_order`."""
    found: dict[str, Cut] = {}
    for one in (one for some in counted for one in some):
        found[one.value] = found[one.value] + one if one.value in found else one
    return sorted(found.values(), key=lambda one: (-one.amount, -one.orders, -one.touches, one.value))


def opens(by: By, asked: Doing) -> Doing:
    """What a line lists: its orders or its returns, where these are asked for and counted beside something else; else
    what it is made of.
    """
    return asked if asked in {Doing.ORDERS, Doing.RETURNS} and by in SOLD_BY else COUNTS[by]


def in_order(by: By, lines: Iterable[Cut]) -> list[Cut]:
    """Hours and numbers of touches as they are counted; all else as it came. What has none comes last."""
    every = sorted(lines, key=lambda one: one.value == NONE)
    if by not in NUMBERED:
        return every
    return sorted(every, key=lambda one: (one.value == NONE, int(one.value) if one.value != NONE else 0))
