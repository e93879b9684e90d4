"""A restored base: of any released schema, with nothing sent or done twice, and whole wherever restoring was killed."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from storage.backup import files
from storage.backup.checking import contents
from storage.backup.copying import backup
from storage.backup.files import BackupError
from storage.backup.restoring import restore
from storage.database import Database
from storage.engine import driver, engines, upgrade
from storage.schema.tables import inbox, outbox
from storage.traffic import signs
from tests.clock import StandingClock
from tests.storage.dump import DUMPS
from tests.storage.sample_company import NOW, found

ROOT = Path(__file__).parents[3]


def _released(dump: Path, file: Path) -> Path:
    """A base as an older release left it."""
    with closing(sqlite3.connect(file)) as old:
        old.executescript(dump.read_text())
    return file


@pytest.mark.parametrize("dump", sorted(DUMPS.glob("*.sql")), ids=lambda path: str(path.stem))
async def test_a_backup_of_any_released_schema_comes_back(dump: Path, tmp_path: Path, clock: StandingClock) -> None:
    old = _released(dump, tmp_path / "old.db")
    made = backup(f"sqlite:///{old}", tmp_path / "copy.db")
    live = f"sqlite:///{tmp_path / 'live.db'}"
    restored = await restore(made, live, clock)
    assert restored.contents.rows["clients"] == contents(old).rows["clients"] > 0
    await (await Database.open(live, clock, create=False)).close()


@pytest.mark.long
@pytest.mark.parametrize("version", upgrade.known())
async def test_a_base_that_nobody_has_migrated_is_copied_and_comes_back(
    version: str, tmp_path: Path, clock: StandingClock
) -> None:
    """Whatever lies between two releases, too."""
    old = tmp_path / "old.db"
    driver.create(old)
    engine = engines.changing_schema(engines.parsed(f"sqlite:///{old}"))
    async with engine.begin() as connection:
        await connection.run_sync(upgrade.take_steps, version)
    await engine.dispose()
    made = backup(f"sqlite:///{old}", tmp_path / "copy.db")
    assert contents(made).version == version
    live = f"sqlite:///{tmp_path / 'live.db'}"
    await restore(made, live, clock)
    await (await Database.open(live, clock, create=False)).close()


async def test_a_copy_of_newer_code_is_left_alone(copy: Path, base: str, clock: StandingClock) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    files.write_hash(copy, files.hash_of(copy))
    with pytest.raises(Exception, match="9999"):
        await restore(copy, base, clock)


async def test_content_is_checked_even_where_the_hash_is_right(
    copy: Path, base: str, tmp_path: Path, clock: StandingClock
) -> None:
    live = (tmp_path / "touchbase.db").read_bytes()
    for spoilt in (b"", b"no database", copy.read_bytes()[:8192]):
        copy.write_bytes(spoilt)
        files.write_hash(copy, files.hash_of(copy))
        with pytest.raises(BackupError):
            await restore(copy, base, clock)
        assert (tmp_path / "touchbase.db").read_bytes() == live


def _loses_a_table(copy: Path) -> None:
    _does(copy, "DROP TABLE drafts")


def _has_orphans(copy: Path) -> None:
    _does(copy, "DELETE FROM workspaces")


def _forgets_in_an_index(copy: Path) -> None:
    """That there are rows: its page is an empty one in good order."""
    with closing(sqlite3.connect(copy)) as connection:
        asked = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_audit_by_member'"
        (page,) = connection.execute(asked).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    whole, empty = copy.read_bytes(), bytes([10, 0, 0, 0, 0, *size.to_bytes(2, "big"), 0])
    copy.write_bytes(whole[: (page - 1) * size] + empty.ljust(size, b"\0") + whole[page * size :])


def _does(copy: Path, harm: str) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute(harm)


@pytest.mark.parametrize("harmed", [_loses_a_table, _has_orphans, _forgets_in_an_index])
async def test_a_copy_that_opens_and_is_not_whole_is_refused(
    copy: Path, base: str, tmp_path: Path, clock: StandingClock, harmed: Callable[[Path], None]
) -> None:
    """SQLite itself finds nothing wrong until somebody asks."""
    live = (tmp_path / "touchbase.db").read_bytes()
    harmed(copy)
    files.write_hash(copy, files.hash_of(copy))
    with pytest.raises(BackupError):
        await restore(copy, base, clock)
    assert (tmp_path / "touchbase.db").read_bytes() == live


async def test_nothing_of_before_is_sent_or_done_again(sqlite_url: str, tmp_path: Path, clock: StandingClock) -> None:
    database = await Database.open(sqlite_url, clock)
    company = await found(database)
    async with database.work() as unit:
        for key, due in (("old", NOW - timedelta(hours=1)), ("coming", NOW + timedelta(hours=1))):
            await unit.outbox.add(key=key, person=1, due_at=due, kind="apology", data={})
        update = {"bot_id": 1, "update_id": 7, "person_id": 1, "payload": {}, "state": "new", "received_at": NOW}
        await unit.transaction.run(insert(inbox).values(update))
        await signs.leave(unit.transaction, signs.HEARD, NOW - timedelta(hours=1))
        await unit.commit()
    await database.close()
    restored = await restore(backup(sqlite_url, tmp_path / "copy.db"), sqlite_url, clock)
    database = await Database.open(sqlite_url, clock)
    async with database.read() as unit:
        mail = dict(list(row) for row in await unit.transaction.rows(select(outbox.c.key, outbox.c.state)))
        heard = await signs.last(unit.transaction, signs.HEARD)
        updates = [row.state for row in await unit.transaction.rows(select(inbox.c.state))]
    await database.close()
    mornings = {key: state for key, state in mail.items() if key.startswith(f"digest:{company.anna.actor}:")}
    assert (mail["old"], mail["coming"], updates) == ("skipped", "due", ["done"])
    assert heard is None, "people would be told of an outage of another life"
    assert list(mornings.values()) == ["skipped"]
    assert restored.skipped == 1 + sum(key.startswith("digest:") for key in mail)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
async def test_what_root_restores_belongs_to_whom_it_belonged(
    copy: Path, base: str, tmp_path: Path, clock: StandingClock
) -> None:
    live = tmp_path / "touchbase.db"
    os.chown(live, 12345, 23456)
    live.chmod(0o640)
    await restore(copy, base, clock)
    status = live.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12345, 23456, 0o640)


EACH = pytest.mark.long
SOME = 7


@pytest.mark.parametrize(
    ("command", "stride"),
    [("restore", SOME), *(pytest.param(*one, marks=EACH) for one in (("restore", 1), ("backup", SOME), ("backup", 1)))],
)
def test_killed_at_any_step_there_is_a_whole_base(
    command: str, stride: int, copy: Path, base: str, tmp_path: Path
) -> None:
    """At each touch of a file of the base's folder in turn; the live name always names the old base or the new one."""
    live, died = tmp_path / "touchbase.db", 0
    for left in tmp_path.glob("touchbase.db-*"):
        left.unlink()
    arguments = [sys.executable, "-m", "tests.storage.backup.killing", command, str(copy), str(live), str(stride)]
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as killing:
        assert killing.stdin is not None
        assert killing.stdout is not None
        while line := killing.stdout.readline():
            died += line.split()[1] == "True"
            with closing(sqlite3.connect(live)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                assert connection.execute("SELECT name FROM clients").fetchall() == [("Ромашка",)]
            for whole in copy.parent.glob("*.db"):
                if files.hash_file(whole).exists():
                    contents(whole)
            killing.stdin.write("\n")
            killing.stdin.flush()
    assert killing.returncode == 0
    assert died * stride > 12
