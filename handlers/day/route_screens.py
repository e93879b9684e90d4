"""The route's screens: the stops in order, the map, and who is due on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from handlers.lists import reasons
from handlers.speech import client_words, codes, reaching
from handlers.speech.geography import distance
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut, named, pairs
from handlers.speech.taps.day import RouteFromTap, RouteStopTap, RouteTap
from handlers.speech.taps.everywhere import CardTap, MenuTap, TouchTap
from handlers.speech.taps.ways import to_route
from handlers.speech.words import Html, fill
from sales.clients.client import ClientLine
from sales.clients.near import metres
from sales.clients.route import BESIDE, Place
from sales.ground import ids
from sales.recording.origin import Origin
from sales.reporting.unasked.occasions import Occasion
from sales.values.company_names import short
from sales.work.step import NextStep

LONGEST_NOTE = 60
LONGEST_NAME = 40
"""On a route of many visits, where notes are left out."""
MANY = 12
MOST_TOLD, MOST_PLACELESS = 30, 15
LONGEST_ON_BUTTON = 24


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit of today with its client."""

    step: NextStep
    client: ClientLine

    @property
    def is_placed(self) -> bool:
        return self.client.latitude is not None and self.client.longitude is not None

    @property
    def place(self) -> Place:
        return self.client.latitude or 0, self.client.longitude or 0


@dataclass(frozen=True, slots=True)
class Route:
    """Visits in order, visits without a known place, and the start with the time it was sent.

    `more`: the number of visits beyond MOST_VISITS.
    """

    visits: Sequence[Visit]
    placeless: Sequence[Visit]
    start: Place | None
    since: datetime | None = None
    more: int = 0

    @property
    def is_long(self) -> bool:
        return len(self.visits) + len(self.placeless) > MANY

    @property
    def told(self) -> list[Visit]:
        """The visits that are shown with a button."""
        return [*self.visits[:MOST_TOLD], *self.placeless[:MOST_PLACELESS]]

    @property
    def places(self) -> list[Place]:
        return [*([self.start] if self.start else []), *(visit.place for visit in self.visits)]


@dataclass(frozen=True, slots=True)
class Beside:
    """A client that is due, its distance to the route in metres, and why if nothing is planned."""

    client: ClientLine
    metres: int
    occasion: Occasion | None = None


def route_screen(reader: Reader, route: Route, beside: Sequence[Beside], asked: RouteTap) -> Screen:
    blocks = [_head(reader, route), _stops(reader, route), _placeless(reader, route)]
    if asked.beside:
        blocks.append(_due(reader, beside))
    here = to_route(asked.draft, beside=asked.beside)
    rows = [*_map(reader, route), *pairs([_opening(reader, one, here) for one in route.told])]
    rows += [[_calling(one, here), _adding(reader, one, asked)] for one in beside]
    return Screen("\n\n".join(filter(None, blocks)), [*rows, *_ways_on(reader, route, asked)])


def _head(reader: Reader, route: Route) -> str:
    """Маршрут · чт, 19 ноября"""
    word = reader.p_("button", "Route")
    head = f"<b>{word} · {reader.day(reader.today)}</b>"
    if route.visits or route.placeless:
        return head
    return "\n".join([head, reader._("No visits are planned for today.")])


def _stops(reader: Reader, route: Route) -> str:
    """1. 10:00 Рябина: образцы · 1,2 км"""
    lines, before = [], route.start
    for number, visit in enumerate(route.visits[:MOST_TOLD], 1):
        far = distance(reader, round(metres(*before, *visit.place))) if before else ""
        told = " · ".join(filter(None, [_visit(reader, visit, brief=route.is_long), _for_whom(reader, visit), far]))
        lines.append(f"{number}. {told}")
        before = visit.place
    lines += _rest(reader, len(route.visits[MOST_TOLD:]) + route.more)
    if len(route.places) > 1:
        whole = sum(metres(*here, *there) for here, there in zip(route.places, route.places[1:], strict=False))
        lines.append(reader._("{distance} in all, as the crow flies", distance=distance(reader, round(whole))))
    if route.since is not None and route.visits:
        at = reader.clock(reader.local(route.since).time())
        lines.append(reader._("It begins where you were at {time}.", time=at))
    if len(route.visits) > reaching.MOST_STOPS:
        lines.append(
            reader._("Maps take {n} stops at a time: the next ones come as these are done.", n=reaching.MOST_STOPS)
        )
    return "\n".join(lines)


def _for_whom(reader: Reader, visit: Visit) -> str:
    """🏖 За Анну, who is away."""
    instead = reader.instead_of(visit.client.owner)
    return f"{codes.AWAY} {instead}" if instead else ""


def _rest(reader: Reader, more: int) -> list[Html]:
    return [reader._("and {n} more", n=more)] if more else []


