"""The owner's word for a large export: asked through the outbox, good for a day, for the clients it was asked for."""

from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery

from handlers.exporting import export_screens
from handlers.exporting.asked import called
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.taps.exporting import ExportAct, ExportTap
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import NotAllowed
from sales.ground.noted import Noted
from sales.ground.scope import Role
from sales.reporting import selection
from sales.reporting.selection import Request, request_of, which_of


async def request(unit: UnitOfWork, turn: Turn, which: str, name: str, clients: int) -> Shown:
    """Owners are asked; who asked may not answer unless an owner."""
    now, draft = turn.reader.now, ids.new_id()
    asked = Request(turn.scope.workspace, which, clients, now)
    data = {
        "name": turn.me.member.name,
        "which": which,
        "called": name,
        "clients": clients,
        "draft": ids.to_text(draft),
        "person": turn.person.id,
    }
    await unit.drafts.put(Draft(draft, turn.person.id, selection.KIND, asked.to_data(), now, turn.message))
    for owner in await unit.members.all(turn.scope):
        if owner.role is Role.OWNER and owner.person:
            await _post(unit, turn, f"wanted:{ids.to_text(draft)}:{owner.id}", owner.person, "export_wanted", data)
    return Shown(export_screens.requested(turn.reader), Noted.EXPORT_REQUEST)


async def answer(_tap: CallbackQuery, callback_data: ExportTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """An owner's tap. A request that is gone, old or another company's is over."""
    if turn.scope.role is not Role.OWNER:
        raise NotAllowed
    allowed = callback_data.act is ExportAct.ALLOW
    row = await unit.drafts.get(callback_data.person, ids.from_text(callback_data.draft))
    asked = _alive(turn, row)
    if row is None or asked is None:
        return plain(export_screens.over(turn.reader))
    said = replace(asked, allowed_by=turn.scope.actor if allowed else None)
    await unit.drafts.put(replace(row, data=said.to_data()))
    await _answered(unit, turn, row, said, allowed=allowed)
    noted = Noted.EXPORT_ALLOWED if allowed else Noted.EXPORT_REFUSED
    return Shown(export_screens.answered(turn.reader, allowed=allowed), noted)


async def _answered(unit: UnitOfWork, turn: Turn, row: Draft, asked: Request, *, allowed: bool) -> None:
    name = await called(unit, turn, which_of(asked.which), row.person)
    kind = "export_allowed" if allowed else "export_not_allowed"
    data = {"which": asked.which, "called": name, "draft": ids.to_text(row.id)}
    await _post(unit, turn, f"{kind}:{ids.to_text(row.id)}", row.person, kind, data)


async def is_allowed(turn: Turn, tap: ExportTap) -> bool:
    """Whether an owner has allowed this very export, and not too long ago."""
    if not tap.draft:
        return False
    async with turn.read() as unit:
        asked = _alive(turn, await unit.drafts.get(turn.person.id, ids.from_text(tap.draft)))
    return asked is not None and asked.allowed_by is not None and asked.which == tap.which


def _alive(turn: Turn, row: Draft | None) -> Request | None:
    if row is None or row.kind != selection.KIND:
        return None
    asked = request_of(row.data)
    here = asked.workspace == turn.scope.workspace
    return asked if here and asked.is_alive(turn.reader.now) else None


async def _post(unit: UnitOfWork, turn: Turn, key: str, person: int, kind: str, data: dict[str, Any]) -> None:
    now, workspace = turn.reader.now, turn.scope.workspace
    await unit.outbox.add(key=key, person=person, due_at=now, kind=kind, data=data, workspace=workspace)
