"""*Merge*: two cards of one client become one.

which     cards that look like this one, or what is written finds others
whether   what stays, what goes into it, what they say differently
done      as long work, on this message (`handlers/lists`); taken back for a day
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.card import card
from handlers.card.doubles import merge_screens, twins
from handlers.card.more import MERGE
from handlers.frame import questions
from handlers.frame.shown import Shown, Toast, words
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.speech.taps.clients import MergeTap
from sales.actions.card import merge
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.clients.doubles.namesakes import apart
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.errors import AlreadySaved, NotFound
from sales.ground.noted import Noted

MOST = 8


def router() -> Router:
    merging = Router(name="merging")
    merging.callback_query.register(begin, MergeTap.filter(F.what == "do"))
    merging.callback_query.register(are_two, MergeTap.filter(F.what == "apart"))
    merging.callback_query.register(ask_whether, MergeTap.filter(F.other != ""))
    merging.callback_query.register(ask_which, MergeTap.filter())
    return merging


async def ask_which(_tap: CallbackQuery, callback_data: MergeTap, turn: Turn, unit: UnitOfWork) -> Shown:
    scope = merge.reach(turn.scope)
    client = await unit.clients.get(scope, ids.from_text(callback_data.client))
    alike = await unit.doubles.of(scope, client)
    await questions.ask(unit, turn, MERGE, {"client": client.id})
    told = await _told_apart(unit, turn, [(one.id, one.name) for one, _ in alike])
    screen = merge_screens.with_whom(turn.reader, client, alike, told)
    return Shown(screen, Noted.MERGE, [client.id, *(one.id for one, _ in alike)])


async def look_for(unit: UnitOfWork, turn: Turn, text: str) -> Shown:
    """The question stays: another piece may find the right one. Whose texts come here, says `idle/answers.py`."""
    scope = merge.reach(turn.scope)
    client = await unit.clients.get(scope, int(questions.waiting(turn).data["client"]))
    found = await unit.clients.lists.find(scope, text, 0)
    lines = apart([line for line in found.lines if line.id != client.id][:MOST])
    told = await _told_apart(unit, turn, [(one.id, one.name) for one in lines])
    screen = merge_screens.found(turn.reader, client, lines, told)
    return Shown(screen, Noted.MERGE, [client.id, *(line.id for line in lines)])


async def _told_apart(unit: UnitOfWork, turn: Turn, named: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Of those that are called the same, what each differs by."""
    scope, alike = merge.reach(turn.scope), defaultdict[str, list[int]](list)
    for client, name in named:
        alike[twins.called(name)].append(client)
    told: dict[int, str] = {}
    for some in (some for some in alike.values() if len(some) > 1):
        cards = [await unit.clients.card(scope, one, touches=0) for one in some]
        told |= zip(some, twins.marks(turn.reader, cards), strict=True)
    return told


async def ask_whether(_tap: CallbackQuery, callback_data: MergeTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, MERGE)
    if callback_data.client == callback_data.other:
        return await _one_already(unit, turn, callback_data)
    kept, other = await _two(unit, turn, callback_data)
    owners = await _owners(unit, turn, kept, other)
    scope = merge.reach(turn.scope)
    stays, goes = [await unit.clients.card(scope, one.id, touches=0) for one in (kept, other)]
    screen = merge_screens.whether(turn.reader, stays, goes, owners, await _sources(unit, turn))
    return Shown(screen, Noted.MERGE, [kept.id, other.id])


async def are_two(_tap: CallbackQuery, callback_data: MergeTap, turn: Turn, unit: UnitOfWork) -> Shown:
    kept, other = await _two(unit, turn, callback_data)
    await unit.doubles.are_two(turn.scope, kept.id, other.id)
    return Shown(merge_screens.are_two(turn.reader, kept, other), Noted.MERGE, [kept.id, other.id])


async def begin(_tap: CallbackQuery, callback_data: MergeTap, turn: Turn) -> Shown:
    """A second tap finds it under way, or shows the one card."""
    try:
        return await settled(turn, lambda unit: _begun(unit, turn, callback_data))
    except AlreadySaved:
        return words(Toast(merge_screens.busy(turn.reader), alert=True))


async def _begun(unit: UnitOfWork, turn: Turn, data: MergeTap) -> Shown:
    if data.client == data.other:
        return await _one_already(unit, turn, data)
    kept, other = await _two(unit, turn, data)
    said = merge_screens.said(turn.reader, other, await _sources(unit, turn))
    job = await merge.begin(unit, turn.scope, other.id, kept.id, said, turn.message)
    return Shown(await merge_screens.standing(unit, turn.reader, job), Noted.MERGE, [kept.id, other.id])


async def _one_already(unit: UnitOfWork, turn: Turn, data: MergeTap) -> Shown:
    """Both names lead to it by now."""
    return await card.shown(unit, turn, ids.from_text(data.client), above=merge_screens.merged_already(turn.reader))


async def _two(unit: UnitOfWork, turn: Turn, data: MergeTap) -> tuple[Client, Client]:
    if data.client == data.other:
        raise NotFound
    scope = merge.reach(turn.scope)
    return (
        await unit.clients.get(scope, ids.from_text(data.client)),
        await unit.clients.get(scope, ids.from_text(data.other)),
    )


async def _owners(unit: UnitOfWork, turn: Turn, *cards: Client) -> Mapping[int, str]:
    """Names of the managers, where there is anybody but oneself to tell of."""
    owners = {one.owner for one in cards}
    if owners == {turn.me.member.id}:
        return {}
    return {owner: (await unit.members.get(turn.scope, owner)).name for owner in owners}


async def _sources(unit: UnitOfWork, turn: Turn) -> Mapping[int, Entry]:
    entries = await unit.directories.all(turn.scope, DirectoryKind.SOURCE, retired=True)
    return {entry.id: entry for entry in entries}
