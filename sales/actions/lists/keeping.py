"""Kept lists: keep under a name, share with the company, remove, open, which checks what a list names."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind
from sales.ground.errors import Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import About, Among, Bought, Condition, ListBroken, NotAmong, Recommended
from sales.standing.kept_lists import LONGEST_NAME, MOST, SavedList, of_data, to_data


async def opened(unit: UnitOfWork, scope: Scope, data: Mapping[str, Any]) -> ClientFilter:
    """The kept list. ListBroken if it is not understood, or if a source, product, tag, member or client that it names
    is gone.

    A list of those who bought a product that is gone would otherwise be everybody.
    """
    wanted = of_data(data)
    for condition in wanted.conditions:
        gone = _named(condition) - await _there(unit, scope, condition)
        if gone:
            raise ListBroken(f"{gone} are gone.")
    return wanted


_NAMED = frozenset({About.SOURCE, About.MANAGER, About.TAG})


def _named(condition: Condition) -> frozenset[Any]:
    if isinstance(condition, Bought):
        return condition.products
    if isinstance(condition, Recommended):
        return frozenset({condition.by})
    if isinstance(condition, Among | NotAmong) and condition.about in _NAMED:
        return condition.values
    return frozenset()


async def _there(unit: UnitOfWork, scope: Scope, condition: Condition) -> frozenset[Any]:
    """Those of the condition's values that exist. Retired entries do: clients still have them."""
    match condition:
        case Recommended():
            return frozenset(line.id for line in await unit.clients.lists.lines(scope, [condition.by]))
        case Among(About.MANAGER) | NotAmong(About.MANAGER):
            return frozenset(one.id for one in await unit.members.all(scope))
        case Among(About.TAG, values) | NotAmong(About.TAG, values):
            return await unit.lists.tagged(scope, values)
        case Among(About.SOURCE) | NotAmong(About.SOURCE) | Bought():
            kind = DirectoryKind.PRODUCT if isinstance(condition, Bought) else DirectoryKind.SOURCE
            return frozenset(entry.id for entry in await unit.directories.all(scope, kind, retired=True))
    return frozenset()


async def keep(unit: UnitOfWork, scope: Scope, name: str, wanted: ClientFilter) -> SavedList:
    """Keeps a list of one's own. Rejected if the name is empty or too long, or if there are too many."""
    plain = " ".join(name.split())
    if not plain:
        raise Rejected("list_name")
    if len(plain) > LONGEST_NAME:
        raise Rejected("list_name_long", most=LONGEST_NAME)
    if sum(one.member == scope.actor for one in await unit.saved_lists.all(scope)) >= MOST:
        raise Rejected("lists_full", most=MOST)
    saved = SavedList(new_id(), scope.actor, plain, to_data(wanted))
    unit.audit.group(saved.id)
    await unit.saved_lists.add(scope, saved)
    return saved


async def share(unit: UnitOfWork, scope: Scope, saved: int, *, shared: bool) -> SavedList:
    """Makes the list the company's, or one's own again. Needs the right to look after others."""
    scope.needs(Right.TEAM_CLIENTS)
    known = await unit.saved_lists.get(scope, saved)
    return await _saved(unit, scope, replace(known, member=None if shared else scope.actor))


async def retire(unit: UnitOfWork, scope: Scope, saved: int, *, retired: bool) -> SavedList:
    """Removes the list, or restores it. The company's needs the right to look after others."""
    known = await unit.saved_lists.get(scope, saved)
    if known.member is None:
        scope.needs(Right.TEAM_CLIENTS)
    return await _saved(unit, scope, replace(known, retired=retired))


async def _saved(unit: UnitOfWork, scope: Scope, saved: SavedList) -> SavedList:
    unit.audit.group(new_id())
    await unit.saved_lists.save(scope, saved)
    return replace(saved, version=saved.version + 1)
