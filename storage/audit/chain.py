"""The hash chain over the audit: each row's seal covers the row and the seal before it, so no change goes unnoticed.

Rows are sealed within seconds of their commit, by one process at a time; sealing in the commit itself would cost every
tap a read and a lock. The seal covers changes by their salted digest, so erasing values does not break the chain. A
chain cut off at its end is detected by a head that was kept elsewhere.
"""

import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, select, update

from storage.audit.journal import digest
from storage.engine.dialects import alone
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.schema.columns import as_json
from storage.schema.tables import audit

SEALING = 0x7365616C
"""The advisory lock of sealing."""
PAGE = 1_000
AT_ONCE = 25
"""Rows sealed per transaction, so that others can write in between."""

_a = audit.c
SEALED = (
    _a.workspace_id, _a.id, _a.group_key, _a.at, _a.member_id, _a.shown, _a.clients, _a.undoes, _a.changes, _a.salt,
    _a.digest, _a.place, _a.seal,
)  # fmt: skip
_OF_WORKSPACE = _a.workspace_id == bindparam("workspace")
_UNSEALED = select(*SEALED).where(_a.place.is_(None)).order_by(_a.at, _a.workspace_id, _a.id).limit(bindparam("most"))
_LAST = select(_a.place, _a.seal).where(_OF_WORKSPACE, _a.place.is_not(None)).order_by(_a.place.desc()).limit(1)
_AT = select(_a.seal).where(_OF_WORKSPACE, _a.place == bindparam("position"))
_SEAL = update(audit).where(_OF_WORKSPACE, _a.id == bindparam("row"))
_NEXT = select(*SEALED).where(_OF_WORKSPACE, _a.place > bindparam("after")).order_by(_a.place).limit(bindparam("most"))


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain, worth keeping outside the database."""

    place: int
    seal: bytes


BEGINNING = Head(0, b"")


class Broken(Exception):
    """An audit row was changed or is missing."""

    def __init__(self, place: int, row: int | None, why: str) -> None:
        super().__init__(f"The audit is broken at place {place}, row {row}: {why}.")
        self.place = place
        self.row = row
        self.why = why


async def seal(transaction: Transaction, most: int = AT_ONCE) -> int:
    """Seals the oldest unsealed rows and returns their number; 0 if another process is sealing."""
    if not await alone(transaction, SEALING):
        return 0
    rows = sorted(await transaction.rows(_UNSEALED, {"most": most}), key=lambda row: (row.workspace_id, row.id))
    for workspace, own in groupby(rows, key=lambda row: row.workspace_id):
        await _seal(transaction, workspace, list(own))
    return len(rows)


async def _seal(transaction: Transaction, workspace: int, rows: Sequence[AnyRow]) -> None:
    last = await transaction.row(_LAST, {"workspace": workspace})
    head = Head(*last) if last else BEGINNING
    sealed = []
    for row in rows:
        head = _after(head, row)
        sealed.append({"workspace": workspace, "row": row.id, "place": head.place, "seal": head.seal})
    await transaction.run(_SEAL, sealed)


async def verify(transaction: Transaction, workspace: int, known: Head = BEGINNING) -> Head:
    """Checks the workspace's chain and returns its head.

    Raises Broken at the first row that was changed, or if the chain does not contain the `known` head.
    """
    head = BEGINNING
    async for row in _sealed(transaction, workspace):
        expected = _after(head, row)
        if row.place != expected.place:
            raise Broken(expected.place, None, "a row is missing")
        if row.seal != expected.seal:
            raise Broken(row.place, row.id, "it was changed")
        if row.changes is not None and (row.salt is None or digest(row.salt, row.changes) != row.digest):
            raise Broken(row.place, row.id, "its changes were changed")
        head = expected
    if known.place and await transaction.scalar(_AT, {"workspace": workspace, "position": known.place}) != known.seal:
        raise Broken(known.place, None, "the chain does not hold the known head")
    return head


async def _sealed(transaction: Transaction, workspace: int) -> AsyncIterator[AnyRow]:
    after = 0
    while rows := await transaction.rows(_NEXT, {"workspace": workspace, "after": after, "most": PAGE}):
        for row in rows:
            yield row
        after = rows[-1].place


def _after(head: Head, row: AnyRow) -> Head:
    told: list[Any] = [row.workspace_id, row.id, row.group_key, row.at.isoformat(), row.member_id, row.shown]
    covered = as_json([head.place + 1, *told, row.clients, row.undoes])
    return Head(head.place + 1, hashlib.sha256(head.seal + covered.encode() + (row.digest or b"")).digest())
