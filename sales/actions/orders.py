"""What an order was for and how much. It is asked after the touch that recorded it; both may be skipped."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from sales.actions import leading, steps, workspaces
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card
from sales.company.directories import DirectoryKind, Entry, called, proposal
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.recording.slots import BETWEEN, adds, says, slot_of, without
from sales.recording.sold import Sold, begins_with_goods, is_only_goods, sold_in
from sales.work.debt import waits
from sales.work.order import BEST, Item, Order
from sales.work.outcomes import Outcome
from sales.work.sale import Sale, told_already
from sales.work.step import NextStep, Wish
from sales.work.talk import is_talk
from sales.work.touch import Touch


async def set_amount(unit: UnitOfWork, scope: Scope, touch: int, amount: int, now: datetime) -> Order:
    """Sets the sum in minor units. A return is negative, and counts against what is owed if anything is."""
    unit.audit.group(touch)
    order = (await order_of(unit, scope, touch)).of(amount)
    if amount < 0 and not order.pay_by and await _owes(unit, scope, order.client):
        order = replace(order, pay_by=order.on)
    saved = await unit.orders.save(scope, await _as_told(unit, scope, order, now))
    await leading.ordered(unit, scope, saved)
    await unit.clients.count()
    return saved


async def _as_told(unit: UnitOfWork, scope: Scope, order: Order, now: datetime) -> Order:
    """The order united with the accounting system's row of it, if that came first: its document, day and products."""
    told = told_already(order, await unit.orders.of_client(scope, order.client))
    if told is None or order.document:
        return order
    await unit.orders.delete(scope, told, now)
    items = tuple(Item(new_id(), one.product, one.quantity, one.amount) for one in told.items)
    return Sale(told.document, told.on, order.amount or 0, items).becomes(order)


async def sell(unit: UnitOfWork, scope: Scope, touch: int, sold: Iterable[Sold]) -> Order:
    """Adds these products to the order. One that is there already gets this quantity and sum, if any is given."""
    unit.audit.group(touch)
    known = await order_of(unit, scope, touch)
    new = [one for one in sold if one.product not in known.products or (one.quantity, one.amount) != (None, None)]
    items = [Item(new_id(), one.product, one.quantity, one.amount) for one in new]
    return await _made_up(unit, scope, known, known.with_items(*items) if items else known)


async def sell_not(unit: UnitOfWork, scope: Scope, touch: int, product: int) -> Order:
    """Removes the product from the order. A second tap changes nothing."""
    unit.audit.group(touch)
    known = await order_of(unit, scope, touch)
    return await _made_up(unit, scope, known, known.without(product) if product in known.products else known)


async def _made_up(unit: UnitOfWork, scope: Scope, known: Order, order: Order) -> Order:
    if order == known:
        return known
    saved = await unit.orders.save(scope, order)
    if order.amount != known.amount:
        await leading.ordered(unit, scope, saved)
        await unit.clients.count()
    return saved


async def named_as_sold(unit: UnitOfWork, scope: Scope, text: str, currency: str) -> list[Sold]:
    """The products that the words name from the company's list, otherwise a product that was once called exactly so."""
    entries = await unit.directories.all(scope, DirectoryKind.PRODUCT, retired=True)
    sold = sold_in(text, (one for one in entries if not one.retired), currency)
    before = called(text, entries)
    return sold or ([Sold(before.id)] if before else [])


async def tells_only_goods(unit: UnitOfWork, scope: Scope, text: str, sold: Sequence[Sold]) -> bool:
    """Whether the text says nothing but these products with their quantities and sums."""
    entries = await unit.directories.all(scope, DirectoryKind.PRODUCT)
    return is_only_goods(text, sold, entries)


async def tells_of_goods(unit: UnitOfWork, scope: Scope, text: str) -> bool:
    """Whether the text begins with products: then it is about an order, and not about somebody of that name."""
    return begins_with_goods(text, await unit.directories.all(scope, DirectoryKind.PRODUCT))


async def propose_product(unit: UnitOfWork, scope: Scope, touch: int, text: str, now: datetime) -> Entry:
    """Adds the word to the order at once, whatever the owners decide about it later. Rejected if the list is full."""
    entries = await unit.directories.all(scope, DirectoryKind.PRODUCT, retired=True)
    known = called(text, entries)
    entry = known or proposal(scope.workspace, DirectoryKind.PRODUCT, text, scope.actor, entries)
    if entry is None:
        raise Rejected("full")
    if known is None:
        await workspaces.bring(unit, scope, [entry], now)
    await sell(unit, scope, touch, [Sold(entry.id)])
    return entry


async def remove(unit: UnitOfWork, scope: Scope, touch: int, now: datetime) -> Touch:
    """Deletes the order. The touch stays as a conversation. A second tap changes nothing."""
    said = await unit.touches.get(scope, touch)
    order = await unit.orders.by_touch(scope, touch)
    if order is None:
        return said
    await unit.orders.delete(scope, order, now)
    talked = await unit.touches.save(scope, replace(said, outcome=Outcome.TALKED))
    await unit.clients.count()
    return talked


async def await_payment(unit: UnitOfWork, scope: Scope, order: int, day: date | None) -> Order:
    """Sets the day to pay, so the order is unpaid again. None: nobody waits on any day."""
    known = await unit.orders.get(scope, order)
    saved = await unit.orders.save(scope, replace(known, pay_by=day, paid_on=None if day else known.paid_on))
    await unit.clients.count()
    return saved


