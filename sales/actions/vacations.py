"""A member's vacation: take, change, end, finish; who is told of it, and what whoever comes back is told.

Everybody may do it for oneself, leads and owners for anybody they see. Whose clients a substitute sees is not decided
here: it depends on the day (`company/vacations.py`). Here is only what is written and told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sales.actions.people import teams
from sales.actions.ports import UnitOfWork
from sales.company.members import Member, Workspace
from sales.company.vacations import Vacation, away, checked
from sales.days.calendar import WorkCalendar
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope

BEGUN, OVER = "vacation_begun", "vacation_over"
COVERING, COVERS, COVERED = "covering", "covering_begun", "covering_over"
MOMENT = timedelta(seconds=1)
TAKEN, UNCOVERED = "vacation", "uncovered"
ABOUT_OTHERS = frozenset({COVERING, COVERS, COVERED, TAKEN, UNCOVERED})


async def of(unit: UnitOfWork, scope: Scope, member: int, now: datetime) -> Vacation | None:
    """The member's vacation that is not over, or None."""
    standing = await _standing(unit, scope, member)
    return standing if standing and standing.until >= await today_of(unit, scope, member, now) else None


async def at_work(unit: UnitOfWork, scope: Scope, member: int, now: datetime) -> int | None:
    """Who works with the member's clients now: the member, the substitute, or None."""
    if not await _is_away(unit, scope, member, now):
        return member
    standing = await _standing(unit, scope, member)
    substitute = standing.substitute if standing else None
    return None if substitute is None or await _is_away(unit, scope, substitute, now) else substitute


async def _is_away(unit: UnitOfWork, scope: Scope, member: int, now: datetime) -> bool:
    standing = await _standing(unit, scope, member)
    return standing is not None and standing.holds(await today_of(unit, scope, member, now))


async def today_of(unit: UnitOfWork, scope: Scope, member: int, now: datetime) -> date:
    return now.astimezone(ZoneInfo(await _zone(unit, scope, member))).date()


async def calendars(
    unit: UnitOfWork, scope: Scope, workspace: Workspace, of: Iterable[Member]
) -> Mapping[int, WorkCalendar]:
    """The calendars of these members by id, without the days of their vacations."""
    gone = {one.member: one.days for one in await unit.vacations.standing(scope)}
    return {one.id: workspace.calendar(one.working_days, gone.get(one.id, frozenset())) for one in of}


async def who_could(unit: UnitOfWork, scope: Scope, member: int, since: date, until: date) -> list[Member]:
    """Colleagues who are there on all of these days."""
    gone = away(await unit.vacations.standing(scope), since, until)
    everybody = await unit.members.all(scope)
    return [one for one in everybody if one.person is not None and one.id != member and one.id not in gone]


async def take(
    unit: UnitOfWork, scope: Scope, member: int, days: tuple[date, date], substitute: int | None, now: datetime
) -> Vacation:
    """Makes this the member's vacation. One that has begun keeps its first day. A second tap changes nothing."""
    await _may(unit, scope, member)
    today, before = await today_of(unit, scope, member, now), await _standing(unit, scope, member)
    if before and before.until < today:
        await finish(unit, scope, before, now)
        before = None
    since = before.since if before and before.since <= today else max(days[0], today)
    wanted = checked(replace(before or Vacation(new_id(), member, since, days[1]), since=since, until=days[1]), today)
    wanted = replace(wanted, substitute=substitute)
    if wanted == before:
        return wanted
    if substitute not in {None, *(one.id for one in await who_could(unit, scope, member, since, days[1]))}:
        raise Rejected("substitute")
    saved = await _saved(unit, scope, wanted, before)
    await _tell_of(unit, scope, saved, before, today, now)
    await _tell_uncovered(unit, scope, saved, now)
    return saved


async def end(unit: UnitOfWork, scope: Scope, member: int, now: datetime) -> None:
    """Ends the vacation early, or before it has begun. One that is over stays as it is."""
    await _may(unit, scope, member)
    standing = await _standing(unit, scope, member)
    if standing is None:
        return
    if standing.begun_at is not None or standing.since <= await today_of(unit, scope, member, now):
        await finish(unit, scope, standing, now)
    else:
        await unit.vacations.save(scope, replace(standing, ended_at=now))
        await _tell(unit, scope, standing, COVERED, [standing.substitute], now, await _about(unit, scope, standing))


async def begin(unit: UnitOfWork, scope: Scope, vacation: Vacation, now: datetime) -> None:
    """Tells both, once, that the first day has come."""
    saved = await unit.vacations.save(scope, replace(vacation, begun_at=now))
    about = await _about(unit, scope, saved)
    await _tell(unit, scope, saved, BEGUN, [saved.member], now, about)
    clients = await unit.clients.lists.totals(scope.of(saved.member))
    await _tell(unit, scope, saved, COVERS, [saved.substitute], now, {**about, "clients": clients})


async def finish(unit: UnitOfWork, scope: Scope, vacation: Vacation, now: datetime) -> None:
    """Ends the vacation. Both are told, and who was away hears what was done meanwhile."""
    saved = await unit.vacations.save(scope, replace(vacation, ended_at=now))
    about = await _about(unit, scope, saved)
    done = await _done(unit, scope, saved, now)
    await _tell(unit, scope, saved, OVER, [saved.member], now, {**about, **done})
    await _tell(unit, scope, saved, COVERED, [saved.substitute], now, about)


