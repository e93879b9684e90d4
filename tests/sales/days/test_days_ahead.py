"""Days in a row, as people write them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from sales.days.days_ahead import days_ahead
from sales.ground.errors import Rejected

NOW = datetime(2026, 11, 19, 10, tzinfo=ZoneInfo("Europe/Moscow"))  # a Thursday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("20–30 ноября", date(2026, 11, 20), date(2026, 11, 30)),
        ("с 20 по 30 ноября", date(2026, 11, 20), date(2026, 11, 30)),
        ("с 28.12 по 8.01", date(2026, 12, 28), date(2027, 1, 8)),
        ("28 декабря - 8 января", date(2026, 12, 28), date(2027, 1, 8)),
        ("2026-12-28 – 2027-01-08", date(2026, 12, 28), date(2027, 1, 8)),
        ("31.12", date(2026, 12, 31), date(2026, 12, 31)),
        ("сегодня", date(2026, 11, 19), date(2026, 11, 19)),
        ("завтра", date(2026, 11, 20), date(2026, 11, 20)),
        ("с завтра до 25.11", date(2026, 11, 20), date(2026, 11, 25)),
        ("from 20 to 30 November", date(2026, 11, 20), date(2026, 11, 30)),
        ("from tomorrow until 25 November", date(2026, 11, 20), date(2026, 11, 25)),
        ("1.12-5.12", date(2026, 12, 1), date(2026, 12, 5)),
    ],
)
def test_days_in_a_row_are_understood(text: str, first: date, last: date) -> None:
    assert days_ahead(text, NOW, "ru") == (first, last)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("когда-нибудь", "days_ahead"),
        ("", "days_ahead"),
        ("30 ноября - 20 ноября", "days_ahead"),
        ("31-5 декабря", "days_ahead"),
        ("45 - 30 ноября", "days_ahead"),
        ("завтра - 1.01.2028", "days_ahead"),
        ("1-20 ноября", "past_day"),
    ],
)
def test_what_is_no_stretch_of_days_ahead_is_said_so(text: str, code: str) -> None:
    with pytest.raises(Rejected) as refused:
        days_ahead(text, NOW, "ru")
    assert refused.value.code == code
