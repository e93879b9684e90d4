"""A text written while a list is open is searched for in that list first. Who else takes texts: `handlers/idle`."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.finding import find
from handlers.frame import questions
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.lists import clients, clients_screens, saved
from handlers.recording.comments import FRESH
from handlers.speech import client_words
from handlers.speech.taps.lists import WithinTap
from sales.actions.lists import keeping
from sales.actions.ports import UnitOfWork
from sales.clients.finding import bought
from sales.company.directories import DirectoryKind
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.sentences.conversation.asking.lists import list_asked
from sales.standing.choosing import of_buyers
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import Bought, Condition, Last, ListBroken, Within, Worded
from sales.standing.kept_lists import SavedList
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import EVER
from sales.values.company_names import search_key

LONGEST = 100
LATEST = 5
"""Among how many of the latest lists the open one is looked for."""


def router() -> Router:
    within = Router(name="within")
    within.callback_query.register(leave, WithinTap.filter())
    return within


async def search(unit: UnitOfWork, turn: Turn, text: str) -> Shown:
    """Searches the open list, if it contains such a client; else everywhere.

    Before that, the text may name a list, or products that clients buy or do not buy.
    """
    if buying := await asked(unit, turn, text):
        return await clients.opened(unit, turn, OpenList(Shelf.ALL, of_buyers(ClientFilter(buying))))
    if named := await called(unit, turn, text):
        return named
    known = await _open(unit, turn)
    if known is not None and (pieces := _worded(text)) and not await find.is_name(unit, turn, text):
        narrowed = replace(known.wanting(known.wanted.put(pieces)), said=" ".join(text.split()))
        seen = await clients.looking(unit, turn, known)
        if await unit.lists.count(seen.scope, narrowed.wanted, turn.reader.as_of):
            return await clients.opened(unit, turn, narrowed)
    return await _nobody_buys(unit, turn, text) or await find.search(unit, turn, text)


async def leave(_tap: CallbackQuery, callback_data: WithinTap, turn: Turn, unit: UnitOfWork) -> Shown:
    kept = await clients.kept(unit, turn, callback_data.draft)
    worded = [one for one in kept.open.wanted.conditions if isinstance(one, Worded)]
    if callback_data.everywhere and worded:
        return await find.search(unit, turn, kept.open.said or " ".join(sorted(worded[0].pieces)))
    rest = tuple(one for one in kept.open.wanted.conditions if one not in worded)
    whole = ClientFilter(rest, kept.open.wanted.order, kept.open.wanted.spot)
    return await clients.opened(unit, turn, kept.open.wanting(whole), kept.draft)


async def called(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """Opens the list that the text names or describes; None if it does not."""
    if shelf := _shelf(turn, text):
        return await clients.opened(unit, turn, OpenList.on(shelf))
    if kept := await _kept(unit, turn, text):
        return await saved.opened(unit, turn, kept)
    wanted = list_asked(text, bare=True)
    return await clients.opened(unit, turn, wanted) if wanted else None


async def is_called(unit: UnitOfWork, turn: Turn, text: str) -> bool:
    """Whether a list has exactly that name."""
    return _shelf(turn, text) is not None or await _kept(unit, turn, text) is not None


def _shelf(turn: Turn, text: str) -> Shelf | None:
    key = search_key(text)
    return next((one for one in Shelf if search_key(clients_screens.shelf_word(turn.reader, one)) == key), None)


async def _kept(unit: UnitOfWork, turn: Turn, text: str) -> SavedList | None:
    key = search_key(text)
    return next((one for one in await unit.saved_lists.all(turn.scope) if search_key(one.name) == key), None)


async def asked(unit: UnitOfWork, turn: Turn, text: str) -> tuple[Condition, ...]:
    """Conditions on products in the text («Стаканы без крышек»); empty if it names none.

    «Кто не берёт крышки» is about buyers only: who has never ordered needs the first thing sold. Retired products
    count.
    """
    if not bought.may_ask(text):
        return ()
    known = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    said = bought.asked(text, [one for one in known if not one.waits])
    buys, lacks = said or (frozenset(), frozenset())
    bought_any = (Bought(buys, ever=True),) if buys else (Within(Last.ORDER, EVER),)
    return (*bought_any, Bought(lacks, ever=False)) if lacks else bought_any if buys else ()


async def _nobody_buys(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """Says which products there are, if the text asks for an unknown one and no client has such a name."""
    if not bought.may_ask(text):
        return None
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    missing = bought.unknown(text, products)
    if not missing or (await unit.clients.lists.find(turn.scope, text, 0)).total:
        return None
    draft = ids.to_text(await questions.note(unit, turn, clients.KIND, OpenList.on(Shelf.ALL).to_data()))
    there = [client_words.source(turn.reader, one) for one in products]
    return plain(clients_screens.no_such_product(turn.reader, missing, there, draft))


async def _open(unit: UnitOfWork, turn: Turn) -> OpenList | None:
    """The list on the latest screen; None for the list of all clients, where a search looks anyway."""
    seen = await unit.clients.lists.open_list(turn.scope, turn.reader.now - FRESH)
    rows = await unit.drafts.latest(turn.person.id, clients.KIND, LATEST) if seen else []
    row = next((one for one in rows if frozenset(one.data.get(clients.SHOWN, ())) == seen), None)
    if row is None:
        return None
    try:
        known = OpenList.of_data(row.data)
        await keeping.opened(unit, turn.scope, row.data["list"])
        await clients.looking(unit, turn, known)
    except (ListBroken, Rejected):
        return None
    return known if known.wanted.conditions else None


def _worded(text: str) -> Worded | None:
    try:
        return Worded(frozenset({text[:LONGEST]}))
    except ListBroken:
        return None
