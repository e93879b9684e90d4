"""Opening a list that was kept: it is read, and what it names is looked for."""

from collections.abc import Mapping
from typing import Any

from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind
from sales.ground.scope import Scope
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import About, Among, Bought, Condition, ListBroken
from sales.standing.kept_lists import of_data


async def opened(unit: UnitOfWork, scope: Scope, data: Mapping[str, Any]) -> ClientFilter:
    """ListBroken where it is not understood, or where a source, a product or a member that it names is gone: a list
    without what was bought by nobody any more would be everybody.
    """
    wanted = of_data(data)
    for condition in wanted.conditions:
        gone = _named(condition) - await _there(unit, scope, condition)
        if gone:
            raise ListBroken(f"{gone} are gone.")
    return wanted


def _named(condition: Condition) -> frozenset[int]:
    if isinstance(condition, Bought):
        return condition.products
    is_of_ids = isinstance(condition, Among) and condition.about in {About.SOURCE, About.MANAGER}
    return condition.values if isinstance(condition, Among) and is_of_ids else frozenset()


async def _there(unit: UnitOfWork, scope: Scope, condition: Condition) -> frozenset[int]:
    """Entries that are retired are still what clients have."""
    if not _named(condition):
        return frozenset()
    if isinstance(condition, Among) and condition.about is About.MANAGER:
        return frozenset(one.id for one in await unit.members.all(scope))
    kind = DirectoryKind.PRODUCT if isinstance(condition, Bought) else DirectoryKind.SOURCE
    return frozenset(entry.id for entry in await unit.directories.all(scope, kind, retired=True))
