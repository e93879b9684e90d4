"""Clients, touches, orders and steps as the tests of the rules need them: what is not said is ordinary."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sales.clients.client import Client, ClientLine
from sales.clients.facts import Facts
from sales.work.channels import Channel, Direction
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch

ANNA = 1
TODAY = date(2026, 11, 19)
MORNING = datetime(2026, 11, 19, 8, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def touch(outcome: Outcome, channel: Channel = Channel.CALL, at: datetime = MORNING, **more: Any) -> Touch:
    known: dict[str, Any] = {"id": 1, "recorded_at": at, "direction": Direction.OUTGOING} | more
    return Touch(client=7, member=ANNA, channel=channel, outcome=outcome, at=at, **known)


def order(on: date = TODAY, amount: int | None = 100_00, **more: Any) -> Order:
    return Order(id=1, client=7, member=ANNA, touch=1, on=on, amount=amount, **more)


def client(facts: Facts | None = None, **more: Any) -> Client:
    return Client(id=7, owner=ANNA, name="Ромашка", created_at=MORNING, facts=facts or Facts(), **more)


def line(number: int = 7, name: str = "Ромашка", facts: Facts | None = None, **more: Any) -> ClientLine:
    return ClientLine(number, ANNA, name, facts or Facts(), **more)


def step(kind: StepKind = StepKind.CALL, due_on: date = TODAY, due_time: time | None = None, **more: Any) -> NextStep:
    known: dict[str, Any] = {"id": 5, "client": 7, "zone": "UTC"} | more
    return NextStep(member=ANNA, kind=kind, due_on=due_on, due_time=due_time, **known)
