"""What an outcome proposes: the second tap of the three is mostly a confirmation."""

from datetime import UTC, datetime, time
from itertools import product

import pytest

from sales.recording.proposals import Proposal, channel_for, commits_at_once, kind_for, proposal
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import DayPreset, StepKind

TEN = datetime(2026, 11, 19, 10, 5, tzinfo=UTC)
SIX = datetime(2026, 11, 19, 18, 0, tzinfo=UTC)


def proposed(
    outcome: Outcome, channel: Channel = Channel.CALL, now: datetime = TEN, direction: Direction = Direction.OUTGOING
) -> Proposal | None:
    return proposal(outcome, channel, direction, now)


@pytest.mark.parametrize(
    ("outcome", "channel", "kind", "preset"),
    [
        (Outcome.WANTS_OFFER, Channel.CALL, StepKind.OFFER, DayPreset.TODAY),
        (Outcome.SENT, Channel.OFFER, StepKind.CALL, DayPreset.IN_3_DAYS),
        (Outcome.NOT_IN, Channel.VISIT, StepKind.VISIT, DayPreset.TOMORROW),
        (Outcome.MOVED, Channel.VISIT, StepKind.VISIT, DayPreset.IN_3_DAYS),
        (Outcome.MOVED, Channel.CALL, StepKind.CALL, DayPreset.IN_3_DAYS),
        (Outcome.NO_REPLY, Channel.EMAIL, StepKind.CALL, DayPreset.TOMORROW),
        (Outcome.ORDER, Channel.CALL, StepKind.CALL, DayPreset.IN_A_MONTH),
        (Outcome.NOT_NOW, Channel.CALL, StepKind.CALL, DayPreset.IN_A_MONTH),
        (Outcome.TALKED, Channel.VISIT, StepKind.CALL, DayPreset.IN_A_WEEK),
    ],
)
def test_the_next_step_follows_the_outcome(
    outcome: Outcome, channel: Channel, kind: StepKind, preset: DayPreset
) -> None:
    assert proposed(outcome, channel) == Proposal(kind, preset)


def test_no_answer_in_the_morning_is_called_again_after_noon() -> None:
    assert proposed(Outcome.NO_ANSWER) == Proposal(StepKind.CALL, DayPreset.TODAY, after=time(12))


def test_no_answer_in_the_evening_is_called_again_tomorrow() -> None:
    assert proposed(Outcome.NO_ANSWER, now=SIX) == Proposal(StepKind.CALL, DayPreset.TOMORROW)


def test_a_missed_call_of_the_clients_is_answered_today_even_in_the_evening() -> None:
    missed = proposed(Outcome.NO_ANSWER, now=SIX, direction=Direction.INCOMING)
    assert missed == Proposal(StepKind.CALL, DayPreset.TODAY)


def test_a_refusal_plans_nothing() -> None:
    assert proposed(Outcome.REFUSED) is None


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_but_a_refusal_and_a_note_proposes_its_own_kind(outcome: Outcome) -> None:
    for channel, direction, now in product(Channel, Direction, (TEN, SIX)):
        answer = proposed(outcome, channel, now, direction)
        assert (answer is None) == (outcome in {Outcome.REFUSED, Outcome.NOTED})
        assert answer is None or answer.kind is kind_for(outcome, channel)


def test_one_tap_is_enough_for_attempts_and_for_nothing_else() -> None:
    at_once = {outcome for outcome in Outcome if commits_at_once(outcome)}
    assert at_once == {Outcome.NO_ANSWER, Outcome.NOT_IN, Outcome.NO_REPLY}


def test_what_was_planned_presets_the_channel() -> None:
    assert {kind: channel_for(kind) for kind in StepKind} == {
        StepKind.CALL: Channel.CALL,
        StepKind.VISIT: Channel.VISIT,
        StepKind.OFFER: Channel.OFFER,
        StepKind.PAYMENT: Channel.CALL,
        StepKind.OTHER: Channel.CALL,
    }
