"""The day and the kind of a next step: a day is one tap, and the tap saves it. Answers of `after_touch.py`."""

from dataclasses import replace
from datetime import date, datetime, time

from handlers.frame import errors
from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, when_screens
from handlers.recording.night import guarded
from handlers.recording.remarks import keep_remark
from handlers.speech.taps.everywhere import code_of
from sales.actions import clients, steps, touches
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.days import when
from sales.ground.errors import NotFound, Rejected
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question
from sales.sentences.conversation.answers import SaidDay, day_said
from sales.work.step import StepKind, Wish


async def ask_day(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str = "", *, note: str = ""
) -> Shown:
    """*When?*, above it what is said beside: it is answered by a tap, or by a text."""
    asked = draft.asking(Question.WHEN)
    await keep(unit, turn, asked)
    said = "\n".join(filter(None, [note, plan_screens.warning(turn.reader, client)]))
    screen = plan_screens.days(turn.reader, asked, client.name, turn.me.calendar, note=said)
    return Shown(screen, Noted.PLAN, [client.id])


async def ask_kind(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    asked = draft.asking(Question.NOTHING)
    await keep(unit, turn, asked)
    return Shown(plan_screens.kinds(turn.reader, asked, client.name), Noted.PLAN, [client.id])


async def take_kind(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    chosen = replace(draft.plan, kind=code_of(StepKind, value))
    return await ask_day(unit, turn, draft.planned(chosen), client, "")


async def show_month(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str, *, note: str = ""
) -> Shown:
    """Days to tap; words are a day, too."""
    asked = draft.asking(Question.DATE)
    await keep(unit, turn, asked)
    now = turn.reader.today.replace(day=1)
    first = max(_month(value) or now, now)
    return Shown(when_screens.month(turn.reader, asked, client.name, first, note=note), Noted.PLAN, [client.id])


async def show_saved(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    asked = draft.asking(Question.NOTHING)
    await keep(unit, turn, asked)
    return saved(turn, asked, client)


async def save_day(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Saves the day; the same day tapped again shows what is saved."""
    return await put_on(unit, turn, draft, client, *_moment(value))


async def put_on(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, day: date, at: time | None) -> Shown:
    """The step is on that day; one that was planned just before is moved there."""
    plan = draft.plan
    if plan.step and (plan.day, plan.at) == (day, at):
        return await show_saved(unit, turn, draft, client, "")
    unit.audit.group(draft.id)
    now = turn.reader.local(turn.reader.now)
    wish = Wish(plan.kind, day, at, plan.note)
    step = await steps.replan(unit, turn.scope, client, plan.step, wish, now, touch=draft.touch)
    done = draft.planned(plan.on(step.id, day, at))
    await keep(unit, turn, done)
    return await guarded(unit, turn, done, client, saved(turn, done, client))


async def save_no_step(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    unit.audit.group(draft.id)
    if draft.plan.step:
        await steps.unplan(unit, turn.scope, draft.plan.step, turn.reader.now)
    done = draft.planned(draft.plan.off())
    await keep(unit, turn, done)
    return saved(turn, done, client)


async def stop_reminding(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Yes or No to *Stop reminding?*"""
    if value != "y":
        return saved(turn, draft, client)
    unit.audit.group(draft.id)
    await touches.stop_reminding(unit, turn.scope, client.id, turn.reader.now)
    done = replace(draft, plan=draft.plan.off())
    await keep(unit, turn, done)
    return saved(turn, done, client, note=plan_screens.stopped(turn.reader))


async def leave_alone(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Yes or No to *No more contact?*: what the card's own *Do not contact* does, undone with the touch."""
    if value != "y":
        return saved(turn, draft, client)
    unit.audit.group(draft.id)
    await clients.leave_alone(unit, turn.scope, client.id, turn.reader.now)
    done = replace(draft, plan=draft.plan.off())
    await keep(unit, turn, done)
    left = await unit.clients.get(turn.scope, client.id)
    return saved(turn, done, left, note=plan_screens.warning(turn.reader, left))


def is_day(turn: Turn, text: str) -> bool:
    """Whether the text is wholly a day or an hour, be it one that is over."""
    try:
        return _day_said(turn, text) is not None
    except Rejected:
        return True


def _day_said(turn: Turn, text: str) -> SaidDay | None:
    return day_said(text, turn.reader.local(turn.reader.now), turn.reader.locale)


async def take_when(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """A day or an hour is saved at once; any other text is the touch's comment, and the question stays."""
    client = await unit.clients.get(turn.scope, draft.client)
    try:
        said = _day_said(turn, text)
    except Rejected as rejected:
        return await ask_day(unit, turn, draft, client, note=errors.sentence(turn.reader, rejected))
    if said is None:
        return await ask_day(unit, turn, draft, client, note=await keep_remark(unit, turn, draft, text))
    told = when.on_working_day(said.when, turn.me.calendar)
    planned = draft.planned(replace(draft.plan, kind=said.kind or draft.plan.kind))
    return await put_on(unit, turn, planned, client, told.day, told.at)


async def take_date(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """A date in words is echoed, and saved by one tap. What is no date is kept, and the question stays."""
    client = await unit.clients.get(turn.scope, draft.client)
    try:
        understood = when.parse(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    except Rejected as rejected:
        kept = rejected.code == "day" and draft.touch is not None
        note = await keep_remark(unit, turn, draft, text) if kept else ""
        said = "\n".join(filter(None, [note, errors.sentence(turn.reader, rejected)]))
        return await show_month(unit, turn, draft, client, "", note=said)
    await keep(unit, turn, draft)
    return Shown(when_screens.confirm(turn.reader, draft, client.name, understood), Noted.PLAN, [client.id])


def saved(turn: Turn, draft: PlanDraft, client: Client, *, note: str = "") -> Shown:
    return Shown(plan_screens.saved(turn.reader, draft, client.name, note=note), Noted.PLAN, [client.id])


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
