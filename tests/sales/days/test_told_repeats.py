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


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("раз в две недели по средам", "w2.2"),
        ("по средам раз в две недели", "w2.2"),
        ("по средам через неделю", "w2.2"),
        ("каждые две недели в среду", "w2.2"),
        ("раз в неделю в пятницу", "w1.4"),
        ("еженедельно по пятницам", "w1.4"),
        ("каждого 5-го", "m5"),
        ("каждое 31 число", "m31"),
        ("раз в месяц 10-го", "m10"),
        ("biweekly on Fridays", "w2.4"),
        ("every two weeks on Friday", "w2.4"),
        ("Fridays every other week", "w2.4"),
        ("every week on Friday", "w1.4"),
        ("once a month on the 10th", "m10"),
        ("5th every month", "m5"),
        ("on the 5th, monthly", "m5"),
        ("каждое 1-е", "m1"),
        ("every 15th", "m15"),
    ],
)
def test_how_often_is_understood_with_the_day(words: str, rule: str) -> None:
    told = of_words(words, DAY)
    assert told is not None
    assert told.rule == rule


@pytest.mark.parametrize(
    "words",
    [
        "берут каждый месяц 10 коробок",
        "берут 5 раз в месяц",
        "через неделю в среду",
        "every month 5 boxes",
        "каждые две недели по средам и пятницам",
        "каждое 3-е предложение",
        "every 2nd friday",
        "every 10th box",
    ],
)
def test_a_number_of_things_and_a_single_day_are_no_rule(words: str) -> None:
    assert of_words(words, DAY) is None


@pytest.mark.parametrize("words", ["", "иногда", "по вторникам и средам", "(2026-11-24)", "по вторникам (2026-13-24)"])
def test_what_is_no_rule_or_two_is_none(words: str) -> None:
    told = of_words(words, DAY)
    assert told is None or words.startswith("по вторникам (")


@given(st.integers(0, 400))
def test_the_day_in_brackets_is_the_rules_own(ahead: int) -> None:
    on = DAY + timedelta(days=ahead)
    plurals = ("понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям")
    assert of_words(f"по {plurals[on.weekday()]} ({on.isoformat()})", DAY) == Series(Every.WEEK, on)
