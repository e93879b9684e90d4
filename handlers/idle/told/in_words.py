"""A text while something of a message is put right: another client's name, a moment, a sum, what a step is for.

It is the answer, unless another client's name begins it: that is a message of its own, and the answer a tap away.
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame import errors, questions
from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import sentence, sentence_taps, whom
from handlers.idle.told import pencil, people
from handlers.idle.told.orders import paying, products, settling
from handlers.idle.told.steps import days
from handlers.idle.told.ways import written
from handlers.idle.told.whose import asking, giving
from handlers.recording import remarks, touch_screens
from handlers.recording.touch_screens import shortened
from handlers.speech.screen import Button
from handlers.speech.taps.recording import Aside, AsideTap
from handlers.speech.taps.recording import aside as aside_tap
from sales.actions.orders import tells_of_goods
from sales.actions.ports import UnitOfWork
from sales.clients.client import CLIENT_SPECS, ClientField
from sales.clients.fields import one_line
from sales.days.when import parse_past
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.recording import aside_draft
from sales.recording.aside_draft import AsideDraft
from sales.sentences.conversation import correcting
from sales.sentences.conversation import draft as sentence_draft
from sales.sentences.conversation.answers import is_of_somebody_new
from sales.sentences.conversation.changes import dividing, step_changes
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report


def router() -> Router:
    words = Router(name="in_words")
    words.message.register(take_text, Waiting(sentence_draft.KIND), F.text)
    words.callback_query.register(take_after_all, AsideTap.filter(F.to == Aside.ANSWER))
    words.callback_query.register(take_out, AsideTap.filter(F.to == Aside.OUT))
    return words


async def take_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """What is a message of its own has the way back to the question: it may have been the answer."""
    row, text = questions.waiting(turn), message.text or ""
    draft = sentence_draft.from_data(row.id, row.data)
    report = draft.of(draft.about)
    if draft.ask is Asked.ANYTHING:
        return await _any(message, unit, turn, draft, report)
    if report is not None and not await _tells(unit, turn, draft, report, text):
        return await _answered(unit, turn, draft, report, text)
    await unit.people.wait(turn.person.id, None)
    shown = await sentence.take_text(message, turn, unit)
    return shown if report is None else await _or_answer(unit, turn, draft, text, shown)


async def _any(message: Message, unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report | None) -> Shown:
    """At *What to put right?* what answers nothing is a message of its own."""
    told = await written.answered(unit, turn, draft, report, message.text or "") if report else None
    if report is None or told is None:
        await unit.people.wait(turn.person.id, None)
        return await sentence.take_text(message, turn, unit)
    return await sentence_taps.of_one(unit, turn, draft.asking(Asked.NOTHING, report.id).changed(told), report)


async def _or_answer(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, text: str, shown: Shown) -> Shown:
    aside = AsideDraft(ids.new_id(), 0, "", None, text, asked=draft.id)
    await keep(unit, turn, aside)
    back = Button(turn.reader._("To the question above"), aside_tap(aside.id, Aside.ANSWER))
    return shown.drawn(lambda screen: replace(screen, rows=[*screen.rows, [back]]))


async def take_after_all(_tap: CallbackQuery, callback_data: AsideTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """The answer to the question that it was written under; where that was answered since, what stands by now."""
    kept, draft = await _kept(unit, turn, callback_data)
    report = draft.of(draft.about) if draft else None
    if kept is None or draft is None or report is None or draft.saved or not draft.awaits_text:
        return await _standing(unit, turn, kept)
    return await _answered(unit, turn, draft, report, kept.text)


async def _kept(
    unit: UnitOfWork, turn: Turn, callback_data: AsideTap
) -> tuple[AsideDraft | None, SentenceDraft | None]:
    """Words, and the message under whose question they were written."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    kept = aside_draft.from_data(row.id, row.data) if row and row.kind == aside_draft.KIND else None
    asked = await unit.drafts.get(turn.person.id, kept.asked) if kept else None
    is_there = asked is not None and asked.kind == sentence_draft.KIND
    return kept, sentence_draft.from_data(asked.id, asked.data) if asked and is_there else None


async def _standing(unit: UnitOfWork, turn: Turn, kept: AsideDraft | None) -> Shown:
    asked = await unit.drafts.get(turn.person.id, kept.asked) if kept else None
    return await sentence_taps.standing(unit, turn, asked) or plain(touch_screens.outdated(turn.reader))


