"""Who may what: roles, rights and the scope that goes into every query."""

from dataclasses import dataclass
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


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.REP: frozenset(),
    Role.LEAD: frozenset(Right) - {Right.PEOPLE, Right.RULES},
    Role.OWNER: frozenset(Right),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose clients an actor may see. `owners` is None for everybody's in the workspace."""

    workspace: int
    actor: int
    owners: frozenset[int] | None
    role: Role

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


def scope_of(workspace: int, member: int, role: Role) -> Scope:
    everybody = Right.TEAM_CLIENTS in RIGHTS[role]
    return Scope(workspace, member, None if everybody else frozenset({member}), role)
