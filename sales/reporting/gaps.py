"""What makes a base rot: cards without a working number, without whoever decides, touched by nobody for long, of no
known source. A few of them come up once a week; a lead sees how many there are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain, zip_longest

from sales.clients.client import ClientLine, Lack
from sales.days.calendar import WorkCalendar
from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf, ClientFilter, Order
from sales.standing.conditions import Lacking, Last, Longer, Within
from sales.standing.port import Lists
from sales.standing.sections import EVER, KEPT_UP

MOST = 5
"""Cards of a review: that many are put right in between."""
A_YEAR = 365


class Gap(StrEnum):
    """What is wrong with a card, the worst first: without a number nobody is called. Values stand on buttons."""

    NUMBER = "number"  # none, or only such as were crossed out
    DECIDER = "decider"
    UNTOUCHED = "untouched"
    SOURCE = "source"


_TOUCHED = Within(Last.TOUCH, EVER)
WANTED: dict[Gap, ClientFilter] = {
    Gap.NUMBER: ClientFilter((KEPT_UP, Lacking(frozenset({Lack.PHONE}))), Order.SUM),
    Gap.DECIDER: ClientFilter((KEPT_UP, Lacking(frozenset({Lack.DECIDER}))), Order.SUM),
    Gap.UNTOUCHED: ClientFilter((KEPT_UP, _TOUCHED, Longer(Last.TOUCH, A_YEAR)), Order.SUM),
    Gap.SOURCE: ClientFilter((KEPT_UP, Lacking(frozenset({Lack.SOURCE}))), Order.SUM),
}
_ALL = ClientFilter((KEPT_UP,))
_LACKING = _ALL.also(Lacking(frozenset({Lack.PHONE, Lack.DECIDER, Lack.SOURCE})))


@dataclass(frozen=True, slots=True)
class Completeness:
    """Of those whom the bot brings up. `whole`: cards that lack nothing, by member, beside all that they have."""

    clients: int
    lacking: Mapping[Gap, int]
    whole: Mapping[int, tuple[int, int]]

    @property
    def share(self) -> int:
        """In hundredths; of nothing all is there."""
        return share(sum(whole for whole, _ in self.whole.values()), self.clients)


def share(whole: int, clients: int) -> int:
    return 100 * whole // clients if clients else 100


def is_review_day(today: date, calendar: WorkCalendar) -> bool:
    """The week's first working day."""
    monday = today - timedelta(days=today.weekday())
    return calendar.is_working(today) and calendar.next_working(monday) == today


def is_month_review_day(today: date, calendar: WorkCalendar) -> bool:
    """The first such day of a month: what is looked at half-yearly is asked for again, and is no noise of each week."""
    before = (today.replace(day=day) for day in range(1, today.day))
    return is_review_day(today, calendar) and not any(is_review_day(one, calendar) for one in before)


async def review(lists: Lists, scope: Scope, as_of: AsOf) -> list[tuple[ClientLine, Gap]]:
    """Of own clients, those that bring most first; of each gap some, and nobody twice.

    Who decides is asked where something was done, so that a file just brought in makes no noise.
    """
    asked = [(gap, one.also(_TOUCHED) if gap is Gap.DECIDER else one) for gap, one in WANTED.items()]
    found = {gap: (await lists.part(scope.own, wanted, as_of, MOST)).lines for gap, wanted in asked}
    turns = zip_longest(*([(line, gap) for line in lines] for gap, lines in found.items()))
    chosen: dict[int, tuple[ClientLine, Gap]] = {}
    for line, gap in filter(None, chain.from_iterable(turns)):
        chosen.setdefault(line.id, (line, gap))
    return list(chosen.values())[:MOST]


async def completeness(lists: Lists, scope: Scope, as_of: AsOf) -> Completeness:
    """Of all in scope."""
    clients, lacking = await lists.by_owner(scope, _ALL, as_of), await lists.by_owner(scope, _LACKING, as_of)
    gaps = await lists.counts(scope, WANTED, as_of)
    whole = {member: (every - lacking.get(member, 0), every) for member, every in clients.items()}
    return Completeness(sum(clients.values()), gaps, whole)
