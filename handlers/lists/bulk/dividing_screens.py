"""Screens of dividing clients: among whom, and how."""

from collections.abc import Mapping, Sequence

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
SEVERAL = 2


def how(reader: Reader) -> Html:
    return reader._("Filter whom to hand over, then: Actions, Hand over")


def whom(
    reader: Reader, members: Sequence[Member], takers: Sequence[int], row: str, draft: str, *, in_cities: bool
) -> Screen:
    """Members to mark; with two or more the ways to divide, *By city* only if some client has one."""
    asking = reader._("Who takes them over? Mark two or more, then say how they are divided.")
    text = asking if in_cities else Html(f"{asking}\n{no_cities(reader)}")
    people = [_one(one, row, chosen=one.id in takers) for one in members]
    ways: list[Row] = []
    if len(takers) >= SEVERAL:
        evenly = Button(
            reader.p_("hand-over", "Evenly"), DivideTap(act=DivideAct.EVENLY, draft=row).pack(), style=Style.MAIN
        )
        cities = Button(
            reader.p_("hand-over", "By city"), DivideTap(act=DivideAct.BY_CITY, draft=row).pack(), style=Style.MAIN
        )
        ways = [[evenly, *([cities] if in_cities else [])]]
    back = Button(reader.p_("button", "Back"), ActTap(draft=draft, act="give").pack())
    return Screen(text, [*pairs(people), *ways, [back]])


def back_to_marks(reader: Reader, confirming: Screen, row: str) -> Screen:
    """The confirmation with *Back* leading to the marked members."""
    back = Button(reader.p_("button", "Back"), DivideTap(act=DivideAct.AGAIN, draft=row).pack())
    return Screen(confirming.text, [*confirming.rows[:-1], [back]])


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
