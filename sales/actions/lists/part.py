"""The next few clients of a list with whom something is to be done, all of one member."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sales.company.members import Member
from sales.ground.scope import Scope
from sales.jobs.bulk import Value
from sales.jobs.placed import How
from sales.standing.client_filter import AsOf, ClientFilter


@dataclass(frozen=True, slots=True)
class Some:
    """`scope`: of whoever acts; `wanted`: those of the list with whom it is still to be done; `value`: see `Bulk`."""

    scope: Scope
    member: Member
    wanted: ClientFilter
    value: Value
    as_of: AsOf
    most: int
    job: int = 0
    turn: int = 0
    """How many this work has done before."""
    joining: ClientFilter | None = None
    """Those for whom it is added to what is planned; None: nobody."""
    owed: str = ""
    """What for, where a complaint is open; empty: the same as for everybody."""
    light: Collection[str] = ()
    """See `Bulk`."""

    @property
    def theirs(self) -> Scope:
        """The member's clients only."""
        return self.scope.of(self.member.id)


@dataclass(frozen=True, slots=True)
class Few:
    """With how many it was done; whether there may be more of that member; on which days, and how."""

    done: int
    more: bool
    days: tuple[date, ...] = ()
    how: How = How.ANEW
