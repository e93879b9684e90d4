"""Copies of a PostgreSQL database, by the server's own tools: counted, encrypted, put back into a new database only."""

import os
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from storage.backup import files
from storage.backup import postgres as copies
from storage.backup.files import BackupError
from storage.database import Database
from tests.clock import StandingClock
from tests.postgres import Postgres, tools
from tests.storage.sample_company import found, saved


@pytest.fixture
async def base(ready_postgresql_url: str, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PATH", f"{tools()}:{os.environ['PATH']}")
    database = await Database.open(ready_postgresql_url, clock)
    company = await found(database)
    await saved(database, company.anna, "Ромашка")
    await saved(database, company.anna, "Лютик\nс новой строки \\. и COPY clients (id) FROM stdin;")
    await database.close()
    return ready_postgresql_url


@pytest.fixture
def new(postgres: Postgres) -> Iterator[str]:
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


async def test_a_copy_is_counted_and_comes_back_into_a_new_database(
    base: str, new: str, tmp_path: Path, clock: StandingClock
) -> None:
    made = copies.dump(base, tmp_path / "copies" / "first.dump")
    assert copies.check(made).rows["clients"] == 2
    restored = await copies.restore(made, new, clock)
    assert (restored.contents.rows["clients"], restored.contents.rows["members"], restored.kept) == (2, 4, None)


async def test_what_is_there_is_not_written_over(base: str, tmp_path: Path, clock: StandingClock) -> None:
    made = copies.dump(base, tmp_path / "first.dump")
    with pytest.raises(BackupError, match="createdb"):
        await copies.restore(made, base, clock)


async def test_it_is_encrypted_and_leaves_nothing_in_the_clear(
    base: str, new: str, tmp_path: Path, clock: StandingClock
) -> None:
    identity, key = pyrage.x25519.Identity.generate(), tmp_path / "key.txt"
    key.write_text(str(identity))
    made = copies.dump(base, tmp_path / "copies" / "first.dump", str(identity.to_public()))
    assert copies.check(made, key).rows["clients"] == 2
    assert (await copies.restore(made, new, clock, key)).contents.rows["clients"] == 2
    assert sorted(path.name for path in made.parent.iterdir()) == ["first.dump.age", "first.dump.age.sha256"]


def test_a_spoilt_copy_is_refused_though_its_hash_is_right(base: str, tmp_path: Path) -> None:
    made = copies.dump(base, tmp_path / "first.dump")
    for spoilt in (b"", b"nothing", made.read_bytes()[:-500]):
        made.write_bytes(spoilt)
        files.write_hash(made, files.hash_of(made))
        with pytest.raises(BackupError):
            copies.check(made)


def test_the_password_is_in_no_complaint_and_no_command(tmp_path: Path) -> None:
    with pytest.raises(BackupError) as told:
        copies.dump("postgresql://touchbase:hunter2@127.0.0.1:1/touchbase", tmp_path / "first.dump")
    assert "pg_dump" in str(told.value)
    assert "hunter2" not in str(told.value)
    assert "hunter2" not in copies._plain("postgresql://touchbase:hunter2@127.0.0.1:1/touchbase")


def test_a_machine_without_the_tools_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match="pg_dump is not installed"):
        copies.dump("postgresql://touchbase@127.0.0.1:1/touchbase", tmp_path / "first.dump")
