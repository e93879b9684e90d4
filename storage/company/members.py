"""Members: people's places in companies. The links that lead there are in `invites.py`."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.exc import IntegrityError

from sales.company.alerts import Alerts, Quiet
from sales.company.members import Briefing, Me, Member, Person
from sales.ground.drafts import Draft
from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Scope
from storage.company.drafts import DRAFT
from storage.company.people import PERSON, person_of
from storage.company.workspaces import WORKSPACE, workspace_of
from storage.engine.dialects import insert_new
from storage.engine.lines import AnyRow
from storage.queries.scoped import Repository
from storage.schema.tables import drafts, members, people, workspaces

_m = members.c
MEMBER = (
    _m.id, _m.workspace_id, _m.person_id, _m.name, _m.role, _m.digest_at, _m.working_days, _m.since, _m.until,
    _m.version, _m.call_lead, _m.visit_lead, _m.evening_at, _m.quiet_since, _m.quiet_until,
    _m.team_at, _m.unheard,
)  # fmt: skip
_OF_WORKSPACE = _m.workspace_id == bindparam("workspace")
_IS = (_OF_WORKSPACE, _m.id == bindparam("row"))
_ALL = select(*MEMBER).where(_OF_WORKSPACE).order_by(_m.name, _m.id)
_THESE = _ALL.where(_m.id.in_(bindparam("rows", expanding=True))).with_for_update(read=True)
_GET = select(*MEMBER).where(*_IS)
_SAVE = update(members).where(*_IS, _m.version == bindparam("seen"))
_NEW = insert_new(members)
_PERSON = select(*PERSON).join(members, _m.person_id == people.c.id).where(*_IS, _m.until.is_(None))

BRIEFING = (
    select(*PERSON, *MEMBER, *WORKSPACE, *DRAFT)
    .select_from(
        people.outerjoin(members, (_m.person_id == people.c.id) & _m.until.is_(None))
        .outerjoin(workspaces, workspaces.c.id == _m.workspace_id)
        .outerjoin(drafts, (drafts.c.person_id == people.c.id) & (drafts.c.id == people.c.waiting_draft))
    )
    .where(people.c.id.in_(bindparam("people", expanding=True)))
)
_A, _B = len(PERSON), len(PERSON) + len(MEMBER)
_C = _B + len(WORKSPACE)


class Members(Repository):
    """Members of one unit of work."""

    async def briefing(self, people: Sequence[int]) -> dict[int, Briefing]:
        rows = await self._transaction.rows(BRIEFING, {"people": list(people)})
        return {row[0]: _briefing_of(row) for row in rows}

    async def all(self, scope: Scope, *, former: bool = False) -> list[Member]:
        rows = await self._transaction.rows(_ALL, {"workspace": scope.workspace})
        known = [_member_of(row) for row in rows]
        return [member for member in known if former or member.until is None]

    async def get(self, scope: Scope, member: int) -> Member:
        return await self._get(scope.workspace, member)

    async def hold(self, scope: Scope, members: Collection[int]) -> list[Member]:
        rows = await self._transaction.rows(_THESE, {"workspace": scope.workspace, "rows": list(members)})
        return [_member_of(row) for row in rows]

    async def add(self, member: Member) -> None:
        """Raises AlreadySaved where the person has an active place already."""
        values = member_values(member)
        if not await self._transaction.run(_NEW, {"workspace_id": member.workspace, "id": member.id, **values}):
            raise AlreadySaved
        self._journal.added("members", member.workspace, member.id, values)

    async def save(self, member: Member) -> Member:
        """Raises AlreadySaved where the person has an active place already."""
        old, new = member_values(await self._get(member.workspace, member.id)), member_values(member)
        which = {"workspace": member.workspace, "row": member.id, "seen": member.version}
        version = member.version + 1
        try:
            if not await self._transaction.run(_SAVE, {**which, "version": version, **new}):
                raise Stale
        except IntegrityError as refused:
            raise AlreadySaved from refused
        self._journal.changed("members", member.workspace, member.id, old, new, version)
        return replace(member, version=version)

    async def person_of(self, scope: Scope, member: int) -> Person | None:
        row = await self._transaction.row(_PERSON, {"workspace": scope.workspace, "row": member})
        return None if row is None else person_of(row)

    async def _get(self, workspace: int, member: int) -> Member:
        row = await self._transaction.row(_GET, {"workspace": workspace, "row": member})
        if row is None:
            raise NotFound
        return _member_of(row)


def _member_of(row: Sequence[Any]) -> Member:
    number, workspace, person, name, role, digest_at, days, since, until, version, *alerts = row
    rest = since, until, version, _alerts_of(*alerts)
    return Member(number, workspace, person, name, role, digest_at, frozenset(days), *rest)


def _alerts_of(
    call: int | None, visit: int | None, evening: time | None, since: time | None, until: time | None, *led: Any
) -> Alerts:
    quiet = Quiet(since, until) if since is not None and until is not None else None
    team_at, unheard = led
    return Alerts(call, visit, evening, quiet, team_at, frozenset(unheard or ()))


def _briefing_of(row: AnyRow) -> Briefing:
    person = person_of(row[:_A])
    member, workspace, draft = row[_A:_B], row[_B:_C], row[_C:]
    me = Me(person, _member_of(member), workspace_of(workspace)) if member[0] is not None else None
    return Briefing(person, me, Draft(*draft) if draft[0] is not None else None)


def member_values(member: Member) -> dict[str, Any]:
    return {
        "person_id": member.person,
        "name": member.name,
        "role": member.role,
        "digest_at": member.digest_at,
        "working_days": sorted(member.working_days),
        "since": member.since,
        "until": member.until,
        "call_lead": member.alerts.call_lead,
        "visit_lead": member.alerts.visit_lead,
        "evening_at": member.alerts.evening_at,
        "quiet_since": member.alerts.quiet and member.alerts.quiet.since,
        "quiet_until": member.alerts.quiet and member.alerts.quiet.until,
        "team_at": member.alerts.team_at,
        "unheard": sorted(member.alerts.unheard) or None,
    }
