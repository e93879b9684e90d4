"""Days and hours in people's words, seen from Thursday, 19 November 2026, 11:20 in Moscow."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.days import when
from sales.ground.errors import Rejected
from sales.values.word_lists import listed

NOW = datetime(2026, 11, 19, 11, 20, tzinfo=ZoneInfo("Europe/Moscow"))

AHEAD = [
    ("завтра", "2026-11-20", None),
    ("послезавтра", "2026-11-21", None),
    ("через 3 дня", "2026-11-22", None),
    ("через пару дней", "2026-11-21", None),
    ("через неделю", "2026-11-26", None),
    ("чер неделю", "2026-11-26", None),
    ("ч-з 2 нед", "2026-12-03", None),
    ("чз неделю во вт", "2026-11-24", None),
    ("через две недели", "2026-12-03", None),
    ("через месяц", "2026-12-19", None),
    ("через полгода", "2027-05-19", None),
    ("через полтора месяца", "2027-01-03", None),
    ("через 2 недели в понедельник", "2026-11-30", None),
    ("через 2 часа", "2026-11-19", "13:20"),
    ("через полчаса", "2026-11-19", "11:50"),
    ("в пятницу в 10", "2026-11-20", "10:00"),
    ("в четверг", "2026-11-26", None),
    ("пн 14:30", "2026-11-23", "14:30"),
    ("пт 15", "2026-11-20", "15:00"),
    ("завтра 10", "2026-11-20", "10:00"),
    ("в следующий вторник", "2026-11-24", None),
    ("во вторник на следующей неделе", "2026-11-24", None),
    ("на следующей неделе", "2026-11-23", None),
    ("на выходных", "2026-11-21", None),
    ("25.12", "2026-12-25", None),
    ("25.12 в 10", "2026-12-25", "10:00"),
    ("25.12.2026 10:30", "2026-12-25", "10:30"),
    ("25 декабря в 9:30", "2026-12-25", "09:30"),
    ("15.01", "2027-01-15", None),
    ("1 марта", "2027-03-01", None),
    ("29 февраля", "2028-02-29", None),
    ("15 числа", "2026-12-15", None),
    ("20-го после обеда", "2026-11-20", "14:00"),
    ("конец месяца", "2026-11-30", None),
    ("в начале декабря", "2026-12-01", None),
    ("до конца недели", "2026-11-20", None),
    ("после праздников", "2027-01-11", None),
    ("после обеда", "2026-11-19", "14:00"),
    ("завтра утром", "2026-11-20", "09:00"),
    ("завтра утром в 7", "2026-11-20", "07:00"),
    ("вечером в 8", "2026-11-19", "20:00"),
    ("сегодня вечером", "2026-11-19", "18:00"),
    ("в 3", "2026-11-19", "15:00"),
    ("завтра в 03:30", "2026-11-20", "03:30"),
    ("завтра в 7 утра", "2026-11-20", "07:00"),
    ("в 10", "2026-11-20", "10:00"),
    ("в пол третьего", "2026-11-19", "14:30"),
    ("завтра в час дня", "2026-11-20", "13:00"),
    ("после 15 в среду", "2026-11-25", "15:00"),
    ("в чт около 16", "2026-11-26", "16:00"),
    ("tomorrow", "2026-11-20", None),
    ("in 3 days", "2026-11-22", None),
    ("in two weeks", "2026-12-03", None),
    ("a week from now", "2026-11-26", None),
    ("in half an hour", "2026-11-19", "11:50"),
    ("next friday 10am", "2026-11-27", "10:00"),
    ("tuesday after next", "2026-12-01", None),
    ("fri 2:30pm", "2026-11-20", "14:30"),
    ("monday at noon", "2026-11-23", "12:00"),
    ("dec 25 at 3", "2026-12-25", "15:00"),
    ("25th of december", "2026-12-25", None),
    ("12/25", "2026-12-25", None),
    ("the 5th", "2026-12-05", None),
    ("end of the month", "2026-11-30", None),
    ("mid december", "2026-12-15", None),
    ("after lunch tomorrow", "2026-11-20", "14:00"),
    ("half past two tomorrow", "2026-11-20", "14:30"),
    ("next week on wednesday", "2026-11-25", None),
]


@pytest.mark.parametrize(("text", "day", "at"), AHEAD)
def test_a_day_is_understood_and_has_an_hour_only_where_one_was_said(text: str, day: str, at: str | None) -> None:
    understood = when.parse(text, NOW, "ru")
    assert (understood.day, understood.at) == (date.fromisoformat(day), time.fromisoformat(at) if at else None)


def test_an_evening_and_an_afternoon_last_and_a_morning_is_the_next() -> None:
    for text, hour, day in (("вечером", 19, 19), ("tonight", 21, 19), ("после обеда", 15, 19), ("после обеда", 19, 20),
                            ("утром", 11, 20)):  # fmt: skip
        told = when.parse(text, NOW.replace(hour=hour), "ru")
        assert (told.day.day, told.at is None) == (day, day == NOW.day), (text, hour)


@pytest.mark.parametrize(
    "text", ["вчера", "2 дня назад", "сегодня в 10", "20.10", "01.11.2026", "last friday", "2 hours ago"]
)
def test_a_step_is_never_planned_in_the_past(text: str) -> None:
    with pytest.raises(Rejected) as refusal:
        when.parse(text, NOW, "ru")
    assert refusal.value.code == "past_day"


UNCLEAR = ["", "абракадабра", "не завтра", "в понедельник или вторник", "31.02", "every monday", "x" * 400]
IMPOSSIBLE = ["через 999 лет", "через 99999999 дней", "0 числа", "31 ноября"]


@pytest.mark.parametrize("text", [*UNCLEAR, *IMPOSSIBLE])
def test_what_is_unclear_is_asked_again(text: str) -> None:
    with pytest.raises(Rejected) as refusal:
        when.parse(text, NOW, "ru")
    assert refusal.value.code == "day"


@pytest.mark.parametrize("text", ["в 25:00", "завтра в 25:00", "в пт 24:00", "tomorrow at 10:75", "15.12 в 26:10"])
def test_an_hour_that_does_not_exist_is_not_dropped(text: str) -> None:
    for understand in (when.parse, when.parse_past):
        with pytest.raises(Rejected) as refusal:
            understand(text, NOW, "ru")
        assert refusal.value.code == "hour"


def test_what_was_understood_is_said_in_the_persons_words() -> None:
    assert when.parse("давайте в  Пятницу в 10", NOW, "ru").text == "в Пятницу в 10"


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_both_languages_are_understood_whatever_the_readers_is(language: str) -> None:
    assert when.parse("завтра", NOW, language).day == when.parse("tomorrow", NOW, language).day == date(2026, 11, 20)


BACK = [
    ("вчера в 14:35", "2026-11-18 14:35"),
    ("вчера в 2:35", "2026-11-18 14:35"),
    ("вчера", "2026-11-18"),
    ("вчера вечером", "2026-11-18 ~18:00"),
    ("позавчера", "2026-11-17"),
    ("в понедельник", "2026-11-16"),
    ("в прошлую среду в 3", "2026-11-18 15:00"),
    ("утром", "2026-11-19 ~09:00"),
    ("сегодня утром", "2026-11-19 ~09:00"),
    ("сегодня", "2026-11-19 11:20"),
    ("только что", "2026-11-19 11:20"),
    ("в 10", "2026-11-19 10:00"),
    ("вечером", "2026-11-18 ~18:00"),
    ("2 часа назад", "2026-11-19 09:20"),
    ("полчаса назад", "2026-11-19 10:50"),
    ("3 дня назад", "2026-11-16"),
    ("18.11 16:00", "2026-11-18 16:00"),
    ("20.09 16:00", "2026-09-20 16:00"),
    ("12 ноября", "2026-11-12"),
    ("yesterday at 2:35pm", "2026-11-18 14:35"),
    ("last friday", "2026-11-13"),
    ("mon 10am", "2026-11-16 10:00"),
    ("an hour ago", "2026-11-19 10:20"),
    ("a week ago", "2026-11-12"),
    ("this morning", "2026-11-19 ~09:00"),
]


@pytest.mark.parametrize(("text", "moment"), BACK)
def test_a_touch_of_the_past_has_its_minute_or_only_its_day(text: str, moment: str) -> None:
    """`~`: a part of the day, which is no hour."""
    day, _, hour = moment.partition(" ")
    at = datetime.fromisoformat(f"{day} {hour.lstrip('~') or '12:00'}").replace(tzinfo=NOW.tzinfo)
    assert when.parse_past(text, NOW, "ru") == when.Past(at, timed=bool(hour) and not hour.startswith("~"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("завтра", "future"),
        ("in 2 hours", "future"),
        ("в 18:00", "future"),
        ("20.11 16:00", "future"),
        ("25.12", "future"),
        ("20.11.2020", "too_old"),
        ("два года назад", "too_old"),
        ("абракадабра", "moment"),
        ("31.02", "moment"),
    ],
)
def test_a_touch_is_neither_ahead_nor_ages_ago(text: str, code: str) -> None:
    with pytest.raises(Rejected) as refusal:
        when.parse_past(text, NOW, "ru")
    assert refusal.value.code == code


def test_hours_ago_are_counted_across_a_change_of_the_clocks() -> None:
    after_the_change = datetime(2026, 10, 25, 8, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert when.parse_past("8 часов назад", after_the_change, "ru").at.hour == 1


PIECES = listed(
    "в на к через завтра вчера сегодня пятницу пн 10 3 25.12 31.02 15 числа 14:30 утром после обеда час часа назад дня",
    "конец месяца следующий вторник next friday at 10am in days ago dec 25 tomorrow , . не",
)


@given(
    pieces=st.lists(st.sampled_from(sorted(PIECES)), max_size=6),
    hours=st.integers(-20_000, 50_000),
)
def test_a_step_is_never_before_now_and_a_touch_never_after(pieces: list[str], hours: int) -> None:
    moment = NOW + timedelta(hours=hours)
    text = " ".join(pieces)
    try:
        step = when.parse(text, moment, "ru")
    except Rejected:
        step = when.When(moment.date(), None, "")
    try:
        touch = when.parse_past(text, moment, "ru").at
    except Rejected:
        touch = moment
    assert step.day >= moment.date()
    assert step.at is None or (step.day, step.at) >= (moment.date(), moment.time().replace(second=0, microsecond=0))
    assert moment - timedelta(days=366) <= touch <= moment


@given(text=st.text(max_size=80), language=st.sampled_from(["ru", "en", ""]))
def test_no_text_can_break_the_reading_of_days(text: str, language: str) -> None:
    for read in (when.parse, when.parse_past):
        try:
            read(text, NOW, language)
        except Rejected:
            continue
