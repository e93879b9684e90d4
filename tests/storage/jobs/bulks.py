"""What is done with all clients of a list, in a test: begun as from its screen, and what stands of the clients then."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select

from sales.actions import jobs
from sales.actions.lists import bulk
from sales.clients.client import Client, Status
from sales.company.directories import DirectoryKind
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.bulk import Bulk, Value
from sales.jobs.job import Job, JobKind
from sales.standing import kept_lists
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.sections import EVERYBODY
from storage.database import Database
from storage.schema.tables import clients, groupings, next_steps
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_client, a_contact, a_step, new_number

AS_OF = AsOf(NOW, TODAY)
NUMBERED = "79120000000"


@dataclass(frozen=True)
class Stands:
    owner: int
    source: int | None
    tags: tuple[str, ...]
    words: frozenset[str]
    steps: frozenset[tuple[int, date, str]]
    """Of open ones: whose, when, what for."""


async def ordered(
    database: Database,
    scope: Scope,
    clock: StandingClock,
    kind: JobKind,
    value: Value,
    wanted: ClientFilter = EVERYBODY,
    *,
    total: int | None = None,
    owed: str = "",
) -> Job:
    """`total`: as if there were so many of them, so that it becomes long work, or is done at once."""
    async with database.work(scope) as unit:
        me = await unit.members.person_of(scope, scope.actor)
        assert me is not None
        weighed = await bulk.weighed(unit, scope, kind, wanted, value, AS_OF)
        told = kept_lists.to_data(wanted), value, ZONE, "Пермские", "", weighed.out, owed
        what = Bulk(*told).what
        total = weighed.todo if total is None else total
        job = Job(new_id(), scope.workspace, scope.actor, me.id, 7, kind, scope.actor, what, total)
        job = await jobs.begin(unit, scope, job, clock.now())
        await unit.commit()
    return job


async def a_source(database: Database, company: Company) -> int:
    async with database.read(company.owner) as unit:
        return (await unit.directories.all(company.owner, DirectoryKind.SOURCE))[0].id


async def has_callable(database: Database, owner: Scope, number: int, **said: Any) -> list[int]:
    """Active clients with a number and no step, the first of them with the largest orders."""
    made = [replace(a_client(owner, f"Клиент {place}"), **said) for place in range(number)]
    async with database.work(owner) as unit:
        for place, client in enumerate(made):
            await unit.clients.add(owner, client, [_numbered(client)])
            facts = replace(client.facts, orders=1, order_sum=1_000_00 * (number - place))
            await unit.clients.set_facts(owner, client.id, facts)
        await unit.commit()
    return [client.id for client in made]


async def has_others(database: Database, owner: Scope) -> dict[str, int]:
    """Clients that nobody is to call, by why."""
    asked = replace(a_client(owner, "Просил"), do_not_contact=True)
    inactive = replace(a_client(owner, "Закрылся"), status=Status.INACTIVE)
    planned, numberless = a_client(owner, "С шагом"), a_client(owner, "Без номера")
    async with database.work(owner) as unit:
        for one in (asked, inactive, planned):
            await unit.clients.add(owner, one, [_numbered(one)])
        await unit.clients.add(owner, numberless)
        await unit.steps.add(owner, a_step(owner, planned))
        await unit.commit()
    return {"asked": asked.id, "inactive": inactive.id, "planned": planned.id, "numberless": numberless.id}


def _numbered(client: Client) -> Any:
    number = new_number()
    return a_contact(client, "Пётр", number)


async def stands(database: Database, company: Company) -> dict[int, Stands]:
    here = company.workspace.id
    async with database.read() as unit:
        rows = await unit.transaction.rows(select(clients).where(clients.c.workspace_id == here))
        grouped = await unit.transaction.rows(select(groupings).where(groupings.c.workspace_id == here))
        open_ones = (next_steps.c.workspace_id == here, next_steps.c.state == "open")
        steps = await unit.transaction.rows(select(next_steps).where(*open_ones))
    return {
        row.id: Stands(
            row.owner_id,
            row.source_id,
            tuple(row.tags),
            frozenset(one.word for one in grouped if one.client_id == row.id),
            frozenset((one.member_id, one.due_on, one.note) for one in steps if one.client_id == row.id),
        )
        for row in rows
    }


async def planned(database: Database, company: Company) -> dict[int, list[date]]:
    """By client, the days of its open steps."""
    found = await stands(database, company)
    return {client: sorted(day for _, day, _ in one.steps) for client, one in found.items() if one.steps}
