"""What a report counts: figures per member, and the exceptions. Periods are in `periods.py`, the words in `handlers/`.

Conversations (somebody was reached) and attempts (nobody was) are counted apart; letters sent are neither, nor is
what was only noted.
Exceptions come first: whoever has most overdue, then most clients without a step, then whoever recorded nothing
though there was a working day. The lines follow by money, then by conversations, then by name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sales.clients.facts import is_answer, is_offer
from sales.company.members import Member
from sales.days.periods import Period
from sales.ground.errors import NotFound
from sales.ground.scope import Role
from sales.reporting.counts import NOTHING, Figure, Figures, OrderCount, ProductCount, TouchCount
from sales.work.channels import Channel
from sales.work.outcomes import REFUSALS, TRAITS, Reach

BY_MEMBER = ("new_clients", "put_off", "dropped")
"""Counted as one number a member, under the same name in `Counts` and `Figures`."""


@dataclass(frozen=True, slots=True)
class Counts:
    """A period's raw counts, as storage gives them."""

    touches: Sequence[TouchCount] = ()
    orders: Sequence[OrderCount] = ()
    new_clients: Mapping[int, int] = field(default_factory=dict)
    products: Sequence[ProductCount] = ()
    put_off: Mapping[int, int] = field(default_factory=dict)
    dropped: Mapping[int, int] = field(default_factory=dict)
    summed: Mapping[int, Figures] = field(default_factory=dict)
    """What belongs to days, added up: in place of touches and orders."""

    def figures(self) -> dict[int, Figures]:
        """What each member did who did anything."""
        did: defaultdict[int, Figures] = defaultdict(Figures, self.summed)
        for touch in self.touches:
            did[touch.member] += _touched(touch)
        for order in self.orders:
            did[order.member] += Figures(orders=order.orders, amount=order.amount)
        for sold in self.products:
            did[sold.member] += Figures(products={sold.product: sold.orders})
        for name in BY_MEMBER:
            counted: Mapping[int, int] = getattr(self, name)
            for member, number in counted.items():
                told: dict[str, Any] = {name: number}
                did[member] = replace(did[member], **told)
        return dict(did)


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand now, whatever the period: by member."""

    overdue: Mapping[int, int] = field(default_factory=dict)
    without_step: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One member's period, the one before, and how things stand now."""

    member: Member
    now: Figures
    before: Figures
    overdue: int = 0
    without_step: int = 0
    silent: bool = False
    """Recorded nothing in a period that has a working day, and was with no colleague who did."""

    def figure(self, figure: Figure) -> int:
        numbers = {
            Figure.OVERDUE: self.overdue,
            Figure.WITHOUT_STEP: self.without_step,
            Figure.TOUCHED: self.now.touches,
            Figure.VISITS: self.now.visits,
            Figure.OFFERS: self.now.offers,
            Figure.NEW: self.now.new_clients,
            Figure.ORDERS: self.now.orders,
        }
        return numbers[figure]

    @property
    def is_exception(self) -> bool:
        return bool(self.overdue or self.without_step or self.silent)

    @property
    def is_worth_showing(self) -> bool:
        return _sells(self.member) or self.is_exception or self.now != NOTHING or self.before != NOTHING


@dataclass(frozen=True, slots=True)
class Report:
    period: Period
    lines: tuple[Line, ...]
    """Of everybody, in order."""

    @property
    def shown(self) -> tuple[Line, ...]:
        """Leads and those who left have a line only with something in it."""
        return tuple(line for line in self.lines if line.is_worth_showing)

    def of(self, member: int) -> Line:
        found = next((line for line in self.lines if line.member.id == member), None)
        if found is None:
            raise NotFound
        return found

    @property
    def exceptions(self) -> tuple[Line, ...]:
        worst = (line for line in self.lines if line.is_exception)
        return tuple(sorted(worst, key=lambda line: (-line.overdue, -line.without_step, line.member.name.casefold())))

    @property
    def now(self) -> Figures:
        return sum((line.now for line in self.lines), NOTHING)

    @property
    def before(self) -> Figures:
        return sum((line.before for line in self.lines), NOTHING)

    @property
    def is_quiet(self) -> bool:
        """Nothing was done in these days."""
        return self.now == NOTHING

    @property
    def is_still(self) -> bool:
        """Nor was anything in those before."""
        return self.is_quiet and self.before == NOTHING

    @property
    def is_empty(self) -> bool:
        """Nothing was done, nor is anything left to be done."""
        return self.is_still and not self.overdue and not self.without_step

    @property
    def overdue(self) -> int:
        return sum(line.overdue for line in self.lines)

    @property
    def without_step(self) -> int:
        return sum(line.without_step for line in self.lines)


def report(
    period: Period, members: Iterable[Member], now: Counts, before: Counts, standing: Standing, worked: Collection[int]
) -> Report:
    """`worked`: who had a working day in the period, and was at nobody else's touches."""
    done, did = now.figures(), before.figures()
    lines = [
        Line(
            member,
            done.get(member.id, NOTHING),
            did.get(member.id, NOTHING),
            standing.overdue.get(member.id, 0),
            standing.without_step.get(member.id, 0),
            silent=_sells(member) and member.id in worked and not done.get(member.id, NOTHING).touches,
        )
        for member in members
    ]
    return Report(period, tuple(sorted(lines, key=_rank)))


def _sells(member: Member) -> bool:
    return member.role is Role.REP and member.until is None


def _rank(line: Line) -> tuple[int, int, str, int]:
    return -line.now.amount, -line.now.conversations, line.member.name.casefold(), line.member.id


def _touched(count: TouchCount) -> Figures:
    reach = TRAITS[count.outcome].reach
    calls = count.touches if count.channel is Channel.CALL else 0
    if reach is Reach.NOBODY:
        return Figures(attempts=count.touches, calls=calls)
    return Figures(
        calls=calls,
        reached=calls if is_answer(count.outcome) else 0,
        refusals=count.touches if count.outcome in REFUSALS else 0,
        conversations=count.touches if reach is Reach.SOMEBODY else 0,
        sent=count.touches if reach is Reach.ONE_WAY else 0,
        noted=count.touches if reach is Reach.UNSAID else 0,
        channels={count.channel: count.touches},
        offers=count.touches if is_offer(count.channel, count.outcome) else 0,
    )
