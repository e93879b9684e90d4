"""What lists and the pool need from storage. No SQL here."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol, TypeVar

from sales.clients.client import Client, Page
from sales.clients.groupings import GroupKind
from sales.company.pool import Neglected
from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf, ClientFilter, Key, Part
from sales.standing.kept_lists import SavedList

Name = TypeVar("Name")


class Lists(Protocol):
    """Any list of clients, within the scope."""

    async def count(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> int: ...
    async def counts(self, scope: Scope, wanted: Mapping[Name, ClientFilter], as_of: AsOf) -> dict[Name, int]:
        """The number of clients of several lists at once, by the name of each list."""

    async def by_owner(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> dict[int, int]:
        """The number of clients of the list by member, for members who have any."""

    async def shares(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> dict[int, int]:
        """The same for a list that must be read as a whole, whoever owns its clients, since what it asks about is not
        on the client.
        """

    async def by_word(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, kind: GroupKind) -> dict[str, int]:
        """The number of clients of the list by folded word of that kind; "" for those without one."""

    async def words(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, kind: GroupKind, most: int
    ) -> list[tuple[str, int]]:
        """Folded words that group the clients of the list, each with its number of clients, largest first."""

    async def brought(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int) -> list[tuple[int, int]]:
        """Who has recommended clients of a list, with how many of them, whoever brought most first; by the numbers that
        they had then: one may have been merged into another since.
        """

    async def tagged(self, scope: Scope, tags: Collection[str]) -> frozenset[str]:
        """Those of these tags that any client of the company has, regardless of scope. Nothing else is told."""

    async def page(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, number: int) -> Page:
        """A page by its number, which buttons name, with the number of all. Beyond the last page it is the last."""

    async def part(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int, after: Key | None = None) -> Part:
        """The next part of the list, however far down, by the key of the part before."""

    async def clients(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int, after: Key | None = None
    ) -> tuple[list[Client], Key | None]:
        """As `part`, with all that is on the clients' cards."""


class SavedLists(Protocol):
    """Lists with a name. Only the filter is kept and clients are read on opening, so a list stays true by itself."""

    async def all(self, scope: Scope) -> list[SavedList]:
        """The actor's own and the company's, by name."""

    async def get(self, scope: Scope, row: int) -> SavedList:
        """One of these. NotFound for a colleague's."""

    async def add(self, scope: Scope, saved: SavedList) -> None: ...
    async def save(self, scope: Scope, saved: SavedList) -> None:
        """Saves it. Stale if its version is not the latest."""


class Pool(Protocol):
    """The company's pool of clients that nobody looks after."""

    async def to_warn(
        self, scope: Scope, wanted: Neglected, spared: Collection[int], as_of: AsOf, most: int
    ) -> list[int]:
        """Some neglected clients that nobody was warned of yet, except those of `spared` members."""

    async def to_spare(
        self, scope: Scope, wanted: Neglected, spared: Collection[int], as_of: AsOf, most: int
    ) -> list[int]:
        """Some clients that somebody was warned of and that are to stay, and all such clients of `spared` members."""

    async def mark(self, scope: Scope, clients: Collection[int], on: date | None) -> None:
        """Sets the day on which they go to the pool; with None they stay. It cannot be undone."""

    async def postpone(self, scope: Scope, on: date) -> None:
        """Moves those that were to go earlier to that day, since nobody was reminded lately."""

    async def begin(self, scope: Scope, day: date) -> bool:
        """Begins a day of the company's. False if it was begun already."""

    async def take(self, scope: Scope, client: int, on: date) -> None:
        """Counts that the actor takes this client. It cannot be undone: who gives a client back has seen it."""

    async def taken(self, scope: Scope, on: date) -> int:
        """The number of clients that the actor has taken on that day."""
