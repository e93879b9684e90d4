"""Taking an import back, for as long as nobody has built on what it made; and what is known of earlier ones.

An import is one audit row: which ids it made stands in it, not their values. What it made is hidden with the commit and
taken away little by little (`loads.py`); what it filled in others is told like any other change, and turned back.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Select, bindparam, exists, select, update

from sales.clients.client import ClientLine
from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Scope
from sales.importing.port import Emptied, Fillings, Load, Span, TakenBack, Which
from storage.audit.undo import Reversal
from storage.engine.lines import AnyRow
from storage.importing.loads import NOTED, Loads
from storage.queries.client_rows import LINE, line_of
from storage.queries.scoped import InScope, Scoped
from storage.schema.tables import audit, clients, next_steps, touches

AT_ONCE = 500
MOST_NAMED = 3

_a = audit.c
_UNDER_KEY = (
    select(_a.id, _a.at, _a.member_id, _a.changes, _a.undoes)
    .where(_a.workspace_id == bindparam("workspace"), _a.group_key == bindparam("key"))
    .order_by(_a.id)
)
_LATER = select(_a.id, _a.changes, _a.undoes).where(
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
TO_CALL = (clients.c.status == "active", clients.c.do_not_contact.is_(False))
_IN_SPAN = clients.c.id.between(bindparam("first"), bindparam("last"))


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
    wanted = (clients.c.id > bindparam("after"), *TO_CALL, ~exists(planned))
    return select(*LINE).where(mine, _IN_SPAN, *wanted).order_by(clients.c.id).limit(bindparam("most"))


@Scoped
def _named(mine: InScope) -> Select[Any]:
    return (
        select(*LINE)
        .where(mine, clients.c.id.in_(bindparam("some", expanding=True)))
        .order_by(clients.c.name)
        .limit(MOST_NAMED)
    )


@Scoped
def _mine(mine: InScope) -> Select[Any]:
    return select(clients.c.id).where(mine, clients.c.id.in_(bindparam("some", expanding=True)))


@Scoped
def _made(mine: InScope) -> Select[Any]:
    """Whoever works with one of them now is waited for: then what was done is known."""
    return select(clients.c.id, clients.c.owner_id).where(mine, _IN_SPAN).with_for_update()


_ALL_MADE = (
    select(clients.c.id).where(clients.c.workspace_id == bindparam("workspace"), _IN_SPAN).order_by(clients.c.id)
)
"""With those that are gone or in nobody's scope by now."""


_OUTDATE = (
    update(clients)
    .where(clients.c.workspace_id == bindparam("workspace"), _IN_SPAN)
    .values(version=clients.c.version + 1)
)
"""Whoever waits to save one of them finds it changed."""


