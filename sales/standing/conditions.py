"""The conditions of a list: each a value, true or false of a client at a moment. All of a list's hold together.

Days are told from the day of asking: a kept list goes with the time. One that says nothing would take in everybody.
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
    """What a list was made of is not there any more, or is not known: nothing is shown instead of it."""


class About(StrEnum):
    """What a client has one of, or some of: a list may name several, and any will do."""

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
    """Whether the bot brings a client up by itself; its status, unless it asked for no contact."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DO_NOT_CONTACT = "do_not_contact"


class Last(StrEnum):
    TOUCH = "touch"
    ORDER = "order"
    TALK = "talk"  # somebody was reached: an attempt is none
    SEEN = "seen"  # a visit; of whom nobody has visited yet, a talk


class Debt(StrEnum):
    ANY = "any"
    DUE = "due"  # its day to pay has come
    UNMINDED = "unminded"  # and nobody has planned to remind of it


class Turn(StrEnum):
    CALL = "call"
    CONTACT = "contact"  # of the plan of contacts
    ORDER = "order"
    BACK = "back"  # of the plan, too: after a refusal


VALUES: dict[About, type[Any]] = {
    About.STAGE: Stage, About.BASE: Base, About.STATUS: Attention, About.SOURCE: int, About.MANAGER: int,
    About.TAG: str, About.CITY: str, About.BUSINESS: str, About.REGION: str}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Among:
    """One of these. Words are folded, as groupings are."""

    about: About
    values: frozenset[Any]

    def __post_init__(self) -> None:
        _must(bool(self.values) and all(type(one) is VALUES[self.about] for one in self.values))
        if VALUES[self.about] is str:
            object.__setattr__(self, "values", frozenset(map(search_key, self.values)))
            _must("" not in self.values)


@dataclass(frozen=True, slots=True)
class NotAmong:
    """None of these, or nothing known."""

    about: About
    values: frozenset[Any]

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", Among(self.about, self.values).values)


@dataclass(frozen=True, slots=True)
class Graded:
    """Worth: of these grades each; nobody without a grade."""

    money: frozenset[Grade]
    frequency: frozenset[Grade]
    recency: frozenset[Grade]

    def __post_init__(self) -> None:
        _must(bool(self.money and self.frequency and self.recency))


@dataclass(frozen=True, slots=True)
class Bought:
    """Has bought one of these products; or none of them, if not `ever`."""

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
    """The last one is of the last so many days."""


class Longer(_Ago):
    """The last one is longer ago than so many days, or never was."""


@dataclass(frozen=True, slots=True)
class Never:
    last: Last


@dataclass(frozen=True, slots=True)
class InTouch:
    """Talked with us lately, or bought: see `cadence.py`."""


@dataclass(frozen=True, slots=True)
class Summed:
    """All orders come to so much, in minor units."""

    least: int | None
    most: int | None

    def __post_init__(self) -> None:
        _must((self.least, self.most) != (None, None))


@dataclass(frozen=True, slots=True)
class Share:
    """Buys less than that part of what it could from us, or at least as much; nobody of whom no figure is known."""

    part: int  # 2: a half
    below: bool
    currency: str

    def __post_init__(self) -> None:
        _must(self.part > 0 and bool(self.currency))


@dataclass(frozen=True, slots=True)
class Owing:
    """Owes for orders, or in that way."""

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
    """Somebody there has a birthday today, or within so many days."""

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
    """Its name, legal name or city hold each of these pieces of words, folded."""

    pieces: frozenset[str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "pieces", frozenset(" ".join(map(search_key, self.pieces)).split()))
        _must(bool(self.pieces))


@dataclass(frozen=True, slots=True)
class Boxed:
    """Lies there: south to north and west to east."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True)
class Found:
    """Came into the base then, by somebody's hand: a file that is brought in is nobody's new clients."""

    since: datetime
    until: datetime

    def __post_init__(self) -> None:
        _must(None not in (self.since.tzinfo, self.until.tzinfo))


@dataclass(frozen=True, slots=True)
class Done:
    """That member did it then."""

    deed: Deed
    member: int
    since: datetime
    until: datetime

    def __post_init__(self) -> None:
        _must(None not in (self.since.tzinfo, self.until.tzinfo))


@dataclass(frozen=True, slots=True)
class Shifted:
    """Came to that place of the ladder since then, or went from it: a way there and back is none."""

    ladder: Ladder
    place: str
    came: bool
    since: datetime

    def __post_init__(self) -> None:
        _must(self.since.tzinfo is not None and self.place in {*RUNGS[self.ladder]})


@dataclass(frozen=True, slots=True)
class Recommended:
    by: int  # that client, or one that has become that one


@dataclass(frozen=True, slots=True)
class Late:
    member: int  # who has an overdue step with it


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Stands in none of these lists, each given by its conditions."""

    lists: tuple[tuple[Any, ...], ...]


Condition: TypeAlias = (Among | NotAmong | Graded | Bought | Within | Longer | Never | InTouch | Summed | Owing |
    Planned | Due | Born | Lacking | Having | Picked | Worded | Boxed | Found | Done | Shifted | Recommended | Late |
     Share | Buying | Pooling | Between | NoneOf)  # fmt: skip


def _must(said: bool) -> None:
    if not said:
        raise ListBroken("It says nothing.")
