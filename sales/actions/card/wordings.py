"""Actions on texts that are sent again and again: keep, rename, reword, share with the company, remove."""

from dataclasses import replace

from sales.actions.ports import UnitOfWork
from sales.company.wordings import MOST, Wording, checked_name, checked_text
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope


async def keep(unit: UnitOfWork, scope: Scope, name: str, text: str) -> Wording:
    """Keeps a text of one's own. Rejected if there are too many."""
    made = Wording(new_id(), scope.actor, checked_name(name), checked_text(text))
    await _room(unit, scope, made.member)
    unit.audit.group(made.id)
    await unit.wordings.add(scope, made)
    return made


async def rename(unit: UnitOfWork, scope: Scope, wording: int, name: str) -> Wording:
    return await _changed(unit, scope, replace(await of(unit, scope, wording), name=checked_name(name)))


async def reword(unit: UnitOfWork, scope: Scope, wording: int, text: str) -> Wording:
    return await _changed(unit, scope, replace(await of(unit, scope, wording), text=checked_text(text)))


async def share(unit: UnitOfWork, scope: Scope, wording: int, *, shared: bool) -> Wording:
    """Makes the text the company's, or one's own again. Needs the right to look after others."""
    scope.needs(Right.TEAM_CLIENTS)
    known = await of(unit, scope, wording)
    whose = None if shared else scope.actor
    if known.member == whose:
        return known
    await _room(unit, scope, whose)
    return await _changed(unit, scope, replace(known, member=whose))


async def retire(unit: UnitOfWork, scope: Scope, wording: int, *, retired: bool) -> Wording:
    """Removes the text, or restores it."""
    known = await _theirs(unit, scope, wording)
    if known.retired and not retired:
        await _room(unit, scope, known.member)
    return known if known.retired is retired else await _changed(unit, scope, replace(known, retired=retired))


async def of(unit: UnitOfWork, scope: Scope, wording: int) -> Wording:
    """A text that the actor may change: own ones, and the company's for those who look after others. NotFound if it was
    removed.
    """
    known = await _theirs(unit, scope, wording)
    if known.retired:
        raise NotFound
    return known


async def _theirs(unit: UnitOfWork, scope: Scope, wording: int) -> Wording:
    known = await unit.wordings.get(scope, wording)
    if known.member is None:
        scope.needs(Right.TEAM_CLIENTS)
    return known


async def _changed(unit: UnitOfWork, scope: Scope, wording: Wording) -> Wording:
    unit.audit.group(new_id())
    await unit.wordings.save(scope, wording)
    return replace(wording, version=wording.version + 1)


async def _room(unit: UnitOfWork, scope: Scope, member: int | None) -> None:
    if sum(one.member == member for one in await unit.wordings.all(scope)) >= MOST:
        raise Rejected("full")
