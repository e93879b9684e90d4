"""From SQLite to PostgreSQL and back: everything comes over, counted, with its audit whole; or it is said that not."""

import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, insert, select, text

from storage.audit import chain
from storage.backup import moving
from storage.backup.files import BackupError
from storage.backup.moving import move_all
from storage.database import Database
from storage.engine.transaction import Transaction
from storage.schema.tables import inbox, metadata
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, found, saved


@pytest.fixture
async def filled(base: str, clock: StandingClock) -> str:
    """With a sealed audit, and an update in hand."""
    database = await Database.open(base, clock)
    other = await found(database, "Чужая компания")
    await saved(database, other.boris, "Василёк")
    async with database.work() as unit:
        update = {"bot_id": 1, "update_id": 7, "person_id": 1, "payload": {"ё": 1}, "received_at": NOW}
        await unit.transaction.run(insert(inbox).values(update))
        await chain.seal(unit.transaction)
        await unit.commit()
    await database.close()
    return base


async def _all(url: str, clock: StandingClock) -> dict[str, list[tuple[Any, ...]]]:
    database = await Database.open(url, clock, create=False)
    async with database.read() as unit:
        rows = {table.name: await unit.transaction.rows(select(table)) for table in metadata.sorted_tables}
    await database.close()
    return {name: sorted((tuple(row) for row in found), key=str) for name, found in rows.items()}


async def test_every_row_comes_over_and_back(
    filled: str, postgres_url: str, tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "AT_ONCE", 3)
    moved = await move_all(filled, postgres_url, clock)
    assert (moved.rows["clients"], moved.rows["workspaces"], moved.rows["members"]) == (2, 2, 8)
    back = f"sqlite:///{tmp_path}/back.db"
    await move_all(postgres_url, back, clock)
    there, first = await _all(postgres_url, clock), await _all(filled, clock)
    assert there == first == await _all(back, clock)


async def test_the_inbox_over_there_counts_on(filled: str, postgres_url: str, clock: StandingClock) -> None:
    await move_all(filled, postgres_url, clock)
    database = await Database.open(postgres_url, clock)
    async with database.work() as unit:
        update = {"bot_id": 1, "update_id": 8, "received_at": NOW}
        await unit.transaction.run(insert(inbox).values(update))
        first, second = [row.seq for row in await unit.transaction.rows(select(inbox.c.seq).order_by(inbox.c.seq))]
    await database.close()
    assert second > first


async def test_nothing_is_written_over(filled: str, postgres_url: str, clock: StandingClock) -> None:
    await move_all(filled, postgres_url, clock)
    with pytest.raises(BackupError, match="name an empty one"):
        await move_all(filled, postgres_url, clock)


async def test_a_row_that_did_not_come_over_is_missed(
    filled: str, postgres_url: str, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = moving._move

    async def all_but_names(table: Table, source: Transaction, target: Transaction) -> None:
        if table.name != "names":
            await move(table, source, target)

    monkeypatch.setattr(moving, "_move", all_but_names)
    with pytest.raises(BackupError, match="rows of names"):
        await move_all(filled, postgres_url, clock)


async def test_an_audit_that_does_not_hold_is_told_of(filled: str, postgres_url: str, clock: StandingClock) -> None:
    database = await Database.open(filled, clock)
    async with database.work() as unit:
        await unit.transaction.run(text("UPDATE audit SET member_id = 1 WHERE place = 1"))
        await unit.commit()
    await database.close()
    with pytest.raises(BackupError, match=re.escape("The audit is broken at place 1")):
        await move_all(filled, postgres_url, clock)


async def test_an_audit_that_ends_elsewhere_over_there_is_told_of(
    filled: str, postgres_url: str, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify = chain.verify

    async def cut_short(transaction: Transaction, workspace: int) -> object:
        return await verify(transaction, workspace) if transaction.dialect == "sqlite" else None

    monkeypatch.setattr(chain, "verify", cut_short)
    with pytest.raises(BackupError, match="another end"):
        await move_all(filled, postgres_url, clock)
