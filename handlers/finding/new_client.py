"""A new client: a name is enough, one line fills name, contact and phone, a shared contact does too.

start     /new, the menu, a search that found nothing -> the question; with words behind it -> straight on
taken     the phone is somebody's? -> whose, and no double    a similar name? -> shown before making
made      saved at once; Undo, the card, and the day of the next step (whose taps are `planning.py`)
shared    a contact out of the blue is offered by `shared.py`; its buttons' taps end here
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, or_f
from aiogram.types import CallbackQuery, Message

from handlers.card import card, card_screens
from handlers.card.card_view import CardView
from handlers.card.contacts import new_contact, number_holders
from handlers.finding import new_client_screens
from handlers.frame import questions
from handlers.frame.drafts import keep
from handlers.frame.filters import Menu, Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.recording import plan_screens
from handlers.speech import client_words
from handlers.speech.taps.clients import NewTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import Html
from sales.actions import clients
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.actions.steps import agenda_of
from sales.clients.card_lines import card_line
from sales.clients.client import ClientLine
from sales.clients.client_draft import NewClient
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound, Rejected
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question

ASKED = "client_new"
"""The question is open: a text answers it. Its data may hold a number that came before the name."""
READY = "client_ready"
"""Everything is there; a tap decides."""


def router() -> Router:
    new = Router(name="new_client")
    new.message.register(take_line, Command("new", magic=F.args))
    new.message.register(ask_name, or_f(Command("new"), Menu("new")))
    new.callback_query.register(ask_name, MenuTap.filter(F.place == "new"))
    new.callback_query.register(decide, NewTap.filter())
    new.message.register(take_shared, Waiting(ASKED), F.contact)
    new.message.register(take_text, Waiting(ASKED), F.text)
    return new


async def take_line(_message: Message, command: CommandObject, turn: Turn, unit: UnitOfWork) -> Shown:
    """`/new Romashka Ltd, Peter, +7 912 345-67-89`."""
    return await take(unit, turn, read(command.args or "", turn.me.workspace.country))


async def ask_name(_cause: Message | CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    new = NewClient()
    draft = await questions.ask(unit, turn, ASKED, new.to_data())
    return Shown(new_client_screens.question(turn.reader, new, draft), None, asks=draft)


async def take_text(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """The answer to the question; a number that came before the name is kept with it."""
    before = NewClient.from_data(questions.waiting(turn).data)
    new = read(message.text or "", turn.me.workspace.country)
    shown = await take(unit, turn, new if new.phones else replace(new, phones=before.phones))
    return replace(shown, clears=True)


async def take_shared(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """A contact in answer to the question: a client of that name."""
    if message.contact is None:
        raise NotFound
    shown = await take(unit, turn, as_client(new_contact.of_shared(message.contact, turn.me.workspace.country)))
    return replace(shown, clears=True)


async def decide(_tap: CallbackQuery, callback_data: NewTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """What a button of a client in the making says; a second tap shows what the first has made."""
    draft, what = ids.from_text(callback_data.draft), callback_data.what
    await questions.let_go(unit, turn, ASKED)
    row = await unit.drafts.get(turn.person.id, draft)
    if what == "cancel":
        await unit.drafts.drop(turn.person.id, draft)
        return plain(new_client_screens.left(turn.reader))
    if row is None or row.kind != READY or "done" in row.data:
        made = row.data["client"] if row and row.kind == READY else draft
        return await card.shown(unit, turn, made)
    if what in ("person", "known"):
        return await _add_person(unit, turn, row, known=what == "known")
    return await offered(unit, turn, as_client(NewClient.from_data(row.data["new"])), draft, sure=what == "make")


async def _add_person(unit: UnitOfWork, turn: Turn, row: Draft, *, known: bool) -> Shown:
    """Somebody at a client who is there already."""
    await questions.note(unit, turn, READY, {**row.data, "done": True}, row.id)
    client, new = int(row.data["client"]), NewClient.from_data(row.data["new"])
    if known:
        return await new_contact.add_known(unit, turn, client, new, row.id)
    return await new_contact.add(unit, turn, client, new)


def read(text: str, country: str) -> NewClient:
    """A line about a client. A number or an address without a name is kept: the name is asked next."""
    try:
        return NewClient.of_line(card_line.parse(text, country))
    except Rejected as rejected:
        told = {name: str(rejected.data.get(name, "")) for name in ("contact", "position", "email", "note")}
        phone = str(rejected.data.get("phone", ""))
        if not (phone or told["email"]):
            raise
        numbers = (phone,) if phone else ()
        return NewClient("", told["contact"], told["position"], numbers, told["email"], told["note"])


def as_client(new: NewClient) -> NewClient:
    """A person who is the client: the card bears the name."""
    return new if new.name else replace(new, name=new.contact)


async def take(unit: UnitOfWork, turn: Turn, new: NewClient) -> Shown:
    """From what is known so far to the next screen: the name, whose the number is, or the saved card."""
    await questions.let_go(unit, turn, ASKED)
    draft = ids.new_id()
    shown = await offered(unit, turn, new, draft)
    return shown if new.name else replace(shown, asks=draft)


async def of_words(unit: UnitOfWork, turn: Turn, text: str, draft: int) -> Shown:
    """Of a message that told of a client, and of no touch."""
    return await offered(unit, turn, as_client(read(text, turn.me.workspace.country)), draft)


async def offered(unit: UnitOfWork, turn: Turn, new: NewClient, draft: int, *, sure: bool = False) -> Shown:
    """Makes the client unless its number is somebody's, or its name looks like one's own client's."""
    holder = await clients.who_has(unit, turn.scope, new.phones, turn.me.workspace.country)
    if isinstance(holder, ClientLine):
        return await _known(unit, turn, new, holder.id, draft)
    if holder is not None:
        return await number_holders.shown(unit, turn, holder)
    if not new.name:
        await questions.ask(unit, turn, ASKED, new.to_data(), draft)
        return plain(new_client_screens.question(turn.reader, new, draft))
    alike = None if sure else await _alike(unit, turn, new, draft)
    return alike or await _made(unit, turn, new, draft)


