"""What somebody's clients need: for whoever leads them, most of all before they are handed over."""

from collections.abc import Sequence

from handlers.frame.turn import Turn
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, cut, pairs
from handlers.speech.taps.lists import NeedTap
from handlers.speech.words import Html, fill
from sales.actions.ports import UnitOfWork
from sales.company.members import Member
from sales.ground import ids
from sales.reporting.counts import Figure
from sales.standing import sections
from sales.standing.open_list import SHELVES, Shelf

LONGEST_NAME = 40
_SHELVES = (Shelf.IDLE, Shelf.KEY, Shelf.OWING)


async def of_each(unit: UnitOfWork, turn: Turn, people: Sequence[Member]) -> dict[int, Html]:
    """Анна Петрова: 40 клиентов, без шага 5, просрочено 2, в отпуске по 30 нояб.: of whoever has clients."""
    scope, reader = turn.scope.lasting, turn.reader
    has = await unit.lists.by_owner(scope, sections.EVERYBODY, reader.as_of)
    without = await unit.lists.by_owner(scope, sections.WITHOUT_STEP, reader.as_of)
    overdue = await unit.reports.overdue(scope, reader.now, reader.today)
    away = {one.member: one.until for one in await unit.vacations.standing(scope) if one.holds(reader.today)}
    told: dict[int, Html] = {}
    for one in (one for one in people if has.get(one.id)):
        clients, idle, late = (counted.get(one.id, 0) for counted in (has, without, overdue))
        pieces = [reader.n_("{n} client", "{n} clients", clients)]
        pieces += [reader._("without a step {n}", n=idle)] if idle else []
        pieces += [reader._("overdue {n}", n=late)] if late else []
        pieces += [reader._("on vacation until {day}", day=reader.short_day(away[one.id]))] if one.id in away else []
        told[one.id] = fill("<b>{name}</b>: {told}", name=cut(one.name, LONGEST_NAME), told=Html(", ".join(pieces)))
    return told


async def told(unit: UnitOfWork, turn: Turn, screen: Screen, member: int, *, opens: bool = False) -> Screen:
    """❗️ Просрочено 3 · Без шага 23 · Ключевые 2 · Должны нам 5: below what is said of the member; nothing of who
    needs nothing. `opens`: a button for each, with whom it counts.
    """
    scope, reader = turn.scope.of(member), turn.reader
    overdue = (await unit.reports.overdue(scope, reader.now, reader.today)).get(member, 0)
    idle, keys, owing = [await unit.lists.count(scope, SHELVES[one], reader.as_of) for one in _SHELVES]
    counted = (
        (overdue, "", _count(reader, codes.figure(reader, Figure.OVERDUE), overdue)),
        (idle, Shelf.IDLE, _count(reader, codes.figure(reader, Figure.WITHOUT_STEP), idle)),
        (keys, Shelf.KEY, _count(reader, reader.p_("list", "Key clients"), keys)),
        (owing, Shelf.OWING, _count(reader, reader.p_("list", "They owe us"), owing)),
    )
    needed = [(shelf, words) for many, shelf, words in counted if many]
    if not needed:
        return screen
    whose = ids.to_text(member)
    rows = pairs([Button(words, NeedTap(member=whose, shelf=shelf).pack()) for shelf, words in needed]) if opens else []
    return Screen(f"{screen.text}\n❗️ {' · '.join(words for _, words in needed)}", [*rows, *screen.rows])


def _count(reader: Reader, what: Html, many: int) -> Html:
    return fill("{what} {n}", what=what, n=reader.number(many))
