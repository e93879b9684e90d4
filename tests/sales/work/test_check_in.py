"""What a location tells of a visit: confirmed, far, or nothing, and never more than it knows."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.work.channels import Channel, Direction
from sales.work.check_in import NEAR, CheckIn, check_in
from sales.work.outcomes import Outcome
from sales.work.touch import Touch

AT = datetime(2026, 11, 18, tzinfo=UTC)


def visit(away: int | None, accuracy: float | None = None, channel: Channel = Channel.VISIT) -> Touch:
    return Touch(1, 1, 1, channel, Direction.OUTGOING, Outcome.TALKED, AT, AT, accuracy=accuracy, away=away)


@pytest.mark.parametrize(
    ("away", "accuracy", "told"),
    [
        (0, None, CheckIn.CONFIRMED),
        (NEAR, 20, CheckIn.CONFIRMED),
        (NEAR + 1, None, CheckIn.FAR),
        (2_400, 60, CheckIn.FAR),
        (NEAR + 50, 100, CheckIn.UNPLACED),
        (10, 2_000, CheckIn.UNPLACED),
        (None, 5, CheckIn.UNPLACED),
    ],
)
def test_a_visit_is_confirmed_far_or_not_known(away: int | None, accuracy: float | None, told: CheckIn) -> None:
    assert check_in(visit(away, accuracy)) is told


def test_a_call_is_nowhere() -> None:
    assert check_in(visit(0, channel=Channel.CALL)) is CheckIn.UNPLACED


@given(st.integers(0, 5_000), st.none() | st.floats(0, 5_000))
def test_wherever_within_its_blur_the_phone_was_what_is_said_holds(away: int, accuracy: float | None) -> None:
    told, blur = check_in(visit(away, accuracy)), accuracy or 0
    if told is CheckIn.FAR:
        assert away - blur > NEAR
    if told is CheckIn.CONFIRMED:
        assert away <= NEAR
        assert blur <= NEAR
