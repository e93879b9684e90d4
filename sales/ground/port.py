"""What every unit of work needs of storage, whatever it is about: the audit, taking back, messages for later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sales.ground.noted import Noted
from sales.ground.scope import Scope


class Audit(Protocol):
    """One row per unit of work: what was shown, what was changed. Written by `UnitOfWork.commit`."""

    def shown(self, what: Noted, clients: Sequence[int] = ()) -> None:
        """Notes what the screen that follows shows."""

    async def times_shown(self, what: Noted, since: datetime) -> int:
        """How often the actor was shown such a screen since then."""

    @property
    def has_changes(self) -> bool:
        """Whether this unit of work has anything to take back."""

    def noted(self, what: str, workspace: int, key: int, about: Mapping[str, Any]) -> None:
        """Notes an act that is told as a whole, not row by row: an export, an import."""

    def group(self, key: int) -> None:
        """Changes of this unit of work are undone together with all others under the key.

        A key names one act, not an object: a draft's id, or a new one. A new object's own id may name its making.
        """


class Undo(Protocol):
    async def stands(self, scope: Scope, key: int) -> bool:
        """What was done under the key is as it was left: it can be taken back."""

    async def latest(self, scope: Scope, since: datetime) -> tuple[int, int] | None:
        """What the actor has done last with a client since then and may take back: its key, and the client. Long work
        and imports have ways back of their own.
        """

    async def take_back(self, scope: Scope, key: int, since: datetime) -> list[int]:
        """Reverses every unit of work of the actor under the key, newest first; the clients concerned.
        Raises Stale where a version moved on, something else hangs on what was made, or any of it happened before
        `since`; NotFound where there is nothing (left) to undo.
        """


@dataclass(frozen=True, slots=True)
class Copy:
    """A message that stands in somebody's chat as it was sent."""

    key: str
    person: int
    kind: str
    data: Mapping[str, Any]
    message: int


EDITS, COVERED = "edits", "covered"
"""In what a row says: which message it draws anew in its place; that a screen was opened on its message."""


class Outbox(Protocol):
    async def add(
        self, *, key: str, person: int, due_at: datetime, kind: str, data: dict[str, Any], workspace: int | None = None
    ) -> bool:
        """A message nobody asked for just now. False where the key exists already."""

    async def known(self, keys: Sequence[str]) -> set[str]:
        """Which of these messages there are already, sent or not."""

    async def told(self, keys: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
        """What those of these messages say that have gone out, or may have."""

    async def copies(self, keys: Sequence[str]) -> list[Copy]:
        """Those of these messages that stand where they were sent, with no screen opened on them."""

    async def cover(self, key: str, *, covered: bool) -> None:
        """A screen was opened on that message, or is gone from it."""
