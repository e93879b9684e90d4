"""Until when an order is to be paid, or that it is paid: a row under *When?* asks for it, nobody has to answer.

The day of payment proposes to remind of it. Answers of `after_touch.py`; of an older order:
`card/orders/order_sums.py`.
"""

from dataclasses import replace
from datetime import date

from handlers.frame import errors
from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import planning
from handlers.recording.remarks import keep_remark
from handlers.speech import client_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, pairs
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from handlers.speech.weeks import coded, decoded, to_pay_by
from sales.actions.card import payment_reminders
from sales.actions.orders import await_payment, order_of, pay
from sales.actions.ports import UnitOfWork
from sales.actions.steps import plan as plan_step
from sales.clients.client import Client
from sales.ground.errors import NotFound, Rejected
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question
from sales.sentences.conversation.answers import pay_day_said
from sales.work.step import StepKind, Wish

PAID, NO_DAY = "paid", "none"
"""On a button, instead of a day."""


async def ask_due(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, note: str = "") -> Shown:
    asked = draft.asking(Question.DUE)
    await keep(unit, turn, asked)
    return Shown(_due(turn.reader, asked, client.name, note), Noted.PLAN, [client.id])


async def take_due(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Without a value it is asked; else the day, or that the money is here."""
    if draft.touch is None:
        raise NotFound
    if not value:
        return await ask_due(unit, turn, draft, client)
    order = await order_of(unit, turn.scope, draft.touch)
    unit.audit.group(draft.touch)
    if value == PAID:
        await pay(unit, turn.scope, order.id, turn.reader.today)
        await payment_reminders.keep_up(unit, turn.scope, client.id, turn.reader, paid=True)
        return await planning.ask_day(unit, turn, draft.due(None), client, note=turn.reader._("💰 Paid."))
    return await _awaited(unit, turn, draft, client, order.id, None if value == NO_DAY else decoded(value))


async def take_due_words(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """A day in words, or that there is none; any others are kept as the touch's comment, and the question stays."""
    if draft.touch is None:
        raise NotFound
    client = await unit.clients.get(turn.scope, draft.client)
    try:
        day = pay_day_said(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    except Rejected as rejected:
        kept = rejected.code == "day"
        note = await keep_remark(unit, turn, draft, text) if kept else ""
        said = "\n".join(filter(None, [note, errors.sentence(turn.reader, rejected)]))
        return replace(await ask_due(unit, turn, draft, client, said), keeps=kept)
    order = await order_of(unit, turn.scope, draft.touch)
    unit.audit.group(draft.touch)
    return await _awaited(unit, turn, draft, client, order.id, day)


async def _awaited(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, order: int, day: date | None
) -> Shown:
    await await_payment(unit, turn.scope, order, day)
    return await planning.ask_day(unit, turn, draft.due(day), client)


async def remind(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    """*Напомнить об оплате* on that day, beside whatever comes next. A second tap plans nothing more."""
    said = draft.said
    if said is None or said.pay_by is None or any(one.kind is StepKind.PAYMENT for one in draft.plan.beside):
        return await planning.ask_day(unit, turn, draft, client)
    unit.audit.group(said.touch)
    day = turn.me.calendar.next_working(max(said.pay_by, turn.reader.today))
    note = turn.reader.money(said.amount) if said.amount else ""
    wish = Wish(StepKind.PAYMENT, day, note=note)
    await plan_step(unit, turn.scope, client, wish, turn.reader.local(turn.reader.now), touch=said.touch)
    return await planning.ask_day(unit, turn, draft.planned(draft.plan.with_beside(wish)), client)


def _due(reader: Reader, draft: PlanDraft, name: str, note: str) -> Screen:
    asked = reader._("<b>{name}</b>\nBy when will they pay? Tap or write it: “15 December”, “in ten days”.", name=name)
    days = [Button(label, tap(draft.id, After.DUE, coded(day))) for label, day in to_pay_by(reader)]
    paid = Button("✅ " + reader.p_("payment", "Paid"), tap(draft.id, After.DUE, PAID))
    back = Button(reader.p_("button", "Back"), tap(draft.id, After.BACK))
    text = "\n".join(filter(None, [asked, client_words.not_owed(reader), note]))
    none = Button(reader.p_("payment", "No day"), tap(draft.id, After.DUE, NO_DAY))
    return Screen(text, [*pairs([paid, *days]), [none, back]])
