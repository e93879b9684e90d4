"""The base: a client's place in its life cycle. It depends on the day it is read and on the company's rules."""

from datetime import date
from enum import StrEnum

from sales.clients.client import Client, NamedBase, Status
from sales.clients.stages import Base
from sales.company.members import Rules
from sales.days.calendar import add_months
from sales.standing.stage import is_asleep
from sales.work.outcomes import REFUSALS


class Dead(StrEnum):
    """Why a client is dead."""

    ASLEEP = "asleep"
    REFUSED = "refused"
    LOST = "lost"


REVIEW_MONTHS = 6
"""After which the lead is asked whether a key client still is one."""
KEYS = frozenset({NamedBase.KEY, NamedBase.VIP})
NAMED = {NamedBase.KEY: Base.KEY, NamedBase.VIP: Base.VIP, NamedBase.LOST: Base.DEAD}


def base(client: Client, rules: Rules, today: date) -> Base:
    """What the lead named, else the first that matches, from the top."""
    if client.named_base is not None:
        return NAMED[client.named_base]
    facts = client.facts
    checks = (
        (Base.DEAD, is_asleep(facts, rules, today) or has_refused_for_good(client)),
        (Base.PROVEN, facts.orders >= rules.proven_orders),
        (Base.REGULAR, facts.orders >= rules.regular_orders),
        (Base.WORKING, facts.orders >= 1),
        (Base.ACTIVE, facts.agreed),
    )
    return next((place for place, matches in checks if matches), Base.POTENTIAL)


def why_dead(client: Client, rules: Rules, today: date) -> Dead | None:
    """Of a client that is."""
    if base(client, rules, today) is not Base.DEAD:
        return None
    if client.named_base is NamedBase.LOST:
        return Dead.LOST
    return Dead.REFUSED if has_refused_for_good(client) else Dead.ASLEEP


def has_refused_for_good(client: Client) -> bool:
    """Not reminded of any more after a refusal. Whoever has ever bought is a buyer all the same."""
    facts = client.facts
    return not facts.orders and facts.answer in REFUSALS and client.status is Status.INACTIVE


def is_key(client: Client) -> bool:
    return client.named_base in KEYS


def reviewed_on(client: Client) -> date:
    """The day on which a key client was named, or looked at again; of one of before as long as it is known."""
    return client.named_on or client.created_at.date()


def asks_for_review(client: Client, today: date) -> bool:
    """Half-yearly: key clients earn what they cost, or are none any more."""
    return is_key(client) and reviewed_on(client) <= add_months(today, -REVIEW_MONTHS)
