"""An import while it is written: nobody sees a part of it, a killed process leaves nothing, two do not meet."""

import asyncio
import contextvars
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from signal import SIGKILL

import pytest

from sales.clients.client import ClientLine
from sales.ground.errors import NotFound, Stale
from sales.ground.noted import Noted
from sales.ground.scope import Role, Scope, scope_of
from sales.importing.joining.doubles import Wanted
from sales.importing.port import Record, Span, TakenBack, Which
from sales.standing.client_filter import AsOf
from sales.standing.sections import EVERYBODY
from storage.database import Database
from storage.importing import loads
from tests.clock import StandingClock
from tests.storage.importing.test_imports import KEY, ROOT, rows, staged
from tests.storage.sample_company import NOW, TODAY, Company, a_client, a_contact, a_touch

MANY = 40
PHONE = "+79120000001"
LATER = timedelta(days=100)

KILLED = """
import asyncio, os, signal, sys
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, found
from tests.storage.importing.test_imports import staged

async def die(path):
    database = await Database.open(f"sqlite:///{path}", StandingClock(NOW))
    company = await found(database)
    async with database.work(company.anna) as unit:
        await staged(unit, company.anna, 40)
        await unit.commit()
    print(company.anna.workspace, company.anna.actor, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(die(sys.argv[1]))
"""


async def stage(database: Database, scope: Scope, number: int = MANY) -> Span:
    async with database.work(scope) as unit:
        span = await staged(unit, scope, number)
        await unit.commit()
    return span


async def show(database: Database, scope: Scope, span: Span) -> None:
    async with database.work(scope) as unit:
        await unit.imports.loads.show(scope, span, Record(KEY, {}, span))
        await unit.commit()


async def begin(database: Database, scope: Scope) -> Span | None:
    async with database.work(scope) as unit:
        span = await unit.imports.loads.begin(scope)
        await unit.commit()
    return span


async def sweep(database: Database) -> None:
    gone = 1
    while gone:
        async with database.work() as unit:
            gone = await loads.sweep(unit.transaction)
            await unit.commit()


async def in_sight(database: Database, scope: Scope) -> dict[str, bool]:
    """Which questions have anything to tell of what was imported."""
    since, until = NOW - timedelta(days=5000), NOW + timedelta(days=1)
    async with database.read(scope) as unit:
        known = await unit.imports.lookup.known(
            scope, Wanted(frozenset({PHONE}), frozenset(), frozenset(), frozenset())
        )
        return {
            "list": bool((await unit.clients.lists.find(scope, "", 0)).lines),
            "search": bool((await unit.clients.lists.find(scope, "клиент", 0)).lines),
            "total": bool(await unit.clients.lists.totals(scope)),
            "by phone": bool(await unit.clients.lists.by_phone(scope, PHONE)),
            "day": bool(await unit.steps.day(scope, scope.actor, TODAY + LATER)),
            "touches": bool(await unit.reports.touches(scope, since, until)),
            "orders": bool(await unit.reports.orders(scope, since.date(), until.date())),
            "overdue": bool(await unit.reports.overdue(scope, NOW + LATER, TODAY + LATER)),
            "export": bool((await unit.lists.clients(scope, EVERYBODY, AsOf(NOW, TODAY), 1000))[0]),
            "doubles": bool(known.phones),
        }


async def test_nobody_sees_a_part_of_an_import_and_then_everybody_all_of_it(
    database: Database, company: Company
) -> None:
    span = await stage(database, company.anna)
    for scope in (company.anna, company.lead):
        seen = await in_sight(database, scope)
        assert not any(seen.values()), seen
    await show(database, company.anna, span)
    seen = await in_sight(database, company.anna)
    assert all(seen.values()), seen
    assert await rows(database) == [MANY] * 6


async def test_what_a_killed_process_wrote_is_seen_by_nobody_and_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "killed.db"
    died = subprocess.run([sys.executable, "-c", KILLED, str(file)], cwd=ROOT, check=False, stdout=subprocess.PIPE)
    assert died.returncode == -SIGKILL
    workspace, actor = map(int, died.stdout.split())
    database = await Database.open(f"sqlite:///{file}", StandingClock(NOW))
    scope = scope_of(workspace, actor, Role.REP)
    assert not any((await in_sight(database, scope)).values())
    while await begin(database, scope) is None:
        assert not any((await in_sight(database, scope)).values())
    assert await rows(database) == [0] * 6
    await database.close()


async def test_what_was_given_up_is_taken_away_by_itself(database: Database, company: Company) -> None:
    span = await stage(database, company.anna)
    await sweep(database)
    assert await rows(database) == [MANY] * 6
    async with database.work(company.anna) as unit:
        await unit.imports.loads.give_up(company.anna, span)
        await unit.commit()
    await sweep(database)
    assert await rows(database) == [0] * 6


async def test_who_was_taken_for_dead_writes_nothing_more(database: Database, company: Company) -> None:
    span = await stage(database, company.anna)
    while await begin(database, company.anna) is None:
        pass
    async with database.work(company.anna) as unit:
        with pytest.raises(Stale):
            await unit.imports.loads.stage(company.anna, span, [[]] * 6)
    async with database.work(company.anna) as unit:
        with pytest.raises(Stale):
            await unit.imports.loads.show(company.anna, span, Record(KEY, {}, span))


