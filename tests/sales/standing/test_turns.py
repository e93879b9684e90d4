"""Whose turn it is: due for a call, the plan of contacts, their own rhythm; and who is left in peace until when."""

import random
from datetime import UTC, date, datetime
from typing import Any

import pytest

from sales.clients.client import BuyingRole, Contact, NamedBase, Status
from sales.clients.facts import NOBODY, Facts, People, count
from sales.company.members import Rules
from sales.days.calendar import add_months
from sales.standing.people import people_of
from sales.standing.standing import Standing, standing
from sales.standing.turns import planned_kind
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.making import DAY, TODAY, client, touch

SPRING = date(2026, 4, 1)
NO_PLAN = Rules(plans_contacts=False)


def bought(on: date, gap: int | None = None, **more: Any) -> Facts:
    return Facts(orders=3 if gap else 1, last_order_on=on, order_gap_days=gap, **more)


def answered(outcome: Outcome, on: date) -> dict[str, Any]:
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    return {"answer": outcome, "answer_at": at, "last_talk": outcome, "last_talk_at": at, "last_touch_at": at}


def its(facts: Facts, rules: Rules = NO_PLAN, today: date = TODAY, **more: Any) -> Standing:
    return standing(client(facts, **more), rules, today, UTC)


@pytest.mark.parametrize(
    ("facts", "rules", "due"),
    [
        (Facts(), Rules(), None),
        (bought(date(2026, 5, 19)), Rules(), date(2026, 11, 20)),
        (bought(date(2026, 8, 31)), Rules(), date(2027, 3, 1)),
        (bought(date(2026, 8, 31)), Rules(call_after_months=3), date(2026, 12, 1)),
        (bought(SPRING, 30), Rules(), date(2026, 6, 1)),
        (bought(SPRING, 300), Rules(), date(2026, 10, 2)),
    ],
)
def test_a_customer_is_due_after_the_companys_months_or_twice_the_own_gap(
    facts: Facts, rules: Rules, due: date | None
) -> None:
    assert its(facts, rules).call_on == due


@pytest.mark.parametrize(
    ("gap", "outcome", "rest"),
    [
        (None, Outcome.TALKED, date(2026, 12, 10)),
        (None, Outcome.CALL_BACK, date(2026, 12, 10)),
        (None, Outcome.NOT_NOW, date(2026, 12, 10)),
        (None, Outcome.REFUSED, date(2027, 5, 10)),
        (20, Outcome.TALKED, date(2026, 11, 30)),
        (20, Outcome.NOT_NOW, date(2026, 11, 30)),
        (20, Outcome.REFUSED, date(2027, 1, 9)),
        (200, Outcome.TALKED, date(2026, 12, 10)),
        (200, Outcome.REFUSED, date(2027, 5, 10)),
    ],
)
def test_a_talk_rests_a_month_and_a_refusal_half_a_year_but_no_longer_than_their_own_gaps(
    gap: int | None, outcome: Outcome, rest: date
) -> None:
    found = its(bought(SPRING, gap, **answered(outcome, date(2026, 11, 10))))
    assert (found.rest_until, found.call_on) == (rest, rest)


def test_how_long_each_rests_is_the_companys_to_say() -> None:
    rules = Rules(talk_rest_months=2, not_now_rest_months=3, refusal_rest_months=12, plans_contacts=False)
    day = date(2026, 11, 10)
    rests = [
        its(bought(SPRING, **answered(outcome, day)), rules).rest_until
        for outcome in (Outcome.TALKED, Outcome.NOT_NOW, Outcome.REFUSED)
    ]
    assert rests == [date(2027, 1, 10), date(2027, 2, 10), date(2027, 11, 10)]


def test_an_order_ends_every_rest() -> None:
    day = date(2026, 11, 10)
    assert its(bought(day, 30, **answered(Outcome.ORDER, day))).rest_until is None
    assert its(bought(day, 30, **answered(Outcome.REFUSED, date(2026, 11, 1)))).rest_until is None
    assert its(bought(day, 30, **answered(Outcome.TALKED, date(2026, 11, 11)))).rest_until == date(2026, 12, 11)


