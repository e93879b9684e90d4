"""An order that is saved, put right by what is written right afterwards: «ой, не 300 а 400», `sorry, that was £60`.

Offered with what it becomes; one tap puts it right, and another takes that back. One that is not saved yet is
`pencil.py`'s.
"""

from aiogram.types import CallbackQuery

from handlers.card import card
from handlers.card.orders import order_screens
from handlers.frame.drafts import keep
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import whom
from handlers.recording import comments, touch_screens
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.recording import Aside, AsideTap
from handlers.speech.taps.recording import aside as aside_tap
from handlers.speech.words import fill
from sales.actions import touches
from sales.actions.card import payment_reminders
from sales.actions.orders import set_amount
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording import aside_draft
from sales.recording.aside_draft import AsideDraft
from sales.sentences.conversation.changes.saved_orders import sum_put_right
from sales.values import company_names
from sales.work.order import Order


async def offered(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """None where the words put right no sum of the order of a moment ago."""
    said = await comments.aside(unit, turn, text, None)
    order = await _order(unit, turn, said)
    amount = _amount(turn, said, order)
    if said is None or order is None or amount is None or await _is_of_another(unit, turn, said):
        return None
    await keep(unit, turn, said)
    return Shown(_screen(turn, said, order.amount or 0, amount), Noted.ASIDE, [said.client])


async def _is_of_another(unit: UnitOfWork, turn: Turn, said: AsideDraft) -> bool:
    return any(said.client not in one.clients for one in await whom.names_in(unit, turn, said.text))


async def _order(unit: UnitOfWork, turn: Turn, said: AsideDraft | None) -> Order | None:
    return await unit.orders.by_touch(turn.scope, said.touch) if said and said.touch else None


def _amount(turn: Turn, said: AsideDraft | None, order: Order | None) -> int | None:
    """What it is to be for, if that is another sum."""
    if said is None or order is None or not order.amount:
        return None
    amount = sum_put_right(said.text, order.amount, turn.me.workspace.currency)
    return None if amount == order.amount else amount


def _screen(turn: Turn, said: AsideDraft, had: int, amount: int) -> Screen:
    reader = turn.reader
    asked = reader._("Put right the order of <b>{name}</b>?", name=company_names.short(said.name))
    sums = fill("{had} → <b>{amount}</b>", had=reader.money(had), amount=reader.money(amount))
    right = Button("✅ " + reader.money(amount), aside_tap(said.id, Aside.SUM))
    return Screen(f"{asked}\n{sums}", [[right], [comments.put_button(turn, said)]])


async def put_right(_tap: CallbackQuery, callback_data: AsideTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The words go to its touch as well. A second tap shows the card."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is None or row.kind != aside_draft.KIND:
        return plain(touch_screens.outdated(turn.reader))
    said = aside_draft.from_data(row.id, row.data)
    order = await _order(unit, turn, said)
    amount = _amount(turn, said, order)
    if amount is None or order is None or said.touch is None:
        return await card.shown(unit, turn, said.client)
    await touches.add_comment(unit, turn.scope, said.touch, said.text)
    await set_amount(unit, turn.scope, said.touch, amount, turn.reader.now)
    await payment_reminders.keep_up(unit, turn.scope, said.client, turn.reader)
    return await card.saved(unit, turn, said.client, note=order_screens.less(turn.reader, amount, order.items_total))
