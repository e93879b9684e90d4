"""Deletes for good what was marked as deleted a month ago, with its values in the audit; also old drafts and dead
links.

The inbox and the outbox have purges of their own.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from sqlalchemy import ColumnElement, Table, Text, bindparam, delete, exists, or_, select, tuple_, type_coerce, update

from storage.engine.transaction import Transaction
from storage.schema.tables import apart, audit, clients, drafts, invites, merged, of_client

KEPT = timedelta(days=30)
AT_ONCE = 100
"""Rows per call, so that nobody waits long for the writer; the caller repeats it while there is something."""


async def purge(transaction: Transaction, now: datetime) -> int:
    """Deletes some of it; returns the number of rows, 0 when nothing is left."""
    before = now - KEPT
    gone = await _purge_clients(transaction, before)
    for table in reversed(of_client.hanging()):
        if "deleted_at" in table.c:
            gone += await _purge_marked(transaction, table, before)
    gone += await _purge_drafts(transaction, before)
    return gone + await transaction.run(delete(invites).where(_dead(before)))


async def _purge_clients(transaction: Transaction, before: datetime) -> int:
    rows = await _marked(transaction, clients, before)
    for workspace, own in groupby(rows, key=lambda row: row[0]):
        ids = [row[1] for row in own]
        for table in reversed(of_client.hanging()):
            await transaction.run(delete(table).where(table.c.workspace_id == workspace, table.c.client_id.in_(ids)))
        await transaction.run(delete(clients).where(clients.c.workspace_id == workspace, clients.c.id.in_(ids)))
        if told := await _told_of(transaction, workspace, ids):
            await _erase(transaction, workspace, told)
    return len(rows)


async def _told_of(transaction: Transaction, workspace: int, gone: Sequence[int]) -> set[int]:
    """The ids under which the audit speaks of these clients, including all cards merged into them.

    Cards that were themselves merged are left out: the audit speaks of the card that they went into. Deletes the merge
    records and "these are two" marks of the ids found.
    """
    into = (merged.c.workspace_id == workspace, merged.c.into_id.in_(bindparam("some", expanding=True)))
    old = (merged.c.workspace_id == workspace, merged.c.old_id.in_(bindparam("some", expanding=True)))
    rows = await transaction.rows(select(merged.c.old_id).where(*old), {"some": list(gone)})
    found = set(gone) - {row.old_id for row in rows}
    last = found
    while last:
        rows = await transaction.rows(select(merged.c.old_id).where(*into), {"some": sorted(last)})
        last = {row.old_id for row in rows} - found
        found |= last
    await transaction.run(delete(merged).where(*into), {"some": sorted(found)})
    both = or_(apart.c.one_id.in_(found), apart.c.other_id.in_(found))
    await transaction.run(delete(apart).where(apart.c.workspace_id == workspace, both))
    return found


async def _purge_marked(transaction: Transaction, table: Table, before: datetime) -> int:
    rows = await _marked(transaction, table, before)
    for workspace, own in groupby(rows, key=lambda row: row[0]):
        ids = [row[1] for row in own]
        for part, column in of_client.going_along(table):
            await transaction.run(delete(part).where(part.c.workspace_id == workspace, part.c[column].in_(ids)))
        await transaction.run(delete(table).where(table.c.workspace_id == workspace, table.c.id.in_(ids)))
        await _erase(transaction, workspace, ids)
    return len(rows)


async def _marked(transaction: Transaction, table: Table, before: datetime) -> Sequence[tuple[int, int]]:
    marked = select(table.c.workspace_id, table.c.id).where(table.c.deleted_at < before)
    for part, column in [] if table is clients else of_client.holding(table):
        hanging = (part.c.workspace_id == table.c.workspace_id) & (part.c[column] == table.c.id)
        marked = marked.where(~exists().where(hanging))
    rows = await transaction.rows(marked.limit(AT_ONCE))
    return sorted((row[0], row[1]) for row in rows)


async def _erase(transaction: Transaction, workspace: int, ids: Iterable[int]) -> None:
    """Removes the values of all changes that were made together with these rows'. Digests stay."""
    told = type_coerce(audit.c.changes, Text)
    any_of_them = or_(*(told.contains(f":{one},") for one in ids))
    erased = update(audit).where(audit.c.workspace_id == workspace, audit.c.changes.is_not(None), any_of_them)
    await transaction.run(erased.values(changes=None, salt=None))


async def _purge_drafts(transaction: Transaction, before: datetime) -> int:
    abandoned = select(drafts.c.person_id, drafts.c.id).where(drafts.c.updated_at < before).limit(AT_ONCE)
    return await transaction.run(delete(drafts).where(tuple_(drafts.c.person_id, drafts.c.id).in_(abandoned)))


def _dead(before: datetime) -> ColumnElement[bool]:
    """Links that were used, revoked or expired before then."""
    return or_(invites.c.used_at < before, invites.c.revoked_at < before, invites.c.expires_at < before)
