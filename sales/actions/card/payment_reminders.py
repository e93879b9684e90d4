"""Planned reminders of payment: they go with what they remind of, and say what is owed of it by now."""

from dataclasses import replace
from datetime import datetime
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
    """Whoever changes it: how sums are spelt to them, and the moment."""

    @property
    def now(self) -> datetime: ...
    @property
    def currency(self) -> str: ...
    def money(self, minor: int) -> str: ...


async def keep_up(unit: UnitOfWork, scope: Scope, client: int, teller: Teller, *, paid: bool = False) -> None:
    """Once an order's money has come (`paid`), or its sum is another one: what is paid needs no reminder."""
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


async def over_with(unit: UnitOfWork, scope: Scope, client: int, teller: Teller, paying: int) -> list[NextStep]:
    """Which of them are over once that order is paid."""
    reminding = await _reminding(unit, scope, client)
    if not reminding:
        return []
    orders = await unit.orders.of_client(scope, client)
    paid = next((one for one in orders if one.id == paying), None)
    left = (await unit.clients.get(scope, client)).facts.owed - ((paid.amount or 0) if paid else 0)
    of_each = [(step, _of(teller, step, orders)) for step in reminding]
    return [step for step, order in of_each if (order and order == paid) or _is_over(order, max(left, 0), paid=True)]


async def _reminding(unit: UnitOfWork, scope: Scope, client: int) -> list[NextStep]:
    steps = await unit.steps.open_of(scope, client)
    return [one for one in steps if one.kind is StepKind.PAYMENT and one.series is None]


def _is_over(order: Order | None, owed: int, *, paid: bool) -> bool:
    """Of money that no order here waits for, nobody has told yet: that reminder stays until all is paid."""
    if order is None:
        return paid and not owed
    return order.paid_on is not None or (order.is_open and not owed)


def _of(teller: Teller, step: NextStep, orders: list[Order]) -> Order | None:
    """The order it was planned with, else the last one of that sum."""
    planned_with = (one for one in orders if step.touch is not None and one.touch == step.touch)
    much = _sum(teller, step)
    of_sum = [one for one in orders if much is not None and one.amount == much and one.pay_by is not None]
    return next(planned_with, None) or max(of_sum, key=lambda one: one.is_open, default=None)


def _sum(teller: Teller, step: NextStep) -> int | None:
    """What it says is to be paid; None where it says something else, or nothing."""
    try:
        return money.exact(step.note, teller.currency)
    except Rejected:
        return None


async def _says(unit: UnitOfWork, scope: Scope, teller: Teller, step: NextStep, order: Order, owed: int) -> None:
    """The sum that is owed now, where it said one."""
    said, much = _sum(teller, step), min(order.amount or 0, owed)
    if said is None or much in (0, said):
        return
    note = teller.money(much)
    await unit.steps.close(scope, step.id, StepState.MOVED, teller.now)
    again = replace(step, id=new_id(), note=note, slot=slot_of(note), touch=step.touch or order.touch, version=1)
    await unit.steps.put(scope, again)
