"""Records what a unit of work shows and changes, as one audit row. Undo is in `undo.py`, the
hash chain in `chain.py`.
"""

import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import bindparam, func, insert, select

from sales.ground.noted import Noted
from sales.ground.scope import Scope
from sales.values.birthdays import Birthday
from sales.work.order import Receipts
from sales.work.series import Series
from storage.engine.transaction import Transaction
from storage.schema.columns import as_json
from storage.schema.tables import audit, clients, contacts, debts, orders, phones, touches

Values = Mapping[str, Any]
SALT_BYTES = 16
_NAMING = frozenset({clients.name, contacts.name, phones.name})
"""Tables whose rows contain words that a client is found by."""
_NOT_NAMING = frozenset(
    {
        "status",
        "why_inactive",
        "do_not_contact",
        "latitude",
        "longitude",
        "accuracy",
        "named_base",
        "named_reason",
        "named_on",
    }
)
"""Columns of these tables that change often and hold no such words."""
_FACTS_OF = {
    touches.name: {"contact_id", "channel", "direction", "outcome", "comment", "at", "timed", "deleted_at"},
    orders.name: {"on", "amount", "pay_by", "paid_on", "receipts", "deleted_at"},
    debts.name: {"amount", "as_of", "deleted_at"},
    contacts.name: {"role", "email", "nick", "channel", "left_on", "deleted_at"},
}
"""Columns of a client's rows elsewhere from which its facts are computed."""
_STANDING_OF = {clients.name: {"status", "do_not_contact", "named_base", "email"}}
"""Columns of the client itself that its standing depends on. Needed for undo only: saving a client computes it."""
YEAR_ZERO = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Change:
    """One row's change. `old` is None for a new row; otherwise both hold only the columns that differ."""

    table: str
    id: int
    client: int | None
    old: Values | None
    new: Values
    version: int | None  # of the row after the change


class RowIds:
    """Makes ids of audit rows that grow within a process, even if its clock stands still or steps back."""

    def __init__(self) -> None:
        self._last = 0

    def next(self, now: datetime) -> int:
        moment = (now - YEAR_ZERO) // timedelta(microseconds=1)
        self._last = max(self._last + 1, (moment << 12) + secrets.randbits(12))
        return self._last


_TIMES_SHOWN = select(func.count()).where(
    audit.c.workspace_id == bindparam("workspace"),
    audit.c.member_id == bindparam("actor"),
    audit.c.at >= bindparam("since"),
    audit.c.shown == bindparam("what"),
)


