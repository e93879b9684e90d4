"""Another date: five weeks of days to tap, each with what it holds already; and the echo of a date said in words."""

from collections.abc import Mapping
from datetime import date, time
from functools import partial

from handlers.recording.plan_screens import hour_kept, stamp, when_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style
from handlers.speech.stamp import moment_on
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from handlers.speech.weeks import between, decoded, grid, leaf, number
from sales.days.calendar import WorkCalendar
from sales.days.when import When
from sales.recording.plan_draft import PlanDraft

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def weeks(
    reader: Reader,
    draft: PlanDraft,
    name: str,
    first: date,
    calendar: WorkCalendar,
    load: Mapping[date, int],
    *,
    note: str = "",
) -> Screen:
    """`first` is a Monday, `load` how many steps each day holds; the note is said below the question."""
    asked = reader._("<b>{name}</b>\nPick a day or write it: “on Friday at 10”, “in two weeks”, “25.12”.", name=name)

    def day_button(day: date) -> Button:
        return _day(reader, draft, day, calendar, load)

    turn = partial(_turn, draft)
    rows = grid(reader, first, day_button, turn, since=reader.today)
    text = "\n\n".join(filter(None, [asked, _between(reader, first, told=bool(load)), note]))
    back = Button(reader.p_("button", "Back"), tap(draft.id, After.BACK))
    return Screen(text, [*rows, *leaf(reader, first, turn, back)])


def _between(reader: Reader, first: date, *, told: bool) -> str:
    days = between(reader, first)
    return days if not told else reader._("{days}\nThe small figure: steps planned for that day already.", days=days)


def _day(reader: Reader, draft: PlanDraft, day: date, calendar: WorkCalendar, load: Mapping[date, int]) -> Button:
    """27 ³"""
    held = f" {load[day]}".translate(RAISED) if load.get(day) else ""
    saved = stamp(day, hour_kept(reader, draft, day))
    style = Style.MAIN if day == reader.today else None
    return Button(f"{number(day, calendar)}{held}", tap(draft.id, After.DAY, saved), style=style)


def _turn(draft: PlanDraft, first: date) -> str:
    return tap(draft.id, After.MONTH, stamp(first))


def confirm(reader: Reader, draft: PlanDraft, name: str, when: When) -> Screen:
    """What was understood, for one tap."""
    yes = Button(reader.p_("button", "Yes"), tap(draft.id, After.DAY, stamp(when.day, when.at)), style=Style.MAIN)
    other = Button(reader.p_("day", "Another date"), tap(draft.id, After.CALENDAR))
    text = reader._("<b>{name}</b>\n{when}, right?", name=name, when=_capital(when_words(reader, when.day, when.at)))
    return Screen(text, [[yes, other]])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def moment_of(value: str) -> tuple[date, time | None]:
    """What a button carries: 20261127 or 20261127-1000. Anything else is no button of ours: NotFound."""
    day, _, at = value.partition("-")
    return decoded(day), moment_on(at, "%H%M").time() if at else None


def week_of(value: str) -> date | None:
    """A day of it; older buttons name a month: 202611."""
    return moment_of(value if len(value) > len("202611") else f"{value}01")[0] if value else None
