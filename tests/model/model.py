"""What a company is, as simply as it can be said: dictionaries, and no base."""

from collections import Counter, defaultdict
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sales.ground.scope import Role
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.step import StepKind

UNDONE_WITHIN = timedelta(minutes=10)

Open = dict[tuple[StepKind, str], date]
"""Days of open steps by kind and note."""


@dataclass
class Known:
    """A client."""

    owner: str
    name: str
    is_deleted: bool = False
    touches: dict[int, Outcome] = field(default_factory=dict)
    did: dict[int, tuple[str, datetime]] = field(default_factory=dict)
    """Who has recorded each, and when."""
    steps: Open = field(default_factory=dict)


@dataclass(frozen=True)
class Deed:
    """What was done to a client, and how it was before; None: there was none."""

    key: int
    who: str
    client: int
    at: datetime
    before: Known | None


@dataclass
class Model:
    roles: dict[str, Role]
    now: datetime
    clients: dict[int, Known] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)
    noted: int = 0
    """Rows of the audit that tell of a change."""
    teams: dict[str, int] = field(default_factory=dict)
    """Those there are: the ids by name."""
    team_of: dict[str, str] = field(default_factory=dict)
    leads: set[tuple[str, str]] = field(default_factory=set)
    """Who leads which."""

    def reaches(self, who: str, owner: str) -> bool:
        """Whether that member's clients are there for who asks."""
        if who == owner or self.roles[who] is not Role.LEAD:
            return who == owner or self.roles[who] is Role.OWNER
        return not self.teams or (who, self.team_of.get(owner, "")) in self.leads

    def sees(self, who: str, client: int) -> bool:
        known = self.clients.get(client)
        return known is not None and not known.is_deleted and self.reaches(who, known.owner)

    def visible(self, who: str) -> list[int]:
        return [client for client in self.clients if self.sees(who, client)]

    def begins(self, key: int, who: str, client: int) -> Known:
        """Somebody does something to a client: how it is, to be changed."""
        self.deeds.append(Deed(key, who, client, self.now, deepcopy(self.clients.get(client))))
        self.noted += 1
        return self.clients.setdefault(client, Known(who, ""))

    def changes_role(self, whom: str, role: Role) -> None:
        """A rep leads nobody, whatever comes later."""
        self.roles[whom] = role
        self.noted += 1
        if role is Role.REP:
            self.leads = {one for one in self.leads if one[0] != whom}

    def removes(self, team: str) -> None:
        del self.teams[team]
        self.noted += 1
        self.team_of = {who: its for who, its in self.team_of.items() if its != team}
        self.leads = {one for one in self.leads if one[1] != team}

    def days(self, who: str, since: date, zone: ZoneInfo) -> dict[str, tuple[int, int, int]]:
        """What the days since then came to of each that is there for who asks: talks, attempts, first touches."""
        came: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for known in self.clients.values():
            for touch, (member, at) in ({} if known.is_deleted else known.did).items():
                if at.astimezone(zone).date() >= since and self.reaches(who, member):
                    came[member]["attempts" if known.touches[touch] in ATTEMPTS else "talks"] += 1
                    came[member]["first"] += touch == min(known.did, key=lambda one: (known.did[one][1], one))
        return {member: (did["talks"], did["attempts"], did["first"]) for member, did in came.items()}

    def last(self, client: int) -> Deed | None:
        return next((deed for deed in reversed(self.deeds) if deed.client == client), None)

    def is_over(self, deed: Deed) -> bool:
        return self.now - deed.at > UNDONE_WITHIN

    def take_back(self, deed: Deed) -> None:
        self.deeds = [one for one in self.deeds if one.client != deed.client]  # nothing older is asked for any more
        self.noted += 1
        if deed.before is None:
            del self.clients[deed.client]
        else:
            self.clients[deed.client] = deed.before
