"""An order corrected from the history, at any time: its sum, or that there was one. Asked first in `orders.py`."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card, order_screens
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import OrderTap
from sales.actions.orders import order_of, remove, set_amount
from sales.ground import ids
from sales.values import money

KIND = "order_sum"


def router() -> Router:
    sums = Router(name="order_sums")
    sums.callback_query.register(removed, OrderTap.filter(F.what == "none"))
    sums.callback_query.register(asked, OrderTap.filter())
    sums.message.register(corrected, Waiting(KIND), F.text)
    return sums


async def asked(_tap: CallbackQuery, callback_data: OrderTap, turn: Turn) -> None:
    async with turn.work() as unit:
        order = await order_of(unit, turn.scope, ids.from_text(callback_data.touch))
        client = await unit.clients.get(turn.scope, order.client)
        await questions.ask(unit, turn, KIND, {"touch": order.touch})
        unit.audit.shown("order", [client.id])
        await unit.commit()
    await turn.show(order_screens.question(turn.reader, client, order))


async def removed(_tap: CallbackQuery, callback_data: OrderTap, turn: Turn) -> None:
    async with turn.work() as unit:
        await questions.let_go(unit, turn, KIND)
        touch = await remove(unit, turn.scope, ids.from_text(callback_data.touch), turn.reader.now)
        screen = await card.saved(unit, turn, touch.client)
        await unit.commit()
    await turn.show(screen)


async def corrected(message: Message, turn: Turn) -> None:
    touch = int(questions.waiting(turn).data["touch"])
    amount = money.parse(message.text or "", turn.me.workspace.currency)
    async with questions.left_if_gone(turn), turn.work() as unit:
        order = await set_amount(unit, turn.scope, touch, amount)
        await questions.answered(unit, turn)
        screen = await card.saved(unit, turn, order.client)
        await unit.commit()
    await turn.show(screen)
    await questions.clear(turn)
