"""In which section of the morning each client stands, whenever it is asked for."""

from asyncio import gather
from collections import Counter
from collections.abc import Mapping

from sales.actions.ports import UnitOfWork
from sales.clients.client import Page
from sales.company.members import Me
from sales.reporting.digest import digest
from sales.reporting.unasked.occasions import Born, Occasion, born_within, days_off_ahead, lists, placed, week_ahead
from sales.standing import sections
from sales.standing.client_filter import AsOf, ClientFilter

MOST_BORN = 100
SOON = "soon"
"""Has a birthday within the week, and nothing else is told of it."""


def told(me: Me, as_of: AsOf) -> Mapping[Occasion, ClientFilter]:
    """Whom each reason concerns that this morning tells of."""
    return lists(days_off_ahead(as_of.today, me.calendar))


def whole(me: Me, as_of: AsOf) -> Mapping[Occasion, ClientFilter]:
    """The same, and all birthdays of the week."""
    return lists(week_ahead(as_of.today, me.calendar))


async def section(unit: UnitOfWork, me: Me, as_of: AsOf, occasion: Occasion) -> ClientFilter:
    """With whom the morning gives it; *Без шага* is the same list wherever it is counted."""
    if occasion is Occasion.IDLE:
        return told(me, as_of)[occasion]
    return _section(me, as_of, occasion, await _lines(unit, me, as_of))


def _section(me: Me, as_of: AsOf, occasion: Occasion, lines: frozenset[int]) -> ClientFilter:
    """`lines`: who has one of the day."""
    return placed(occasion, days_off_ahead(as_of.today, me.calendar), week_ahead(as_of.today, me.calendar), lines)


async def counted(unit: UnitOfWork, me: Me, as_of: AsOf) -> tuple[dict[Occasion, int], int]:
    """How many stand in each, *Без шага* whole; and how many are untouched, which is no reason. All is asked at once:
    who has a line is left out here.
    """
    own, soon = me.scope.own, sections.born(week_ahead(as_of.today, me.calendar))
    every = {str(one): its for one, its in told(me, as_of).items()} | {SOON: soon}
    steps, firsts, without, never = await gather(
        unit.steps.day(own, me.member.id, as_of.today),
        unit.occasions.firsts(own, every, as_of),
        unit.lists.count(own, sections.WITHOUT_STEP, as_of),
        unit.lists.count(own, sections.UNTOUCHED, as_of),
    )
    lines = digest(as_of.today, as_of.now, steps).beside
    found = Counter(one for client, one in firsts.items() if client not in lines)
    found[Occasion.BIRTHDAY] += found[SOON]
    found[Occasion.IDLE] = without
    return {one: found[one] for one in Occasion}, never


async def opened(
    unit: UnitOfWork, me: Me, as_of: AsOf, occasion: Occasion, number: int
) -> tuple[Page, int, dict[int, Born]]:
    """A page of a section, how many there are without regard to the others, and whose birthday is near."""
    own, wanted = me.scope.own, await section(unit, me, as_of, occasion)
    return await gather(
        unit.lists.page(own, wanted, as_of, number),
        unit.lists.count(own, whole(me, as_of)[occasion], as_of),
        birthdays(unit, me, as_of),
    )


async def born(unit: UnitOfWork, me: Me, as_of: AsOf, lines: frozenset[int]) -> int:
    """How many stand among the birthdays of the week."""
    return await unit.lists.count(me.scope.own, _section(me, as_of, Occasion.BIRTHDAY, lines), as_of)


async def birthdays(unit: UnitOfWork, me: Me, as_of: AsOf) -> dict[int, Born]:
    """Of the member's own clients, within the week, wherever they stand."""
    days = week_ahead(as_of.today, me.calendar)
    people = await unit.occasions.birthdays(me.scope.own, sections.born(days), as_of, MOST_BORN)
    return born_within(people, as_of.today, days)


async def _lines(unit: UnitOfWork, me: Me, as_of: AsOf) -> frozenset[int]:
    steps = await unit.steps.day(me.scope.own, me.member.id, as_of.today)
    return digest(as_of.today, as_of.now, steps).beside
