"""People of a company: invitation links, joining by them, roles, lost accounts, leaving. Only owners may.

Rights are checked here, not where buttons are drawn. A company always keeps an owner.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sales.actions import vacations
from sales.actions.people.hand_over import hand_over_all
from sales.actions.ports import UnitOfWork
from sales.company import teams
from sales.company.members import Invite, Member, Person, named
from sales.ground.errors import LastOwner, LinkDead, NotFound, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Right, Role, Scope, scope_of
from sales.ground.tokens import hash_of
from sales.jobs.job import Job, JobKind

LINK_LIVES = timedelta(days=7)
MACHINES_LINK_LIVES = timedelta(days=1)

Notice = tuple[str, str, dict[str, Any]]
"""What somebody is told: the kind, the key that makes it unique, the data."""


async def invite(
    unit: UnitOfWork, scope: Scope, role: Role, token: str, now: datetime, team: int | None = None
) -> Invite:
    """A link for a new member, who joins that team; a lead will lead it."""
    scope.needs(Right.PEOPLE)
    if team is not None:
        await unit.teams.get(scope, team)
    return await _issue(unit, scope, role, None, token, now, team)


async def replace_account(unit: UnitOfWork, scope: Scope, member: int, token: str, now: datetime) -> Invite:
    """A link by which a member returns with a new account. The old account is removed at once, except the actor's own,
    who would be locked out until the new one is in.
    """
    scope.needs(Right.PEOPLE)
    found = await active(unit, scope, member)
    await _take_links_back(unit, scope, member, now)
    if member != scope.actor:
        await unit.members.save(replace(found, person=None))
    return await _issue(unit, scope, found.role, member, token, now)


async def owner_lost_account(unit: UnitOfWork, owner: Member, token: str, now: datetime) -> Invite:
    """A link that the machine's keeper makes when nobody of the team can: the owner returns with a new account by it.
    The holder of the old account is told, in case it is not lost.
    """
    await _take_links_back(unit, scope_of(owner.workspace, owner.id, owner.role), owner.id, now)
    link = Invite(new_id(), hash_of(token), owner.workspace, owner.role, owner.id, None, now + MACHINES_LINK_LIVES)
    await unit.invites.add(link)
    if owner.person is not None:
        key, to, kind = f"owner_link:{link.id}", owner.person, "owner_link"
        await unit.outbox.add(key=key, person=to, due_at=now, kind=kind, data={}, workspace=owner.workspace)
    return link


async def _take_links_back(unit: UnitOfWork, scope: Scope, member: int, now: datetime) -> None:
    """Revokes the links that were to bring this member in with a new account."""
    for pending in await unit.invites.pending(scope, now):
        if pending.member == member:
            await unit.invites.revoke(scope, pending.id, now)


async def _issue(
    unit: UnitOfWork, scope: Scope, role: Role, member: int | None, token: str, now: datetime, team: int | None = None
) -> Invite:
    until = now + LINK_LIVES
    link = Invite(new_id(), hash_of(token), scope.workspace, role, member, scope.actor, until, team=team)
    await unit.invites.add(link)
    return link


async def revoke(unit: UnitOfWork, scope: Scope, link: int, now: datetime) -> None:
    """Revokes the link. One that was used or revoked already is left as it is."""
    scope.needs(Right.PEOPLE)
    with suppress(NotFound):
        await unit.invites.revoke(scope, link, now)


async def join(unit: UnitOfWork, link: Invite, person: Person, name: str, now: datetime) -> Member:
    """Makes the person a member, or the new account of the member that the link is for. LinkDead if it is of no use any
    more.
    """
    await use(unit, link, person, now)
    await unit.people.put(person)
    member = await (_replaced(unit, link, person) if link.member is not None else _added(unit, link, person, name, now))
    await _tell_issuer(unit, link, member, now)
    return member


async def opened(unit: UnitOfWork, token_hash: bytes, now: datetime) -> Invite:
    """The link with that hash. LinkDead if there is none or it is over."""
    link = await unit.invites.opened(token_hash, now)
    if link is None:
        raise LinkDead
    return link


async def use(unit: UnitOfWork, link: Invite, person: Person, now: datetime) -> None:
    """Uses up the link. Of two people with the same link one gets in: LinkDead for the other."""
    try:
        await unit.invites.use(link, person.id, now)
    except Stale as faster:
        raise LinkDead from faster


async def of_link(unit: UnitOfWork, link: Invite) -> Member:
    """The member whose lost account the link replaces. LinkDead if there is none."""
    if link.workspace is None or link.member is None:
        raise LinkDead
    member = await unit.members.get(scope_of(link.workspace, link.member, link.role), link.member)
    if member.until is not None:
        raise LinkDead
    return member


async def _added(unit: UnitOfWork, link: Invite, person: Person, name: str, now: datetime) -> Member:
    if link.workspace is None:
        raise LinkDead
    member = Member(new_id(), link.workspace, person.id, named(name), link.role, since=now)
    member = await _in_team(unit, link, member)
    await unit.members.add(member)
    return member


async def _in_team(unit: UnitOfWork, link: Invite, member: Member) -> Member:
    """The member in the team of the link, if that still exists."""
    known = await unit.teams.all(scope_of(member.workspace, member.id, Role.REP))
    if link.team is None or not any(one.id == link.team for one in known):
        return member
    return teams.leading(member, link.team, leads=True) if link.role is Role.LEAD else teams.moved(member, link.team)


async def _replaced(unit: UnitOfWork, link: Invite, person: Person) -> Member:
    """Gives the member's place to the person, and takes it from whoever had it."""
    return await unit.members.save(replace(await of_link(unit, link), person=person.id))


