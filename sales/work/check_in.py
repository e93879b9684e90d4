"""What the location that was sent at a visit tells of it. It was measured as it came, and says no more than it knows.

The distance is from where the client was known to be then: a place that this very location teaches confirms nothing.
"""

import math
from enum import StrEnum

from sales.work.channels import Channel
from sales.work.touch import Touch

NEAR = 300
"""Metres: a phone in a building, a yard with several doors."""


class CheckIn(StrEnum):
    CONFIRMED = "confirmed"
    FAR = "far"
    UNPLACED = "unplaced"  # no location, nowhere to compare it with, or too blurred a one


def check_in(touch: Touch) -> CheckIn:
    blur = touch.accuracy or 0
    if touch.away is None or touch.channel is not Channel.VISIT:
        return CheckIn.UNPLACED
    if touch.away - blur > NEAR:
        return CheckIn.FAR
    return CheckIn.CONFIRMED if touch.away <= NEAR and blur <= NEAR else CheckIn.UNPLACED


def is_nearer(later: Touch, before: Touch) -> bool:
    """Whether a second location of a visit counts instead of the first: what tells nothing corrects nothing."""
    return check_in(later) is not CheckIn.UNPLACED and _rank(later) < _rank(before)


def _rank(touch: Touch) -> tuple[bool, float]:
    return check_in(touch) is not CheckIn.CONFIRMED, math.inf if touch.away is None else touch.away
