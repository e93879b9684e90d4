"""What an outcome proposes next: the kind of the next step and its day. A proposal is changed by one button.

Days are presets (`calendar.py`); a time is only what somebody agreed on, so no proposal sets one.
"""

from dataclasses import dataclass
from datetime import datetime, time

from sales.days.calendar import DayPreset
from sales.work.step import StepKind
from sales.work.touch import ATTEMPTS, Channel, Direction, Outcome

NOON = time(12)


@dataclass(frozen=True, slots=True)
class Proposal:
    kind: StepKind
    preset: DayPreset
    after: time | None = None
    """Said to the rep ("today after 12:00"), never kept: the step has no time and reminds of nothing."""


DAYS: dict[Outcome, DayPreset] = {
    Outcome.NOT_IN: DayPreset.TOMORROW,
    Outcome.MOVED: DayPreset.IN_3_DAYS,
    Outcome.SENT: DayPreset.IN_3_DAYS,
    Outcome.NO_REPLY: DayPreset.TOMORROW,
    Outcome.GATEKEEPER: DayPreset.TOMORROW,
    Outcome.TALKED: DayPreset.IN_A_WEEK,
    Outcome.INTERESTED: DayPreset.IN_3_DAYS,
    Outcome.THINKING: DayPreset.IN_3_DAYS,
    Outcome.WANTS_OFFER: DayPreset.TODAY,
    Outcome.READY: DayPreset.TOMORROW,
    Outcome.ORDER: DayPreset.IN_A_MONTH,
    Outcome.COMPLAINT: DayPreset.TOMORROW,
    Outcome.NOT_NOW: DayPreset.IN_A_MONTH,
}
"""Outcomes whose day does not depend on the hour."""

LATER_TODAY = frozenset({Outcome.NO_ANSWER, Outcome.CALL_BACK})
"""Worth another call the same day while the day is young."""


def proposal(outcome: Outcome, channel: Channel, direction: Direction, now_local: datetime) -> Proposal | None:
    """None: nothing to plan after a refusal. Somebody who tried to reach us is answered today, whatever the hour."""
    if outcome is Outcome.REFUSED:
        return None
    kind = kind_for(outcome, channel)
    if outcome in ATTEMPTS and direction is Direction.INCOMING:
        return Proposal(kind, DayPreset.TODAY)
    if outcome not in LATER_TODAY:
        return Proposal(kind, DAYS[outcome])
    if now_local.time() < NOON:
        return Proposal(kind, DayPreset.TODAY, after=NOON)
    return Proposal(kind, DayPreset.TOMORROW)


def kind_for(outcome: Outcome, channel: Channel) -> StepKind:
    """The kind that follows an outcome: it is preset also where the day is chosen by hand."""
    if outcome is Outcome.WANTS_OFFER:
        return StepKind.OFFER
    if outcome is Outcome.NOT_IN or (outcome is Outcome.MOVED and channel is Channel.VISIT):
        return StepKind.VISIT
    return StepKind.CALL


def channel_for(kind: StepKind) -> Channel:
    """What was planned presets the channel; else a call."""
    return {StepKind.VISIT: Channel.VISIT, StepKind.OFFER: Channel.OFFER}.get(kind, Channel.CALL)


def commits_at_once(outcome: Outcome) -> bool:
    """The attempts: one tap saves them together with the proposed step."""
    return outcome in ATTEMPTS
