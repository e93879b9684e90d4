"""The base: the place of a client in its life cycle. It depends on the day it is read and on the company's rules."""

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
"""After so many months the lead is asked whether a key client still is one."""
KEYS = frozenset({NamedBase.KEY, NamedBase.VIP})
NAMED = {NamedBase.KEY: Base.KEY, NamedBase.VIP: Base.VIP, NamedBase.LOST: Base.DEAD}


def base(client: Client, rules: Rules, today: date) -> Base:
    """The base that the lead named; otherwise the first one from the top whose check holds."""
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
    """Why the client is dead, or None if it is not."""
    if base(client, rules, today) is not Base.DEAD:
        return None
    if client.named_base is NamedBase.LOST:
        return Dead.LOST
    return Dead.REFUSED if has_refused_for_good(client) else Dead.ASLEEP


def has_refused_for_good(client: Client) -> bool:
    """Whether the client refused, never bought, and is not brought up any more. Who has ever bought stays a buyer."""
    facts = client.facts
    return not facts.orders and facts.answer in REFUSALS and client.status is Status.INACTIVE


def is_key(client: Client) -> bool:
    return client.named_base in KEYS


def reviewed_on(client: Client) -> date:
    """The day on which a key client was named or last reviewed; if that is not known, the day it was created."""
    return client.named_on or client.created_at.date()


def asks_for_review(client: Client, today: date) -> bool:
    """Whether the half-yearly review of a key client is due."""
    return is_key(client) and reviewed_on(client) <= add_months(today, -REVIEW_MONTHS)
