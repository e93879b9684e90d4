"""Undoing an import within a day: first, part by part, what it filled in; then, at once, all that it created."""

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
"""How many conflicts with people who work with the same clients one undo survives."""


async def undoable(unit: UnitOfWork, scope: Scope, now: datetime, which: Which | None = None) -> Load | None:
    """The member's last load that can still be undone, or that one. None if there is none."""
    return await unit.imports.past.undoable(scope, now - UNDO_WITHIN, which)


async def take_back(acting: Acting, which: Which, now: datetime) -> TakenBack:
    """Undoes the import. Stale or NotFound if it is too late or already undone."""
    emptied = await _unfilled(acting, which, now)
    async with acting.work() as unit:
        done = await unit.imports.undo.take_back(acting.scope.lasting, which, now - UNDO_WITHIN)
        await tell_owners(unit, acting.me, now, "import_undone", done.removed)
        unit.audit.shown(Noted.IMPORT_UNDONE, [line.id for line in done.some])
        await unit.commit()
    return replace(done, emptied=emptied)


async def _unfilled(acting: Acting, which: Which, now: datetime) -> int:
    """The number of clients from which values were removed. It is done in parts, as it was filled in, so that others
    get their turn.
    """
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
