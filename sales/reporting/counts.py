"""What a report is made of: raw counts as storage gives them, one row per member and kind, and a period's figures."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from sales.reporting.figures.fates import Fate
from sales.reporting.slices import Doing
from sales.work.channels import Channel
from sales.work.outcomes import Outcome

EVENING = time(18)
"""What is recorded from then on was not recorded where it happened."""


class Figure(StrEnum):
    """A figure with clients behind it."""

    OVERDUE = "overdue"
    WITHOUT_STEP = "without_step"
    TOUCHED = "touched"
    VISITS = "visits"
    OFFERS = "offers"
    NEW = "new"
    ORDERS = "orders"


@dataclass(frozen=True, slots=True)
class TouchCount:
    member: int
    channel: Channel
    outcome: Outcome
    touches: int


@dataclass(frozen=True, slots=True)
class CoveredCount:
    """What a member did for another one who was away."""

    member: int
    covered: int
    touches: int
    steps: int  # which these touches have answered
    orders: int
    amount: int  # minor units


@dataclass(frozen=True, slots=True)
class JointCount:
    """What a member did with a colleague beside: it is the member's, and counts once in all figures."""

    member: int
    joint: int
    touches: int
    visits: int


@dataclass(frozen=True, slots=True)
class OrderCount:
    member: int
    orders: int
    amount: int  # minor units


@dataclass(frozen=True, slots=True)
class ProductCount:
    """Orders of one product, by its name; returns are none."""

    member: int
    product: str
    orders: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What was done in a period, by one member or by all."""

    conversations: int = 0
    attempts: int = 0
    sent: int = 0
    noted: int = 0  # touches and nothing else: their words do not say what came of them
    channels: Mapping[Channel, int] = field(default_factory=dict)  # attempts not counted
    offers: int = 0
    new_clients: int = 0
    orders: int = 0
    amount: int = 0  # minor units
    products: Mapping[str, int] = field(default_factory=dict)  # orders of each, by its name
    put_off: int = 0  # steps, without a touch
    dropped: int = 0
    late: int = 0  # touches that were recorded in the evening
    calls: int = 0  # all touches by call, attempts and the secretary's, too
    reached: int = 0  # of these whoever answered, but for the secretary
    deciders: int = 0  # of these whoever decides
    first: int = 0  # touches that nothing was before
    confirmed: int = 0  # visits whose location was at the client's
    new_sales: int = 0  # first orders
    refusals: int = 0
    far: int = 0  # visits whose location was elsewhere
    promised: int = 0  # steps for these days, but for those whose day is not over
    kept: int = 0  # of these, in time

    @property
    def missed(self) -> int:
        return self.promised - self.kept

    @property
    def kept_share(self) -> int:
        """Of a hundred promises."""
        return round(100 * self.kept / self.promised) if self.promised else 0

    @property
    def reached_share(self) -> int:
        """Of a hundred calls."""
        return round(100 * self.reached / self.calls) if self.calls else 0

    @property
    def repeat(self) -> int:
        return self.touches - self.first

    @property
    def repeat_sales(self) -> int:
        return self.orders - self.new_sales

    @property
    def average(self) -> int:
        """What an order comes to, in minor units."""
        return round(self.amount / self.orders) if self.orders else 0

    @property
    def late_share(self) -> int:
        """Of a hundred touches."""
        return round(100 * self.late / self.touches) if self.touches else 0

    @property
    def visits(self) -> int:
        return self.channels.get(Channel.VISIT, 0)

    @property
    def unplaced(self) -> int:
        """Visits of which no location tells anything."""
        return self.visits - self.confirmed - self.far

    @property
    def touches(self) -> int:
        """All that was recorded."""
        return self.conversations + self.sent + self.noted + self.attempts

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.conversations + other.conversations,
            self.attempts + other.attempts,
            self.sent + other.sent,
            self.noted + other.noted,
            dict(Counter(self.channels) + Counter(other.channels)),
            self.offers + other.offers,
            self.new_clients + other.new_clients,
            self.orders + other.orders,
            self.amount + other.amount,
            dict(Counter(self.products) + Counter(other.products)),
            self.put_off + other.put_off,
            self.dropped + other.dropped,
            self.late + other.late,
            self.calls + other.calls,
            self.reached + other.reached,
            self.deciders + other.deciders,
            self.first + other.first,
            self.confirmed + other.confirmed,
            self.new_sales + other.new_sales,
            self.refusals + other.refusals,
            self.far + other.far,
            self.promised + other.promised,
            self.kept + other.kept,
        )


def number(figures: Figures, what: Doing | Fate) -> int:
    """What a button to these touches, or steps, says."""
    return FATED[what](figures) if isinstance(what, Fate) else NUMBERS[what](figures)


NUMBERS: dict[Doing, Callable[[Figures], int]] = {
    Doing.TOUCHES: lambda its: its.touches,
    Doing.CALLS: lambda its: its.calls,
    Doing.ATTEMPTS: lambda its: its.attempts,
    Doing.REACHED: lambda its: its.reached,
    Doing.DECIDERS: lambda its: its.deciders,
    Doing.FIRST: lambda its: its.first,
    Doing.REPEAT: lambda its: its.repeat,
    Doing.VISITS: lambda its: its.visits,
    Doing.CONFIRMED: lambda its: its.confirmed,
    Doing.FAR: lambda its: its.far,
    Doing.UNPLACED: lambda its: its.unplaced,
    Doing.OFFERS: lambda its: its.offers,
    Doing.REFUSALS: lambda its: its.refusals,
    Doing.TALKS: lambda its: its.conversations,
    Doing.SENT: lambda its: its.sent,
    Doing.NOTED: lambda its: its.noted,
    Doing.MESSAGES: lambda its: its.channels.get(Channel.MESSAGE, 0),
    Doing.EMAILS: lambda its: its.channels.get(Channel.EMAIL, 0),
    Doing.OTHERS: lambda its: its.channels.get(Channel.OTHER, 0),
    Doing.LATE: lambda its: its.late,
    Doing.ORDERS: lambda its: its.orders,
    Doing.NEW_SALES: lambda its: its.new_sales,
    Doing.REPEAT_SALES: lambda its: its.repeat_sales,
    Doing.RETURNS: lambda _: 0,  # no figure counts them: their list does
}
FATED: dict[Fate, Callable[[Figures], int]] = {
    Fate.PROMISED: lambda its: its.promised,
    Fate.KEPT: lambda its: its.kept,
    Fate.MISSED: lambda its: its.missed,
    Fate.PUT_OFF: lambda its: its.put_off,
    Fate.DROPPED: lambda its: its.dropped,
}
OF_DAYS = (
    "conversations", "attempts", "sent", "noted", "offers", "calls", "reached", "refusals", "deciders", "first",
    "confirmed", "far", "late", "orders", "amount", "new_sales", "promised", "kept",
)  # fmt: skip
"""Figures of `Figures` that belong to a day: those of a period are the sum of its days."""
NOTHING = Figures()
