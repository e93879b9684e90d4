"""The route of the day: today's visits in the order of going, and clients near it that are due.

Begins at a location that was sent, else at the first visit. The order is in `sales/clients/route.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.card.spots import spot_of
from handlers.day import route_screens
from handlers.day.route_screens import Beside, Route, Visit
from handlers.finding import near
from handlers.frame import questions, undo
from handlers.frame.filters import Waiting
from handlers.frame.shown import Line, Shown, words
from handlers.frame.turn import Turn
from handlers.speech.taps.day import RouteFromTap, RouteStopTap, RouteTap
from sales.actions import steps
from sales.actions.card.places import STILL_THERE, Spot
from sales.actions.ports import UnitOfWork
from sales.actions.steps import of_day
from sales.clients.client import Client, ClientLine
from sales.clients.doubles import namesakes
from sales.clients.route import BESIDE, Place, Stop, aside, ordered
from sales.days.hour_phrases import part_in
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.reporting.unasked.occasions import Occasion, lists
from sales.standing import sections
from sales.work.step import StepKind, StepState, Wish

ASKED = "route_from"
BEGINS = "route"
"""Kind of the draft that keeps the start, so that asking for clients on the way needs no second location."""
MOST_LOOKED_AT = 1_000
MOST_BESIDE = 5
NO_TURN = (Occasion.PAY, Occasion.BIRTHDAY)
"""Occasions that are no reason to go to somebody."""
MOST_VISITS = 60
"""More are nobody's day: visits with an hour and then the first by name are put in order."""
LATER = datetime.max.replace(tzinfo=UTC)


def router() -> Router:
    route = Router(name="route")
    route.message.register(show_route, Command("route"))
    route.callback_query.register(show_route_from, RouteTap.filter())
    route.callback_query.register(add_stop, RouteStopTap.filter())
    route.callback_query.register(ask_where_from, RouteFromTap.filter())
    route.message.register(take_start, Waiting(ASKED), F.location)
    return route