async def test_of_two_processes_one_loads_at_a_time(url: str, database: Database, company: Company) -> None:
    other = await Database.open(url, StandingClock(NOW))
    span = await begin(database, company.anna)
    assert span is not None
    assert await begin(other, company.boris) is None
    await show(database, company.anna, span)
    assert await begin(other, company.boris) is not None
    await other.close()


async def test_another_companys_import_waits_for_nobody(
    database: Database, company: Company, strangers: Company
) -> None:
    await stage(database, company.anna)
    assert await begin(database, strangers.anna) is not None


async def test_a_number_that_somebody_has_by_then_stays_as_typed(database: Database, company: Company) -> None:
    known = a_client(company.boris)
    async with database.work(company.boris) as unit:
        await unit.clients.add(company.boris, known, [a_contact(known, "Пётр", PHONE)])
        await unit.commit()
    await show(database, company.anna, await stage(database, company.anna, 3))
    async with database.read(company.lead) as unit:
        holder = await unit.clients.lists.by_phone(company.lead, PHONE)
        clients, _ = await unit.lists.clients(company.lead, EVERYBODY, AsOf(NOW, TODAY), 100)
        wholes = await unit.exports.wholes(company.lead, clients)
    assert isinstance(holder, ClientLine)
    assert holder.id == known.id
    numbers = [(phone.typed, phone.e164) for one in wholes for who in one.contacts for phone in who.phones]
    assert sorted(e164 or "" for typed, e164 in numbers if typed == PHONE) == ["", PHONE]
    assert len(numbers) == 4


async def undo(database: Database, scope: Scope) -> TakenBack:
    async with database.work(scope) as unit:
        taken = await unit.imports.undo.take_back(scope, Which(KEY), NOW)
        await unit.commit()
    return taken


async def test_a_large_import_is_taken_back_as_a_whole_and_at_once(database: Database, company: Company) -> None:
    await show(database, company.anna, await stage(database, company.anna, 700))
    taken = await undo(database, company.anna)
    assert (taken.removed.total(), taken.kept) == (700, 0)
    assert not any((await in_sight(database, company.lead)).values())
    assert await rows(database) == [700] * 6
    await sweep(database)
    assert await rows(database) == [0] * 6


async def test_what_was_built_on_outlives_the_taking_back(database: Database, company: Company) -> None:
    await show(database, company.anna, await stage(database, company.anna))
    async with database.work(company.anna) as unit:
        lines = (await unit.clients.lists.find(company.anna, "", 0)).lines
        for line in lines[3:7]:
            await unit.clients.save(company.anna, replace(await unit.clients.get(company.anna, line.id), note="ждёт"))
        await unit.commit()
    taken = await undo(database, company.anna)
    assert (taken.removed.total(), taken.kept, len(taken.some)) == (MANY - 4, 4, 3)
    for _ in range(2):
        async with database.read(company.anna) as unit:
            assert [one.id for one in (await unit.clients.lists.find(company.anna, "", 0)).lines] == [
                one.id for one in lines[3:7]
            ]
        await sweep(database)
    assert await rows(database) == [4] * 6


async def test_who_was_only_looked_at_is_taken_back(database: Database, company: Company) -> None:
    await show(database, company.anna, await stage(database, company.anna, 5))
    async with database.work(company.anna) as unit:
        lines = (await unit.clients.lists.find(company.anna, "", 0)).lines
        await unit.clients.save(company.anna, replace(await unit.clients.get(company.anna, lines[0].id), note="ждёт"))
        unit.audit.shown(Noted.TOUCH, [lines[1].id])
        await unit.commit()
    taken = await undo(database, company.anna)
    assert (taken.removed.total(), taken.kept) == (4, 1)


async def test_numbers_of_what_was_taken_back_are_free_once_it_is_gone(database: Database, company: Company) -> None:
    await show(database, company.anna, await stage(database, company.anna, 3))
    await undo(database, company.anna)
    await sweep(database)
    mine = a_client(company.boris)
    async with database.work(company.boris) as unit:
        await unit.clients.add(company.boris, mine, [a_contact(mine, "Пётр", PHONE)])
        await unit.commit()


@pytest.mark.parametrize("work", ["note", "touch"])
async def test_work_with_a_client_that_is_being_taken_back_is_refused_not_lost(
    database: Database, company: Company, work: str
) -> None:
    await show(database, company.anna, await stage(database, company.anna, 3))
    async with database.read(company.anna) as unit:
        line = (await unit.clients.lists.find(company.anna, "", 0)).lines[0]
        client = await unit.clients.get(company.anna, line.id)

    async def works() -> None:
        async with database.work(company.lead) as unit:
            if work == "note":
                await unit.clients.save(company.lead, replace(client, note="важно"))
            else:
                await unit.touches.add(company.lead, a_touch(company.lead, client))
            await unit.commit()

    async with database.work(company.anna) as unit:
        taken = await unit.imports.undo.take_back(company.anna, Which(KEY), NOW)
        working = asyncio.get_running_loop().create_task(works(), context=contextvars.Context())
        await asyncio.wait([working], timeout=0.3)
        await unit.commit()
    assert taken.removed.total() == 3
    with pytest.raises((Stale, NotFound)):
        await working
