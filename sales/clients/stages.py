"""Stage and base as they are kept. What makes a client's is in `sales/standing`."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a client stands on the way to a purchase: a colour."""

    RED = "red"
    GOLD = "gold"
    GREEN = "green"
    ORANGE = "orange"
    LIME = "lime"
    YELLOW = "yellow"
    GREY = "grey"
    WHITE = "white"


class Base(StrEnum):
    """A client's place in its life cycle."""

    KEY = "key"
    VIP = "vip"
    DEAD = "dead"
    PROVEN = "proven"
    REGULAR = "regular"
    WORKING = "working"
    ACTIVE = "active"
    POTENTIAL = "potential"
