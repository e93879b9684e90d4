"""Stage and base, first that matches, exactly as people who keep client bases define them."""

from datetime import date
from typing import Any

import pytest

from sales.clients.client import NamedBase, Status
from sales.clients.facts import Facts
from sales.clients.stages import Base, Stage
from sales.company.members import Rules
from sales.standing.base import base
from sales.standing.stage import stage
from sales.work.outcomes import Outcome
from tests.sales.making import DAY, MORNING, TODAY, client

A_YEAR_AGO = date(2025, 11, 19)
BOUGHT: dict[str, Any] = {"orders": 1, "last_order_on": TODAY}
OFFERED: dict[str, Any] = {"offer_at": MORNING, "reached_after_offer": True}
REFUSED: dict[str, Any] = {"answer": Outcome.REFUSED, "answer_at": MORNING}


@pytest.mark.parametrize(
    ("facts", "colour"),
    [
        ({"orders": 9, "last_order_on": A_YEAR_AGO - DAY}, Stage.RED),
        ({"orders": 9, "last_order_on": A_YEAR_AGO}, Stage.GOLD),
        ({"orders": 4, "last_order_on": TODAY}, Stage.GOLD),
        ({"orders": 3, "last_order_on": TODAY}, Stage.GREEN),
        (BOUGHT | REFUSED, Stage.GREEN),
        (REFUSED | OFFERED | {"touches": 2}, Stage.ORANGE),
        (OFFERED | {"interested": True}, Stage.LIME),
        ({"offer_at": MORNING, "interested": True}, Stage.YELLOW),
        ({"offer_at": MORNING, "touches": 1}, Stage.GREY),
        ({"interested": True, "touches": 1}, Stage.YELLOW),
        ({"touches": 1}, Stage.GREY),
        ({"attempts": 1}, Stage.GREY),
        ({"touches": 1, "decider_reached": True}, Stage.YELLOW),
        ({"touches": 1, "answer": Outcome.NOT_NOW, "answer_at": MORNING}, Stage.GREY),
        ({}, Stage.WHITE),
    ],
)
def test_the_stage_is_the_first_that_matches(facts: dict[str, Any], colour: Stage) -> None:
    assert stage(client(Facts(**facts)), Rules(), TODAY) is colour


def test_who_must_not_be_contacted_is_orange_unless_a_customer() -> None:
    assert stage(client(Facts(**OFFERED), do_not_contact=True), Rules(), TODAY) is Stage.ORANGE
    assert stage(client(Facts(**BOUGHT), do_not_contact=True), Rules(), TODAY) is Stage.GREEN


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        ({"orders": 12, "last_order_on": A_YEAR_AGO - DAY}, Base.DEAD),
        (REFUSED | {"agreed": True}, Base.ACTIVE),
        (REFUSED, Base.POTENTIAL),
        (BOUGHT | REFUSED, Base.WORKING),
        ({"orders": 5, "last_order_on": TODAY} | REFUSED, Base.REGULAR),
        ({"orders": 10, "last_order_on": TODAY}, Base.PROVEN),
        ({"orders": 9, "last_order_on": TODAY}, Base.REGULAR),
        ({"orders": 3, "last_order_on": TODAY}, Base.REGULAR),
        ({"orders": 2, "last_order_on": TODAY}, Base.WORKING),
        ({"agreed": True}, Base.ACTIVE),
        ({"interested": True}, Base.POTENTIAL),
        ({}, Base.POTENTIAL),
    ],
)
def test_the_base_is_the_first_that_matches(facts: dict[str, Any], place: Base) -> None:
    assert base(client(Facts(**facts)), Rules(), TODAY) is place


@pytest.mark.parametrize(
    ("named", "place"), [(NamedBase.KEY, Base.KEY), (NamedBase.VIP, Base.VIP), (NamedBase.LOST, Base.DEAD)]
)
def test_what_the_lead_named_comes_first(named: NamedBase, place: Base) -> None:
    one = client(Facts(orders=12, last_order_on=A_YEAR_AGO - DAY), named_base=named)
    assert base(one, Rules(), TODAY) is place


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        (REFUSED, Base.DEAD),
        (REFUSED | {"agreed": True}, Base.DEAD),
        (REFUSED | BOUGHT, Base.WORKING),
        ({"answer": Outcome.TALKED, "answer_at": MORNING}, Base.POTENTIAL),
        ({}, Base.POTENTIAL),
    ],
)
def test_whoever_never_bought_and_is_not_reminded_of_after_a_refusal_has_refused_for_good(
    facts: dict[str, Any], place: Base
) -> None:
    assert base(client(Facts(**facts), status=Status.INACTIVE), Rules(), TODAY) is place


def test_after_how_long_a_customer_is_none_any_more_is_the_companys_to_say() -> None:
    sold = client(Facts(orders=2, last_order_on=date(2026, 5, 18)))
    assert (stage(sold, Rules(), TODAY), base(sold, Rules(), TODAY)) == (Stage.GREEN, Base.WORKING)
    strict = Rules(asleep_months=6)
    assert (stage(sold, strict, TODAY), base(sold, strict, TODAY)) == (Stage.RED, Base.DEAD)
    assert (stage(sold, strict, date(2026, 11, 18)), base(sold, Rules(regular_orders=2), TODAY)) == (
        Stage.GREEN, Base.REGULAR,
    )  # fmt: skip


def test_how_many_orders_prove_a_client_is_the_companys_to_say() -> None:
    five = client(Facts(orders=5, last_order_on=TODAY))
    assert base(five, Rules(proven_orders=5), TODAY) is Base.PROVEN
    assert base(five, Rules(), TODAY) is Base.REGULAR
