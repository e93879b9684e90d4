"""What reports need of storage: counts within a scope. Clients are counted as lists: see `sales/standing`."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from sales.ground.scope import Scope
from sales.reporting.counts import OrderCount, ProductCount, TouchCount


class Reports(Protocol):
    """Reading for `/report`: counts by member over [since, until), from indexes only."""

    async def touches(self, scope: Scope, since: datetime, until: datetime) -> list[TouchCount]: ...
    async def orders(self, scope: Scope, since: date, until: date) -> list[OrderCount]: ...
    async def products(self, scope: Scope, since: date, until: date) -> list[ProductCount]: ...
    async def overdue(self, scope: Scope, now: datetime, today: date) -> dict[int, int]: ...
    async def put_off(self, scope: Scope, since: datetime, until: datetime) -> dict[int, int]:
        """Steps put off to a later day without a touch."""

    async def dropped(self, scope: Scope, since: datetime, until: datetime) -> dict[int, int]:
        """Steps dropped without a touch."""

    async def recorded_late(self, scope: Scope, since: datetime, until: datetime, offset: timedelta) -> dict[int, int]:
        """Touches that were recorded in the evening of a clock so far from UTC, within two days."""

    async def sums(
        self, scope: Scope, member: int, clients: Sequence[int], since: datetime, until: datetime
    ) -> dict[int, int]:
        """What these clients ordered from that member, in minor units; not of those whose sums nobody has said."""
