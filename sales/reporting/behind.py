"""The clients behind a figure of a report, as lists: of one member, in a period or as things stand now."""

from collections.abc import Callable
from datetime import datetime

from sales.reporting.counts import Figure
from sales.standing import sections
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import Done, Late
from sales.work.touch import Deed


def _did(deed: Deed) -> Callable[[int, datetime, datetime], ClientFilter]:
    return lambda member, since, until: ClientFilter((Done(deed, member, since, until),))


BEHIND: dict[Figure, Callable[[int, datetime, datetime], ClientFilter]] = {
    Figure.OVERDUE: lambda member, _since, _until: ClientFilter((Late(member),)),
    Figure.WITHOUT_STEP: lambda member, _since, _until: ClientFilter(sections.LEFT).also(sections.of(member)),
    Figure.NEW: lambda member, since, until: sections.found(since, until).also(sections.of(member)),
    Figure.TOUCHED: _did(Deed.TOUCH),
    Figure.VISITS: _did(Deed.VISIT),
    Figure.OFFERS: _did(Deed.OFFER),
    Figure.ORDERS: _did(Deed.ORDER),
}