def test_attempts_letters_and_secretaries_rest_nobody() -> None:
    at = datetime(2026, 11, 10, tzinfo=UTC)
    facts = bought(SPRING, last_talk=Outcome.GATEKEEPER, last_talk_at=at, last_touch_at=at, attempts_in_row=2)
    assert (its(facts).rest_until, its(facts).call_on) == (None, date(2026, 10, 2))


@pytest.mark.parametrize(
    ("gap", "near"),
    [
        (None, None),
        (1, date(2026, 10, 31)),
        (14, date(2026, 11, 13)),
        (30, date(2026, 11, 28)),
        (60, date(2026, 12, 25)),
        (90, date(2027, 1, 23)),
    ],
)
def test_the_next_order_is_asked_for_shortly_before_it_is_due(gap: int | None, near: date | None) -> None:
    """A tenth of the gap ahead, at least two days, at most seven."""
    assert its(bought(date(2026, 11, 1), gap)).order_on == near


def test_a_talk_rests_the_rhythm_too_and_who_is_gone_has_none() -> None:
    talked = answered(Outcome.TALKED, date(2026, 11, 25))
    assert its(bought(date(2026, 11, 1), 30, **talked)).order_on == date(2026, 12, 25)
    assert its(bought(date(2025, 11, 1), 30)).order_on is None


@pytest.mark.parametrize(
    ("more", "facts", "turn"),
    [
        ({}, {}, date(2026, 11, 12)),
        ({}, {"answer": Outcome.TALKED}, date(2026, 11, 12)),
        ({}, {"answer": Outcome.TALKED, "writable": True}, date(2026, 11, 1)),
        ({"email": "a@b.ru"}, {"answer": Outcome.TALKED}, date(2026, 11, 1)),
        ({"email": "a@b.ru"}, {}, date(2026, 11, 12)),
        ({}, {"agreed": True}, date(2026, 10, 15)),
        ({"named_base": NamedBase.KEY}, {}, date(2026, 11, 1)),
        ({"named_base": NamedBase.VIP}, {"orders": 20, "last_order_on": SPRING}, date(2026, 11, 1)),
        ({"named_base": NamedBase.LOST}, {}, date(2027, 4, 1)),
        ({}, {"orders": 20, "last_order_on": date(2025, 1, 1)}, date(2027, 4, 1)),
        ({}, {"orders": 1, "last_order_on": SPRING}, None),
        ({}, {"orders": 5, "last_order_on": SPRING, "order_gap_days": 20}, None),
        ({"status": Status.INACTIVE}, {"answer": Outcome.TALKED}, None),
        ({"do_not_contact": True}, {"answer": Outcome.TALKED}, None),
        ({"email": "a@b.ru"}, {"answer": Outcome.NOT_NOW}, date(2026, 11, 1)),
        ({}, {"agreed": True, "answer": Outcome.NOT_NOW}, date(2026, 11, 1)),
        ({}, {"agreed": True, "answer": Outcome.TALKED}, date(2026, 10, 15)),
        ({}, {"answer": Outcome.REFUSED}, date(2027, 4, 1)),
    ],
)
def test_the_plan_of_contacts_counts_from_the_last_touch_by_the_base(
    more: dict[str, Any], facts: dict[str, Any], turn: date | None
) -> None:
    at = datetime(2026, 10, 1, 9, tzinfo=UTC)
    told = Facts(touches=1, last_touch_at=at, **{"answer_at": at if "answer" in facts else None, **facts})
    assert its(told, Rules(), **more).plan_on == turn


def test_an_attempt_moves_no_plan_of_contacts_with_a_key_client() -> None:
    """Of any life the plan is the same with all attempts after the first touch left out."""
    rules, drawn = Rules(), random.Random(7)
    for _ in range(200):
        days = sorted(drawn.sample(range(400), drawn.randint(1, 9)))
        tried = [drawn.random() < 0.6 for _ in days]
        lived = [
            touch(Outcome.NO_ANSWER if attempt else Outcome.TALKED, at=datetime(2025, 6, 1, 9, tzinfo=UTC) + day * DAY)
            for day, attempt in zip(days, tried, strict=True)
        ]
        without = [one for one in lived if one is lived[0] or one.outcome is Outcome.TALKED]
        more: dict[str, Any] = {
            "named_base": drawn.choice([NamedBase.KEY, NamedBase.VIP]),
            "named_on": lived[0].at.date(),
        }
        both = [its(count(some, [], NOBODY, UTC), rules, **more).plan_on for some in (lived, without)]
        last = next((one for one in reversed(lived) if one.outcome is Outcome.TALKED), lived[0])
        assert both == [add_months(last.at.date(), 1)] * 2, lived


