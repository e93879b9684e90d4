"""Databases to measure on: made once by a seed through the product's own tables, kept in build/bench, copied to use.

All days are relative to `DAY`; a copy's steps are moved to the day it is used on, and whose turn had come, has come on
any later one. People's numbers are the sandbox's, so that whoever acts there is a member here.
"""

import asyncio
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, StaticPool, create_engine, insert

from bot.upkeep.summing import Summing
from sandbox.world.world import FIRST_PERSON
from storage.database import Database
from storage.engine import driver, statistics, upgrade
from storage.schema import tables
from storage.schema.tables import metadata
from tests.bench import company, images, turns
from tests.bench.company import Company
from tests.clock import StandingClock

FOLDER = Path(__file__).parents[2] / "build" / "bench"
DAY = date(2026, 9, 16)
NOON = datetime.combine(DAY, time(12), UTC)
SEED = 20


@dataclass(frozen=True)
class Size:
    """So many workspaces of so many reps with so many clients each; three touches a client, every third with a step."""

    name: str
    workspaces: int
    reps: int
    clients: int

    @property
    def people(self) -> int:
        return self.workspaces * self.reps

    @property
    def file(self) -> Path:
        """Another one as soon as the schema or what is made up changes."""
        return FOLDER / f"{self.name}-{fingerprint()}.db"


FRESH = Size("fresh", workspaces=1, reps=64, clients=20)
"""A company that has just begun: what counts as an empty base."""
MILLION = Size("million", workspaces=100, reps=20, clients=500)
TENTH = Size("tenth", workspaces=10, reps=20, clients=500)


def made(size: Size) -> Path:
    """The file of that size, made where there is none."""
    if not size.file.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for older in FOLDER.glob(f"{size.name}-*"):
            older.unlink()
        making = size.file.with_suffix(".making")
        asyncio.run(migrate(making))
        _fill(making, size)
        making.rename(size.file)
    return size.file


def copied(size: Size, name: str, *, hour: int, now: datetime) -> Path:
    """A copy to work on, moved to today, in a zone where it is about that hour now."""
    copy = copy_of(made(size), name)
    later = (now.date() - DAY).days
    with closing(sqlite3.connect(copy)) as connection, connection:
        put_at(connection, hour, now)
        connection.execute("UPDATE next_steps SET due_on = date(due_on, ?)", (f"{later:+d} days",))
    return copy


def copy_of(file: Path, name: str) -> Path:
    for stale in FOLDER.glob(f"{name}.db*"):
        stale.unlink()
    return Path(shutil.copyfile(file, FOLDER / f"{name}.db"))


def put_at(connection: sqlite3.Connection, hour: int, now: datetime) -> None:
    """In a zone where it is about that hour now, and with a bot that was at work a moment ago."""
    offset = (hour - now.hour + 12) % 24 - 12
    connection.execute("UPDATE workspaces SET zone = ?", (f"Etc/GMT{-offset:+d}",))
    connection.execute("DELETE FROM signs")
    connection.execute("INSERT INTO signs (what, at, told) VALUES ('heard', ?, 0)", (f"{now:%Y-%m-%d %H:%M:%S.%f}",))


async def days_kept(file: Path, now: datetime) -> None:
    """As those of a company are that has worked with this program: else the bot counts them when it starts, while it
    is measured. Seven seconds for each hundred thousand clients.
    """
    database = await Database.open(f"sqlite:///{file}", StandingClock(now))
    await Summing(database, StandingClock(now)).ask()
    await database.close()


def working_every_day(file: Path) -> None:
    """So that a digest is due on whatever day this runs."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE members SET working_days = '[0,1,2,3,4,5,6]'")
        connection.execute("""UPDATE workspaces SET rules = '{"follow_holidays":false}'""")


def agreed_at(file: Path, due: datetime) -> int:
    """One open step of each member is agreed for that moment; how many there are."""
    with closing(sqlite3.connect(file)) as connection, connection:
        (zone,) = connection.execute("SELECT zone FROM workspaces LIMIT 1").fetchone()
        there = due.astimezone(ZoneInfo(zone))
        values = (f"{there:%Y-%m-%d}", f"{there:%H:%M:%S.%f}", f"{due:%Y-%m-%d %H:%M:%S.%f}", zone)
        connection.execute("UPDATE members SET call_lead = 15, visit_lead = 15")
        one_each = "SELECT min(id) FROM next_steps WHERE state = 'open' GROUP BY workspace_id, member_id"
        setting = "UPDATE next_steps SET due_on = ?, due_time = ?, due_at = ?, zone = ?, remind_at = NULL"
        return connection.execute(f"{setting} WHERE id IN ({one_each})", values).rowcount


@cache
def fingerprint(*more: Path) -> str:
    """Of all that such a file is made from."""
    sources = [Path(upgrade.__file__), Path(statistics.__file__), *Path(tables.__file__).parent.glob("*.py")]
    sources += [Path(one) for one in (__file__, company.__file__, images.__file__, turns.__file__)]
    sources += more
    return sha256(b"".join(file.read_bytes() for file in sorted(sources))).hexdigest()[:8]


async def migrate(file: Path) -> None:
    database = await Database.open(f"sqlite:///{file}", StandingClock(NOON))
    await database.close()


def _fill(file: Path, size: Size) -> None:
    """One workspace by the seed, the others as its images; a crash leaves a file that nobody uses."""
    opened = driver.opened(file, writes=True, holds_references=False)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "secure_delete = OFF", "cache_size = -400000"):
        opened.execute(f"PRAGMA {pragma}")
    engine = create_engine("sqlite://", creator=lambda: opened, poolclass=StaticPool)
    random = Random(SEED)
    first = Company(random, 0, size.reps, size.clients, first_person=FIRST_PERSON, day=DAY)
    with engine.connect() as connection, images.without_indexes(opened):
        connection.exec_driver_sql("BEGIN")
        written = [_written(connection, table, rows) for table, rows in first.rows()]
        connection.commit()
        others = sorted(random.randrange(first.id + 1, 2**63) for _ in range(size.workspaces - 1))
        for number, other in enumerate(others, 1):
            opened.execute("BEGIN")
            images.write(opened, written, first.id, other, number * size.reps)
            opened.execute("COMMIT")
    with engine.begin() as connection:
        statistics.tell(connection)  # an index takes what is known of it along
    engine.dispose()


def _written(connection: Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> str:
    connection.execute(insert(metadata.tables[table]), rows)
    return table
