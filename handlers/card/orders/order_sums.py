"""An order of before: its sum, its products, or that there was one, from the history; that it is paid, or by when it is
to be, from the card, too. Asked first in `recording/ordered`; whether a text answers, says `idle/of_orders.py`.
"""

from collections.abc import Awaitable, Sequence
from dataclasses import replace
from html import unescape

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card
from handlers.card.orders import order_screens, part_payments, part_screens
from handlers.frame import errors, questions
from handlers.frame.shown import Shown, Toast
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import OrderTap, OwedTap, PartTap, PayTap
from handlers.speech.weeks import decoded
from sales.actions.card import payment_reminders
from sales.actions.orders import (
    await_payment,
    deliver,
    named_as_sold,
    not_delivered,
    not_paid,
    order_of,
    pay,
    rate,
    remove,
    sell,
    sell_not,
    set_amount,
    waiting_of,
)
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind
from sales.days.calendar import DAY
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.recording.sold import Sold, sum_said
from sales.sentences.conversation.answers import pay_day_said
from sales.work.order import Order
from sales.work.step import StepKind, Wish

KIND = "order_sum"
DUE = "order_due"
GOODS = "order_goods"


def router() -> Router:
    sums = Router(name="order_sums")
    sums.callback_query.register(remove_order, OrderTap.filter(F.what == order_screens.NONE))
    sums.callback_query.register(ask_sum, OrderTap.filter(F.what == ""))
    sums.callback_query.register(show_order, OrderTap.filter(F.what == order_screens.LOOK))
    sums.callback_query.register(change_goods, OrderTap.filter())
    sums.callback_query.register(pay_owed, OwedTap.filter())
    sums.callback_query.register(part_payments.ask_part, PartTap.filter())
    sums.callback_query.register(ask_part_of_order, PayTap.filter(F.what == order_screens.PART))
    sums.callback_query.register(part_payments.take_part_back, PayTap.filter(F.what.regexp(r"not\d+")))
    sums.callback_query.register(part_payments.take_rest, PayTap.filter(F.what.startswith(part_screens.REST)))
    sums.callback_query.register(take_payment, PayTap.filter())
    return sums


async def ask_sum(_tap: CallbackQuery, callback_data: OrderTap, turn: Turn, unit: UnitOfWork) -> Shown:
    touch = ids.from_text(callback_data.touch)
    await questions.let_go(unit, turn, GOODS)
    await questions.ask(unit, turn, KIND, {"touch": touch})
    return await _order(unit, turn, touch, asks=True)


