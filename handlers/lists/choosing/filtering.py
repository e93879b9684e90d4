"""Filter and order of an open list: each tap changes it and shows the number of clients left."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card.spots import spot_of
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Line, Shown, plain, words
from handlers.frame.turn import Turn
from handlers.lists import clients
from handlers.lists.choosing import filter_screens
from handlers.lists.choosing.choice import Choice
from handlers.lists.choosing.choices import OF_PRODUCTS, OF_TEAM, Facet, choices
from handlers.lists.choosing.filter_screens import PAGE, Offered
from handlers.lists.choosing.made import Made, code_of, made
from handlers.speech.taps.everywhere import code_of as member_of
from handlers.speech.taps.lists import ClearTap, FilterTap, SortTap, TakeTap
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.standing.choosing import chosen, is_chosen, less
from sales.standing.client_filter import Order
from sales.standing.conditions import Bought, Condition
from sales.standing.open_list import OpenList, Shelf

FROM_HERE = "list_from"
"""The draft of a list that waits for a location, to be ordered by distance."""
MOST_BESIDE = 8
"""How many products not bought yet are offered below those that are."""


def router() -> Router:
    filtering = Router(name="filtering")
    filtering.callback_query.register(show_facets, FilterTap.filter(F.facet == ""))
    filtering.callback_query.register(show_choices, FilterTap.filter(F.choice == ""))
    filtering.callback_query.register(turn_page, FilterTap.filter(F.choice.startswith(PAGE)))
    filtering.callback_query.register(choose, FilterTap.filter())
    filtering.callback_query.register(take_away, TakeTap.filter())
    filtering.callback_query.register(clear, ClearTap.filter())
    filtering.callback_query.register(show_orders, SortTap.filter(F.order == ""))
    filtering.callback_query.register(ask_where, SortTap.filter(F.order == Order.DISTANCE))
    filtering.callback_query.register(sort, SortTap.filter())
    filtering.message.register(take_location, Waiting(FROM_HERE), F.location)
    return filtering


async def show_facets(_tap: CallbackQuery, callback_data: FilterTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _facets(unit, await clients.kept(unit, turn, callback_data.draft))


async def show_choices(_tap: CallbackQuery, callback_data: FilterTap, turn: Turn, unit: UnitOfWork) -> Shown:
    kept = await clients.kept(unit, turn, callback_data.draft)
    return await _choices(unit, kept, _facet(turn, callback_data.facet))


async def ask(unit: UnitOfWork, turn: Turn, facet: Facet) -> Shown:
    """The choices of a facet of all clients, with how many there are of each."""
    known = OpenList.on(Shelf.ALL)
    draft = await questions.note(unit, turn, clients.KIND, known.to_data())
    return await _choices(unit, clients.Kept(draft, known, turn), facet)


async def turn_page(_tap: CallbackQuery, callback_data: FilterTap, turn: Turn, unit: UnitOfWork) -> Shown:
    kept, page = await clients.kept(unit, turn, callback_data.draft), callback_data.choice.removeprefix(PAGE)
    facet = _facet(turn, callback_data.facet)
    return await _choices(unit, kept, facet, page=int(page) if page.isdecimal() else 0)


async def choose(_tap: CallbackQuery, callback_data: FilterTap, turn: Turn, unit: UnitOfWork) -> Shown:
    kept, facet = await clients.kept(unit, turn, callback_data.draft), _facet(turn, callback_data.facet)
    offered = await choices(unit, kept.turn, facet, kept.open.wanted)
    known = (
        offered if any(one.code == callback_data.choice for one in offered) else await choices(unit, kept.turn, facet)
    )
    choice = next((one for one in known if one.code == callback_data.choice), None)
    if choice is None:
        raise NotFound
    changed = kept.open.wanting(chosen(kept.open.wanted, choice.condition))
    return await _choices(unit, await _keep(unit, kept, changed), facet, offered, at=choice)


async def take_away(_tap: CallbackQuery, callback_data: TakeTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Takes a condition away; nothing happens if it is gone already."""
    kept = await clients.kept(unit, turn, callback_data.draft)
    part = next((one for one in kept.open.made if code_of(one) == callback_data.what), None)
    changed = kept.open.wanting(less(kept.open.wanted, part)) if part else kept.open
    return await _facets(unit, await _keep(unit, kept, changed))


async def clear(_tap: CallbackQuery, callback_data: ClearTap, turn: Turn, unit: UnitOfWork) -> Shown:
    kept = await clients.kept(unit, turn, callback_data.draft)
    return await _facets(unit, await _keep(unit, kept, kept.open.cleared()))


