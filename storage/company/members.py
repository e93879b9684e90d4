"""Members: people's places in companies. Invite links are in `invites.py`."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from sales.company.alerts import Alerts, Quiet
from sales.company.members import Briefing, Me, Member, Person
from sales.company.vacations import Absence, whom
from sales.ground.drafts import Draft
from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Role, Scope, scope_of
from storage.company.drafts import DRAFT
from storage.company.people import PERSON, person_of
from storage.company.teams import ANY as IN_TEAMS
from storage.company.vacations import VACATION, vacation_of
from storage.company.workspaces import WORKSPACE, workspace_of
from storage.engine.dialects import insert_new
from storage.engine.lines import AnyRow
from storage.queries.scoped import Repository
from storage.schema.tables import drafts, members, people, vacations, workspaces

_m = members.c
MEMBER = (
    _m.id, _m.workspace_id, _m.person_id, _m.name, _m.role, _m.digest_at, _m.working_days, _m.since, _m.until,
    _m.version, _m.call_lead, _m.visit_lead, _m.evening_at, _m.quiet_since, _m.quiet_until,
    _m.team_at, _m.unheard, _m.on_complaint, _m.on_refusal, _m.on_silence, _m.on_idle, _m.order_from,
    _m.team_evening, _m.team_id, _m.leads, _m.pool,
)  # fmt: skip
_OF_WORKSPACE = _m.workspace_id == bindparam("workspace")
_IS = (_OF_WORKSPACE, _m.id == bindparam("row"))
_ALL = select(*MEMBER).where(_OF_WORKSPACE).order_by(_m.name, _m.id)
_THESE = _ALL.where(_m.id.in_(bindparam("rows", expanding=True))).with_for_update(read=True)
_GET = select(*MEMBER).where(*_IS)
_SAVE = update(members).where(*_IS, _m.version == bindparam("seen"))
_NEW = insert_new(members)
_PERSON = select(*PERSON).join(members, _m.person_id == people.c.id).where(*_IS, _m.until.is_(None))

_v = vacations.c
_absent, _substitute, _account = members.alias("absent"), members.alias("substitute"), people.alias("account")
_CONCERNING = and_(
    _v.workspace_id == _m.workspace_id, or_(_v.member_id == _m.id, _v.substitute_id == _m.id), _v.ended_at.is_(None)
)
"""A member's current vacations: their own, and those that they cover."""
_OF_COMPANY = _absent.c.workspace_id == _v.workspace_id
_CONCERNED = (
    _absent.c.name, func.coalesce(_account.c.zone, workspaces.c.zone), func.coalesce(_substitute.c.name, ""),
)  # fmt: skip

BRIEFING = (
    select(*PERSON, *MEMBER, *WORKSPACE, *DRAFT, *VACATION, *_CONCERNED)
    .select_from(
        people.outerjoin(members, (_m.person_id == people.c.id) & _m.until.is_(None))
        .outerjoin(workspaces, workspaces.c.id == _m.workspace_id)
        .outerjoin(drafts, (drafts.c.person_id == people.c.id) & (drafts.c.id == people.c.waiting_draft))
        .outerjoin(vacations, _CONCERNING)
        .outerjoin(_absent, and_(_OF_COMPANY, _absent.c.id == _v.member_id, _absent.c.until.is_(None)))
        .outerjoin(_account, _account.c.id == _absent.c.person_id)
        .outerjoin(
            _substitute, and_(_substitute.c.workspace_id == _v.workspace_id, _substitute.c.id == _v.substitute_id)
        )
    )
    .where(people.c.id.in_(bindparam("people", expanding=True)))
)
_A, _B = len(PERSON), len(PERSON) + len(MEMBER)
_C = _B + len(WORKSPACE)
_D, _E = _C + len(DRAFT), _C + len(DRAFT) + len(VACATION)


_LED = select(_m.workspace_id, _m.team_id, _m.id).where(
    _m.workspace_id.in_(bindparam("workspaces", expanding=True)), _m.team_id.in_(bindparam("teams", expanding=True))
)
"""Includes former members, whose clients wait for somebody."""


