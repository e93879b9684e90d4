"""The stage: how far a client is on the way to a purchase, shown as a colour. It depends on the day it is read."""

from datetime import date, timedelta

from sales.clients.client import Client
from sales.clients.facts import Facts
from sales.clients.stages import Stage
from sales.company.members import Rules
from sales.days.calendar import add_months
from sales.work.outcomes import REFUSALS

GOLD_ORDERS = 4


def stage(client: Client, rules: Rules, today: date) -> Stage:
    """The first stage from the top whose check holds."""
    facts = client.facts
    checks = (
        (Stage.RED, is_asleep(facts, rules, today)),
        (Stage.GOLD, facts.orders >= GOLD_ORDERS),
        (Stage.GREEN, facts.orders >= 1),
        (Stage.ORANGE, client.do_not_contact or facts.answer in REFUSALS),
        (Stage.LIME, facts.reached_after_offer),
        (Stage.YELLOW, facts.interested or facts.decider_reached),
        (Stage.GREY, facts.touches + facts.attempts > 0),
    )
    return next((colour for colour, matches in checks if matches), Stage.WHITE)


def is_asleep(facts: Facts, rules: Rules, today: date) -> bool:
    """Whether the client's last order is too long ago."""
    since = asleep_on(facts, rules)
    return since is not None and since <= today


def asleep_on(facts: Facts, rules: Rules) -> date | None:
    """The first day on which the last order is too long ago by the company's rules, or None without an order."""
    if facts.last_order_on is None:
        return None
    return add_months(facts.last_order_on, rules.asleep_months) + timedelta(days=1)
