"""Comments to a touch: text, voice, photo or document, asked for by a button or sent out of the blue.

Out of the blue: for ten minutes after a touch, or with a card open, what comes is offered to it first, and kept in a
draft until one of the buttons is tapped. A card without a fresh touch begins one that carries the comment. With
neither, whose it is asks `handlers/idle/unclaimed.py`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from aiogram.types import Message

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, planning, touch_screens
from handlers.recording.mending import other_ways
from handlers.recording.ordered import order_questions
from handlers.recording.remarks import hearing, kept
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.recording import Aside
from handlers.speech.taps.recording import aside as aside_tap
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.recording import plan_draft, touch_draft
from sales.recording.aside_draft import AsideDraft
from sales.recording.plan_draft import AfterTouch, PlanDraft, Question
from sales.values import company_names
from sales.work.touch import Attachment

FRESH = timedelta(minutes=10)


async def ask_comment(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    asked = draft.asking(Question.COMMENT)
    await keep(unit, turn, asked)
    return Shown(plan_screens.comment(turn.reader, asked, client.name), Noted.PLAN, [client.id])


async def add_comment(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str, *, theirs: bool = True) -> Shown:
    """The text that *Comment* asked for, or a refusal's reason in words."""
    if draft.touch is None:
        raise NotFound
    touch = await touches.add_comment(unit, turn.scope, draft.touch, text)
    return await added(unit, turn, replace(draft, client=touch.client), text, theirs=theirs)


async def add_file(unit: UnitOfWork, turn: Turn, draft: PlanDraft, message: Message) -> Shown:
    """A voice, photo or document while a comment (or anything else about a touch) is asked; its caption is one, too."""
    file = attachment(message)
    if file is None or draft.touch is None:
        raise NotFound
    await touches.attach(unit, turn.scope, draft.touch, file)
    if message.caption:
        await touches.add_comment(unit, turn.scope, draft.touch, message.caption)
    return await added(unit, turn, draft, message.caption or "")


async def added(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str, *, theirs: bool = True) -> Shown:
    """The touch has more to it now. What is still asked of the touch stays asked: its sum, its product, its day. Words
    that may be somebody else's propose no day.
    """
    client = await unit.clients.get(turn.scope, draft.client)
    heard = hearing(turn, draft, text) if theirs else draft
    return replace(await _asked_on(unit, turn, heard, client, kept(turn.reader, text)), keeps=True)


async def _asked_on(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, note: str) -> Shown:
    if draft.ask in (Question.AMOUNT, Question.PRODUCT):
        return await order_questions.again(unit, turn, draft, client, note)
    done = draft.asking(Question.NOTHING)
    if plan_draft.asks_when(done):
        return await planning.ask_day(unit, turn, done, client, note=note)
    await keep(unit, turn, done)
    asks = draft.ask is Question.REASON and plan_draft.refused(done, client)
    screen = await other_ways.saved(unit, turn, done, client, note=note, asks_to_stop=asks)
    return Shown(screen, Noted.SAVED, [client.id])


def attachment(message: Message) -> Attachment | None:
    """Telegram's file of a message, kept as it is."""
    if message.voice:
        return Attachment(ids.new_id(), "voice", message.voice.file_id, message.voice.duration)
    if message.photo:
        return Attachment(ids.new_id(), "photo", message.photo[-1].file_id)
    if message.document:
        return Attachment(ids.new_id(), "document", message.document.file_id)
    return None


async def offer(unit: UnitOfWork, turn: Turn, text: str, file: Attachment | None = None) -> Shown | None:
    """Offers what came to the fresh touch or the open card; None where there is neither."""
    draft = await aside(unit, turn, text, file)
    if draft is None:
        return None
    await keep(unit, turn, draft)
    return Shown(_offer_screen(turn, draft), Noted.ASIDE, [draft.client])


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


async def end_context(unit: UnitOfWork, turn: Turn) -> None:
    """What was recorded last is as good as long ago: nothing that comes now is offered to it."""
    touch = await unit.touches.last_by(turn.scope, turn.reader.now - FRESH)
    row = await unit.drafts.get(turn.person.id, touch.id) if touch else None
    if row is not None:
        await unit.drafts.put(replace(row, updated_at=turn.reader.now - FRESH - timedelta(seconds=1)))


def _offer_screen(turn: Turn, draft: AsideDraft) -> Screen:
    _ = turn.reader._
    add = put_button(turn, draft)
    search = [Button(_("Search"), aside_tap(draft.id, Aside.SEARCH))] if draft.text and not draft.file else []
    name = company_names.short(draft.name)
    text = _("Is this about <b>{name}</b>?", name=name)
    new = [Button("🆕 " + _("New client and touch"), aside_tap(draft.id, Aside.NEW))] if search else []
    return Screen(text, [[add, *search], new])


def put_button(turn: Turn, draft: AsideDraft) -> Button:
    """Puts it to the touch, or begins one with it."""
    to_touch = draft.touch is not None or draft.file
    word = turn.reader._("To the touch") if to_touch else turn.reader.p_("card", "Touch")
    return Button(word, aside_tap(draft.id, Aside.TOUCH))


async def put_to_touch(unit: UnitOfWork, turn: Turn, draft: AsideDraft) -> Shown:
    """To the touch just recorded, or into a new one with the open card's client. It goes there once."""
    files = (draft.file,) if draft.file else ()
    if draft.touch is None:
        return await into_new(unit, turn, draft.id, draft.client, draft.text, files)
    await keep(unit, turn, replace(draft, text="", file=None))
    return await add(unit, turn, draft.client, draft.touch, draft.text, files)


async def add(unit: UnitOfWork, turn: Turn, client: int, touch: int, text: str, files: Sequence[Attachment]) -> Shown:
    """Words and files to a touch that is on disk."""
    for file in files:
        await touches.attach(unit, turn.scope, touch, file)
    if text:
        await touches.add_comment(unit, turn.scope, touch, text)
    row = await unit.drafts.get(turn.person.id, touch)
    plan = plan_draft.from_data(row.id, row.data) if row and row.kind == plan_draft.KIND else None
    put = await added(unit, turn, plan or PlanDraft(touch, client, said=AfterTouch(touch)), text)
    return replace(put, keeps=False)  # they came in an earlier message


async def into_new(
    unit: UnitOfWork, turn: Turn, key: int, client: int, text: str, files: Sequence[Attachment]
) -> Shown:
    """A touch is begun that carries them."""
    card = await unit.clients.card(turn.scope, client, touches=touch_screens.EARLIER)
    carried = replace(touch_draft.begin(key, card, turn.reader.now), comment=text, attachments=tuple(files))
    await keep(unit, turn, carried)
    return Shown(touch_screens.outcomes(turn.reader, card, carried, turn.me.workspace.zone), Noted.TOUCH, [client])