async def _answered(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Shown:
    if draft.ask in (Asked.CLIENT, Asked.GIVEN):
        return await _take_name(unit, turn, draft, report, text)
    if draft.ask is Asked.NOTE and draft.added:
        return await days.of_added(unit, turn, draft, report, note=_flat(text))
    try:
        told = await _told(unit, turn, draft, report, text)
    except Rejected as rejected:
        return await _beside(unit, turn, draft, report, errors.sentence(turn.reader, rejected), text)
    return await sentence_taps.of_one(unit, turn, draft.asking(Asked.NOTHING, report.id).changed(told), report)


async def _beside(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, note: str, text: str) -> Shown:
    """What answers nothing is no word less: it goes into the comment, and out of it by a tap."""
    told = step_changes.with_words_beside(report, _flat(text))
    if told == report:
        return await _again(unit, turn, draft, report, note, text)
    kept = "\n".join([note, turn.reader._("In the comment: “{words}”", words=shortened(text))])
    shown = await _again(unit, turn, draft.changed(told), told, kept, text)
    aside = AsideDraft(ids.new_id(), 0, "", None, _flat(text), asked=draft.id)
    await keep(unit, turn, aside)
    out = Button(turn.reader._("✕ Not in the comment"), aside_tap(aside.id, Aside.OUT))
    return shown.drawn(lambda screen: replace(screen, rows=[*screen.rows[:-1], [out], screen.rows[-1]]))


async def take_out(_tap: CallbackQuery, callback_data: AsideTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Of the comment the words that answered nothing."""
    kept, draft = await _kept(unit, turn, callback_data)
    report = draft.of(draft.about) if draft else None
    if kept is None or draft is None or report is None or draft.saved:
        return await _standing(unit, turn, kept)
    return await sentence_taps.of_one(unit, turn, draft.changed(dividing.taken_out(report, kept.text)), report)


async def _tells(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, text: str) -> bool:
    """A day, a sum and a client's name tell of nobody; words may, but for another client whose name begins them."""
    if draft.ask in (Asked.SUM, Asked.GOODS) and await tells_of_goods(unit, turn.scope, text):
        return False
    if draft.ask in (Asked.DAY, Asked.TIME) and remarks.is_day(turn, text):
        return False  # «в пятницу в 10», whatever client is called «Пятница»
    if draft.ask in OF_FIELDS and await whom.is_headed_by_another(unit, turn, text, report.client):
        return True
    if draft.added or draft.ask in IN_WORDS:
        words = bool(draft.added) or draft.ask in ANY_WORDS
        return await whom.begins_of_another(unit, turn, text, report.client, words=words)
    return await whom.tells_of_known(unit, turn, text) or await _is_of_somebody_new(unit, turn, text)


async def _is_of_somebody_new(unit: UnitOfWork, turn: Turn, text: str) -> bool:
    named = await whom.names_in(unit, turn, text)
    return not named and is_of_somebody_new(text, turn.reader.local(turn.reader.now))


async def _take_name(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Shown:
    """The only client called so; else whoever is like it, to be tapped."""
    found = await unit.clients.lists.find(turn.scope, text, 0)
    part = f"{draft.which:04x}"
    if found.total == 1 and not found.guessed:
        if draft.ask is Asked.GIVEN:
            whose = part + ids.to_text(found.lines[0].id)
            return await sentence_taps.put_right(unit, turn, await giving.given(unit, turn, draft, report, whose))
        told = await asking.another(unit, turn, report, found.lines[0].id)
        return await sentence_taps.of_one(unit, turn, draft.asking(Asked.NOTHING, report.id).changed(told), report)
    try:
        typed = one_line(text, CLIENT_SPECS[ClientField.NAME].longest)
    except Rejected:
        typed = ""
    if draft.ask is Asked.GIVEN:
        return await giving.to_whom(unit, turn, draft, report, part, list(found.lines), typed)
    return await asking.ask(unit, turn, draft, report, list(found.lines), typed)


async def _again(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, note: str, text: str) -> Shown:
    if draft.ask is Asked.DAY:
        return await days.days(unit, turn, draft, report, str(draft.which), note)
    if draft.ask is Asked.SOMEBODY:
        return await people.ask(unit, turn, draft, report, str(draft.which), note)
    if draft.ask is Asked.GOODS:
        return await products.ask(unit, turn, draft, report, "", note)
    if draft.ask is Asked.SUM:
        return await pencil.how_much(unit, turn, draft, report, note, text)
    if draft.ask in OF_MONEY:
        return await paying.again(unit, turn, draft, report, note)
    return await AGAIN[draft.ask](unit, turn, draft, report, note)


async def _told(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report:
    if draft.ask is Asked.SUM:
        return await settling.as_written(unit, turn, report, text)
    if draft.ask is Asked.GOODS:
        return await products.written(unit, turn, report, text)
    if draft.ask in OF_MONEY:
        return await paying.written(unit, turn, draft, report, text)
    if draft.ask is Asked.PERSON:
        return await people.met(unit, turn, report, text)
    if draft.ask is Asked.SOMEBODY:
        return await people.written(unit, turn, report, draft.which, text)
    return _read(turn, draft, report, text)


def _read(turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report:
    if draft.ask is Asked.DAY:
        return days.in_words(turn, draft, report, text)
    if draft.ask is Asked.NAME:
        return correcting.called(report, one_line(text, CLIENT_SPECS[ClientField.NAME].longest))
    if draft.ask is Asked.COMMENT:
        return correcting.in_other_words(report, text.strip())
    if draft.ask is Asked.NOTE:
        return step_changes.what_for(report, draft.which, _flat(text), days.again(turn))
    past = parse_past(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    return correcting.at(report, past.at, timed=past.timed)


def _flat(text: str) -> str:
    return " ".join(text.split())


OF_MONEY = (Asked.DUE, Asked.PAID, Asked.OF_ORDER)
IN_WORDS = (Asked.NAME, Asked.NOTE, Asked.COMMENT, Asked.SOMEBODY, Asked.PERSON, Asked.GOODS)
ANY_WORDS = (Asked.NOTE, Asked.COMMENT)
OF_FIELDS = (Asked.TIME, Asked.SUM, Asked.DAY, Asked.GOODS)
AGAIN = {Asked.TIME: pencil.when, Asked.NAME: pencil.name, Asked.PERSON: pencil.with_whom}
"""Questions whose answer may be none."""