class ImportsUndo(Loads):
    """The imports that were, of one unit of work."""

    async def earlier(self, scope: Scope, key: int) -> datetime | None:
        imports = [unit for unit in await self._units(scope, key) if _is_import(unit)]
        return imports[-1].at if imports else None

    async def _units(self, scope: Scope, key: int) -> list[AnyRow]:
        """What was done under the key and not taken back."""
        rows = await self._transaction.rows(_UNDER_KEY, {"workspace": scope.workspace, "key": key})
        taken_back = {one for row in rows for one in row.undoes or ()}
        return [row for row in rows if row.changes and row.id not in taken_back]

    async def _import(self, scope: Scope, which: Which) -> list[AnyRow]:
        """The actor's import and what followed it under its key, until the same file was imported again."""
        units = [unit for unit in await self._units(scope, which.key) if unit.member_id == scope.actor]
        imports = [unit for unit in units if _is_import(unit)]
        found = [unit for unit in imports if which.first in (None, _noted(unit).first)]
        if not found:
            raise NotFound
        again = next((unit.id for unit in imports if unit.id > found[-1].id), units[-1].id + 1)
        return [unit for unit in units if found[-1].id <= unit.id < again]

    async def _made_by(self, scope: Scope, which: Which) -> Span:
        return _noted((await self._import(scope, which))[0])

    async def _waiting(self, scope: Scope, made: Span, after: int, most: int) -> list[ClientLine]:
        rows = await self._rows(_waiting, scope, first=made.first, last=made.last, after=after, most=most)
        return [line_of(row) for row in rows]

    async def undoable(self, scope: Scope, since: datetime, which: Which | None = None) -> Load | None:
        for one in [which] if which is not None else await self._latest(scope, since):
            try:
                unit = (await self._import(scope, one))[0]
            except NotFound:
                continue
            if unit.at >= since:
                about = _about(unit)
                return Load(Which(one.key, _noted(unit).first), about.get("clients", 0), about.get("filled", 0))
        return None

    async def _latest(self, scope: Scope, since: datetime) -> list[Which]:
        whose = {"workspace": scope.workspace, "actor": scope.actor, "since": since}
        return [
            Which(key) for key in dict.fromkeys(row.group_key for row in await self._transaction.rows(_LATEST, whose))
        ]

    async def _recent(self, scope: Scope, which: Which, since: datetime) -> list[AnyRow]:
        units = await self._import(scope, which)
        if units[0].at < since:
            raise Stale
        return units

    async def fillings(self, scope: Scope, which: Which, since: datetime) -> Fillings:
        units = await self._recent(scope, which, since)
        parts = [unit for unit in reversed(units) if _fills(unit)]
        if not parts:
            return Fillings((), frozenset())
        filled = {change["client"] for unit in parts for change in unit.changes}
        mine = {row.id for row in await self._rows(_mine, scope, some=sorted(filled))}
        return Fillings(tuple(unit.id for unit in parts), frozenset(await self._built_on(scope, units) | filled - mine))

    async def unfill(self, scope: Scope, key: int, part: int, kept: Collection[int]) -> Emptied:
        unit = next((unit for unit in await self._units(scope, key) if unit.id == part), None)
        if unit is None or unit.member_id != scope.actor or not _fills(unit):
            raise NotFound
        reversal = Reversal(self._transaction, self._journal.now, scope.workspace)
        changes = [change for change in reversed(unit.changes) if change["client"] not in kept]
        for change in changes:
            await reversal.take_back(change)
        emptied = frozenset(change["client"] for change in changes)
        self._journal.group(key)
        self._journal.undoing(scope.workspace, [part], emptied)
        return Emptied(emptied, frozenset(change["client"] for change in changes if change["table"] == touches.name))

    async def undo(self, scope: Scope, which: Which, since: datetime) -> TakenBack:
        units = [unit for unit in await self._recent(scope, which, since) if not _fills(unit)]
        span = _noted(units[0])
        made = {row.id: row.owner_id for row in await self._rows(_made, scope, first=span.first, last=span.last)}
        built_on = await self._built_on(scope, units)
        removed = {client: owner for client, owner in made.items() if client not in built_on}
        await self._hide_all(scope, span, removed)
        kept = made.keys() & built_on
        some = [line_of(row) for row in await self._rows(_named, scope, some=sorted(kept)[:AT_ONCE])]
        self._journal.group(which.key)
        self._journal.undoing(scope.workspace, [unit.id for unit in units])
        return TakenBack(Counter(removed.values()), len(kept), tuple(some))

    async def _built_on(self, scope: Scope, units: Sequence[AnyRow]) -> set[int]:
        """Clients that somebody has changed since: who was only looked at, or taken back, does not count."""
        first = units[0].id
        rows = await self._transaction.rows(_LATER, {"workspace": scope.workspace, "first": first})
        ours = {unit.id for unit in units} | {one for row in rows for one in row.undoes or ()}
        worked = (row.changes for row in rows if row.id not in ours and not row.undoes)
        return {change["client"] for changes in worked for change in changes if change["client"] is not None}

    async def _hide_all(self, scope: Scope, span: Span, removed: Collection[int]) -> None:
        """From one kept client to the next: what is between them is there for nobody now, and taken away soon."""
        within = {"workspace": scope.workspace, "first": span.first, "last": span.last}
        rows = await self._transaction.rows(_ALL_MADE, within)
        for goes, some in groupby((row.id for row in rows), removed.__contains__):
            if goes:
                ids = list(some)
                await self._hide(scope, Span(ids[0], ids[-1]), 0)
                if self._transaction.is_shared:
                    await self._transaction.run(_OUTDATE, {**within, "first": ids[0], "last": ids[-1]})


def _is_import(unit: AnyRow) -> bool:
    """Not the planning of its first steps, which stands under its key too."""
    return any(change["table"] == NOTED and "made" in change["new"] for change in unit.changes)


def _fills(unit: AnyRow) -> bool:
    """A part of what an import filled in clients of before."""
    return all(change["table"] != NOTED for change in unit.changes)


def _noted(unit: AnyRow) -> Span:
    """What an import made."""
    made = _about(unit)["made"]
    return Span(made["first"], made["last"])


def _about(unit: AnyRow) -> Mapping[str, Any]:
    """What was noted of an import: how many of what it made, and under which ids."""
    about: Mapping[str, Any] = next(change["new"] for change in unit.changes if change["table"] == NOTED)
    return about
