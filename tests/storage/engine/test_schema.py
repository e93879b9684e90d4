"""The schema: made at once or step by step it is the same, a crash leaves it as it was, newer ones are left alone."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from sales.recording.slots import slot_of
from sales.values.company_names import search_key
from storage.database import Database
from storage.engine import driver, engines, upgrade
from tests.clock import StandingClock
from tests.storage.dump import DUMPS
from tests.storage.sample_company import found, saved

TRIGGERS = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """SELECT tgname, pg_get_triggerdef(pg_trigger.oid) || prosrc
        FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE NOT tgisinternal""",
}


def _engine(url: str) -> AsyncEngine:
    parsed = engines.parsed(url)
    file = engines.file_of(parsed)
    if file is not None:
        driver.create(file)
    return engines.changing_schema(parsed)


def _described(connection: Connection) -> dict[str, Any]:
    look = inspect(connection)
    tables = sorted(look.get_table_names())
    described: dict[str, Any] = {
        name: {
            "columns": {
                one["name"]: (str(one["type"]), one["nullable"], one["default"]) for one in look.get_columns(name)
            },
            "key": look.get_pk_constraint(name),
            "references": sorted(look.get_foreign_keys(name), key=lambda one: str(one["name"])),
            "unique": sorted(look.get_unique_constraints(name), key=lambda one: str(one["name"])),
            "indexes": sorted((_index(one) for one in look.get_indexes(name)), key=str),
        }
        for name in tables
        if name != "alembic_version"
    }
    if connection.dialect.name == "sqlite":
        pages = connection.execute(text("SELECT name FROM pragma_table_list WHERE wr = 1 ORDER BY name"))
        described["without rowid"] = list(pages.scalars())
    described["triggers"] = sorted(map(tuple, connection.execute(text(TRIGGERS[connection.dialect.name]))))
    assert len(described["triggers"]) > 10
    return described


def _index(described: Any) -> dict[str, Any]:
    told = {name: str(option) for name, option in described.get("dialect_options", {}).items()}
    return {**described, "dialect_options": told}


async def test_made_at_once_and_step_by_step_it_is_the_same(empty_url: str) -> None:
    engine = _engine(empty_url)
    descriptions = []
    for make in (upgrade.create, upgrade.take_steps):
        async with engine.connect() as connection:
            await connection.run_sync(make)
            descriptions.append(await connection.run_sync(_described))
            await connection.rollback()
    await engine.dispose()
    at_once, step_by_step = descriptions
    assert len(at_once) > 15
    assert at_once == step_by_step


async def test_the_steps_are_one_row_in_the_order_of_their_names() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(upgrade.STEPS))
    steps = ScriptDirectory.from_config(config).walk_revisions()
    assert [step.revision for step in steps] == upgrade.known()[::-1]


@pytest.mark.long
async def test_a_second_start_takes_no_step_and_loads_no_alembic(new_sqlite_url: str) -> None:
    code = (
        "import asyncio, sys\n"
        "from storage.database import Database\n"
        "from tests.clock import StandingClock\n"
        "async def start():\n"
        "    await (await Database.open(sys.argv[1], StandingClock())).close()\n"
        "asyncio.run(start())\n"
        "sys.exit('alembic' in sys.modules)"
    )
    for _ in range(2):
        assert subprocess.run([sys.executable, "-c", code, new_sqlite_url], check=False).returncode == 0


async def test_a_database_of_newer_code_is_refused(url: str, clock: StandingClock) -> None:
    await (await Database.open(url, clock)).close()
    engine = _engine(url)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await engine.dispose()
    with pytest.raises(upgrade.NewerDatabase, match="9999"):
        await Database.open(url, clock)


async def test_a_step_that_fails_leaves_the_schema_as_it_was(url: str, clock: StandingClock) -> None:
    await (await Database.open(url, clock)).close()
    engine = _engine(url)

    def half_a_step(connection: Connection) -> None:
        upgrade.take_steps(connection)
        connection.execute(text("ALTER TABLE clients ADD COLUMN half INTEGER"))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        async with engine.begin() as connection:
            await connection.run_sync(half_a_step)
    async with engine.connect() as connection:
        columns = await connection.run_sync(lambda inner: inspect(inner).get_columns("clients"))
    await engine.dispose()
    assert "half" not in {column["name"] for column in columns}


async def test_a_step_may_not_orphan_rows(sqlite_url: str, clock: StandingClock) -> None:
    database = await Database.open(sqlite_url, clock)
    company = await found(database)
    await saved(database, company.anna, "Ромашка")
    await database.close()
    engine = _engine(sqlite_url)
    async with engine.connect() as connection:
        await connection.execute(text("DELETE FROM members"))
        with pytest.raises(upgrade.BrokenDatabase, match="clients"):
            await connection.run_sync(upgrade.take_steps)
    await engine.dispose()


@pytest.mark.parametrize("dump", sorted(DUMPS.glob("*.sql")), ids=lambda path: str(path.stem))
async def test_a_filled_database_of_an_older_release_is_brought_up_to_date(
    dump: Path, tmp_path: Path, clock: StandingClock
) -> None:
    file = tmp_path / "old.db"
    old = sqlite3.connect(file)
    old.executescript(dump.read_text())
    clients = old.execute("SELECT count(*) FROM clients").fetchone()
    old.close()
    await (await Database.open(f"sqlite:///{file}", clock)).close()
    engine, newest = _engine(f"sqlite:///{file}"), _engine(f"sqlite:///{tmp_path / 'new.db'}")
    async with engine.connect() as connection, newest.connect() as other:
        assert list(await connection.execute(text("SELECT count(*) FROM clients"))) == [clients]
        await other.run_sync(upgrade.create)
        assert await connection.run_sync(_described) == await other.run_sync(_described)
    await engine.dispose()
    await newest.dispose()


async def test_open_steps_of_an_older_release_stay_beside_a_plain_one(tmp_path: Path, clock: StandingClock) -> None:
    file = tmp_path / "old.db"
    with closing(sqlite3.connect(file)) as old:
        old.executescript((DUMPS / "0.1.0.sql").read_text())
        old.execute("UPDATE next_steps SET note = 'Выставить  Счёт'")
        old.execute("UPDATE contacts SET note = 'больше не работает; любит чай'")
        old.commit()
    await (await Database.open(f"sqlite:///{file}", clock)).close()
    with closing(sqlite3.connect(file)) as now:
        assert now.execute("SELECT slot FROM next_steps").fetchall() == [(slot_of("Выставить  Счёт"),)]
        assert None not in now.execute("SELECT left_on FROM contacts").fetchone(), "and their people have left by then"


async def test_clients_of_an_older_release_are_listed_by_tag_city_and_line_of_business(
    tmp_path: Path, clock: StandingClock
) -> None:
    file = tmp_path / "old.db"
    with closing(sqlite3.connect(file)) as old:
        old.executescript((DUMPS / "0.1.0.sql").read_text())
        (client,) = old.execute("SELECT min(id) FROM clients").fetchone()
        told = ("Мёд и  Воск", '["Опт","опт","СЕТЬ"]', client)
        old.execute("UPDATE clients SET business = '', tags = '[]'")
        old.execute("UPDATE clients SET business = ?, tags = ? WHERE id = ?", told)
        old.commit()
    await (await Database.open(f"sqlite:///{file}", clock)).close()
    expected = [("business", search_key("Мёд и  Воск")), ("tag", "опт"), ("tag", "сеть")]
    with closing(sqlite3.connect(file)) as now:
        found_there = now.execute("SELECT kind, word FROM groupings WHERE client_id = ? ORDER BY 1, 2", (client,))
        assert [row for row in found_there if row[0] != "city"] == expected


@pytest.mark.long
async def test_two_processes_may_start_at_once(empty_url: str) -> None:
    code = (
        "import asyncio, sys\n"
        "from storage.database import Database\n"
        "from tests.clock import StandingClock\n"
        "async def start():\n"
        "    await (await Database.open(sys.argv[1], StandingClock())).close()\n"
        "asyncio.run(start())"
    )
    starting = [subprocess.Popen([sys.executable, "-c", code, empty_url]) for _ in range(2)]
    assert [process.wait() for process in starting] == [0, 0]