async def show_orders(_tap: CallbackQuery, callback_data: SortTap, turn: Turn, unit: UnitOfWork) -> Shown:
    kept = await clients.kept(unit, turn, callback_data.draft)
    return plain(filter_screens.orders_screen(turn.reader, kept.open, callback_data.draft))


async def sort(_tap: CallbackQuery, callback_data: SortTap, turn: Turn, unit: UnitOfWork) -> Shown:
    kept, order = await clients.kept(unit, turn, callback_data.draft), member_of(Order, callback_data.order)
    return await _reordered(unit, kept, kept.open.wanting(kept.open.wanted.by(order)))


async def ask_where(_tap: CallbackQuery, callback_data: SortTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await clients.kept(unit, turn, callback_data.draft)
    draft = await questions.ask(unit, turn, FROM_HERE, {"list": callback_data.draft})
    text = turn.reader._("Send your location, and the nearest come first.")
    return words(Line(text, location=True, asks=draft))


async def take_location(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Orders by distance, and brings the menu's keyboard back."""
    spot, draft = spot_of(message.location), questions.waiting(turn).data["list"]
    await questions.answered(unit, turn)
    kept = await clients.kept(unit, turn, draft)
    nearest = kept.open.wanted.by(Order.DISTANCE, (spot.latitude, spot.longitude))
    shown = await _reordered(unit, kept, kept.open.wanting(nearest))
    return replace(shown, first=[Line(turn.reader._("Got it, here you are:"), menu=True)], clears=True)


def _facet(turn: Turn, code: str) -> Facet:
    """The facet of that code. Raises NotFound for managers, unless the reader sees several members' clients."""
    facet = member_of(Facet, code)
    if facet in OF_TEAM and not turn.scope.of_several:
        raise NotFound
    return facet


async def _facets(unit: UnitOfWork, kept: clients.Kept) -> Shown:
    turn = kept.turn
    facets = [one for one in Facet if one not in OF_TEAM or turn.scope.of_several]
    told = await made(unit, turn, kept.open)
    total = await unit.lists.count(turn.scope, kept.open.wanted, turn.reader.as_of)
    draft = ids.to_text(kept.draft)
    return plain(filter_screens.facets_screen(turn.reader, kept.open, facets, told, draft, total))


async def _choices(
    unit: UnitOfWork,
    kept: clients.Kept,
    facet: Facet,
    offered: list[Choice] | None = None,
    page: int = 0,
    at: Choice | None = None,
) -> Shown:
    """The facet's screen; `at`: the tapped choice, whose page is shown."""
    turn = kept.turn
    every = await choices(unit, turn, facet, kept.open.wanted) if offered is None else offered
    marked = [(one, is_chosen(kept.open.wanted, one.condition)) for one in every]
    told = [(one, is_now) for one, is_now in marked if is_now or not one.past]
    total = await unit.lists.count(turn.scope, kept.open.wanted, turn.reader.as_of)
    places = [place for place, (one, _) in enumerate(told) if one == at]
    page = places[0] // filter_screens.MOST_CHOICES if places else page
    shown = Offered(facet, told, *(await _of_products(unit, turn, kept.open, facet)), page=page)
    return plain(filter_screens.choices_screen(turn.reader, kept.open, shown, ids.to_text(kept.draft), total))


async def _of_products(unit: UnitOfWork, turn: Turn, known: OpenList, facet: Facet) -> tuple[list[Choice], list[Made]]:
    """Products to offer as not bought, and the chosen conditions on products."""
    if facet not in OF_PRODUCTS:
        return [], []
    told = await made(unit, turn, known, *OF_PRODUCTS)
    taken = frozenset[int]().union(*(_products(one.condition) for one in told))
    if facet is not Facet.BUYS or all(one.facet is Facet.NOT_BUYS for one in told):
        return [], told
    left = [one for one in await choices(unit, turn, Facet.NOT_BUYS) if not one.past]
    return [one for one in left if not _products(one.condition) & taken][:MOST_BESIDE], told


def _products(condition: Condition) -> frozenset[int]:
    return condition.products if isinstance(condition, Bought) else frozenset()


async def _reordered(unit: UnitOfWork, kept: clients.Kept, changed: OpenList) -> Shown:
    now = await _keep(unit, kept, changed)
    return await clients.opened(unit, kept.turn, now.open, now.draft)


async def _keep(unit: UnitOfWork, kept: clients.Kept, changed: OpenList) -> clients.Kept:
    await questions.note(unit, kept.turn, clients.KIND, changed.to_data(), kept.draft)
    return replace(kept, open=changed)
