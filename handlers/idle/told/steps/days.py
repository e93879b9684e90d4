"""Putting a step right that was read, before it is saved: its day (presets, five weeks, words), its kind, what for."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle.told import pencil
from handlers.idle.told.besides import of_all
from handlers.idle.told.steps import day_screens
from handlers.speech import weeks
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.recording import Said
from sales.actions import steps
from sales.actions.ports import UnitOfWork
from sales.days import when
from sales.days.calendar import preset_day
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.recording import slots
from sales.sentences.conversation.answers import SaidDay, day_said, step_alone, step_said
from sales.sentences.conversation.changes import step_changes
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report
from sales.values.company_names import search_key
from sales.work.step import DayPreset, NextStep, StepKind, Wish

Asks = Callable[[UnitOfWork, Turn, SentenceDraft, Report, str], Awaitable[Shown]]


async def days(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str, note: str = "") -> Shown:
    """`value`: the step's place."""
    place = place_of(value)
    step = draft.step(report, place)
    if step is None:
        return await pencil.parts(unit, turn, draft, report)
    agenda = await steps.agenda_of(unit, turn.me, turn.reader.now, turn.scope.actor)
    presets = agenda.presets(turn.reader.today, step.kind)
    return await _asked(
        unit,
        turn,
        draft,
        report,
        place,
        lambda name, asking: day_screens.days(turn.reader, asking, report, name, presets, note),
    )


