"""What the rules and the handlers need from storage about orders."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from sales.ground.scope import Scope
from sales.work.order import Bought, Order
from sales.work.sale import OfEntity


class Orders(Protocol):
    """Orders within the scope of whoever asks."""

    async def add(self, scope: Scope, order: Order) -> None: ...
    async def get(self, scope: Scope, order: int) -> Order: ...
    async def save(self, scope: Scope, order: Order) -> Order: ...
    async def delete(self, scope: Scope, order: Order, at: datetime) -> None:
        """Marks the order as deleted, as is done with clients."""

    async def of_client(self, scope: Scope, client: int) -> list[Order]: ...  # oldest first
    async def by_touch(self, scope: Scope, touch: int) -> Order | None: ...
    async def unpaid(self, scope: Scope, client: int) -> list[Order]:
        """Orders whose money is still to come, first day to pay first, and open returns, which count against them."""

    async def of_clients(self, scope: Scope, clients: Collection[int]) -> Mapping[int, list[Order]]: ...
    async def documents(self, scope: Scope, some: Collection[str]) -> Collection[str]:
        """Those of these documents of the accounting system that are known already, regardless of scope."""

    async def of_entity(self, scope: Scope, client: int, tax_number: str) -> OfEntity | None:
        """The sums of what the accounting system states for all cards with that tax number, or None if only this card
        has documents.
        """

    async def products(self, scope: Scope, client: int) -> list[Bought]:
        """The products that the client has bought, latest first."""
