"""What an order was for and how much: asked after the touch that recorded it, both skippable."""

from dataclasses import replace
from datetime import datetime

from sales.actions import workspaces
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind, Entry, called, named_in, proposal
from sales.ground.errors import NotFound, Rejected
from sales.ground.scope import Scope
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.touch import Touch


async def set_amount(unit: UnitOfWork, scope: Scope, touch: int, amount: int) -> Order:
    """Minor units; negative for a return."""
    unit.audit.group(touch)
    order = await order_of(unit, scope, touch)
    saved = await unit.orders.save(scope, replace(order, amount=amount))
    await unit.clients.count()
    return saved


async def set_product(unit: UnitOfWork, scope: Scope, touch: int, product: int) -> Order:
    unit.audit.group(touch)
    return await unit.orders.save(scope, replace(await order_of(unit, scope, touch), product=product))


async def set_product_named(unit: UnitOfWork, scope: Scope, touch: int, text: str) -> Entry | None:
    """What the words name of the company's list, or just what somebody has called a product before."""
    entries = await unit.directories.all(scope, DirectoryKind.PRODUCT, retired=True)
    found = named_in(text, (one for one in entries if not one.retired)) or called(text, entries)
    if found is not None:
        await set_product(unit, scope, touch, found.id)
    return found


async def propose_product(unit: UnitOfWork, scope: Scope, touch: int, text: str, now: datetime) -> Entry:
    """The order has the word at once, whatever the owners say of it later."""
    entries = await unit.directories.all(scope, DirectoryKind.PRODUCT, retired=True)
    known = called(text, entries)
    entry = known or proposal(scope.workspace, DirectoryKind.PRODUCT, text, scope.actor, entries)
    if entry is None:
        raise Rejected("full")
    if known is None:
        await workspaces.bring(unit, scope, [entry], now)
    await set_product(unit, scope, touch, entry.id)
    return entry


async def remove(unit: UnitOfWork, scope: Scope, touch: int, now: datetime) -> Touch:
    """There was no order: the touch stays, as a conversation. A second time changes nothing more."""
    said = await unit.touches.get(scope, touch)
    order = await unit.orders.by_touch(scope, touch)
    if order is None:
        return said
    await unit.orders.delete(scope, order, now)
    talked = await unit.touches.save(scope, replace(said, outcome=Outcome.TALKED))
    await unit.clients.count()
    return talked


async def order_of(unit: UnitOfWork, scope: Scope, touch: int) -> Order:
    order = await unit.orders.by_touch(scope, touch)
    if order is None:
        raise NotFound
    return order
