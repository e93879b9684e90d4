"""Standing: what follows from a client's facts, the company's rules and the day. It is kept in the client's row."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from sales.clients.client import Client
from sales.clients.stages import Base, Stage
from sales.company.members import Rules
from sales.standing import turns
from sales.standing.base import base
from sales.standing.conditions import Turn
from sales.standing.stage import asleep_on, stage
from sales.work.outcomes import REFUSALS

COUNTED = 2
"""The version of the rules for facts and standing. Rows with another version are counted again."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Each day is the first one on which it is so."""

    stage: Stage = Stage.WHITE
    base: Base = Base.POTENTIAL
    call_on: date | None = None  # it is due for a call
    plan_on: date | None = None  # it is due by the plan of contacts
    order_on: date | None = None  # its next order is near
    rest_until: date | None = None  # the day until which it rests
    changes_on: date | None = None  # the standing changes by time alone


@dataclass(frozen=True, slots=True)
class Move:
    """A change of a client's stage or base, with the owner that the client had then."""

    id: int
    client: int
    owner: int
    at: datetime
    stage_before: Stage
    stage: Stage
    base_before: Base
    base: Base


def standing(client: Client, rules: Rules, today: date, zone: tzinfo) -> Standing:
    """The standing on that day of the company's. A client that the bot does not bring up has no turns."""
    place = base(client, rules, today)
    asleep = asleep_on(client.facts, rules)
    awake = asleep is None or today < asleep
    rest = turns.rest_until(client.facts, rules, zone)
    changes = asleep if awake else None
    if not turns.is_brought_up(client):
        return Standing(stage(client, rules, today), place, rest_until=rest, changes_on=changes)
    return Standing(
        stage(client, rules, today),
        place,
        turns.call_on(client.facts, rules, rest),
        turns.plan_on(client, place, rules, zone),
        turns.order_on(client.facts, rest) if awake else None,
        rest,
        changes,
    )


def turn_of(client: Client, its: Standing, today: date) -> Turn | None:
    """Why a client without a step is brought up on that day: the first reason of several, or None."""
    planned = Turn.BACK if client.facts.answer in REFUSALS else Turn.CONTACT
    days = ((Turn.ORDER, its.order_on), (Turn.CALL, its.call_on), (planned, its.plan_on))
    return next((turn for turn, day in days if day is not None and day <= today), None)
