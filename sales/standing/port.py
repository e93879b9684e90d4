"""What lists and the pool need of storage. No SQL here."""

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
    """Whichever list of clients, within the scope."""

    async def count(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> int: ...
    async def counts(self, scope: Scope, wanted: Mapping[Name, ClientFilter], as_of: AsOf) -> dict[Name, int]:
        """Of several lists at once, each by its name."""

    async def by_owner(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> dict[int, int]:
        """How many there are of each member who has any."""

    async def shares(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> dict[int, int]:
        """The same of a list that is to be found as a whole, whosever it is: what tells of it stands elsewhere than on
        the client.
        """

    async def by_word(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, kind: GroupKind) -> dict[str, int]:
        """How many of a list share each folded word of that kind; "" of none."""

    async def words(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, kind: GroupKind, most: int
    ) -> list[tuple[str, int]]:
        """Folded words that clients of a list are put together by, with how many share each, the most shared first."""

    async def brought(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int) -> list[tuple[int, int]]:
        """Who has recommended clients of a list, with how many of them, whoever brought most first; by the numbers that
        they had then: one may have been merged into another since.
        """

    async def tagged(self, scope: Scope, tags: Collection[str]) -> frozenset[str]:
        """Those of these tags that anybody in the company has, whosever clients: no more is told of them."""

    async def page(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, number: int) -> Page:
        """By its number, for buttons that name it, with how many there are in all; beyond the last one the last."""

    async def part(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int, after: Key | None = None) -> Part:
        """Some more of it, however far: by the key of the part before."""

    async def clients(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int, after: Key | None = None
    ) -> tuple[list[Client], Key | None]:
        """As `part`, all that is on their cards."""


class SavedLists(Protocol):
    """Lists that have a name. What one wants is read when it is opened: it stays true by itself."""

    async def all(self, scope: Scope) -> list[SavedList]:
        """The actor's own and the company's, by name."""

    async def get(self, scope: Scope, row: int) -> SavedList:
        """One of these; NotFound for a colleague's."""

    async def add(self, scope: Scope, saved: SavedList) -> None: ...
    async def save(self, scope: Scope, saved: SavedList) -> None:
        """Where the version still matches."""


class Pool(Protocol):
    async def to_warn(
        self, scope: Scope, wanted: Neglected, spared: Collection[int], as_of: AsOf, most: int
    ) -> list[int]:
        """Some of whom nobody was warned of yet; not of those members."""

    async def to_spare(
        self, scope: Scope, wanted: Neglected, spared: Collection[int], as_of: AsOf, most: int
    ) -> list[int]:
        """Some of whom somebody was warned, and who are to stay; all of those members."""

    async def mark(self, scope: Scope, clients: Collection[int], on: date | None) -> None:
        """When they go; None: they stay. Nothing to undo."""

    async def postpone(self, scope: Scope, on: date) -> None:
        """Who was to go earlier goes on that day: nobody was reminded lately."""

    async def begin(self, scope: Scope, day: date) -> bool:
        """Once a day of the company's; False where it was begun already."""

    async def take(self, scope: Scope, client: int, on: date) -> None:
        """Counts it. Nothing to undo: who gives one back has seen it."""

    async def taken(self, scope: Scope, on: date) -> int:
        """How many the actor has taken on that day."""
