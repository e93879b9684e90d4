"""What every test has: loopback and no other network, no settings of the developer's own, a clock, databases."""

import asyncio
import gc
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from bot.telegram.types_on_demand import import_aiogram
from tests import examples, long, memory, nest, network
from tests.clock import StandingClock
from tests.postgres import Postgres, serving

import_aiogram()  # before any module of tests does

EXAMPLE = Path(__file__).parent.parent / ".env.example"

# Whatever the developer's shell says: a hundred Pythons that tests start need not compile the same sources anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_configure(config: pytest.Config) -> None:
    gc.set_threshold(50_000, 20, 100)  # as the bot does
    gc.disable()  # until all is collected: what modules of tests make is there to stay
    network.close()
    if (place := memory.place()) is not None:  # a disk makes everybody wait at each commit
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", place)
    examples.choose(config.option.markexpr)
    for name in re.findall(r"^#?\s*([A-Z_]+)=", EXAMPLE.read_text(), re.MULTILINE):
        os.environ.pop(name, None)
    if config.getoption("tx", None) and not hasattr(config, "workerinput"):
        _hatch_workers(config)


def _hatch_workers(config: pytest.Config) -> None:
    """Until pytest ends."""
    stack = ExitStack()
    config.add_cleanup(stack.close)
    command = stack.enter_context(nest.nest())
    config.option.tx = [f"popen//python={command}" for _ in config.option.tx]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Before pytest chooses by marks."""
    long.mark(items)
    config.stash[long.ALL] = tuple(items)


def pytest_collection_finish() -> None:
    """All modules of tests and what they import stay: the collector need not walk through them again and again."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """What is garbage by now is told of by one look; pytest's own walks need not pass through all that stays."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The session's server, started when the first test asks for it."""
    with serving() as server:
        yield server


@pytest.fixture(autouse=True)
def patience_at_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second's pause of a busy machine is no stopped process. Tests of stopped ones override this."""
    from storage.engine import server

    monkeypatch.setattr(server, "DESK", replace(server.DESK, idle=15, lock=5))


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """A fresh and empty database of the test's own, as `DATABASE_URL` would name it."""
    database = postgres.create()
    yield postgres.url(database)
    postgres.drop(database)


@pytest.fixture(scope="session")
def statements() -> Iterator[None]:
    """Are compiled once in the session, not once per database."""
    with pytest.MonkeyPatch.context() as patch:
        from tests import once

        once.statements(patch)
        yield


@pytest.fixture(scope="session")
def conversations() -> Iterator[None]:
    """Are put together once in the session, not once per bot."""
    with pytest.MonkeyPatch.context() as patch:
        from tests import once

        once.signatures(patch)
        once.conversations(patch)
        yield


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory, statements: None) -> Path:
    """SQLite's, with the whole schema and no row in it: copying it costs less than making it."""
    file = tmp_path_factory.mktemp("ready") / "touchbase.db"
    asyncio.run(_brought_up_to_date(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def ready_database(postgres: Postgres, statements: None) -> str:
    """The same in PostgreSQL, by its name."""
    name = postgres.create()
    asyncio.run(_brought_up_to_date(postgres.url(name)))
    return name


@pytest.fixture
def ready_sqlite_url(ready_file: Path, tmp_path: Path) -> str:
    shutil.copy(ready_file, tmp_path / ready_file.name)
    return f"sqlite:///{tmp_path / ready_file.name}"


@pytest.fixture
def ready_postgresql_url(postgres: Postgres, ready_database: str) -> Iterator[str]:
    database = postgres.create(ready_database)
    yield postgres.url(database)
    postgres.drop(database)


async def _brought_up_to_date(url: str) -> None:
    from storage.database import Database

    await (await Database.open(url, StandingClock())).close()
