"""Days to tap: five weeks of them, or some to pay by. What a day's button does is for whoever shows them."""

from collections.abc import Callable
from datetime import date, timedelta

from babel.dates import get_day_names

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row
from handlers.speech.stamp import moment_on
from sales.days.calendar import DAY, WorkCalendar, add_months, weeks_from

BLANK = "·"
WEEKS = 5
AT_ONCE = WEEKS * 7 * DAY
FARTHEST = timedelta(days=366)

Turning = Callable[[date], str]
"""What a button carries that shows the weeks from a Monday on."""


def coded(day: date) -> str:
    """A day as a button carries it: 20261127."""
    return f"{day:%Y%m%d}"


def decoded(code: str) -> date:
    return moment_on(code, "%Y%m%d").date()


def to_pay_by(reader: Reader) -> list[tuple[str, date]]:
    """The days that are offered, each with its word: money knows no days off."""
    days = {
        reader.p_("day", "In a week"): reader.today + 7 * DAY,
        reader.p_("day", "In two weeks"): reader.today + 14 * DAY,
        reader.p_("day", "In a month"): add_months(reader.today, 1),
    }
    return [(f"{word} · {reader.short_day(day)}", day) for word, day in days.items()]


def first_monday(reader: Reader, wanted: date) -> date:
    """Of the weeks that show a day: none before this one, none that begin after a year."""
    within = min(max(wanted, reader.today), reader.today + FARTHEST)
    return within - within.weekday() * DAY


def number(day: date, calendar: WorkCalendar) -> str:
    """27; a day off is dim: ·28·"""
    return str(day.day) if calendar.is_working(day) else f"·{day.day}·"


def grid(reader: Reader, first: date, button: Callable[[date], Button], turn: Turning, *, since: date) -> list[Row]:
    """Days before `since` are blank, and say so by staying where we are."""
    short = get_day_names("abbreviated", context="stand-alone", locale=reader.locale)
    weekdays = [Button(short[day], turn(first)) for day in range(7)]
    blank = Button(BLANK, turn(first))
    return [weekdays, *([blank if day < since else button(day) for day in week] for week in weeks_from(first, WEEKS))]


def leaf(reader: Reader, first: date, turn: Turning, back: Button) -> list[Row]:
    """Fixed places: earlier on the left, later on the right."""
    later, earlier = first + AT_ONCE, first_monday(reader, first - AT_ONCE)
    leaves = []
    if earlier < first:
        leaves.append(Button("‹ " + reader.p_("calendar", "Earlier"), turn(earlier)))
    if later <= reader.today + FARTHEST:
        leaves.append(Button(reader.p_("calendar", "Later still") + " ›", turn(later)))
    return [leaves, [back]] if len(leaves) > 1 else [[*leaves, back]]


def between(reader: Reader, first: date) -> str:
    """23 ноя – 27 дек: the days that are shown."""
    return reader.between(first, first + AT_ONCE - DAY)
