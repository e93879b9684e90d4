"""The pool: clients of nobody in particular, to be taken by rule. Off unless an owner wants it.

A client goes there whom nobody has touched for so many days, as whose it is was told three working days before: three
mornings in which a touch or a step keeps it. Stays with whose it is:

- whoever buys: their orders may come from accounting alone, without a touch
- with whom something is planned, today or later; what is overdue keeps nobody
- whom a lead has named: key and VIP have an alarm of their own, who is lost is settled
- who asked for no contact, and who is inactive: nobody is to call them
- the clients of whoever is away, until three mornings after they are back

Who gets a client, out of the pool or from a colleague, has it for `rest` days whatever was before.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import TypeAlias

from sales.company.members import Member, Rules
from sales.days.calendar import DAY, WorkCalendar
from sales.ground.scope import Scope

WARNED = 3
"""Days before it goes, each with a morning."""


@dataclass(frozen=True, slots=True)
class Neglected:
    """Nobody has touched it for so many days, nor sold it anything, and nothing is planned ahead; whose it is has had
    it for `rest` days. Whom a lead has named is not.
    """

    days: int
    rest: int

    def __post_init__(self) -> None:
        if self.days < 1 or self.rest < 1:
            raise ValueError("It says nothing.")


@dataclass(frozen=True, slots=True)
class Leaving:
    """Goes to the pool within so many days, as was told; unless it was touched since, or something is planned ahead."""

    days: int


@dataclass(frozen=True, slots=True)
class Pooled:
    """Stands in a pool; or in none."""

    there: bool = True


Pooling: TypeAlias = Neglected | Leaving | Pooled


def to_warn_of(rules: Rules) -> Neglected:
    return Neglected(rules.pool_days - WARNED, rules.pool_rest_days - WARNED)


def to_let_go(rules: Rules) -> Neglected:
    return Neglected(rules.pool_days, rules.pool_rest_days)


def leaves_on(local: datetime, first: time, calendar: WorkCalendar) -> date:
    """When goes who is warned of now, by the company's clock: behind so many working days. Today is none of them any
    more once the `first` of the team has had the morning's message.
    """
    since = local.date() if local.time() <= first else local.date() + DAY
    return next(islice(calendar.working_from(since), WARNED, None))


def open_to(me: Member, members: Collection[Member], scope: Scope) -> list[Member]:
    """The pools that a member takes from: of the own team, and of the teams that one leads."""
    return [one for one in members if one.pool and (one.team == me.team or scope.sees(one.id))]


def pool_of(member: Member, members: Collection[Member]) -> Member | None:
    """Where that member's clients go, if there is such a pool already."""
    return next((one for one in members if one.pool and one.team == member.team), None)


@dataclass(frozen=True, slots=True)
class Room:
    """What a member may still take: so many were taken today, so many clients are open."""

    taken: int
    a_day: int
    open: int
    most: int
    """0: as many as there are."""

    @property
    def left(self) -> int:
        """Today."""
        return max(0, self.a_day - self.taken)

    @property
    def is_full(self) -> bool:
        return self.most > 0 and self.open >= self.most


def over(most: int, clients: int) -> bool:
    """Whether that is more than one member is to have."""
    return 0 < most < clients