async def _alike(unit: UnitOfWork, turn: Turn, new: NewClient, draft: int) -> Shown | None:
    """What looks like the same client: one's own, or a colleague's with the same tax number or e-mail."""
    card_of_it = new.client(draft, turn.me.member.id, turn.reader.now)
    twin = await clients.similar(unit, turn.scope, card_of_it)
    theirs = None if twin else await unit.doubles.of_colleague(turn.scope, card_of_it)
    if twin is not None or theirs is not None:
        await questions.note(unit, turn, READY, {"new": new.to_data()}, draft)
    if twin is not None:
        return Shown(new_client_screens.similar(turn.reader, new, twin, draft), Noted.SIMILAR, [twin.id])
    if theirs is None:
        return None
    shown = await number_holders.shown(unit, turn, theirs, alike=True)
    return shown.drawn(lambda screen: new_client_screens.or_anyway(turn.reader, screen, draft))


async def _known(unit: UnitOfWork, turn: Turn, new: NewClient, client: int, draft: int) -> Shown:
    """The number is here already: its card, and a button for whoever was named and isn't on it."""
    view = await card.read(unit, turn, client)
    screen = card_screens.card_screen(turn.reader, view, above=new_client_screens.known(turn.reader, new))
    person = new.unknown_at(view.card)
    if person is not None:
        await questions.note(unit, turn, READY, {"new": person.to_data(), "client": client}, draft)
        screen = new_client_screens.with_person(turn.reader, screen, person, draft)
    return Shown(screen, Noted.CARD, [client])


async def _made(unit: UnitOfWork, turn: Turn, new: NewClient, client_id: int) -> Shown:
    """Saved under the draft's id; the next step is planned under it too, so that Undo takes both."""
    country, now = turn.me.workspace.country, turn.reader.now
    made = await clients.create(unit, turn.scope, new, client_id, country, now)
    plan = PlanDraft(client_id, client_id, ask=Question.WHEN)
    await keep(unit, turn, plan)
    agenda = await agenda_of(unit, turn.me, turn.reader.now, made.client.owner)
    days = plan_screens.days(turn.reader, plan, made.client.name, agenda)
    view = CardView(made, turn.me.workspace.rules, turn.me.workspace.zone)
    full = await beyond(unit, turn, made.client.owner)
    return Shown(new_client_screens.made(turn.reader, view, days, full), Noted.CARD, [client_id])


async def beyond(unit: UnitOfWork, turn: Turn, owner: int) -> Html:
    """Said, and nothing refused: what was found in the street is kept."""
    rules = turn.me.workspace.rules
    found = await pool.beyond(unit, turn.scope.of(owner), rules, turn.reader.as_of, {owner: 0})
    return client_words.enough(turn.reader, found[owner], rules.open_clients) if found else Html("")
