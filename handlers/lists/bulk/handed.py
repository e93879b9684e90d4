"""Handed-over clients, one after the other: a brief on each with *Accepted* and *Question*.

look      the next unanswered one; *Later* leaves this one for the end
ask       a question in words, to whoever had the client and who handed it over
reply     an answer in words, by one of these
progress  for who handed over: how many were accepted, and which questions wait -> a tap, then words
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.lists.bulk import handed_screens
from handlers.lists.bulk.handed_screens import Taken
from handlers.speech.taps.jobs import HandedAct, HandedTap
from sales.actions.people import handed
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted

KIND, REPLYING = "handed_question", "handed_reply"


def router() -> Router:
    taking_over = Router(name="handed")
    taking_over.callback_query.register(answer_tap, HandedTap.filter())
    taking_over.message.register(take_question, Waiting(KIND), F.text.as_("text"))
    taking_over.message.register(take_reply, Waiting(REPLYING), F.text.as_("text"))
    return taking_over


async def answer_tap(_tap: CallbackQuery, callback_data: HandedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    job = ids.from_text(callback_data.job)
    client = ids.from_text(callback_data.client) if callback_data.client else None
    await questions.let_go(unit, turn, KIND, REPLYING)
    if callback_data.act is HandedAct.REPLY and client is not None:
        return await _begin_reply(unit, turn, job, client)
    if callback_data.act is HandedAct.ASKED and client is not None:
        return await _asked(unit, turn, job, client)
    if callback_data.act is HandedAct.PROGRESS:
        return await _progress(unit, turn, job)
    if client is None or callback_data.act is HandedAct.LOOK:
        return await _next(unit, turn, job, client)
    return await _answered(unit, turn, job, client, asks=callback_data.act is HandedAct.ASK)


async def _answered(unit: UnitOfWork, turn: Turn, job: int, client: int, *, asks: bool) -> Shown:
    """Accepts the client or asks for a question. Under an answered question in a new message, so that it stays."""
    try:
        known = await unit.handed.get(turn.scope, job, client)
        if asks:
            return replace(await _ask(unit, turn, job, client), fresh=known.replied_at is not None)
        await handed.accept(unit, turn.scope, job, client, turn.reader.now)
    except NotFound:
        return await _next(unit, turn, job, client, above=handed_screens.not_yours(turn.reader))
    return replace(await _next(unit, turn, job, client), fresh=known.replied_at is not None)


async def take_question(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    data = questions.waiting(turn).data
    await questions.answered(unit, turn)
    try:
        await handed.ask(unit, turn.scope, data["job"], data["client"], text, turn.reader.now)
    except NotFound:
        unsent = handed_screens.not_asked(turn.reader)
        return replace(await _next(unit, turn, data["job"], data["client"], above=unsent), clears=True)
    return replace(await _next(unit, turn, data["job"], data["client"]), clears=True)


async def _next(unit: UnitOfWork, turn: Turn, job: int, after: int | None, above: str = "") -> Shown:
    """The next brief; `above` says what was not done and why."""
    mine, found = await handed.mine(unit, turn.scope, job), await unit.handed.next(turn.scope.own, job, after)
    if mine is None or found is None:
        taken_back = (await unit.jobs.get(turn.scope, job)).backwards
        return plain(handed_screens.over(turn.reader, mine, above, taken_back=taken_back))
    view = await card.read(unit, turn, found.client)
    whole = replace(view, card=await unit.clients.card(turn.scope, found.client))
    giver = (await unit.members.get(turn.scope, found.giver)).name
    return Shown(handed_screens.brief(turn.reader, whole, job, giver, mine, above), Noted.CARD, [found.client])


async def _ask(unit: UnitOfWork, turn: Turn, job: int, client: int) -> Shown:
    known = await unit.clients.get(turn.scope, client)
    await questions.ask(unit, turn, KIND, {"job": job, "client": client})
    return Shown(handed_screens.asking(turn.reader, known.name, job, client), Noted.CARD, [client])


async def _begin_reply(unit: UnitOfWork, turn: Turn, job: int, client: int) -> Shown:
    """Asks for the answer; says so if somebody has answered meanwhile."""
    leads = await handed.looks_on(unit, turn.scope, job)
    try:
        asked = await handed.question(unit, turn.scope, job, client)
    except NotFound:
        return await _answered_by_now(unit, turn, job, await _unasked(unit, turn, job, client), leads=leads)
    await questions.ask(unit, turn, REPLYING, {"job": job, "client": client})
    screen = handed_screens.replying(turn.reader, asked, job, leads=leads)
    return Shown(screen, Noted.CARD if leads else Noted.LETTER, [client])


async def _asked(unit: UnitOfWork, turn: Turn, job: int, client: int) -> Shown:
    """The question again, for whoever had the client."""
    try:
        asked = await handed.question(unit, turn.scope, job, client)
    except NotFound:
        return await _answered_by_now(unit, turn, job, await _unasked(unit, turn, job, client), leads=False)
    taker = (await unit.members.get(turn.scope, asked.taker)).name
    return Shown(handed_screens.asked_again(turn.reader, asked, job, taker), Noted.LETTER, [client])


async def _answered_by_now(unit: UnitOfWork, turn: Turn, job: int, told: str, *, leads: bool) -> Shown:
    """Says that it is answered. Whoever had the client does not see the other clients of the hand-over."""
    return await _progress(unit, turn, job, above=told) if leads else plain(handed_screens.said(turn.reader, told))


async def _unasked(unit: UnitOfWork, turn: Turn, job: int, client: int) -> str:
    """Why no question waits any more."""
    if (await unit.jobs.get(turn.scope, job)).backwards:
        return handed_screens.undone(turn.reader)
    said = await handed.answered(unit, turn.scope, job, client)
    if said is None or said.by is None:
        return handed_screens.replied_already(turn.reader)
    return handed_screens.replied_already(turn.reader, (await unit.members.get(turn.scope, said.by)).name, said.reply)


async def take_reply(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    data = questions.waiting(turn).data
    leads = await handed.looks_on(unit, turn.scope, data["job"])
    try:
        asked = await handed.reply(unit, turn.scope, data["job"], data["client"], text, turn.reader.now)
    except NotFound:
        above = await _unasked(unit, turn, data["job"], data["client"])
    else:
        above = handed_screens.replied_to(turn.reader, (await unit.members.get(turn.scope, asked.taker)).name)
    await questions.answered(unit, turn)
    return replace(await _answered_by_now(unit, turn, data["job"], above, leads=leads), clears=True)


async def _progress(unit: UnitOfWork, turn: Turn, job: int, above: str = "") -> Shown:
    known = await handed.far(unit, turn.scope, job)
    asked = (await handed.questions(unit, turn.scope, job))[: handed_screens.MOST_QUESTIONS]
    replied = (await handed.replies(unit, turn.scope, job))[: handed_screens.MOST_QUESTIONS]
    names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    screen = handed_screens.progress(turn.reader, job, Taken(known, asked, names, replied), above)
    return Shown(screen, Noted.CARD, [one.client for one in (*asked, *replied)])
