"""In which section of the morning each client stands, whenever it is asked for."""

from asyncio import gather
from collections.abc import Mapping

from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.reporting.digest import digest
from sales.reporting.unasked.occasions import Born, Occasion, born_within, days_off_ahead, lists, placed, week_ahead
from sales.standing import sections
from sales.standing.client_filter import AsOf, ClientFilter

MOST_BORN = 100
BORN = "born"
UNTOUCHED = "untouched"


def told(me: Me, as_of: AsOf) -> Mapping[Occasion, ClientFilter]:
    """Whom each reason concerns that this morning tells of."""
    return lists(days_off_ahead(as_of.today, me.calendar))


def whole(me: Me, as_of: AsOf) -> Mapping[Occasion, ClientFilter]:
    """The same, and all birthdays of the week."""
    return lists(week_ahead(as_of.today, me.calendar))


async def divided(unit: UnitOfWork, me: Me, as_of: AsOf) -> dict[Occasion, ClientFilter]:
    """Each section with whom the morning gives it."""
    return among(me, as_of, await _lines(unit, me, as_of))


def among(me: Me, as_of: AsOf, lines: frozenset[int]) -> dict[Occasion, ClientFilter]:
    """`lines`: who has one of the day."""
    return placed(days_off_ahead(as_of.today, me.calendar), week_ahead(as_of.today, me.calendar), lines)


async def counted(unit: UnitOfWork, me: Me, as_of: AsOf) -> tuple[dict[Occasion, int], int]:
    """How many stand in each; and how many are untouched, which is no reason."""
    own, lines = me.scope.own, await _lines(unit, me, as_of)
    whole_lists = {BORN: among(me, as_of, lines)[Occasion.BIRTHDAY], UNTOUCHED: sections.UNTOUCHED}
    counting = unit.lists.counts(own, whole_lists, as_of)
    brought, others = await gather(unit.occasions.brought_up(own, told(me, as_of), as_of, 1, lines), counting)
    found = {one: its.first for one, its in brought.items()}
    found[Occasion.BIRTHDAY] = others[BORN]
    return found, others[UNTOUCHED]


async def born(unit: UnitOfWork, me: Me, as_of: AsOf, lines: frozenset[int]) -> int:
    """How many stand among the birthdays of the week."""
    return await unit.lists.count(me.scope.own, among(me, as_of, lines)[Occasion.BIRTHDAY], as_of)


async def birthdays(unit: UnitOfWork, me: Me, as_of: AsOf) -> dict[int, Born]:
    """Of the member's own clients, within the week, wherever they stand."""
    days = week_ahead(as_of.today, me.calendar)
    people = await unit.occasions.birthdays(me.scope.own, sections.born(days), as_of, MOST_BORN)
    return born_within(people, as_of.today, days)


async def _lines(unit: UnitOfWork, me: Me, as_of: AsOf) -> frozenset[int]:
    steps = await unit.steps.day(me.scope.own, me.member.id, as_of.today)
    return digest(as_of.today, as_of.now, steps).beside
