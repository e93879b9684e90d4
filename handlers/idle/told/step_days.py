"""Another day of a step that was read, before it is saved: the preset days, five weeks of them, or words."""

from collections.abc import Callable

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle.told import pencil, step_day_screens
from handlers.speech import weeks
from handlers.speech.screen import Screen
from sales.actions import steps
from sales.actions.ports import UnitOfWork
from sales.days import when
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.sentences.conversation import correcting
from sales.sentences.conversation.answers import day_said
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report


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


async def _asked(
    unit: UnitOfWork,
    turn: Turn,
    draft: SentenceDraft,
    report: Report,
    place: int,
    screen: Callable[[str, SentenceDraft], Screen],
) -> Shown:
    """Its answer may be words."""
    asking = draft.asking(Asked.DAY, report.id, place)
    await keep(unit, turn, asking)
    name, shown = await pencil.named(unit, turn, report)
    return Shown(screen(name, asking), Noted.SENTENCE, shown)


def place_of(value: str) -> int:
    return int(value[:1]) if value[:1].isdecimal() else 0


def tapped(draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the step's place, and its day."""
    told = correcting.on_day(report, place_of(value), weeks.decoded(value[1:]))
    return draft.asking(Asked.NOTHING).changed(told)


def in_words(turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report:
    """Rejected where it is no day, or one that is over."""
    said = day_said(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    if said is None:
        raise Rejected("day")
    told = when.on_working_day(said.when, turn.me.calendar)
    return correcting.on_day(report, draft.which, told.day, told.at, said.kind)