class Members(Repository):
    """Members within one unit of work."""

    async def briefing(self, people: Sequence[int]) -> dict[int, Briefing]:
        """By person, all that is known of them. The query has a row per vacation that concerns them, at least one."""
        found: dict[int, list[AnyRow]] = {}
        for row in await self._transaction.rows(BRIEFING, {"people": list(people)}):
            found.setdefault(row[0], []).append(row)
        known = {person: _briefing_of(rows, self._journal.now) for person, rows in found.items()}
        return await self._with_led(known)

    async def _with_led(self, known: dict[int, Briefing]) -> dict[int, Briefing]:
        """The briefings with whom each lead leads; asks nothing if nobody leads a team."""
        leads = [one.me for one in known.values() if one.me and one.me.member.role is Role.LEAD]
        bound = [me.member for me in leads if me.workspace.in_teams]
        led = await self._led(bound)
        for me in leads:
            if me.workspace.in_teams:
                known[me.person.id] = replace(known[me.person.id], me=replace(me, led=led[me.member.id]))
        return known

    async def _led(self, leads: Sequence[Member]) -> dict[int, frozenset[int]]:
        """By lead, the members of their teams."""
        teams = {team for lead in leads for team in lead.leads}
        if not teams:
            return {lead.id: frozenset() for lead in leads}
        values = {"workspaces": sorted({lead.workspace for lead in leads}), "teams": sorted(teams)}
        found: dict[tuple[int, int], set[int]] = {}
        for workspace, team, member in await self._transaction.rows(_LED, values):
            found.setdefault((workspace, team), set()).add(member)
        none: set[int] = set()
        return {
            lead.id: frozenset().union(*(found.get((lead.workspace, team), none) for team in lead.leads))
            for lead in leads
        }

    async def lasting(self, member: Member) -> Scope:
        led = None
        if member.role is Role.LEAD and await self._transaction.scalar(IN_TEAMS, {"workspace": member.workspace}):
            led = (await self._led([member]))[member.id]
        return scope_of(member.workspace, member.id, member.role, led=led)

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
        """Raises AlreadySaved if the person is an active member somewhere."""
        values = member_values(member)
        if not await self._transaction.run(_NEW, {"workspace_id": member.workspace, "id": member.id, **values}):
            raise AlreadySaved
        self._journal.added("members", member.workspace, member.id, values)

    async def save(self, member: Member) -> Member:
        """Raises Stale, and AlreadySaved if the person is an active member somewhere else."""
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
    number, workspace, person, name, role, digest_at, days, since, until, version, *alerts, team, leads, pool = row
    rest = since, until, version, _alerts_of(*alerts), team, frozenset(leads or ()), pool
    return Member(number, workspace, person, name, role, digest_at, frozenset(days), *rest)


def _alerts_of(
    call: int | None, visit: int | None, evening: time | None, since: time | None, until: time | None, *led: Any
) -> Alerts:
    quiet = Quiet(since, until) if since is not None and until is not None else None
    team_at, unheard, *others = led
    return Alerts(call, visit, evening, quiet, team_at, frozenset(unheard or ()), *others)


def _briefing_of(rows: Sequence[AnyRow], now: datetime) -> Briefing:
    person, draft = person_of(rows[0][:_A]), rows[0][_C:_D]
    me = _me_of(person, rows, now) if rows[0][_A] is not None else None
    return Briefing(person, me, Draft(*draft) if draft[0] is not None else None)


def _me_of(person: Person, rows: Sequence[AnyRow], now: datetime) -> Me:
    member, workspace = _member_of(rows[0][_A:_B]), workspace_of(rows[0][_B:_C])
    known = [
        Absence(vacation_of(row[_D:_E]), *row[_E:]) for row in rows if row[_E] is not None
    ]  # who has left is away for good
    own, covers = whom(known, member.id, now)
    return Me(person, member, workspace, own, own is not None and own.holds(now), covers)


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
        "team_id": member.team,
        "leads": sorted(member.leads) or None,
        "pool": member.pool,
        "on_complaint": member.alerts.complaints,
        "on_refusal": member.alerts.refusals,
        "on_silence": member.alerts.silences,
        "on_idle": member.alerts.idle,
        "order_from": member.alerts.order_from,
        "team_evening": member.alerts.team_evening,
    }