def _visit(reader: Reader, visit: Visit, *, brief: bool) -> str:
    at = f"{reader.clock(reader.local(visit.step.due_at).time())} " if visit.step.due_at else ""
    if brief:
        return f"{at}<b>{cut(short(visit.client.name), LONGEST_NAME)}</b>"
    name = f"<b>{cut(visit.client.name, LONGEST_NOTE)}</b>"
    return f"{at}{name}: {cut(visit.step.note, LONGEST_NOTE)}" if visit.step.note else f"{at}{name}"


def _placeless(reader: Reader, route: Route) -> str:
    """Visits without a known place; a location sent from the card adds it."""
    if not route.placeless:
        return ""
    head = reader._("Not on the map yet: open the card and send the location from there.")
    told = ([_visit(reader, one, brief=route.is_long), _for_whom(reader, one)] for one in route.placeless)
    lines = [f"• {' · '.join(filter(None, one))}" for one in islice(told, MOST_PLACELESS)]
    return "\n".join([head, *lines, *_rest(reader, len(route.placeless[MOST_PLACELESS:]))])


def _due(reader: Reader, beside: Sequence[Beside]) -> str:
    if not beside:
        return reader._("Nobody else is due within {distance} of the way.", distance=distance(reader, BESIDE))
    return "\n".join([reader._("Due beside the way:"), *(_due_line(reader, one) for one in beside)])


def _due_line(reader: Reader, one: Beside) -> str:
    """• Рябина · 310 м: не брали 10 мес., крупный"""
    why = reasons.weighed(reader, one.client, _why(reader, one))
    return f"• <b>{cut(one.client.name, LONGEST_NOTE)}</b> · {distance(reader, one.metres)}: {why}"


def _why(reader: Reader, one: Beside) -> Html:
    """What is planned, else the occasion."""
    step, facts = one.client.step, one.client.facts
    if step is not None:
        return cut(step.note, LONGEST_NOTE) if step.note else codes.small(codes.step_kind(reader, step.kind))
    match one.occasion:
        case Occasion.ORDER:
            return client_words.rhythm(reader, facts)
        case Occasion.IDLE:
            left = codes.small(reasons.named(reader, Occasion.IDLE))
            return fill("{left}, {why}", left=left, why=reasons.why(reader, Occasion.IDLE, facts))
    return reasons.why(reader, one.occasion, facts) if one.occasion else Html("")


def _map(reader: Reader, route: Route) -> list[Row]:
    if not route.visits:
        return []
    link = reaching.way(reader.locale, [visit.place for visit in route.visits])
    return [[Button(reader.p_("button", "Open in maps"), url=link, style=Style.MAIN)]]


def _opening(reader: Reader, visit: Visit, back: str) -> Button:
    at = f"{reader.clock(reader.local(visit.step.due_at).time())} " if visit.step.due_at else ""
    label = f"{codes.STEP_SIGNS[visit.step.kind]} {at}{_name(visit.client)}"
    if not visit.is_placed:
        return Button(label, CardTap(client=ids.to_text(visit.client.id), back=back).pack())
    return Button(label, _touch(visit.client, visit.step, back))


def _calling(one: Beside, back: str) -> Button:
    return Button(f"📍 {_name(one.client)}", _touch(one.client, one.client.step, back))


def _adding(reader: Reader, one: Beside, asked: RouteTap) -> Button:
    data = RouteStopTap(client=ids.to_text(one.client.id), draft=asked.draft).pack()
    return Button("➕ " + reader.p_("button", "Add a stop"), data)


def added(reader: Reader, name: str) -> Html:
    return reader._("Saved. <b>{name}</b> is on today's route.", name=cut(name, LONGEST_NOTE))


def what_for(reader: Reader, one: Beside) -> str:
    """The visit's note: that of the planned step, else the occasion."""
    if one.client.step is not None:
        return one.client.step.note
    return reasons.what_for(reader, one.occasion, one.client.facts) if one.occasion else ""


def _touch(client: ClientLine, step: NextStep | None, back: str) -> str:
    of_step = ids.to_text(step.id) if step else ""
    return TouchTap(client=ids.to_text(client.id), step=of_step, origin=Origin.LIST, back=back).pack()


def _name(client: ClientLine) -> Html:
    return fill("{name}", name=named(client.name, LONGEST_ON_BUTTON))


def _ways_on(reader: Reader, route: Route, asked: RouteTap) -> list[Row]:
    back = Button(reader.p_("button", "Back"), MenuTap(place="today").pack())
    if not route.visits:
        return [[back]]
    other = asked.model_copy(update={"beside": not asked.beside})
    toggle = reader.p_("button", "Visits only") if asked.beside else reader.p_("button", "Who is due on the way")
    start = Button(reader.p_("button", "Start from here"), RouteFromTap().pack())
    return [[Button(toggle, other.pack())], [start, back]]
