"""Opening a client's card from a button, and reading one for others' screens. How it looks is in `card_screens.py`."""

from asyncio import Future, gather, get_running_loop
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from typing import TypeAlias, TypeVar

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.card import card_screens
from handlers.card.card_view import CardView
from handlers.frame import questions, undo
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.ways import alert_of
from sales.actions import leading
from sales.actions.ports import UnitOfWork
from sales.actions.touches import UNDO_WITHIN
from sales.clients.client import Card, Client, ClientLine, Contact
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording.reached import ENOUGH, usual_hour
from sales.reporting.leading.complaints import Complaint
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import Recommended
from sales.values.potential import potential_in
from sales.work import share
from sales.work.debt import Debt
from sales.work.order import Bought
from sales.work.outcomes import REFUSALS, Outcome, is_conversation
from sales.work.sale import OfEntity
from sales.work.touch import Touch

QUESTIONS = (
    "client_field",
    "order_sum",
    "order_due",
    "client_place",
    "client_lost",
    "client_inactive",
    "client_key",
    "contact_field",
    "contact_new",
    "pass",
    "merge",
)
"""Kinds of drafts whose Back leads to a card: opening one leaves them."""

Books: TypeAlias = tuple[Debt | None, int]
"""What accounting tells that is owed, and on how many cards."""
LATELY = 3
NO_BOOKS: Books = None, 1
Products: TypeAlias = tuple[tuple[Bought, ...], tuple[str, ...]]
NOTHING_BOUGHT: Products = (), ()
Beside: TypeAlias = tuple[ClientLine | None, int, int | None, Books]
Answer = TypeVar("Answer")
SEVERAL = 2
"""People by whom it is settled: of one alone all is said."""


def router() -> Router:
    card = Router(name="card")
    card.callback_query.register(open_card, CardTap.filter())
    return card


async def open_card(_tap: CallbackQuery, callback_data: CardTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, *QUESTIONS)
    alert = alert_of(callback_data.back)
    if alert:
        await leading.opened(unit, turn.scope, alert, covered=True)
    return await shown(unit, turn, ids.from_text(callback_data.client), back=callback_data.back)


async def shown(unit: UnitOfWork, turn: Turn, client: int, *, above: str = "", back: str = "") -> Shown:
    """A client's card, with what there is to say above it."""
    view = await read(unit, turn, client)
    return Shown(card_screens.card_screen(turn.reader, view, back=back, above=above), Noted.CARD, [client])


async def read(unit: UnitOfWork, turn: Turn, client: int) -> CardView:
    """The card and what is around it."""
    card, recommended, last = await gather(
        unit.clients.card(turn.scope, client, touches=0),
        _recommended(unit, turn, client),
        unit.touches.last_by(turn.scope, turn.reader.now - UNDO_WITHIN, client),
    )
    card = await _with_noted(unit, turn, card)
    source, owner, touches, (bought, untaken), entity, (by, came, ours, (books, points)) = await gather(
        _source(unit, turn, card.client),
        _owner(unit, turn, card.client),
        _touches(unit, turn, card),
        _products(unit, turn, card.client),
        _entity(unit, turn, card.client),
        _beside(unit, turn, card.client),
    )
    company = turn.me.workspace
    reached = usual_hour(touches, card.client.zone or company.zone)
    told = source, owner, bought, untaken, _unmet(card, touches), reached, entity
    beside = by, came, recommended, ours, books, points
    why = next((one.reason for one in touches if one.at == card.client.facts.last_talk_at and one.reason), None)
    fresh, complaint = await _fresh(unit, turn, last), await _complaint(unit, turn, card.client)
    return CardView(card, company.rules, company.zone, *told, *beside, fresh, why, complaint)


async def _with_noted(unit: UnitOfWork, turn: Turn, card: Card) -> Card:
    """With the last touches, where they are not the last talk: something may have been noted since."""
    facts = card.client.facts
    if facts.last_touch_at == facts.last_talk_at:
        return card
    touches, _ = await unit.touches.page(turn.scope, card.client.id, 0, LATELY)
    return replace(card, touches=tuple(touches))


async def _complaint(unit: UnitOfWork, turn: Turn, client: Client) -> tuple[Complaint, str] | None:
    """One that waits for an answer, and the name of the lead who has taken it."""
    if client.facts.last_talk is not Outcome.COMPLAINT:
        return None
    found = await unit.complaints.of_client(turn.scope, client.id)
    if found is None or found.taken_by is None:
        return (found, "") if found else None
    names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    return found, names.get(found.taken_by, "")


async def _fresh(unit: UnitOfWork, turn: Turn, last: Touch | None) -> int | None:
    """What *Undo* would take back: nothing, once its order was paid or anything else was built on it."""
    return last.id if last and await unit.undo.stands(turn.scope, last.id) else None


def _known(answer: Answer) -> Awaitable[Answer]:
    """What nobody need be asked for. Most cards have little of what some have, and a task for each costs more than a
    question to the database.
    """
    known: Future[Answer] = get_running_loop().create_future()
    known.set_result(answer)
    return known


