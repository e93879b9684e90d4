"""Turns a client's story into touches; each but the first answers the step planned from the one before."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

from bot.demo.company.days import Days
from bot.demo.company.lives import Beat
from bot.demo.words.deck import Deck
from bot.demo.words.ids import drawn_id
from bot.demo.words.words import Remarks
from sales.clients.client import BuyingRole, Client, Contact
from sales.recording.proposals import CHANNEL_OF
from sales.work.channels import Channel, Direction
from sales.work.outcomes import ATTEMPTS, Outcome, is_conversation
from sales.work.reasons import Reason
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Touch

REASONS = (*[Reason.PRICE] * 3, *[Reason.SUPPLIER] * 2, Reason.NO_NEED, Reason.TERMS, Reason.OTHER, None)
"""Reasons of refusals, as often as they are heard; None: nobody asked."""


class Teller:
    """Turns beats into touches. `silent`: the share of talks about which this rep writes nothing."""

    def __init__(self, days: Days, remarks: Remarks, dice: Random, silent: float) -> None:
        self._days = days
        self._said = {outcome: Deck(words, dice) for outcome, words in remarks.said.items()}
        self._dice = dice
        self._silent = silent
        self._reasons = Deck(REASONS, dice)

    def touches(self, client: Client, contacts: tuple[Contact, ...], beats: list[Beat], last: date) -> list[Touch]:
        told = list(zip(beats, self._days.told(beats, last), strict=True)) if beats else []
        return [self._touch(client, contacts, beat, day, spoken=beat is beats[-1]) for beat, day in told]

    def _touch(self, client: Client, contacts: tuple[Contact, ...], beat: Beat, day: date, *, spoken: bool) -> Touch:
        """The touch of a beat. `spoken`: it is the last one, whose comment is always written."""
        at, recorded_at = self._days.talked(day, self._dice)
        return Touch(
            drawn_id(self._dice),
            client.id,
            client.owner,
            beat.channel,
            Direction.INCOMING if beat.incoming else Direction.OUTGOING,
            beat.outcome,
            at,
            recorded_at,
            contact=self._with(contacts, beat.outcome),
            reason=self._reasons.draw() if beat.outcome is Outcome.REFUSED else None,
            comment=self._comment(beat.outcome, spoken=spoken),
        )

    def _with(self, contacts: tuple[Contact, ...], outcome: Outcome) -> int | None:
        """The contact talked to: the gatekeeper, the decision maker, sometimes somebody who influences."""
        if outcome in ATTEMPTS:
            return None
        role = BuyingRole.GATEKEEPER if outcome is Outcome.GATEKEEPER else BuyingRole.DECIDES
        if outcome in (Outcome.TALKED, Outcome.COMPLAINT) and self._dice.random() < 0.15:
            role = BuyingRole.INFLUENCES
        return next((one.id for one in contacts if one.role is role), None)

    def _comment(self, outcome: Outcome, *, spoken: bool) -> str:
        often = 1 - self._silent if is_conversation(outcome) else 0.7 if outcome is Outcome.SENT else 0.15
        if self._dice.random() < often or (spoken and is_conversation(outcome)):
            return self._said[outcome].draw() if outcome in self._said else ""
        return ""

    def answered(self, touches: list[Touch]) -> tuple[list[Touch], list[NextStep]]:
        """The touches linked to the steps that they close, and these steps. Incoming touches close none."""
        tied, steps = touches[:1], []
        for before, touch in pairwise(touches):
            if touch.direction is Direction.INCOMING:
                tied.append(touch)
                continue
            step = self._step(before, touch)
            steps.append(step)
            tied.append(replace(touch, step=step.id))
        return tied, steps

    def _step(self, before: Touch, touch: Touch) -> NextStep:
        return NextStep(
            drawn_id(self._dice),
            touch.client,
            touch.member,
            _answered(touch.channel),
            touch.at.astimezone(ZoneInfo(self._days.zone)).date(),
            None,
            self._days.zone,
            StepState.MOVED if touch.outcome in ATTEMPTS else StepState.DONE,
            touch=before.id,
            closed_at=touch.recorded_at,
            closed_by=touch.id,
            version=2,
        )


def _answered(channel: Channel) -> StepKind:
    """The kind of step that a touch of this channel answers."""
    return next((kind for kind, preset in CHANNEL_OF.items() if preset is channel), StepKind.CALL)
