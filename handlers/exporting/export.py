"""`/export`: the base as a workbook, for leads and owners. Above some number of clients the owner is asked first.

The file is made beside the loop, named in the audit with its hash, and sent unprotected: what is taken out is meant to
be kept, and the right to take it out is what protects it. Nothing of it stays here.
"""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.exporting import export_screens, permission
from handlers.exporting.asked import Asked, asked
from handlers.files.writing.export import Cover, Export, Exported
from handlers.frame.shown import OwnFile, Shown, plain
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.speech import client_words
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.exporting import ExportAct, ExportTap
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.directories import DirectoryKind
from sales.company.teams import seen
from sales.ground import ids
from sales.ground.noted import Noted
from sales.ground.scope import Right, Role
from sales.reporting import selection
from sales.reporting.selection import Whole
from sales.standing import kept_lists
from sales.standing.base import base
from sales.standing.stage import stage

AT_ONCE = 200


def router() -> Router:
    export = Router(name="export")
    export.message.register(ask_which, Command("export"))
    export.callback_query.register(ask_which, MenuTap.filter(F.place == "export"))
    export.callback_query.register(ask_which, ExportTap.filter(F.act == ExportAct.ASK))
    export.callback_query.register(ask_whose, ExportTap.filter(F.act == ExportAct.PEOPLE))
    export.callback_query.register(ask_stage, ExportTap.filter(F.act == ExportAct.STAGES))
    export.callback_query.register(count_clients, ExportTap.filter(F.act == ExportAct.COUNT))
    export.callback_query.register(request_word, ExportTap.filter(F.act == ExportAct.REQUEST))
    export.callback_query.register(take_out, ExportTap.filter(F.act == ExportAct.TAKE))
    export.callback_query.register(permission.answer, ExportTap.filter())
    return export


async def ask_which(_cause: Message | CallbackQuery, turn: Turn) -> Shown:
    turn.needs(Right.EXPORT)
    return plain(export_screens.ask(turn.reader))


async def ask_whose(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.EXPORT)
    return plain(export_screens.people(turn.reader, seen(turn.scope, await unit.members.all(turn.scope))))


async def ask_stage(_tap: CallbackQuery, turn: Turn) -> Shown:
    turn.needs(Right.EXPORT)
    return plain(export_screens.stages(turn.reader))


async def count_clients(_tap: CallbackQuery, callback_data: ExportTap, turn: Turn) -> Shown:
    turn.needs(Right.EXPORT)
    one = await asked(turn, callback_data.which)
    freely = selection.may_take(turn.scope, one.clients)
    return plain(export_screens.counted(turn.reader, one.code, one.called, one.clients, freely=freely))


async def request_word(_tap: CallbackQuery, callback_data: ExportTap, turn: Turn) -> Shown:
    """Counting reads beside the writer, before the unit of work that asks the owners."""
    turn.needs(Right.EXPORT)
    one = await asked(turn, callback_data.which)
    return await settled(turn, lambda unit: permission.request(unit, turn, one.code, one.called, one.clients))


async def take_out(_tap: CallbackQuery, callback_data: ExportTap, turn: Turn) -> Shown:
    """Rights and the owner's word are looked at again: both may have been taken back since the button was shown."""
    turn.needs(Right.EXPORT)
    one = await asked(turn, callback_data.which)
    if not selection.may_take(turn.scope, one.clients) and not await permission.is_allowed(turn, callback_data):
        return plain(export_screens.over(turn.reader))
    await turn.show(export_screens.making(turn.reader))
    made = await _made(turn, one)
    return await settled(turn, lambda unit: _taken(unit, turn, one, made))


@dataclass(frozen=True, slots=True)
class Made:
    number: str
    content: bytes
    clients: list[int]


async def _made(turn: Turn, one: Asked) -> Made:
    number = ids.to_text(ids.new_id())
    label = export_screens.label(turn.reader, one.code, one.called)
    cover = Cover(turn.me.member.name, turn.reader.now, label, number, one.clients)
    taken: list[int] = []
    async with turn.read() as unit:
        export, words = await _begun(unit, turn, cover)
        more, after = True, None
        while more:
            some, after = await unit.lists.clients(turn.scope, one.wanted, turn.reader.as_of, AT_ONCE, after)
            wholes = await unit.exports.wholes(turn.scope, some) if some else []
            await asyncio.to_thread(_add, export, [words(whole) for whole in wholes])
            taken += [client.id for client in some]
            more = after is not None
    return Made(number, await asyncio.to_thread(export.content), taken)


async def _begun(unit: UnitOfWork, turn: Turn, cover: Cover) -> tuple[Export, Callable[[Whole], Exported]]:
    """The workbook, and what puts a client's people and directories into words."""
    members = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    entries = [entry for kind in DirectoryKind for entry in await unit.directories.all(turn.scope, kind, retired=True)]
    named = {entry.id: entry.text or client_words.source(turn.reader, entry) for entry in entries}

    def words(one: Whole) -> Exported:
        client: Client = one.client
        source = named.get(client.source, "") if client.source is not None else ""
        manager = members.get(client.owner, "")
        rules, today = turn.me.workspace.rules, turn.reader.today
        colour, place = stage(client, rules, today), base(client, rules, today)
        return Exported(client, manager, source, one.contacts, one.touches, one.orders, one.steps, colour, place)

    export = Export(turn.reader, cover, lambda member: members.get(member, ""), lambda entry: named.get(entry, ""))
    return export, words


def _add(export: Export, some: list[Exported]) -> None:
    for one in some:
        export.add(one)


async def _taken(unit: UnitOfWork, turn: Turn, one: Asked, made: Made) -> Shown:
    """The audit knows the file by its hash, and what a list held; owners hear of it, but for the one who did it."""
    digest = hashlib.sha256(made.content).hexdigest()
    wanted = kept_lists.to_data(one.wanted)
    about = {
        "sha256": digest,
        "which": one.code,
        "list": wanted,
        "number": made.number,
        "clients": made.clients,
    }
    unit.audit.noted("exports", turn.scope.workspace, ids.from_text(made.number), about)
    data = {
        "name": turn.me.member.name,
        "which": one.code,
        "called": one.called,
        "clients": len(made.clients),
        "number": made.number,
    }
    for owner in await unit.members.all(turn.scope):
        if owner.role is Role.OWNER and owner.person and owner.id != turn.scope.actor:
            key = f"exported:{made.number}:{owner.id}"
            now, workspace = turn.reader.now, turn.scope.workspace
            await unit.outbox.add(
                key=key, person=owner.person, due_at=now, kind="exported", data=data, workspace=workspace
            )
    name = f"touchbase-{turn.reader.today:%Y-%m-%d}.xlsx"
    caption = turn.reader._("Number {number}. It is in the audit, with your name.", number=made.number)
    taken = export_screens.taken(turn.reader, len(made.clients))
    return Shown(taken, Noted.EXPORT, then=[OwnFile(name, made.content, caption)])
