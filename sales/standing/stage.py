"""The stage: where a client stands on the way to a purchase, shown as a colour. It depends on the day it is read."""

from datetime import date
from enum import StrEnum

from sales.clients.client import Client
from sales.clients.facts import Facts
from sales.days.calendar import add_months
from sales.work.outcomes import REFUSALS

ASLEEP_MONTHS = 12
"""A customer whose last order is older is not one any more."""


class Stage(StrEnum):
    RED = "red"
    GOLD = "gold"
    GREEN = "green"
    ORANGE = "orange"
    LIME = "lime"
    YELLOW = "yellow"
    GREY = "grey"
    WHITE = "white"


def stage(client: Client, today: date) -> Stage:
    """The first that matches, from the top."""
    facts = client.facts
    checks = (
        (Stage.RED, ordered_long_ago(facts, today)),
        (Stage.GOLD, facts.orders > 3),
        (Stage.GREEN, facts.orders >= 1),
        (Stage.ORANGE, client.do_not_contact or facts.last_talk in REFUSALS),
        (Stage.LIME, facts.offer_at is not None and facts.reached_after_offer),
        (Stage.YELLOW, facts.interested),
        (Stage.GREY, facts.touches + facts.attempts > 0 and not facts.decider_reached),
    )
    return next((colour for colour, matches in checks if matches), Stage.WHITE)


def ordered_long_ago(facts: Facts, today: date) -> bool:
    """Had an order, and the last is over twelve months ago."""
    return facts.last_order_on is not None and facts.last_order_on < add_months(today, -ASLEEP_MONTHS)
