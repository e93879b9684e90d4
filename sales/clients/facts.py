"""What follows from a client's touches and orders, kept on the client's row so that lists need not count again.

`after_touch` folds one more touch in; folding all touches in order of time from `Facts()` gives the same as `count`.
Stage, base and whose turn it is follow from here: see `sales/standing`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, tzinfo
from itertools import pairwise
from statistics import median
from types import SimpleNamespace
from typing import Any, NamedTuple, TypeAlias

from sales.work.channels import Channel, Direction
from sales.work.debt import Debt, owed
from sales.work.order import Order
from sales.work.outcomes import ATTEMPTS, REFUSALS, TRAITS, Outcome, Reach, Traits, is_conversation
from sales.work.touch import Touch

ORDERS_FOR_A_GAP = 3


@dataclass(frozen=True, slots=True)
class Facts:
    touches: int = 0  # attempts not counted
    attempts: int = 0
    attempts_in_row: int = 0  # days of nothing but attempts of ours, by now: whoever tries to reach us is not silent
    last_touch_at: datetime | None = None
    last_touch_timed: bool = True  # its hour is known
    last_talk_at: datetime | None = None  # the last touch in which somebody was reached
    last_talk_timed: bool = True
    last_talk: Outcome | None = None
    last_talk_note: str = ""  # its comment: the last agreement
    last_visit_at: datetime | None = None  # the last time somebody was seen there
    offer_at: datetime | None = None  # the last offer sent
    reached_after_offer: bool = False
    interested: bool = False  # interest, thinking, a wish for an offer, readiness
    decider_reached: bool = False
    agreed: bool = False  # ready to work with us
    orders: int = 0  # returns not counted
    order_sum: int = 0  # minor units, returns subtracted
    first_order_on: date | None = None
    last_order_on: date | None = None
    order_gap_days: int | None = None  # the median between orders, from three on
    answer_at: datetime | None = None  # the last talk with anybody but the secretary
    answer: Outcome | None = None  # what came of it
    talked_with: int | None = None  # the last contact who was talked to
    writable: bool = False  # somebody there can be written to
    owed: int = 0  # minor units that are still to be paid
    pay_by: date | None = None  # the first day by which some of it was to be paid, if one is known
    debt: int = 0  # what of it accounting tells

    @property
    def has_sold(self) -> bool:
        """Whether anything was sold or taken back: a return alone is no order, and yet there is something to show."""
        return bool(self.orders or self.order_sum)


@dataclass(frozen=True, slots=True)
class People:
    """What of a client's contacts matters to its facts."""

    deciders: frozenset[int] = frozenset()
    few: bool = True  # one at most: whoever was talked to without a name is no riddle
    writable: bool = False


NOBODY = People()


class Told(NamedTuple):
    """What of a touch its client's facts follow from: of thousands no more is read."""

    id: int
    client: int
    channel: Channel
    direction: Direction
    outcome: Outcome
    at: datetime
    recorded_at: datetime
    contact: int | None
    comment: str
    timed: bool


Deed: TypeAlias = Touch | Told


def is_offer(channel: Channel, outcome: Outcome) -> bool:
    """An offer went out, or was handed over in a conversation about it."""
    return channel is Channel.OFFER and outcome not in ATTEMPTS


def is_answer(outcome: Outcome) -> bool:
    """A conversation that was not the secretary's."""
    return is_conversation(outcome) and not TRAITS[outcome].gatekeeper


def reached_decider(touch: Deed, people: People) -> bool:
    """A conversation with whoever decides; with nobody in particular only where there is no choice."""
    known = people.few if touch.contact is None else touch.contact in people.deciders
    return known and is_answer(touch.outcome)


def after_touch(facts: Facts, touch: Deed, people: People, zone: tzinfo) -> Facts:
    """The facts after one more touch, not older than those before. Days are those of the zone."""
    return _folded(facts, (touch,), people, zone)