async def _tell_issuer(unit: UnitOfWork, link: Invite, member: Member, now: datetime) -> None:
    """Tells whoever made the link who has used it, unless that is the same."""
    if link.issued_by is None or link.workspace is None:
        return
    scope = scope_of(link.workspace, member.id, member.role)
    outside = bool(await unit.teams.all(scope)) and member.team is None and not member.leads
    again = link.member is not None
    data = {"name": member.name, "role": member.role.value, "again": again, "outside": outside and not again}
    await _tell(unit, scope, link.issued_by, now, ("joined", f"joined:{link.id}", data))


async def _tell(unit: UnitOfWork, scope: Scope, member: int, now: datetime, notice: Notice) -> None:
    """Tells a member through the outbox, unless that is the actor."""
    to = await unit.members.person_of(scope, member)
    if to is not None and member != scope.actor:
        kind, key, data = notice
        await unit.outbox.add(key=key, person=to.id, due_at=now, kind=kind, data=data, workspace=scope.workspace)


async def change_role(unit: UnitOfWork, scope: Scope, member: int, role: Role, now: datetime) -> Member:
    scope.needs(Right.PEOPLE)
    found = await active(unit, scope, member)
    if found.role is role:
        return found
    await _keeps_an_owner(unit, scope, found)
    leads = found.leads if role is not Role.REP else frozenset[int]()
    saved = await unit.members.save(replace(found, role=role, leads=leads))
    await _tell(unit, scope, member, now, ("role", f"role:{saved.id}:{saved.version}", {"role": role.value}))
    return saved


async def rename(unit: UnitOfWork, scope: Scope, member: int, name: str) -> Member:
    """Renames a member. Owners may rename anybody, everybody oneself."""
    if member != scope.actor:
        scope.needs(Right.PEOPLE)
    return await unit.members.save(replace(await active(unit, scope, member), name=named(name)))


async def remove(
    unit: UnitOfWork, scope: Scope, member: int, to: int | None, now: datetime, message: int | None = None
) -> Job | None:
    """Ends a membership at once. The clients with their open steps go to `to`: if they are many, by the job.

    Stale if there are clients and no heir, as when they came meanwhile. For a member who has left already, what they
    still have goes to the heir.
    """
    scope.needs(Right.PEOPLE)
    leaver = await unit.members.get(scope, member)
    if leaver.until is not None:
        return await _left(unit, scope, leaver, to, now, message)
    await _keeps_an_owner(unit, scope, leaver)
    company = (await unit.workspaces.get(scope.workspace)).name
    await _tell(unit, scope, leaver.id, now, ("left", f"left:{leaver.id}", {"company": company}))
    await unit.members.save(replace(leaver, until=now, leads=frozenset()))
    await vacations.left(unit, scope, leaver.id, now)
    return await _inherited(unit, scope, leaver, to, now, message)


async def _left(
    unit: UnitOfWork, scope: Scope, leaver: Member, to: int | None, now: datetime, message: int | None
) -> Job | None:
    """The running hand-over of a member who has left, or a new one if that was stopped or undone."""
    under_way = await unit.jobs.running(scope, JobKind.HAND_OVER, leaver.id)
    if under_way is not None or to is None or not await owned(unit, scope, leaver.id):
        return under_way
    return await _inherited(unit, scope, leaver, to, now, message)


async def _inherited(
    unit: UnitOfWork, scope: Scope, leaver: Member, to: int | None, now: datetime, message: int | None
) -> Job | None:
    """Hands over what the leaver has, after the leaver has gone: an import may have shown its clients just before."""
    if to is not None:
        heir = await active(unit, scope, to)
        return await hand_over_all(unit, scope, leaver, heir, now, message)
    if await owned(unit, scope, leaver.id):
        raise Stale
    return None


async def owned(unit: UnitOfWork, scope: Scope, member: int) -> int:
    """The number of clients that a member has."""
    return await unit.clients.lists.totals(scope.of(member))


async def active(unit: UnitOfWork, scope: Scope, member: int) -> Member:
    """The member. NotFound if they have left."""
    found = await unit.members.get(scope, member)
    if found.until is not None:
        raise NotFound
    return found


async def _keeps_an_owner(unit: UnitOfWork, scope: Scope, leaver: Member) -> None:
    """LastOwner if nobody else could own the company."""
    others = [one for one in await unit.members.all(scope) if one.id != leaver.id]
    if not any(one.role is Role.OWNER and one.person for one in others):
        raise LastOwner
