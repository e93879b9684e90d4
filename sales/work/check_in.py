"""What the location that was sent at a visit proves: that the visit was near the client, far from it, or nothing.

The distance was measured when the location came, from where the client was known to be then: a place that is learned
from this very location confirms nothing.
"""

import math
from enum import StrEnum

from sales.work.channels import Channel
from sales.work.touch import Touch

NEAR = 300
"""Metres. A phone in a building is that inexact, and a yard has several doors."""


class CheckIn(StrEnum):
    CONFIRMED = "confirmed"
    FAR = "far"
    UNPLACED = "unplaced"  # no location, no place to compare it with, or too inexact a location


def check_in(touch: Touch) -> CheckIn:
    blur = touch.accuracy or 0
    if touch.away is None or touch.channel is not Channel.VISIT:
        return CheckIn.UNPLACED
    if touch.away - blur > NEAR:
        return CheckIn.FAR
    return CheckIn.CONFIRMED if touch.away <= NEAR and blur <= NEAR else CheckIn.UNPLACED


def is_nearer(later: Touch, before: Touch) -> bool:
    """Whether a second location of a visit replaces the first. One that proves nothing does not."""
    return check_in(later) is not CheckIn.UNPLACED and _rank(later) < _rank(before)


def _rank(touch: Touch) -> tuple[bool, float]:
    return check_in(touch) is not CheckIn.CONFIRMED, math.inf if touch.away is None else touch.away
