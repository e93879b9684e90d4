"""*Wrong number*, after a call that nobody answered: the number is crossed out, and the right one is asked for.

one number   it is marked at once    several   which of them?    none left   there is nothing to mark
said         of whoever is named, or of the only one; the right one may be said, too
typed        one that is there is the wrong one; any other is the right one, of whoever's was crossed out
"""

from collections.abc import Collection

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording.mending import other_ways
from handlers.speech import codes
from handlers.speech.screen import Button, Row, Screen, Style, cut
from handlers.speech.taps.clients import ContactFieldTap
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from handlers.speech.words import Html, fill
from sales.actions.card import contacts
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, Contact, ContactField
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question
from sales.values import phones
from sales.values.company_names import short
from sales.values.phones import Phone

Numbers = list[tuple[Contact, Phone]]


async def mark(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Undone with the touch."""
    numbers = [one for one in await _numbers(unit, turn, client) if not one[1].wrong]
    chosen = [one for one in numbers if one[1].id == ids.from_text(value)] if value else numbers
    if len(chosen) > 1:
        return await _ask_which(unit, turn, draft.numbered(), client, chosen)
    if not chosen:
        return await _none_left(unit, turn, draft.numbered(crossed=not numbers), client, chosen)
    return await _marked(unit, turn, draft, client, *chosen[0], crossed=len(numbers) == 1)


async def said(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, named: Collection[int], right: Collection[str]
) -> Shown:
    """Words have said it of a number there, where they name people of one of theirs. `right`: what they say instead."""
    standing, chosen = await _meant(unit, turn, client, named, right)
    if len(chosen) != 1:
        asked = draft.numbered(crossed=not chosen)
        return await (_ask_which if chosen else _none_left)(unit, turn, asked, client, chosen)
    if not right:
        return await _marked(unit, turn, draft, client, *chosen[0], crossed=len(standing) == 1)
    note = await _crossed(unit, turn, *chosen[0])
    return await _settled(unit, turn, draft.numbered(chosen[0][0].id, crossed=True), client, note)


async def said_among_others(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, named: Collection[int], right: Collection[str]
) -> tuple[str, Row]:
    """The same of one of several clients: what is told of it, and what asks which number it is."""
    _, chosen = await _meant(unit, turn, client, named, right)
    if len(chosen) == 1:
        told = await _crossed(unit, turn, *chosen[0])
        return fill("{name}: {told}", name=short(client.name), told=told), []
    if not chosen:
        return "", []
    await keep(unit, turn, draft)
    ask = turn.reader.p_("button", "Wrong number: {name}", name=short(client.name))
    return "", [Button(ask, tap(draft.id, After.WRONG))]


async def _meant(
    unit: UnitOfWork, turn: Turn, client: Client, named: Collection[int], right: Collection[str]
) -> tuple[Numbers, Numbers]:
    """The numbers that stand there, and those of whoever is named; of all where that is nobody's."""
    standing = [one for one in await _numbers(unit, turn, client) if not one[1].wrong and one[1].e164 not in right]
    return standing, [one for one in standing if one[0].id in named] or standing


async def _crossed(unit: UnitOfWork, turn: Turn, who: Contact, phone: Phone) -> Html:
    await contacts.mark_number(unit, turn.scope, who.id, phone.id, wrong=True)
    return turn.reader._("Crossed out: {number}.", number=_label(turn, who, phone))


async def _none_left(unit: UnitOfWork, turn: Turn, asked: PlanDraft, client: Client, _numbers: Numbers) -> Shown:
    return await _settled(unit, turn, asked, client, turn.reader._("There is no number left to cross out."))


async def _numbers(unit: UnitOfWork, turn: Turn, client: Client) -> Numbers:
    card = await unit.clients.card(turn.scope, client.id, touches=0)
    return [(one, phone) for one in card.contacts for phone in one.phones]


async def _ask_which(unit: UnitOfWork, turn: Turn, asked: PlanDraft, client: Client, numbers: Numbers) -> Shown:
    await keep(unit, turn, asked)
    return Shown(_which(turn, asked, client, numbers), Noted.PLAN, [client.id])


async def _settled(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, note: str) -> Shown:
    """Nothing more is asked of a number."""
    done = draft.asking(Question.NOTHING)
    await keep(unit, turn, done)
    return Shown(await other_ways.saved(unit, turn, done, client, note=note), Noted.PLAN, [client.id])


async def _marked(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, who: Contact, phone: Phone, *, crossed: bool
) -> Shown:
    """The right one is known where it was typed before it was said whose."""
    unit.audit.group(draft.id)
    await contacts.mark_number(unit, turn.scope, who.id, phone.id, wrong=True)
    typed = draft.said.number if draft.said and draft.said.number_of is None else ""
    asked = draft.numbered(who.id, crossed=crossed)
    if typed:
        return await _put(unit, turn, asked, client, who, typed)
    await keep(unit, turn, asked)
    note = turn.reader._("Crossed out: {number}. What is the right one?", number=_label(turn, who, phone))
    screen = await other_ways.saved(unit, turn, asked, client, note=note)
    new = ContactFieldTap(contact=ids.to_text(who.id), field=ContactField.PHONES.value).pack()
    ask = Button(turn.reader.p_("button", "Another number"), new, style=Style.MAIN)
    return Shown(Screen(screen.text, [[ask], *screen.rows]), Noted.PLAN, [client.id])


async def take_number(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """A number that no other client has: `idle/answers.py` sees to that."""
    client = await unit.clients.get(turn.scope, draft.client)
    numbers, typed = await _numbers(unit, turn, client), phones.parse(text, turn.me.workspace.country)
    known = next((one for one in numbers if typed.e164 and one[1].e164 == typed.e164), None)
    whose = draft.said.number_of if draft.said else None
    if whose is None:
        return await _take_which(unit, turn, draft, client, numbers, known, text)
    if known is None:
        return await _put(unit, turn, draft, client, await unit.contacts.get(turn.scope, whose), text)
    who, phone = known
    await contacts.mark_number(unit, turn.scope, who.id, phone.id, wrong=False)
    return await _settled(unit, turn, draft, client, _right(turn, phone))


async def _take_which(
    unit: UnitOfWork,
    turn: Turn,
    draft: PlanDraft,
    client: Client,
    numbers: Numbers,
    known: tuple[Contact, Phone] | None,
    text: str,
) -> Shown:
    """What is none of theirs is the right one: of the only person there, else of whoever has the wrong one."""
    standing = [one for one in numbers if not one[1].wrong]
    if known is not None:
        return await mark(unit, turn, draft, client, ids.to_text(known[1].id))
    if len({who.id for who, _ in standing}) == 1:
        return await _put(unit, turn, draft, client, standing[0][0], text)
    return await _ask_which(unit, turn, draft.numbered(number=text), client, standing)


async def _put(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, who: Contact, text: str) -> Shown:
    """One that cannot be read is kept, and asked again: the next one takes its place."""
    phone = await contacts.add_phone(unit, turn.scope, who.id, text, turn.me.workspace.country)
    before = draft.said.number if draft.said else ""
    for one in who.phones:
        if before and one.e164 is None and one.typed == before:
            await contacts.delete_phone(unit, turn.scope, one.id, draft.id)
    if phone.e164:
        return await _settled(unit, turn, draft, client, _right(turn, phone))
    asked = draft.numbered(who.id, number=phone.typed, crossed=bool(draft.said and draft.said.crossed))
    await keep(unit, turn, asked)
    again = turn.reader._("I can't read it: if a figure is missing, write it once more.")
    told = await other_ways.saved(unit, turn, asked, client, note=f"{_right(turn, phone)}\n{again}")
    return Shown(told, Noted.PLAN, [client.id])


def _right(turn: Turn, phone: Phone) -> str:
    return turn.reader._("The right number: {number}", number=codes.dialled(turn.reader, phone))


def _which(turn: Turn, draft: PlanDraft, client: Client, numbers: Numbers) -> Screen:
    typed = draft.said.number if draft.said else ""
    asked = turn.reader._("<b>{name}</b>\nWhich number is wrong?", name=client.name)
    if typed:
        asked = turn.reader._(
            "<b>{name}</b>\nWhich number shall I replace with {number}?", name=client.name, number=cut(typed, 40)
        )
    rows = [[Button(_label(turn, *one), tap(draft.id, After.WRONG, ids.to_text(one[1].id)))] for one in numbers]
    back = Button(turn.reader.p_("button", "Back"), tap(draft.id, After.SAVED))
    return Screen(asked, [*rows, [back]])


def _label(turn: Turn, who: Contact, phone: Phone) -> str:
    return " · ".join(filter(None, [codes.dialled(turn.reader, phone), who.name]))