def _products(unit: UnitOfWork, turn: Turn, client: Client) -> Awaitable[Products]:
    return _bought(unit, turn, client) if client.facts.orders else _known(NOTHING_BOUGHT)


async def _bought(unit: UnitOfWork, turn: Turn, client: Client) -> Products:
    """What a buyer buys, and what of our list not yet: nobody knows that of whoever has bought nothing by name."""
    bought = await unit.orders.products(turn.scope, client.id)
    if not bought:
        return NOTHING_BOUGHT
    taken = {one.product for one in bought}
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    return tuple(bought), tuple(one.text or "" for one in entries if one.id not in taken and not one.waits)


def _entity(unit: UnitOfWork, turn: Turn, client: Client) -> Awaitable[OfEntity | None]:
    number = client.tax_number
    return unit.orders.of_entity(turn.scope, client.id, number) if number else _known(None)


def _beside(unit: UnitOfWork, turn: Turn, client: Client) -> Awaitable[Beside]:
    """Who recommended it, and how many came by that one; what of it is ours; what accounting tells it owes."""
    told = client.recommender is not None or (client.potential and client.facts.orders) or client.facts.debt
    return _told_beside(unit, turn, client) if told else _known((None, 0, None, NO_BOOKS))


async def _told_beside(unit: UnitOfWork, turn: Turn, client: Client) -> Beside:
    """One after the other: few cards have more than one of it."""
    by = await recommender(unit, turn, client)
    came = await _recommended(unit, turn, by.id) if by else 0
    return by, came, await _ours(unit, turn, client), await _books(unit, turn, client)


async def recommender(unit: UnitOfWork, turn: Turn, client: Client) -> ClientLine | None:
    """Who recommended it, also as the card that one went into; nobody whom the reader may not see."""
    by = client.recommender
    if by is None:
        return None
    lines = await unit.clients.lists.lines(turn.scope, [by])
    if not lines and (now := await unit.merges.instead_of(turn.scope, by)):
        lines = await unit.clients.lists.lines(turn.scope, [now])
    return next(iter(lines), None)


async def _recommended(unit: UnitOfWork, turn: Turn, client: int) -> int:
    return await unit.lists.count(turn.scope, ClientFilter((Recommended(client),)), turn.reader.as_of)


async def _ours(unit: UnitOfWork, turn: Turn, client: Client) -> int | None:
    """A month's, of who buys and of whom it is known how much it could."""
    could = potential_in(client.potential)
    if could is None or not could.is_in(turn.me.workspace.currency) or not client.facts.orders:
        return None
    today = turn.reader.today
    orders = await unit.orders.of_client(turn.scope, client.id)
    return share.bought(orders, today) // share.months(client.facts.first_order_on, today)


async def _books(unit: UnitOfWork, turn: Turn, client: Client) -> Books:
    """By the last table of debts that this one stands in."""
    if not client.facts.debt:
        return NO_BOOKS
    told = (await unit.debts.of_clients(turn.scope, [client.id])).get(client.id, ())
    last = max((one for one in told if one.amount > 0), key=lambda one: one.as_of, default=None)
    return last, await unit.debts.points(turn.scope, last.entity) if last else 1


async def saved(unit: UnitOfWork, turn: Turn, client: int, *, note: str = "", key: int | None = None) -> Shown:
    """The card as it is after a change, with the way to take the change back."""
    above = "\n".join(filter(None, [turn.reader._("Saved"), note]))
    return undo.offered(unit, turn, await shown(unit, turn, client, above=above), client, key)


def _touches(unit: UnitOfWork, turn: Turn, card: Card) -> Awaitable[Sequence[Touch]]:
    """All of them, where there may be something to tell of them."""
    few = card.client.facts.touches < ENOUGH and len(card.weighty) < SEVERAL
    refused = card.client.facts.last_talk in REFUSALS
    return _known(()) if few and not refused else unit.touches.of_client(turn.scope, card.client.id)


def _unmet(card: Card, touches: Sequence[Touch]) -> tuple[Contact, ...]:
    """Of several by whom it is settled, with whom nobody has talked. A talk that names nobody was with who decides."""
    if len(card.weighty) < SEVERAL:
        return ()
    talks = {one.contact for one in touches if is_conversation(one.outcome)}
    who = card.decider if None in talks else None
    return tuple(one for one in card.weighty if one.id not in talks and one != who)


def _source(unit: UnitOfWork, turn: Turn, client: Client) -> Awaitable[Entry | None]:
    return _known(None) if client.source is None else _named_source(unit, turn, client.source)


async def _named_source(unit: UnitOfWork, turn: Turn, source: int) -> Entry | None:
    entries = await unit.directories.all(turn.scope, DirectoryKind.SOURCE, retired=True)
    return next((entry for entry in entries if entry.id == source), None)


def _owner(unit: UnitOfWork, turn: Turn, client: Client) -> Awaitable[str]:
    """Whose client it is, for those who see a team's."""
    is_own = client.owner == turn.me.member.id or turn.reader.instead_of(client.owner)
    return _known("") if is_own else _name(unit, turn, client.owner)


async def _name(unit: UnitOfWork, turn: Turn, member: int) -> str:
    return (await unit.members.get(turn.scope, member)).name
