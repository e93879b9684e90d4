"""The days of a step that comes again, equal to what dateutil's rules say."""

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import MONTHLY, WEEKLY, rrule  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from sales.days.repeats import plainly
from sales.recording.slots import slot_of
from sales.work.series import monthly, of_code, weekly

TODAY = date(2026, 11, 18)
DAYS = st.dates(date(2026, 1, 1), date(2029, 1, 1))
AFTER = st.integers(-40, 400).map(lambda days: timedelta(days=days))


@given(DAYS, st.integers(0, 6), st.integers(1, 3), AFTER)
def test_each_week_or_every_other_one(today: date, weekday: int, weeks: int, after: timedelta) -> None:
    series = weekly(weekday, today, weeks)
    assert today <= series.on < today + timedelta(days=7)
    assert series.on.weekday() == weekday
    later = max(series.on, today + after)
    rule = rrule(WEEKLY, interval=weeks, dtstart=_moment(series.on))
    assert series.after(today + after).on == rule.after(_moment(later)).date()


@given(DAYS, st.integers(1, 31), AFTER)
def test_each_month_on_its_day_or_on_its_last(today: date, day: int, after: timedelta) -> None:
    series = monthly(day, today)
    ends = rrule(MONTHLY, bymonthday=list(range(min(28, day), day + 1)), bysetpos=-1, dtstart=_moment(today))
    assert series.on == ends.after(_moment(today), inc=True).date()
    later = max(series.on, today + after)
    assert series.after(today + after).on == ends.after(_moment(later)).date()


def _moment(day: date) -> datetime:
    return datetime.combine(day, time())


@given(DAYS, st.integers(0, 6), st.integers(1, 3), st.integers(1, 31))
def test_it_is_read_as_it_was_kept(today: date, weekday: int, weeks: int, day: int) -> None:
    for series in (weekly(weekday, today, weeks), monthly(day, today)):
        assert of_code(series.code) == series


def test_all_days_of_a_series_have_one_slot_and_two_series_have_two() -> None:
    tuesdays, fridays = weekly(1, TODAY), weekly(4, TODAY)
    assert slot_of("Прайс", tuesdays) == slot_of("прайс", tuesdays.after(TODAY))
    assert len({slot_of("", None), slot_of("", tuesdays), slot_of("", fridays), slot_of("прайс", tuesdays)}) == 4


@pytest.mark.parametrize(
    ("text", "rule", "first"),
    [
        ("по вторникам", "w1.1", "2026-11-24"),
        ("По средам", "w1.2", "2026-11-25"),
        ("каждую пятницу", "w1.4", "2026-11-20"),
        ("через вторник", "w2.1", "2026-11-24"),
        ("каждый второй вторник", "w2.1", "2026-11-24"),
        ("каждый месяц 5-го", "m5", "2026-12-05"),
        ("каждый месяц 5 числа", "m5", "2026-12-05"),
        ("20-го числа каждого месяца", "m20", "2026-11-20"),
        ("ежемесячно 31", "m31", "2026-11-30"),
        ("on tuesdays", "w1.1", "2026-11-24"),
        ("every Friday", "w1.4", "2026-11-20"),
        ("every other tuesday", "w2.1", "2026-11-24"),
        ("every month 5th", "m5", "2026-12-05"),
        ("every month on the 5th", "m5", "2026-12-05"),
        ("on the 5th of each month", "m5", "2026-12-05"),
    ],
)
def test_what_people_write(text: str, rule: str, first: str) -> None:
    for words in (text, f"ромашка {text} заехать"):
        again = plainly(words, TODAY)
        assert again.series is not None
        assert (again.series.rule, again.text) == (rule, words.replace(text, first))


@pytest.mark.parametrize(
    "text",
    [
        "во вторник",
        "через неделю",
        "по вторникам и пятницам",
        "по средам, каждый месяц 5-го",
        "каждый месяц 35",
        "Вторник",
    ],
)
def test_what_does_not_come_again_or_is_not_wholly_understood_stays(text: str) -> None:
    assert plainly(text, TODAY).text == text
    assert plainly(text, TODAY).series is None


@pytest.mark.parametrize(
    ("text", "name", "read"),
    [
        ("tuesdays child thinking", "tuesdays child", "tuesdays child thinking"),
        ("child tuesdays thinking", "child", None),
        ("вторник по вторникам", "вторникам", None),
    ],
)
def test_words_that_go_on_in_a_name_are_that_name(text: str, name: str, read: str | None) -> None:
    start = text.index(name)
    told = plainly(text, TODAY, [(start, start + len(name))])
    assert (told.series is None) == (read is not None)
