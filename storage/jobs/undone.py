"""Changes made after a part of a job and undone again: such a row is as before, except for its version.

The change and its undo count the version up by one each; any other change counts it up further.
"""

from collections import Counter
from collections.abc import Collection

from sqlalchemy import bindparam, select

from storage.engine.transaction import Transaction
from storage.schema.tables import audit

_a = audit.c
_LATER = (_a.workspace_id == bindparam("workspace"), _a.id > bindparam("since"))
_UNDOING = select(_a.undoes, _a.clients).where(*_LATER, _a.undoes.is_not(None))
_UNDONE = select(_a.id, _a.changes).where(
    *_LATER, _a.id.in_(bindparam("some", expanding=True)), _a.changes.is_not(None)
)
Changed = tuple[str, int]
"""A table's name and a row's id."""


async def undone_since(transaction: Transaction, workspace: int, since: int, of: Collection[int]) -> Counter[Changed]:
    """How often each row of these clients was changed and restored after that audit row."""
    within = {"workspace": workspace, "since": since}
    undone: dict[int, set[int]] = {}
    for row in await transaction.rows(_UNDOING, within):
        for one in row.undoes:
            undone.setdefault(one, set()).update(set(row.clients).intersection(of))
    some = sorted(one for one, theirs in undone.items() if theirs)
    rows = await transaction.rows(_UNDONE, {**within, "some": some}) if some else []
    return Counter(
        (change["table"], change["id"]) for row in rows for change in row.changes if change["client"] in undone[row.id]
    )
