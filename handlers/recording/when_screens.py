"""Another date: five weeks of days to tap, each with what it holds already; and the echo of a date said in words."""

from collections.abc import Mapping
from datetime import date, timedelta

from babel.dates import get_day_names

from handlers.recording.plan_screens import hour_kept, stamp, when_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.days.calendar import DAY, WorkCalendar, weeks_from
from sales.days.when import When
from sales.recording.plan_draft import PlanDraft

BLANK = "·"
WEEKS = 5
AT_ONCE = WEEKS * 7 * DAY
FARTHEST = timedelta(days=366)
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def first_monday(reader: Reader, wanted: date) -> date:
    """Of the weeks that show a day: none before this one, none that begin after a year."""
    within = min(max(wanted, reader.today), reader.today + FARTHEST)
    return within - within.weekday() * DAY


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
    shown = weeks_from(first, WEEKS)
    rows: list[Row] = [_weekdays(reader, draft, first)]
    rows += [[_day(reader, draft, first, day, calendar, load) for day in week] for week in shown]
    text = "\n\n".join(filter(None, [asked, _between(reader, shown[0][0], shown[-1][-1], told=bool(load)), note]))
    return Screen(text, [*rows, *_leaf(reader, draft, first)])


def _between(reader: Reader, first: date, last: date, *, told: bool) -> str:
    days = f"{reader.short_day(first)} – {reader.short_day(last)}"
    return days if not told else reader._("{days}. The small figure: steps planned for that day already.", days=days)


def _day(
    reader: Reader, draft: PlanDraft, first: date, day: date, calendar: WorkCalendar, load: Mapping[date, int]
) -> Button:
    """27 ³; a day off is dim: ·28·. Days gone by are blank, and say so by staying where we are."""
    if day < reader.today:
        return Button(BLANK, _turn(draft, first))
    number = str(day.day) if calendar.is_working(day) else f"·{day.day}·"
    held = f" {load[day]}".translate(RAISED) if load.get(day) else ""
    saved = stamp(day, hour_kept(reader, draft, day))
    style = Style.MAIN if day == reader.today else None
    return Button(f"{number}{held}", tap(draft.id, After.DAY, saved), style=style)


def _weekdays(reader: Reader, draft: PlanDraft, first: date) -> Row:
    short = get_day_names("abbreviated", context="stand-alone", locale=reader.locale)
    return [Button(short[number], _turn(draft, first)) for number in range(7)]


def _leaf(reader: Reader, draft: PlanDraft, first: date) -> list[Row]:
    """Fixed places: earlier on the left, later on the right."""
    later, earlier = first + AT_ONCE, first_monday(reader, first - AT_ONCE)
    leaf = []
    if earlier < first:
        leaf.append(Button("‹ " + reader.p_("calendar", "Earlier"), _turn(draft, earlier)))
    if later <= reader.today + FARTHEST:
        leaf.append(Button(reader.p_("calendar", "Later still") + " ›", _turn(draft, later)))
    back = Button(reader.p_("button", "Back"), tap(draft.id, After.BACK))
    return [leaf, [back]] if len(leaf) > 1 else [[*leaf, back]]


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
