"""Recording a touch, three taps from the card: Touch, the outcome, the day. The outcome's tap is what saves it.

start     TouchTap on a card, a digest line or a list -> a new draft -> the outcomes
tap       no draft? -> out of date    already saved? -> what was saved    else -> the answer's screen
outcome   attempt -> saved with its step    refusal -> reason    order -> amount    else -> the day (after_touch.py)
text      only while the time of a past touch is asked
"""

from asyncio import gather
from dataclasses import replace
from datetime import datetime, time
from html import unescape
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame import errors, questions
from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.recording import after_touch, plan_screens, planning, touch_screens
from handlers.recording.calling import neighbours, run
from handlers.recording.mending import ended_words, other_ways, resting
from handlers.recording.ordered import delivery_questions, order_questions
from handlers.recording.touch_screens import EARLIER
from handlers.recording.writing import writing
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import TouchTap, WriteTap, code_of
from handlers.speech.taps.recording import Step, TouchStep
from sales.actions import touches
from sales.actions.card import places
from sales.actions.orders import delivery_first
from sales.actions.ports import UnitOfWork
from sales.actions.steps import agenda_of, preceded
from sales.actions.steps import plan as plan_step
from sales.clients.client import Card
from sales.days import when
from sales.days.past_presets import PastPreset, past_preset
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.recording import plan_draft, touch_draft
from sales.recording.agenda import Agenda
from sales.recording.origin import Origin
from sales.recording.plan_draft import AfterTouch, Plan, PlanDraft
from sales.recording.proposals import commits_at_once, kind_for
from sales.recording.touch_draft import Question, TouchDraft
from sales.work.channels import Channel, Direction
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.reasons import REASONS, Reason, ReasonTraits
from sales.work.step import StepKind
from sales.work.talk import is_talk


def router() -> Router:
    touch = Router(name="touch")
    touch.callback_query.register(begin_touch, TouchTap.filter())
    touch.callback_query.register(begin_writing, WriteTap.filter())
    touch.callback_query.register(answer_tap, TouchStep.filter())
    touch.message.register(take_time, Waiting(touch_draft.KIND), F.text)
    return touch


async def begin_touch(_tap: CallbackQuery, callback_data: TouchTap, turn: Turn, unit: UnitOfWork) -> Shown:
    client = ids.from_text(callback_data.client)
    step = ids.from_text(callback_data.step) if callback_data.step else None
    card = await unit.clients.card(turn.scope, client, touches=EARLIER)
    step = step or await delivery_first(unit, turn.scope, card, turn.reader.now)
    begun = touch_draft.begin(ids.new_id(), card, turn.reader.now, step=step, origin=callback_data.origin)
    return await _ask(unit, turn, card, replace(begun, back=callback_data.back))


