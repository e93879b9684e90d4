"""The conditions of a list. Each is a value that is true or false for a client at a moment; all of a list's must hold.

Days count back from the day of asking. A condition that says nothing would match everybody: it raises ListBroken.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

from sales.clients.client import Lack
from sales.clients.grades import Grade
from sales.clients.rungs import RUNGS, Buying, Ladder
from sales.clients.stages import Base, Stage
from sales.company.pool import Pooling
from sales.values.company_names import search_key
from sales.work.step import Plan
from sales.work.talk import Between
from sales.work.touch import Deed


class ListBroken(ValueError):
    """A list cannot be read: what it was made of is gone or unknown. Nothing is shown instead of it."""


class About(StrEnum):
    """What a client has one or several of. A list may name several, and any of them matches."""

    STAGE = "stage"
    BASE = "base"
    STATUS = "status"
    SOURCE = "source"
    MANAGER = "manager"
    TAG = "tag"
    CITY = "city"
    BUSINESS = "business"
    REGION = "region"


class Attention(StrEnum):
    """The status of a client: whether the bot brings it up by itself, unless it asked for no contact."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DO_NOT_CONTACT = "do_not_contact"


class Last(StrEnum):
    TOUCH = "touch"
    ORDER = "order"
    TALK = "talk"  # somebody was reached; an attempt does not count
    SEEN = "seen"  # a visit; for a client never visited, a talk


class Debt(StrEnum):
    ANY = "any"
    DUE = "due"  # the day to pay has come
    UNMINDED = "unminded"  # it has come, and no step reminds of it


class Turn(StrEnum):
    CALL = "call"
    CONTACT = "contact"  # by the plan of contacts
    ORDER = "order"
    BACK = "back"  # by the plan too, after a refusal


VALUES: dict[About, type[Any]] = {
    About.STAGE: Stage, About.BASE: Base, About.STATUS: Attention, About.SOURCE: int, About.MANAGER: int,
    About.TAG: str, About.CITY: str, About.BUSINESS: str, About.REGION: str}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Among:
    """Has one of these values. Words are folded, as those of groups are."""

    about: About
    values: frozenset[Any]

    def __post_init__(self) -> None:
        _must(bool(self.values) and all(type(one) is VALUES[self.about] for one in self.values))
        if VALUES[self.about] is str:
            object.__setattr__(self, "values", frozenset(map(search_key, self.values)))
            _must("" not in self.values)


@dataclass(frozen=True, slots=True)
class NotAmong:
    """Has none of these values, or no known value."""

    about: About
    values: frozenset[Any]

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", Among(self.about, self.values).values)


@dataclass(frozen=True, slots=True)
class Graded:
    """Has a worth with one of these grades each. A client without grades does not match."""

    money: frozenset[Grade]
    frequency: frozenset[Grade]
    recency: frozenset[Grade]

    def __post_init__(self) -> None:
        _must(bool(self.money and self.frequency and self.recency))


@dataclass(frozen=True, slots=True)
class Bought:
    """Has bought one of these products; if not `ever`, has bought none of them."""

    products: frozenset[int]
    ever: bool

    def __post_init__(self) -> None:
        _must(bool(self.products))


@dataclass(frozen=True, slots=True)
class _Ago:
    last: Last
    days: int

    def __post_init__(self) -> None:
        _must(self.days >= 0)


class Within(_Ago):
    """The last one was within so many days."""


class Longer(_Ago):
    """The last one was longer ago than so many days, or never."""


@dataclass(frozen=True, slots=True)
class Never:
    last: Last


@dataclass(frozen=True, slots=True)
class InTouch:
    """Talked with us lately, or bought: see `cadence.py`."""


@dataclass(frozen=True, slots=True)
class Summed:
    """The sum of all orders is within these bounds, in minor units."""

    least: int | None
    most: int | None

    def __post_init__(self) -> None:
        _must((self.least, self.most) != (None, None))


@dataclass(frozen=True, slots=True)
class Share:
    """Buys less than this part of what it could, or at least as much. Needs a known figure."""

    part: int  # 2 is a half
    below: bool
    currency: str

    def __post_init__(self) -> None:
        _must(self.part > 0 and bool(self.currency))


@dataclass(frozen=True, slots=True)
class Owing:
    """Has a debt of this kind."""

    debt: Debt


@dataclass(frozen=True, slots=True)
class Planned:
    plan: Plan


@dataclass(frozen=True, slots=True)
class Due:
    """Its day for that has come."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class Born:
    """Somebody at the client has a birthday today or within so many days."""

    days: int


@dataclass(frozen=True, slots=True)
class _OfCard:
    what: frozenset[Lack]

    def __post_init__(self) -> None:
        _must(bool(self.what))


class Lacking(_OfCard):
    """At least one of these is not known."""


class Having(_OfCard):
    """Each of these is known."""


@dataclass(frozen=True, slots=True)
class Picked:
    clients: frozenset[int]  # chosen by hand


@dataclass(frozen=True, slots=True)
class Worded:
    """Its name, legal name or city contains each of these pieces of words. They are folded."""

    pieces: frozenset[str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "pieces", frozenset(" ".join(map(search_key, self.pieces)).split()))
        _must(bool(self.pieces))


@dataclass(frozen=True, slots=True)
class Boxed:
    """Lies in this box, south to north and west to east."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class Found:
    """Was created by hand in that time. Imported clients are nobody's new clients."""

    since: datetime
    until: datetime

    def __post_init__(self) -> None:
        _must(None not in (self.since.tzinfo, self.until.tzinfo))


@dataclass(frozen=True, slots=True)
class Done:
    """That member did it in that time."""

    deed: Deed
    member: int
    since: datetime
    until: datetime

    def __post_init__(self) -> None:
        _must(None not in (self.since.tzinfo, self.until.tzinfo))


@dataclass(frozen=True, slots=True)
class Shifted:
    """Came to that rung of the ladder since then, or left it. A way there and back does not count."""

    ladder: Ladder
    place: str
    came: bool
    since: datetime

    def __post_init__(self) -> None:
        _must(self.since.tzinfo is not None and self.place in {*RUNGS[self.ladder]})


@dataclass(frozen=True, slots=True)
class Recommended:
    by: int  # that client, or one that was merged into it


@dataclass(frozen=True, slots=True)
class Late:
    member: int  # who has an overdue step with it


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Is in none of these lists, each given by its conditions."""

    lists: tuple[tuple[Any, ...], ...]


Condition: TypeAlias = (Among | NotAmong | Graded | Bought | Within | Longer | Never | InTouch | Summed | Owing |
    Planned | Due | Born | Lacking | Having | Picked | Worded | Boxed | Found | Done | Shifted | Recommended | Late |
     Share | Buying | Pooling | Between | NoneOf)  # fmt: skip


def _must(said: bool) -> None:
    if not said:
        raise ListBroken("It says nothing.")
