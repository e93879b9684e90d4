"""The rhythm of contacts: whom it is time to call, when to stop reminding, which touch of the planned ones it was."""

from datetime import date, timedelta

from sales.clients.client import Status
from sales.clients.facts import Facts
from sales.company.members import Rules
from sales.days.calendar import add_months

TIRED = 3
"""Attempts in a row after which the bot asks whether to go on."""


def is_due(facts: Facts, rules: Rules, today: date, *, has_step: bool = False, status: Status = Status.ACTIVE) -> bool:
    """Due for a call (пора звонить): a customer whose last order is older than usual and who has no next step."""
    if has_step or status is not Status.ACTIVE or facts.last_order_on is None:
        return False
    return facts.last_order_on < due_since(facts, rules, today)


def due_since(facts: Facts, rules: Rules, today: date) -> date:
    """A last order before this day makes the client due: after the company's months, or twice the client's own gap."""
    by_rule = add_months(today, -rules.call_after_months)
    if facts.order_gap_days is None:
        return by_rule
    return max(by_rule, today - timedelta(days=2 * facts.order_gap_days))


def ordered_before(rules: Rules, today: date) -> date:
    """The loosest bound there is, for a query that cannot know each client's gap: orders a day apart."""
    return due_since(Facts(order_gap_days=1), rules, today)


def asks_to_stop(facts: Facts) -> bool:
    """Whether to ask *Больше не напоминать?*: after each third attempt in a row, so that a *No* holds for a while."""
    return facts.attempts_in_row > 0 and facts.attempts_in_row % TIRED == 0


def touch_number(facts: Facts, rules: Rules) -> tuple[int, int] | None:
    """*касание 5 из 12*: which the last one was, of how many planned. None before the first, and after an order."""
    if facts.orders or not facts.touches:
        return None
    return facts.touches, rules.planned_touches
