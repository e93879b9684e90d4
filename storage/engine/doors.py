"""Doors: our connection pools, each with a fixed number of places. Waiting for a place can be cancelled."""

import asyncio
from typing import Protocol

from sqlalchemy import Engine
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engine.lines import Heard, Line
from storage.engine.prepared import StatementCache
from storage.engine.threads import Thread
from storage.engine.wires import Wire


class Door(Protocol):
    """A pool of connections to one database.

    `places` are the free ones; `waiting` counts who waits for one; `heard` counts hops and tells listeners each
    statement.
    """

    places: asyncio.Semaphore
    waiting: int

    heard: Heard

    async def open(self) -> None:
        """Makes the first connection. On SQLite a writer must come first: it creates the files that readers need."""

    def line(self) -> Line:
        """A connection for whoever has acquired a place. Not async, so that no cancellation can lose the connection."""

    async def fold(self) -> bool:
        """Empties SQLite's write-ahead log, so that erased data is gone from it too; False while a reader still uses
        it.
        """

    async def close(self) -> None: ...


class Threads:
    """A pool of connections to an SQLite file, each in a thread of its own. Released threads are reused."""

    def __init__(self, engine: Engine, places: int, begin: str) -> None:
        self.engine = engine
        self._begin = begin
        self.heard = Heard()
        self.heard.listen_to(engine)
        self.places = asyncio.Semaphore(places)
        self.waiting = 0
        self._cache = StatementCache(engine.dialect)
        self._free: list[Thread] = []

    async def open(self) -> None:
        thread = self._thread()
        await thread.open()
        self._free.append(thread)

    def _thread(self) -> Thread:
        return Thread(self.engine, self._begin, self._cache, self.heard, self._free.append)

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
    """A pool of connections to a PostgreSQL server."""

    def __init__(self, engine: AsyncEngine, places: int, heard: Heard | None = None) -> None:
        self._engine = engine
        self.heard = heard or Heard()
        self.heard.listen_to(engine.sync_engine)
        self._cache = StatementCache(engine.dialect)
        self.places = asyncio.Semaphore(places)
        self.waiting = 0

    async def open(self) -> None:
        """Does nothing: there are no files to create."""

    async def fold(self) -> bool:
        """Does nothing: the server's log is up to its administrator."""
        return True

    def line(self) -> Line:
        return Wire(self._engine.connect(), self._cache, self.heard)

    async def close(self) -> None:
        await self._engine.dispose()
