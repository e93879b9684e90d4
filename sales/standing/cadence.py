"""The rhythm of contacts: who is left without a step, when to stop trying, which touch of the planned ones it was."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from sales.clients.client import Client
from sales.clients.facts import Facts
from sales.company.members import Rules
from sales.days.calendar import add_months
from sales.standing.turns import is_brought_up
from sales.work.outcomes import ATTEMPTS, REFUSALS, Outcome

TIRED = 3
"""Days of nothing but attempts after which the bot asks whether to go on."""
TALKED_WITHIN = timedelta(days=90)
BOUGHT_WITHIN_MONTHS = 12
DAYS = 3
"""Remembered: it is asked for with nearly every list, on one day around the world, or on two."""


def is_left(facts: Facts, now: datetime) -> bool:
    """*Без шага*, of an active client without an open step: somebody who talked with us lately, or bought."""
    if facts.last_talk_at is not None and facts.last_talk_at >= talked_since(now):
        return True
    return facts.last_order_on is not None and facts.last_order_on >= bought_since(now.date())


def is_untouched(facts: Facts) -> bool:
    """*Не тронуты*, of an active client without an open step: a fresh import makes no noise for months."""
    return facts.last_touch_at is None and not facts.orders


def talked_since(now: datetime) -> datetime:
    return now - TALKED_WITHIN


@lru_cache(DAYS)
def bought_since(today: date) -> date:
    return add_months(today, -BOUGHT_WITHIN_MONTHS)


def is_hard_to_reach(facts: Facts) -> bool:
    """Whether to offer another hour and another person: nothing but attempts on three days."""
    return facts.attempts_in_row >= TIRED


def asks_to_stop(facts: Facts, today: date) -> bool:
    """Whether to offer to leave off besides. Who bought within a year is not given up."""
    bought = facts.last_order_on is not None and facts.last_order_on >= bought_since(today)
    return is_hard_to_reach(facts) and not bought


def asks_to_go_on(client: Client, outcome: Outcome, rules: Rules) -> bool:
    """Whether all the planned touches have brought no order, after one with that outcome. An attempt is none of them, a
    refusal asks for itself, and of a touch that is only noted it is not known yet what came of it.
    """
    facts, waits = client.facts, outcome in ATTEMPTS | REFUSALS or outcome is Outcome.NOTED
    return is_brought_up(client) and not waits and not facts.orders and facts.touches >= rules.planned_touches


def touch_number(facts: Facts, rules: Rules) -> tuple[int, int] | None:
    """*касание 5 из 12*: which the last one was, of how many planned. None before the first, and after an order."""
    if facts.orders or not facts.touches:
        return None
    return facts.touches, rules.planned_touches
