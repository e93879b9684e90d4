"""Companies: founding one, and what its owner changes. Rights are checked here, not where buttons are drawn."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sales.actions import members
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind, Entry, called, has_room, new_place
from sales.company.figures import checked
from sales.company.founding_draft import FoundingDraft
from sales.company.members import Me, Member, Person, Rules, Workspace, named, own_name
from sales.days import zones
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Right, Role, Scope
from sales.reporting.unasked.peace import next_at

WORDS = "words"
"""The kind of the outbox message about words that wait for an owner's answer."""


async def found(unit: UnitOfWork, draft: FoundingDraft, person: Person, now: datetime) -> Me:
    """Creates the company and its first owner. LinkDead if the invitation is of no use any more."""
    if draft.invite:
        await members.use(unit, await members.opened(unit, bytes.fromhex(draft.invite), now), person, now)
    workspace = Workspace(new_id(), named(draft.name), draft.country, draft.currency, draft.zone, person.locale)
    await unit.workspaces.add(workspace)
    name = own_name(person.name) or workspace.name
    owner = Member(new_id(), workspace.id, person.id, name, Role.OWNER, since=now)
    await unit.members.add(owner)
    return Me(person, owner, workspace)


async def set_rules(unit: UnitOfWork, scope: Scope, rules: Rules) -> None:
    scope.needs(Right.RULES)
    await unit.workspaces.set_rules(scope, checked(rules))


async def protect(unit: UnitOfWork, scope: Scope, workspace: Workspace, *, on: bool) -> Workspace:
    """Sets whether what the bot sends can be forwarded and saved."""
    scope.needs(Right.RULES)
    return await unit.workspaces.save(scope, replace(workspace, protect_content=on))


async def set_days_off(unit: UnitOfWork, scope: Scope, workspace: Workspace, days: frozenset[date]) -> Workspace:
    """Sets the days on which nothing is planned and nobody is told anything."""
    scope.needs(Right.RULES)
    return (
        workspace
        if days == workspace.days_off
        else await unit.workspaces.save(scope, replace(workspace, days_off=days))
    )


async def set_zone(unit: UnitOfWork, scope: Scope, workspace: Workspace, zone: str) -> Workspace:
    """Sets the zone of those who have chosen none. Planned steps keep the hour they were agreed for."""
    scope.needs(Right.RULES)
    if not zones.valid(zone):
        raise Rejected("zone")
    return workspace if zone == workspace.zone else await unit.workspaces.save(scope, replace(workspace, zone=zone))


async def add_entry(unit: UnitOfWork, scope: Scope, kind: DirectoryKind, text: str) -> Entry:
    """Adds an entry. If a word of that name waits for an answer, it is answered by that."""
    scope.needs(Right.RULES)
    entries = await unit.directories.all(scope, kind, retired=True)
    waits = called(text, (one for one in entries if one.waits))
    if waits:
        return await decide(unit, scope, kind, waits.id, added=True)
    _room(entries)
    entry = Entry(new_id(), kind, None, _new_name(entries, text), new_place(entries))
    await unit.directories.add(scope, entry)
    return entry


async def bring(unit: UnitOfWork, scope: Scope, entries: Sequence[Entry], now: datetime) -> None:
    """Adds new words to the directories, or proposes those that need an owner's answer."""
    for entry in entries:
        await (unit.directories.propose if entry.waits else unit.directories.add)(scope, entry)
    if any(entry.waits for entry in entries):
        await _ask_owners(unit, scope, now)


async def _ask_owners(unit: UnitOfWork, scope: Scope, now: datetime) -> None:
    """Asks each owner the next morning, in one message a day about all that waits by then."""
    owners = [one.person for one in await unit.members.all(scope) if one.role is Role.OWNER and one.person]
    for me in [one.me for one in (await unit.members.briefing(owners)).values() if one.me]:
        at = next_at(now, me.zone, me.member.digest_at)
        key = f"{WORDS}:{me.member.id}:{at.date().isoformat()}"
        whose = {"person": me.person.id, "workspace": scope.workspace}
        await unit.outbox.add(key=key, due_at=at, kind=WORDS, data={}, **whose)


async def decide(unit: UnitOfWork, scope: Scope, kind: DirectoryKind, entry: int, *, added: bool) -> Entry:
    """An owner's answer: the word becomes an entry, or stays a word. A second answer changes nothing."""
    scope.needs(Right.RULES)
    entries = await unit.directories.all(scope, kind, retired=True)
    found = one_of(entries, entry)
    if not found.waits:
        return found
    if added:
        _room(entries)
    return await unit.directories.save(scope, replace(found, retired=not added, proposed_by=None))


async def rename_entry(unit: UnitOfWork, scope: Scope, kind: DirectoryKind, entry: int, text: str) -> Entry:
    """Renames an entry. A built-in one becomes the company's own, with its word in every language."""
    scope.needs(Right.RULES)
    entries = await unit.directories.all(scope, kind, retired=True)
    name = _new_name([other for other in entries if other.id != entry], text)
    return await unit.directories.save(scope, replace(one_of(entries, entry), code=None, text=name))


async def retire_entry(unit: UnitOfWork, scope: Scope, kind: DirectoryKind, entry: int, *, retired: bool) -> Entry:
    """Retires an entry, or restores it. A retired one is not offered, but stays on cards."""
    scope.needs(Right.RULES)
    entries = await unit.directories.all(scope, kind, retired=True)
    if not retired:
        _room(entries)
    return await unit.directories.save(scope, replace(one_of(entries, entry), retired=retired, proposed_by=None))


def one_of(entries: list[Entry], entry: int) -> Entry:
    found = next((one for one in entries if one.id == entry), None)
    if found is None:
        raise NotFound
    return found


def _room(entries: list[Entry]) -> None:
    if not has_room(entries):
        raise Rejected("full")


def _new_name(entries: list[Entry], text: str) -> str:
    name = named(text)
    if name.casefold() in {entry.text.casefold() for entry in entries if entry.text}:
        raise Rejected("double")
    return name
