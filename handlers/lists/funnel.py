"""*Funnel*: where clients are by stage, base and worth, and who has moved; of all, a manager, or a source.

tap    another ladder or period -> the same for that    a number -> its clients as a list, whose *Back* leads here
      who moved -> each rung with arrivals and departures, as lists
      by manager, by source -> each with its stages -> the funnel of that one
"""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.finding import find_screens
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.lists import clients, funnel_screens
from handlers.lists.choosing.choices import Facet
from handlers.lists.funnel_screens import Apart, Look, Passing
from handlers.speech import client_words
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.lists import ApartTap, FunnelTap, MovementTap, RungTap, StandingTap
from sales.actions.ports import UnitOfWork
from sales.clients.client import Lack
from sales.clients.rungs import Ladder, Rung
from sales.company.directories import DirectoryKind
from sales.days.calendar import DAY
from sales.days.periods import between, bounds
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.funnel import PERIODS, USUAL, Funnel, Moved, Stay, funnel, rungs_of, standing_on
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import About, Among, Condition, Lacking, Shifted
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import BUYING, INACTIVE

NOWHERE = "-"
"""The code for clients without a source."""


def router() -> Router:
    funnels = Router(name="funnel")
    funnels.callback_query.register(show_funnel, FunnelTap.filter())
    funnels.callback_query.register(tell_apart, ApartTap.filter())
    funnels.callback_query.register(show_movement, MovementTap.filter())
    funnels.callback_query.register(open_standing, StandingTap.filter())
    funnels.callback_query.register(open_rung, RungTap.filter())
    return funnels


async def show_funnel(_cause: Message | CallbackQuery, callback_data: FunnelTap, turn: Turn, unit: UnitOfWork) -> Shown:
    look, told = await funnel_of(unit, turn, callback_data)
    if not told.whole.clients and not look.is_of_one:
        return plain(find_screens.empty(turn.reader))
    whose = {"team": _sees_several(turn), "exports": turn.scope.may(Right.EXPORT)}
    return Shown(funnel_screens.funnel_screen(turn.reader, look, told, **whose), Noted.REPORT)


async def funnel_of(unit: UnitOfWork, turn: Turn, tap: FunnelTap) -> tuple[Look, Funnel]:
    """The funnel that a button means."""
    ladder = code_of(Ladder, tap.ladder)
    look = await _look(unit, turn, ladder, _period(tap.days), tap.manager, tap.source)
    groups = await unit.funnels.groups(turn.scope, clients_of(look), turn.reader.as_of)
    told = funnel(ladder, groups, await _moved(unit, turn, look))
    return look, await (_with_apart if ladder is Ladder.WORTH else _with_inactive)(unit, turn, look, told)


async def _with_apart(unit: UnitOfWork, turn: Turn, look: Look, told: Funnel) -> Funnel:
    every = await unit.lists.count(turn.scope, ClientFilter(_of_one(look)), turn.reader.as_of)
    return replace(told, apart=every - told.whole.clients)


async def _with_inactive(unit: UnitOfWork, turn: Turn, look: Look, told: Funnel) -> Funnel:
    """The funnel with the number of inactive clients as their list has it, without "do not contact"."""
    if not told.whole.inactive:
        return told
    listed = clients_of(look).also(*INACTIVE.conditions)
    inactive = await unit.lists.count(turn.scope, listed, turn.reader.as_of)
    return replace(told, whole=replace(told.whole, inactive=inactive))


def clients_of(look: Look) -> ClientFilter:
    """All clients that the funnel counts; for worth, only those that may still buy."""
    whose = ClientFilter(_of_one(look))
    return whose.also(BUYING) if look.ladder is Ladder.WORTH else whose


async def show_movement(_tap: CallbackQuery, callback_data: MovementTap, turn: Turn, unit: UnitOfWork) -> Shown:
    look, moved, stays = await movement_of(unit, turn, callback_data)
    exports = turn.scope.may(Right.EXPORT)
    return Shown(funnel_screens.movement_screen(turn.reader, look, moved, stays, exports=exports), Noted.REPORT)


async def movement_of(
    unit: UnitOfWork, turn: Turn, tap: MovementTap
) -> tuple[Look, dict[Rung, Moved], dict[Rung, tuple[Stay, int]]]:
    """Arrivals and departures per rung, and for stages how long clients had stayed."""
    ladder = code_of(Ladder, tap.ladder)
    look = await _look(unit, turn, ladder, _period(tap.days), tap.manager, tap.source)
    stays = await _stays(unit, turn, look) if ladder is Ladder.STAGE else {}
    return look, await _moved(unit, turn, look), stays


def shifted(turn: Turn, look: Look, rung: Rung, *, came: bool) -> ClientFilter:
    """The list of clients that came to a rung in the period, or went from it."""
    shifted = Shifted(look.ladder, rung.value, came=came, since=_since(turn, look.days))
    return ClientFilter((shifted, *clients_of(look).conditions))


async def _moved(unit: UnitOfWork, turn: Turn, look: Look) -> dict[Rung, Moved]:
    return await unit.funnels.moved(
        turn.scope, clients_of(look), turn.reader.as_of, look.ladder, _since(turn, look.days)
    )