async def five_weeks(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: the step's place, and a day of the weeks."""
    place = place_of(value)
    if draft.step(report, place) is None:
        return await pencil.parts(unit, turn, draft, report)
    first = weeks.first_monday(turn.reader, weeks.decoded(value[1:]))
    return await _asked(
        unit,
        turn,
        draft,
        report,
        place,
        lambda name, asking: day_screens.five_weeks(turn.reader, asking, report, name, first, turn.me.calendar),
    )


async def what_for(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: the step's place."""
    place = place_of(value)
    if draft.step(report, place) is None:
        return await pencil.parts(unit, turn, draft, report)
    return await _asked(
        unit,
        turn,
        draft,
        report,
        place,
        lambda name, asking: day_screens.what_for(turn.reader, asking, report, name),
        Asked.NOTE,
    )


async def added(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> Shown:
    """One more step: its kind and what it is for can be said first, and it is none before its day is. What an attempt
    would plan by itself is that step.
    """
    day = preset_day(DayPreset.TOMORROW, turn.reader.today, turn.me.calendar)
    besides = (await of_all(unit, turn, draft.kept)).get(report.id)
    adding = replace(draft, added=(besides.own if besides else None) or step_changes.one_more(report, day))
    return await days(unit, turn, adding, report, str(len(report.steps)))


async def moved(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: a step that was planned before: another day for it, or it is one of those that were said."""
    old = await planned(unit, turn, report, value)
    if old is None:
        return await pencil.parts(unit, turn, draft, report)
    adding = replace(draft, added=replace(old.wish, moves=old.id))
    return await days(unit, turn, adding, report, str(len(report.steps)))


async def is_it(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: the place behind all steps, and that of the one that was said."""
    moves = draft.added.moves if draft.added else None
    old = await planned(unit, turn, report, ids.to_text(moves)) if moves else None
    told = step_changes.moving(report, place_of(value[1:]), old) if old else report
    return await pencil.parts(unit, turn, draft.changed(told), told)


async def beside(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: a step that was planned before, and stays beside what is new."""
    old = await planned(unit, turn, report, value)
    told = step_changes.not_moving(report, old, again(turn)) if old else report
    return await pencil.parts(unit, turn, draft.changed(told), told)


async def planned(unit: UnitOfWork, turn: Turn, report: Report, value: str) -> NextStep | None:
    """One of the client's open steps."""
    if report.client is None:
        return None
    standing = await unit.steps.open_of(turn.scope, report.client)
    return next((one for one in standing if ids.to_text(one.id) == value), None)


async def added_kind(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: the place behind all steps, and the kind of the one that is added: its day is asked for still."""
    return await of_added(unit, turn, draft, report, kind=code_of(StepKind, value[1:]))


async def added_without_note(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> Shown:
    return await of_added(unit, turn, draft, report, note="")


async def of_added(
    unit: UnitOfWork,
    turn: Turn,
    draft: SentenceDraft,
    report: Report,
    *,
    kind: StepKind | None = None,
    note: str | None = None,
) -> Shown:
    """The step that is added, put right: its day is asked for still."""
    if draft.added is None:
        return await pencil.parts(unit, turn, draft, report)
    step = replace(draft.added, kind=kind or draft.added.kind, note=draft.added.note if note is None else note)
    return await days(unit, turn, replace(draft, added=step), report, str(len(report.steps)))


async def _asked(
    unit: UnitOfWork,
    turn: Turn,
    draft: SentenceDraft,
    report: Report,
    place: int,
    screen: Callable[[str, SentenceDraft], Screen],
    ask: Asked = Asked.DAY,
) -> Shown:
    """Its answer may be words."""
    asking = draft.asking(ask, report.id, place, added=draft.added if place == len(report.steps) else None)
    await keep(unit, turn, asking)
    name, shown = await pencil.named(unit, turn, report)
    return Shown(screen(name, asking), Noted.SENTENCE, shown)


def place_of(value: str) -> int:
    return int(value[:1]) if value[:1].isdecimal() else 0


def tapped(turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the step's place, and its day."""
    place, day = place_of(value), weeks.decoded(value[1:])
    added = draft.added if place == len(report.steps) else None
    told = _with(turn, report, replace(added, day=day)) if added else step_changes.on_day(report, place, day)
    return draft.asking(Asked.NOTHING, report.id).changed(told)


def of_kind(turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the step's place, and its kind."""
    told = step_changes.of_kind(report, place_of(value), code_of(StepKind, value[1:]), again(turn))
    return draft.asking(Asked.NOTHING, report.id).changed(told)


def without_hour(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the step's place."""
    return draft.asking(Asked.NOTHING, report.id).changed(step_changes.without_hour(report, place_of(value)))


def without_note(turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the step's place."""
    told = step_changes.what_for(report, place_of(value), "", again(turn))
    return draft.asking(Asked.NOTHING, report.id).changed(told)


def in_words(turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report:
    """Rejected where it is no day, or one that is over. The word of the button *No hour* may be typed; of a step that
    is added what it is for, too.
    """
    if search_key(text).strip(" .!") == search_key(turn.reader.p_("pencil", "No hour")):
        return step_changes.without_hour(report, draft.which)
    added = draft.added if draft.which == len(report.steps) else None
    now, language = turn.reader.local(turn.reader.now), turn.reader.locale
    said = day_said(text, now, language) or (
        _of_kind_chosen(report, added, step_said(text, now, language)) if added else step_alone(text, now, language)
    )
    if said is None:
        raise Rejected("day")
    told = when.on_working_day(said.when, turn.me.calendar)
    day = turn.me.calendar.next_working(told.day) if said.series else told.day
    if added is None:
        moved = step_changes.on_day(report, draft.which, day, told.at, said.kind, said.series)
        return _also_for(turn, moved, draft.which, said.note) if said.note else moved
    note = slots.adds(added.note, said.note)
    new = replace(added, kind=said.kind or added.kind, day=day, at=told.at or added.at, note=note)
    return _with(turn, report, replace(new, series=said.series))


def _also_for(turn: Turn, report: Report, place: int, note: str) -> Report:
    if place >= len(report.steps):
        return report
    return step_changes.what_for(report, place, slots.adds(report.steps[place].note, note), again(turn))


def _of_kind_chosen(report: Report, added: Wish, said: SaidDay | None) -> SaidDay | None:
    """A kind that was tapped stays, whatever the words of what it is for say: «акт сверки» of a payment."""
    chosen = added.moves or added.kind is not step_changes.one_more(report, added.day).kind
    return replace(said, kind=None) if said and chosen else said


def _with(turn: Turn, report: Report, step: Wish) -> Report:
    return step_changes.with_step(report, step, again(turn))


def again(turn: Turn) -> str:
    """What a second step of a kind is called beside the first."""
    return turn.reader.p_("step", "again")


def asks(draft: SentenceDraft, report: Report, step: Said, value: str) -> Asks | None:
    """What a tap asks next; of a step that is added the day, whatever else of it is answered."""
    is_added = draft.added is not None and place_of(value) == len(report.steps)
    return OF_ADDED.get(step, SHOWS.get(step)) if is_added else SHOWS.get(step)


SHOWS: dict[Said, Asks] = {
    Said.DAY: days,
    Said.WEEKS: five_weeks,
    Said.NOTE: what_for,
    Said.ADD: added,
    Said.SHIFT: moved,
    Said.BESIDE: beside,
}
OF_ADDED: dict[Said, Asks] = {Said.KIND: added_kind, Said.NO_NOTE: added_without_note, Said.IS_IT: is_it}
PUT_RIGHT: dict[Said, Callable[[Turn, SentenceDraft, Report, str], SentenceDraft]] = {
    Said.ON: tapped,
    Said.KIND: of_kind,
    Said.NO_NOTE: without_note,
    Said.NO_HOUR: without_hour,
}
