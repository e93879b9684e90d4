"""Taking an import back, for as long as nobody has built on what it made; and what is known of earlier ones.

An import is one audit row: which ids it made stands in it, not their values. What it filled in others is told like any
other change.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Select, Table, bindparam, delete, exists, select, update

from sales.clients import ClientLine
from sales.errors import NotFound, Stale
from sales.importing.store import Load, Span, TakenBack
from sales.scope import Scope
from storage.audit import Reversal
from storage.client_rows import LINE, line_of
from storage.scoped import InScope, Repository, Scoped
from storage.tables import audit, clients, next_steps, orders, phones, touches
from storage.transaction import AnyRow

NOTED = "imports"
AT_ONCE = 500
MOST_NAMED = 3

_a = audit.c
_UNDER_KEY = (
    select(_a.id, _a.at, _a.member_id, _a.changes, _a.undoes)
    .where(_a.workspace_id == bindparam("workspace"), _a.group_key == bindparam("key"))
    .order_by(_a.id)
)
_LATER = select(_a.id, _a.clients, _a.undoes).where(
    _a.workspace_id == bindparam("workspace"), _a.id > bindparam("first"), _a.changes.is_not(None)
)
_LATEST = (
    select(_a.group_key)
    .where(
        _a.workspace_id == bindparam("workspace"),
        _a.member_id == bindparam("actor"),
        _a.at >= bindparam("since"),
        _a.shown == "import",
        _a.group_key.is_not(None),
    )
    .order_by(_a.at.desc(), _a.id.desc())
)
_SOME: BindParameter[Any] = bindparam("some", expanding=True)


@Scoped
def _mark(mine: InScope) -> Any:
    marked = update(clients).where(mine, clients.c.id.in_(_SOME))
    return marked.values(deleted_at=bindparam("at"), version=clients.c.version + 1).returning(clients.c.id)


@Scoped
def _waiting(mine: InScope) -> Select[Any]:
    planned = (
        select(next_steps.c.id)
        .where(
            next_steps.c.workspace_id == clients.c.workspace_id,
            next_steps.c.client_id == clients.c.id,
            next_steps.c.state == "open",
        )
        .correlate(clients)
    )
    wanted = (clients.c.status == "active", clients.c.do_not_contact.is_(False), ~exists(planned))
    made = clients.c.id.between(bindparam("first"), bindparam("last"))
    page = (clients.c.id > bindparam("after"),)
    return select(*LINE).where(mine, made, *page, *wanted).order_by(clients.c.id).limit(bindparam("most"))


@Scoped
def _named(mine: InScope) -> Select[Any]:
    of_these = (clients.c.id.in_(_SOME), clients.c.deleted_at.is_(None))
    return select(*LINE).where(mine, *of_these).order_by(clients.c.name).limit(MOST_NAMED)


_MADE = select(clients.c.id).where(
    clients.c.workspace_id == bindparam("workspace"), clients.c.id.between(bindparam("first"), bindparam("last"))
)


class ImportsUndo(Repository):
    """The imports that were, of one unit of work."""

    async def earlier(self, scope: Scope, key: int) -> datetime | None:
        imports = [unit for unit in await self._units(scope, key) if _is_import(unit)]
        return imports[-1].at if imports else None

    async def _units(self, scope: Scope, key: int) -> list[AnyRow]:
        """What was done under the key and not taken back."""
        rows = await self._transaction.rows(_UNDER_KEY, {"workspace": scope.workspace, "key": key})
        taken_back = {one for row in rows for one in row.undoes or ()}
        return [row for row in rows if row.changes and row.id not in taken_back]

    async def _last(self, scope: Scope, key: int) -> list[AnyRow]:
        """The actor's latest import and what followed it under its key."""
        units = [unit for unit in await self._units(scope, key) if unit.member_id == scope.actor]
        imports = [unit for unit in units if _is_import(unit)]
        if not imports:
            raise NotFound
        return [unit for unit in units if unit.id >= imports[-1].id]

    async def _made_under(self, scope: Scope, key: int) -> Span:
        return _noted((await self._last(scope, key))[0])

    async def _waiting(self, scope: Scope, made: Span, after: int, most: int) -> list[ClientLine]:
        rows = await self._rows(_waiting, scope, first=made.first, last=made.last, after=after, most=most)
        return [line_of(row) for row in rows]

    async def undoable(self, scope: Scope, since: datetime, key: int | None = None) -> Load | None:
        keys = [key] if key is not None else await self._latest(scope, since)
        for one in keys:
            try:
                unit = (await self._last(scope, one))[0]
            except NotFound:
                continue
            if unit.at >= since:
                about = _about(unit)
                return Load(one, about.get("clients", 0), about.get("filled", 0))
        return None

    async def _latest(self, scope: Scope, since: datetime) -> list[int]:
        whose = {"workspace": scope.workspace, "actor": scope.actor, "since": since}
        return list(dict.fromkeys(row.group_key for row in await self._transaction.rows(_LATEST, whose)))

    async def undo(self, scope: Scope, key: int, since: datetime) -> TakenBack:
        units = await self._last(scope, key)
        if units[0].at < since:
            raise Stale
        built_on = await self._built_on(scope, units)
        span = _noted(units[0])
        within = {"workspace": scope.workspace, "first": span.first, "last": span.last}
        made = [row.id for row in await self._transaction.rows(_MADE, within)]
        removed = await self._remove(scope, [one for one in made if one not in built_on])
        emptied = await self._unfill(scope, units, built_on)
        kept = [one for one in made if one in built_on][:AT_ONCE]
        some = [line_of(row) for row in await self._rows(_named, scope, some=kept)]
        self._journal.group(key)
        self._journal.undoing(scope.workspace, [unit.id for unit in units])
        return TakenBack(removed, len(made) - removed, emptied, tuple(some))

    async def _built_on(self, scope: Scope, units: Sequence[AnyRow]) -> set[int]:
        """Clients that somebody has changed since; what was taken back itself does not count."""
        first = units[0].id
        rows = await self._transaction.rows(_LATER, {"workspace": scope.workspace, "first": first})
        ours = {unit.id for unit in units} | {one for row in rows for one in row.undoes or ()}
        return {client for row in rows if row.id not in ours and not row.undoes for client in row.clients}

    async def _remove(self, scope: Scope, ids: Sequence[int]) -> int:
        removed = 0
        for start in range(0, len(ids), AT_ONCE):
            at = self._journal.now
            marked = await self._rows(_mark, scope, some=ids[start : start + AT_ONCE], at=at)
            some = [row.id for row in marked]
            for table in (phones, touches, orders):
                await self._of(scope, update(table).values(deleted_at=at), table, some)
            await self._of(scope, delete(next_steps), next_steps, some)
            removed += len(some)
        return removed

    async def _of(self, scope: Scope, what: Any, table: Table, some: Sequence[int]) -> None:
        """Touches and orders go with their clients: they are counted by whose they were, and never took place here."""
        of_these = (table.c.workspace_id == scope.workspace, table.c.client_id.in_(some))
        living = (table.c.deleted_at.is_(None),) if "deleted_at" in table.c else ()
        await self._transaction.run(what.where(*of_these, *living))

    async def _unfill(self, scope: Scope, units: Sequence[AnyRow], built_on: set[int]) -> int:
        """What was filled in clients of before is taken out of those that nobody has touched since; how many."""
        reversal = Reversal(self._transaction, self._journal.now, scope.workspace)
        changes = [change for unit in reversed(units) for change in reversed(unit.changes)]
        emptied: set[int] = set()
        for change in changes:
            if change["table"] != NOTED and change["client"] is not None and change["client"] not in built_on:
                await reversal.take_back(change)
                emptied.add(change["client"])
        return len(emptied)


def _is_import(unit: AnyRow) -> bool:
    """Not the planning of its first steps, which stands under its key too."""
    return any(change["table"] == NOTED and "made" in change["new"] for change in unit.changes)


def _noted(unit: AnyRow) -> Span:
    """What an import made."""
    made = _about(unit)["made"]
    return Span(made["first"], made["last"])


def _about(unit: AnyRow) -> Mapping[str, Any]:
    """What was noted of an import: how many of what it made, and under which ids."""
    about: Mapping[str, Any] = next(change["new"] for change in unit.changes if change["table"] == NOTED)
    return about
