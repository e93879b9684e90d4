"""Putting a step right that was read, before it is saved: its day (presets, five weeks, words), its kind, what for."""

from collections.abc import Awaitable, Callable

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle.told import pencil, step_day_screens
from handlers.speech import weeks
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.recording import Said
from sales.actions import steps
from sales.actions.ports import UnitOfWork
from sales.days import when
from sales.days.calendar import preset_day
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.sentences.conversation import step_changes
from sales.sentences.conversation.answers import day_said
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.step import DayPreset, StepKind


async def days(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str, note: str = "") -> Shown:
    """`value`: the step's place."""
    place = place_of(value)
    if place >= len(report.steps):
        return await pencil.parts(unit, turn, draft, report)
    agenda = await steps.agenda_of(unit, turn.me, turn.reader.now, turn.scope.actor)
    presets = agenda.presets(turn.reader.today, report.steps[place].kind)
    return await _asked(
        unit,
        turn,
        draft,
        report,
        place,
        lambda name, asking: step_day_screens.days(turn.reader, asking, report, name, presets, note),
    )


async def five_weeks(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: the step's place, and a day of the weeks."""
    place = place_of(value)
    if place >= len(report.steps):
        return await pencil.parts(unit, turn, draft, report)
    first = weeks.first_monday(turn.reader, weeks.decoded(value[1:]))
    return await _asked(
        unit,
        turn,
        draft,
        report,
        place,
        lambda name, asking: step_day_screens.five_weeks(turn.reader, asking, report, name, first, turn.me.calendar),
    )


async def what_for(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: the step's place."""
    place = place_of(value)
    if place >= len(report.steps):
        return await pencil.parts(unit, turn, draft, report)
    return await _asked(
        unit,
        turn,
        draft,
        report,
        place,
        lambda name, asking: step_day_screens.what_for(turn.reader, asking, report, name),
        Asked.NOTE,
    )


async def added(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> Shown:
    """One more step, tomorrow; its day and its kind stand below to be put right."""
    day = preset_day(DayPreset.TOMORROW, turn.reader.today, turn.me.calendar)
    told = step_changes.with_step(report, day)
    return await days(unit, turn, draft.changed(told), told, str(len(told.steps) - 1))


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
    asking = draft.asking(ask, report.id, place)
    await keep(unit, turn, asking)
    name, shown = await pencil.named(unit, turn, report)
    return Shown(screen(name, asking), Noted.SENTENCE, shown)


def place_of(value: str) -> int:
    return int(value[:1]) if value[:1].isdecimal() else 0


def tapped(draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the step's place, and its day."""
    told = step_changes.on_day(report, place_of(value), weeks.decoded(value[1:]))
    return draft.asking(Asked.NOTHING).changed(told)


def of_kind(draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the step's place, and its kind."""
    told = step_changes.of_kind(report, place_of(value), code_of(StepKind, value[1:]))
    return draft.asking(Asked.NOTHING).changed(told)


def without_note(draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the step's place."""
    return draft.asking(Asked.NOTHING).changed(step_changes.what_for(report, place_of(value), ""))


def in_words(turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report:
    """Rejected where it is no day, or one that is over."""
    said = day_said(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    if said is None:
        raise Rejected("day")
    told = when.on_working_day(said.when, turn.me.calendar)
    return step_changes.on_day(report, draft.which, told.day, told.at, said.kind)


SHOWS: dict[Said, Callable[[UnitOfWork, Turn, SentenceDraft, Report, str], Awaitable[Shown]]] = {
    Said.DAY: days,
    Said.WEEKS: five_weeks,
    Said.NOTE: what_for,
    Said.ADD: added,
}
PUT_RIGHT: dict[Said, Callable[[SentenceDraft, Report, str], SentenceDraft]] = {
    Said.ON: tapped,
    Said.KIND: of_kind,
    Said.NO_NOTE: without_note,
}
