"""A text while something is asked about a saved touch, a step or a card: its answer, unless it is plainly none.

What each question makes of a text is `recording/after_touch.py`'s; of a card's double, `card/doubles/merging.py`'s.
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import Message

from handlers.card.contacts import new_contact, number_holders
from handlers.card.doubles import merging
from handlers.card.more import MERGE, WHY_INACTIVE, take_why_inactive
from handlers.day import calling
from handlers.finding import find
from handlers.frame import questions
from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle import sentence, whom
from handlers.idle.told.elsewhere import places
from handlers.idle.told.orders import saved
from handlers.idle.told.steps import saved_screens
from handlers.lists.choosing import within
from handlers.recording import after_touch, comments, planning, remarks
from handlers.recording.calling import run
from handlers.speech.screen import Button
from handlers.speech.taps.recording import Aside
from handlers.speech.taps.recording import aside as aside_tap
from sales.actions import clients
from sales.actions.orders import tells_of_goods
from sales.actions.ports import UnitOfWork
from sales.actions.touches import UNDO_WITHIN
from sales.clients.client import ClientLine
from sales.clients.finding.analyser import fold, forms, names_somebody
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.recording import plan_draft
from sales.recording.aside_draft import AsideDraft
from sales.recording.calling import KIND
from sales.recording.origin import Origin
from sales.recording.plan_draft import PlanDraft, Question
from sales.sentences.conversation.answers import is_of_somebody_new
from sales.sentences.conversation.asking.lists import shelf_asked
from sales.sentences.conversation.asking.questions import asked
from sales.sentences.conversation.people.births import born_in
from sales.standing.open_list import Shelf
from sales.values import phones
from sales.values.company_names import search_key

LONGEST_NAME = 6
"""Words. What is longer, and found nobody, is told of somebody."""
OF_ORDERS = (Question.AMOUNT, Question.PRODUCT)


def router() -> Router:
    answers = Router(name="answers")
    answers.message.register(take_text, Waiting(plan_draft.KIND), F.text)
    answers.message.register(take_words, Waiting(KIND), F.text)
    answers.message.register(take_double, Waiting(MERGE), F.text)
    answers.message.register(take_person, Waiting(new_contact.KIND), F.text)
    answers.message.register(take_why, Waiting(WHY_INACTIVE), F.text)
    return answers


async def take_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """What is about another client leaves the question, whose buttons go on working."""
    row = questions.waiting(turn)
    draft = plan_draft.from_data(row.id, row.data)
    if draft.ask is Question.WHEN and (put := await saved.offered(unit, turn, message.text or "")):
        return put
    opens = await _opens(unit, turn, draft, message.text or "")
    if not opens and await _answers(unit, turn, draft, message.text or ""):
        if draft.ask is Question.NUMBER and (taken := await _of_others(unit, turn, draft, message.text or "")):
            return taken
        if _wants_no_step(draft, message.text or "") or _is_button(turn, draft, message.text or ""):
            client = await unit.clients.get(turn.scope, draft.client)
            shown = await planning.save_no_step(unit, turn, draft, client, "")
            return replace(await run.go_on(unit, turn, draft, shown), clears=True)
        if await _is_of_somebody_new(unit, turn, draft, message.text or ""):
            return await _keep_beside(unit, turn, draft, message.text or "")
        return await after_touch.answer_text(message, turn, unit)
    await unit.people.wait(turn.person.id, None)
    shown = await sentence.take_text(message, turn, unit)
    return await _or_to_touch(unit, turn, draft, message.text or "", shown) if opens and draft.touch else shown


async def _opens(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> bool:
    """Whether the text is no answer but a report that somebody else's name begins or the name of a list, or, where a
    day is asked for, of a screen or a client.
    """
    if draft.ask is Question.COMMENT:
        return await whom.begins_of_another(unit, turn, text, draft.client, words=True)
    if _wants_no_step(draft, text):
        return False
    if shelf_asked(text) is not None:
        return True
    if remarks.is_day(turn, text) or (draft.ask in OF_ORDERS and await tells_of_goods(unit, turn.scope, text)):
        return False
    headed = await whom.is_headed_by_another(unit, turn, text, draft.client)
    return headed or (draft.ask is Question.WHEN and await _is_called(unit, turn, text))


async def _is_called(unit: UnitOfWork, turn: Turn, text: str) -> bool:
    if places.is_place(turn.reader, text) or await within.is_called(unit, turn, text):
        return True
    return await find.is_name(unit, turn, text) or await whom.is_whole_name(unit, turn, text)


def _wants_no_step(draft: PlanDraft, text: str) -> bool:
    """Whoever is asked for the next step, and says that there is none, asks for no list of those without one."""
    return draft.ask is Question.WHEN and draft.touch is not None and shelf_asked(text) is Shelf.IDLE


def _is_button(turn: Turn, draft: PlanDraft, text: str) -> bool:
    """Where there is no network, the word of the button *No step* is typed."""
    word = search_key(turn.reader.p_("day", "No step"))
    return draft.ask is Question.WHEN and draft.touch is not None and search_key(text).strip(" .!") == word


async def _is_of_somebody_new(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> bool:
    if draft.touch is None or draft.ask in (Question.COMMENT, Question.NUMBER):
        return False
    known = await whom.names_in(unit, turn, text)
    return not known and is_of_somebody_new(text, turn.reader.local(turn.reader.now))


async def _keep_beside(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """The touch keeps the words, what is asked stays asked, and one tap makes of them what they may well be."""
    shown = await run.go_on(unit, turn, draft, await comments.add_comment(unit, turn, draft, text, theirs=False))
    aside = await _aside(unit, turn, draft, text)
    new = Button(f"{saved_screens.NEW} " + turn.reader._("New client and touch"), aside_tap(aside, Aside.NEW))
    return replace(shown.drawn(lambda screen: replace(screen, rows=[*screen.rows, [new]])), clears=True)


async def _or_to_touch(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str, shown: Shown) -> Shown:
    """What opens instead may have been a remark on the touch. Where that is offered already, once is enough."""
    word = turn.reader._("To the touch")
    if shown.screen and any(button.label == word for row in shown.screen.rows for button in row):
        return shown
    back = Button(word, aside_tap(await _aside(unit, turn, draft, text), Aside.TOUCH))
    return shown.drawn(lambda screen: replace(screen, rows=[*screen.rows, [back]]))


async def _aside(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> int:
    client = await unit.clients.get(turn.scope, draft.client)
    aside = AsideDraft(ids.new_id(), client.id, client.name, draft.touch, text)
    await keep(unit, turn, aside)
    return aside.id


async def _of_others(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown | None:
    """A number that another client has is shown as theirs, and the question stays open."""
    holder = await clients.who_has(unit, turn.scope, [text], turn.me.workspace.country)
    if holder is None or (isinstance(holder, ClientLine) and holder.id == draft.client):
        return None
    return await number_holders.shown(unit, turn, holder)


async def take_words(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """While a list is called through: of whom the words are, unless they are about somebody else."""
    text, under_way = message.text or "", await run.under_way(unit, turn)
    current = under_way.current if under_way else None
    said = await calling.last_said(unit, turn, under_way) if under_way else None
    about = [one for one in (current and current.client, said and said.id) if one]
    if about and not all([await whom.is_of_another(unit, turn, text, one) for one in about]):
        return await calling.offer(unit, turn, text)
    await unit.people.wait(turn.person.id, None)
    return await sentence.take_text(message, turn, unit)


async def take_double(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Which card is of the same client? What tells of somebody leaves the question, whose buttons go on working."""
    text = message.text or ""
    if not await _tells(unit, turn, text):
        return await merging.look_for(unit, turn, text)
    await unit.people.wait(turn.person.id, None)
    return await sentence.take_text(message, turn, unit)


