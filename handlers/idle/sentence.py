"""An idle chat: client, outcome and date in one message become a draft for one tap; anything else is looked for.

text      a phone or a name -> search    a question -> told/asked.py
          a sentence -> the draft, also of several clients, also of a new one
          a known client and words that say nothing we know -> that client's touch, with the words
          a fresh touch or an open card -> offered to it (comments.py)    else -> search

What its buttons do is in `sentence_taps.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame.drafts import keep
from handlers.frame.filters import Idle
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import asides, birthdays, saving, sentence_taps, whom
from handlers.idle.told import asked, new_cards, people
from handlers.idle.told.elsewhere import handing, places
from handlers.idle.told.orders import saved
from handlers.idle.told.whose import reading
from handlers.lists.choosing import within
from handlers.recording import comments, planning, remarks, touch_screens
from handlers.speech.taps.recording import Aside, AsideTap, Said, SentenceTap
from sales.actions.ports import UnitOfWork
from sales.clients.finding.bought import is_asking
from sales.days import repeats
from sales.days.repeats import Plainly
from sales.ground import ids
from sales.recording import aside_draft, plan_draft
from sales.recording.aside_draft import AsideDraft
from sales.sentences.conversation import draft as sentence_draft
from sales.sentences.conversation.asking.lists import lack_asked
from sales.sentences.conversation.draft import SentenceDraft, Untaken, coming_again, report_of
from sales.sentences.conversation.people.introduced import is_introduced
from sales.sentences.conversation.report import Report
from sales.sentences.said import Named, Sentence
from sales.values import phones

MOST_UNTAKEN = 8
LONG_ENOUGH = 20
"""Letters by which a line is found again in its message."""


def router() -> Router:
    idle = Router(name="sentence")
    idle.message.register(take_text, Idle(), F.text)
    idle.callback_query.register(try_untaken, SentenceTap.filter(F.step == Said.UNTAKEN))
    idle.callback_query.register(try_kept, AsideTap.filter(F.to == Aside.NEW))
    return idle


async def take_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """A name may well be that of a café called «Завтра»: what names a client whole is looked for."""
    text = message.text or ""
    if phones.looks_like_phone(text) or await unit.clients.lists.named(turn.scope, text, most=1):
        return await within.search(unit, turn, text)
    if named := await within.called(unit, turn, text) or await places.opened(message, turn, unit):
        return await asides.beside(unit, turn, text, named) if lack_asked(text) else named
    if answer := await _asked(unit, turn, message, text) or await birthdays.offered(unit, turn, text):
        return answer
    return await _day(unit, turn, text) or await _told(unit, turn, text)


async def _day(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """Right after a touch without a next step, a text that is wholly a day is the day of one."""
    if not remarks.is_day(turn, text):
        return None
    touch = await unit.touches.last_by(turn.scope, turn.reader.now - comments.FRESH)
    row = await unit.drafts.get(turn.person.id, touch.id) if touch else None
    plan = plan_draft.from_data(row.id, row.data) if row and row.kind == plan_draft.KIND else None
    return await planning.take_when(unit, turn, plan, text) if plan and plan.plan.step is None else None


async def _asked(unit: UnitOfWork, turn: Turn, message: Message, text: str) -> Shown | None:
    """The answer to a text that asks; None where it asks nothing."""
    if answer := await handing.offered(unit, turn, text) or await asked.of_goal(unit, turn, text):
        return answer
    if answer := await asked.of_list(unit, turn, text):
        return answer
    if answer := await asked.of_figures(unit, turn, message):
        return answer
    if answer := await asked.of_member(unit, turn, text):
        return answer
    if is_asking(text) or await within.asked(unit, turn, text):
        return await _remark(unit, turn, text) or await within.search(unit, turn, text)
    return await asked.answered(unit, turn, text)


async def _remark(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """Products that are named right after a touch may well be a remark on it; with a card open they are a list."""
    draft = await comments.aside(unit, turn, text, None)
    return await comments.offer(unit, turn, text) if draft and draft.touch else None


async def _told(unit: UnitOfWork, turn: Turn, text: str) -> Shown:
    """What a text tells; else whom it may name."""
    if shown := await saved.offered(unit, turn, text):
        return shown
    written = await whom.names_in(unit, turn, text)
    at_hand = await comments.aside(unit, turn, text, None) if not written and is_introduced(text) else None
    if at_hand is not None and (shown := await _introduced(unit, turn, at_hand)):
        return shown
    near = [] if written else await whom.begins_near(unit, turn, text)
    few = not written and len(text.split()) <= asides.FEW
    if few and await whom.misspelt(unit, turn, text):
        return await asides.searched(unit, turn, text)  # `fridy soaps` is no Friday
    written = written or near
    again = repeats.plainly(text, turn.reader.today, [(one.start, one.end) for one in written])
    names = written if again.text == text else await whom.names_in(unit, turn, again.text) or near
    is_name = names and whom.is_name(again.text, names)
    understood = await _understood(unit, turn, again, names) if not is_name else None
    if few and near and understood is None:
        return await asides.searched(unit, turn, text)
    shown = understood or await _of_known(unit, turn, text, names, again)
    shown = shown or (None if written else await asides.offered(unit, turn, text))
    return shown or await within.search(unit, turn, asides.sought(turn, text))


async def _understood(unit: UnitOfWork, turn: Turn, again: Plainly, names: list[Named]) -> Shown | None:
    """The draft of a message; None where it is no report, or about nobody in particular."""
    text, today = again.text, turn.reader.today
    told, untaken = whom.told(turn, text, names)
    called = {text[one.start : one.end].casefold(): one.clients for one in names}
    told = tuple(_mentioned_again(one, called) for one in told)
    said = [birthdays.without_its_step(one, text, today) for one in told]
    key = ids.new_id()
    alone = len(said) == 1 and not untaken
    numbers = [key if alone else ids.new_id() for _ in said]
    reports = [await reading.report(unit, turn, one, id_, again) for one, id_ in zip(said, numbers, strict=True)]
    if not alone:  # nobody is asked for a day then
        reports = [saving.owing(turn, one.as_remark) for one in reports]
    nobodys = [one for one in reports if not (one.is_settled or one.choices)]
    if len(nobodys) == len(reports) or (nobodys and not names):
        return None
    unread = [said[reports.index(one)].text for one in nobodys]
    kept = tuple(one for one in reports if one not in nobodys)
    draft = SentenceDraft(key, kept, untaken=_each([*unread, *untaken], text, kept))
    await keep(unit, turn, draft)
    return await sentence_taps.where(unit, turn, draft, text)


async def _introduced(unit: UnitOfWork, turn: Turn, said: AsideDraft) -> Shown | None:
    """Who is new there works for whoever is at hand, as if the text had begun with that name."""
    name = Named(0, len(said.name), (said.client,), full=True)
    again = repeats.plainly(f"{said.name}, {said.text}", turn.reader.today, [(name.start, name.end)])
    understood = await _understood(unit, turn, again, [name])
    return understood or await _of_known(unit, turn, again.text, [name], again)


def _each(lines: list[str], text: str, reports: Sequence[Report]) -> tuple[Untaken, ...]:
    """Each has its button; of very many the last are one."""
    rest = [", ".join(lines[MOST_UNTAKEN - 1 :])] if len(lines) >= MOST_UNTAKEN else []
    each = (*lines[: MOST_UNTAKEN - 1], *rest)
    return tuple(Untaken(ids.new_id(), one, _above(one, text, reports)) for one in each)


def _above(line: str, text: str, reports: Sequence[Report]) -> int:
    """Which report stands before it in the text; of a line above all of them, none."""
    here = text.find(line[:LONG_ENOUGH])
    told = [one.id for one in reports if 0 <= text.find(one.text[:LONG_ENOUGH]) < here]
    return told[-1] if told else 0


async def try_untaken(_tap: CallbackQuery, callback_data: SentenceTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """A line of which nobody knew whose it is, as a message of its own: somebody new, else a search, and what is at
    hand is a tap away.
    """
    number = ids.from_text(callback_data.value)
    begun = await sentence_taps.standing(unit, turn, await unit.drafts.get(turn.person.id, number))
    if begun is not None:
        return replace(begun, fresh=True)
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    draft = sentence_draft.from_data(row.id, row.data) if row and row.kind == sentence_draft.KIND else None
    line = next((one for one in draft.untaken if one.id == number), None) if draft else None
    if line is None:
        return plain(touch_screens.outdated(turn.reader))
    shown = await _of_newcomer(unit, turn, line) or await asides.searched(unit, turn, line.text)
    return replace(shown, fresh=True)


async def try_kept(_tap: CallbackQuery, callback_data: AsideTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Words that a touch keeps, as a report of somebody new; saved, they are that one's alone."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is None or row.kind != aside_draft.KIND:
        return plain(touch_screens.outdated(turn.reader))
    kept = aside_draft.from_data(row.id, row.data)
    before = await unit.drafts.get(turn.person.id, kept.begun) if kept.begun else None
    begun = await sentence_taps.standing(unit, turn, before)
    if begun is None:
        line = Untaken(ids.new_id(), kept.text)
        begun = await _of_newcomer(unit, turn, line, (kept.touch, kept.text) if kept.touch else None)
        await keep(unit, turn, replace(kept, begun=line.id))
    return replace(begun or await within.search(unit, turn, kept.text), fresh=True)


async def _of_newcomer(
    unit: UnitOfWork, turn: Turn, line: Untaken, taken: tuple[int, str] | None = None
) -> Shown | None:
    """The preview of somebody new. What tells of nothing but a name may belong to the touch at hand."""
    said = whom.newcomer(turn, line.text, said_new=True)
    report = await (_newcomer(unit, turn, line, said) if said else new_cards.alone(unit, turn, line.id, line.text))
    if report is None:
        return None
    draft = SentenceDraft(line.id, (report,), taken=taken)
    await keep(unit, turn, draft)
    return await sentence_taps.where(unit, turn, draft, "" if said else line.text)


async def _newcomer(unit: UnitOfWork, turn: Turn, line: Untaken, said: Sentence) -> Report:
    report = report_of(line.id, said, (), turn.reader.today, turn.me.calendar, new=said.client_words)
    return await new_cards.filled(unit, turn, await reading.ordered(unit, turn, said, report))


def _mentioned_again(said: Sentence, called: Mapping[str, tuple[int, ...]]) -> Sentence:
    """Whoever is named a second time in a message, behind somebody else, is nobody new."""
    clients = () if said.clients else called.get(said.client_words.casefold(), ())
    return replace(said, clients=clients, newcomer=False) if clients else said


async def _of_known(unit: UnitOfWork, turn: Turn, text: str, names: list[Named], again: Plainly) -> Shown | None:
    """Words about somebody known that say nothing we know: where a search knows nothing either, they are a comment.
    `names` are those in the text with the first day of what comes again.
    """
    if not names or whom.is_name(again.text, names) or (await unit.clients.lists.find(turn.scope, text, 0)).total:
        return None
    clients = names[0].clients
    since = turn.reader.now - comments.FRESH
    last = await unit.touches.last_by(turn.scope, since)
    if last is not None and last.client in clients:
        return await comments.offer(unit, turn, text)
    said = replace(whom.plainly(turn, again.text, names), text=text)
    number, today, calendar = ids.new_id(), turn.reader.today, turn.me.calendar
    report = coming_again(report_of(number, said, clients, today, calendar), again, calendar)
    draft = SentenceDraft(number, (await people.named(unit, turn, report),))
    await keep(unit, turn, draft)
    return await sentence_taps.where(unit, turn, draft, text)
