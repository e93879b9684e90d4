"""The day and the kind of a next step: a day is one tap, and the tap saves it. Answers of `after_touch.py`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from handlers.frame import errors
from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, step_screens, when_screens
from handlers.recording.calling import neighbours
from handlers.recording.mending import other_ways, resting
from handlers.recording.mending.night import guarded
from handlers.recording.remarks import hearing, is_day, keep_remark, said_then
from handlers.speech import weeks
from handlers.speech.taps.everywhere import code_of
from sales.actions import clients, leading, steps, touches
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.clients.fields import one_line
from sales.days import when
from sales.days.calendar import add_months
from sales.days.repeats import plainly
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.recording import plan_draft
from sales.recording.agenda import Agenda
from sales.recording.origin import Origin
from sales.recording.plan_draft import Plan, PlanDraft, Question
from sales.recording.slots import slot_of
from sales.sentences.conversation.answers import SaidDay
from sales.work.series import Series, of_day
from sales.work.step import NextStep, StepKind, Wish

LONGEST_NOTE = 300
RESTS = {resting.IN_A_MONTH: 1, resting.IN_HALF_A_YEAR: 6}
"""Months for which a client is left in peace."""


async def ask_day(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str = "", *, note: str = ""
) -> Shown:
    if plan_draft.on_step_screen(draft):
        return await _step(unit, turn, draft, client, note=note)
    days = await steps.agenda_of(unit, turn.me, turn.reader.now, client.owner)
    return await ask_when(unit, turn, draft, client, days, note=note)


async def ask_when(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, days: Agenda, *, note: str = ""
) -> Shown:
    """*When?*, above it what is said beside: it is answered by a tap, or by a text."""
    asked, said = draft.asking(Question.WHEN), filter(None, [note, plan_screens.warning(turn.reader, client)])
    await keep(unit, turn, asked)
    screen = plan_screens.days(turn.reader, asked, client.name, days, note="\n".join(said))
    return Shown(screen, Noted.PLAN, [client.id])


async def _step(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, *, note: str) -> Shown:
    """The step screen. Where the step is closed by now, the one of its kind and note; else a new one is asked for."""
    planned = await unit.steps.open_of(turn.scope, client.id)
    step = _found(planned, draft.plan)
    if step is None:
        return await ask_day(unit, turn, draft.planned(draft.plan.off()), client, note=note)
    plan = draft.plan if step.id == draft.plan.step else Plan.standing(step)
    asked = draft.planned(plan).asking(Question.WHEN)
    await keep(unit, turn, asked)
    days = await steps.agenda_of(unit, turn.me, turn.reader.now, client.owner)
    said = filter(None, [note, plan_screens.warning(turn.reader, client)])
    screen = step_screens.step(turn.reader, asked, client.name, planned, days, note="\n".join(said))
    return Shown(screen, Noted.PLAN, [client.id])


def _found(planned: Sequence[NextStep], plan: Plan) -> NextStep | None:
    same = (one for one in planned if (one.kind, one.slot) == (plan.kind, slot_of(plan.note, plan.series)))
    return next((one for one in planned if one.id == plan.step), next(same, None))


async def open_step(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Another step of the same client."""
    step = await unit.steps.get(turn.scope, ids.from_text(value))
    return await ask_day(unit, turn, draft.planned(Plan.standing(step)), client)


