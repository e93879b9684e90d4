"""Days and hours as people write them, from Wednesday, 23 September 2026, 10:30: no day is ever a wrong one.

`given.tsv` and `own.tsv`: language, words, what is understood; `none`: it is asked for again, `|` between alternatives.
"""

import csv
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sales.days import when
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.days.plain import plain
from sales.days.spoken import folded
from sales.ground.errors import Rejected

NOW = datetime(2026, 9, 23, 10, 30, tzinfo=UTC)


def rows(table: str) -> list[tuple[str, str, str]]:
    with Path(__file__).with_name(table).open(encoding="utf-8") as lines:
        return [(row[0], row[1], row[2]) for row in list(csv.reader(lines, delimiter="\t"))[1:]]


def read(language: str, words: str) -> str:
    try:
        told = when.parse(words, NOW, language)
    except Rejected:
        return "none"
    return f"{told.day} {told.at:%H:%M}" if told.at else str(told.day)


@pytest.mark.parametrize("table", ["given.tsv", "own.tsv"])
def test_a_day_is_understood_as_it_is_written(table: str) -> None:
    said = [(read(language, words), words, understood) for language, words, understood in rows(table)]
    assert said
    assert [one for one in said if one[0] not in one[2].split("|")] == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("завтра", date(2026, 9, 28)),
        ("tomorrow", date(2026, 9, 28)),
        ("через 2 дня", date(2026, 9, 27)),
        ("в субботу", date(2026, 9, 26)),
        ("26.09", date(2026, 9, 26)),
    ],
)
def test_what_a_button_says_skips_days_off_and_a_named_or_counted_day_stays(words: str, day: date) -> None:
    friday = NOW + timedelta(days=2)
    said = when.parse(words, friday, "ru")
    assert when.on_working_day(said, WorkCalendar(WEEKDAYS)).day == day


MONTHS = {
    "RU": ("ru", "в {}", "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"),
    "GB": ("en", "in {}", "January February March April May June July August September October November December"),
}


@given(month=st.integers(1, 12), days=st.integers(0, 3 * 365), country=st.sampled_from(sorted(MONTHS)))
def test_in_a_month_is_the_first_day_of_it_on_which_work_is_done(month: int, days: int, country: str) -> None:
    """Whichever month: after 8 January in Russia, on the 2nd in Britain. Said in its midst, from tomorrow on."""
    now, (language, phrase, names) = NOW + timedelta(days=days), MONTHS[country]
    following = (now.date() + timedelta(days=one) for one in range(1, 367))
    assume(now.month != month or (now + timedelta(days=1)).month == month)
    calendar = WorkCalendar(WEEKDAYS, country)
    said = when.parse(phrase.format(names.split()[month - 1]), now, language)
    first = next(day for day in following if day.month == month)
    assert when.on_working_day(said, calendar).day == calendar.next_working(first)


@given(text=st.text(max_size=80))
def test_each_sign_of_a_plain_text_knows_where_it_was_written(text: str) -> None:
    told = plain(folded(text))
    assert len(told.text) == len(told.starts) == len(told.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(told.starts, told.ends, strict=True))