def test_the_plan_begins_with_the_first_touch_and_can_be_turned_off() -> None:
    assert its(Facts(), Rules()).plan_on is None
    touched = Facts(attempts=1, last_touch_at=datetime(2026, 10, 1, tzinfo=UTC))
    assert its(touched, Rules()).plan_on == date(2026, 11, 12)
    assert its(touched, NO_PLAN).plan_on is None
    assert its(touched, Rules(potential_call_weeks=1)).plan_on == date(2026, 10, 8)


def test_an_offer_is_planned_for_whom_it_can_reach() -> None:
    talked = Facts(answer=Outcome.TALKED)
    assert planned_kind(client(talked)) is StepKind.CALL
    assert planned_kind(client(talked, email="a@b.ru")) is StepKind.OFFER
    assert planned_kind(client(Facts(writable=True))) is StepKind.CALL
    assert planned_kind(client(Facts(answer=Outcome.TALKED, writable=True))) is StepKind.OFFER


@pytest.mark.parametrize("more", [{"status": Status.INACTIVE}, {"do_not_contact": True}])
def test_whom_the_bot_does_not_bring_up_has_no_turn(more: dict[str, Any]) -> None:
    found = its(bought(SPRING, 30, **answered(Outcome.TALKED, SPRING)), Rules(), **more)
    assert (found.call_on, found.plan_on, found.order_on) == (None, None, None)


def test_it_is_known_on_which_day_time_alone_makes_it_another() -> None:
    facts = bought(date(2026, 3, 1), 30)
    before, after = its(facts, today=date(2027, 3, 1)), its(facts, today=date(2027, 3, 2))
    assert (its(facts).changes_on, before.changes_on, after.changes_on) == (date(2027, 3, 2),) * 2 + (None,)
    assert before == its(facts)
    assert (before.stage, before.base) != (after.stage, after.base)
    assert its(Facts()).changes_on is None


def somebody(number: int, role: BuyingRole, **more: Any) -> Contact:
    return Contact(number, 7, "Вера", role=role, **more)


@pytest.mark.parametrize(
    ("known", "people"),
    [
        ([], People(frozenset(), few=True)),
        ([BuyingRole.UNKNOWN], People(frozenset({0}), few=True)),
        ([BuyingRole.DECIDES], People(frozenset({0}), few=True)),
        ([BuyingRole.GATEKEEPER], People(frozenset(), few=True)),
        ([BuyingRole.UNKNOWN, BuyingRole.UNKNOWN], People(frozenset(), few=False)),
        ([BuyingRole.DECIDES, BuyingRole.UNKNOWN], People(frozenset({0}), few=False)),
        ([BuyingRole.DECIDES, BuyingRole.DECIDES], People(frozenset({0, 1}), few=False)),
    ],
)
def test_the_only_person_of_a_card_decides_unless_another_role_is_known(
    known: list[BuyingRole], people: People
) -> None:
    assert people_of([somebody(number, role) for number, role in enumerate(known)]) == people


@pytest.mark.parametrize(
    ("more", "writable"),
    [
        ({}, False),
        ({"email": "a@b.ru"}, True),
        ({"nick": "vera"}, True),
        ({"channel": Channel.MESSAGE}, True),
        ({"channel": Channel.CALL}, False),
        ({"email": "a@b.ru", "left_on": date(2026, 11, 1)}, False),
    ],
)
def test_who_has_an_address_or_a_nick_or_likes_letters_can_be_written_to(more: dict[str, Any], writable: bool) -> None:
    assert people_of([somebody(1, BuyingRole.USES, **more)]).writable is writable
