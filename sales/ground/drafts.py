"""A draft: an unfinished conversation as a row. What is in `data` belongs to the conversation's own module."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Draft:
    id: int
    person: int
    kind: str
    data: dict[str, Any]
    updated_at: datetime
    message: int | None = None
    """The Telegram message that shows it, once known: what the bot asked is cleared up there."""


class Drafts(Protocol):
    async def get(self, person: int, draft: int) -> Draft | None: ...
    async def some(self, named: Collection[tuple[int, int]]) -> list[Draft]:
        """By person and id, those that there are."""

    async def latest(self, person: int, kind: str, most: int) -> list[Draft]:
        """The person's last so many of a kind, the newest first."""

    async def since(self, person: int, kinds: Collection[str], since: datetime) -> list[Draft]:
        """The person's of those kinds that were last changed since then, the oldest first."""

    async def put(self, draft: Draft) -> None:
        """Inserts or replaces."""

    async def drop(self, person: int, draft: int) -> None: ...
    async def stands_on(self, person: int, draft: int, message: int) -> None:
        """Notes which message shows it, if it is still there."""
