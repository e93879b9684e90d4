"""Who may what: roles, rights and the scope that goes into every query."""

from dataclasses import dataclass, replace
from enum import StrEnum

from sales.ground.errors import NotAllowed


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
    """

    workspace: int
    actor: int
    owners: frozenset[int] | None
    role: Role
    covers: frozenset[int] = frozenset()

    def may(self, right: Right) -> bool:
        return right in RIGHTS[self.role]

    def needs(self, right: Right) -> None:
        if not self.may(right):
            raise NotAllowed(right)

    @property
    def own(self) -> "Scope":
        """The same actor, narrowed to the actor's own clients."""
        return self.of(self.actor)

    def of(self, member: int) -> "Scope":
        """The same actor, narrowed to the clients of a member."""
        return Scope(self.workspace, self.actor, frozenset({member}), self.role)

    @property
    def worked(self) -> "Scope":
        """Narrowed to the clients that the actor works with now: own ones, and those of whoever is covered."""
        return replace(self, owners=self.covers | {self.actor})

    @property
    def lasting(self) -> "Scope":
        """As if nobody were away: for what outlasts a substitution, and for what is nobody's but one's own."""
        return scope_of(self.workspace, self.actor, self.role)

    def covered(self, owner: int) -> int | None:
        """For whom the actor works with a client of that owner; None: for nobody else."""
        return owner if owner in self.covers else None


def scope_of(workspace: int, member: int, role: Role, covers: frozenset[int] = frozenset()) -> Scope:
    everybody = Right.TEAM_CLIENTS in RIGHTS[role]
    return Scope(workspace, member, None if everybody else covers | {member}, role, covers)
