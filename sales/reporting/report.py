"""What a report counts: figures per member, and the exceptions. Periods are in `periods.py`, the words in `handlers/`.

Conversations (somebody was reached) and attempts (nobody was) are counted apart; letters sent are neither, nor is
what was only noted.
Exceptions come first: whoever has most overdue, then most clients without a step, then whoever recorded nothing
though there was a working day. The lines follow by money, then by conversations, then by name.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sales.clients.facts import is_offer
from sales.company.members import Member
from sales.days.periods import Period
from sales.ground.errors import NotFound
from sales.ground.scope import Role
from sales.reporting.counts import Figure, OrderCount, ProductCount, TouchCount
from sales.work.channels import Channel
from sales.work.outcomes import TRAITS, Reach


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

    @property
    def late_share(self) -> int:
        """Of a hundred touches."""
        return round(100 * self.late / self.touches) if self.touches else 0

    @property
    def visits(self) -> int:
        return self.channels.get(Channel.VISIT, 0)

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
        )


NOTHING = Figures()


@dataclass(frozen=True, slots=True)
class Counts:
    """A period's raw counts, as storage gives them."""

    touches: Sequence[TouchCount] = ()
    orders: Sequence[OrderCount] = ()
    new_clients: Mapping[int, int] = field(default_factory=dict)
    products: Sequence[ProductCount] = ()
    put_off: Mapping[int, int] = field(default_factory=dict)
    dropped: Mapping[int, int] = field(default_factory=dict)
    late: Mapping[int, int] = field(default_factory=dict)

    def figures(self) -> dict[int, Figures]:
        """What each member did who did anything."""
        did: defaultdict[int, Figures] = defaultdict(Figures)
        for touch in self.touches:
            did[touch.member] += _touched(touch)
        for order in self.orders:
            did[order.member] += Figures(orders=order.orders, amount=order.amount)
        for sold in self.products:
            did[sold.member] += Figures(products={sold.product: sold.orders})
        for member, clients in self.new_clients.items():
            did[member] += Figures(new_clients=clients)
        for member in self.put_off.keys() | self.dropped.keys() | self.late.keys():
            put_off, dropped, late = (one.get(member, 0) for one in (self.put_off, self.dropped, self.late))
            did[member] += Figures(put_off=put_off, dropped=dropped, late=late)
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
    """Recorded nothing in a period that has a working day."""

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
    def overdue(self) -> int:
        return sum(line.overdue for line in self.lines)

    @property
    def without_step(self) -> int:
        return sum(line.without_step for line in self.lines)


def report(
    period: Period, members: Iterable[Member], now: Counts, before: Counts, standing: Standing, worked: Collection[int]
) -> Report:
    """`worked`: who had a working day in the period."""
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
    if reach is Reach.NOBODY:
        return Figures(attempts=count.touches)
    return Figures(
        conversations=count.touches if reach is Reach.SOMEBODY else 0,
        sent=count.touches if reach is Reach.ONE_WAY else 0,
        noted=count.touches if reach is Reach.UNSAID else 0,
        channels={count.channel: count.touches},
        offers=count.touches if is_offer(count.channel, count.outcome) else 0,
    )
