"""Words that reps have brought, in a file or for an order, one after the other: an owner adds them to the directories
or leaves them words. They come in one message a day, and stand in the directories until then.
"""

from aiogram.types import CallbackQuery

from handlers.company import directory_screens
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.company import DirectoryAct, DirectoryTap
from handlers.speech.words import Html
from sales.actions import workspaces
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind, Entry, Proposal
from sales.ground import ids
from sales.ground.scope import Right, Scope


async def letter(unit: UnitOfWork, scope: Scope, reader: Reader) -> Screen | None:
    """None where nothing waits any more, or they are no owner by now."""
    if not scope.may(Right.RULES):
        return None
    waiting = await unit.directories.waiting(scope)
    return await _next(unit, scope, reader, waiting) if waiting else None


async def answer(_tap: CallbackQuery, callback_data: DirectoryTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """What is answered already is said as it stands. Then comes the next word."""
    added, kind = callback_data.act is DirectoryAct.ACCEPT, callback_data.kind
    entry = await workspaces.decide(unit, turn.scope, kind, ids.from_text(callback_data.entry), added=added)
    waiting = await unit.directories.waiting(turn.scope)
    said = _answered(turn.reader, entry)
    if waiting:
        return plain(await _next(unit, turn.scope, turn.reader, waiting, said))
    return plain(Screen(said, [[directory_screens.way_in(turn.reader, entry.kind)]]))


async def _next(unit: UnitOfWork, scope: Scope, reader: Reader, waiting: list[Proposal], said: str = "") -> Screen:
    """One word, and how many more there are."""
    first, more = waiting[0], len(waiting) - 1
    whose = await unit.members.all(scope, former=True)
    name = next((one.name for one in whose if one.id == first.entry.proposed_by), "")
    lines = [
        said or reader._("<b>Words from the team</b>"),
        "",
        _where(reader, first, name),
        reader._("Add it to the list? Where it stands, the word stays either way."),
        *([reader.n_("And {n} word more.", "And {n} words more.", more)] if more else []),
    ]
    return Screen("\n".join(lines), [directory_screens.answers(reader, first.entry)])


def _where(reader: Reader, one: Proposal, name: str) -> Html:
    word = one.entry.text or ""
    if one.entry.kind is DirectoryKind.SOURCE:
        return reader.n_(
            "Source <b>{word}</b>: {n} client, brought by {name}.",
            "Source <b>{word}</b>: {n} clients, brought by {name}.",
            one.uses,
            word=word,
            name=name,
        )
    return reader.n_(
        "Product <b>{word}</b>: {n} order, brought by {name}.",
        "Product <b>{word}</b>: {n} orders, brought by {name}.",
        one.uses,
        word=word,
        name=name,
    )


def _answered(reader: Reader, entry: Entry) -> Html:
    if entry.retired:
        return reader._("“{word}” stays a word: on cards and orders, in no list.", word=entry.text or "")
    return reader._("✅ “{word}” is in the list.", word=entry.text or "")
