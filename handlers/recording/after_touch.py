"""What comes after the outcome, and planning from the card: a draft, and a table of what each tap and text answers.

start     StepTap on a card -> the days; an outcome (`touch.py`) -> the order's sum, a reason, or the days
tap       no draft? -> out of date    else the step's answer, by `TAPS`
text      the open question's answer, by `TEXTS` (whether it is one is `idle/answers.py`'s); a file is a comment
parts     the day and the kind: `planning.py`    the order: `ordered/`    comments: `comments.py`
          the next client: `calling/`
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame import questions
from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Exchange, Turn
from handlers.recording import comments, plan_screens, planning, remarks, touch_screens
from handlers.recording.calling import next_client, run
from handlers.recording.mending import correction, other_ways, together, wrong_number
from handlers.recording.ordered import delivery_questions, order_questions, payment_questions
from handlers.speech.taps.everywhere import PlannedTap, RemindTap, StepTap
from handlers.speech.taps.recording import After, PlanTap
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording import plan_draft
from sales.recording.plan_draft import Plan, PlanDraft, Question
from sales.work.step import DayPreset, StepKind

TapAnswer = Callable[[UnitOfWork, Turn, PlanDraft, Client, str], Awaitable[Shown]]
TextAnswer = Callable[[UnitOfWork, Turn, PlanDraft, str], Awaitable[Shown]]

TAPS: dict[After, TapAnswer] = {
    After.DAY: planning.save_day,
    After.NO_STEP: planning.save_no_step,
    After.SKIP: planning.skip_step,
    After.REPEAT: planning.repeat_step,
    After.CALENDAR: planning.show_weeks,
    After.MONTH: planning.show_weeks,
    After.KINDS: planning.ask_kind,
    After.KIND: planning.take_kind,
    After.BACK: planning.ask_day,
    After.SAVED: planning.show_saved,
    After.STOP: planning.stop_reminding,
    After.LEAVE_ALONE: planning.leave_alone,
    After.COMMENT: comments.ask_comment,
    After.AMOUNT: order_questions.tap_amount,
    After.PRODUCT: order_questions.take_product,
    After.NAMED: order_questions.take_named,
    After.MORE: order_questions.ask_more,
    After.NOT_SOLD: order_questions.take_out,
    After.DUE: payment_questions.take_due,
    After.REMIND: payment_questions.remind,
    After.RATE: delivery_questions.take_rating,
    After.NEXT_CLIENT: next_client.open_next,
    After.OUTCOME: correction.correct,
    After.WRONG: wrong_number.mark,
    After.STEP: planning.open_step,
    After.PERSON: other_ways.call,
    After.JOINT: together.join,
}

ON_THE_LINE = frozenset({After.STOP, After.LEAVE_ALONE, After.DAY, After.NO_STEP})
"""Asked of somebody who was called before: whoever is being called by now stands beneath already."""
TEXTS: dict[Question, TextAnswer] = {
    Question.COMMENT: comments.add_comment,
    Question.REASON: comments.add_comment,
    Question.AMOUNT: order_questions.take_amount,
    Question.PRODUCT: order_questions.take_product_words,
    Question.DUE: payment_questions.take_due_words,
    Question.NUMBER: wrong_number.take_number,
    Question.DATE: planning.take_date,
    Question.WHEN: planning.take_when,
    Question.NOTHING: planning.take_when,
}

STAYING = frozenset({After.WRONG, After.PERSON, After.JOINT})
"""Taps after which one is still with that client, also while calling through."""


def router() -> Router:
    after = Router(name="after_touch")
    after.callback_query.register(begin_plan, StepTap.filter())
    after.callback_query.register(begin_reminding, RemindTap.filter())
    after.callback_query.register(open_planned, PlannedTap.filter())
    after.callback_query.register(answer_tap, PlanTap.filter())
    after.message.register(take_file, Waiting(plan_draft.KIND), _is_about_touch, F.voice | F.photo | F.document)
    return after


async def begin_plan(_tap: CallbackQuery, callback_data: StepTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The nearest step that is planned; where there is none, one to plan."""
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    nearest = next(iter(await unit.steps.open_of(turn.scope, client.id)), None)
    plan = Plan.standing(nearest) if nearest else Plan()
    draft = PlanDraft(ids.new_id(), client.id, plan, back=callback_data.back)
    return await planning.ask_day(unit, turn, draft, client, "")


