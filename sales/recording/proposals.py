"""What an outcome proposes next: the kind of the next step and its day. A proposal is changed by one button.

What each outcome proposes is said in `sales/work/outcomes.py`; here, what it comes to at that hour in that channel.
Days are presets (`calendar.py`); a time is only what somebody agreed on, so no proposal sets one.
"""

from dataclasses import dataclass
from datetime import datetime, time

from sales.work.channels import Channel, Direction
from sales.work.outcomes import ATTEMPTS, TRAITS, Outcome
from sales.work.step import DayPreset, StepKind

NOON = time(12)


@dataclass(frozen=True, slots=True)
class Proposal:
    kind: StepKind
    preset: DayPreset
    after: time | None = None
    """Said to the rep ("today after 12:00"), never kept: the step has no time and reminds of nothing."""


CHANNEL_OF: dict[StepKind, Channel] = {
    StepKind.CALL: Channel.CALL,
    StepKind.VISIT: Channel.VISIT,
    StepKind.OFFER: Channel.OFFER,
    StepKind.PAYMENT: Channel.CALL,
    StepKind.OTHER: Channel.CALL,
}
"""The channel that a planned step presets."""


def proposal(outcome: Outcome, channel: Channel, direction: Direction, now_local: datetime) -> Proposal | None:
    """None where nothing follows. Somebody who tried to reach us is answered today, whatever the hour."""
    proposes = TRAITS[outcome].proposes
    if proposes is None:
        return None
    kind = kind_for(outcome, channel)
    if outcome in ATTEMPTS and direction is Direction.INCOMING:
        return Proposal(kind, DayPreset.TODAY)
    again = not_before(now_local.time()) if proposes.sooner else None
    if again:
        return Proposal(kind, DayPreset.TODAY, after=again)
    return Proposal(kind, proposes.day)


def not_before(missed: time) -> time | None:
    """When somebody who was missed at that hour is tried again the same day; None: another day."""
    return NOON if missed < NOON else None


def kind_for(outcome: Outcome, channel: Channel) -> StepKind:
    """The kind that follows an outcome: it is preset also where the day is chosen by hand."""
    proposes = TRAITS[outcome].proposes
    if proposes is None:
        return StepKind.CALL
    return (proposes.after_visit if channel is Channel.VISIT else None) or proposes.kind


def channel_for(kind: StepKind) -> Channel:
    """What was planned presets the channel."""
    return CHANNEL_OF[kind]


def commits_at_once(outcome: Outcome) -> bool:
    """The attempts: one tap saves them together with the proposed step."""
    return outcome in ATTEMPTS
