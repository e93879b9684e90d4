"""The rhythm of contacts: who is left without a step, when the bot offers to stop, which touch it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sales.clients.client import Status
from sales.clients.facts import Facts
from sales.company.members import Rules
from sales.standing.cadence import asks_to_go_on, asks_to_stop, is_left, is_untouched, touch_number
from sales.work.outcomes import Outcome
from tests.sales.making import DAY, MORNING, TODAY, client

A_YEAR_AGO = date(2025, 11, 19)
QUARTER = timedelta(days=90)


@pytest.mark.parametrize(
    ("facts", "left", "untouched"),
    [
        (Facts(), False, True),
        (Facts(attempts=2, last_touch_at=MORNING), False, False),
        (Facts(touches=1, last_touch_at=MORNING), False, False),
        (Facts(touches=1, last_touch_at=MORNING, last_talk_at=MORNING - QUARTER), True, False),
        (Facts(touches=1, last_touch_at=MORNING, last_talk_at=MORNING - QUARTER - DAY), False, False),
        (Facts(orders=1, last_order_on=A_YEAR_AGO), True, False),
        (Facts(orders=1, last_order_on=A_YEAR_AGO - DAY), False, False),
    ],
)
def test_left_without_a_step_is_who_talked_lately_or_bought_and_untouched_who_never_was(
    facts: Facts, left: bool, untouched: bool
) -> None:
    assert (is_left(facts, MORNING), is_untouched(facts)) == (left, untouched)


def test_after_attempts_on_three_days_in_a_row_it_offers_to_stop() -> None:
    assert [number for number in range(6) if asks_to_stop(Facts(attempts_in_row=number), TODAY)] == [3, 4, 5]


def test_who_bought_within_a_year_is_not_given_up() -> None:
    tried = Facts(attempts_in_row=3, orders=1)
    assert asks_to_stop(replace(tried, last_order_on=A_YEAR_AGO - DAY), TODAY)
    assert not asks_to_stop(replace(tried, last_order_on=A_YEAR_AGO), TODAY)


def test_touches_are_numbered_until_the_first_order() -> None:
    assert touch_number(Facts(touches=5, attempts=9), Rules()) == (5, 12)
    assert touch_number(Facts(touches=5), Rules(planned_touches=8)) == (5, 8)
    assert touch_number(Facts(touches=5, orders=1), Rules()) is None
    assert touch_number(Facts(attempts=2), Rules()) is None


@pytest.mark.parametrize(
    ("facts", "outcome", "asks"),
    [
        (Facts(touches=11), Outcome.TALKED, False),
        (Facts(touches=12), Outcome.TALKED, True),
        (Facts(touches=40), Outcome.WANTS_OFFER, True),
        (Facts(touches=12), Outcome.SENT, True),
        (Facts(touches=12, orders=1), Outcome.TALKED, False),
        (Facts(touches=12), Outcome.NO_ANSWER, False),
        (Facts(touches=12), Outcome.REFUSED, False),
        (Facts(touches=12), Outcome.NOTED, False),
    ],
)
def test_after_all_planned_touches_without_an_order_it_asks_whether_to_go_on(
    facts: Facts, outcome: Outcome, asks: bool
) -> None:
    assert asks_to_go_on(client(facts), outcome, Rules()) is asks
    assert not asks_to_go_on(client(facts, status=Status.INACTIVE), outcome, Rules())
    assert not asks_to_go_on(client(facts, do_not_contact=True), outcome, Rules())


def test_a_company_says_how_many_touches_are_planned() -> None:
    few = client(Facts(touches=8))
    assert asks_to_go_on(few, Outcome.TALKED, Rules(planned_touches=8))
    assert not asks_to_go_on(few, Outcome.TALKED, Rules(planned_touches=9))
