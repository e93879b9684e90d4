"""Another date: an inline calendar, and the echo of a date said in words."""

from calendar import Calendar
from datetime import date, timedelta

from babel.dates import format_date, get_day_names

from handlers.recording.plan_screens import stamp, when_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.days.when import When
from sales.recording.plan_draft import PlanDraft

BLANK = "·"
FARTHEST = timedelta(days=366)


def month(reader: Reader, draft: PlanDraft, name: str, first: date, *, note: str = "") -> Screen:
    """One month of days from today on. `first` is its first day; the note is said below it."""
    asked = reader._("<b>{name}</b>\nPick a day or write it: “on Friday at 10”, “in two weeks”, “25.12”.", name=name)
    weeks = [[_day(reader, draft, first, day) for day in week] for week in Calendar().monthdatescalendar(*_of(first))]
    rows: list[Row] = [_turning(reader, draft, first), _weekdays(reader, draft, first), *weeks]
    text = "\n\n".join(filter(None, [asked, note]))
    return Screen(text, [*rows, [Button(reader.p_("button", "Back"), tap(draft.id, After.BACK))]])


def _of(first: date) -> tuple[int, int]:
    return first.year, first.month


def _day(reader: Reader, draft: PlanDraft, first: date, day: date) -> Button:
    """Days gone by and of other months are blank, and say so by staying where we are."""
    if day.month != first.month or day < reader.today:
        return Button(BLANK, tap(draft.id, After.MONTH, f"{first:%Y%m}"))
    return Button(str(day.day), tap(draft.id, After.DAY, stamp(day)), style=Style.MAIN if day == reader.today else None)


def _weekdays(reader: Reader, draft: PlanDraft, first: date) -> Row:
    short = get_day_names("abbreviated", context="stand-alone", locale=reader.locale)
    return [Button(short[number], tap(draft.id, After.MONTH, f"{first:%Y%m}")) for number in range(7)]


def _turning(reader: Reader, draft: PlanDraft, first: date) -> Row:
    """‹ ноябрь 2026 ›, within a year from today."""
    before = (first - timedelta(days=1)).replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    title = format_date(first, "LLLL y", locale=reader.locale)
    back = before if before >= reader.today.replace(day=1) else first
    forth = after if after <= reader.today + FARTHEST else first
    return [
        Button("‹", tap(draft.id, After.MONTH, f"{back:%Y%m}")),
        Button(title, tap(draft.id, After.MONTH, f"{first:%Y%m}")),
        Button("›", tap(draft.id, After.MONTH, f"{forth:%Y%m}")),
    ]


def confirm(reader: Reader, draft: PlanDraft, name: str, when: When) -> Screen:
    """What was understood, for one tap."""
    yes = Button(reader.p_("button", "Yes"), tap(draft.id, After.DAY, stamp(when.day, when.at)), style=Style.MAIN)
    other = Button(reader.p_("day", "Another date"), tap(draft.id, After.CALENDAR))
    text = reader._("<b>{name}</b>\n{when}, right?", name=name, when=_capital(when_words(reader, when.day, when.at)))
    return Screen(text, [[yes, other]])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
