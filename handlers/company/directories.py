"""The company's directories, for owners: sources and products are added, renamed, taken out and brought back."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.company import directory_screens
from handlers.company.directory_screens import DirectoryAct, DirectoryTap
from handlers.company.settings_screens import Place, tap
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from sales.actions import workspaces
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.scope import Right

NAMING = "naming"


def router() -> Router:
    directories = Router(name="directories")
    directories.callback_query.register(tapped, DirectoryTap.filter())
    directories.message.register(named, Waiting(NAMING), F.text.as_("text"))
    return directories


async def tapped(_tap: CallbackQuery, callback_data: DirectoryTap, turn: Turn) -> None:
    turn.needs(Right.RULES)
    entry = ids.from_text(callback_data.entry) if callback_data.entry else None
    async with turn.work() as unit:
        if callback_data.act in {DirectoryAct.ADD, DirectoryAct.RENAME}:
            screen = await _ask(unit, turn, callback_data.kind, entry)
        else:
            await questions.let_go(unit, turn, NAMING)
            screen = await _shown(unit, turn, callback_data, entry)
        await unit.commit()
    await turn.show(screen)


async def _ask(unit: UnitOfWork, turn: Turn, kind: DirectoryKind, entry: int | None) -> Screen:
    await questions.ask(unit, turn, NAMING, {"kind": kind.value, "entry": entry})
    return directory_screens.naming(turn.reader, kind)


async def _shown(unit: UnitOfWork, turn: Turn, data: DirectoryTap, entry: int | None) -> Screen:
    if entry is None or data.act is DirectoryAct.ALL:
        return await _all(unit, turn, data.kind)
    return directory_screens.entry(turn.reader, await _changed(unit, turn, data, entry))


async def _changed(unit: UnitOfWork, turn: Turn, data: DirectoryTap, entry: int) -> Entry:
    if data.act is DirectoryAct.ENTRY:
        return workspaces.one_of(await unit.directories.all(turn.scope, data.kind, retired=True), entry)
    retired = data.act is DirectoryAct.RETIRE
    return await workspaces.retire_entry(unit, turn.scope, data.kind, entry, retired=retired)


async def _all(unit: UnitOfWork, turn: Turn, kind: DirectoryKind) -> Screen:
    every = await unit.directories.all(turn.scope, kind, retired=True)
    return directory_screens.entries(turn.reader, kind, every, tap(Place.HOME))


async def named(_message: Message, turn: Turn, text: str) -> None:
    data = questions.waiting(turn).data
    kind, entry = DirectoryKind(data["kind"]), data["entry"]
    async with turn.work() as unit:
        if entry is None:
            await workspaces.add_entry(unit, turn.scope, kind, text)
        else:
            await workspaces.rename_entry(unit, turn.scope, kind, entry, text)
        await questions.answered(unit, turn)
        screen = await _all(unit, turn, kind)
        await unit.commit()
    await turn.show(screen)
    await questions.clear(turn)
