"""The screens of being near: the list by distance, and what a location out of the blue is for."""

from itertools import groupby

from handlers.card.card_screens import title
from handlers.finding import find_screens
from handlers.speech import codes, geography
from handlers.speech.paging import pager
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, cut, pairs
from handlers.speech.taps.clients import NearTap, PlaceTap
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.words import Html, fill
from sales.clients.client import Client
from sales.clients.near import BANDS, BANDS_IN_MILES, Near, band
from sales.ground import ids
from sales.values.company_names import short
from sales.work.check_in import CheckIn, check_in
from sales.work.touch import Touch

RADII, RADII_IN_MILES = (1_000, 5_000, 20_000), (1_609, 8_047, 32_187)
"""In metres: one, five and twenty of either."""


def radii(reader: Reader) -> tuple[int, ...]:
    return RADII_IN_MILES if geography.counts_in_miles(reader) else RADII


def bands(reader: Reader) -> tuple[int, ...]:
    return BANDS_IN_MILES if geography.counts_in_miles(reader) else BANDS


def around(reader: Reader, found: list[Near], draft: str, metres: int, pages: tuple[int, int]) -> Screen:
    """The nearer ones first, and of these whom nobody has seen for long. `pages`: this one and the last, from 0."""
    blocks = _by_distance(reader, found, metres)
    if not found:
        far = geography.distance(reader, metres)
        blocks = [
            "📍 " + reader._("Nobody within {distance} whose place I know.", distance=far),
            reader._("To teach me a place, open the client's card and send the location from there."),
        ]
    rows: list[Row] = [[_opening(one, place, draft)] for place, one in enumerate(found, 1)]
    rows += pager(*pages, lambda page: NearTap(draft=draft, metres=metres, further=str(page or "")).pack())
    circles = [
        Button(geography.distance(reader, one), NearTap(draft=draft, metres=one).pack())
        for one in radii(reader)
        if one != metres
    ]
    back = Button(reader.p_("button", "Clients"), MenuTap(place="clients").pack())
    return Screen("\n\n".join(blocks), [*rows, *pairs(circles), [back]])


def _by_distance(reader: Reader, found: list[Near], metres: int) -> list[str]:
    """Each circle under its own heading, which says why somebody may stand before a nearer one."""
    blocks = []
    for _, some in groupby(enumerate(found, 1), lambda one: band(one[1].metres, bands(reader))):
        there = list(some)
        reach = min([metres, *(edge for edge in bands(reader) if edge >= there[0][1].metres)])
        lines = [_line(reader, one, place) for place, one in there]
        blocks.append("\n".join([f"📍 {_head(reader, reach, alone=len(lines) == 1)}", *lines]))
    return blocks


def _head(reader: Reader, metres: int, *, alone: bool) -> Html:
    far = geography.distance(reader, metres)
    if alone:
        return reader._("Within {distance}:", distance=far)
    return reader._("Within {distance}, longest unseen first:", distance=far)


def whose(reader: Reader, client: Client, draft: str, visit: Touch | None) -> Screen:
    """The client's place, or who is near; what it told of a visit, if there was one."""
    done = reader._("Kept with the visit: {told}.", told=codes.checked_in(reader, visit)) if visit else ""
    confirmed = visit is not None and check_in(visit) is CheckIn.CONFIRMED
    ask = "" if confirmed else reader._("Is this where the client is?")
    here = reader._("Place of “{name}”", name=short(client.name))
    teaches = [] if confirmed else [Button(here, PlaceTap(draft=draft, client=ids.to_text(client.id)).pack())]
    rows: list[Row] = [
        teaches,
        [Button(reader._("Who is near"), NearTap(draft=draft).pack())],
        [Button(reader._("To the card"), CardTap(client=ids.to_text(client.id)).pack())],
    ]
    return Screen("\n".join(filter(None, [title(client), done, ask])), rows)


def corrected(reader: Reader, client: Client) -> Screen:
    """A button of before: what it would teach was wrong."""
    text = reader._(
        "A nearer location has corrected this check-in, so this one is not set as the client's place. "
        "If they have moved, open the card and send your location from there."
    )
    card = Button(reader._("To the card"), CardTap(client=ids.to_text(client.id)).pack())
    return Screen("\n".join([title(client), text]), [[card]])


def _line(reader: Reader, near: Near, place: int) -> Html:
    """1. Ромашка, 350 м, визита не было; позвонить, 23 ноя"""
    seen = near.client.facts.last_visit_at
    visit = (
        reader._("visited {day}", day=reader.short_day(reader.local(seen).date()))
        if seen
        else reader._("no visits yet")
    )
    return fill(
        "{place}. <b>{name}</b>, {distance}: {visit}; {step}",
        place=place,
        name=cut(near.client.name, 60),
        distance=geography.distance(reader, near.metres),
        visit=visit,
        step=codes.small(find_screens.step_words(reader, near.client)),
    )


def _opening(near: Near, place: int, draft: str) -> Button:
    label = f"{place}. {find_screens.name(near.client)}"
    return Button(label, CardTap(client=ids.to_text(near.client.id), back=f"n{draft}").pack())
