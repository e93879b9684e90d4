"""Planning the next step: after a touch, or from the card. A day is one tap; the tap saves it.

start     StepTap on a card, or the outcome of a touch (touch.py) -> the days
tap       no draft? -> out of date    the same day again? -> what was saved    else -> save, show
text      another date in words -> an echo to confirm; a comment to the touch
"""

from dataclasses import replace
from datetime import date, datetime, time

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.recording import comments, next_client, order_questions, plan_screens, touch_screens, when_screens
from handlers.recording.plan_screens import PlanTap
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import StepTap, code_of
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.actions.steps import plan as plan_step
from sales.clients.client import Client
from sales.days import when
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.recording import plan_draft
from sales.recording.plan_draft import PlanDraft
from sales.work.step import StepKind, StepState, Wish


def router() -> Router:
    steps = Router(name="steps")
    steps.callback_query.register(begun, StepTap.filter())
    steps.callback_query.register(stepped, PlanTap.filter())
    steps.message.register(texted, Waiting(plan_draft.KIND), F.text)
    steps.message.register(comments.filed, Waiting(plan_draft.KIND), F.voice | F.photo | F.document)
    return steps


async def begun(_tap: CallbackQuery, callback_data: StepTap, turn: Turn) -> None:
    plan = PlanDraft(ids.new_id(), ids.from_text(callback_data.client))
    async with turn.work() as unit:
        client = await unit.clients.get(turn.scope, plan.client)
        await keep(unit, turn, plan)
        unit.audit.shown("plan", [plan.client])
        await unit.commit()
    await turn.show(plan_screens.days(turn.reader, plan, client.name, turn.me.calendar))


async def stepped(_tap: CallbackQuery, callback_data: PlanTap, turn: Turn) -> None:
    async with turn.work() as unit:
        row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
        if row is None or row.kind != plan_draft.KIND:
            screen = touch_screens.outdated(turn.reader)
        else:
            screen = await _answer(unit, turn, plan_draft.from_data(row.id, row.data), callback_data)
        await unit.commit()
    await turn.show(screen)


async def _answer(unit: UnitOfWork, turn: Turn, plan: PlanDraft, data: PlanTap) -> Screen:
    client = await unit.clients.get(turn.scope, plan.client)
    unit.audit.shown("plan", [plan.client])
    match data.step:
        case "d":
            return await _planned(unit, turn, plan, client, data.value)
        case "no":
            return await _unplanned(unit, turn, plan, client)
        case "st":
            return await _stopped(unit, turn, plan, client, stop=data.value == "y")
        case "am" | "pr":
            return await order_questions.answered(unit, turn, plan, data.step, data.value)
        case "nx":
            return await next_client.after(unit, turn, plan)
    return await _look(unit, turn, plan, client.name, data)


async def _look(unit: UnitOfWork, turn: Turn, plan: PlanDraft, name: str, data: PlanTap) -> Screen:
    """Taps that save nothing but the draft: another question, another month, back."""
    reader = turn.reader
    kind = code_of(StepKind, data.value) if data.step == "ks" else plan.kind
    asked = replace(plan, kind=kind, ask={"x": "date", "m": "date", "cm": "comment"}.get(data.step, ""))
    await keep(unit, turn, asked)
    match data.step:
        case "k":
            return plan_screens.kinds(reader, asked, name)
        case "x" | "m":
            first = _month(data.value) or reader.today.replace(day=1)
            return when_screens.month(reader, asked, name, max(first, reader.today.replace(day=1)))
        case "cm":
            return plan_screens.comment(reader, asked, name)
        case "sv":
            return plan_screens.saved(reader, asked, name)
    return plan_screens.days(reader, asked, name, turn.me.calendar)


