"""An idle chat: client, outcome and date in one message become a draft for one tap; anything else is looked for.

text      a phone -> search    a sentence about a known client -> the draft    a client's name -> search
          a fresh touch or an open card -> offered to it (comments.py)    else -> search
tap       Save -> touch and step on disk    a client of several -> the draft    Edit -> the outcomes    Cancel -> left
"""

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.finding import find
from handlers.frame.drafts import keep
from handlers.frame.filters import Idle
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import asides, sentence_screens
from handlers.recording import after_touch, comments, plan_screens, touch_screens
from handlers.recording.touch import plan_of
from handlers.speech.screen import Screen
from handlers.speech.taps.recording import Said, SentenceTap
from sales.actions import touches
from sales.actions.orders import set_amount, set_product
from sales.actions.ports import UnitOfWork
from sales.actions.steps import plan as plan_step
from sales.clients.client import Client, ClientLine
from sales.company.directories import DirectoryKind
from sales.company.directories import named_in as entry_named_in
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.recording import plan_draft, touch_draft
from sales.recording.plan_draft import Plan, PlanDraft
from sales.recording.touch_draft import TouchDraft
from sales.sentences import draft as sentence_draft
from sales.sentences import sentence
from sales.sentences.draft import SentenceDraft
from sales.sentences.naming import named_in
from sales.sentences.said import Sentence
from sales.values import money, phones
from sales.work.reasons import REASONS
from sales.work.touch import Outcome


def router() -> Router:
    idle = Router(name="sentence")
    idle.callback_query.register(answer_tap, SentenceTap.filter())
    idle.message.register(take_text, Idle(), F.text)
    return idle


async def take_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """A name may well be that of a café called «Завтра»: what names a client whole is looked for."""
    text = message.text or ""
    if not phones.looks_like_phone(text) and not await unit.clients.lists.named(turn.scope, text, most=1):
        understood = await _understood(unit, turn, text) or await comments.offer(unit, turn, text)
        if understood:
            return understood
    return await find.search(unit, turn, asides.sought(turn, text))


