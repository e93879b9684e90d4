"""A day that a comment speaks of is heard where it is the only one, and never guessed."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.sentences.conversation.heard import day_heard

WEDNESDAY = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/Moscow"))


@pytest.mark.parametrize(
    ("comment", "day", "at"),
    [
        ("просит прайс, будет во вторник", date(2026, 11, 24), None),
        ("директор вернётся в пятницу, набрать в 15:00", date(2026, 11, 20), time(15)),
        ("wants the price list, back on Tuesday", date(2026, 11, 24), None),
        ("через 2 недели решат", date(2026, 12, 2), None),
    ],
)
def test_the_only_day_to_come_is_heard(comment: str, day: date, at: time | None) -> None:
    heard = day_heard(comment, WEDNESDAY, WorkCalendar(WEEKDAYS, None))
    assert heard is not None
    assert (heard.day, heard.at) == (day, at)


@pytest.mark.parametrize(
    "comment",
    [
        "просит прайс",
        "звонил вчера, трубку не брали",
        "в пн или вт, сам не знает",
        "не в пятницу",
        "во вторник поставка, в пятницу оплата",
        "в 15:00 обед",
    ],
)
def test_of_several_of_none_and_of_a_day_that_is_over_nothing_is_heard(comment: str) -> None:
    assert day_heard(comment, WEDNESDAY, WorkCalendar(WEEKDAYS, None)) is None
