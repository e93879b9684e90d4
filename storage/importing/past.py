"""Past imports that were not undone, as the audit has them. Read-only.

An import is one audit row under its file's key, with the span of ids that it made instead of their values. What
followed is under the same key: parts filled in on existing cards, first calls that were planned.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from sales.ground.errors import NotFound
from sales.ground.scope import Scope
from sales.importing.port import Load, Span, Which
from storage.engine.lines import AnyRow
from storage.importing.loads import NOTED
from storage.queries.scoped import Repository
from storage.schema.tables import audit

_a = audit.c
_UNDER_KEY = (
    select(_a.id, _a.at, _a.member_id, _a.changes, _a.undoes)
    .where(_a.workspace_id == bindparam("workspace"), _a.group_key == bindparam("key"))
    .order_by(_a.id)
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


class Past(Repository):
    """Past imports within one unit of work."""

    async def earlier(self, scope: Scope, key: int) -> datetime | None:
        imports = [unit for unit in await self.under(scope, key) if is_import(unit)]
        return imports[-1].at if imports else None

    async def under(self, scope: Scope, key: int) -> list[AnyRow]:
        """Audit rows under the key that were not undone."""
        rows = await self._transaction.rows(_UNDER_KEY, {"workspace": scope.workspace, "key": key})
        taken_back = {one for row in rows for one in row.undoes or ()}
        return [row for row in rows if row.changes and row.id not in taken_back]

    async def units(self, scope: Scope, which: Which) -> list[AnyRow]:
        """The actor's import and what followed it, up to the next import of the same file. Raises NotFound."""
        units = [unit for unit in await self.under(scope, which.key) if unit.member_id == scope.actor]
        imports = [unit for unit in units if is_import(unit)]
        found = [unit for unit in imports if which.first in (None, noted(unit).first)]
        if not found:
            raise NotFound
        again = next((unit.id for unit in imports if unit.id > found[-1].id), units[-1].id + 1)
        return [unit for unit in units if found[-1].id <= unit.id < again]

    async def made_by(self, scope: Scope, which: Which) -> Span:
        return noted((await self.units(scope, which))[0])

    async def is_there(self, scope: Scope, which: Which) -> bool:
        try:
            await self.units(scope, which)
        except NotFound:
            return False
        return True

    async def undoable(self, scope: Scope, since: datetime, which: Which | None = None) -> Load | None:
        for one in [which] if which is not None else await self._latest(scope, since):
            try:
                unit = (await self.units(scope, one))[0]
            except NotFound:
                continue
            if unit.at >= since:
                about = _about(unit)
                return Load(Which(one.key, noted(unit).first), about.get("clients", 0), about.get("filled", 0))
        return None

    async def _latest(self, scope: Scope, since: datetime) -> list[Which]:
        whose = {"workspace": scope.workspace, "actor": scope.actor, "since": since}
        return [
            Which(key) for key in dict.fromkeys(row.group_key for row in await self._transaction.rows(_LATEST, whose))
        ]


def is_import(unit: AnyRow) -> bool:
    """Whether the audit row is the import itself, rather than the planning of its first calls."""
    return any(change["table"] == NOTED and "made" in change["new"] for change in unit.changes)


def fills(unit: AnyRow) -> bool:
    """Whether the audit row is a part filled in on existing cards."""
    return all(change["table"] != NOTED for change in unit.changes)


def noted(unit: AnyRow) -> Span:
    """The span of ids that the import made."""
    made = _about(unit)["made"]
    return Span(made["first"], made["last"])


def _about(unit: AnyRow) -> Mapping[str, Any]:
    """What was recorded of an import: counts, and the span of ids."""
    about: Mapping[str, Any] = next(change["new"] for change in unit.changes if change["table"] == NOTED)
    return about
