"""What people write for a birthday and for a name in Telegram."""

from datetime import date

import pytest

from sales.ground.errors import Rejected
from sales.values import birthdays, nicks
from sales.values.birthdays import Birthday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9.05", Birthday(9, 5)),
        ("09/05/1984", Birthday(9, 5, 1984)),
        ("9.5.84", Birthday(9, 5, 1984)),
        ("9.5.05", Birthday(9, 5, 2005)),
        ("9 мая", Birthday(9, 5)),
        ("9  Мая 1984 г.", Birthday(9, 5, 1984)),
        ("9 May 1984", Birthday(9, 5, 1984)),
        ("May 9th, 1984", Birthday(9, 5, 1984)),
        ("1984-05-09", Birthday(9, 5, 1984)),
        ("--05-09", Birthday(9, 5)),
        ("1604-05-09", Birthday(9, 5)),
        ("29 февраля", Birthday(29, 2)),
    ],
)
def test_a_birthday_is_read_however_people_write_it(typed: str, meant: Birthday) -> None:
    told = birthdays.parse(typed)
    assert told == meant
    assert birthdays.parse(str(told)) == birthdays.of_code(told.code) == told


@pytest.mark.parametrize("typed", ["", "май", "32.05", "9.13", "30 февраля", "29.02.1985", "9 брюмера", "завтра"])
def test_what_is_no_day_is_no_birthday(typed: str) -> None:
    with pytest.raises(Rejected, match="birthday"):
        birthdays.parse(typed)


def test_a_year_that_a_spreadsheet_added_is_none() -> None:
    today = date(2026, 11, 19)
    assert birthdays.of_day(date(2026, 5, 9), today) == Birthday(9, 5)
    assert birthdays.of_day(date(1984, 5, 9), today) == Birthday(9, 5, 1984)


def test_days_of_the_year_stand_in_their_order() -> None:
    kept = [Birthday(31, 1, 1990).code, Birthday(1, 2).code, Birthday(2, 2, 1980).code]
    assert kept == sorted(kept)


@pytest.mark.parametrize(
    "typed", ["@anna_belova", "anna_belova", "t.me/anna_belova", "https://t.me/anna_belova", " @anna_belova "]
)
def test_a_nick_is_read_out_of_a_link_or_a_name(typed: str) -> None:
    assert nicks.parse(typed) == "@anna_belova"


@pytest.mark.parametrize("typed", ["", "@", "@ab", "анна", "+7 912 345-67-89", "t.me/+abcdef", "https://t.me/a/b"])
def test_what_telegram_would_not_take_is_no_nick(typed: str) -> None:
    with pytest.raises(Rejected, match="nick"):
        nicks.parse(typed)
