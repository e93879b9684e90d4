"""What was said out of the blue, once it is said where it goes: to the touch it was offered to, or to the search.

How it is offered, and put to a touch, is `handlers/recording/comments.py`.
"""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.finding import find
from handlers.frame.turn import Turn
from handlers.recording import comments, touch_screens
from handlers.recording.comments import AsideTap
from sales.ground import ids
from sales.recording import aside_draft
from sales.sentences import sentence


def router() -> Router:
    asides = Router(name="asides")
    asides.callback_query.register(placed, AsideTap.filter())
    return asides


async def placed(_tap: CallbackQuery, callback_data: AsideTap, turn: Turn) -> None:
    async with turn.work() as unit:
        row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
        draft = aside_draft.from_data(row.id, row.data) if row and row.kind == aside_draft.KIND else None
        screen = await comments.put_to_touch(unit, turn, draft) if draft and callback_data.to == "touch" else None
        if screen:
            await unit.commit()
    if draft and callback_data.to == "find":
        await find.search(turn, sought(turn, draft.text))
    else:
        await turn.show(screen or touch_screens.outdated(turn.reader))


def sought(turn: Turn, text: str) -> str:
    """What to look for: of a sentence about somebody unknown, only who it is about."""
    said = sentence.parse(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    return said.client_words if said and said.client_words else text