class Journal:
    """The record of one unit of work."""

    def __init__(self, transaction: Transaction, row_ids: RowIds, now: datetime, scope: Scope | None) -> None:
        self.now = now
        self._transaction = transaction
        self._row_ids = row_ids
        self._workspace = scope.workspace if scope else None
        self._member = scope.actor if scope else None
        self._shown: Noted | None = None
        self._group: int | None = None
        self._seen: dict[int, None] = {}
        self._concerned: dict[int, None] = {}
        self._changes: list[Change] = []
        self._undoes: list[int] = []
        self._renamed: set[int] = set()
        self._ordered: set[int] = set()
        self._uncounted: set[int] = set()

    def shown(self, what: Noted, clients: Sequence[int] = ()) -> None:
        self._shown = what
        self._seen.update(dict.fromkeys(clients))

    async def times_shown(self, what: str, since: datetime) -> int:
        values = {"workspace": self._workspace, "actor": self._member, "since": since, "what": what}
        return int(await self._transaction.scalar(_TIMES_SHOWN, values))

    def group(self, key: int) -> None:
        self._group = key

    @property
    def renamed(self) -> set[int]:
        """Clients whose index rows may be outdated: by their words or their owner."""
        return self._renamed

    @property
    def ordered(self) -> set[int]:
        """Clients whose orders may have changed, so that their worth has to be computed anew."""
        return self._ordered

    @property
    def uncounted(self) -> set[int]:
        """Clients whose stored facts may be outdated."""
        return self._uncounted

    def counted(self, client: int) -> None:
        """Says that the client's stored facts include everything recorded so far."""
        self._uncounted.discard(client)

    @property
    def workspace(self) -> int:
        """The workspace that this unit of work concerns. Raises RuntimeError if nothing was recorded yet."""
        if self._workspace is None:
            raise RuntimeError("Nothing was noted of any workspace.")
        return self._workspace

    @property
    def has_changes(self) -> bool:
        return bool(self._changes)

    def added(self, table: str, workspace: int, row: int, values: Values, *, client: int | None = None) -> None:
        """Records a new row, at version 1, without its empty values."""
        told = {name: value for name, value in values.items() if value not in (None, "", False)}
        self._note(workspace, Change(table, row, client, None, told, 1))

    def changed(
        self,
        table: str,
        workspace: int,
        row: int,
        old: Values,
        new: Values,
        version: int | None,
        *,
        client: int | None = None,
    ) -> None:
        """Records what differs in a row, which has that version now."""
        before = {name: old[name] for name in new if old[name] != new[name]}
        self._note(workspace, Change(table, row, client, before, {name: new[name] for name in before}, version))

    def mixed(self, *clients: int) -> None:
        """Marks clients whose rows have moved between them: words, facts and worth are computed anew at the commit."""
        self._concerned.update(dict.fromkeys(clients))
        for kept in (self._renamed, self._ordered, self._uncounted):
            kept.update(clients)

    def put_off(self, *clients: int) -> None:
        """Takes clients off the lists of what is computed at the commit: the rest of a job will end with `mixed`."""
        for kept in (self._ordered, self._uncounted):
            kept.difference_update(clients)

    def noted(self, what: str, workspace: int, key: int, about: Values) -> None:
        """Records an act as a whole instead of row by row."""
        self._note(workspace, Change(what, key, None, None, about, None))

    def undoing(
        self,
        workspace: int,
        units: Sequence[int],
        clients: Iterable[int] = (),
        changes: Iterable[Values] = (),
    ) -> None:
        """Records which audit rows (`units`) are undone here, and the clients and changes concerned."""
        self._workspace = workspace
        concerned = dict.fromkeys(clients)
        self._concerned.update(concerned)
        self._renamed.update(concerned)
        self._ordered.update(concerned)
        self._undoes = list(units)
        for change in changes:
            if change["client"] is not None and _counts(_FACTS_OF | _STANDING_OF, change["table"], change["new"]):
                self._uncounted.add(change["client"])

    def _note(self, workspace: int, change: Change) -> None:
        self._workspace = workspace if self._workspace is None else self._workspace
        if workspace != self._workspace:
            raise RuntimeError("A unit of work concerns one workspace.")
        self._changes.append(change)
        if change.client is not None:
            self._concerned[change.client] = None
            if change.table in _NAMING and not (change.old and change.new.keys() <= _NOT_NAMING):
                self._renamed.add(change.client)
            if change.table == orders.name:
                self._ordered.add(change.client)
            if _counts(_FACTS_OF, change.table, change.new):
                self._uncounted.add(change.client)

    def write(self) -> int | None:
        """Queues the audit row, for the commit.

        Returns its id if it contains a change; None if it only says what was shown, or if there is no row to write.
        """
        if self._workspace is None or not (self._shown or self._changes or self._undoes):
            return None
        changes = [_told(change) for change in self._changes] or None
        salt = secrets.token_bytes(SALT_BYTES) if changes else None
        number = self._row_ids.next(self.now)
        row = {
            "workspace_id": self._workspace,
            "id": number,
            "group_key": self._group,
            "at": self.now,
            "member_id": self._member,
            "shown": self._shown and self._shown.value,
            "clients": list(self._concerned | self._seen),
            "changes": changes,
            "undoes": self._undoes or None,
            "salt": salt,
            "digest": digest(salt, changes) if salt else None,
        }
        self._transaction.later(_WRITE, row)
        return number if changes or self._undoes else None


_WRITE = insert(audit)


def digest(salt: bytes, changes: Any) -> bytes:
    """The hash that remains when changes are erased. Without the salt nobody can guess what they were."""
    return hashlib.sha256(salt + as_json(changes).encode()).digest()


def _counts(by: Mapping[str, set[str]], table: str, new: Values) -> bool:
    return not by.get(table, _NONE).isdisjoint(new)


_NONE: set[str] = set()


def _told(change: Change) -> dict[str, Any]:
    return {
        "table": change.table,
        "id": change.id,
        "client": change.client,
        "old": None if change.old is None else plain(change.old),
        "new": plain(change.new),
        "version": change.version,
    }


def plain(values: Values) -> dict[str, Any]:
    """Values as the audit stores them (JSON)."""
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Birthday | Receipts | Series):
        return value.code
    return value.isoformat() if isinstance(value, datetime | date | time) else value
