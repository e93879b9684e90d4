"""What the lead's day needs of storage."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from sales.ground.scope import Scope
from sales.reporting.leading.complaints import Complaint
from sales.reporting.leading.signals import Signal, SignalKind
from sales.work.step import StepKind


class Complaints(Protocol):
    """Those that were recorded by somebody: a file brings none."""

    async def add(self, scope: Scope, touch: int, client: int, at: datetime) -> bool:
        """False where it is known already."""

    async def open(self, scope: Scope) -> list[Complaint]:
        """The oldest first."""

    async def of_client(self, scope: Scope, client: int) -> Complaint | None:
        """The oldest open one of that client."""

    async def get(self, scope: Scope, touch: int) -> Complaint:
        """Raises NotFound where it is settled, taken back, or no complaint any more."""

    async def taken_back(self, scope: Scope, touch: int) -> Complaint | None:
        """One that is none after all: undone, or something else came of it."""

    async def take(self, scope: Scope, touch: int, at: datetime) -> bool:
        """The actor looks after it from now on; False where somebody already does. Nothing to undo."""


class Signals(Protocol):
    """What else leads are told of at once."""

    async def add(
        self, scope: Scope, kind: SignalKind, about: int, on: date, at: datetime, client: int | None = None
    ) -> int:
        """Of the same on the same day there is one: its id, whoever has added it."""

    async def get(self, scope: Scope, signal: int) -> Signal:
        """Raises NotFound where the client, or the member, is out of scope."""

    async def of_touch(self, scope: Scope, touch: int) -> list[int]:
        """What leads were told of that touch."""

    async def take(self, scope: Scope, signal: int, at: datetime) -> bool:
        """The actor looks after it from now on; False where somebody already does. Nothing to undo."""


class Plans(Protocol):
    """What the team has planned."""

    async def of_day(self, scope: Scope, day: date) -> Mapping[int, Mapping[StepKind, int]]:
        """Open steps of each member on that day, by kind."""
