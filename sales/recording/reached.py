"""At which hours a client is reached by phone, learnt from its own calls; and which other one is worth a try.

Nothing is said of a client with fewer calls than tell anything, nor where they are spread over the day.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import time
from zoneinfo import ZoneInfo

from sales.clients.facts import is_answer
from sales.recording.convenience import Hours
from sales.work.channels import Channel, Direction
from sales.work.outcomes import ATTEMPTS
from sales.work.touch import Touch

ENOUGH = 5
"""Calls in which somebody was reached."""
WIDE = 2
"""Hours of the day that most of them fall into."""
LOOKED_AT = 3
"""The last attempts, whose hours were in vain."""
MORNING, AFTERNOON = time(10), time(16)
NOON = 13


def usual_hour(touches: Iterable[Touch], zone: str) -> time | None:
    """From when they are usually reached, for two hours, by their own clock."""
    hours = Counter(_hour(one, zone) for one in touches if _is_reached(one))
    if hours.total() < ENOUGH:
        return None
    first = max(sorted(hours), key=lambda hour: _within(hours, hour))
    return time(first) if 2 * _within(hours, first) > hours.total() else None


def other_hour(touches: Sequence[Touch], zone: str, hours: Hours) -> time | None:
    """Another one than those at which they were tried last: their usual one, else the other half of the day. None
    where the card's hours leave no such.
    """
    tried = [_hour(one, zone) for one in touches if one.outcome in ATTEMPTS and one.timed][-LOOKED_AT:]
    usual = usual_hour(touches, zone)
    early = sum(hour < NOON for hour in tried) * 2 >= len(tried)
    chosen = [usual] if usual and not any(usual.hour <= hour < usual.hour + WIDE for hour in tried) else []
    return next((at for at in [*chosen, AFTERNOON if early else MORNING] if hours.suit(at)), None)


def _is_reached(touch: Touch) -> bool:
    """Our own call, at an hour that is known: when they call us says when it suits them to call."""
    ours = touch.channel is Channel.CALL and touch.direction is Direction.OUTGOING
    return ours and touch.timed and is_answer(touch.outcome)


def _hour(touch: Touch, zone: str) -> int:
    return touch.at.astimezone(ZoneInfo(zone)).hour


def _within(hours: Counter[int], first: int) -> int:
    return sum(hours[first + more] for more in range(WIDE))