async def begin_writing(_tap: CallbackQuery, callback_data: WriteTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """*Write*: whom and how to reach, and the texts that are ready to be sent, are on one screen."""
    card = await unit.clients.card(turn.scope, ids.from_text(callback_data.client), touches=EARLIER)
    begun = touch_draft.begin_writing(ids.new_id(), card, turn.reader.now)
    return await _ask(unit, turn, card, replace(begun, back=callback_data.back))


async def answer_tap(_tap: CallbackQuery, callback_data: TouchStep, turn: Turn, unit: UnitOfWork) -> Shown:
    step, value = callback_data.step, callback_data.value
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is None:
        return plain(touch_screens.outdated(turn.reader))
    if row.kind == plan_draft.KIND:
        saved = plan_draft.from_data(row.id, row.data)
        return await run.go_on(unit, turn, saved, await _saved_already(unit, turn, saved, step, value), anew=False)
    draft = touch_draft.from_data(row.id, row.data)
    if step is Step.OUTCOME:
        saving = await save_touch(unit, turn, draft, code_of(Outcome, value))
        await run.count_beside(unit, turn, draft)
        return await run.go_on(unit, turn, draft, saving, anew=False)
    card = await unit.clients.card(turn.scope, draft.client, touches=EARLIER)
    if step is Step.WORDING:
        return await _ask(unit, turn, card, await writing.chosen(unit, turn, card, draft, value))
    return await _ask(unit, turn, card, _changed(turn, draft, card, step, value), step)


async def _ask(unit: UnitOfWork, turn: Turn, card: Card, draft: TouchDraft, step: Step = Step.BACK) -> Shown:
    """Everything before the outcome: how, with whom, when. The draft is kept, then what the tap asked for is shown."""
    asked = replace(draft, ask=Question.TIME if step in ASK_TIME else Question.NOTHING)
    await keep(unit, turn, asked)
    if step in SCREENS:
        return Shown(SCREENS[step](turn.reader, card, asked), Noted.TOUCH, [draft.client])
    if draft.writes:
        return Shown(await writing.screen(unit, turn, card, asked), Noted.TOUCH, [draft.client])
    return Shown(await run.drawn(unit, turn, asked, outcomes(turn, card, asked)), Noted.TOUCH, [draft.client])


def outcomes(turn: Turn, card: Card, draft: TouchDraft) -> Screen:
    """Whoever comes from the card has just read why today."""
    workspace = turn.me.workspace
    rules = workspace.rules if draft.origin is Origin.LIST else None
    return touch_screens.outcomes(turn.reader, card, draft, workspace.zone, rules)


def _changed(turn: Turn, draft: TouchDraft, card: Card, step: Step, value: str) -> TouchDraft:
    match step:
        case Step.CHANNEL:
            return touch_draft.by_channel(draft, card, code_of(Channel, value), turn.reader.now)
        case Step.DIRECTION:
            turned = Direction.OUTGOING if draft.direction is Direction.INCOMING else Direction.INCOMING
            return replace(draft, direction=turned)
        case Step.CONTACT | Step.STEP:
            choose = touch_draft.with_contact if step is Step.CONTACT else touch_draft.ending
            return choose(draft, card, ids.from_text(value) if value else None)
        case Step.NOW:
            return replace(draft, at=None, timed=True)
        case Step.AGO:
            past = past_preset(code_of(PastPreset, value), turn.reader.local(turn.reader.now))
            return replace(draft, at=past.at, timed=past.timed)
    return writing.changed(draft, step)


async def save_touch(unit: UnitOfWork, turn: Turn, draft: TouchDraft, outcome: Outcome) -> Shown:
    """The touch is committed by this tap; what is still asked comes after."""
    local = turn.reader.local(turn.reader.now)
    saving = touches.record(unit, turn.scope, draft, outcome, local)
    recorded, ahead = await gather(saving, _ahead(unit, turn, draft, outcome))
    done = recorded
    if not draft.wishes:
        done = await touches.plan_proposed(unit, turn.scope, recorded, local, turn.me.calendar)
    plan, name = await _with_wishes(unit, turn, draft, done), done.client.name
    if outcome is Outcome.ORDER:
        return await order_questions.ask_amount(unit, turn, plan, done.client)
    plan = await delivery_questions.asking(unit, turn, await _going_on(unit, turn, plan, outcome), recorded)
    plan = await preceded(unit, turn.scope, plan) if plan.plan.step else plan
    plan = other_ways.tried(await planning.doubted(unit, turn, plan, done.client), done.client)
    if outcome is not Outcome.REFUSED and plan.plan.step is None:
        days = ahead if ahead and _holds(ahead, turn, recorded) else await _days_of(unit, turn, done.client.owner)
        asked = await planning.ask_when(unit, turn, plan, done.client, days)
        return replace(asked, noted=Noted.SAVED)
    if outcome is Outcome.REFUSED:
        await keep(unit, turn, plan.asking(plan_draft.Question.REASON))
        screen = touch_screens.reasons(turn.reader, name, draft.id)
    else:
        await keep(unit, turn, plan)
        screen = await other_ways.saved(unit, turn, plan, done.client, note=instead_of(turn.reader, done))
    return await neighbours.beside(unit, turn, plan, done.client, Shown(screen, Noted.SAVED, [draft.client]))


async def _ahead(unit: UnitOfWork, turn: Turn, draft: TouchDraft, outcome: Outcome) -> Agenda | None:
    """The member's own days, where the day is asked next: read with the client, not once the touch is written. What was
    wished is written first, and counts.
    """
    if draft.wishes or commits_at_once(outcome) or outcome in (Outcome.ORDER, Outcome.REFUSED):
        return None
    return await _days_of(unit, turn, turn.scope.actor)


async def _days_of(unit: UnitOfWork, turn: Turn, member: int) -> Agenda:
    return await agenda_of(unit, turn.me, turn.reader.now, member)


def _holds(ahead: Agenda, turn: Turn, done: touches.Recorded) -> bool:
    """It is the client's member's, and the touch has ended no step on a day of it."""
    ended = done.answered
    return done.client.owner == turn.scope.actor and (ended is None or ended.due_on not in ahead.taken)


async def _with_wishes(unit: UnitOfWork, turn: Turn, draft: TouchDraft, done: touches.Recorded) -> PlanDraft:
    """The steps that were said before the outcome was tapped are planned with it."""
    saved, local = plan_of(turn.reader, draft, done), turn.reader.local(turn.reader.now)
    steps = [await plan_step(unit, turn.scope, done.client, wish, local, touch=draft.id) for wish in draft.wishes]
    return replace(saved, plan=saved.plan.of(steps)) if steps else saved


async def _going_on(unit: UnitOfWork, turn: Turn, plan: PlanDraft, outcome: Outcome) -> PlanDraft:
    """What was only sent leaves a planned talk where it stands: no other is asked for, another day is a tap away."""
    if outcome is not Outcome.SENT or plan.plan.step is not None:
        return plan
    planned = await unit.steps.hold(turn.scope, plan.client)
    talks = [one for one in planned if is_talk(one, turn.reader.today)]
    first = min(talks, key=lambda one: (one.due_on, one.due_time or time.max), default=None)
    return plan.planned(Plan.standing(first)) if first else plan


def plan_of(reader: Reader, draft: TouchDraft, done: touches.Recorded) -> PlanDraft:
    """The draft goes on under the same id: from here it is about the next step; what stays planned is it as it was."""
    proposed, step, outcome = done.proposed, done.step, done.touch.outcome
    kind = proposed.kind if proposed else kind_for(outcome, draft.channel)
    today = step is not None and step.due_on == done.touch.recorded_at.date()
    plan = Plan(
        step.kind if step else kind,
        proposed.preset if proposed else None,
        step.id if step else None,
        step.due_on if step else None,
        after=proposed.after if proposed and today else None,
        settled=outcome is Outcome.REFUSED,
        note=step.note if step else answer_owed(reader) if outcome is Outcome.COMPLAINT else "",
    )
    plan = Plan.standing(done.stays) if done.stays else plan
    ended = done.answered.wish if done.answered and outcome not in ATTEMPTS else None
    visited = draft.channel is Channel.VISIT
    here, follows = visited and places.is_now(done.touch), done.follows.wish if done.follows else None
    said = AfterTouch(draft.id, outcome, visited=visited, ended=ended, here=here, follows=follows)
    return PlanDraft(draft.id, draft.client, plan, said, draft.origin, back=draft.back)


def instead_of(reader: Reader, done: touches.Recorded) -> str:
    """Вместо: позвонить — пт, 20 ноября"""
    return reader._("Instead of: {step}", step=ended_words.step(reader, done.instead.wish)) if done.instead else ""


def answer_owed(reader: Reader) -> str:
    """To whoever complains: it stands beside whatever call was planned."""
    return unescape(reader._("Answer the complaint"))


async def _saved_already(unit: UnitOfWork, turn: Turn, draft: PlanDraft, step: Step, value: str) -> Shown:
    """The reason of a refusal comes after it is saved; any other tap shows what is saved."""
    if step is Step.REASON:
        return await _give_reason(unit, turn, draft, value)
    return await after_touch.where(unit, turn, draft)


async def _give_reason(unit: UnitOfWork, turn: Turn, draft: PlanDraft, value: str) -> Shown:
    """*Other* asks which in words, as a comment to the touch; that can be skipped as well."""
    reason = code_of(Reason, value) if value else None
    if reason and draft.touch:
        await touches.give_reason(unit, turn.scope, draft.touch, reason, turn.reader.now)
    client = await unit.clients.get(turn.scope, draft.client)
    traits = REASONS[reason] if reason else ReasonTraits()
    to_call = draft.planned(replace(draft.plan, kind=StepKind.CALL))
    asked = to_call.asking(plan_draft.Question.REASON) if traits.in_words else to_call
    await keep(unit, turn, asked)
    if traits.in_words:
        screen = touch_screens.reason_in_words(turn.reader, client.name, asked.id)
    else:
        asks_to_stop = plan_draft.refused(asked, client)
        note = resting.stopped(turn.reader) if traits.ends else ""
        screen = plan_screens.saved(turn.reader, asked, client.name, note=note, asks_to_stop=asks_to_stop)
    return Shown(screen, Noted.SAVED, [client.id])


async def take_time(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """The moment of a past touch, in words; what is no moment is kept as a comment, and the question stays."""
    row = questions.waiting(turn)
    draft = touch_draft.from_data(row.id, row.data)
    card = await unit.clients.card(turn.scope, draft.client, touches=EARLIER)
    try:
        past = when.parse_past(message.text or "", turn.reader.local(turn.reader.now), turn.reader.locale)
    except Rejected as rejected:
        return replace(await _time_again(unit, turn, card, draft, rejected, message.text or ""), clears=True)
    told = replace(draft, at=_aware(past.at, turn.reader.zone), timed=past.timed)
    return replace(await _ask(unit, turn, card, told), clears=True)


async def _time_again(
    unit: UnitOfWork, turn: Turn, card: Card, draft: TouchDraft, rejected: Rejected, text: str
) -> Shown:
    words = rejected.code == "moment"
    kept = draft.remarked(text) if words else draft
    await keep(unit, turn, kept)
    screen = touch_screens.time(turn.reader, card, kept, note=errors.sentence(turn.reader, rejected))
    return Shown(screen, Noted.TOUCH, [draft.client], keeps=words)


def _aware(moment: datetime, zone: str) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))


SCREENS = {
    Step.CHANNELS: touch_screens.channels,
    Step.CONTACTS: touch_screens.contacts,
    Step.STEPS: touch_screens.steps,
    Step.TIME: touch_screens.times,
    Step.OTHER_TIME: touch_screens.time,
}
"""Taps that ask; all others lead back to the outcomes."""

ASK_TIME = frozenset({Step.TIME, Step.OTHER_TIME})
"""Taps after which a text is a moment."""
