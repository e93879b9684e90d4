"""The PostgreSQL that tests are given is a real one, no test sees what another left, and nothing of it stays behind."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator

import asyncpg
import pytest

from tests.house import ROOT
from tests.postgres import Postgres

HOLDS_A_SERVER = """
import sys
from tests.postgres import serving
with serving() as server:
    print(server.address.split(":")[1], flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def template(postgres: Postgres) -> Iterator[str]:
    name = postgres.create()
    yield name
    postgres.drop(name)


@pytest.mark.parametrize("turn", [1, 2])
async def test_each_test_finds_an_empty_database(postgres_url: str, turn: int) -> None:
    connection = await asyncpg.connect(postgres_url)
    await connection.execute("CREATE TABLE clients (name text)")
    await connection.close()


async def test_a_database_can_begin_as_a_copy_of_another(postgres: Postgres, template: str) -> None:
    connection = await asyncpg.connect(postgres.url(template))
    await connection.execute("CREATE TABLE clients (name text)")
    await connection.close()
    copy = postgres.create(template)
    connection = await asyncpg.connect(postgres.url(copy))
    assert await connection.fetchval("SELECT count(*) FROM clients") == 0
    await connection.close()
    postgres.drop(copy)


async def test_the_owner_of_a_database_is_no_superuser(postgres_url: str) -> None:
    connection = await asyncpg.connect(postgres_url)
    assert await connection.fetchval("SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    await connection.close()


async def test_the_server_stops_when_the_tests_are_killed() -> None:
    command, pipe = [sys.executable, "-c", HOLDS_A_SERVER], subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe) as holder:
        assert holder.stdout is not None
        port = int(holder.stdout.readline())
        holder.kill()
    async with asyncio.timeout(60):
        while await _answers(port):
            await asyncio.sleep(0.05)


async def _answers(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        return False
    writer.close()
    return True
