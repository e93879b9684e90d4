"""The company's own days off, as five weeks to tap and as words."""

from datetime import date

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style
from handlers.speech.taps.company import DaysOffTap, Setting, SettingsTap
from handlers.speech.taps.evening import stamp
from handlers.speech.weeks import between, grid, leaf, number
from sales.company.days_off import in_rows
from sales.days.calendar import WorkCalendar

MOST_NAMED = 12


def days_off(reader: Reader, days: frozenset[date], calendar: WorkCalendar, first: date) -> Screen:
    """`first` is a Monday. Each day's button says what it makes of the day, so that a second tap does nothing more."""

    def turn(monday: date) -> str:
        return DaysOffTap(first=stamp(monday)).pack()

    def button(day: date) -> Button:
        off = day in days
        made = DaysOffTap(first=stamp(first), day=f"{'-' if off else '+'}{stamp(day)}").pack()
        return Button(f"✓{day.day}" if off else number(day, calendar), made, style=Style.GOOD if off else None)

    asked = reader._(
        "<b>Days off of the company</b>\n\nNothing is planned for them, and no list comes. Holidays of the country "
        "are days off anyway. Tap a day, or write: 31.12, or 2–6 May."
    )
    text = "\n\n".join([asked, named(reader, days), between(reader, first)])
    back = Button(reader.p_("button", "Back"), SettingsTap(place=Setting.RULES).pack())
    return Screen(text, [*grid(reader, first, button, turn, since=reader.today), *leaf(reader, first, turn, back)])


def named(reader: Reader, days: frozenset[date]) -> str:
    """31 дек, 2–6 мая: those still to come."""
    rows = in_rows(days, reader.today)
    told = [reader.between(*row) for row in rows[:MOST_NAMED]]
    if len(rows) > MOST_NAMED:
        told.append(reader._("and {n} more", n=len(rows) - MOST_NAMED))
    return ", ".join(told) if told else reader._("None so far.")


def way_in(reader: Reader) -> Button:
    return Button(reader.p_("button", "Days off"), DaysOffTap().pack())
