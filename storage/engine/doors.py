"""Doors to a database: so many may be in one at once. Who waits, waits there, where waiting can be given up."""

import asyncio
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine.lines import Line, Thread, Wire


class Door(Protocol):
    places: asyncio.Semaphore
    waiting: int

    @property
    def engine(self) -> Engine:
        """What speaks to the driver: to be listened to."""

    async def open(self) -> None:
        """Before others read: what they find beside SQLite's file is made by whoever may write."""

    def line(self) -> Line:
        """For whoever has a place. Nothing is waited for, so that nobody cancelled can lose it."""

    async def close(self) -> None: ...


class Threads:
    """Into a file of SQLite's. A thread that was let go waits for the next transaction."""

    def __init__(self, engine: Engine, places: int) -> None:
        self.engine = engine
        self.places = asyncio.Semaphore(places)
        self.waiting = 0
        self._free: list[Thread] = []

    async def open(self) -> None:
        thread = Thread(self.engine, self._free.append)
        await thread.open()
        self._free.append(thread)

    def line(self) -> Line:
        return self._free.pop() if self._free else Thread(self.engine, self._free.append)

    async def close(self) -> None:
        while self._free:
            await self._free.pop().close()
        self.engine.dispose()


class Wires:
    """To a PostgreSQL server."""

    def __init__(self, engine: AsyncEngine, places: int) -> None:
        self._engine = engine
        self.places = asyncio.Semaphore(places)
        self.waiting = 0

    @property
    def engine(self) -> Engine:
        return self._engine.sync_engine

    async def open(self) -> None:
        """Nothing is beside a server."""

    def line(self) -> Line:
        return Wire(self._engine.connect())

    async def close(self) -> None:
        await self._engine.dispose()
