"""Taking an import back, within a day: what it filled in, part by part, then all that it made at once."""

from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta

from sales.actions.ports import UnitOfWork
from sales.actions.touches import recount
from sales.ground.scope import Scope
from sales.importing.port import Fillings, Load, TakenBack, Which

UNDO_WITHIN = timedelta(days=1)


async def undoable(unit: UnitOfWork, scope: Scope, now: datetime, which: Which | None = None) -> Load | None:
    return await unit.imports.undoable(scope, now - UNDO_WITHIN, which)


async def fillings(unit: UnitOfWork, scope: Scope, which: Which, now: datetime) -> Fillings:
    return await unit.imports.fillings(scope, which, now - UNDO_WITHIN)


async def unfill(unit: UnitOfWork, scope: Scope, key: int, one: int, kept: AbstractSet[int]) -> AbstractSet[int]:
    """Takes out one part of what was filled in; the clients that it was in."""
    emptied = await unit.imports.unfill(scope, key, one, kept)
    for client in emptied.recount:
        await recount(unit, scope, client)
    return emptied.clients


async def undo(unit: UnitOfWork, scope: Scope, which: Which, now: datetime) -> TakenBack:
    """Once everything that was filled in is taken out."""
    return await unit.imports.undo(scope, which, now - UNDO_WITHIN)
