"""A text while something is asked of an order of before: its answer, unless it reports of somebody.

Its sum, its products and its day of payment are `card/orders/order_sums.py`'s.
"""

from aiogram import F, Router
from aiogram.types import Message

from handlers.card.orders import order_sums, part_payments
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle import answers, sentence, whom
from sales.actions.orders import named_as_sold
from sales.actions.ports import UnitOfWork
from sales.days import when
from sales.ground.errors import Rejected
from sales.sentences.conversation.answers import is_of_somebody_new

ANSWERS = {
    order_sums.KIND: order_sums.correct_sum,
    order_sums.DUE: order_sums.take_due_words,
    order_sums.GOODS: order_sums.take_goods_words,
    part_payments.KIND: part_payments.take_sum,
    part_payments.REST_KIND: part_payments.take_rest_words,
}


def router() -> Router:
    orders = Router(name="of_orders")
    for kind in ANSWERS:
        orders.message.register(take_text, Waiting(kind), F.text)
    return orders


async def take_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """What reports of somebody leaves the question, whose buttons go on working: no evening's words are lost on it."""
    kind, text = questions.waiting(turn).kind, message.text or ""
    if not await _reports(unit, turn, kind, text):
        return await ANSWERS[kind](message, turn, unit)
    await unit.people.wait(turn.person.id, None)
    return await sentence.take_text(message, turn, unit)


async def _reports(unit: UnitOfWork, turn: Turn, kind: str, text: str) -> bool:
    """Of a client we know, and a day or products beside that are theirs; or, unless it names products where an order is
    asked about, of somebody new; or in lines or at length, where no day in it answers.
    """
    if await whom.tells_of_known(unit, turn, text):
        return True
    if kind == part_payments.REST_KIND:  # beside the card: what is no day is not said to it
        return not _is_day(turn, text)
    if kind != order_sums.DUE and await named_as_sold(unit, turn.scope, text, turn.me.workspace.currency):
        return False
    known = await whom.names_in(unit, turn, text)
    if not known and is_of_somebody_new(text, turn.reader.local(turn.reader.now)):
        return True
    is_long = "\n" in text.strip() or len(text.split()) > answers.LONGEST_NAME
    return is_long and not (kind == order_sums.DUE and _is_day(turn, text))


def _is_day(turn: Turn, text: str) -> bool:
    try:
        when.parse(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    except Rejected:
        return False
    return True
