"""What reports need of storage: counts within a scope, and the clients behind a figure."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from sales.clients.client import Page
from sales.ground.scope import Scope
from sales.reporting.counts import Figure, OrderCount, TouchCount


class Reports(Protocol):
    """Reading for `/report`: counts by member over [since, until), from indexes only."""

    async def touches(self, scope: Scope, since: datetime, until: datetime) -> list[TouchCount]: ...
    async def orders(self, scope: Scope, since: date, until: date) -> list[OrderCount]: ...
    async def new_clients(self, scope: Scope, since: datetime, until: datetime) -> dict[int, int]: ...
    async def overdue(self, scope: Scope, now: datetime, today: date) -> dict[int, int]: ...
    async def without_step(self, scope: Scope) -> dict[int, int]: ...
    async def behind(
        self, scope: Scope, member: int, figure: Figure, since: datetime, until: datetime, today: date, page: int
    ) -> Page:
        """The clients behind a figure of one member."""

    async def sums(
        self, scope: Scope, member: int, clients: Sequence[int], since: datetime, until: datetime
    ) -> dict[int, int]:
        """What these clients ordered from that member, in minor units; not of those whose sums nobody has said."""
