"""Doors to a database: so many may be in one at once. Who waits, waits there, where waiting can be given up."""

import asyncio
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine.lines import Heard, Line
from storage.engine.prepared import Kitchen
from storage.engine.threads import Thread
from storage.engine.wires import Wire


class Door(Protocol):
    places: asyncio.Semaphore
    waiting: int

    heard: Heard

    async def open(self) -> None:
        """Before others read: what they find beside SQLite's file is made by whoever may write."""

    def line(self) -> Line:
        """For whoever has a place. Nothing is waited for, so that nobody cancelled can lose it."""

    async def fold(self) -> bool:
        """What was erased goes out of SQLite's write-ahead log too; False while somebody reads from it."""

    async def close(self) -> None: ...


class Threads:
    """Into a file of SQLite's. A thread that was let go waits for the next transaction."""

    def __init__(self, engine: Engine, places: int, begin: str) -> None:
        self.engine = engine
        self._begin = begin
        self.heard = Heard()
        self.heard.listen_to(engine)
        self.places = asyncio.Semaphore(places)
        self.waiting = 0
        self._kitchen = Kitchen(engine.dialect)
        self._free: list[Thread] = []

    async def open(self) -> None:
        thread = self._thread()
        await thread.open()
        self._free.append(thread)

    def _thread(self) -> Thread:
        return Thread(self.engine, self._begin, self._kitchen, self.heard, self._free.append)

    async def fold(self) -> bool:
        async with self.places:
            thread = self._free.pop() if self._free else self._thread()
            try:
                return await thread.fold()
            finally:
                await thread.end()

    def line(self) -> Line:
        return self._free.pop() if self._free else self._thread()

    async def close(self) -> None:
        while self._free:
            await self._free.pop().close()
        self.engine.dispose()


class Wires:
    """To a PostgreSQL server."""

    def __init__(self, engine: AsyncEngine, places: int, heard: Heard | None = None) -> None:
        self._engine = engine
        self.heard = heard or Heard()
        self.heard.listen_to(engine.sync_engine)
        self._kitchen = Kitchen(engine.dialect)
        self.places = asyncio.Semaphore(places)
        self.waiting = 0

    async def open(self) -> None:
        """Nothing is beside a server."""

    async def fold(self) -> bool:
        """A server's log is its keeper's affair."""
        return True

    def line(self) -> Line:
        return Wire(self._engine.connect(), self._kitchen, self.heard)

    async def close(self) -> None:
        await self._engine.dispose()