async def left(unit: UnitOfWork, scope: Scope, member: int, now: datetime) -> None:
    """Ends the vacation of a member who has left, and whoever they covered is told."""
    for one in await unit.vacations.standing(scope):
        if one.member == member:
            await unit.vacations.save(scope, replace(one, ended_at=now))
        elif one.substitute == member:
            saved = await unit.vacations.save(scope, replace(one, substitute=None))
            await _uncovered(unit, scope, saved, now)


async def _may(unit: UnitOfWork, scope: Scope, member: int) -> None:
    """Checks that it is the actor's own or a led member's, who has not left. The member is locked, so that two changes
    come one after the other.
    """
    if member != scope.actor:
        scope.needs(Right.VACATIONS)
        scope.lasting.must_see(member)
    held = await unit.members.hold(scope, {member})
    if not held or held[0].until is not None:
        raise NotFound


async def _standing(unit: UnitOfWork, scope: Scope, member: int) -> Vacation | None:
    return next((one for one in await unit.vacations.standing(scope) if one.member == member), None)


async def _saved(unit: UnitOfWork, scope: Scope, wanted: Vacation, before: Vacation | None) -> Vacation:
    if before is not None:
        return await unit.vacations.save(scope, wanted)
    await unit.vacations.add(scope, wanted)
    return wanted


async def _zone(unit: UnitOfWork, scope: Scope, member: int) -> str:
    person = await unit.members.person_of(scope, member)
    return (person and person.zone) or (await unit.workspaces.get(scope.workspace)).zone


async def _about(unit: UnitOfWork, scope: Scope, vacation: Vacation) -> dict[str, Any]:
    names = {one.id: one.name for one in await unit.members.all(scope, former=True)}
    days = {"since": vacation.since.isoformat(), "until": vacation.until.isoformat()}
    return {"name": names[vacation.member], "substitute": names.get(vacation.substitute or 0, ""), **days}


async def _done(unit: UnitOfWork, scope: Scope, vacation: Vacation, now: datetime) -> dict[str, int]:
    """What was done for the absent member, and how many steps are overdue."""
    zone, everything = ZoneInfo(await _zone(unit, scope, vacation.member)), replace(scope, owners=None)
    since = datetime.combine(vacation.since, time.min, zone).astimezone(UTC)
    found = [
        one for one in await unit.reports.covered(everything, since, now + MOMENT) if one.covered == vacation.member
    ]
    left = await unit.reports.overdue(scope.of(vacation.member), now, now.astimezone(zone).date())
    return {
        "touches": sum(one.touches for one in found),
        "orders": sum(one.orders for one in found),
        "amount": sum(one.amount for one in found),
        "steps": sum(one.steps for one in found),
        "left": left.get(vacation.member, 0),
    }


async def _tell_of(
    unit: UnitOfWork, scope: Scope, saved: Vacation, before: Vacation | None, today: date, now: datetime
) -> None:
    """Tells who covers, who covered, who is away, and the leads. A vacation that begins today is told by `begin`."""
    about = await _about(unit, scope, saved)
    was = before.substitute if before else None
    if was != saved.substitute:
        await _tell(unit, scope, saved, COVERED, [was], now, about)
    if saved.since > today or saved.begun_at is not None:
        await _tell(unit, scope, saved, COVERING, [saved.substitute], now, about)
    leads = await _leads(unit, scope, saved) if scope.actor == saved.member else []
    await _tell(unit, scope, saved, TAKEN, [saved.member, *leads], now, about)


async def _tell_uncovered(unit: UnitOfWork, scope: Scope, saved: Vacation, now: datetime) -> None:
    """Tells those whom the member was to cover on some of these days."""
    for other in await unit.vacations.standing(scope):
        if other.substitute == saved.member and other.meets(saved.since, saved.until):
            await _uncovered(unit, scope, other, now)


async def _uncovered(unit: UnitOfWork, scope: Scope, vacation: Vacation, now: datetime) -> None:
    whom = [vacation.member, *await _leads(unit, scope, vacation)]
    await _tell(unit, scope, vacation, UNCOVERED, whom, now, await _about(unit, scope, vacation))


async def _leads(unit: UnitOfWork, scope: Scope, vacation: Vacation) -> list[int]:
    """The leads of whoever is away."""
    return [one.id for one in await teams.nearest(unit, scope, vacation.member)]


async def _tell(
    unit: UnitOfWork,
    scope: Scope,
    vacation: Vacation,
    kind: str,
    members: Iterable[int | None],
    now: datetime,
    about: dict[str, Any],
) -> None:
    """Tells each member once per change, but not the actor, unless the day itself brings it."""
    for member in dict.fromkeys(members):
        to = None if member is None else await unit.members.person_of(scope, member)
        if to is not None and (member != scope.actor or kind in (BEGUN, OVER)):
            key = f"{kind}:{vacation.id}:{vacation.version}:{member}"
            await unit.outbox.add(key=key, person=to.id, due_at=now, kind=kind, data=about, workspace=scope.workspace)
