"""The buttons of an understood message: saving it, saying whose it is, putting right what was misunderstood.

Save      everything is on disk, all of it under one Undo    a report -> that one alone
Client    whose it is    Edit -> what is to be put right (told/pencil.py)    Cancel -> left
"""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.card import card
from handlers.finding import new_client
from handlers.frame.drafts import keep
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import saving, sentence_screens
from handlers.idle.told import besides, besides_screens, new_cards, pencil, people
from handlers.idle.told.orders import paying, products
from handlers.idle.told.steps import days
from handlers.idle.told.whose import asking, giving
from handlers.idle.told.whose import screens as whose_screens
from handlers.recording import after_touch, comments, plan_screens, planning, touch_screens
from handlers.recording.calling import neighbours
from handlers.recording.mending import correction, other_ways, resting
from handlers.recording.mending.night import guarded
from handlers.speech.screen import Screen
from handlers.speech.taps.recording import Said, SentenceTap
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.actions.steps import preceded
from sales.clients.client import Client
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.noted import Noted
from sales.recording import plan_draft
from sales.sentences.conversation import correcting
from sales.sentences.conversation import draft as sentence_draft
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.outcomes import Outcome
from sales.work.reasons import REASONS
from sales.work.step import Wish

ID = 11
"""Letters of an id on a button."""
OF_ALL = (Said.ALL, Said.ABOVE, Said.DROP)
"""What of one is shown among all of them."""
SHOWS: dict[Said, days.Asks] = {
    Said.SOMEBODY: people.ask,
    Said.GOODS: products.ask,
    Said.SOLD: products.put_in,
    Said.NOT_SOLD: products.take_out,
    Said.MONEY: paying.ask,
    Said.PAID: paying.put_paid,
    Said.PAY_BY: paying.put_due,
    Said.OF_ORDER: paying.put_of_order,
    Said.ARRIVED: paying.put_arrived,
    Said.GIVES: giving.ask,
    Said.PART: giving.to_whom,
}
"""Taps on a part of a report that ask on."""
OF_SUM = (Said.NO_SUM, Said.OWN_SUM, Said.ORDERED)
"""What is asked among all of them, too."""


def router() -> Router:
    taps = Router(name="sentence_taps")
    taps.callback_query.register(answer_tap, SentenceTap.filter())
    return taps


