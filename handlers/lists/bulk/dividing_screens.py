"""Screens of dividing clients: among whom, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.lists.choosing.grouped import capital
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, cut, pairs
from handlers.speech.taps.jobs import DivideAct, DivideTap
from handlers.speech.taps.lists import ActTap
from handlers.speech.words import Html, fill
from sales.company.members import Member
from sales.ground import ids
from sales.jobs.dividing import Share

LONGEST_NAME = 24
MOST_CITIES = 5


@dataclass(frozen=True, slots=True)
class Marks:
    """How clients are divided on a screen, among whom, and whether any of them has a city."""

    takers: Sequence[int]
    by_cities: bool
    in_cities: bool


def how(reader: Reader) -> Html:
    return reader._("Filter whom to hand over, then tap Hand over")


def whom(reader: Reader, members: Sequence[Member], shown: Marks, row: str, draft: str) -> Screen:
    """Asks for two members at least; after that it is shown how the clients are divided, by city if any has one."""
    asking = reader._("Who takes them over? Mark two or more: I'll show how they are divided.")
    text = asking if shown.in_cities else Html(f"{asking}\n{no_cities(reader)}")
    back = Button(reader.p_("button", "Back"), ActTap(draft=draft, act="give").pack())
    return Screen(text, [*_marks(members, shown.takers, row), [back]])


def divided(reader: Reader, screen: Screen, members: Sequence[Member], shown: Marks, row: str) -> Screen:
    """The confirmation with the marks above it, so that changing one's mind about a member is one tap."""
    text = screen.text if shown.in_cities else f"{screen.text}\n{no_cities(reader)}"
    evenly = _way(reader.p_("hand-over", "Evenly"), DivideAct.EVENLY, row, chosen=not shown.by_cities)
    cities = _way(reader.p_("hand-over", "By city"), DivideAct.BY_CITY, row, chosen=shown.by_cities)
    ways = [evenly, *([cities] if shown.in_cities else [])]
    return Screen(text, [*_marks(members, shown.takers, row), ways, *screen.rows])


def _marks(members: Sequence[Member], takers: Sequence[int], row: str) -> list[Row]:
    return pairs([_one(one, row, chosen=one.id in takers) for one in members])


def _way(word: Html, act: DivideAct, row: str, *, chosen: bool) -> Button:
    return Button(f"✓ {word}" if chosen else word, DivideTap(act=act, draft=row).pack())


def _one(member: Member, row: str, *, chosen: bool) -> Button:
    act = DivideAct.OUT if chosen else DivideAct.PUT
    data = DivideTap(act=act, draft=row, member=ids.to_text(member.id)).pack()
    name = cut(member.name, LONGEST_NAME)
    return Button(f"✓ {name}" if chosen else name, data, style=Style.GOOD if chosen else None)


def no_cities(reader: Reader) -> Html:
    return reader._("None of these clients has a city: they can be divided evenly.")


def too_many(reader: Reader, most: int) -> Html:
    return reader._("At most {n} at a time.", n=most)


def share(reader: Reader, one: Share, names: Mapping[int, str]) -> Html:
    """Борис Иванов: 107 (Москва 60, Клин 40, ещё 7)"""
    told = fill("{name}: {n}", name=cut(names.get(one.taker, ""), LONGEST_NAME), n=reader.number(one.clients))
    if not one.cities:
        return told
    some = [fill("{city} {n}", city=_city(reader, city), n=reader.number(n)) for city, n in one.cities[:MOST_CITIES]]
    more = sum(n for _, n in one.cities[MOST_CITIES:])
    some += [reader.p_("of names", "{n} more", n=reader.number(more))] if more else []
    return Html(f"{told} ({', '.join(some)})")


def _city(reader: Reader, city: str) -> str:
    return cut(capital(city), LONGEST_NAME) if city else reader.p_("hand-over", "no city")
