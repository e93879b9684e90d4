"""What somebody's clients need: for whoever leads them, most of all before they are handed over."""

from collections.abc import Sequence

from handlers.frame.turn import Turn
from handlers.speech import codes
from handlers.speech.screen import Screen, cut
from handlers.speech.words import Html, fill
from sales.actions.ports import UnitOfWork
from sales.company.members import Member
from sales.reporting.counts import Figure
from sales.standing import sections

LONGEST_NAME = 40


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


async def told(unit: UnitOfWork, turn: Turn, screen: Screen, member: int) -> Screen:
    """❗️ Просрочено 3 · Без шага 23 · Ключевые 2: below what is said of the member; nothing of who needs nothing."""
    scope, reader = turn.scope.of(member), turn.reader
    overdue = (await unit.reports.overdue(scope, reader.now, reader.today)).get(member, 0)
    counted = [(codes.figure(reader, Figure.OVERDUE), overdue)]
    for what, wanted in (
        (codes.figure(reader, Figure.WITHOUT_STEP), sections.WITHOUT_STEP),
        (reader.p_("list", "Key clients"), sections.KEY),
        (reader.p_("list", "They owe us"), sections.OWING),
    ):
        counted.append((what, await unit.lists.count(scope, wanted, reader.as_of)))
    line = " · ".join(fill("{what} {n}", what=what, n=reader.number(many)) for what, many in counted if many)
    return Screen(f"{screen.text}\n❗️ {line}", screen.rows) if line else screen
