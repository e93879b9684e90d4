"""A text while something of a message is put right: another client's name, a moment, a sum.

What is none of these, and tells of somebody, is a message of its own; the buttons of this one go on working.
"""

from aiogram import F, Router
from aiogram.types import Message

from handlers.frame import errors, questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle import sentence, sentence_taps, whom
from handlers.idle.told import pencil, step_days
from sales.actions.ports import UnitOfWork
from sales.clients.client import CLIENT_SPECS, ClientField
from sales.clients.fields import one_line
from sales.days.when import parse_past
from sales.ground.errors import Rejected
from sales.sentences.conversation import correcting, step_changes
from sales.sentences.conversation import draft as sentence_draft
from sales.sentences.conversation.answers import is_of_somebody_new
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report
from sales.values import money


def router() -> Router:
    words = Router(name="in_words")
    words.message.register(take_text, Waiting(sentence_draft.KIND), F.text)
    return words


async def take_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    row, text = questions.waiting(turn), message.text or ""
    draft = sentence_draft.from_data(row.id, row.data)
    report = draft.of(draft.about)
    if report is None or await _tells(unit, turn, draft.ask, report, text):
        await unit.people.wait(turn.person.id, None)
        return await sentence.take_text(message, turn, unit)
    if draft.ask is Asked.CLIENT:
        return await _take_name(unit, turn, draft, report, text)
    if draft.ask is Asked.NOTE and draft.added:
        return await step_days.of_added(unit, turn, draft, report, note=_flat(text))
    try:
        told = _told(turn, draft, report, text)
    except Rejected as rejected:
        return await _again(unit, turn, draft, report, errors.sentence(turn.reader, rejected), text)
    return await sentence_taps.put_right(unit, turn, draft.asking(Asked.NOTHING, report.id).changed(told))


async def _tells(unit: UnitOfWork, turn: Turn, ask: Asked, report: Report, text: str) -> bool:
    """A comment may name anybody, but for another client at its beginning."""
    names = await whom.names_in(unit, turn, text)
    if ask is Asked.COMMENT:
        return any(one.start == 0 and report.client not in one.clients for one in names)
    if not names and is_of_somebody_new(text, turn.reader.local(turn.reader.now)):
        return True
    return await whom.tells_of_known(unit, turn, text)


async def _take_name(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Shown:
    """The only client called so; else whoever is like it, to be tapped."""
    found = await unit.clients.lists.find(turn.scope, text, 0)
    if found.total == 1 and not found.guessed:
        told = await pencil.another(unit, turn, report, found.lines[0].id)
        return await sentence_taps.put_right(unit, turn, draft.asking(Asked.NOTHING, report.id).changed(told))
    try:
        typed = one_line(text, CLIENT_SPECS[ClientField.NAME].longest)
    except Rejected:
        typed = ""
    return await pencil.whose(unit, turn, draft, report, list(found.lines), typed)


async def _again(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, note: str, text: str) -> Shown:
    if draft.ask is Asked.DAY:
        return await step_days.days(unit, turn, draft, report, str(draft.which), note)
    if draft.ask is Asked.SUM:
        return await pencil.how_much(unit, turn, draft, report, note, text)
    return await AGAIN[draft.ask](unit, turn, draft, report, note)


def _told(turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report:
    if draft.ask is Asked.DAY:
        return step_days.in_words(turn, draft, report, text)
    if draft.ask is Asked.NAME:
        return correcting.called(report, one_line(text, CLIENT_SPECS[ClientField.NAME].longest))
    if draft.ask is Asked.COMMENT:
        return correcting.in_other_words(report, text.strip())
    if draft.ask is Asked.NOTE:
        return step_changes.what_for(report, draft.which, _flat(text))
    if draft.ask is Asked.SUM:
        return correcting.with_sum(report, money.parse(text, turn.me.workspace.currency))
    past = parse_past(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    return correcting.at(report, past.at, timed=past.timed)


def _flat(text: str) -> str:
    return " ".join(text.split())


AGAIN = {Asked.TIME: pencil.when, Asked.NAME: pencil.name}
"""Questions whose answer may be none."""