async def _stays(unit: UnitOfWork, turn: Turn, look: Look) -> dict[Rung, tuple[Stay, int]]:
    """By stage, how long clients stay, and how many are there now."""
    wanted, as_of = clients_of(look), turn.reader.as_of
    there = funnel(look.ladder, await unit.funnels.groups(turn.scope, wanted, as_of), {}).rungs
    stays = await unit.funnels.stays(turn.scope, wanted, as_of, _since(turn, look.days))
    return {one: (stay, there[one].clients) for one, stay in stays.items()}


def _period(days: int) -> int:
    """The number of days, if it is an offered one; else the usual one."""
    return days if days in PERIODS else USUAL


def _since(turn: Turn, days: int) -> datetime:
    today = turn.reader.today
    since, _ = bounds(between(today - (days - 1) * DAY, today), turn.reader.zone)
    return since


async def tell_apart(_tap: CallbackQuery, callback_data: ApartTap, turn: Turn, unit: UnitOfWork) -> Shown:
    look = Look(code_of(Ladder, callback_data.ladder), callback_data.days)
    facet, exports = code_of(Facet, callback_data.facet), turn.scope.may(Right.EXPORT)
    every = await apart_of(unit, turn, facet)
    screen = funnel_screens.apart_screen(turn.reader, look, facet, every, callback_data.page, exports=exports)
    return Shown(screen, Noted.REPORT)


async def apart_of(unit: UnitOfWork, turn: Turn, facet: Facet) -> list[Apart]:
    """The funnel's parts by manager or source, the largest first."""
    every = await (_managers(unit, turn) if facet is Facet.MANAGER else _sources(unit, turn))
    return sorted(every, key=lambda one: (-one.clients, one.name))


async def open_rung(tap: CallbackQuery, callback_data: RungTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await open_standing(tap, StandingTap(**callback_data.model_dump(), days=USUAL), turn, unit)


async def open_standing(_tap: CallbackQuery, callback_data: StandingTap, turn: Turn, unit: UnitOfWork) -> Shown:
    days = _period(callback_data.days)
    ladder = code_of(Ladder, callback_data.ladder)
    rung = next((one for one in rungs_of(ladder) if one == callback_data.rung), None)
    if rung is None:
        raise NotFound
    look = await _look(unit, turn, ladder, days, callback_data.manager, callback_data.source)
    way = code_of(Passing, callback_data.way) if callback_data.way else None
    there = Shifted(ladder, rung.value, way is Passing.CAME, _since(turn, days)) if way else standing_on(rung)
    order = Order.SUM if ladder is Ladder.WORTH else Order.LAST_TOUCH
    name = funnel_screens.named(turn.reader, look, rung, way)
    back = look.movement() if way else look.tap()
    wanted = ClientFilter((there, *clients_of(look).conditions), order)
    return await clients.opened(unit, turn, OpenList(Shelf.ALL, wanted, name, back))


async def _look(unit: UnitOfWork, turn: Turn, ladder: Ladder, days: int, manager: str, source: str) -> Look:
    name = ""
    if manager:
        if not _sees_several(turn):
            raise NotFound
        turn.scope.must_see(ids.from_text(manager))
        name = (await unit.members.get(turn.scope, ids.from_text(manager))).name
    elif source:
        name = (await _source_names(unit, turn)).get(source, "")
        if not name:
            raise NotFound
    return Look(ladder, days, manager, "" if manager else source, name)


def _of_one(look: Look) -> tuple[Condition, ...]:
    if look.manager:
        return (Among(About.MANAGER, frozenset({ids.from_text(look.manager)})),)
    if look.source == NOWHERE:
        return (Lacking(frozenset({Lack.SOURCE})),)
    return (Among(About.SOURCE, frozenset({ids.from_text(look.source)})),) if look.source else ()


def _sees_several(turn: Turn) -> bool:
    return turn.scope.of_several


async def _managers(unit: UnitOfWork, turn: Turn) -> list[Apart]:
    if not _sees_several(turn):
        raise NotFound
    counted = await unit.funnels.by_stage(turn.scope, ClientFilter(), turn.reader.as_of, About.MANAGER)
    members = await unit.members.all(turn.scope, former=True)
    return [Apart(ids.to_text(one.id), one.name, counted[one.id]) for one in members if one.id in counted]


async def _sources(unit: UnitOfWork, turn: Turn) -> list[Apart]:
    counted = await unit.funnels.by_stage(turn.scope, ClientFilter(), turn.reader.as_of, About.SOURCE)
    names = await _source_names(unit, turn)
    return [Apart(code, names[code], stages) for one, stages in counted.items() if (code := _code(one)) in names]


async def _source_names(unit: UnitOfWork, turn: Turn) -> dict[str, str]:
    """By code, including retired sources, which clients still have."""
    entries = await unit.directories.all(turn.scope, DirectoryKind.SOURCE, retired=True)
    known = {ids.to_text(one.id): str(client_words.source(turn.reader, one)) for one in entries}
    return known | {NOWHERE: str(turn.reader.p_("funnel", "No source"))}


def _code(source: int | None) -> str:
    return NOWHERE if source is None else ids.to_text(source)
