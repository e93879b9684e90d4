"""Templates: texts that are sent again and again, in /settings. What becomes of them on a card: `recording/writing`."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.company import wording_screens
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech import codes
from handlers.speech.screen import Screen
from handlers.speech.taps.company import WordingAct, WordingTap
from handlers.speech.taps.everywhere import code_of
from sales.actions.card import wordings
from sales.actions.ports import UnitOfWork
from sales.company.wordings import Ready, Wording, checked_name
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right

KIND = "wording"


def router() -> Router:
    templates = Router(name="wordings")
    templates.callback_query.register(open_or_change, WordingTap.filter())
    templates.message.register(take_text, Waiting(KIND), F.text.as_("text"))
    return templates


async def open_or_change(_tap: CallbackQuery, callback_data: WordingTap, turn: Turn, unit: UnitOfWork) -> Shown:
    act, key = callback_data.act, callback_data.wording
    await questions.let_go(unit, turn, KIND)
    match act:
        case WordingAct.ALL:
            return plain(await _all(unit, turn))
        case WordingAct.ADD:
            return await _ask_name(unit, turn, None)
        case WordingAct.READY:
            return plain(_one(turn, await _taken(unit, turn, code_of(Ready, key))))
        case WordingAct.RENAME:
            return await _ask_name(unit, turn, await wordings.of(unit, turn.scope, ids.from_text(key)))
        case WordingAct.REWORD:
            known = await wordings.of(unit, turn.scope, ids.from_text(key))
            return await _ask_text(unit, turn, known.name, known)
    return plain(_one(turn, await _changed(unit, turn, act, ids.from_text(key))))


async def _changed(unit: UnitOfWork, turn: Turn, act: WordingAct, wording: int) -> Wording:
    match act:
        case WordingAct.ONE:
            return await unit.wordings.get(turn.scope, wording)
        case WordingAct.SHARE | WordingAct.OWN:
            return await wordings.share(unit, turn.scope, wording, shared=act is WordingAct.SHARE)
        case WordingAct.RETIRE | WordingAct.RESTORE:
            return await wordings.retire(unit, turn.scope, wording, retired=act is WordingAct.RETIRE)
    raise NotFound


async def _taken(unit: UnitOfWork, turn: Turn, ready: Ready) -> Wording:
    """One of ours becomes one's own, once."""
    name, text = codes.ready(turn.reader.locale, ready)
    own = [one for one in await unit.wordings.all(turn.scope) if one.member == turn.scope.actor]
    there = next((one for one in own if codes.wording(turn.reader, one).name == name), None)
    return there or await wordings.keep(unit, turn.scope, name, text)


async def _ask_name(unit: UnitOfWork, turn: Turn, known: Wording | None) -> Shown:
    await questions.ask(unit, turn, KIND, {"wording": known.id if known else None})
    return plain(wording_screens.naming(turn.reader))


async def _ask_text(unit: UnitOfWork, turn: Turn, name: str, known: Wording | None = None) -> Shown:
    draft = await questions.ask(unit, turn, KIND, {"wording": known.id if known else None, "name": name})
    return Shown(wording_screens.wording(turn.reader, name), None, asks=draft)


async def take_text(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    """A name, or once that is known the words themselves; a new one has both."""
    data = questions.waiting(turn).data
    wording, name = data["wording"], data.get("name")
    if wording is None and name is None:
        named = checked_name(text)
        await questions.answered(unit, turn)
        return replace(await _ask_text(unit, turn, named), clears=True)
    made = await _told(unit, turn, wording, name, text)
    await questions.answered(unit, turn)
    return plain(_one(turn, made), clears=True)


async def _told(unit: UnitOfWork, turn: Turn, wording: int | None, name: str | None, text: str) -> Wording:
    if wording is None:
        return await wordings.keep(unit, turn.scope, name or "", text)
    if name is None:
        return await wordings.rename(unit, turn.scope, wording, text)
    return await wordings.reword(unit, turn.scope, wording, text)


async def _all(unit: UnitOfWork, turn: Turn) -> Screen:
    every = [codes.wording(turn.reader, one) for one in await unit.wordings.all(turn.scope)]
    return wording_screens.all_screen(turn.reader, every, turn.me.member.id)


def _one(turn: Turn, wording: Wording) -> Screen:
    told = codes.wording(turn.reader, wording)
    return wording_screens.one_screen(turn.reader, told, leads=turn.scope.may(Right.TEAM_CLIENTS))
