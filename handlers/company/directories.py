"""The company's directories, for owners: sources and products are added, renamed, taken out and brought back."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.company import directory_screens, proposed_words
from handlers.company.settings_screens import tap
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from handlers.speech.taps.company import DirectoryAct, DirectoryTap, Setting
from sales.actions import workspaces
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.scope import Right

NAMING = "naming"


def router() -> Router:
    directories = Router(name="directories")
    answers = F.act.in_({DirectoryAct.ACCEPT, DirectoryAct.KEEP})
    directories.callback_query.register(proposed_words.answer, DirectoryTap.filter(answers))
    directories.callback_query.register(answer_tap, DirectoryTap.filter())
    directories.message.register(take_name, Waiting(NAMING), F.text.as_("text"))
    return directories


async def answer_tap(_tap: CallbackQuery, callback_data: DirectoryTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.RULES)
    kind, act = callback_data.kind, callback_data.act
    entry = ids.from_text(callback_data.entry) if callback_data.entry else None
    if act in {DirectoryAct.ADD, DirectoryAct.RENAME}:
        await questions.ask(unit, turn, NAMING, {"kind": kind.value, "entry": entry})
        return plain(directory_screens.naming(turn.reader, kind))
    await questions.let_go(unit, turn, NAMING)
    if entry is None or act is DirectoryAct.ALL:
        return plain(await _all(unit, turn, kind))
    return plain(directory_screens.entry(turn.reader, await _changed(unit, turn, callback_data, entry)))


async def _changed(unit: UnitOfWork, turn: Turn, data: DirectoryTap, entry: int) -> Entry:
    if data.act is DirectoryAct.ENTRY:
        return workspaces.one_of(await unit.directories.all(turn.scope, data.kind, retired=True), entry)
    retired = data.act is DirectoryAct.RETIRE
    return await workspaces.retire_entry(unit, turn.scope, data.kind, entry, retired=retired)


async def _all(unit: UnitOfWork, turn: Turn, kind: DirectoryKind) -> Screen:
    every = await unit.directories.all(turn.scope, kind, retired=True)
    return directory_screens.entries(turn.reader, kind, every, tap(Setting.HOME))


async def take_name(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    data = questions.waiting(turn).data
    kind, entry = DirectoryKind(data["kind"]), data["entry"]
    if entry is None:
        await workspaces.add_entry(unit, turn.scope, kind, text)
    else:
        await workspaces.rename_entry(unit, turn.scope, kind, entry, text)
    await questions.answered(unit, turn)
    return plain(await _all(unit, turn, kind), clears=True)
