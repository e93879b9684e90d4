"""Whose turn it is: due for a call, the plan of contacts, a client's own rhythm, and the rest that a client is given.

Each function gives the first day on which it is so. A planned step hides all of them, which is up to whoever lists
clients.
"""

from datetime import date, timedelta, tzinfo

from sales.clients.client import Client, Status
from sales.clients.facts import Facts
from sales.clients.stages import Base
from sales.company.members import Rules
from sales.days.calendar import add_months
from sales.work.outcomes import REFUSALS, TRAITS, Stance
from sales.work.step import StepKind

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
LEAST_AHEAD, MOST_AHEAD = 2, 7
"""How many days before an expected order it becomes the client's turn, at least and at most."""


def is_brought_up(client: Client) -> bool:
    """Whether the bot brings the client up by itself."""
    return client.status is Status.ACTIVE and not client.do_not_contact


def rest_until(facts: Facts, rules: Rules, zone: tzinfo) -> date | None:
    """The day until which the client rests, or None. Whoever just talked with us rests, and longer after a refusal; an
    order ends every rest.
    """
    if facts.answer_at is None or facts.answer is None:
        return None
    talked_on = facts.answer_at.astimezone(zone).date()
    if facts.last_order_on is not None and facts.last_order_on >= talked_on:
        return None
    refused = facts.answer in REFUSALS
    until = add_months(talked_on, _months_of_rest(facts, rules))
    if facts.order_gap_days is None:
        return until
    return min(until, talked_on + timedelta(days=facts.order_gap_days * (3 if refused else 1)))


def call_on(facts: Facts, rules: Rules, rest: date | None) -> date | None:
    """The day it is due for a call: the last order is longer ago than the company's months, or than twice the client's
    own gap.
    """
    last = facts.last_order_on
    if last is None or not facts.orders:
        return None
    quiet = add_months(last, rules.call_after_months)
    if facts.order_gap_days is not None:
        quiet = min(quiet, last + timedelta(days=2 * facts.order_gap_days))
    return _later(quiet + _DAY, rest)


def order_on(facts: Facts, rest: date | None) -> date | None:
    """A day shortly before the next order that the client's own rhythm lets expect."""
    expected = expected_order(facts)
    if expected is None or facts.order_gap_days is None:
        return None
    ahead = max(LEAST_AHEAD, min(MOST_AHEAD, facts.order_gap_days // 10))
    return _later(expected - timedelta(days=ahead), rest)


def expected_order(facts: Facts) -> date | None:
    """The day of the next order by the client's own rhythm, or None if it has none."""
    if facts.last_order_on is None or facts.order_gap_days is None:
        return None
    return facts.last_order_on + timedelta(days=facts.order_gap_days)


def plan_on(client: Client, place: Base, rules: Rules, zone: tzinfo) -> date | None:
    """The day by the plan of contacts, or None. The plan begins with the first touch and counts from the last one."""
    facts = client.facts
    last = _last_contact(client, place, zone)
    if not rules.plans_contacts or last is None:
        return None
    planned = _planned(client, place, last, rules)
    if planned is None or facts.answer is None or TRAITS[facts.answer].stance not in {Stance.DELAYS, Stance.REFUSES}:
        return planned
    return _later(planned, rest_until(facts, rules, zone))


def _last_contact(client: Client, place: Base, zone: tzinfo) -> date | None:
    """The day that the plan counts from.

    For a key client an attempt does not count: it is the last conversation or, before the first, the day it was named.
    """
    facts = client.facts
    if facts.last_touch_at is None:
        return None
    touched = facts.last_touch_at.astimezone(zone).date()
    if place not in {Base.KEY, Base.VIP}:
        return touched
    if facts.last_talk_at is None:
        return min(touched, client.named_on or client.created_at.astimezone(zone).date())
    return facts.last_talk_at.astimezone(zone).date()


def planned_kind(client: Client) -> StepKind:
    """What the plan proposes for a client that never bought: an offer if it talked with us and can be written to,
    otherwise a call.
    """
    return StepKind.OFFER if _takes_offers(client) else StepKind.CALL


def _planned(client: Client, place: Base, last: date, rules: Rules) -> date | None:
    """The day by the base of the client. Buyers have none, since they have a rhythm of their own."""
    match place:
        case Base.KEY | Base.VIP:
            return add_months(last, rules.key_call_months)
        case Base.DEAD:
            return add_months(last, rules.dead_call_months)
        case Base.ACTIVE:
            return last + rules.active_call_weeks * _WEEK
        case Base.POTENTIAL if _takes_offers(client):
            return add_months(last, rules.offer_months)
        case Base.POTENTIAL:
            return last + rules.potential_call_weeks * _WEEK
    return None


def _takes_offers(client: Client) -> bool:
    return client.facts.answer is not None and bool(client.email or client.facts.writable)


def _months_of_rest(facts: Facts, rules: Rules) -> int:
    stance = None if facts.answer is None else TRAITS[facts.answer].stance
    if stance is Stance.REFUSES:
        return rules.refusal_rest_months
    return rules.not_now_rest_months if stance is Stance.DELAYS else rules.talk_rest_months


def _later(day: date, rest: date | None) -> date:
    return day if rest is None else max(day, rest)
