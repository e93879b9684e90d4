"""What was said out of the blue, once it is said where it goes: to the touch it was offered to, or to the search.

How it is offered, and put to a touch, is `handlers/recording/comments.py`.
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle.told.orders import saved
from handlers.lists.choosing import within
from handlers.recording import comments, remarks, touch_screens
from handlers.recording.calling import run
from handlers.speech.taps.recording import Aside, AsideTap
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.recording import aside_draft
from sales.recording.aside_draft import AsideDraft
from sales.sentences import sentence

FEW = 3
"""Words that are a search rather than a remark, where somebody is found by them."""


def router() -> Router:
    asides = Router(name="asides")
    asides.callback_query.register(place_aside, AsideTap.filter(F.to.in_({Aside.TOUCH, Aside.SEARCH})))
    asides.callback_query.register(saved.put_right, AsideTap.filter(F.to == Aside.SUM))
    return asides


async def place_aside(_tap: CallbackQuery, callback_data: AsideTap, turn: Turn, unit: UnitOfWork) -> Shown:
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is None or row.kind != aside_draft.KIND:
        return plain(touch_screens.outdated(turn.reader))
    draft = aside_draft.from_data(row.id, row.data)
    if callback_data.to is Aside.SEARCH:
        return await within.search(unit, turn, sought(turn, draft.text))
    shown = await comments.put_to_touch(unit, turn, draft)
    note = remarks.kept(turn.reader, draft.text)
    return await run.after(unit, turn, draft.touch, shown, note) if draft.touch else shown


async def offered(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """To the touch or the card at hand; a few words by which somebody is found are looked for, and it is a tap away."""
    if len(text.split()) > FEW or not (await unit.clients.lists.find(turn.scope, text, 0)).total:
        return await comments.offer(unit, turn, text)
    return await searched(unit, turn, text) if await comments.aside(unit, turn, text, None) else None


async def searched(unit: UnitOfWork, turn: Turn, text: str) -> Shown:
    """Looked for, with the way to the touch or the card at hand."""
    at_hand = await comments.aside(unit, turn, text, None)
    return await _with_way(unit, turn, await within.search(unit, turn, text), at_hand)


async def beside(unit: UnitOfWork, turn: Turn, text: str, shown: Shown) -> Shown:
    """A list that was asked for, with the way to the touch just recorded: «без телефона» may be a remark on it."""
    at_hand = await comments.aside(unit, turn, text, None)
    return await _with_way(unit, turn, shown, at_hand if at_hand and at_hand.touch else None)


async def _with_way(unit: UnitOfWork, turn: Turn, shown: Shown, at_hand: AsideDraft | None) -> Shown:
    if at_hand is None:
        return shown
    await keep(unit, turn, at_hand)
    button = comments.put_button(turn, at_hand)
    return shown.drawn(lambda screen: replace(screen, rows=[*screen.rows, [button]]))


def sought(turn: Turn, text: str) -> str:
    """What to look for: of a sentence about somebody unknown, only who it is about."""
    said = sentence.parse(text, turn.reader.local(turn.reader.now))
    return said.client_words if said and said.client_words else text
