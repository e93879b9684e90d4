"""Planned reminders of payment. They are closed when their reason is gone, and their note
follows the sum that is owed.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from sales.actions.ports import UnitOfWork
from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.recording.slots import slot_of
from sales.values import money
from sales.work.order import Order
from sales.work.step import NextStep, StepKind, StepState


class Teller(Protocol):
    """Whoever changes an order: how sums are written for them, and the current moment."""

    @property
    def now(self) -> datetime: ...
    @property
    def currency(self) -> str: ...
    def money(self, minor: int) -> str: ...


async def keep_up(unit: UnitOfWork, scope: Scope, client: int, teller: Teller, *, paid: bool = False) -> None:
    """Closes reminders that are over and corrects the sums of the others, after an order was paid (`paid`) or its sum
    changed.
    """
    reminding = await _reminding(unit, scope, client)
    if not reminding:
        return
    orders = await unit.orders.of_client(scope, client)
    owed = (await unit.clients.get(scope, client)).facts.owed
    for step in reminding:
        order = _of(teller, step, orders)
        if _is_over(order, owed, paid=paid):
            await unit.steps.close(scope, step.id, StepState.DONE, teller.now)
        elif order is not None and order.is_open:
            await _says(unit, scope, teller, step, order, owed)


async def over_with(
    unit: UnitOfWork, scope: Scope, client: int, teller: Teller, paying: Mapping[int, int]
) -> list[NextStep]:
    """The reminders that would be over once these sums of these orders are paid."""
    reminding = await _reminding(unit, scope, client)
    if not reminding:
        return []
    orders = await unit.orders.of_client(scope, client)
    owed = (await unit.clients.get(scope, client)).facts.owed
    left = max(owed - sum(paying.values()), 0)
    after = [_paid(one, paying[one.id]) if one.id in paying else one for one in orders]
    return [step for step in reminding if _is_over(_of(teller, step, after), left, paid=True)]


def _paid(order: Order, amount: int) -> Order:
    return replace(order, paid_on=order.on) if amount >= order.left else order


async def given_way(unit: UnitOfWork, scope: Scope, client: int, teller: Teller) -> list[NextStep]:
    """The reminders of what is owed, which a new reminder of the rest would replace."""
    return [step for step, order in await _open_ones(unit, scope, client, teller) if order is not None]


async def take_over(unit: UnitOfWork, scope: Scope, client: int, teller: Teller) -> None:
    """Closes those reminders as moved."""
    for step in await given_way(unit, scope, client, teller):
        await unit.steps.close(scope, step.id, StepState.MOVED, teller.now)


async def set_day(unit: UnitOfWork, scope: Scope, order: Order, day: date, teller: Teller) -> None:
    """Moves the reminder of an order to its new day to pay."""
    for step, told in await _open_ones(unit, scope, order.client, teller):
        if told is not None and told.id == order.id and step.due_on != day:
            await unit.steps.close(scope, step.id, StepState.MOVED, teller.now)
            touch = step.touch or order.touch
            await unit.steps.put(scope, replace(step, id=new_id(), due_on=day, due_time=None, touch=touch, version=1))


async def _open_ones(
    unit: UnitOfWork, scope: Scope, client: int, teller: Teller
) -> list[tuple[NextStep, Order | None]]:
    """All open reminders, each with the order it is about. A reminder without a note is about the only order that
    waits.
    """
    orders = await unit.orders.of_client(scope, client)
    waiting = [one for one in orders if one.is_open and one.left > 0]
    only = waiting[0] if len(waiting) == 1 else None
    reminding = await _reminding(unit, scope, client)
    return [(step, _of(teller, step, waiting) or (None if step.note else only)) for step in reminding]


async def _reminding(unit: UnitOfWork, scope: Scope, client: int) -> list[NextStep]:
    steps = await unit.steps.open_of(scope, client)
    return [one for one in steps if one.kind is StepKind.PAYMENT and one.series is None]


def _is_over(order: Order | None, owed: int, *, paid: bool) -> bool:
    """Whether the reminder is over. If no order here matches it, it stays until all is paid."""
    if order is None:
        return paid and not owed
    return order.paid_day is not None or (order.is_open and not owed)


def _of(teller: Teller, step: NextStep, orders: list[Order]) -> Order | None:
    """The order that the reminder was planned with, otherwise the last one of its sum."""
    planned_with = (one for one in orders if step.touch is not None and one.touch == step.touch)
    much = _sum(teller, step)
    of_sum = [one for one in orders if much in one.stood and (one.pay_by or one.receipts.each)]
    return next(planned_with, None) or max(of_sum, key=lambda one: one.is_open, default=None)


def _sum(teller: Teller, step: NextStep) -> int | None:
    """The sum in the reminder's note, or None if the note says something else."""
    try:
        return money.exact(step.note, teller.currency)
    except Rejected:
        return None


async def _says(unit: UnitOfWork, scope: Scope, teller: Teller, step: NextStep, order: Order, owed: int) -> None:
    """Replaces the sum in the note, if there is one, by what is owed now."""
    said, much = _sum(teller, step), min(order.left, owed)
    if said is None or much == said:
        return
    note = teller.money(much)
    await unit.steps.close(scope, step.id, StepState.MOVED, teller.now)
    again = replace(step, id=new_id(), note=note, slot=slot_of(note), touch=step.touch or order.touch, version=1)
    await unit.steps.put(scope, again)
