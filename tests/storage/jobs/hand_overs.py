"""A long hand-over in a test: Anna's clients to Boris, in parts of a few; workers that do it, die and take over."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot.upkeep import long_work
from bot.upkeep.long_work import LongWork
from sales.actions import jobs
from sales.actions.people.hand_over import hand_over_all
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.hand_over import HandOver
from sales.jobs.job import Job, JobKind
from storage.database import Database
from storage.jobs import leases
from storage.jobs.leases import Claim
from storage.schema.tables import audit, clients, next_steps
from tests.clock import StandingClock
from tests.storage.sample_company import Company, a_client, a_step

PART, STEP = 4, 2


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "PART", PART)
    monkeypatch.setattr(jobs, "STEP", STEP)
    monkeypatch.setattr(long_work, "WRITER", float("inf"))  # how fast this machine is changes nothing here


@dataclass
class Worker:
    """A process that does long work, a part at a time; what it says of it is heard."""

    database: Database
    clock: StandingClock
    said: list[Job] = field(default_factory=list)
    hears: bool = True
    mine: list[Claim] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.work = LongWork(self.database, self.clock, f"process {new_id()}", self._tell)

    async def _tell(self, job: Job) -> int | None:
        self.said.append(job)
        return 7 if self.hears else None

    async def does_a_part(self) -> None:
        self.mine = await self.work.round(self.mine)

    async def does_all(self) -> None:
        await self.work.tick()

    async def dies(self) -> "Worker":
        """And another one finds that its leases are over."""
        await expired(self.database)
        return Worker(self.database, self.clock)


async def expired(database: Database) -> None:
    async with database.transaction() as transaction:
        await leases.expire(transaction)


async def has_clients(database: Database, owner: Scope, number: int) -> list[int]:
    """Every second one with a planned call."""
    made = [a_client(owner, f"Клиент {place}") for place in range(number)]
    async with database.work(owner) as unit:
        for place, client in enumerate(made):
            await unit.clients.add(owner, client)
            if place % 2:
                await unit.steps.add(owner, a_step(owner, client))
        await unit.commit()
    return [client.id for client in made]


async def ordered(database: Database, company: Company, clock: StandingClock, total: int = 0) -> Job:
    """By the owner, whatever their number."""
    giver, taker = company.anna.actor, company.boris.actor
    what = HandOver(giver, taker).what
    whose = (company.owner.workspace, company.owner.actor)
    async with database.work(company.owner) as unit:
        me = await unit.members.person_of(company.owner, company.owner.actor)
        assert me is not None
        job = Job(new_id(), *whose, me.id, 7, JobKind.HAND_OVER, giver, what, total)
        await unit.jobs.add(company.owner, job)
        await unit.commit()
    return job


async def asked(database: Database, company: Company, clock: StandingClock) -> Job | None:
    """As the team's screen does it."""
    scope = company.owner
    async with database.work(scope) as unit:
        giver = await unit.members.get(scope, company.anna.actor)
        taker = await unit.members.get(scope, company.boris.actor)
        job = await hand_over_all(unit, scope, giver, taker, clock.now(), 7)
        await unit.commit()
    return job


async def undone(database: Database, scope: Scope, job: Job, clock: StandingClock) -> None:
    async with database.work(scope) as unit:
        await jobs.undo(unit, scope, job.id, clock.now(), 7)
        await unit.commit()


async def stopped(database: Database, scope: Scope, job: Job) -> None:
    async with database.work(scope) as unit:
        await jobs.stop(unit, scope, job.id)
        await unit.commit()


async def now_is(database: Database, job: Job) -> Job:
    async with database.read() as unit:
        return await unit.jobs.get(job.scope, job.id)


async def whose(database: Database, company: Company) -> dict[int, tuple[int, frozenset[int]]]:
    """By client: whose it is, and whose its open steps are."""
    here = company.workspace.id
    async with database.read() as unit:
        rows = await unit.transaction.rows(
            select(clients.c.id, clients.c.owner_id).where(clients.c.workspace_id == here)
        )
        open_ones = (next_steps.c.workspace_id == here, next_steps.c.state == "open")
        steps = await unit.transaction.rows(select(next_steps.c.client_id, next_steps.c.member_id).where(*open_ones))
    return {
        row.id: (row.owner_id, frozenset(step.member_id for step in steps if step.client_id == row.id)) for row in rows
    }


async def since_when(database: Database, company: Company) -> set[datetime | None]:
    """Since when Anna's clients are hers; nothing: since they came into the base."""
    theirs = (clients.c.workspace_id == company.workspace.id, clients.c.owner_id == company.anna.actor)
    async with database.read() as unit:
        rows = await unit.transaction.rows(select(clients.c.owned_since).where(*theirs))
    return {row.owned_since for row in rows}


async def audited(database: Database, job: Job) -> list[Any]:
    """The audit's rows about the job's parts, the oldest first."""
    async with database.read() as unit:
        of_job = (audit.c.workspace_id == job.workspace, audit.c.group_key == job.id)
        return list(await unit.transaction.rows(select(audit).where(*of_job).order_by(audit.c.id)))
