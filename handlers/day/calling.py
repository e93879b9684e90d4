"""Calling through a list (*Обзвон*): starting from the day or a list, going on, stopping; texts and files meanwhile.

How it goes on after an outcome is in `handlers/recording/calling/run.py`, who is next in `sales/recording/calling.py`.
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, Toast, plain
from handlers.frame.turn import Turn
from handlers.lists import clients
from handlers.recording import comments, remarks, touch_screens
from handlers.recording.calling import run, run_screens
from handlers.speech.taps.day import Call, CallDayTap, CallTap, CallWordsTap
from handlers.speech.taps.lists import CallListTap
from sales.actions.ports import UnitOfWork
from sales.actions.steps import of_day
from sales.clients.client import Client
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.recording import aside_draft, calling, touch_draft
from sales.recording.aside_draft import AsideDraft
from sales.recording.calling import Calling
from sales.reporting.digest import digest
from sales.work.touch import Attachment


def router() -> Router:
    through = Router(name="calling")
    through.callback_query.register(begin_day, CallDayTap.filter())
    through.callback_query.register(begin_list, CallListTap.filter())
    through.callback_query.register(put_off, CallTap.filter(F.step == Call.LATER))
    through.callback_query.register(stop_tapped, CallTap.filter(F.step == Call.STOP))
    through.callback_query.register(go_on, CallTap.filter(F.step == Call.GO_ON))
    through.callback_query.register(take_words, CallWordsTap.filter())
    through.message.register(take_file, Waiting(calling.KIND), F.voice | F.photo | F.document)
    return through


async def begin_day(_tap: CallbackQuery, callback_data: CallDayTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Starts calling through today's steps, or goes on where it was stopped.

    If a list is being called through, asks first.
    """
    under_way = await run.under_way(unit, turn)
    if under_way and not callback_data.anew:
        if under_way.day == turn.reader.today:
            return await run.again(unit, turn, under_way)
        if under_way.day is None:
            return plain(run_screens.unfinished(turn.reader, under_way))
    steps = await of_day(unit, turn.scope, turn.reader.today)
    day = digest(turn.reader.today, turn.reader.now, steps)
    ahead = [line.step for line in (*day.planned, *day.overdue) if not line.done]
    begun = calling.of_day(ids.new_id(), ahead, turn.reader.now, turn.reader.today)
    return await begin(unit, turn, begun)


async def begin_list(_tap: CallbackQuery, callback_data: CallListTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Starts calling through one's own clients of an open list, in its order."""
    wanted = (await clients.kept(unit, turn, callback_data.draft)).open.wanted
    found = await unit.lists.part(turn.scope.worked, wanted, turn.reader.as_of, calling.MOST)
    return await begin(unit, turn, calling.of_clients(ids.new_id(), [one.id for one in found.lines], turn.reader.now))


async def begin(unit: UnitOfWork, turn: Turn, begun: Calling) -> Shown:
    """Starts a calling, and drops the one before: there is one per person."""
    before = await run.under_way(unit, turn)
    if before is not None:
        await unit.drafts.drop(turn.person.id, before.id)
    return await run.forward(unit, turn, begun)


async def put_off(_tap: CallbackQuery, callback_data: CallTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Moves the client on the screen to the end; a second tap moves nobody else."""
    under_way = await _of(unit, turn, callback_data)
    if under_way is None:
        return plain(touch_screens.outdated(turn.reader))
    now = await run.counted(unit, turn, under_way)
    if now.touch is None or ids.to_text(now.touch) != callback_data.touch:
        return await run.again(unit, turn, under_way)
    return await run.forward(unit, turn, under_way.put_off())


async def stop_tapped(_tap: CallbackQuery, callback_data: CallTap, turn: Turn, unit: UnitOfWork) -> Shown:
    under_way = await _of(unit, turn, callback_data)
    if under_way is None:
        return plain(touch_screens.outdated(turn.reader))
    return await run.finish(unit, turn, await run.counted(unit, turn, under_way))


async def go_on(_tap: CallbackQuery, callback_data: CallTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Goes on; if all that are left wait for their hour, says so on the same screen."""
    under_way = await _of(unit, turn, callback_data)
    if under_way is None:
        return plain(touch_screens.outdated(turn.reader))
    shown = await run.again(unit, turn, under_way)
    waiting = Toast(turn.reader._("Nobody yet: they wait for their hour."))
    return replace(shown, first=[waiting]) if shown.noted is Noted.LEFT else shown


async def _of(unit: UnitOfWork, turn: Turn, data: CallTap) -> Calling | None:
    row = await unit.drafts.get(turn.person.id, ids.from_text(data.draft))
    return calling.from_data(row.id, row.data) if row and row.kind == calling.KIND else None


async def take_file(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    return await offer(unit, turn, message.caption or "", comments.attachment(message))


async def offer(unit: UnitOfWork, turn: Turn, text: str, file: Attachment | None = None) -> Shown:
    """Asks whose touch the text or file belongs to: the one saved last, or the one on the screen."""
    under_way = await run.under_way(unit, turn)
    if under_way is None or under_way.current is None or under_way.touch is None:
        raise NotFound
    current = await unit.clients.get(turn.scope, under_way.current.client)
    said = await last_said(unit, turn, under_way)
    about = said or current
    kept = AsideDraft(ids.new_id(), about.id, about.name, under_way.said[-1] if said else None, text, file)
    await keep(unit, turn, kept)
    screen = run_screens.words(turn.reader, under_way.touch, kept, said, current)
    return Shown(screen, Noted.ASIDE, [about.id, current.id])


async def last_said(unit: UnitOfWork, turn: Turn, under_way: Calling) -> Client | None:
    """The client of the touch saved last; None if it was undone."""
    if not under_way.said:
        return None
    try:
        touch = await unit.touches.get(turn.scope, under_way.said[-1])
        return await unit.clients.get(turn.scope, touch.client)
    except NotFound:
        return None


async def take_words(_tap: CallbackQuery, callback_data: CallWordsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Adds the words once to the touch of the client who was on the screen then, saved or not."""
    kept = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    begun = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.touch))
    if kept is None or kept.kind != aside_draft.KIND or begun is None:
        return plain(touch_screens.outdated(turn.reader))
    words = aside_draft.from_data(kept.id, kept.data)
    if begun.kind != touch_draft.KIND:
        saved = await comments.put_to_touch(unit, turn, replace(words, touch=begun.id, client=begun.data["client"]))
        return await run.after(unit, turn, begun.id, saved, remarks.kept(turn.reader, words.text))
    draft = touch_draft.from_data(begun.id, begun.data)
    told = draft.remarked(words.text) if words.text else draft
    await keep(unit, turn, replace(told, attachments=(*told.attachments, *([words.file] if words.file else []))))
    await keep(unit, turn, replace(words, text="", file=None))
    under_way = await run.under_way(unit, turn)
    return await run.again(unit, turn, under_way) if under_way else plain(touch_screens.outdated(turn.reader))
