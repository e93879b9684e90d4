"""What belongs to days of a report, counted by hand from all rows there are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from sales.clients.client import Contact
from sales.clients.facts import reached_decider
from sales.days.periods import Period
from sales.reporting.counts import EVENING, NOTHING, Figures
from sales.standing.people import people_of
from sales.work.channels import Channel
from sales.work.check_in import CheckIn, check_in
from sales.work.order import Order
from sales.work.outcomes import ATTEMPTS, Outcome, is_conversation
from sales.work.step import NextStep, StepState
from sales.work.touch import Touch
from storage.database import Database
from storage.queries.client_rows import CONTACT
from storage.queries.order_rows import ORDER
from storage.queries.step_rows import STEP, step_of
from storage.queries.values import CONTACTS, ORDERS
from storage.schema.tables import clients, contacts, loads, next_steps, orders, touches
from storage.work.touches import TOUCH, touch_of

SOON = timedelta(days=2)


@dataclass(frozen=True)
class _All:
    """What there is of clients that are there."""

    touches: Sequence[Touch]
    orders: Sequence[Order]
    steps: Sequence[NextStep]
    people: dict[int, list[Contact]]
    moments: dict[int, datetime]
    """Of touches, also of those that were taken back."""


async def _read(database: Database, workspace: int) -> _All:
    async def of(table: Any, *columns: Any) -> Sequence[Any]:
        return await unit.transaction.rows(select(*columns).where(table.c.workspace_id == workspace))

    async with database.read() as unit:
        hidden = await of(loads, loads.c.id, loads.c.last)
        there = {
            row.id
            for row in await of(clients, clients.c.id, clients.c.deleted_at)
            if row.deleted_at is None and not any(first <= row.id <= last for first, last in hidden)
        }
        told = [(touch_of(row), row[-1]) for row in await of(touches, *TOUCH, touches.c.deleted_at)]
        sold = [(ORDERS.of(row[:-1]), row[-1]) for row in await of(orders, *ORDER, orders.c.deleted_at)]
        people: defaultdict[int, list[Contact]] = defaultdict(list)
        for row in await of(contacts, *CONTACT, contacts.c.deleted_at):
            if row[-1] is None:
                one = CONTACTS.of(row[:-1], phones=())
                people[one.client].append(one)
        steps = [step_of(row) for row in await of(next_steps, *STEP)]
    return _All(
        [one for one, gone in told if gone is None and one.client in there],
        [one for one, gone in sold if gone is None and one.client in there],
        [one for one in steps if one.client in there],
        people,
        {one.id: one.at for one, _ in told},
    )


async def by_hand(database: Database, workspace: int, period: Period, zone: str, today: date) -> dict[int, Figures]:
    every, here = await _read(database, workspace), ZoneInfo(zone)
    found: defaultdict[int, Figures] = defaultdict(lambda: NOTHING)
    for touch in every.touches:
        if period.since <= touch.at.astimezone(here).date() < period.until:
            found[touch.member] += _touched(touch, every, here)
    for order in every.orders:
        if period.since <= order.on < period.until:
            found[order.member] += _sold(order, every.orders)
    for step in every.steps:
        if period.since <= step.promised_for < period.until and _is_promise(step, today):
            found[step.promised_by or step.member] += Figures(promised=1, kept=int(_is_kept(step, every, here)))
    return {member: one for member, one in found.items() if one != NOTHING}


def _touched(one: Touch, every: _All, here: ZoneInfo) -> Figures:
    outcome, call = one.outcome, one.channel is Channel.CALL
    in_vain, visit = outcome in ATTEMPTS, one.channel is Channel.VISIT and outcome not in ATTEMPTS
    reached = call and is_conversation(outcome) and outcome is not Outcome.GATEKEEPER
    late = one.recorded_at.astimezone(here).time() >= EVENING and one.recorded_at - one.at < SOON
    first = min(_of(one.client, every.touches), key=lambda other: (other.at, other.id))
    return Figures(
        conversations=int(is_conversation(outcome)),
        attempts=int(in_vain),
        sent=int(outcome is Outcome.SENT),
        noted=int(outcome is Outcome.NOTED),
        channels=Counter() if in_vain else Counter([one.channel]),
        offers=int(one.channel is Channel.OFFER and not in_vain),
        late=int(late),
        calls=int(call),
        reached=int(reached),
        deciders=int(reached and reached_decider(one, people_of(every.people[one.client]))),
        first=int(one is first),
        confirmed=int(visit and check_in(one) is CheckIn.CONFIRMED),
        far=int(visit and check_in(one) is CheckIn.FAR),
        refusals=int(outcome is Outcome.REFUSED),
    )


def _sold(one: Order, every: Sequence[Order]) -> Figures:
    sales = [other for other in _of(one.client, every) if (other.amount or 0) >= 0]
    is_new = one is min(sales, key=lambda other: (other.on, other.id), default=None)
    return Figures(orders=int((one.amount or 0) >= 0), amount=one.amount or 0, new_sales=int(is_new))


def _of(client: int, every: Iterable[Any]) -> list[Any]:
    return [one for one in every if one.client == client]


def _is_promise(step: NextStep, today: date) -> bool:
    if step.state is StepState.OPEN:
        return step.promised_for < today
    if step.closed_by is None:
        return step.state is not StepState.MOVED
    return step.closed_by != step.touch


def _is_kept(step: NextStep, every: _All, here: ZoneInfo) -> bool:
    if step.closed_by is None:
        return False
    moments = every.moments.get(step.closed_by), step.closed_at
    return any(at.astimezone(here).date() <= step.promised_for for at in moments if at)
