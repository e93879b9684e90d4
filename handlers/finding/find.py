"""Finding clients by a piece of a name or a number, typed in an idle chat or after /find.

one hit   its card at once    several -> a list, eight to a page    none -> a new client with what was typed
a name, whole, of one of several    its card, and how many others there are
only alike  a list that says so, however short: nothing is opened by a guess
"""

from handlers.card import card
from handlers.card.contacts import number_holders
from handlers.finding import find_screens, leftover, new_client
from handlers.frame import questions
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.screen import clipped
from sales.actions import clients
from sales.actions.ports import UnitOfWork
from sales.clients.client import Page
from sales.clients.client_draft import NewClient
from sales.clients.doubles.foreign import Foreign
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.values import company_names, phones

KIND = "find"
"""A search with several hits: its words, so that pages and Back find the same list."""
LONGEST_WORDS = 100


async def found_again(unit: UnitOfWork, turn: Turn, search: Draft, page: int) -> Shown:
    """Another page of a search."""
    words = search.data["words"]
    found = await unit.clients.lists.find(turn.scope, words, page)
    return _page(turn, found, words, ids.to_text(search.id)) if found.total else await _nobody(unit, turn, words, words)


async def search(unit: UnitOfWork, turn: Turn, text: str) -> Shown:
    """What a person typed: the card, a list, or a new client."""
    words = clipped(" ".join(text.split()), LONGEST_WORDS)
    found = await unit.clients.lists.find(turn.scope, words, 0)
    if not found.total:
        found = await leftover.by_some(unit, turn, words) or found
    if found.total == 1 and not found.guessed:
        return await card.shown(unit, turn, found.lines[0].id)
    if found.total:
        draft = ids.to_text(await questions.note(unit, turn, KIND, {"words": words}))
        if _is_called_so(found, words):
            return await _called_so(unit, turn, found, draft)
        page = _page(turn, found, words, draft)
        return await _alike(unit, turn, found, words, draft, text) if found.guessed else page
    return await _nobody(unit, turn, words, text)


async def is_name(unit: UnitOfWork, turn: Turn, text: str) -> bool:
    """Whether just one client is called so, and nothing more is said."""
    return len(text) <= LONGEST_WORDS and _is_called_so(await unit.clients.lists.find(turn.scope, text, 0), text)


def _is_called_so(found: Page, words: str) -> bool:
    """Those who are called just so stand first of all."""
    key = company_names.company_key(words)
    called = [key in company_names.keys_of(line.name) for line in found.lines[:2]]
    return called in ([True], [True, False])


async def _called_so(unit: UnitOfWork, turn: Turn, found: Page, draft: str) -> Shown:
    opened = await card.shown(unit, turn, found.lines[0].id, back=f"f{draft}.0")
    return opened.drawn(lambda screen: find_screens.and_others(turn.reader, screen, found.total - 1, draft))


async def _alike(unit: UnitOfWork, turn: Turn, found: Page, words: str, draft: str, text: str) -> Shown:
    """Clients that are only like what was typed: it may well be somebody new."""
    new = await questions.note(unit, turn, new_client.READY, {"new": _new(turn, text).to_data()})
    screen = find_screens.or_new(turn.reader, find_screens.page(turn.reader, found, words, draft), words, new)
    return Shown(screen, Noted.LIST, [line.id for line in found.lines])


async def _nobody(unit: UnitOfWork, turn: Turn, words: str, text: str) -> Shown:
    """An exact full number may be a colleague's client; else it begins a new one, of all that was typed."""
    if phones.looks_like_phone(words):
        holder = await clients.who_has(unit, turn.scope, [words], turn.me.workspace.country)
        if isinstance(holder, Foreign):
            return await number_holders.shown(unit, turn, holder)
    draft = await questions.note(unit, turn, new_client.READY, {"new": _new(turn, text).to_data()})
    return plain(find_screens.nothing(turn.reader, words, draft))


def _new(turn: Turn, words: str) -> NewClient:
    try:
        return new_client.read(words, turn.me.workspace.country)
    except Rejected:
        return NewClient(phones=(words,)) if phones.looks_like_phone(words) else NewClient(name=words)


def _page(turn: Turn, found: Page, words: str = "", draft: str = "") -> Shown:
    screen = find_screens.page(turn.reader, found, words, draft)
    return Shown(screen, Noted.LIST, [line.id for line in found.lines])