async def take_person(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Who is new at a client? What another's name begins, and says what came of them or a birthday, is none there."""
    text, client = message.text or "", int(questions.waiting(turn).data["client"])
    person = any(names_somebody(forms(fold(one))) for one in text.split(",")[0].split()[:1])  # «Вера»: a shop, too
    born = not person and bool(born_in(text)) and await whom.is_headed_by_another(unit, turn, text, client)
    if not born and not await whom.begins_of_another(unit, turn, text, client, words=True):
        return await new_contact.take_text(unit, turn, text)
    await unit.people.wait(turn.person.id, None)
    return await sentence.take_text(message, turn, unit)


async def take_why(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Why is a client inactive? Where that may be left open, what comes later or is of somebody else leaves it so."""
    row = questions.waiting(turn)
    if not row.data.get("open") or await _says_why(unit, turn, row, message.text or ""):
        return await take_why_inactive(message, turn, unit)
    await unit.people.wait(turn.person.id, None)
    return await sentence.take_text(message, turn, unit)


async def _says_why(unit: UnitOfWork, turn: Turn, row: Draft, text: str) -> bool:
    """Rather than naming a list, a screen, a number or another client, or asking something."""
    client = int(row.data["client"])
    if turn.reader.now - row.updated_at > UNDO_WITHIN or phones.looks_like_phone(text):
        return False
    if await _is_called(unit, turn, text):
        return False
    if (question := asked(text)) and (question.report is not None or await whom.names_in(unit, turn, text)):
        return False
    headed = await whom.is_headed_by_another(unit, turn, text, client)
    return not headed and not await whom.is_of_another(unit, turn, text, client)


async def _tells(unit: UnitOfWork, turn: Turn, text: str) -> bool:
    """Lines, a long sentence, or a known name and words of what came of it: no part of a name."""
    if "\n" in text.strip() or len(text.split()) > LONGEST_NAME:
        found = await unit.clients.lists.find(turn.scope, text, 0)
        return found.guessed or not found.total
    return await whom.tells_of_known(unit, turn, text)


async def _answers(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> bool:
    if draft.ask is Question.COMMENT:
        return True
    if draft.ask is Question.NUMBER:
        return phones.looks_like_phone(text)
    if draft.ask in (Question.WHEN, Question.DATE) and remarks.is_day(turn, text):
        return True
    if draft.ask is Question.WHEN and draft.touch is None and draft.origin is not Origin.TEAM:
        of_another = await whom.is_of_another(unit, turn, text, draft.client)
        return not of_another and remarks.is_step(turn, draft, text)
    if draft.ask in OF_ORDERS and await tells_of_goods(unit, turn.scope, text):
        return True
    return not await whom.is_of_another(unit, turn, text, draft.client)