async def _understood(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """The draft of a sentence; None where it is none, or about nobody we know."""
    names = named_in(text, await unit.clients.lists.candidates(turn.scope, text))[:1]
    parsed = next(iter(sentence.read(text, turn.reader.local(turn.reader.now), names)), None)
    lines = await _about(unit, turn, parsed) if parsed and parsed.tells else []
    if parsed is None or not lines:
        return None
    chosen = tuple(line.id for line in lines)
    draft = await _ordered(unit, turn, parsed, sentence_draft.draft_of(ids.new_id(), parsed, chosen))
    await keep(unit, turn, draft)
    if draft.client is None:
        screen = sentence_screens.choices(turn.reader, draft, lines)
    else:
        screen = sentence_screens.confirm(turn.reader, draft, lines[0].name)
    return Shown(screen, Noted.SENTENCE, chosen)


async def _about(unit: UnitOfWork, turn: Turn, said: Sentence) -> list[ClientLine]:
    """The clients that the sentence may be about: those it names; where it names none, the open card's.

    Right after a touch, words without a name are about that touch: they are offered to it as a comment.
    """
    if said.clients:
        return await unit.clients.lists.lines(turn.scope, said.clients)
    since = turn.reader.now - comments.FRESH
    if said.words or await unit.touches.last_by(turn.scope, since):
        return []
    line = await unit.clients.lists.open_card(turn.scope, since)
    return [line] if line else []


async def _ordered(unit: UnitOfWork, turn: Turn, said: Sentence, draft: SentenceDraft) -> SentenceDraft:
    """The draft with what was bought for how much. A sum that the currency can't hold stays in the comment."""
    if said.outcome is not Outcome.ORDER:
        return draft
    product = entry_named_in(draft.comment, await unit.directories.all(turn.scope, DirectoryKind.PRODUCT))
    if product is not None:
        draft = replace(draft, product=product.id, product_text=product.text or "")
    try:
        return replace(draft, amount=money.parse(said.amount_text, turn.me.workspace.currency))
    except Rejected:
        return replace(draft, comment=", ".join(filter(None, (draft.comment, said.amount_text))))


async def answer_tap(_tap: CallbackQuery, callback_data: SentenceTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """A draft that went on to a touch or a plan shows where it stands."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is not None and row.kind == sentence_draft.KIND:
        draft = sentence_draft.from_data(row.id, row.data)
        return await _answer(unit, turn, draft, callback_data.step, callback_data.value)
    if row is not None and row.kind == plan_draft.KIND:
        return await after_touch.where(unit, turn, plan_draft.from_data(row.id, row.data))
    return plain(touch_screens.outdated(turn.reader))


async def _answer(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, step: Said, value: str) -> Shown:
    if step is Said.LEAVE:
        await unit.drafts.drop(turn.person.id, draft.id)
        return plain(Screen(turn.reader._("OK, not recorded")))
    if step is Said.CLIENT:
        draft = replace(draft, client=ids.from_text(value))
    client = await unit.clients.get(turn.scope, draft.client or 0)
    if step is Said.SAVE:
        return await _save(unit, turn, draft, client)
    if step is Said.EDIT:
        return await _edit(unit, turn, draft, client)
    await keep(unit, turn, draft)
    return Shown(sentence_screens.confirm(turn.reader, draft, client.name), Noted.SENTENCE, [client.id])


async def _edit(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, client: Client) -> Shown:
    """The usual touch screen, with what was understood filled in."""
    card = await unit.clients.card(turn.scope, client.id, touches=touch_screens.EARLIER)
    begun = touch_draft.begin(draft.id, card, turn.reader.now)
    filled = _said_over(begun, draft, draft.at)
    await keep(unit, turn, filled)
    return Shown(touch_screens.outcomes(turn.reader, card, filled), Noted.SENTENCE, [client.id])


async def _save(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, client: Client) -> Shown:
    if draft.happened and draft.outcome is None:
        return await _half_said(unit, turn, draft, client)
    plan = await (_touched(unit, turn, draft, client) if draft.outcome else _wished(unit, turn, draft, client))
    await keep(unit, turn, plan)
    if plan.plan.step or draft.outcome is Outcome.REFUSED:
        ends = draft.reason is not None and REASONS[draft.reason].ends and not plan.plan.step
        note = plan_screens.stopped(turn.reader) if ends else ""
        asks = not ends and plan_draft.refused(plan, client)
        screen = plan_screens.saved(turn.reader, plan, client.name, note=note, asks_to_stop=asks)
    else:
        screen = plan_screens.days(turn.reader, plan, client.name, turn.me.calendar)
    return Shown(screen, Noted.SENTENCE, [client.id])


async def _half_said(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, client: Client) -> Shown:
    """Something happened, but not what came of it: the step is planned, and the outcome asked."""
    await _wished(unit, turn, draft, client)
    return await _edit(unit, turn, draft, client)


async def _touched(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, client: Client) -> PlanDraft:
    """The touch with everything that was said of it; the step is the one named, else an attempt's own."""
    local = turn.reader.local(turn.reader.now)
    begun = await _begun(unit, turn, draft, client)
    done = await touches.record(unit, turn.scope, begun, draft.outcome or Outcome.NOTED, local)
    if draft.reason:
        await touches.give_reason(unit, turn.scope, draft.id, draft.reason, turn.reader.now)
    amount = draft.amount if draft.outcome is Outcome.ORDER else None
    if amount is not None:
        await set_amount(unit, turn.scope, draft.id, amount)
    if draft.product and draft.outcome is Outcome.ORDER:
        await set_product(unit, turn.scope, draft.id, draft.product)
    if draft.wish:
        step = await plan_step(unit, turn.scope, done.client, draft.wish, local, touch=draft.id)
        saved = plan_of(begun, replace(done, step=step))
        return replace(saved, plan=saved.plan.on(step.id, step.due_on, step.due_time)).sold(amount)
    proposed = await touches.plan_proposed(unit, turn.scope, done, local, turn.me.calendar)
    return plan_of(begun, proposed).sold(amount)


async def _begun(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, client: Client) -> TouchDraft:
    """What the card suggests (with whom, which planned step it answers), and what was said over it."""
    card = await unit.clients.card(turn.scope, client.id, touches=0)
    begun = touch_draft.begin(draft.id, card, turn.reader.now)
    return _said_over(begun, draft, draft.at or begun.at)


def _said_over(begun: TouchDraft, draft: SentenceDraft, at: datetime | None) -> TouchDraft:
    told = replace(begun, channel=draft.channel, direction=draft.direction, comment=draft.comment)
    return replace(told, at=at, timed=draft.timed)


async def _wished(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, client: Client) -> PlanDraft:
    plan = Plan(draft.kind)
    if draft.wish is None:
        return PlanDraft(draft.id, client.id, plan)
    unit.audit.group(draft.id)
    step = await plan_step(unit, turn.scope, client, draft.wish, turn.reader.local(turn.reader.now))
    return PlanDraft(draft.id, client.id, plan.on(step.id, step.due_on, step.due_time))
