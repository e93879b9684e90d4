"""A part of what a client owes has come: asked for by a tap, of an order or of all that is owed, answered by a sum.

Whether a text answers, says `idle/of_orders.py`.
"""

from dataclasses import replace
from datetime import date

from aiogram.types import CallbackQuery, Message

from handlers.card import card
from handlers.card.orders import order_screens, part_screens
from handlers.frame import questions
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import PartTap, PayTap
from handlers.speech.weeks import decoded
from sales.actions.card import payment_reminders
from sales.actions.card.part_payments import most_of, receive
from sales.actions.orders import await_payment, part_not_paid
from sales.actions.ports import UnitOfWork
from sales.days import when
from sales.ground import ids
from sales.ground.noted import Noted
from sales.values import money
from sales.work.order import Order

KIND, REST_KIND = "part_payment", "rest_payment"


async def ask_part(_tap: CallbackQuery, callback_data: PartTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _ask(unit, turn, ids.from_text(callback_data.client), None, callback_data.back)


async def ask_of_order(_tap: CallbackQuery, callback_data: PayTap, turn: Turn, unit: UnitOfWork) -> Shown:
    order = await unit.orders.get(turn.scope, ids.from_text(callback_data.order))
    return await _ask(unit, turn, order.client, order)


async def _ask(unit: UnitOfWork, turn: Turn, client: int, order: Order | None, back: str = "") -> Shown:
    whose = await unit.clients.get(turn.scope, client)
    most = await most_of(unit, turn.scope, client, order)
    await questions.ask(unit, turn, KIND, {"client": client, "order": order and order.id})
    screen = part_screens.question(turn.reader, whose, order, most, back)
    return Shown(screen, Noted.ORDER, [client])


async def take_sum(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """A sum; more than is owed is refused, and the question stays."""
    asked = questions.waiting(turn).data
    amount = money.parse(message.text or "", turn.me.workspace.currency)
    client, order = int(asked["client"]), asked["order"]
    told = await receive(unit, turn.scope, client, amount, turn.reader.today, order)
    await payment_reminders.keep_up(unit, turn.scope, client, turn.reader, paid=True)
    await questions.answered(unit, turn)
    note = "\n".join(part_screens.received(turn.reader, told))
    shown = await card.saved(unit, turn, client, note=note)
    rest = next((one.order for one in told if one.left > 0), None)
    if rest is not None and (rest.pay_by is None or rest.pay_by <= turn.reader.today):
        await questions.ask(unit, turn, REST_KIND, {"order": rest.id})
        shown = shown.drawn(lambda screen: part_screens.rest(turn.reader, screen, rest))
    return replace(shown, clears=True)


async def take_part_back(_tap: CallbackQuery, callback_data: PayTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The last of so many has not come after all: an old button of an earlier one changes nothing."""
    number, count = ids.from_text(callback_data.order), int(callback_data.what.removeprefix(order_screens.NOT_PAID))
    await questions.let_go(unit, turn, KIND)
    order = await part_not_paid(unit, turn.scope, number, count)
    await payment_reminders.keep_up(unit, turn.scope, order.client, turn.reader)
    return await card.saved(unit, turn, order.client)


async def take_rest(_tap: CallbackQuery, callback_data: PayTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """What is left is to come by that day; its reminder goes along."""
    order = await unit.orders.get(turn.scope, ids.from_text(callback_data.order))
    await questions.let_go(unit, turn, KIND, REST_KIND)
    return await _rest_by(unit, turn, order, decoded(callback_data.what.removeprefix(part_screens.REST)))


async def take_rest_words(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Its day in words."""
    order = await unit.orders.get(turn.scope, int(questions.waiting(turn).data["order"]))
    day = when.parse(message.text or "", turn.reader.local(turn.reader.now), turn.reader.locale).day
    await questions.answered(unit, turn)
    return replace(await _rest_by(unit, turn, order, day), clears=True)


async def _rest_by(unit: UnitOfWork, turn: Turn, order: Order, day: date) -> Shown:
    reminded = turn.me.calendar.next_working(max(day, turn.reader.today))
    await payment_reminders.set_day(unit, turn.scope, order, reminded, turn.reader)
    await await_payment(unit, turn.scope, order.id, day)
    return await card.saved(unit, turn, order.client)
