"""What reports need of storage: counts within a scope. Clients are counted as lists: see `sales/standing`."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol

from sales.clients.rungs import Ladder, Rung
from sales.clients.stages import Stage
from sales.days.periods import Period
from sales.ground.scope import Scope
from sales.reporting.counts import CoveredCount, Figures, JointCount, OrderCount, ProductCount, TouchCount
from sales.reporting.funnel import Group, Moved, Stay
from sales.reporting.slices import Cut, Slice
from sales.reporting.unasked.occasions import Brought, Occasion
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About
from sales.values.birthdays import Birthday
from sales.work.touch import Touch


class Reports(Protocol):
    """Reading for `/report`: counts by member over [since, until), from indexes only."""

    async def touches(self, scope: Scope, since: datetime, until: datetime) -> list[TouchCount]: ...
    async def orders(self, scope: Scope, since: date, until: date) -> list[OrderCount]: ...
    async def products(self, scope: Scope, since: date, until: date) -> list[ProductCount]: ...
    async def covered(self, scope: Scope, since: datetime, until: datetime) -> list[CoveredCount]:
        """What members in scope did for absent ones, and what was done for them."""

    async def joint(self, scope: Scope, since: datetime, until: datetime) -> list[JointCount]:
        """What members in scope did with a colleague beside, and beside a colleague."""

    async def beside(self, scope: Scope, since: datetime, until: datetime) -> set[int]:
        """Members in scope who were there when a colleague reached somebody."""

    async def overdue(self, scope: Scope, now: datetime, today: date) -> dict[int, int]: ...


class Slices(Protocol):
    """A period's touches and orders: what figures count and open, and what they are told apart by."""

    async def by_member(self, scope: Scope, wanted: Slice) -> dict[int, int]:
        """How many each member in scope did of that."""

    async def page(
        self, scope: Scope, wanted: Slice, page: int, size: int = 8, *, whole: int | None = None
    ) -> tuple[list[tuple[Touch, str, int | None]], int]:
        """By members in scope with clients in scope, the newest first: the touch, its client's name, what was paid; and
        how many in all. `whole`: how many there are whosever the clients are, where that is known.
        """

    async def cut(self, scope: Scope, wanted: Slice) -> list[Cut]: ...
    async def largest(self, scope: Scope, wanted: Slice) -> tuple[int, str, int] | None:
        """The client in scope that bought most: its id, its name, and for how much in minor units."""


class Sums(Protocol):
    """What belongs to days: kept of those that are over."""

    async def figures(self, scope: Scope, period: Period, zone: str, today: date) -> dict[int, Figures]:
        """Of each member in scope who did anything: those of `OF_DAYS`, and touches by channel."""


class Funnels(Protocol):
    """Where the clients of a list stand, within the scope."""

    async def groups(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> list[Group]: ...
    async def by_stage(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, of: About
    ) -> dict[int | None, dict[Stage, int]]:
        """How many of each manager, or source, have which colour; None: of no source."""

    async def moved(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, ladder: Ladder, since: datetime
    ) -> dict[Rung, Moved]:
        """Of each place of the ladder that anybody came to or went from since then."""

    async def stays(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, since: datetime) -> dict[Stage, Stay]:
        """Of each colour that anybody has left since then, as `moved` counts them."""


class Occasions(Protocol):
    """Who is brought up in the morning, and what was shown of that."""

    async def brought_up(
        self,
        scope: Scope,
        lists: Mapping[Occasion, ClientFilter],
        as_of: AsOf,
        most: int,
        without: Collection[int] = (),
    ) -> dict[Occasion, Brought]:
        """Each client once, in the first of these lists that holds it, but for those without whom; whoever rests, for
        the actor, in no line.
        """

    async def firsts(self, scope: Scope, lists: Mapping[str, ClientFilter], as_of: AsOf) -> dict[int, str]:
        """The first of these lists that holds it, of each client that stands in one."""

    async def birthdays(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int
    ) -> list[tuple[int, str, Birthday]]:
        """Of people at the clients of a list: the client, who, when; in no order."""

    async def tell(self, scope: Scope, shown: Mapping[int, Occasion], now: datetime, today: date) -> None:
        """That these were shown to the actor in the morning. Nothing to undo."""
