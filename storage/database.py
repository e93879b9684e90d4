"""The database as the program holds it: opened once, asked for units of work (`unit.py`), closed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Self

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from sales.ground.clock import Clock
from sales.ground.drafts import Draft
from sales.ground.scope import Scope
from storage.audit.journal import RowIds
from storage.engine import driver, engines, server, upgrade
from storage.engine.doors import Door
from storage.engine.transaction import Transaction, begun
from storage.traffic import signs
from storage.traffic.claims import DoneMark
from storage.unit import Unit


class Database:
    """Opens units of work. A task may have one at a time: on SQLite a second one would wait for the first for ever."""

    def __init__(self, url: URL, clock: Clock) -> None:
        self.url = url
        self._clock = clock
        self._row_ids = RowIds()
        self._writing = engines.writing(url)
        self._desk = engines.desk(url, self._writing)
        self._reading = engines.reading(url)
        self._holders: set[asyncio.Task[Any] | None] = set()

    @classmethod
    async def open(cls, url: str, clock: Clock, *, migrate: bool = True, create: bool = True) -> Self:
        """Opens the database, upgrading its schema first.

        Raises NoDatabase if there is none and it may not `create` one: a wrong path must not look like a new
        installation.
        """
        parsed = engines.parsed(url)
        file = engines.file_of(parsed)
        if file is not None and not create and not file.exists():
            raise upgrade.NoDatabase(str(file))
        if file is not None:
            driver.create(file)
        database = cls(parsed, clock)
        try:
            if migrate:
                await upgrade.migrate(parsed, create=create)
            await database._writing.open()
        except BaseException:
            await database.close()
            raise
        return database

    @property
    def is_shared(self) -> bool:
        """Whether other processes may use it at the same time (PostgreSQL)."""
        return engines.file_of(self.url) is None

    async def close(self) -> None:
        for door in dict.fromkeys((self._reading, self._desk, self._writing)):
            await door.close()

    @property
    def open_units(self) -> int:
        """How many transactions are open now, of all tasks."""
        return len(self._holders)

    @property
    def hops(self) -> int:
        """How many round trips units of work have made so far."""
        return self._writing.heard.hops + self._reading.heard.hops

    @property
    def open_here(self) -> bool:
        """Whether the current task holds a unit of work, so that it may not call Telegram."""
        return asyncio.current_task() in self._holders

    @property
    def others_wait(self) -> bool:
        """Whether somebody is waiting for the writer."""
        return self._writing.waiting > 0

    @asynccontextmanager
    async def work(
        self, scope: Scope | None = None, done: DoneMark | None = None, draft: Draft | None = None
    ) -> AsyncIterator[Unit]:
        """A unit of work, rolled back unless its `commit` is called.

        `done` is the update's mark, committed with it; `draft` is one that was read already.
        """
        async with self._held(self._writing) as transaction:
            yield Unit(transaction, self._row_ids, self._clock.now(), scope, done, draft)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Unit]:
        """A unit of work at the inbox's desk. A process that hangs in one loses it within a second, since all wait."""
        async with self._held(self._desk) as transaction:
            yield Unit(transaction, self._row_ids, self._clock.now(), None, None)

    @asynccontextmanager
    async def read(self, scope: Scope | None = None) -> AsyncIterator[Unit]:
        """A read-only unit beside the writer. It cannot commit, so the audit does not note what it shows."""
        async with self._held(self._reading) as transaction:
            yield Unit(transaction, self._row_ids, self._clock.now(), scope, reads_only=True)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """A bare transaction for data that needs no audit; committed if the block ends without an error."""
        async with self._held(self._writing) as transaction:
            yield transaction
            await transaction.commit()

    async def can_write(self) -> bool:
        """Commits something, to find out a full or missing disk before a person does. Raises what prevents it."""
        async with self._held(self._writing) as transaction:
            await signs.leave(transaction, signs.WROTE, self._clock.now())
            await transaction.commit()
        return True

    async def fold(self) -> bool:
        """Empties SQLite's write-ahead log, so that erased data is gone from it too; False while it is being read."""
        return await self._writing.fold()

    @asynccontextmanager
    async def _held(self, door: Door) -> AsyncIterator[Transaction]:
        holder = asyncio.current_task()
        if holder in self._holders:
            raise RuntimeError("This task has a unit of work open already.")
        try:
            async with begun(door) as transaction:
                self._holders.add(holder)
                try:
                    yield transaction
                finally:
                    self._holders.discard(holder)
        except DBAPIError as failure:
            if server.has_waited_in_vain(failure):
                await self._send_away(server.DESK if door is self._desk else server.WORK)
            raise

    async def _send_away(self, limits: server.Limits) -> None:
        """After a lock timeout, ends sessions that hang, so that nobody waits for them again."""
        with suppress(DBAPIError):
            async with begun(self._reading) as transaction:
                await server.send_away(transaction, limits)
