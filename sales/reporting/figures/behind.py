"""What is behind a figure of a report: its clients, as lists of one member, in a period or as things stand now; or the
touches and orders themselves.
"""

from collections.abc import Callable
from datetime import datetime

from sales.ground.errors import NotFound
from sales.reporting.counts import Figure
from sales.reporting.slices import Doing
from sales.standing import sections
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import Done, Late, Planned
from sales.work.step import Plan
from sales.work.touch import Deed


def _did(deed: Deed) -> Callable[[int, datetime, datetime], ClientFilter]:
    return lambda member, since, until: ClientFilter((Done(deed, member, since, until),))


BEHIND: dict[Figure, Callable[[int, datetime, datetime], ClientFilter]] = {
    Figure.OVERDUE: lambda member, _since, _until: ClientFilter((Late(member),)),
    Figure.WITHOUT_STEP: lambda member, _since, _until: ClientFilter(sections.LEFT).also(sections.of(member)),
    Figure.NEW: lambda member, since, until: sections.found(since, until).also(sections.of(member)),
    Figure.VISITS: _did(Deed.VISIT),
    Figure.OFFERS: _did(Deed.OFFER),
}


def behind_of_all(figure: Figure, since: datetime, until: datetime) -> ClientFilter:
    """The same of everybody in scope; the pool's are nobody's, and in no line of a report."""
    match figure:
        case Figure.OVERDUE:
            return ClientFilter((Planned(Plan.OVERDUE), sections.SOMEBODYS))
        case Figure.WITHOUT_STEP:
            return sections.WITHOUT_STEP
        case Figure.NEW:
            return sections.found(since, until).also(sections.SOMEBODYS)
    raise NotFound


SLICED: dict[Figure, Doing] = {Figure.TOUCHED: Doing.TOUCHES, Figure.ORDERS: Doing.ORDERS}
"""Orders of which accounting tells have no touch: they are found by themselves."""
