"""Vacations of members. Those that concern the person at hand are read with the briefing (`members.py`)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import and_, bindparam, func, select, update

from sales.company.vacations import Absence, Vacation
from sales.ground.errors import AlreadySaved, Stale
from sales.ground.scope import Scope
from storage.engine.dialects import insert_new
from storage.engine.transaction import Transaction
from storage.queries.scoped import Repository
from storage.schema.tables import members, people, vacations, workspaces

_v = vacations.c
VACATION = (
    _v.id, _v.member_id, _v.since, _v.until, _v.substitute_id, _v.begun_at, _v.ended_at, _v.version,
)  # fmt: skip
_HERE = _v.workspace_id == bindparam("workspace")
_STANDING = select(*VACATION).where(_HERE, _v.ended_at.is_(None)).order_by(_v.since, _v.id)
_ONE = select(*VACATION).where(_HERE, _v.id == bindparam("row"))
_SAVE = update(vacations).where(_HERE, _v.id == bindparam("row"), _v.version == bindparam("seen"))
_NEW = insert_new(vacations)


class Vacations(Repository):
    """Vacations within one unit of work."""

    async def standing(self, scope: Scope) -> list[Vacation]:
        return [vacation_of(row) for row in await self._transaction.rows(_STANDING, {"workspace": scope.workspace})]

    async def add(self, scope: Scope, vacation: Vacation) -> None:
        values = _values(vacation)
        if not await self._transaction.run(_NEW, {"workspace_id": scope.workspace, "id": vacation.id, **values}):
            raise AlreadySaved
        self._journal.added("vacations", scope.workspace, vacation.id, values)

    async def save(self, scope: Scope, vacation: Vacation) -> Vacation:
        was = await self._transaction.row(_ONE, {"workspace": scope.workspace, "row": vacation.id})
        which = {"workspace": scope.workspace, "row": vacation.id, "seen": vacation.version}
        version, new = vacation.version + 1, _values(vacation)
        if was is None or not await self._transaction.run(_SAVE, {**which, "version": version, **new}):
            raise Stale
        self._journal.changed("vacations", scope.workspace, vacation.id, _values(vacation_of(was)), new, version)
        return replace(vacation, version=version)


_EVERYWHERE = (
    select(_v.workspace_id, members.c.name, func.coalesce(people.c.zone, workspaces.c.zone), *VACATION)
    .select_from(
        vacations.join(members, and_(members.c.workspace_id == _v.workspace_id, members.c.id == _v.member_id))
        .join(workspaces, workspaces.c.id == _v.workspace_id)
        .outerjoin(people, people.c.id == members.c.person_id)
    )
    .where(_v.ended_at.is_(None))
)


async def everywhere(transaction: Transaction) -> list[tuple[int, Absence]]:
    """The current vacations of all companies, each with its workspace's id."""
    rows = await transaction.rows(_EVERYWHERE)
    return [(row[0], Absence(vacation_of(row[3:]), row[1], row[2])) for row in rows]


def vacation_of(row: Sequence[Any]) -> Vacation:
    return Vacation(*row)


def _values(vacation: Vacation) -> dict[str, Any]:
    return {
        "member_id": vacation.member,
        "substitute_id": vacation.substitute,
        "since": vacation.since,
        "until": vacation.until,
        "begun_at": vacation.begun_at,
        "ended_at": vacation.ended_at,
    }
