"""The base: a client's place in its life cycle. It depends on the day it is read and on the company's rules."""

from datetime import date
from enum import StrEnum

from sales.clients.client import Client, NamedBase
from sales.company.members import Rules
from sales.standing.stage import ordered_long_ago
from sales.work.outcomes import REFUSALS

REGULAR_ORDERS = 3


class Base(StrEnum):
    KEY = "key"
    VIP = "vip"
    DEAD = "dead"
    PROVEN = "proven"
    REGULAR = "regular"
    WORKING = "working"
    ACTIVE = "active"
    POTENTIAL = "potential"


NAMED = {NamedBase.KEY: Base.KEY, NamedBase.VIP: Base.VIP, NamedBase.LOST: Base.DEAD}


def base(client: Client, rules: Rules, today: date) -> Base:
    """What the lead named, else the first that matches, from the top."""
    if client.named_base is not None:
        return NAMED[client.named_base]
    facts = client.facts
    checks = (
        (Base.DEAD, ordered_long_ago(facts, today) or facts.last_talk in REFUSALS),
        (Base.PROVEN, facts.orders >= rules.proven_orders),
        (Base.REGULAR, facts.orders >= REGULAR_ORDERS),
        (Base.WORKING, facts.orders >= 1),
        (Base.ACTIVE, facts.agreed),
    )
    return next((place for place, matches in checks if matches), Base.POTENTIAL)
