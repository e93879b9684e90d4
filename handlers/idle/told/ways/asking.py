"""How it took place, of one report or of all that were guessed: a tap on the preview asks, another one answers, and
the same preview is there again.
"""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle import sentence_screens, sentence_taps
from handlers.idle.sentence_taps import ID
from handlers.idle.told.ways import screens
from handlers.speech.screen import Row, Screen
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.recording import Said, SentenceTap
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.sentences.conversation import correcting
from sales.sentences.conversation import draft as sentence_draft
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.work.channels import Channel


def router() -> Router:
    ways = Router(name="ways")
    ways.callback_query.register(ask_way, SentenceTap.filter(F.step == Said.HOW))
    ways.callback_query.register(take_way, SentenceTap.filter(F.step == Said.WAY))
    return ways


async def ask_way(tap: CallbackQuery, callback_data: SentenceTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The message as it is understood, with the ways below it instead of all else."""
    draft = await _open(unit, turn, callback_data)
    if draft is None:
        return await sentence_taps.answer_tap(tap, callback_data, turn, unit)
    asked, rows = await _choice(unit, turn, draft, callback_data.value)
    shown = await sentence_taps.put_right(unit, turn, draft.asking(Asked.NOTHING, draft.about))
    return shown.drawn(lambda screen: Screen(f"{screen.text}\n\n{asked}", rows))


async def _choice(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, value: str) -> tuple[str, list[Row]]:
    about = draft.of(ids.from_text(value)) if value else None
    if about is not None:
        return screens.choice(turn.reader, draft, about)
    names = sentence_screens.names(draft, await sentence_taps.clients_of(unit, turn, draft))
    return screens.choice_of_all(turn.reader, draft, names)


async def take_way(tap: CallbackQuery, callback_data: SentenceTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """A way that names no report is that of all that were guessed."""
    draft, value = await _open(unit, turn, callback_data), callback_data.value
    if draft is None:
        return await sentence_taps.answer_tap(tap, callback_data, turn, unit)
    about = ids.from_text(value[:ID]) if len(value) > ID else None
    way = code_of(Channel, value[ID:] if about else value)
    for one in draft.kept:
        if one.id == about if about else one.is_guessed:
            draft = draft.changed(correcting.by_channel(one, way))
    return await sentence_taps.put_right(unit, turn, draft.asking(Asked.NOTHING, draft.about))


async def _open(unit: UnitOfWork, turn: Turn, tapped: SentenceTap) -> SentenceDraft | None:
    """The message, as long as it is not saved."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(tapped.draft))
    draft = sentence_draft.from_data(row.id, row.data) if row and row.kind == sentence_draft.KIND else None
    return draft if draft and not draft.saved else None
