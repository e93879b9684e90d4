"""A touch being recorded: what is chosen so far. The tap on an outcome turns it into a touch under the same id."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sales.clients.client import Card, Contact
from sales.recording.origin import Origin
from sales.recording.proposals import channel_for
from sales.work.channels import MANNER, Channel, Direction, Manner
from sales.work.outcomes import ATTEMPTS, TRAITS, Outcome
from sales.work.step import GRACE, NextStep, StepKind, Wish
from sales.work.touch import Attachment, Touch

KIND = "touch"
TAKES_NOBODY = frozenset(one for one, traits in TRAITS.items() if one in ATTEMPTS or traits.gatekeeper)
"""Outcomes that are nobody's in particular: whoever was meant was not reached."""


class Question(StrEnum):
    """What is asked in words. Values stand in drafts."""

    NOTHING = ""
    TIME = "at"


@dataclass(frozen=True, slots=True)
class TouchDraft:
    """`at` None means now; not `timed`: only its day is known. `writes`: begun to write to them, and how it went is not
    chosen among all outcomes yet; `sent`: the text that was taken for it.
    """

    id: int
    client: int
    channel: Channel = Channel.CALL
    direction: Direction = Direction.OUTGOING
    contact: int | None = None
    step: int | None = None
    at: datetime | None = None
    comment: str = ""
    attachments: tuple[Attachment, ...] = ()
    origin: Origin = Origin.CARD
    ask: Question = Question.NOTHING
    timed: bool = True
    wishes: tuple[Wish, ...] = ()  # said with it: planned once there is an outcome
    writes: bool = False
    sent: str = ""
    back: str = ""  # the list that the client was opened from

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        return self.ask is Question.TIME

    def remarked(self, text: str) -> "TouchDraft":
        """With words that answered nothing: they go to the comment."""
        return replace(self, comment="\n".join(filter(None, (self.comment, text))))

    def touch(self, member: int, outcome: Outcome, now: datetime, *, covered: int | None = None) -> Touch:
        return Touch(
            self.id,
            self.client,
            member,
            self.channel,
            self.direction,
            outcome,
            at=self.at or now,
            recorded_at=now,
            contact=None if outcome in TAKES_NOBODY else self.contact,
            step=self.step,
            comment="\n".join(filter(None, (self.sent, self.comment))),
            timed=self.timed,
            covered=covered,
        )

    def to_data(self) -> dict[str, Any]:
        return {
            "client": self.client,
            "channel": self.channel.value,
            "direction": self.direction.value,
            "contact": self.contact,
            "step": self.step,
            "at": self.at and self.at.isoformat(),
            "comment": self.comment,
            "attachments": [[one.id, one.kind, one.file_id, one.seconds] for one in self.attachments],
            "origin": self.origin.value,
            "ask": self.ask.value,
            "timed": self.timed,
            "wishes": [wish.to_data() for wish in self.wishes],
            "writes": self.writes,
            "sent": self.sent,
            "back": self.back,
        }


def from_data(draft: int, data: dict[str, Any]) -> TouchDraft:
    return TouchDraft(
        draft,
        data["client"],
        Channel(data["channel"]),
        Direction(data["direction"]),
        data["contact"],
        data["step"],
        data["at"] and datetime.fromisoformat(data["at"]),
        data["comment"],
        tuple(Attachment(*one) for one in data["attachments"]),
        Origin(data["origin"]),
        Question(data["ask"]),
        data.get("timed", True),
        tuple(map(Wish.from_data, data.get("wishes", ()))),
        data.get("writes", False),
        data.get("sent", ""),
        data.get("back", ""),
    )


def begin(
    draft: int, card: Card, now: datetime, *, step: int | None = None, origin: Origin = Origin.CARD
) -> TouchDraft:
    """A draft with the channel, the contact and the time that the plan and the card suggest."""
    planned = _planned(card, step, now)
    contact = _preset(card)
    return TouchDraft(
        draft,
        card.client.id,
        channel_for(planned.kind) if planned else Channel.CALL,
        contact=contact.id if contact else None,
        step=planned.id if planned else None,
        at=_planned_time(planned, now),
        origin=origin,
    )


def begin_writing(draft: int, card: Card, now: datetime) -> TouchDraft:
    """In writing, by what the person likes best; a planned call stays to be called."""
    begun = begin(draft, card, now)
    likes = next((one.channel for one in card.contacts if one.id == begun.contact), None)
    written = likes if likes is not None and MANNER[likes] is Manner.WRITTEN else Channel.MESSAGE
    answers = begun.step if MANNER[begun.channel] is Manner.WRITTEN else None
    return replace(begun, channel=written, step=answers, at=None, writes=True)


def of_channel(card: Card, channel: Channel, now: datetime) -> Card:
    """The card with the due steps that are done in that way, if any: a visit ends what was to be a visit, and the call
    that is planned beside it waits on.
    """
    own = tuple(one for one in card.steps if one.is_due(now) and channel_for(one.kind) is channel)
    return replace(card, steps=own or card.steps)


def choices(card: Card, draft: TouchDraft, now: datetime) -> tuple[NextStep, ...]:
    """The steps that the touch may end: whose day has come, and the one it was begun from. One alone is no choice."""
    found = tuple(one for one in card.steps if one.is_due(now) or one.id == draft.step)
    return found if len(found) > 1 else ()


def ending(draft: TouchDraft, card: Card, step: int | None) -> TouchDraft:
    """It ends this step, and took place in the way that was planned for it; None: all of them wait on."""
    chosen = next((one for one in card.steps if one.id == step), None)
    if chosen is None:
        return replace(draft, step=None)
    return replace(draft, step=chosen.id, channel=channel_for(chosen.kind))


def by_channel(draft: TouchDraft, card: Card, channel: Channel, now: datetime) -> TouchDraft:
    """It took place in this way, and ends what was to be done so rather than the step it would have ended."""
    changed = replace(draft, channel=channel)
    if draft.step is None:
        return changed
    fits = of_channel(card, channel, now).steps
    return changed if any(one.id == draft.step for one in fits) else replace(changed, step=fits[0].id)


def with_contact(draft: TouchDraft, card: Card, contact: int | None) -> TouchDraft:
    """The touch was with this person of the card; None: with nobody in particular."""
    chosen = next((one for one in card.contacts if one.id == contact), None)
    return replace(draft, contact=chosen.id if chosen else None)


def talk_due(card: Card, at: datetime) -> NextStep | None:
    """The call or the visit that was to take place by then, where no hour that was agreed for it is still to come."""
    step = _planned(card, None, at)
    if step is None or step.kind not in {StepKind.CALL, StepKind.VISIT}:
        return None
    return step if step.due_at is None or step.due_at <= at + GRACE else None


def _preset(card: Card) -> Contact | None:
    """Whoever was talked to last, and is still there; else who decides."""
    last = card.client.facts.talked_with
    return next((one for one in card.contacts if one.id == last and not one.has_left), card.decider)


def _planned(card: Card, step: int | None, now: datetime) -> NextStep | None:
    """The step the touch answers: the one tapped, else the nearest that is due today or was before."""
    if step is not None:
        return next((one for one in card.steps if one.id == step), None)
    return next((one for one in card.steps if one.is_due(now)), None)


def _planned_time(step: NextStep | None, now: datetime) -> datetime | None:
    """Who catches up in the evening gets the hour that was agreed for today; a day without an hour stays now."""
    if step is None or step.due_at is None or now <= step.due_at + GRACE:
        return None
    return step.due_at if step.due_at.date() == now.astimezone(step.due_at.tzinfo).date() else None
