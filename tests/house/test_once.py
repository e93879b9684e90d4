"""What the check's price rests on: no database of a test pays for what another has worked out already."""

import pytest
from sqlalchemy import select
from sqlalchemy.sql.compiler import SQLCompiler

from storage.database import Database
from storage.schema.tables import clients, members
from tests.clock import StandingClock

STATEMENT = select(clients.c.id, members.c.id).join_from(clients, members, clients.c.owner_id == members.c.id)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"ready_{request.param}_url"))


async def test_a_statement_is_compiled_once_for_all_databases(
    url: str, monkeypatch: pytest.MonkeyPatch, clock: StandingClock
) -> None:
    await _asked(url, clock)
    monkeypatch.setattr(SQLCompiler, "__init__", _refused)
    await _asked(url, clock)


async def _asked(url: str, clock: StandingClock) -> None:
    database = await Database.open(url, clock)
    for open_unit in (database.work, database.work, database.read):
        async with open_unit() as unit:
            await unit.transaction.rows(STATEMENT)
    await database.close()


def _refused(*_: object, **__: object) -> None:
    raise AssertionError("compiled anew")
