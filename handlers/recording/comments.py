"""Comments to a touch: text, voice, photo or document, asked for by a button or sent out of the blue.

Out of the blue: for ten minutes after a touch, or with a card open, what comes is offered to it first, and kept in a
draft until one of the buttons is tapped. A card without a fresh touch begins one that carries the comment.
"""

from dataclasses import replace
from datetime import timedelta

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message

from handlers.frame.drafts import keep
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, touch_screens
from handlers.speech.screen import Button, Screen
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.recording import plan_draft, touch_draft
from sales.recording.aside_draft import AsideDraft
from sales.recording.plan_draft import PlanDraft
from sales.values import company_names
from sales.work.touch import Attachment

FRESH = timedelta(minutes=10)


class AsideTap(CallbackData, prefix="a1"):
    """Where something said out of the blue goes: to the touch, or to the search."""

    draft: str
    to: str


def router() -> Router:
    comments = Router(name="comments")
    comments.message.register(sent, F.voice | F.photo | F.document)
    return comments


async def added(unit: UnitOfWork, turn: Turn, plan: PlanDraft, text: str) -> Screen:
    """The text that *Comment* asked for, or a refusal's reason in words."""
    if plan.touch is None:
        raise NotFound
    touch = await touches.add_comment(unit, turn.scope, plan.touch, text)
    return await _after(unit, turn, replace(plan, client=touch.client))


async def _after(unit: UnitOfWork, turn: Turn, plan: PlanDraft) -> Screen:
    client = await unit.clients.get(turn.scope, plan.client)
    done = replace(plan, ask="")
    await keep(unit, turn, done)
    unit.audit.shown("saved", [plan.client])
    note = turn.reader._("Comment saved.")
    if done.step or done.is_settled or done.outcome is None:
        asks = plan.ask == "reason" and plan_draft.refused(done, client)
        return plan_screens.saved(turn.reader, done, client.name, note=note, asks_to_stop=asks)
    return plan_screens.days(turn.reader, done, client.name, turn.me.calendar, note=note)


async def filed(message: Message, turn: Turn) -> None:
    """A voice, photo or document while a comment (or anything else about a touch) is asked."""
    row, file = turn.waiting, attachment(message)
    if row is None or file is None:
        raise NotFound
    plan = plan_draft.from_data(row.id, row.data)
    if plan.touch is None:
        await sent(message, turn)
        return
    async with turn.work() as unit:
        await _attached(unit, turn, plan.touch, file, message.caption)
        screen = await _after(unit, turn, plan)
        await unit.commit()
    await turn.show(screen)
    await turn.answer.clear([row.message] if row.message else [])


async def _attached(unit: UnitOfWork, turn: Turn, touch: int, file: Attachment, caption: str | None) -> None:
    await touches.attach(unit, turn.scope, touch, file)
    if caption:
        await touches.add_comment(unit, turn.scope, touch, caption)


def attachment(message: Message) -> Attachment | None:
    """Telegram's file of a message, kept as it is."""
    if message.voice:
        return Attachment(ids.new_id(), "voice", message.voice.file_id, message.voice.duration)
    if message.photo:
        return Attachment(ids.new_id(), "photo", message.photo[-1].file_id)
    if message.document:
        return Attachment(ids.new_id(), "document", message.document.file_id)
    return None


async def sent(message: Message, turn: Turn) -> None:
    """A file that nobody asked for."""
    if not await offer(turn, message.caption or "", attachment(message)):
        await turn.answer.say(turn.reader._("Open a client's card first, then send it: it will go to the touch."))


async def offer(turn: Turn, text: str, file: Attachment | None = None) -> bool:
    """Offers what came to the fresh touch or the open card; False where there is neither."""
    async with turn.work() as unit:
        draft = await aside(unit, turn, text, file)
        if draft is None:
            return False
        await keep(unit, turn, draft)
        unit.audit.shown("aside", [draft.client])
        await unit.commit()
    await turn.show(_offer_screen(turn, draft))
    return True


async def aside(unit: UnitOfWork, turn: Turn, text: str, file: Attachment | None) -> AsideDraft | None:
    since = turn.reader.now - FRESH
    touch = await unit.touches.last_by(turn.scope, since)
    open_card = await unit.clients.lists.open_card(turn.scope, since)
    if open_card and (touch is None or touch.client != open_card.id):
        return AsideDraft(ids.new_id(), open_card.id, open_card.name, None, text, file)
    if touch is None:
        return None
    client = await unit.clients.get(turn.scope, touch.client)
    return AsideDraft(ids.new_id(), client.id, client.name, touch.id, text, file)


def _offer_screen(turn: Turn, draft: AsideDraft) -> Screen:
    _ = turn.reader._
    key = ids.to_text(draft.id)
    add = Button(_("To the touch"), AsideTap(draft=key, to="touch").pack())
    search = [Button(_("Search"), AsideTap(draft=key, to="find").pack())] if draft.text and not draft.file else []
    name = company_names.short(draft.name)
    text = _("Is this about <b>{name}</b>?", name=name)
    return Screen(text, [[add, *search]])


async def put_to_touch(unit: UnitOfWork, turn: Turn, draft: AsideDraft) -> Screen:
    """To the touch just recorded, or into a new one with the open card's client. It goes there once."""
    if draft.touch is None:
        return await _into_new(unit, turn, draft)
    if draft.file:
        await touches.attach(unit, turn.scope, draft.touch, draft.file)
    if draft.text:
        await touches.add_comment(unit, turn.scope, draft.touch, draft.text)
    await keep(unit, turn, replace(draft, text="", file=None))
    row = await unit.drafts.get(turn.person.id, draft.touch)
    plan = plan_draft.from_data(row.id, row.data) if row and row.kind == plan_draft.KIND else None
    return await _after(unit, turn, plan or PlanDraft(draft.touch, draft.client, touch=draft.touch))


async def _into_new(unit: UnitOfWork, turn: Turn, draft: AsideDraft) -> Screen:
    card = await unit.clients.card(turn.scope, draft.client, touches=3)
    begun = touch_draft.begin(draft.id, card, turn.reader.now)
    carried = replace(begun, comment=draft.text, attachments=(draft.file,) if draft.file else ())
    await keep(unit, turn, carried)
    unit.audit.shown("touch", [draft.client])
    return touch_screens.outcomes(turn.reader, card, carried)
