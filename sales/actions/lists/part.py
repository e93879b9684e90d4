"""The next few clients of a list for whom something is to be done, all of one member."""

from dataclasses import dataclass
from datetime import date

from sales.company.members import Member
from sales.ground.scope import Scope
from sales.jobs.bulk import Value
from sales.jobs.placed import How
from sales.standing.client_filter import AsOf, ClientFilter


@dataclass(frozen=True, slots=True)
class Some:
    """Which clients are next. `scope` is that of the actor, `wanted` the list of those for whom it is still to be done;
    for `value` see `Bulk`.
    """

    scope: Scope
    member: Member
    wanted: ClientFilter
    value: Value
    as_of: AsOf
    most: int
    job: int = 0
    turn: int = 0
    """How many clients this work has done before."""
    joining: ClientFilter | None = None
    """Clients for whom it is added to what is planned, or None."""
    owed: str = ""
    """The reason for clients with an open complaint; "" for the same as everybody's."""

    @property
    def theirs(self) -> Scope:
        """The scope of the member's clients only."""
        return self.scope.of(self.member.id)


@dataclass(frozen=True, slots=True)
class Few:
    """The result: how many were done, whether that member may have more, on which days, and how."""

    done: int
    more: bool
    days: tuple[date, ...] = ()
    how: How = How.ANEW