async def show_route(_message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _shown(unit, turn, RouteTap())


async def show_route_from(_tap: CallbackQuery, callback_data: RouteTap, turn: Turn, unit: UnitOfWork) -> Shown:
    return await _shown(unit, turn, callback_data)


async def add_stop(_tap: CallbackQuery, callback_data: RouteStopTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Plans a visit today; nothing happens if the client is no longer offered (a second tap)."""
    asked = RouteTap(draft=callback_data.draft, beside=True)
    found = await _beside(unit, turn, await _going(unit, turn, await _begins(unit, turn, asked.draft)))
    one = next((one for one in found if one.client.id == ids.from_text(callback_data.client)), None)
    if one is None:
        return await _shown(unit, turn, asked)
    client = await _visited_today(unit, turn, one)
    shown, added = await _shown(unit, turn, asked), route_screens.added(turn.reader, client.name)
    told = shown.drawn(lambda screen: replace(screen, text=f"{added}\n\n{screen.text}"))
    return undo.offered(unit, turn, told, client.id)


async def _visited_today(unit: UnitOfWork, turn: Turn, one: Beside) -> Client:
    """Plans the visit. It replaces a planned call without an hour, whose note it keeps."""
    client, planned = await unit.clients.hold(turn.scope.worked, one.client.id), one.client.step
    wish = Wish(StepKind.VISIT, turn.reader.today, None, route_screens.what_for(turn.reader, one))
    now = turn.reader.local(turn.reader.now)
    if planned and planned.kind is StepKind.CALL and planned.due_time is None and planned.series is None:
        await steps.move(unit, turn.scope.worked, client, planned.id, wish, now)
    else:
        await steps.plan(unit, turn.scope.worked, client, wish, now)
    return client


async def ask_where_from(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    draft = await questions.ask(unit, turn, ASKED, {})
    return words(Line(turn.reader._("Send your location, and the route begins there."), location=True, asks=draft))


async def take_start(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Keeps the location as the start, and brings the menu's keyboard back."""
    draft = await questions.note(unit, turn, BEGINS, spot_of(message.location).to_data())
    await questions.answered(unit, turn)
    shown = await _shown(unit, turn, RouteTap(draft=ids.to_text(draft)))
    return replace(shown, first=[Line(turn.reader._("Got it. The route from there:"), menu=True)], clears=True)


async def _shown(unit: UnitOfWork, turn: Turn, asked: RouteTap) -> Shown:
    begins = await _begins(unit, turn, asked.draft)
    asked = asked.model_copy(update={"draft": ids.to_text(begins.id) if begins else ""})
    going = await _going(unit, turn, begins)
    going, beside = _apart(going, await _beside(unit, turn, going) if asked.beside else [])
    screen = route_screens.route_screen(turn.reader, going, beside, asked)
    clients = [visit.client.id for visit in (*going.visits, *going.placeless)] + [one.client.id for one in beside]
    return Shown(screen, Noted.ROUTE, clients)


def _apart(going: Route, beside: Sequence[Beside]) -> tuple[Route, list[Beside]]:
    """The route and the clients beside it, with namesakes told apart."""
    every = [one.client for one in (*going.visits, *going.placeless)] + [one.client for one in beside]
    named = {one.id: one for one in namesakes.apart(every)}
    visits, placeless = (
        [replace(one, client=named[one.client.id]) for one in some] for some in (going.visits, going.placeless)
    )
    return replace(going, visits=visits, placeless=placeless), [
        replace(one, client=named[one.client.id]) for one in beside
    ]


async def _going(unit: UnitOfWork, turn: Turn, begins: Draft | None) -> Route:
    start = _place(begins) if begins else None
    visits, placeless = await _visits(unit, turn)
    stops = {visit.step.id: visit for visit in visits[:MOST_VISITS]}
    way = ordered([_stop(key, visit) for key, visit in stops.items()], start, turn.reader.now)
    since = begins.updated_at if begins else None
    return Route([stops[stop.key] for stop in way], placeless, start, since, more=len(visits) - len(stops))


def _stop(key: int, visit: Visit) -> Stop:
    """A part of the day in the note counts where no hour was agreed."""
    step = visit.step
    if step.due_at:
        return Stop(key, visit.place, step.due_at)
    zone = ZoneInfo(step.zone)
    since, until = (datetime.combine(step.due_on, one, zone) if one else None for one in part_in(step.note))
    return Stop(key, visit.place, since=since, until=until)


async def _begins(unit: UnitOfWork, turn: Turn, draft: str) -> Draft | None:
    """The start of the route; without `draft` the last location of this hour, sent for it or with a visit."""
    if not draft:
        recent = await unit.drafts.since(turn.person.id, (BEGINS, near.HERE), turn.reader.now - STILL_THERE)
        return next((one for one in reversed(recent) if one.kind == BEGINS or near.VISIT in one.data), None)
    kept = await unit.drafts.get(turn.person.id, ids.from_text(draft))
    if kept is None or kept.kind not in (BEGINS, near.HERE):
        raise NotFound
    return kept


def _place(begins: Draft) -> Place:
    spot = Spot.from_data(begins.data)
    return spot.latitude, spot.longitude


async def _visits(unit: UnitOfWork, turn: Turn) -> tuple[list[Visit], list[Visit]]:
    """Today's open visits, one per client, agreed hours first: those with a known place, and the others."""
    today = turn.reader.today
    planned = await of_day(unit, turn.scope, today)
    due = [
        Visit(step, line)
        for step, line in planned
        if step.kind is StepKind.VISIT and step.state is StepState.OPEN and step.due_on == today
    ]
    due.sort(key=lambda one: (one.step.due_at or LATER, *_told(one.client), one.step.note, one.step.id))
    once: dict[int, Visit] = {}
    for one in due:
        once.setdefault(one.client.id, one)
    return [one for one in once.values() if one.is_placed], [one for one in once.values() if not one.is_placed]


async def _beside(unit: UnitOfWork, turn: Turn, going: Route) -> list[Beside]:
    """Own clients that are due and near the route, the smallest detour first; those without a step come last."""
    if not going.places:
        return []
    along, scope = sections.along(going.places, BESIDE), turn.scope.worked
    waiting = {str(one): its.also(*along.conditions) for one, its in lists().items() if one not in NO_TURN}
    found = await unit.lists.part(scope, along, turn.reader.as_of, MOST_LOOKED_AT)
    turns = await unit.occasions.firsts(scope, waiting, turn.reader.as_of)
    visited = {visit.client.id for visit in going.visits}
    due = [line for line in found.lines if line.id not in visited and _is_due(line, turns, turn)]
    near = [_aside(line, turns, going.places) for line in due]
    beside = (one for one in near if one.metres <= BESIDE)
    by = sorted(beside, key=lambda one: (one.metres, *_told(one.client), one.client.id))
    return sorted(by, key=lambda one: one.occasion is Occasion.IDLE)[:MOST_BESIDE]


def _told(client: ClientLine) -> tuple[str, str, str]:
    """Sorts equal ones by what is visible of them."""
    return client.name.casefold(), client.city, client.address


def _aside(line: ClientLine, turns: Mapping[int, str], places: Sequence[Place]) -> Beside:
    metres = round(aside((line.latitude or 0, line.longitude or 0), places))
    return Beside(line, metres, Occasion(turns[line.id]) if line.id in turns else None)


def _is_due(line: ClientLine, turns: Mapping[int, str], turn: Turn) -> bool:
    """Whether something is planned by today; or, if nothing is, the morning has an occasion and nobody talked to them
    today.
    """
    if line.step is not None:
        return line.step.is_due(turn.reader.now)
    talked = line.facts.last_talk_at
    return line.id in turns and (talked is None or turn.reader.local(talked).date() < turn.reader.today)
