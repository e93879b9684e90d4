"""Taking an import back, within a day: what it filled in, part by part, then all that it made at once."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from sales.actions.importing.acting import Acting
from sales.actions.importing.telling import tell_owners
from sales.actions.ports import UnitOfWork
from sales.ground.errors import Stale
from sales.ground.noted import Noted
from sales.ground.scope import Scope
from sales.importing.port import Load, TakenBack, Which

UNDO_WITHIN = timedelta(days=1)
TRIES = 3
"""Conflicts of one undo with people who work with the same clients."""


async def undoable(unit: UnitOfWork, scope: Scope, now: datetime, which: Which | None = None) -> Load | None:
    """The last load of this member that can still be taken back, or that one."""
    return await unit.imports.past.undoable(scope, now - UNDO_WITHIN, which)


async def take_back(acting: Acting, which: Which, now: datetime) -> TakenBack:
    """Stale or NotFound where it is too late, or done already."""
    emptied = await _unfilled(acting, which, now)
    async with acting.work() as unit:
        done = await unit.imports.undo.take_back(acting.scope.lasting, which, now - UNDO_WITHIN)
        await tell_owners(unit, acting.me, now, "import_undone", done.removed)
        unit.audit.shown(Noted.IMPORT_UNDONE, [line.id for line in done.some])
        await unit.commit()
    return replace(done, emptied=emptied)


async def _unfilled(acting: Acting, which: Which, now: datetime) -> int:
    """Part by part, as it was filled in: others get their turn. How many clients it was taken out of."""
    emptied: set[int] = set()
    tries = TRIES
    while tries:
        async with acting.read() as unit:
            fillings = await unit.imports.undo.fillings(acting.scope.lasting, which, now - UNDO_WITHIN)
        if not fillings.parts:
            return len(emptied)
        with suppress(Stale):  # somebody was faster with one of these clients: it is kept
            async with acting.apart() as unit:
                emptied_now = await unit.imports.undo.unfill(
                    acting.scope.lasting, which.key, fillings.parts[0], fillings.kept
                )
                await unit.commit()
            emptied |= emptied_now
            continue
        tries -= 1
    raise Stale