def with_orders(facts: Facts, orders: Iterable[Order], debts: Collection[Debt] = ()) -> Facts:
    """The facts with all of a client's orders counted afresh. A return is no order, but its money counts."""
    orders = list(orders)
    waiting = owed(orders, debts)
    sales = sorted(one.on for one in orders if (one.amount or 0) >= 0)
    return replace(
        facts,
        orders=len(sales),
        order_sum=sum(one.amount or 0 for one in orders),
        first_order_on=sales[0] if sales else None,
        last_order_on=sales[-1] if sales else None,
        order_gap_days=_gap(sales),
        owed=waiting.amount,
        pay_by=waiting.pay_by,
        debt=waiting.debt,
    )


def count(
    touches: Iterable[Deed],
    orders: Collection[Order],
    people: People,
    zone: tzinfo,
    debts: Collection[Debt] = (),
) -> Facts:
    """The facts from nothing: after an undo, a touch of the past, an order changed, somebody named."""
    in_order = sorted(touches, key=lambda touch: (touch.at, touch.recorded_at, touch.id))
    folded = _folded(Facts(writable=people.writable), in_order, people, zone)
    return with_orders(folded, orders, debts) if orders or debts else folded


def _folded(facts: Facts, touches: Iterable[Deed], people: People, zone: tzinfo) -> Facts:
    """One after the other, onto the same attributes: new facts for each of thousands take ten times as long."""
    growing = SimpleNamespace(**{one.name: getattr(facts, one.name) for one in fields(Facts)})
    for touch in touches:
        _take(growing, touch, people, zone)
    return Facts(**vars(growing))


def _take(known: Any, touch: Deed, people: People, zone: tzinfo) -> None:
    traits = TRAITS[touch.outcome]
    if traits.reach is Reach.NOBODY:
        known.attempts += 1
        known.attempts_in_row = _in_row(known, touch, zone)
    else:
        known.touches += 1
        known.attempts_in_row = 0
        if is_offer(touch.channel, touch.outcome):
            known.offer_at = touch.at
        if traits.reach is Reach.SOMEBODY:
            _talk(known, touch, traits)
    if traits.reach is Reach.SOMEBODY and not traits.gatekeeper:
        _answer(known, touch, traits, people)
    known.last_touch_at, known.last_touch_timed = touch.at, touch.timed


def _in_row(known: Any, touch: Deed, zone: tzinfo) -> int:
    if touch.direction is not Direction.OUTGOING:
        return 0
    in_row, last = int(known.attempts_in_row), known.last_touch_at
    again = in_row and last and last.astimezone(zone).date() == touch.at.astimezone(zone).date()
    return in_row if again else in_row + 1


def _talk(known: Any, touch: Deed, traits: Traits) -> None:
    """What a conversation changes, be it the secretary's."""
    if touch.channel is Channel.VISIT:
        known.last_visit_at = touch.at
    if traits.gatekeeper and known.last_talk in REFUSALS:
        return  # a secretary does not take a refusal back
    known.last_talk, known.last_talk_note = touch.outcome, touch.comment
    known.last_talk_at, known.last_talk_timed = touch.at, touch.timed


def _answer(known: Any, touch: Deed, traits: Traits, people: People) -> None:
    """What a conversation with anybody else changes besides."""
    known.answer_at, known.answer = touch.at, touch.outcome
    known.talked_with = touch.contact or known.talked_with
    known.reached_after_offer = known.reached_after_offer or known.offer_at is not None
    known.interested = known.interested or traits.interest
    known.agreed = known.agreed or traits.consent
    known.decider_reached = known.decider_reached or reached_decider(touch, people)


def _gap(days: Sequence[date]) -> int | None:
    """The median of days between orders; several of one day are one."""
    gaps = [(later - earlier).days for earlier, later in pairwise(days) if later > earlier]
    return int(median(gaps)) if gaps and len(days) >= ORDERS_FOR_A_GAP else None
