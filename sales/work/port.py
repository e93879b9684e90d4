"""What the rules and the handlers need of storage about orders."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from sales.ground.scope import Scope
from sales.work.order import Bought, Order
from sales.work.sale import OfEntity


class Orders(Protocol):
    async def add(self, scope: Scope, order: Order) -> None: ...
    async def get(self, scope: Scope, order: int) -> Order: ...
    async def save(self, scope: Scope, order: Order) -> Order: ...
    async def delete(self, scope: Scope, order: Order, at: datetime) -> None:
        """A mark, as for clients."""

    async def of_client(self, scope: Scope, client: int) -> list[Order]: ...  # oldest first
    async def by_touch(self, scope: Scope, touch: int) -> Order | None: ...
    async def unpaid(self, scope: Scope, client: int) -> list[Order]:
        """Whose money is still to come, what was to be paid first first; returns that count against it, too."""

    async def of_clients(self, scope: Scope, clients: Collection[int]) -> Mapping[int, list[Order]]: ...
    async def documents(self, scope: Scope, some: Collection[str]) -> Collection[str]:
        """Which of these documents of the accounting system are in the base, whosever they are."""

    async def of_entity(self, scope: Scope, client: int, tax_number: str) -> OfEntity | None:
        """What the accounting system tells of all cards with that tax number, where other cards have some."""

    async def products(self, scope: Scope, client: int) -> list[Bought]:
        """What was bought; the latest first."""
