"""What touches and orders say of a client: folded in one by one or counted from nothing, they say the same."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from functools import reduce
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.clients.client import Card, Client
from sales.clients.facts import NOBODY, Facts, People, after_touch, count, reached_decider, with_orders
from sales.work.channels import Channel, Direction
from sales.work.order import Order
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.touch import Touch
from tests.sales.making import DAY, MORNING, TODAY, order, touch

DECIDER, SECRETARY = 21, 22
MINUTE = timedelta(minutes=1)


KNOWN = People(frozenset({DECIDER}))


def told(*touches: Touch, people: People = KNOWN) -> Facts:
    in_order = [
        Touch(number, 7, 1, one.channel, one.direction, one.outcome, MORNING + number * DAY, MORNING, one.contact,
              comment=one.comment)
        for number, one in enumerate(touches)
    ]  # fmt: skip
    return count(in_order, [], people, UTC)


touches = st.builds(
    Touch,
    id=st.integers(1, 10**6),
    client=st.just(7),
    member=st.just(1),
    channel=st.sampled_from(Channel),
    direction=st.sampled_from(Direction),
    outcome=st.sampled_from(Outcome),
    at=st.integers(0, 9).map(lambda days: MORNING + days * DAY),
    recorded_at=st.just(MORNING),
    contact=st.sampled_from([None, DECIDER, SECRETARY]),
    comment=st.sampled_from(["", "просит прайс"]),
    timed=st.booleans(),
)
histories = st.lists(touches, max_size=12, unique_by=lambda one: one.id)
orders = st.lists(
    st.builds(
        Order,
        id=st.integers(),
        client=st.just(7),
        member=st.just(1),
        touch=st.integers(),
        on=st.dates(date(2025, 1, 1), date(2026, 12, 1)),
        amount=st.none() | st.integers(-(10**6), 10**6),
    ),
    max_size=6,
)


@given(histories, orders)
def test_folding_in_order_equals_counting(history: list[Touch], bought: list[Order]) -> None:
    in_order = sorted(history, key=lambda one: (one.at, one.recorded_at, one.id))
    folded = reduce(lambda facts, one: after_touch(facts, one, KNOWN, UTC), in_order, Facts())
    assert with_orders(folded, bought) == count(history, bought, KNOWN, UTC)


@given(histories, st.randoms())
def test_the_order_in_which_touches_are_read_does_not_matter(history: list[Touch], chance: object) -> None:
    shuffled = list(history)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert count(shuffled, [], NOBODY, UTC) == count(history, [], NOBODY, UTC)


@given(histories)
def test_every_touch_is_counted_once_as_a_touch_or_as_an_attempt(history: list[Touch]) -> None:
    facts = count(history, [], NOBODY, UTC)
    attempts = sum(one.outcome in ATTEMPTS for one in history)
    assert (facts.touches, facts.attempts) == (len(history) - attempts, attempts)
    assert facts.last_touch_at == max((one.at for one in history), default=None)


def test_attempts_in_a_row_end_with_any_other_touch() -> None:
    missed = touch(Outcome.NO_ANSWER)
    assert told(missed, missed, missed).attempts_in_row == 3
    assert told(missed, missed, touch(Outcome.TALKED), missed).attempts_in_row == 1


def test_a_client_who_calls_us_is_not_silent() -> None:
    missed = touch(Outcome.NO_ANSWER)
    theirs = touch(Outcome.NO_ANSWER, direction=Direction.INCOMING)
    facts = told(missed, missed, theirs)
    assert (facts.attempts, facts.attempts_in_row) == (3, 0)


def test_the_last_agreement_survives_attempts_and_letters() -> None:
    facts = told(touch(Outcome.WANTS_OFFER, comment="прайс на кофе"), touch(Outcome.SENT), touch(Outcome.NO_ANSWER))
    assert (facts.last_talk, facts.last_talk_note) == (Outcome.WANTS_OFFER, "прайс на кофе")
    assert facts.last_talk_at == MORNING
    assert facts.last_touch_at == MORNING + 2 * DAY


def test_a_touch_that_is_only_noted_is_neither_an_attempt_nor_a_conversation() -> None:
    facts = told(touch(Outcome.NO_ANSWER), touch(Outcome.TALKED, comment="ждут весны"), touch(Outcome.NOTED))
    assert (facts.touches, facts.attempts, facts.last_talk_note) == (2, 1, "ждут весны")
    assert facts.last_talk_at == MORNING + DAY
    assert facts.last_touch_at == MORNING + 2 * DAY
    assert not told(touch(Outcome.NOTED)).decider_reached


def test_the_facts_know_of_which_touch_only_the_day_is_known() -> None:
    day, hour = touch(Outcome.TALKED, timed=False), touch(Outcome.NO_ANSWER, at=MORNING + DAY)
    facts = count([day, hour], [], NOBODY, UTC)
    assert (facts.last_talk_timed, facts.last_touch_timed) == (False, True)
    assert not count([day], [], NOBODY, UTC).last_touch_timed


def test_a_secretary_does_not_take_a_refusal_back() -> None:
    assert told(touch(Outcome.REFUSED), touch(Outcome.GATEKEEPER)).last_talk is Outcome.REFUSED
    assert told(touch(Outcome.REFUSED), touch(Outcome.TALKED)).last_talk is Outcome.TALKED
    assert told(touch(Outcome.TALKED), touch(Outcome.GATEKEEPER)).last_talk is Outcome.GATEKEEPER


def test_somebody_must_be_reached_after_the_offer_not_before() -> None:
    sent = touch(Outcome.SENT, Channel.OFFER)
    assert not told(touch(Outcome.TALKED), sent, touch(Outcome.NO_ANSWER)).reached_after_offer
    assert told(sent, touch(Outcome.TALKED)).reached_after_offer
    assert not told(touch(Outcome.SENT, Channel.EMAIL), touch(Outcome.TALKED)).reached_after_offer


def test_a_second_offer_does_not_forget_the_talk_about_the_first() -> None:
    sent = touch(Outcome.SENT, Channel.OFFER)
    facts = told(sent, touch(Outcome.TALKED), sent)
    assert facts.reached_after_offer
    assert facts.offer_at == MORNING + 2 * DAY


def test_an_offer_nobody_replied_to_is_an_attempt_and_no_offer() -> None:
    assert told(touch(Outcome.NO_REPLY, Channel.OFFER)).offer_at is None


def test_only_a_visit_on_which_somebody_was_seen_counts_as_seen() -> None:
    assert told(touch(Outcome.NOT_IN, Channel.VISIT), touch(Outcome.TALKED)).last_visit_at is None
    assert told(touch(Outcome.TALKED, Channel.VISIT)).last_visit_at == MORNING


@pytest.mark.parametrize(
    ("outcome", "contact", "reached"),
    [
        (Outcome.TALKED, DECIDER, True),
        (Outcome.TALKED, None, True),
        (Outcome.TALKED, SECRETARY, False),
        (Outcome.GATEKEEPER, None, False),
        (Outcome.GATEKEEPER, DECIDER, False),
        (Outcome.NO_ANSWER, DECIDER, False),
        (Outcome.SENT, DECIDER, False),
        (Outcome.REFUSED, DECIDER, True),
    ],
)
def test_the_decision_maker_is_reached_in_a_conversation_only(
    outcome: Outcome, contact: int | None, reached: bool
) -> None:
    one = touch(outcome, contact=contact)
    assert reached_decider(one, KNOWN) is reached
    assert told(one).decider_reached is reached


def test_a_talk_without_a_name_reaches_who_decides_only_where_there_is_no_choice() -> None:
    crowd = replace(KNOWN, few=False)
    assert not told(touch(Outcome.TALKED), people=crowd).decider_reached
    assert told(touch(Outcome.TALKED, contact=DECIDER), people=crowd).decider_reached


def test_attempts_of_one_day_are_one_in_the_row() -> None:
    mondays = [touch(Outcome.NO_ANSWER, at=MORNING + minutes * MINUTE) for minutes in (0, 90, 200)]
    days = [touch(Outcome.NO_ANSWER, at=MORNING + days * DAY) for days in (1, 2)]
    assert count(mondays, [], NOBODY, UTC).attempts_in_row == 1
    assert count([*mondays, *days], [], NOBODY, UTC).attempts_in_row == 3
    assert count([*mondays, *days[:1]], [], NOBODY, UTC).attempts_in_row == 2
    twice = replace(days[1], at=days[1].at + 300 * MINUTE)
    assert count([*mondays, *days, twice], [], NOBODY, UTC).attempts_in_row == 3


def test_a_day_ends_where_the_company_is() -> None:
    late, early = (touch(Outcome.NO_ANSWER, at=MORNING.replace(hour=hour)) for hour in (20, 22))
    assert count([late, early], [], NOBODY, UTC).attempts_in_row == 1
    assert count([late, early], [], NOBODY, ZoneInfo("Europe/Moscow")).attempts_in_row == 2


def test_an_answer_is_anybodys_but_the_secretarys() -> None:
    facts = told(touch(Outcome.TALKED, contact=SECRETARY), touch(Outcome.GATEKEEPER, contact=DECIDER))
    assert (facts.answer, facts.answer_at, facts.talked_with) == (Outcome.TALKED, MORNING, SECRETARY)
    assert facts.last_talk is Outcome.GATEKEEPER
    assert told(touch(Outcome.SENT, contact=DECIDER), touch(Outcome.NO_ANSWER, contact=DECIDER)).talked_with is None


def test_a_return_takes_its_money_and_is_no_order() -> None:
    facts = with_orders(Facts(), [order(amount=500), order(TODAY + DAY, amount=-200), order(TODAY - DAY, amount=None)])
    assert (facts.orders, facts.order_sum) == (2, 300)
    assert (facts.first_order_on, facts.last_order_on) == (TODAY - DAY, TODAY)


def test_undoing_the_only_order_leaves_none() -> None:
    facts = with_orders(with_orders(Facts(), [order()]), [])
    assert facts == Facts()


@pytest.mark.parametrize(
    ("gaps", "median"),
    [((30,), None), ((30, 40), 35), ((30, 10, 20), 20), ((0, 0), None), ((0, 14), 14)],
)
def test_the_gap_between_orders_is_known_from_three_on(gaps: tuple[int, ...], median: int | None) -> None:
    days = [TODAY + timedelta(days=sum(gaps[:index])) for index in range(len(gaps) + 1)]
    assert with_orders(Facts(), [order(day) for day in days]).order_gap_days == median


def test_what_was_noted_since_the_last_talk_is_the_newest_that_says_something() -> None:
    """No attempt, nothing without words, and nothing from before the talk."""
    said = [(Outcome.NO_ANSWER, "занято"), (Outcome.NOTED, ""), (Outcome.NOTED, "новое"), (Outcome.NOTED, "старое")]
    newest_first = tuple(
        touch(outcome, at=MORNING - ago * DAY, comment=words) for ago, (outcome, words) in enumerate(said)
    )
    client = Client(7, 1, "Вектор", MORNING, facts=Facts(last_talk_at=MORNING - 3 * DAY))
    assert Card(client, touches=newest_first).noted_since == newest_first[2]
    talked = replace(client, facts=Facts(last_talk_at=MORNING - 2 * DAY))
    assert Card(talked, touches=newest_first).noted_since is None
    untouched = replace(client, facts=Facts())
    assert Card(untouched, touches=newest_first[3:]).noted_since == newest_first[3]