async def answer_tap(_tap: CallbackQuery, callback_data: SentenceTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """A draft that went on to a touch or a plan shows where it stands."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is not None and row.kind == sentence_draft.KIND:
        draft = sentence_draft.from_data(row.id, row.data)
        return await _answer(unit, turn, draft, callback_data.step, callback_data.value)
    return await standing(unit, turn, row) or plain(touch_screens.outdated(turn.reader))


async def standing(unit: UnitOfWork, turn: Turn, row: Draft | None) -> Shown | None:
    """Where a message stands by now that was understood before; None where there is nothing of it."""
    if row is not None and row.kind == sentence_draft.KIND:
        return await where(unit, turn, sentence_draft.from_data(row.id, row.data))
    if row is not None and row.kind == plan_draft.KIND:
        return await after_touch.where(unit, turn, plan_draft.from_data(row.id, row.data))
    return None


async def _answer(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, step: Said, value: str) -> Shown:
    if draft.saved:
        return await where(unit, turn, draft)
    if step is Said.LEAVE:
        await comments.end_context(unit, turn)
        await unit.drafts.drop(turn.person.id, draft.id)
        return Shown(Screen(turn.reader._("OK, not recorded")), Noted.LEFT)
    if step in (Said.SAVE, Said.WHOLE):
        return await (_save if step is Said.SAVE else _in_full)(unit, turn, draft)
    if step is Said.CLIENT:
        return await put_right(unit, turn, await _settled(unit, turn, draft, ids.from_text(value)))
    if step is Said.NEW:
        return await put_right(unit, turn, await _new(unit, turn, draft))
    return await _correct(unit, turn, draft, step, value)


async def _correct(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, step: Said, value: str) -> Shown:
    if step is Said.CARD and draft.reports[0].new:
        return await new_client.of_words(unit, turn, draft.reports[0].text, draft.id)
    about = draft.reports[0] if step is Said.EDIT else draft.of(ids.from_text(value[:ID])) if value else None
    if about is None:  # of no report, perhaps of a line
        told = correcting.line_above(draft, ids.from_text(value)) if step is Said.LINE_ABOVE else draft
        told = await new_cards.joined(unit, turn, told, draft)
        return await put_right(unit, turn, told.asking(Asked.NOTHING))
    ask = pencil.ASKS.get(Said.REPORT if step is Said.EDIT else step)
    if ask is not None:
        return await ask(unit, turn, draft, about)
    if show := SHOWS.get(step) or days.asks(draft, about, step, value[ID:]):
        return await show(unit, turn, draft, about, value[ID:])
    if put := days.PUT_RIGHT.get(step):
        return await of_one(unit, turn, put(turn, draft, about, value[ID:]), about)
    return await _changed(unit, turn, draft, about, step, value[ID:])


async def _changed(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, about: Report, step: Said, value: str) -> Shown:
    """An order that was not read is asked for its sum, a refusal for its reason."""
    if step is Said.GIVEN:
        return await put_right(unit, turn, await giving.given(unit, turn, draft, about, value))
    changed = await pencil.changed(unit, turn, draft, about, step, value)
    if step is Said.OUTCOME and not draft.is_single:
        changed = changed.changed(saving.owing(turn, changed.of(about.id) or about))
    told = changed.of(about.id)
    if step is Said.OUTCOME and told and told.is_order and told.amount is None:
        return await pencil.how_much(unit, turn, changed, told)
    if step is Said.OUTCOME and told and told.is_refused and told.reason is None:
        return await pencil.reasons(unit, turn, changed, told)
    of_all = step in OF_ALL or (step in OF_SUM and draft.ask is not Asked.SUM)
    return await (put_right(unit, turn, changed) if of_all else of_one(unit, turn, changed, about))


async def of_one(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, about: Report) -> Shown:
    """What was put right of one: that one's screen, where more of it may be wrong; the whole message is a tap away.
    `about`: as it was before; whose it is was asked on the way to all of them.
    """
    told = draft.of(about.id)
    if told is None or not about.is_settled:
        return await put_right(unit, turn, draft)
    return await pencil.parts(unit, turn, draft, told)


async def put_right(unit: UnitOfWork, turn: Turn, draft: SentenceDraft) -> Shown:
    await keep(unit, turn, draft)
    return await where(unit, turn, draft)


async def _settled(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, client: int) -> SentenceDraft:
    """Who it is about fits the first report that is still about nobody: a button of that screen names no other."""
    open_one = next((one for one in draft.kept if not one.is_settled), None)
    about = open_one or next((one for one in draft.kept if client in one.choices), None)
    return draft.changed(await asking.another(unit, turn, about, client)) if about else draft


async def _new(unit: UnitOfWork, turn: Turn, draft: SentenceDraft) -> SentenceDraft:
    """It is none of those that are only like it."""
    open_one = next((one for one in draft.kept if not one.is_settled), None)
    return draft.changed(await asking.another(unit, turn, open_one, None)) if open_one else draft


async def where(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, text: str = "") -> Shown:
    """The message as it is understood: whose it may be, the one report, or all of them. `text`: it has just come."""
    known = await clients_of(unit, turn, draft)
    shown = [client.id for client in known.values()]
    open_one = next((one for one in draft.kept if not one.is_settled), None)
    if open_one is not None:
        lines = await unit.clients.lists.lines(turn.scope, open_one.choices)
        if open_one.likely:  # the likeliest first
            lines = sorted(lines, key=lambda one: open_one.choices.index(one.id))
        of_it = sentence_screens.lines_of(turn.reader, open_one, besides.Besides())
        screen = whose_screens.choices(turn.reader, draft, open_one, lines, of_it)
        return Shown(screen, Noted.SENTENCE, [*shown, *(line.id for line in lines)])
    first = draft.reports[0]
    told = {} if draft.saved else await besides.of_all(unit, turn, draft.kept)
    if not draft.is_single or draft.saved:
        screen = sentence_screens.several(turn.reader, draft, known, told)
    elif not (first.tells or first.learnt or first.left or first.card_only):
        return await _touch_screen(unit, turn, draft)
    else:
        beside = await comments.aside(unit, turn, text, None) if first.new and text else None
        if beside is not None and beside.touch is not None:
            await keep(unit, turn, beside)
        screen = sentence_screens.confirm(turn.reader, draft, known.get(first.client or 0), beside, told[first.id])
    return Shown(screen, Noted.SENTENCE, shown)


async def _in_full(unit: UnitOfWork, turn: Turn, draft: SentenceDraft) -> Shown:
    if not draft.kept or not all(one.is_settled for one in draft.kept):
        return await where(unit, turn, draft)
    known, beside = await clients_of(unit, turn, draft), await besides.of_all(unit, turn, draft.kept)
    return Shown(sentence_screens.in_full(turn.reader, draft, known, beside), Noted.SENTENCE, list(known))


async def clients_of(unit: UnitOfWork, turn: Turn, draft: SentenceDraft) -> dict[int, Client]:
    some = dict.fromkeys(one.client for one in draft.reports if one.client is not None)
    return {one: await unit.clients.get(turn.scope, one) for one in some}


async def _touch_screen(unit: UnitOfWork, turn: Turn, draft: SentenceDraft) -> Shown:
    """The usual touch screen with the words of a message that says nothing we know. A sum stays among them: the outcome
    is yet to be tapped, and *Order* asks for it.
    """
    report = draft.reports[0]
    if report.client is None:
        return await pencil.outcomes(unit, turn, draft, report)
    card = await unit.clients.card(turn.scope, report.client, touches=touch_screens.EARLIER)
    filled = await saving.begun_of(unit, turn, report, card)
    words = ", ".join(filter(None, (report.unsold or report.comment, report.beside)))
    filled = replace(filled, comment=words)
    await keep(unit, turn, filled)
    return Shown(
        touch_screens.outcomes(turn.reader, card, filled, turn.me.workspace.zone), Noted.SENTENCE, [card.client.id]
    )


async def _save(unit: UnitOfWork, turn: Turn, draft: SentenceDraft) -> Shown:
    if not draft.kept or not all(one.is_settled for one in draft.kept):
        return await where(unit, turn, draft)
    if draft.taken:
        await touches.take_words(unit, turn.scope, *draft.taken)
    first = draft.reports[0]
    if draft.is_single and first.card_only and not (first.touched or first.steps):
        return await _save_card(unit, turn, first, draft.id)
    made = any(one.new for one in draft.kept)
    shown = await (
        _save_one(unit, turn, draft.reports[0], draft.id) if draft.is_single else _save_all(unit, turn, draft)
    )
    full = await new_client.beyond(unit, turn, turn.scope.actor) if made else ""
    if not full or shown.screen is None:
        return shown
    return replace(shown, screen=replace(shown.screen, text=f"{shown.screen.text}\n\n{full}"))


async def _save_card(unit: UnitOfWork, turn: Turn, report: Report, key: int) -> Shown:
    """Nothing but the card is told of: of somebody new it may be there already."""
    if report.new:
        return await new_client.offered(unit, turn, saving.card_of(report), key)
    done = await saving.save(unit, turn, report, key)
    return await card.saved(unit, turn, done.client.id)


async def _save_all(unit: UnitOfWork, turn: Turn, draft: SentenceDraft) -> Shown:
    """What it has done besides is said once, where it was done."""
    shown = await besides.of_all(unit, turn, draft.kept)
    done = {report.id: await saving.save(unit, turn, report, draft.id) for report in draft.kept}
    told = tuple(_told(one, done[one.id]) if one.id in done else one for one in draft.reports)
    saved = replace(draft, reports=told, saved=True, ask=Asked.NOTHING)
    await keep(unit, turn, saved)
    clients = await clients_of(unit, turn, saved)
    of_each = {number: replace(one, own=None) for number, one in shown.items()}  # among its steps by now
    screen = sentence_screens.several(turn.reader, saved, clients, of_each)
    each = [(done[one.id].plan, done[one.id].client, one) for one in draft.kept]
    screen = await people.denied_of_many(unit, turn, each, screen)
    return Shown(screen, Noted.SENTENCE, list(clients))


def _told(report: Report, done: saving.Done) -> Report:
    """The report as it is on disk, where nothing is guessed: whose it is, and the step that an attempt has planned."""
    plan = done.plan.plan
    own = (Wish(plan.kind, plan.day, plan.at, plan.note),) if plan.day and not report.steps else report.steps
    outcome = report.result if report.touched else None
    return replace(report, client=done.client.id, new="", outcome=outcome, steps=own, planned=True)


async def _save_one(unit: UnitOfWork, turn: Turn, report: Report, key: int) -> Shown:
    """Saved whole; where nobody said what came of it, the outcomes stand below, to put it right."""
    done = await saving.save(unit, turn, report, key)
    plan, client = done.plan, done.client
    if report.no_contact and not client.do_not_contact:
        await keep(unit, turn, plan.planned(replace(plan.plan, settled=True)))
        screen = plan_screens.asks_to_leave_alone(turn.reader, plan, client.name)
        return Shown(screen, Noted.SENTENCE, [client.id])
    if report.touched and report.outcome is None:
        return replace(await correction.ask(unit, turn, plan, client), noted=Noted.SENTENCE)
    held = await unit.clients.get(turn.scope, client.id)
    plan = await planning.doubted(unit, turn, plan, held)
    if not plan.plan.step and report.result is not Outcome.REFUSED:
        told = "\n".join([*besides_screens.of_others(turn.reader, report), *besides_screens.paid(turn.reader, report)])
        return replace(await planning.ask_day(unit, turn, plan, client, note=told), noted=Noted.SENTENCE)
    plan = other_ways.tried(await preceded(unit, turn.scope, plan), held)
    await keep(unit, turn, plan)
    if crossed := await people.denied(unit, turn, plan, held, report):
        return replace(crossed, noted=Noted.SENTENCE)
    ends = report.reason is not None and REASONS[report.reason].ends and not plan.plan.step
    note = resting.stopped(turn.reader) if ends else "\n".join(besides_screens.paid(turn.reader, report))
    asks = not ends and plan_draft.refused(plan, client)
    screen = await other_ways.saved(unit, turn, plan, held, note=note, asks_to_stop=asks)
    shown = await neighbours.beside(unit, turn, plan, client, Shown(screen, Noted.SENTENCE, [client.id]))
    return await guarded(unit, turn, plan, client, shown)
