"""A day that does not hold, an hour with no day, and what is written in one word with an hour."""

from datetime import date, time

import pytest

from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import told


def said(marked: str) -> Sentence:
    return told("en" if marked.isascii() else "ru", marked)[0]


@pytest.mark.parametrize(
    ("marked", "day", "left"),
    [
        ("[Лик] не в пятн, а в след вт", 29, 25),
        ("[Лик] не в пон. в ср", 30, 28),
        ("[Лик] пт не подходит, лучше ср", 30, 25),
        ("[Лик] в пт не могут, давайте во вт", 29, 25),
        ("[Лик] перенесли с пятн на след вт", 29, 25),
        ("[Daisy] not mon now, weds", 30, 28),
        ("[Daisy] weds not mon", 30, 28),
        ("[Daisy] it's not thurs its fri", 25, 24),
        ("[Daisy] mon's off, weds now", 30, 28),
        ("[Daisy] tues, no wait, thurs", 24, None),
    ],
)
def test_a_day_that_does_not_hold_is_left_for_the_other_and_is_no_refusal(
    marked: str, day: int, left: int | None
) -> None:
    report = said(marked)
    assert [step.day for step in report.steps] == [date(2026, 9, day)]
    assert report.left == ((date(2026, 9, left),) if left else ())
    assert report.outcome is not Outcome.REFUSED


@pytest.mark.parametrize(
    ("marked", "named"),
    [
        ("[Daisy] meet oct 10.00", "oct 10.00"),
        ("[Daisy] meeting october 9.30", "october 9.30"),
        ("[Лик] встреча 10.00 окт", "10.00 окт"),
        ("[Лик] встреча в октябре в 10.00", "в октябре в 10.00"),
    ],
)
def test_a_month_with_an_hour_and_no_day_is_named_whole_and_asked_about(marked: str, named: str) -> None:
    report = said(marked)
    assert report.unclear == (named,)
    assert [step.day for step in report.steps] == [None]


@pytest.mark.parametrize(
    ("marked", "day", "hour"),
    [
        ("[Daisy] meet 10.00 oct 5", date(2026, 10, 5), time(10)),
        ("[Daisy] visit mon abt10", date(2026, 9, 28), time(10)),
        ("[Daisy] call tmrw 4.15ish", date(2026, 9, 24), time(16, 15)),
        ("[Лик] звонить ок4 завтра", date(2026, 9, 24), time(16)),
        ("[Лик] после 4х завтра", date(2026, 9, 24), time(16)),
    ],
)
def test_an_hour_is_read_with_what_is_glued_to_it(marked: str, day: date, hour: time) -> None:
    (step,) = said(marked).steps
    assert (step.day, step.at) == (day, hour)


def test_a_day_that_does_not_hold_with_no_other_leaves_nothing() -> None:
    assert said("[Лик] в пт не могут").left == ()


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("[Лик] перенесли с пт 30.09 на пн", 28),
        ("[Daisy] not fri 30.09 but mon", 28),
        ("[Daisy] stocked up until fri 30.12, call mon", 28),
    ],
)
def test_a_day_left_whose_date_is_another_weekday_stops_no_report(marked: str, day: int) -> None:
    report = said(marked)
    assert [step.day for step in report.steps] == [date(2026, 9, day)]
    assert report.left == ()
