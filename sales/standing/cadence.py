"""The rhythm of contacts: who is left without a step, when to stop trying, and the number of a touch among the planned
ones.
"""

from datetime import date, datetime, timedelta
from functools import lru_cache

from sales.clients.client import Client
from sales.clients.facts import Facts
from sales.company.members import Rules
from sales.days.calendar import add_months
from sales.standing.turns import is_brought_up
from sales.work.outcomes import ATTEMPTS, REFUSALS, Outcome

TIRED = 3
"""After so many days of attempts only, the bot asks whether to go on."""
TALKED_WITHIN = timedelta(days=90)
BOUGHT_WITHIN_MONTHS = 12
DAYS = 3
"""How many days are cached. Nearly every list asks, for the one or two days that are today somewhere."""


def is_left(facts: Facts, now: datetime) -> bool:
    """Whether an active client without an open step belongs to *Без шага*: it talked with us lately, or bought."""
    if facts.last_talk_at is not None and facts.last_talk_at >= talked_since(now):
        return True
    return facts.last_order_on is not None and facts.last_order_on >= bought_since(now.date())


def is_untouched(facts: Facts) -> bool:
    """Whether an active client without an open step belongs to *Не тронуты*. They are no *Без шага*, so that a fresh
    import makes no noise for months.
    """
    return facts.last_touch_at is None and not facts.orders


def talked_since(now: datetime) -> datetime:
    return now - TALKED_WITHIN


@lru_cache(DAYS)
def bought_since(today: date) -> date:
    return add_months(today, -BOUGHT_WITHIN_MONTHS)


def is_hard_to_reach(facts: Facts) -> bool:
    """Whether to offer another hour or another person: there were only attempts on three days."""
    return facts.attempts_in_row >= TIRED


def asks_to_stop(facts: Facts, today: date) -> bool:
    """Whether to offer to stop as well. Who bought within a year is not given up."""
    bought = facts.last_order_on is not None and facts.last_order_on >= bought_since(today)
    return is_hard_to_reach(facts) and not bought


def asks_to_go_on(client: Client, outcome: Outcome, rules: Rules) -> bool:
    """Whether to ask, after a touch with that outcome, if all planned touches brought no order.

    An attempt does not count as a touch, a refusal asks by itself, and for a touch that is only noted the result is not
    known yet.
    """
    facts, waits = client.facts, outcome in ATTEMPTS | REFUSALS or outcome is Outcome.NOTED
    return is_brought_up(client) and not waits and not facts.orders and facts.touches >= rules.planned_touches


def touch_number(facts: Facts, rules: Rules) -> tuple[int, int] | None:
    """The number of the last touch and of the planned ones (*касание 5 из 12*), or None before the first and after an
    order.
    """
    if facts.orders or not facts.touches:
        return None
    return facts.touches, rules.planned_touches