async def begin_reminding(_tap: CallbackQuery, callback_data: RemindTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The step that stands for it, else one to plan."""
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    planned = await unit.steps.open_of(turn.scope, client.id)
    standing = next((one for one in planned if one.kind is StepKind.PAYMENT), None)
    plan = Plan.standing(standing) if standing else Plan(StepKind.PAYMENT, DayPreset.TODAY)
    return await planning.ask_day(unit, turn, PlanDraft(ids.new_id(), client.id, plan), client)


async def open_planned(_tap: CallbackQuery, callback_data: PlannedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    draft = PlanDraft(ids.new_id(), client.id, origin=callback_data.origin, back=callback_data.back)
    return await planning.open_step(unit, turn, draft, client, callback_data.step)


async def answer_tap(_tap: CallbackQuery, callback_data: PlanTap, turn: Turn, unit: UnitOfWork) -> Shown:
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is None or row.kind != plan_draft.KIND:
        return plain(touch_screens.outdated(turn.reader))
    draft = plan_draft.from_data(row.id, row.data)
    client = await unit.clients.get(turn.scope, draft.client)
    shown = await TAPS[callback_data.step](unit, turn, draft, client, callback_data.value)
    if callback_data.step in STAYING:
        return shown
    return await run.go_on(unit, turn, draft, shown, anew=callback_data.step not in ON_THE_LINE)


async def answer_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    row = questions.waiting(turn)
    draft = plan_draft.from_data(row.id, row.data)
    shown = await TEXTS[draft.ask](unit, turn, draft, message.text or "")
    return replace(await run.go_on(unit, turn, draft, shown, _kept(turn, draft, message.text or "")), clears=True)


def _is_about_touch(_message: Message, exchange: Exchange) -> bool:
    """Planning from the card has no touch, so there a file came out of the blue."""
    row = exchange.waiting
    return row is not None and plan_draft.from_data(row.id, row.data).touch is not None


async def take_file(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """A comment to the touch."""
    row = questions.waiting(turn)
    draft = plan_draft.from_data(row.id, row.data)
    shown = await comments.add_file(unit, turn, draft, message)
    return replace(await run.go_on(unit, turn, draft, shown, _kept(turn, draft, message.caption or "")), clears=True)


def _kept(turn: Turn, draft: PlanDraft, text: str) -> str:
    """What a line of calling through says of a comment."""
    return remarks.kept(turn.reader, text) if draft.ask in (Question.COMMENT, Question.REASON) else ""


async def leave(unit: UnitOfWork, turn: Turn, draft: PlanDraft) -> Shown:
    """/cancel after the outcome: what is saved stays, its open question is let go, and the way to undo it is shown."""
    left, client = draft.asking(Question.NOTHING), await unit.clients.get(turn.scope, draft.client)
    await keep(unit, turn, left)
    return Shown(plan_screens.saved(turn.reader, left, client.name), Noted.LEFT, [client.id])


async def where(unit: UnitOfWork, turn: Turn, draft: PlanDraft) -> Shown:
    """The screen of a draft as it stands: what an old or a second tap gets to see."""
    client = await unit.clients.get(turn.scope, draft.client)
    if draft.ask in (Question.AMOUNT, Question.PRODUCT):
        return await order_questions.again(unit, turn, draft, client)
    if draft.ask is Question.DUE:
        return await payment_questions.ask_due(unit, turn, draft, client)
    if plan_draft.asks_when(draft):
        return await planning.ask_day(unit, turn, draft, client)
    return Shown(await other_ways.saved(unit, turn, draft, client), Noted.PLAN, [client.id])