async def pay(unit: UnitOfWork, scope: Scope, order: int, today: date) -> Order:
    """Marks the order as paid (*Оплачен*). With the last of what is owed, open returns are settled. A second tap
    changes nothing.
    """
    known = await unit.orders.get(scope, order)
    if known.paid_on is not None:
        return known
    saved = await unit.orders.save(scope, replace(known, pay_by=known.pay_by or known.on, paid_on=today))
    await settle_returns(unit, scope, known.client, today)
    await unit.clients.count()
    return saved


async def settle_returns(unit: UnitOfWork, scope: Scope, client: int, today: date) -> None:
    """Settles open returns if no order is left for them to count against."""
    waiting = await waiting_of(unit, scope, client)
    if not any(one.left > 0 for one in waiting):
        for one in waiting:
            await unit.orders.save(scope, replace(one, paid_on=today))


async def deliver(unit: UnitOfWork, scope: Scope, order: int, wish: Wish, now_local: datetime) -> Order:
    """Marks the order as delivered, and plans a step that asks whether all has arrived. A
    second tap changes nothing.
    """
    known = await unit.orders.get(scope, order)
    if known.delivered_on is not None:
        return known
    step = await _asking(unit, scope, known.client, wish, now_local)
    return await unit.orders.save(scope, replace(known, delivered_on=now_local.date(), asked_by=step.id))


async def _asking(unit: UnitOfWork, scope: Scope, client: int, wish: Wish, now_local: datetime) -> NextStep:
    """The talk that is planned for that day, with the question added so that nobody is called twice; otherwise a step
    of its own.
    """
    held = await unit.steps.hold(scope, client)
    talk = next((one for one in held if one.due_on == wish.day and is_talk(one, wish.day)), None)
    if talk is None:
        return await steps.plan(unit, scope, await unit.clients.get(scope, client), wish, now_local)
    if not says(talk, wish.note):
        note = adds(talk.note, wish.note)
        unit.steps.reword(scope, talk, note, slot_of(note) if talk.note else talk.slot)
    return talk


async def not_delivered(unit: UnitOfWork, scope: Scope, order: int, asking: str, now: datetime) -> Order:
    """Takes the delivery back, and the step that asks about it. `asking` are its words: a talk about more than that
    stays.
    """
    known = await unit.orders.get(scope, order)
    held = await unit.steps.hold(scope, known.client) if known.asked_by is not None else ()
    for step in (one for one in held if one.id == known.asked_by):
        if step.slot and BETWEEN not in step.note:  # else it was planned before, if only as a call
            await steps.unplan(unit, scope, known.client, step.id, now)
        else:
            note = without(step.note, (asking,))
            unit.steps.reword(scope, step, note, slot_of(note))
    return await unit.orders.save(scope, replace(known, delivered_on=None, asked_by=None))


async def rate(unit: UnitOfWork, scope: Scope, order: int, rating: int) -> Order:
    """Sets how content the client was, 1 to 10. NotFound for another number."""
    known = await unit.orders.get(scope, order)
    if not 1 <= rating <= BEST:
        raise NotFound
    return known if known.rating == rating else await unit.orders.save(scope, replace(known, rating=rating))


async def asked_about(unit: UnitOfWork, scope: Scope, step: NextStep) -> Order | None:
    """The last delivery that this step asks about, even if the step replaces one that was put off or tried in vain."""
    for order in reversed(await unit.orders.of_client(scope, step.client)):
        if order.asked_by is not None and order.rating is None:
            asked = await unit.steps.get(scope, order.asked_by)
            if (asked.kind, asked.slot) == (step.kind, step.slot):
                return order
    return None


async def delivery_first(unit: UnitOfWork, scope: Scope, card: Card, now: datetime) -> int | None:
    """Of several steps that are due, the one that asks whether all has arrived: others would hide it."""
    due = [step for step in card.steps if step.is_due(now)]
    if len(due) < 2 or not card.client.facts.orders:
        return None
    for step in due:
        if step.note and await asked_about(unit, scope, step):
            return step.id
    return None


async def waiting_of(unit: UnitOfWork, scope: Scope, client: int) -> list[Order]:
    """Orders that wait for their money, and open returns, except those whose debt accounting states."""
    debts = await unit.debts.of_clients(scope, [client])
    return waits(await unit.orders.unpaid(scope, client), debts.get(client, ()))


async def not_paid(unit: UnitOfWork, scope: Scope, order: int) -> Order:
    """Takes back the last payment. A second tap changes nothing."""
    return await _less_paid(unit, scope, order, lambda known: known.not_paid())


async def part_not_paid(unit: UnitOfWork, scope: Scope, order: int, count: int) -> Order:
    """Takes back the last of so many parts."""
    return await _less_paid(unit, scope, order, lambda known: known.without_part(count))


async def _less_paid(unit: UnitOfWork, scope: Scope, order: int, told: Callable[[Order], Order]) -> Order:
    known = await unit.orders.get(scope, order)
    if told(known) == known:
        return known
    saved = await unit.orders.save(scope, told(known))
    await unit.clients.count()
    return saved


async def _owes(unit: UnitOfWork, scope: Scope, client: int) -> bool:
    return (await unit.clients.get(scope, client)).facts.owed > 0


async def order_of(unit: UnitOfWork, scope: Scope, touch: int) -> Order:
    order = await unit.orders.by_touch(scope, touch)
    if order is None:
        raise NotFound
    return order
