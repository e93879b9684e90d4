"""Copies a whole database into another, empty one of either engine: all tables, in the order of their references.

Rows are counted table by table, and the audit's chain is verified in the copy. It is copied whole or not at all.
"""

from sqlalchemy import Table, func, insert, literal, select, tuple_

from sales.ground.clock import Clock
from storage.audit import chain
from storage.backup.checking import Contents, counted
from storage.backup.files import BackupError
from storage.database import Database
from storage.engine import upgrade
from storage.engine.transaction import Transaction
from storage.schema.tables import inbox, metadata, workspaces

AT_ONCE = 1_000
"""Rows per statement."""


async def move_all(source: str, target: str, clock: Clock) -> Contents:
    await _must_be_new(target, clock)
    old = await Database.open(source, clock, create=False)
    new = await Database.open(target, clock)
    try:
        async with old.read() as reading, new.work() as writing:
            for table in metadata.sorted_tables:
                await _move(table, reading.transaction, writing.transaction)
            await _let_numbers_go_on(writing.transaction)
            await writing.commit()
        return await _compared(old, new)
    finally:
        await old.close()
        await new.close()


async def _must_be_new(target: str, clock: Clock) -> None:
    try:
        await (await Database.open(target, clock, create=False)).close()
    except upgrade.NoDatabase:
        return
    raise BackupError("There is a Touchbase database already where this one should go: name an empty one.")


async def _move(table: Table, source: Transaction, target: Transaction) -> None:
    """Copies a table page by page in key order, so that neither side holds more than a page."""
    key = list(table.primary_key.columns)
    page = select(table).order_by(*key).limit(AT_ONCE)
    rows = await source.rows(page)
    while rows:
        await target.run(insert(table), [row._asdict() for row in rows])
        last = [rows[-1]._asdict()[column.name] for column in key]
        rows = await source.rows(page.where(tuple_(*key) > tuple_(*map(literal, last))))


async def _let_numbers_go_on(target: Transaction) -> None:
    """Sets PostgreSQL's sequence of the inbox behind the rows that were copied."""
    if target.is_shared:
        newest = select(func.coalesce(func.max(inbox.c.seq), 0) + 1).scalar_subquery()
        await target.rows(select(func.setval(func.pg_get_serial_sequence("inbox", "seq"), newest, False)))


async def _compared(old: Database, new: Database) -> Contents:
    """Raises BackupError if a table has another number of rows in the copy, or the audit's chain does not match."""
    async with old.read() as before, new.read() as after:
        for table in metadata.sorted_tables:
            counting = select(func.count()).select_from(table)
            if await before.transaction.scalar(counting) != await after.transaction.scalar(counting):
                raise BackupError(f"Not all rows of {table.name} came over: look for the reason before you go on.")
        for row in await before.transaction.rows(select(workspaces.c.id)):
            await _follow(row.id, before.transaction, after.transaction)
    return await counted(new)


async def _follow(workspace: int, before: Transaction, after: Transaction) -> None:
    try:
        head = await chain.verify(before, workspace)
        if await chain.verify(after, workspace) != head:
            raise BackupError("The audit's chain over there has another end.")
    except chain.Broken as broken:
        raise BackupError(f"{broken} The old database is as it was: look for the reason before you go on.") from None
