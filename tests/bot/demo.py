"""A sample company in a file of its own, and a look into its books."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Table, select

from bot.demo.company.company import SEED, seed
from bot.demo.company.staff import Company
from sales.clients.client import Client
from sales.ground.scope import Role, Scope
from storage.database import Database
from storage.schema import tables
from storage.unit import Unit
from tests.clock import StandingClock

LANGUAGES = ("ru", "en")
THURSDAY = date(2026, 11, 19)
SUNDAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 23)
"""Another day is another company: the story ends on the evening before it."""
ZONES = {"ru": "Asia/Yekaterinburg", "en": "Europe/London"}
SEEDED: tuple[Table, ...] = (
    tables.workspaces,
    tables.people,
    tables.members,
    tables.list_entries,
    tables.clients,
    tables.contacts,
    tables.phones,
    tables.touches,
    tables.orders,
    tables.next_steps,
    tables.moves,
    tables.teams,
    tables.goals,
    tables.jobs,
    tables.handed,
    tables.outbox,
)


def morning_of(language: str, day: date = THURSDAY) -> StandingClock:
    """Half past eight where that company is."""
    return StandingClock(
        datetime(day.year, day.month, day.day, 8, 30, tzinfo=ZoneInfo(ZONES[language])).astimezone(UTC)
    )


@dataclass(frozen=True)
class Sample:
    language: str
    file: Path
    clock: StandingClock
    company: Company
    _clients: list[Client] = field(default_factory=list, repr=False)

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(ZoneInfo(self.company.workspace.zone)).date()

    @property
    def scope(self) -> Scope:
        return Scope(self.company.workspace.id, self.company.lead.id, None, Role.OWNER)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Unit]:
        async with opened(self.file, self.clock) as database, database.read(self.scope) as unit:
            yield unit

    async def clients(self) -> Sequence[Client]:
        """As they were when they were first asked for: nobody changes them."""
        if not self._clients:
            async with self.read() as unit:
                ids = await unit.transaction.rows(select(tables.clients.c.id))
                self._clients.extend([await unit.clients.get(self.scope, row[0]) for row in ids])
        return self._clients

    async def rows(self, table: Table) -> Sequence[Any]:
        async with self.read() as unit:
            return await unit.transaction.rows(select(table))


@asynccontextmanager
async def opened(file: Path, clock: StandingClock) -> AsyncIterator[Database]:
    database = await Database.open(f"sqlite:///{file}", clock)
    yield database
    await database.close()


async def sample(language: str, file: Path, number: int = SEED, day: date = THURSDAY) -> Sample:
    clock = morning_of(language, day)
    async with opened(file, clock) as database:
        company = await seed(database, clock, language, number)
    return Sample(language, file, clock, company)
