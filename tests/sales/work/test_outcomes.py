"""What is said once of an outcome: its button, its weight, what cannot be true beside it."""

import pytest

from sales.work.channels import Channel
from sales.work.outcomes import ATTEMPTS, TRAITS, Outcome, contradicts, fitted, is_conversation, outcomes_for

REST = [
    Outcome.TALKED, Outcome.WANTS_OFFER, Outcome.ORDER, Outcome.READY, Outcome.INTERESTED, Outcome.THINKING,
    Outcome.GATEKEEPER, Outcome.COMPLAINT, Outcome.NOT_NOW, Outcome.REFUSED,
]  # fmt: skip


@pytest.mark.parametrize(
    ("channel", "first"),
    [
        (Channel.CALL, [Outcome.NO_ANSWER, Outcome.CALL_BACK]),
        (Channel.VISIT, [Outcome.NOT_IN, Outcome.MOVED]),
        (Channel.MESSAGE, [Outcome.SENT, Outcome.NO_REPLY]),
        (Channel.EMAIL, [Outcome.SENT, Outcome.NO_REPLY]),
        (Channel.OFFER, [Outcome.SENT, Outcome.NO_REPLY]),
        (Channel.OTHER, [Outcome.NO_ANSWER, Outcome.CALL_BACK]),
    ],
)
def test_the_buttons_stand_where_thumbs_remember_them(channel: Channel, first: list[Outcome]) -> None:
    assert list(outcomes_for(channel)) == [*first, *REST]


def test_no_button_offers_what_is_only_noted_and_it_is_neither_an_attempt_nor_a_conversation() -> None:
    assert not any(Outcome.NOTED in outcomes_for(channel) for channel in Channel)
    assert Outcome.NOTED not in ATTEMPTS
    assert not is_conversation(Outcome.NOTED)


def test_no_two_outcomes_weigh_the_same() -> None:
    assert len({traits.weight for traits in TRAITS.values()}) == len(Outcome)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_outcome_keeps_its_reach_whatever_the_channel_calls_it(outcome: Outcome) -> None:
    for channel in Channel:
        told = fitted(outcome, channel)
        assert TRAITS[told].reach is TRAITS[outcome].reach
        assert fitted(told, channel) is told


def test_a_refusal_beside_interest_is_believed_as_little_as_an_order_beside_nobody() -> None:
    assert contradicts(Outcome.REFUSED, frozenset({Outcome.REFUSED, Outcome.THINKING}))
    assert contradicts(Outcome.ORDER, frozenset({Outcome.ORDER, Outcome.NO_REPLY}))
    assert contradicts(Outcome.ORDER, frozenset({Outcome.NOT_NOW}))
    assert not contradicts(Outcome.REFUSED, frozenset({Outcome.REFUSED, Outcome.TALKED}))
