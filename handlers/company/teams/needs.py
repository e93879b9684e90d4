"""What somebody's clients need: for whoever leads them, most of all before they are handed over."""

from handlers.frame.turn import Turn
from handlers.speech import codes
from handlers.speech.screen import Screen
from handlers.speech.words import fill
from sales.actions.ports import UnitOfWork
from sales.reporting.counts import Figure
from sales.standing import sections


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
