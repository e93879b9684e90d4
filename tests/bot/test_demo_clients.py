"""Who the clients of the sample company are, on whatever day it is looked at."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bot.demo.company.clients import Crowd
from bot.demo.company.company import SEED
from bot.demo.words.words import words_of
from sales.values.birthdays import Birthday


@pytest.mark.parametrize("weeks", range(8))
def test_somebody_may_have_a_birthday_on_the_29th_of_february(weeks: int) -> None:
    """In a year that had one."""
    now = datetime(2028, 2, 29, tzinfo=UTC) - timedelta(weeks=weeks)
    crowd = Crowd(words_of("ru"), Random(SEED), [], now)
    born = [crowd._birthday() for _ in range(40)]
    assert Birthday(29, 2) in [Birthday(one.day, one.month) for one in born if one]
