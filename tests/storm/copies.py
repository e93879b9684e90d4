"""Backups in a storm: put back on an empty machine as the guide says, while people went on writing; and spoilt."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import select

from storage.backup.copying import backup
from storage.backup.files import BackupError
from storage.backup.restoring import restore
from storage.database import Database
from storage.schema.tables import clients
from tests.bot.guides import Machine, blocks
from tests.clock import StandingClock
from tests.storage.sample_company import a_client, found

INSTALL, COPY, ARRIVE = 1, 5, 13
"""Places of the guide's command blocks."""


async def drills(folder: Path, times: int) -> int:
    """How many clients the last drill brought back. What was saved before a copy was begun is in it, each time."""
    home, brought = _machine(folder / "home"), 0
    async with _written(home) as saved:
        for drill in range(times):
            known = list(saved)
            await asyncio.to_thread(home.run, blocks("en")[COPY])
            copy = max((_base(home).parent / "backups").glob("*.db"))
            away = _machine(folder / f"away-{drill}")
            await asyncio.to_thread(away.run, blocks("en")[ARRIVE], FILE=str(copy))
            came = await _clients_of(away)
            assert came >= set(known), f"{len(set(known) - came)} clients are gone"
            brought = len(came)
    return brought


def _machine(root: Path) -> Machine:
    root.mkdir()
    machine = Machine.made(root)
    machine.run(blocks("en")[INSTALL])
    settings = root / "etc" / "touchbase.env"
    text = settings.read_text().replace("BOT_TOKEN=", "BOT_TOKEN=42:TEST")
    settings.write_text(text.replace("=sqlite:////", f"=sqlite:///{root}/").replace("FOLDER=/", f"FOLDER={root}/"))
    return machine


def _base(machine: Machine) -> Path:
    return machine.root / "var" / "lib" / "touchbase" / "touchbase.db"


@asynccontextmanager
async def _written(machine: Machine) -> AsyncIterator[list[int]]:
    """Ids of what is surely saved, while more and more is."""
    database = await Database.open(f"sqlite:///{_base(machine)}", StandingClock())
    anna, saved = (await found(database)).anna, list[int]()

    async def goes_on() -> None:
        while True:
            client = a_client(anna, f"Клиент {len(saved)}")
            async with database.work(anna) as unit:
                await unit.clients.add(anna, client)
                await unit.commit()
            saved.append(client.id)
            await asyncio.sleep(0.01)

    async with asyncio.TaskGroup() as group:
        writing = group.create_task(goes_on())
        yield saved
        writing.cancel()
    await database.close()


async def _clients_of(machine: Machine) -> set[int]:
    """Of a base that opens, and takes something new."""
    database = await Database.open(f"sqlite:///{_base(machine)}", StandingClock(), create=False)
    try:
        assert await database.can_write()
        async with database.read() as unit:
            return {row.id for row in await unit.transaction.rows(select(clients.c.id))}
    finally:
        await database.close()


async def flips(folder: Path, times: int, chance: random.Random) -> int:
    """How many of so many copies with one bit changed were refused, before the live base was touched."""
    live, refused = folder / "touchbase.db", 0
    database = await Database.open(f"sqlite:///{live}", StandingClock())
    await found(database)
    await database.close()
    copy = backup(f"sqlite:///{live}", folder / "copy.db")
    whole, before = copy.read_bytes(), live.stat()
    for _ in range(times):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        copy.write_bytes(spoilt)
        try:
            await restore(copy, f"sqlite:///{live}", StandingClock())
        except BackupError:
            refused += live.stat() == before
    return refused