async def _planned(unit: UnitOfWork, turn: Turn, plan: PlanDraft, client: Client, moment: str) -> Screen:
    """Saves the day; the same day tapped again shows what is saved."""
    day, at = _moment(moment)
    if plan.step and (plan.day, plan.at) == (day, at):
        await keep(unit, turn, replace(plan, ask=""))
        return plan_screens.saved(turn.reader, plan, client.name)
    unit.audit.group(plan.id)
    now = turn.reader.local(turn.reader.now)
    if plan.step:
        await unit.steps.close(turn.scope, plan.step, StepState.MOVED, now)
    step = await plan_step(unit, turn.scope, client, Wish(plan.kind, day, at), now, touch=plan.touch)
    done = replace(plan, step=step.id, day=day, at=at, after=None, ask="")
    await keep(unit, turn, done)
    return plan_screens.saved(turn.reader, done, client.name)


async def _unplanned(unit: UnitOfWork, turn: Turn, plan: PlanDraft, client: Client) -> Screen:
    unit.audit.group(plan.id)
    if plan.step:
        await unit.steps.close(turn.scope, plan.step, StepState.CANCELLED, turn.reader.now)
    done = replace(plan, step=None, day=None, at=None, after=None, ask="", is_settled=True)
    await keep(unit, turn, done)
    return plan_screens.saved(turn.reader, done, client.name)


async def _stopped(unit: UnitOfWork, turn: Turn, plan: PlanDraft, client: Client, *, stop: bool) -> Screen:
    if not stop:
        return plan_screens.saved(turn.reader, plan, client.name)
    unit.audit.group(plan.id)
    await touches.stop_reminding(unit, turn.scope, plan.client, turn.reader.now)
    done = replace(plan, step=None, day=None, at=None, after=None, is_settled=True)
    await keep(unit, turn, done)
    return plan_screens.saved(turn.reader, done, client.name, note=plan_screens.stopped(turn.reader))


async def left(turn: Turn, plan: PlanDraft) -> None:
    """/cancel after the outcome: what is saved stays, its open question is let go, and the way to undo it is shown."""
    async with turn.work() as unit:
        asked = replace(plan, ask="")
        await keep(unit, turn, asked)
        screen = await where(unit, turn, asked)
        await unit.commit()
    await turn.show(screen)


async def where(unit: UnitOfWork, turn: Turn, plan: PlanDraft) -> Screen:
    """The screen of a draft as it stands: what an old or a second tap gets to see."""
    client = await unit.clients.get(turn.scope, plan.client)
    unit.audit.shown("plan", [plan.client])
    if plan.ask in ("amount", "product"):
        return await order_questions.where(unit, turn, plan, client.name)
    if plan.step or plan.is_settled or plan.outcome is None:
        return plan_screens.saved(turn.reader, plan, client.name)
    return plan_screens.days(turn.reader, plan, client.name, turn.me.calendar)


async def texted(message: Message, turn: Turn) -> None:
    """A text for the question that was asked: a date, a comment, an amount."""
    row = turn.waiting
    if row is None or message.text is None:
        raise NotFound
    plan = plan_draft.from_data(row.id, row.data)
    async with turn.work() as unit:
        match plan.ask:
            case "comment" | "reason":
                screen = await comments.added(unit, turn, plan, message.text)
            case "amount":
                screen = await order_questions.amount(unit, turn, plan, message.text)
            case _:
                screen = await _dated(unit, turn, plan, message.text)
        await unit.commit()
    await turn.show(screen)
    await turn.answer.clear([row.message] if row.message else [])


async def _dated(unit: UnitOfWork, turn: Turn, plan: PlanDraft, text: str) -> Screen:
    """A date in words is echoed, and saved by one tap."""
    understood = when.parse(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    client = await unit.clients.get(turn.scope, plan.client)
    await keep(unit, turn, plan)
    unit.audit.shown("plan", [plan.client])
    return when_screens.confirm(turn.reader, plan, client.name, understood)


def _moment(value: str) -> tuple[date, time | None]:
    """What a button carries: 20261127 or 20261127-1000. Anything else is no button of ours: NotFound."""
    day, _, at = value.partition("-")
    try:
        hour = datetime.strptime(at, "%H%M").time() if at else None  # noqa: DTZ007  a wall-clock time has no zone
        return datetime.strptime(day, "%Y%m%d").date(), hour  # noqa: DTZ007  a local date has no zone
    except ValueError as forged:
        raise NotFound from forged


def _month(value: str) -> date | None:
    return _moment(f"{value}01")[0] if value else None
