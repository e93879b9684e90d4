"""Who may what: roles, rights and the scope that goes into every query."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from sales.ground.errors import NotAllowed, NotFound

FEW = 5
"""Members whose clients are read one by one: a rep's own, and those of whoever is covered."""


class Role(StrEnum):
    REP = "rep"
    LEAD = "lead"
    OWNER = "owner"


class Right(StrEnum):
    """What not everybody may do. Own clients need no right: the scope holds them."""

    TEAM_CLIENTS = "team_clients"
    TEAM_REPORT = "team_report"
    HAND_OVER = "hand_over"
    IMPORT_FOR_OTHERS = "import_for_others"
    EXPORT = "export"
    PEOPLE = "people"
    RULES = "rules"
    VACATIONS = "vacations"
    GOALS = "goals"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.REP: frozenset(),
    Role.LEAD: frozenset(Right) - {Right.PEOPLE, Right.RULES},
    Role.OWNER: frozenset(Right),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose clients an actor may see. `owners` is None for everybody's in the workspace.

    `covers`: whoever is away now, and whose clients the actor works with meanwhile. Nothing but the briefing says so.
    `led`: the members of the teams that a lead leads; None where the company has no teams.
    """

    workspace: int
    actor: int
    owners: frozenset[int] | None
    role: Role
    covers: frozenset[int] = frozenset()
    led: frozenset[int] | None = None

    def may(self, right: Right) -> bool:
        return right in RIGHTS[self.role]

    def needs(self, right: Right) -> None:
        if not self.may(right):
            raise NotAllowed(right)

    def sees(self, member: int) -> bool:
        """Whether that member's clients are in scope."""
        return self.owners is None or member in self.owners

    def must_see(self, member: int) -> None:
        if not self.sees(member):
            raise NotFound

    @property
    def of_several(self) -> bool:
        """Whether it looks after others: then whose a client is stands beside it."""
        return self.may(Right.TEAM_CLIENTS) and self.owners != frozenset({self.actor})

    @property
    def is_of_few(self) -> bool:
        """Whether each client in it may be looked at by itself: a rep's may, a company's many may not."""
        return self.owners is not None and len(self.owners) <= FEW

    @property
    def own(self) -> "Scope":
        """The same actor, narrowed to the actor's own clients: a rep who covers nobody sees no others."""
        mine = frozenset({self.actor})
        return self if self.owners == mine and not self.covers else replace(self, owners=mine, covers=frozenset())

    def of(self, member: int) -> "Scope":
        """The same actor, narrowed to the clients of a member; of one out of scope there are none."""
        seen = frozenset({member}) if self.sees(member) else frozenset[int]()
        return replace(self, owners=seen, covers=frozenset())

    def of_these(self, members: Iterable[int]) -> "Scope":
        """The same actor, narrowed to the clients of some members: of those in scope."""
        return replace(self, owners=frozenset(filter(self.sees, members)), covers=frozenset())

    @property
    def worked(self) -> "Scope":
        """Narrowed to the clients that the actor works with now: own ones, and those of whoever is covered."""
        return replace(self, owners=self.covers | {self.actor})

    @property
    def lasting(self) -> "Scope":
        """As if nobody were away: for what outlasts a substitution, and for what is nobody's but one's own."""
        return scope_of(self.workspace, self.actor, self.role, led=self.led)

    def covered(self, owner: int) -> int | None:
        """For whom the actor works with a client of that owner; None: for nobody else."""
        return owner if owner in self.covers else None


def scope_of(
    workspace: int,
    member: int,
    role: Role,
    covers: frozenset[int] = frozenset(),
    *,
    led: frozenset[int] | None = None,
) -> Scope:
    """An owner sees everybody's clients, and so does a lead, where the company has no teams."""
    everybody = role is Role.OWNER or (led is None and Right.TEAM_CLIENTS in RIGHTS[role])
    seen = covers | {member} | (led or frozenset() if role is Role.LEAD else frozenset())
    return Scope(workspace, member, None if everybody else seen, role, covers, led)


def everything_of(workspace: int) -> Scope:
    """The scope of a whole company for what the program does by itself: it has no actor."""
    return Scope(workspace, 0, None, Role.OWNER)