async def ask_kind(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    asked = draft.asking(Question.NOTHING)
    await keep(unit, turn, asked)
    return Shown(step_screens.kinds(turn.reader, asked, client.name), Noted.PLAN, [client.id])


async def take_kind(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Another kind. On the step screen that is another step: what is promised stays promised, unless it is dropped."""
    kind = code_of(StepKind, value)
    if not plan_draft.on_step_screen(draft):
        return await ask_day(unit, turn, draft.planned(replace(draft.plan, kind=kind)), client)
    standing = await unit.steps.open_kind(turn.scope, client.id, kind)
    if standing or kind is draft.plan.kind:
        return await ask_day(unit, turn, draft.planned(Plan.standing(standing) if standing else draft.plan), client)
    stays = step_screens.stays(turn.reader, draft.plan)
    return await ask_day(unit, turn, draft.planned(Plan(kind)), client, note=stays)


async def show_weeks(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str, *, note: str = ""
) -> Shown:
    """Days to tap; words are a day, too."""
    asked = draft.asking(Question.DATE)
    await keep(unit, turn, asked)
    first = weeks.first_monday(turn.reader, when_screens.week_of(value) or turn.reader.today)
    taken = await unit.steps.taken(turn.scope, client.owner, first, first + weeks.AT_ONCE)
    load = {day: held.calls + held.visits for day, held in taken.items()}
    screen = when_screens.weeks(turn.reader, asked, client.name, first, turn.me.calendar, load, note=note)
    return Shown(screen, Noted.PLAN, [client.id])


async def show_saved(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    asked = draft.asking(Question.NOTHING)
    await keep(unit, turn, asked)
    return Shown(await other_ways.saved(unit, turn, asked, client), Noted.PLAN, [client.id])


async def save_day(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Saves the day; the same day tapped again shows what is saved."""
    return await put_on(unit, turn, draft, client, *when_screens.moment_of(value))


async def put_on(
    unit: UnitOfWork,
    turn: Turn,
    draft: PlanDraft,
    client: Client,
    day: date,
    at: time | None,
    series: Series | None = None,
) -> Shown:
    """The step is on that day; one that was planned just before is moved there. With a series it comes again."""
    plan = draft.plan
    wish = Wish(plan.kind, day, at, plan.note, series)
    planned = await unit.steps.open_of(turn.scope, client.id) if plan.step else []
    if any(one.id == plan.step and _is_so(one.wish, wish) for one in planned):
        return await show_saved(unit, turn, draft, client, "")
    unit.audit.group(draft.id)
    step = await _put(unit, turn, draft, client, wish)
    if draft.touch is None:
        await leading.assign(unit, turn.scope, client, step, turn.reader.now)
    done = await steps.preceded(unit, turn.scope, draft.settled(plan.on(step)))
    await keep(unit, turn, done)
    shown = saved(turn, done, client, note=step_screens.moved(turn.reader, plan, step))
    shown = await neighbours.beside(unit, turn, done, client, shown)
    return await guarded(unit, turn, done, client, shown)


def _is_so(planned: Wish, wish: Wish) -> bool:
    """Another day that is the same one leaves what comes again as it is."""
    return planned == wish or (wish.series is None and replace(planned, series=None) == wish)


async def _put(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, wish: Wish) -> NextStep:
    plan, now = draft.plan, turn.reader.local(turn.reader.now)
    if plan.step and plan.stood:
        return await steps.move(unit, turn.scope, client, plan.step, wish, now)
    return await steps.replan(unit, turn.scope, client, plan.step, wish, now, touch=draft.touch)


async def save_no_step(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    unit.audit.group(draft.id)
    if draft.plan.step:
        await steps.drop(unit, turn.scope, draft, draft.plan.step, turn.reader.now)
    done = await steps.preceded(unit, turn.scope, draft.settled(draft.plan.off()))
    await keep(unit, turn, done)
    if not plan_draft.on_step_screen(draft):
        return await neighbours.beside(unit, turn, done, client, saved(turn, done, client))
    return Shown(step_screens.dropped(turn.reader, done, draft.plan, client.name), Noted.PLAN, [client.id])


async def skip_step(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    """One of a step that comes again is left out: the next one stands."""
    unit.audit.group(draft.id)
    step = draft.plan.step
    following = await steps.skip(unit, turn.scope, client.id, step, turn.reader.now) if step else None
    if following is None:
        return await ask_day(unit, turn, draft, client)
    done = draft.settled(draft.plan.on(following))
    await keep(unit, turn, done)
    return saved(turn, done, client)


async def repeat_step(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """A step that stands comes again from its day on, or from today where that is over."""
    day = max(draft.plan.day or turn.reader.today, turn.reader.today)
    series = of_day(day, value)
    if draft.plan.step is None or draft.plan.series:
        return await show_saved(unit, turn, draft, client, "")
    if series is None:
        return Shown(step_screens.repeats(turn.reader, draft, client.name, day), Noted.PLAN, [client.id])
    return await put_on(unit, turn, draft, client, turn.me.calendar.next_working(series.on), draft.plan.at, series)


async def doubted(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client) -> PlanDraft:
    """With the question whether to go on, where the touch that was just saved raises it."""
    if draft.touch is None or draft.outcome is None:
        return draft
    rules, outcome = turn.me.workspace.rules, draft.outcome
    asks = await touches.asks_to_go_on(unit, turn.scope, client, draft.touch, outcome, rules)
    return draft.doubted(client.facts.touches) if asks else draft


async def stop_reminding(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """*Stop reminding*, a call in a month or in half a year, or going on as before."""
    if value in RESTS:
        call = draft if draft.plan.step else draft.planned(replace(draft.plan, kind=StepKind.CALL))
        days = await steps.agenda_of(unit, turn.me, turn.reader.now, client.owner)
        day = days.with_room(add_months(turn.reader.today, RESTS[value]), call.plan.kind)
        return await put_on(unit, turn, call, client, day, None)
    if value == resting.GO_ON:
        return await _go_on(unit, turn, draft.doubted(0), client)
    if value != "y":
        return saved(turn, draft, client)
    unit.audit.group(draft.id)
    why = plan_draft.ending(draft)
    await touches.stop_reminding(unit, turn.scope, client.id, turn.reader.now, why=why, touch=draft.touch)
    done = draft.settled(draft.plan.off())
    await keep(unit, turn, done)
    return saved(turn, done, client, note=resting.stopped(turn.reader))


async def _go_on(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client) -> Shown:
    """The next step is asked for, where none is planned yet."""
    if plan_draft.asks_when(draft):
        return await ask_day(unit, turn, draft, client)
    await keep(unit, turn, draft)
    return saved(turn, draft, client)


async def leave_alone(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Yes or No to *No more contact?*: what the card's own *Do not contact* does, undone with the touch."""
    if value != "y":
        return saved(turn, draft, client)
    unit.audit.group(draft.id)
    await clients.leave_alone(unit, turn.scope, client.id, turn.reader.now, touch=draft.touch)
    done = replace(draft, plan=draft.plan.off())
    await keep(unit, turn, done)
    left = await unit.clients.get(turn.scope, client.id)
    return saved(turn, done, left, note=plan_screens.warning(turn.reader, left))


async def take_when(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """A day or an hour is saved at once; any other text is the touch's comment, and the question stays."""
    client = await unit.clients.get(turn.scope, draft.client)
    try:
        said = said_then(turn, draft, text)
    except Rejected as rejected:
        return await ask_day(unit, turn, draft, client, note=errors.sentence(turn.reader, rejected))
    if said is None and draft.origin is Origin.TEAM:
        noted = draft.planned(replace(draft.plan, note=one_line(text, LONGEST_NOTE)))
        return await ask_day(unit, turn, noted, client)
    if said is None:
        note = await keep_remark(unit, turn, draft, text)
        return replace(await ask_day(unit, turn, hearing(turn, draft, text), client, note=note), keeps=True)
    told = when.on_working_day(said.when, turn.me.calendar)
    day = turn.me.calendar.next_working(told.day) if said.series else told.day
    planned = draft.planned(_as_said(draft.plan, said))
    at = told.at or plan_screens.hour_kept(turn.reader, planned, day)
    return await put_on(unit, turn, planned, client, day, at, said.series)


def _as_said(plan: Plan, said: SaidDay) -> Plan:
    """What is for something else than the step that stood there is another step."""
    kind = said.kind or plan.kind
    return (
        Plan(kind, note=said.note)
        if said.note and plan.stood
        else replace(plan, kind=kind, note=said.note or plan.note)
    )


async def take_date(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """A date in words is echoed and saved by one tap, what comes again at once. What is none is kept and asked anew."""
    if plainly(text, turn.reader.today).series and is_day(turn, text):
        return await take_when(unit, turn, draft, text)
    client = await unit.clients.get(turn.scope, draft.client)
    try:
        understood = when.parse(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    except Rejected as rejected:
        kept = rejected.code == "day" and draft.touch is not None
        note = await keep_remark(unit, turn, draft, text) if kept else ""
        said = "\n".join(filter(None, [note, errors.sentence(turn.reader, rejected)]))
        return replace(await show_weeks(unit, turn, draft, client, "", note=said), keeps=kept)
    await keep(unit, turn, draft)
    told = when.on_working_day(understood, turn.me.calendar)
    return Shown(when_screens.confirm(turn.reader, draft, client.name, told), Noted.PLAN, [client.id])


def saved(turn: Turn, draft: PlanDraft, client: Client, *, note: str = "") -> Shown:
    return Shown(plan_screens.saved(turn.reader, draft, client.name, note=note), Noted.PLAN, [client.id])
