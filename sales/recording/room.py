"""How much fits into a member's day: learnt from the days the member has worked, until then as the company says."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import ceil

from sales.company.members import Rules
from sales.recording.spreading import Taken

LAST = 20
"""Days with touches that it is learnt from: days off, vacations and illness have none."""
MOSTLY = 0.8
"""On so many of them there was no more than fits."""
LOOKED_BACK = timedelta(days=60)


def usual(rules: Rules) -> Taken:
    return Taken(rules.day_calls, rules.day_visits)


def learnt(done: Mapping[date, Taken], rules: Rules) -> Taken:
    """`done`: what was done on each day. There is always room for one."""
    last = sorted(done, reverse=True)[:LAST]
    if len(last) < LAST:
        return usual(rules)
    return Taken(_mostly([done[day].calls for day in last]), _mostly([done[day].visits for day in last]))


def _mostly(counts: Sequence[int]) -> int:
    return max(1, sorted(counts)[ceil(MOSTLY * len(counts)) - 1])
