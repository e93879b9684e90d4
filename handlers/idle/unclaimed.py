"""Voice, a photo or a document that nobody asked for: whose is it?

a fresh touch, an open card    offered to it (`comments.py`)
neither                        kept, and asked *Which client?*; one more joins it while that is asked
tap, or a name                 to today's touch with that client, else into a new one
any other text                 a sentence or a search, as ever: what is kept waits under its buttons
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.day import evening
from handlers.frame import questions
from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import sentence
from handlers.recording import comments, touch_screens
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.evening import EveningTap, day_of
from handlers.speech.taps.recording import KeptTap, UnclaimedTap
from sales.actions.ports import UnitOfWork
from sales.actions.steps import of_day
from sales.clients.client import ClientLine
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.recording import touch_draft, unclaimed_draft
from sales.recording.origin import Origin
from sales.recording.touch_draft import TouchDraft
from sales.recording.unclaimed_draft import UnclaimedDraft
from sales.work.step import StepKind
from sales.work.touch import Touch

MOST_OFFERED = 6


def router() -> Router:
    unclaimed = Router(name="unclaimed")
    unclaimed.message.register(take_file, F.voice | F.photo | F.document)
    unclaimed.message.register(take_name, Waiting(unclaimed_draft.KIND), F.text)
    unclaimed.callback_query.register(ask_again, KeptTap.filter())
    unclaimed.callback_query.register(take_client, UnclaimedTap.filter())
    return unclaimed


async def take_file(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    file = comments.attachment(message)
    if file is None:
        raise NotFound
    waiting = turn.waiting
    if waiting is not None and waiting.kind == unclaimed_draft.KIND:
        draft = unclaimed_draft.from_data(waiting.id, waiting.data).joined(file, message.caption or "")
        return await _ask(unit, turn, draft, await _likely(unit, turn), on=waiting.message)
    offered = await comments.offer(unit, turn, message.caption or "", file)
    fresh = UnclaimedDraft(ids.new_id(), (file,), message.caption or "")
    return offered or await _ask(unit, turn, fresh, await _likely(unit, turn))


async def _ask(
    unit: UnitOfWork, turn: Turn, draft: UnclaimedDraft, lines: list[ClientLine], on: int | None = None
) -> Shown:
    """A question of another conversation goes on being asked: this one has its buttons."""
    if turn.waiting is None or turn.waiting.kind == unclaimed_draft.KIND:
        await keep(unit, turn, draft)
    else:
        await questions.note(unit, turn, draft.row_kind, draft.to_data(), draft.id)
    return Shown(_screen(turn, draft, lines), Noted.LOG, [one.id for one in lines], on=on, asks=draft.id)


def _screen(turn: Turn, draft: UnclaimedDraft, lines: list[ClientLine]) -> Screen:
    reader = turn.reader
    kept = reader.n_("Kept: {n} file.", "Kept: {n} files.", len(draft.files))
    text = reader._("📎 {kept} <b>Which client?</b>\nTap or write the name.", kept=kept)
    key = ids.to_text(draft.id)
    return Screen(
        text, [[Button(one.name, UnclaimedTap(draft=key, client=ids.to_text(one.id)).pack())] for one in lines]
    )


async def _likely(unit: UnitOfWork, turn: Turn) -> list[ClientLine]:
    """Who is visited today, then whoever was worked with last."""
    today = await of_day(unit, turn.scope, turn.reader.today)
    visits = [line for step, line in today if step.kind is StepKind.VISIT]
    lines = {line.id: line for line in [*visits, *await unit.clients.lists.recent(turn.scope)]}
    return list(lines.values())[:MOST_OFFERED]


async def take_name(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    row = questions.waiting(turn)
    draft = unclaimed_draft.from_data(row.id, row.data)
    found = await unit.clients.lists.find(turn.scope, message.text or "", 0)
    if not found.total or found.guessed:
        await unit.people.wait(turn.person.id, None)
        return await sentence.take_text(message, turn, unit)
    if found.total == 1:
        return replace(await _claim(unit, turn, draft, found.lines[0].id), clears=True)
    return await _ask(unit, turn, draft, list(found.lines))


async def ask_again(_tap: CallbackQuery, callback_data: KeptTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """From the evening, and back to it; what is recorded by now is no more on it."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    draft = unclaimed_draft.kept_in(row) if row and row.kind in unclaimed_draft.KEEPING else None
    if row is None or draft is None or not draft.files:
        return await evening.shown(unit, turn, day_of(callback_data.day))
    begun = touch_draft.from_data(row.id, row.data) if row.kind == touch_draft.KIND else None
    if begun and await unit.clients.lists.lines(turn.scope, [begun.client]):
        return await _record_late(unit, turn, draft, replace(begun, at=unclaimed_draft.came_at(row)))
    asked = await _ask(unit, turn, draft, await _likely(unit, turn))
    back = Button(turn.reader.p_("button", "Back"), EveningTap(day=callback_data.day).pack())
    return asked.drawn(lambda screen: Screen(screen.text, [*screen.rows, [back]]))


async def _record_late(unit: UnitOfWork, turn: Turn, kept: UnclaimedDraft, begun: TouchDraft) -> Shown:
    """A touch of which nobody said what came of it, at the hour when its files came; one recorded since takes them."""
    if await _of_today(unit, turn, begun.client):
        return await _claim(unit, turn, kept, begun.client)
    late = replace(begun, origin=Origin.EVENING)
    card = await unit.clients.card(turn.scope, late.client, touches=touch_screens.EARLIER)
    await keep(unit, turn, late)
    return Shown(touch_screens.outcomes(turn.reader, card, late, turn.me.workspace.zone), Noted.TOUCH, [late.client])


async def take_client(_tap: CallbackQuery, callback_data: UnclaimedTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Once: a second tap finds the touch that the first began, or nothing kept any more."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is not None and row.kind == touch_draft.KIND:
        begun = touch_draft.from_data(row.id, row.data)
        return await comments.into_new(unit, turn, row.id, begun.client, begun.comment, begun.attachments)
    if row is None or row.kind != unclaimed_draft.KIND:
        return plain(touch_screens.outdated(turn.reader))
    return await _claim(unit, turn, unclaimed_draft.from_data(row.id, row.data), ids.from_text(callback_data.client))


async def _claim(unit: UnitOfWork, turn: Turn, draft: UnclaimedDraft, client: int) -> Shown:
    await questions.let_go(unit, turn, unclaimed_draft.KIND)
    touch = await _of_today(unit, turn, client)
    if touch is None:
        return await comments.into_new(unit, turn, draft.id, client, draft.text, draft.files)
    await unit.drafts.drop(turn.person.id, draft.id)
    return await comments.add(unit, turn, client, touch.id, draft.text, draft.files)


async def _of_today(unit: UnitOfWork, turn: Turn, client: int) -> Touch | None:
    """The last touch of today with that client, if it is one's own."""
    latest, _ = await unit.touches.page(turn.scope, client, 0, 1)
    reader = turn.reader
    return next(
        (one for one in latest if one.member == turn.me.member.id and reader.local(one.at).date() == reader.today), None
    )
