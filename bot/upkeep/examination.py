"""What is wrong with the bot itself, as far as it can see: disk, backups, clock, updates and messages given up."""

import asyncio
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot.process import logs
from bot.process.settings import Settings
from sales.ground.clock import Clock
from sales.reporting.troubles import Trouble
from storage.backup import keeping
from storage.company import operators
from storage.database import Database
from storage.engine import engines
from storage.engine.transaction import Transaction
from storage.traffic import inbox, outbox

SCARCE = 200 * 1024 * 1024
"""Free bytes on the disk."""
LOOKS_BACK = timedelta(days=1)
OFF_BY = timedelta(minutes=1)
WRITES_WITHIN = 5
"""Seconds."""

Facts = dict[Trouble, dict[str, Any]]
"""By trouble, the data for its message."""
log = logs.logger(__name__)


class Unwritable(Exception):
    """The database takes no writes now."""


class Examination:
    def __init__(self, settings: Settings, database: Database, clock: Clock, off_by: Callable[[], timedelta]) -> None:
        self._settings = settings
        self._database = database
        self._clock = clock
        self._off_by = off_by
        self.sees_another: Callable[[], bool] = lambda: False
        """Whether another host polls for the same bot; the door replaces it."""

    async def facts(self) -> Facts:
        """The troubles found. Raises Unwritable if the database takes no writes."""
        await self._write()
        now = self._clock.now()
        found: Facts = {}
        async with self._database.read() as unit:
            for trouble, count in await self._given_up(unit.transaction, now):
                found[trouble] = {"count": count}
            if await self._lacks_backup(unit.transaction, now):
                found[Trouble.BACKUP] = {"days": self._days_since_backup(now)}
        if (left := self._room()) < SCARCE:
            found[Trouble.DISK] = {"megabytes": left // 1024**2}
        if self.sees_another():
            found[Trouble.TWO] = {}
        if abs(self._off_by()) > OFF_BY:
            found[Trouble.CLOCK] = {"minutes": round(abs(self._off_by()) / timedelta(minutes=1))}
        return found

    async def _write(self) -> None:
        try:
            async with asyncio.timeout(WRITES_WITHIN):
                await self._database.can_write()
        except Exception as error:
            log.error("the base takes no writes", **logs.error_of(error))
            raise Unwritable from error

    async def _given_up(self, transaction: Transaction, now: datetime) -> list[tuple[Trouble, int]]:
        dead = await inbox.dead_since(transaction, now - LOOKS_BACK)
        doubtful = await outbox.uncertain_since(transaction, now - LOOKS_BACK)
        counted = (Trouble.DEAD, dead), (Trouble.UNCERTAIN, doubtful)
        return [(trouble, count) for trouble, count in counted if count]

    async def _lacks_backup(self, transaction: Transaction, now: datetime) -> bool:
        """Whether backups are too old, or missing. A server may be backed up otherwise: there none is fine."""
        days = self._days_since_backup(now)
        if days is not None:
            return days >= keeping.STALE.days
        founded = None if self._database.is_shared else await operators.founded_at(transaction)
        return founded is not None and now - founded > keeping.STALE

    def _days_since_backup(self, now: datetime) -> int | None:
        last = keeping.last(self._settings.backup_folder)
        return None if last is None else (now - last).days

    def _room(self) -> int:
        """Free bytes on the disk of SQLite's file; SCARCE for a server, whose disk we cannot see."""
        file = engines.file_of(self._database.url)
        return SCARCE if file is None else shutil.disk_usage(file.parent).free
