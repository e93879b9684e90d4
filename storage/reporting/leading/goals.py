"""Goals of members, teams and companies: one of a kind is current, earlier ones show what was agreed when."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select, update

from sales.ground.errors import Stale
from sales.ground.scope import Right, Scope
from sales.reporting.leading.goals import Goal
from storage.engine.dialects import insert_new
from storage.queries.scoped import InScope, Repository, of_member, scoped_by_member
from storage.schema.tables import goals, members, teams

_g = goals.c
GOAL = (
    _g.id, _g.member_id, _g.aim, _g.span, _g.amount, _g.since, _g.set_by, _g.set_at, _g.until, _g.version,
    _g.team_id,
)  # fmt: skip
_HERE = _g.workspace_id == bindparam("workspace")
_STANDS = and_(_g.since <= bindparam("day"), or_(_g.until.is_(None), _g.until > bindparam("day")))
_LATEST = _g.set_at.desc(), _g.id
_MEMBERS = select(*GOAL).select_from(members.join(goals, of_member(goals)))
_COMPANYS = select(*GOAL).where(_HERE, _g.member_id.is_(None), _g.team_id.is_(None))
_TEAMS = (
    select(*GOAL)
    .select_from(goals.join(teams, and_(teams.c.workspace_id == _g.workspace_id, teams.c.id == _g.team_id)))
    .where(_HERE, _g.member_id.is_(None), ~teams.c.retired)
)
_IN_TEAMS = select(members.c.team_id, members.c.id).where(
    members.c.workspace_id == bindparam("workspace"), members.c.team_id.is_not(None)
)
_END = update(goals).where(_HERE, _g.id == bindparam("row"), _g.version == bindparam("seen"))
_NEW = insert_new(goals)


@scoped_by_member
def _standing(mine: InScope) -> Select[Any]:
    """Without former members, of whom nothing is expected."""
    return _MEMBERS.where(mine, members.c.until.is_(None), _STANDS)


@scoped_by_member
def _of(mine: InScope) -> Select[Any]:
    return _MEMBERS.where(mine, members.c.id == bindparam("member")).order_by(*_LATEST)


class Goals(Repository):
    """Goals within one unit of work."""

    async def standing(self, scope: Scope, day: date) -> list[Goal]:
        rows = list(await self._rows(_standing, scope, day=day))
        rows += await self._companys(scope, _COMPANYS.where(_STANDS), day=day)
        rows += await self._teams(scope, _TEAMS.where(_STANDS), day=day)
        return [Goal(*row) for row in rows]

    async def of(self, scope: Scope, member: int | None, team: int | None = None) -> list[Goal]:
        if team is not None:
            rows = await self._teams(scope, _TEAMS.where(_g.team_id == bindparam("team")).order_by(*_LATEST), team=team)
        elif member is None:
            rows = await self._companys(scope, _COMPANYS.order_by(*_LATEST))
        else:
            rows = await self._rows(_of, scope, member=member)
        return [Goal(*row) for row in rows]

    async def _companys(self, scope: Scope, query: Select[Any], **values: Any) -> Sequence[Any]:
        """The company's goals, for whoever sees all of it."""
        if scope.owners is not None:
            return []
        return await self._transaction.rows(query, {"workspace": scope.workspace, **values})

    async def _teams(self, scope: Scope, query: Select[Any], **values: Any) -> Sequence[Any]:
        """Teams' goals, for leads who see all of the team's members, former ones included."""
        if not scope.may(Right.TEAM_REPORT):
            return []
        rows = await self._transaction.rows(query, {"workspace": scope.workspace, **values})
        if not rows or scope.owners is None:
            return rows
        theirs: dict[int, set[int]] = {}
        for team, member in await self._transaction.rows(_IN_TEAMS, {"workspace": scope.workspace}):
            theirs.setdefault(team, set()).add(member)
        return [row for row in rows if row.team_id in theirs and theirs[row.team_id] <= scope.owners]

    async def add(self, scope: Scope, goal: Goal) -> None:
        values = goal_values(goal)
        if not await self._transaction.run(_NEW, {"workspace_id": scope.workspace, "id": goal.id, **values}):
            raise Stale
        self._journal.added("goals", scope.workspace, goal.id, values)

    async def end(self, scope: Scope, goal: Goal, until: date) -> None:
        which = {"workspace": scope.workspace, "row": goal.id, "seen": goal.version}
        version, old, new = goal.version + 1, {"until": goal.until}, {"until": until}
        if not await self._transaction.run(_END, {**which, "version": version, **new}):
            raise Stale
        self._journal.changed("goals", scope.workspace, goal.id, old, new, version)


def goal_values(goal: Goal) -> dict[str, Any]:
    told = asdict(goal)
    whose = {"member_id": told.pop("member"), "team_id": told.pop("team")}
    return {**whose, **{name: told[name] for name in told if name not in ("id", "version")}}
