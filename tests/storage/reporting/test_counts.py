"""All else that a report counts of touches and orders is what one counts by hand, whatever was undone, merged, handed
over or done for somebody who was away.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from sales.days.periods import bounds
from sales.ground.scope import Scope
from sales.reporting.counts import EVENING, CoveredCount, OrderCount, ProductCount, TouchCount
from sales.standing.sections import EVERYBODY, found
from storage.database import Database
from tests.storage.reporting.by_hand import ZONE, Done, is_sale
from tests.storage.reporting.worked import AS_OF, PERIOD, by_hand
from tests.storage.sample_company import TODAY, Company

SINCE, UNTIL = bounds(PERIOD, ZONE)
SOON = timedelta(days=2)


def _sees(scope: Scope, *members: int | None) -> bool:
    return scope.owners is None or bool(scope.owners.intersection(one for one in members if one is not None))


def _touches(done: Sequence[Done], scope: Scope) -> set[TouchCount]:
    counted = Counter(
        (one.touch.member, one.touch.channel, one.touch.outcome)
        for one in done
        if SINCE <= one.touch.at < UNTIL and _sees(scope, one.touch.member)
    )
    return {TouchCount(*what, number) for what, number in counted.items()}


def _sold(done: Sequence[Done], scope: Scope) -> list[Done]:
    then = [one for one in done if one.order and PERIOD.since <= one.order.on < PERIOD.until]
    return [one for one in then if _sees(scope, one.touch.member)]


def _orders(done: Sequence[Done], scope: Scope) -> set[OrderCount]:
    sums: defaultdict[int, list[Done]] = defaultdict(list)
    for one in _sold(done, scope):
        sums[one.touch.member].append(one)
    return {
        OrderCount(member, sum(map(is_sale, some)), sum(one.order.amount or 0 for one in some if one.order))
        for member, some in sums.items()
    }


def _products(done: Sequence[Done], scope: Scope) -> set[ProductCount]:
    sold = [one for one in _sold(done, scope) if is_sale(one) and one.order and one.order.items]
    return {ProductCount(*what, number) for what, number in Counter((one.touch.member, "Чай") for one in sold).items()}


def _covered(done: Sequence[Done], scope: Scope) -> set[CoveredCount]:
    sums: defaultdict[tuple[int, int], list[Done]] = defaultdict(list)
    for one in done:
        whom = one.touch.covered
        if whom is not None and SINCE <= one.touch.at < UNTIL and _sees(scope, one.touch.member, whom):
            sums[one.touch.member, whom].append(one)
    return {
        CoveredCount(
            *who, len(some), 0, sum(map(is_sale, some)), sum(one.order.amount or 0 for one in some if one.order)
        )
        for who, some in sums.items()
    }


def _late(done: Sequence[Done], scope: Scope) -> Counter[int]:
    here = ZoneInfo(ZONE)
    late = (
        one.touch
        for one in done
        if SINCE <= one.touch.at < UNTIL and one.touch.recorded_at.astimezone(here).time() >= EVENING
    )
    return Counter(one.member for one in late if one.recorded_at - one.at < SOON and _sees(scope, one.member))


async def test_everything_a_report_counts_is_what_one_counts_by_hand(
    database: Database, company: Company, worked: list[int]
) -> None:
    done = await by_hand(database, company, worked)
    async with database.read(company.lead) as unit:
        for scope in (company.lead, company.anna, company.boris):
            reports = unit.reports
            assert set(await reports.touches(scope, SINCE, UNTIL)) == _touches(done, scope)
            assert set(await reports.orders(scope, PERIOD.since, PERIOD.until)) == _orders(done, scope)
            assert set(await reports.products(scope, PERIOD.since, PERIOD.until)) == _products(done, scope)
            covered = await reports.covered(scope, SINCE, UNTIL)
            assert covered
            assert set(covered) == _covered(done, scope)
            told = await unit.sums.figures(scope, PERIOD, ZONE, TODAY)
            late = Counter({member: one.late for member, one in told.items() if one.late})
            assert late or scope is not company.lead
            assert late == _late(done, scope)
            clients, _ = await unit.lists.clients(scope, EVERYBODY, AS_OF, 99)
            new = Counter(one.owner for one in clients if SINCE <= one.created_at < UNTIL)
            assert await unit.lists.by_owner(scope, found(SINCE, UNTIL), AS_OF) == new