async def ask_part_of_order(tap: CallbackQuery, callback_data: PayTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Of what nobody here receives money the sum is asked no more either: a figure after that is not the order's."""
    try:
        return await part_payments.ask_of_order(tap, callback_data, turn, unit)
    except Rejected as rejected:
        order = await unit.orders.get(turn.scope, ids.from_text(callback_data.order))
        if order.touch is None:
            raise
        await questions.let_go(unit, turn, KIND, GOODS)
        shown = await _order(unit, turn, order.touch, asks=False)
        return replace(shown, first=[Toast(errors.sentence(turn.reader, rejected), alert=True)])


async def show_order(_tap: CallbackQuery, callback_data: OrderTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Whoever is done with what was in it is asked for nothing: the next message is a message."""
    await questions.let_go(unit, turn, KIND, GOODS)
    return await _order(unit, turn, ids.from_text(callback_data.touch), asks=False)


async def _order(unit: UnitOfWork, turn: Turn, touch: int, *, asks: bool) -> Shown:
    order = await order_of(unit, turn.scope, touch)
    client = await unit.clients.get(turn.scope, order.client)
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    screen = order_screens.question(turn.reader, client, order, touch, products, asks=asks)
    return Shown(screen, Noted.ORDER, [client.id])


async def change_goods(_tap: CallbackQuery, callback_data: OrderTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """What was in it, to be put in and taken out by taps; words do it as well."""
    touch, what = ids.from_text(callback_data.touch), callback_data.what
    match what[:1]:
        case order_screens.IN:
            await sell(unit, turn.scope, touch, [Sold(ids.from_text(what[1:]))])
        case order_screens.OUT:
            await sell_not(unit, turn.scope, touch, ids.from_text(what[1:]))
    return await _goods(unit, turn, touch)


async def take_goods_words(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    touch = int(questions.waiting(turn).data["touch"])
    sold = await named_as_sold(unit, turn.scope, message.text or "", turn.me.workspace.currency)
    if not sold:
        return await _goods(unit, turn, touch, errors.sentence(turn.reader, Rejected("product")))
    await sell(unit, turn.scope, touch, sold)
    return replace(await _goods(unit, turn, touch), clears=True)


async def _goods(unit: UnitOfWork, turn: Turn, touch: int, note: str = "") -> Shown:
    order = await order_of(unit, turn.scope, touch)
    client = await unit.clients.get(turn.scope, order.client)
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    await questions.let_go(unit, turn, KIND)
    await questions.ask(unit, turn, GOODS, {"touch": touch})
    return Shown(order_screens.in_it(turn.reader, client, order, touch, products, note), Noted.ORDER, [client.id])


async def remove_order(_tap: CallbackQuery, callback_data: OrderTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, KIND)
    touch = await remove(unit, turn.scope, ids.from_text(callback_data.touch), turn.reader.now)
    await payment_reminders.keep_up(unit, turn.scope, touch.client, turn.reader)
    return await card.saved(unit, turn, touch.client)


async def correct_sum(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Alone, or with what it was for."""
    touch, text = int(questions.waiting(turn).data["touch"]), message.text or ""
    sold = await named_as_sold(unit, turn.scope, text, turn.me.workspace.currency)
    amount = sum_said(text, sold, turn.me.workspace.currency)
    made_up = (await order_of(unit, turn.scope, touch)).items_total
    if sold:
        await sell(unit, turn.scope, touch, sold)
    order = await set_amount(unit, turn.scope, touch, amount, turn.reader.now)
    await payment_reminders.keep_up(unit, turn.scope, order.client, turn.reader)
    await questions.answered(unit, turn)
    note = "" if sold else order_screens.less(turn.reader, amount, made_up)
    return replace(await card.saved(unit, turn, order.client, note=note), clears=True)


async def pay_owed(_tap: CallbackQuery, callback_data: OwedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The only order that waits is paid by that tap; of several it is asked which."""
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    waiting = await waiting_of(unit, turn.scope, client.id)
    sold = [order for order in waiting if order.left > 0]
    if len(sold) > 1:
        return Shown(order_screens.owing(turn.reader, client, sold, callback_data.back), Noted.ORDER, [client.id])
    return await _paid(unit, turn, client.id, sold)


async def take_payment(_tap: CallbackQuery, callback_data: PayTap, turn: Turn, unit: UnitOfWork) -> Shown:
    order = await unit.orders.get(turn.scope, ids.from_text(callback_data.order))
    match callback_data.what:
        case "":
            return await _paid(unit, turn, order.client, [order])
        case order_screens.ALL:
            waiting = await waiting_of(unit, turn.scope, order.client)
            return await _paid(unit, turn, order.client, [one for one in waiting if one.left > 0])
        case order_screens.NOT_PAID:
            done = not_paid(unit, turn.scope, order.id)
        case order_screens.DUE:
            await questions.ask(unit, turn, DUE, {"order": order.id})
            client = await unit.clients.get(turn.scope, order.client)
            return Shown(order_screens.due(turn.reader, client, order), Noted.ORDER, [client.id])
        case order_screens.SEE:
            return await _seen(unit, turn, order)
        case order_screens.CAME:
            done = delivered(unit, turn, order)
        case order_screens.STILL:
            done = not_delivered(unit, turn.scope, order.id, _asking(turn), turn.reader.now)
        case rated if rated[:1] == order_screens.RATED and rated[1:].isdecimal():
            done = rate(unit, turn.scope, order.id, int(rated[1:]))
        case day:
            until = None if day == order_screens.NO_DAY else decoded(day)
            done = await_payment(unit, turn.scope, order.id, until)
    return await _changed(unit, turn, order.client, done)


async def _seen(unit: UnitOfWork, turn: Turn, order: Order) -> Shown:
    client = await unit.clients.get(turn.scope, order.client)
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    await questions.let_go(unit, turn, DUE)
    return Shown(order_screens.document(turn.reader, client, order, products), Noted.ORDER, [client.id])


async def delivered(unit: UnitOfWork, turn: Turn, order: Order) -> Order:
    """The next working day it is asked whether all has arrived."""
    local = turn.reader.local(turn.reader.now)
    day = turn.me.calendar.next_working(local.date() + DAY)
    return await deliver(unit, turn.scope, order.id, Wish(StepKind.CALL, day, note=_asking(turn)), local)


def _asking(turn: Turn) -> str:
    return unescape(turn.reader._("ask whether all has arrived"))


async def _paid(unit: UnitOfWork, turn: Turn, client: int, orders: Sequence[Order]) -> Shown:
    """Of which the money has come, and what is still owed."""
    await questions.let_go(unit, turn, KIND, DUE, GOODS, part_payments.KIND, part_payments.REST_KIND)
    for one in orders:
        await pay(unit, turn.scope, one.id, turn.reader.today)
    await payment_reminders.keep_up(unit, turn.scope, client, turn.reader, paid=True)
    owed = (await unit.clients.get(turn.scope, client)).facts.owed
    return await card.saved(unit, turn, client, note=order_screens.paid(turn.reader, orders, owed))


async def _changed(unit: UnitOfWork, turn: Turn, client: int, done: Awaitable[Order]) -> Shown:
    await questions.let_go(unit, turn, KIND, DUE, GOODS, part_payments.KIND, part_payments.REST_KIND)
    await done
    return await card.saved(unit, turn, client)


async def take_due_words(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    order = await unit.orders.get(turn.scope, int(questions.waiting(turn).data["order"]))
    day = pay_day_said(message.text or "", turn.reader.local(turn.reader.now), turn.reader.locale)
    await await_payment(unit, turn.scope, order.id, day)
    await questions.answered(unit, turn)
    return replace(await card.saved(unit, turn, order.client), clears=True)
