"""An order corrected from the history, at any time: its sum, or that there was one. Asked first in `orders.py`."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card, order_screens
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import OrderTap
from sales.actions.orders import order_of, remove, set_amount
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.noted import Noted
from sales.values import money

KIND = "order_sum"


def router() -> Router:
    sums = Router(name="order_sums")
    sums.callback_query.register(remove_order, OrderTap.filter(F.what == "none"))
    sums.callback_query.register(ask_sum, OrderTap.filter())
    sums.message.register(correct_sum, Waiting(KIND), F.text)
    return sums


async def ask_sum(_tap: CallbackQuery, callback_data: OrderTap, turn: Turn, unit: UnitOfWork) -> Shown:
    order = await order_of(unit, turn.scope, ids.from_text(callback_data.touch))
    client = await unit.clients.get(turn.scope, order.client)
    await questions.ask(unit, turn, KIND, {"touch": order.touch})
    return Shown(order_screens.question(turn.reader, client, order), Noted.ORDER, [client.id])


async def remove_order(_tap: CallbackQuery, callback_data: OrderTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, KIND)
    touch = await remove(unit, turn.scope, ids.from_text(callback_data.touch), turn.reader.now)
    return await card.saved(unit, turn, touch.client)


async def correct_sum(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    touch = int(questions.waiting(turn).data["touch"])
    amount = money.parse(message.text or "", turn.me.workspace.currency)
    order = await set_amount(unit, turn.scope, touch, amount)
    await questions.answered(unit, turn)
    return replace(await card.saved(unit, turn, order.client), clears=True)
