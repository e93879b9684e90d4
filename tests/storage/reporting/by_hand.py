"""What each figure of a report counts, said as plainly as may be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from sales.clients.client import Client, Contact
from sales.clients.facts import reached_decider
from sales.company.members import Rules
from sales.reporting.counts import EVENING
from sales.reporting.slices import By, Doing
from sales.standing.base import base
from sales.standing.people import people_of
from sales.standing.stage import stage
from sales.values.company_names import search_key
from sales.work.channels import Channel
from sales.work.check_in import CheckIn, check_in
from sales.work.order import Order
from sales.work.outcomes import ATTEMPTS, Outcome, is_conversation
from sales.work.touch import Touch
from tests.storage.sample_company import TODAY

RULES = Rules()
ZONE = "Europe/London"
"""Its clocks change in the autumn."""


@dataclass(frozen=True)
class Done:
    """A touch as it is now, with all that a figure asks of it."""

    touch: Touch
    client: Client
    contacts: tuple[Contact, ...]
    order: Order | None
    is_first: bool
    is_new: bool
    number: int
    """Which touch with its client it was, attempts not counted."""


def is_sale(one: Done) -> bool:
    return one.order is not None and (one.order.amount or 0) >= 0


def is_reached(one: Done) -> bool:
    talk = is_conversation(one.touch.outcome) and one.touch.outcome is not Outcome.GATEKEEPER
    return one.touch.channel is Channel.CALL and talk


def _is_visit(one: Done) -> bool:
    return one.touch.channel is Channel.VISIT and one.touch.outcome not in ATTEMPTS


def _is_late(one: Done) -> bool:
    told = one.touch.recorded_at.astimezone(ZoneInfo(ZONE)).hour >= EVENING.hour
    return told and one.touch.recorded_at - one.touch.at < timedelta(days=2)


PLAINLY: dict[Doing, Callable[[Done], bool]] = {
    Doing.TOUCHES: lambda _: True,
    Doing.CALLS: lambda one: one.touch.channel is Channel.CALL,
    Doing.ATTEMPTS: lambda one: one.touch.outcome in ATTEMPTS,
    Doing.REACHED: is_reached,
    Doing.DECIDERS: lambda one: is_reached(one) and reached_decider(one.touch, people_of(one.contacts)),
    Doing.FIRST: lambda one: one.is_first,
    Doing.REPEAT: lambda one: not one.is_first,
    Doing.VISITS: _is_visit,
    Doing.CONFIRMED: lambda one: _is_visit(one) and check_in(one.touch) is CheckIn.CONFIRMED,
    Doing.FAR: lambda one: _is_visit(one) and check_in(one.touch) is CheckIn.FAR,
    Doing.UNPLACED: lambda one: _is_visit(one) and check_in(one.touch) is CheckIn.UNPLACED,
    Doing.OFFERS: lambda one: one.touch.channel is Channel.OFFER and one.touch.outcome not in ATTEMPTS,
    Doing.REFUSALS: lambda one: one.touch.outcome is Outcome.REFUSED,
    Doing.TALKS: lambda one: is_conversation(one.touch.outcome),
    Doing.SENT: lambda one: one.touch.outcome is Outcome.SENT,
    Doing.NOTED: lambda one: one.touch.outcome is Outcome.NOTED,
    Doing.MESSAGES: lambda one: one.touch.channel is Channel.MESSAGE and one.touch.outcome not in ATTEMPTS,
    Doing.EMAILS: lambda one: one.touch.channel is Channel.EMAIL and one.touch.outcome not in ATTEMPTS,
    Doing.OTHERS: lambda one: one.touch.channel is Channel.OTHER and one.touch.outcome not in ATTEMPTS,
    Doing.LATE: _is_late,
    Doing.ORDERS: is_sale,
    Doing.NEW_SALES: lambda one: is_sale(one) and one.is_new,
    Doing.REPEAT_SALES: lambda one: is_sale(one) and not one.is_new,
    Doing.RETURNS: lambda one: one.order is not None and not is_sale(one),
}
WORDED = (By.CITY, By.BUSINESS)
VALUES: dict[By, Callable[[Done], object]] = {
    By.SOURCE: lambda one: one.client.source,
    By.PRODUCT: lambda one: one.order.items[0].product if one.order and one.order.items else None,
    By.CITY: lambda one: search_key(one.client.city) or None,
    By.BUSINESS: lambda one: search_key(one.client.business) or None,
    By.REASON: lambda one: one.touch.reason,
    By.STAGE: lambda one: stage(one.client, RULES, TODAY),
    By.BASE: lambda one: base(one.client, RULES, TODAY),
    By.HOUR: lambda one: one.touch.at.astimezone(ZoneInfo(ZONE)).hour,
    By.CONTACT: lambda one: one.number,
}
