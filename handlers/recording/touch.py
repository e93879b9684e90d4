"""Recording a touch, three taps from the card: Touch, the outcome, the day. The outcome's tap is what saves it.

start     TouchTap on a card, a digest line or a list -> a new draft -> the outcomes
tap       no draft? -> out of date    already saved? -> what was saved    else -> the answer's screen
outcome   attempt -> saved with its step    refusal -> reason    order -> amount    else -> the day (steps.py)
text      only while the time of a past touch is asked
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.recording import order_questions, plan_screens, planning, touch_screens
from handlers.recording.touch_screens import TouchStep
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import TouchTap, code_of
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card
from sales.days import when
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.recording import plan_draft, touch_draft
from sales.recording.plan_draft import PlanDraft
from sales.recording.proposals import kind_for
from sales.recording.touch_draft import TouchDraft
from sales.work.reasons import REASONS, ReasonTraits
from sales.work.step import StepKind
from sales.work.touch import Channel, Direction, Outcome, Reason

EARLIER = 3
"""Touches shown above the outcomes."""


def router() -> Router:
    touch = Router(name="touch")
    touch.callback_query.register(begun, TouchTap.filter())
    touch.callback_query.register(stepped, TouchStep.filter())
    touch.message.register(timed, Waiting(touch_draft.KIND), F.text)
    return touch


async def begun(_tap: CallbackQuery, callback_data: TouchTap, turn: Turn) -> None:
    client = ids.from_text(callback_data.client)
    step = ids.from_text(callback_data.step) if callback_data.step else None
    async with turn.work() as unit:
        card = await unit.clients.card(turn.scope, client, touches=EARLIER)
        draft = touch_draft.begin(ids.new_id(), card, turn.reader.now, step=step, origin=callback_data.origin)
        await keep(unit, turn, draft)
        unit.audit.shown("touch", [client])
        await unit.commit()
    await turn.show(touch_screens.outcomes(turn.reader, card, draft))


async def stepped(_tap: CallbackQuery, callback_data: TouchStep, turn: Turn) -> None:
    async with turn.work() as unit:
        row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
        screen = await _answer(unit, turn, row, callback_data)
        await unit.commit()
    await turn.show(screen)


async def _answer(unit: UnitOfWork, turn: Turn, row: Draft | None, data: TouchStep) -> Screen:
    if row is None:
        return touch_screens.outdated(turn.reader)
    if row.kind == plan_draft.KIND:
        plan = plan_draft.from_data(row.id, row.data)
        return await (_reason(unit, turn, plan, data.value) if data.step == "r" else planning.where(unit, turn, plan))
    draft = touch_draft.from_data(row.id, row.data)
    if data.step == "o":
        return await saved(unit, turn, draft, code_of(Outcome, data.value))
    return await _change(unit, turn, draft, data)


async def _change(unit: UnitOfWork, turn: Turn, draft: TouchDraft, data: TouchStep) -> Screen:
    """Everything before the outcome: how, with whom, when. The draft is kept, then its screen shown."""
    card = await unit.clients.card(turn.scope, draft.client, touches=EARLIER)
    unit.audit.shown("touch", [draft.client])
    changed = replace(_changed(draft, card, data), ask="at" if data.step == "at" else "")
    await keep(unit, turn, changed)
    screens = {"ch": touch_screens.channels, "wo": touch_screens.contacts, "at": touch_screens.time}
    return screens.get(data.step, touch_screens.outcomes)(turn.reader, card, changed)


def _changed(draft: TouchDraft, card: Card, data: TouchStep) -> TouchDraft:
    match data.step:
        case "c":
            return replace(draft, channel=code_of(Channel, data.value))
        case "in":
            turned = Direction.OUTGOING if draft.direction is Direction.INCOMING else Direction.INCOMING
            return replace(draft, direction=turned)
        case "w":
            return touch_draft.with_contact(draft, card, ids.from_text(data.value) if data.value else None)
        case "now":
            return replace(draft, at=None, timed=True)
    return draft


async def saved(unit: UnitOfWork, turn: Turn, draft: TouchDraft, outcome: Outcome) -> Screen:
    """The touch is committed by this tap; what is still asked comes after."""
    local = turn.reader.local(turn.reader.now)
    recorded = await touches.record(unit, turn.scope, draft, outcome, local)
    done = await touches.plan_proposed(unit, turn.scope, recorded, local, turn.me.calendar)
    plan = plan_of(draft, done)
    name = done.client.name
    unit.audit.shown("saved", [draft.client])
    if outcome is Outcome.ORDER:
        return await order_questions.ask_amount(unit, turn, plan, name)
    await keep(unit, turn, plan)
    if outcome is Outcome.REFUSED:
        return touch_screens.reasons(turn.reader, name, draft.id)
    if done.step is None:
        return plan_screens.days(turn.reader, plan, name, turn.me.calendar)
    return plan_screens.saved(turn.reader, plan, name, asks_to_stop=done.asks_to_stop)


def plan_of(draft: TouchDraft, done: touches.Recorded) -> PlanDraft:
    """The draft goes on under the same id: from here it is about the next step."""
    proposed = done.proposed
    kind = proposed.kind if proposed else kind_for(done.touch.outcome, draft.channel)
    return PlanDraft(
        draft.id,
        draft.client,
        done.step.kind if done.step else kind,
        proposed.preset if proposed else None,
        touch=draft.id,
        outcome=done.touch.outcome,
        step=done.step.id if done.step else None,
        day=done.step.due_on if done.step else None,
        after=proposed.after if proposed and done.step and done.step.due_on == done.touch.recorded_at.date() else None,
        origin=draft.origin,
        is_settled=done.touch.outcome is Outcome.REFUSED,
    )


async def _reason(unit: UnitOfWork, turn: Turn, plan: PlanDraft, value: str) -> Screen:
    """*Other* asks which in words, as a comment to the touch; that can be skipped as well."""
    reason = code_of(Reason, value) if value else None
    if reason and plan.touch:
        await touches.give_reason(unit, turn.scope, plan.touch, reason, turn.reader.now)
    client = await unit.clients.get(turn.scope, plan.client)
    unit.audit.shown("saved", [plan.client])
    traits = REASONS[reason] if reason else ReasonTraits()
    asked = replace(plan, kind=StepKind.CALL, ask="reason" if traits.in_words else "")
    await keep(unit, turn, asked)
    if traits.in_words:
        return touch_screens.reason_in_words(turn.reader, client.name, asked.id)
    note = plan_screens.stopped(turn.reader) if traits.ends else ""
    return plan_screens.saved(
        turn.reader, asked, client.name, note=note, asks_to_stop=plan_draft.refused(asked, client)
    )


async def timed(message: Message, turn: Turn) -> None:
    """The moment of a past touch, in words."""
    row = turn.waiting
    if row is None or message.text is None:
        return
    past = when.parse_past(message.text, turn.reader.local(turn.reader.now), turn.reader.locale)
    at = _aware(past.at, turn.reader.zone)
    draft = replace(touch_draft.from_data(row.id, row.data), at=at, timed=past.timed, ask="")
    async with turn.work() as unit:
        card = await unit.clients.card(turn.scope, draft.client, touches=EARLIER)
        await keep(unit, turn, draft)
        unit.audit.shown("touch", [draft.client])
        await unit.commit()
    await turn.show(touch_screens.outcomes(turn.reader, card, draft))
    await turn.answer.clear([row.message] if row.message else [])


def _aware(moment: datetime, zone: str) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
