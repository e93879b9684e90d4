"""Slices: each figure is what one counts by hand, and opens just that, whatever was undone, merged or handed over."""

from collections.abc import Callable
from dataclasses import replace

from sales.ground.scope import Scope
from sales.reporting.slices import COUNTS, NONE, SALES, SOLD_BY, By, Cut, Doing, Slice, in_order, opens
from sales.values.company_names import search_key
from sales.work.outcomes import Outcome, is_conversation
from storage.database import Database
from tests.storage.reporting.by_hand import PLAINLY, VALUES, WORDED, ZONE, Done, is_reached, is_sale
from tests.storage.reporting.worked import PERIOD, SECOND, by_hand
from tests.storage.sample_company import NOW, Company, a_touch, an_order, saved


async def test_attempts_are_no_touches_on_the_way_to_an_order(database: Database, company: Company) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    outcomes = (Outcome.NO_ANSWER, Outcome.TALKED, Outcome.ORDER)
    told = [replace(a_touch(anna, client, one), at=NOW + at * SECOND) for at, one in enumerate(outcomes)]
    async with database.work(anna) as unit:
        for touch in told:
            await unit.touches.add(anna, touch)
        await unit.orders.add(anna, an_order(anna, client, told[-1]))
        await unit.commit()
    async with database.read(anna) as unit:
        lines = await unit.slices.cut(anna, Slice(PERIOD, ZONE, Doing.NEW_SALES, by=By.CONTACT))
    assert [(one.value, one.orders) for one in lines] == [("2", 1)]


def _value(by: By, one: Done) -> str:
    value = VALUES[by](one)
    return NONE if value is None else str(value)


def _counted(done: list[Done], wanted: Slice) -> list[Done]:
    """Of the slice, whoever sees it."""
    since, until = wanted.bounds

    def is_then(one: Done) -> bool:
        if wanted.doing in SALES:
            return one.order is not None and wanted.period.since <= one.order.on < wanted.period.until
        return since <= one.touch.at < until

    found = [one for one in done if is_then(one) and PLAINLY[wanted.doing](one)]
    return [one for one in found if wanted.member in (None, one.touch.member)]


def _seen(done: list[Done], scope: Scope) -> list[Done]:
    """Done by whoever is in scope, with clients in scope."""
    owners = scope.owners
    return [one for one in done if owners is None or {one.client.owner, one.touch.member} <= owners]


async def test_every_figure_is_what_one_counts_by_hand_and_opens_just_that(
    database: Database, company: Company, worked: list[int]
) -> None:
    """All in one: the company is long in the making."""
    done = await by_hand(database, company, worked)
    assert len(done) > 30
    await _figures_are(database, company, done)
    for by in By:
        await _cuts_are(database, company, done, by)
    await _the_largest_are(database, company, done)


async def _figures_are(database: Database, company: Company, done: list[Done]) -> None:
    scopes = (company.lead, company.anna, company.boris)
    async with database.read(company.lead) as unit:
        for doing in Doing:
            wanted = Slice(PERIOD, ZONE, doing)
            found = _counted(done, wanted)
            assert found, f"nothing to see of {doing.name}"
            for scope in scopes:
                counted = await unit.slices.by_member(scope, wanted)
                members = {one.touch.member for one in found} & (scope.owners or {one.touch.member for one in found})
                assert counted == {m: sum(one.touch.member == m for one in found) for m in members}, doing.name
                for member in (None, company.anna.actor, company.boris.actor):
                    of_one = replace(wanted, member=member)
                    expected = _seen(_counted(done, of_one), scope)
                    page, total = await unit.slices.page(scope, of_one, 0, 999)
                    assert total == len(page) == len(expected)
                    assert {row[0].id for row in page} == {one.touch.id for one in expected}, doing.name
                    leafed: list[object] = []
                    for number in range(total // 3 + 2):
                        counted_all = len(_counted(done, of_one))
                        leafed += (await unit.slices.page(scope, of_one, number, 3, whole=counted_all))[0]
                    assert leafed == page, doing.name
                    moments = [row[0].at for row in page]
                    assert moments == sorted(moments, reverse=True)


async def _cuts_are(database: Database, company: Company, done: list[Done], by: By) -> None:
    async with database.read(company.lead) as unit:
        for scope in (company.lead, company.anna):
            for member in (None, company.boris.actor):
                wanted = Slice(PERIOD, ZONE, COUNTS[by], member, by)
                lines = in_order(by, await unit.slices.cut(scope, wanted))
                assert {search_key(one.word) or NONE for one in lines if by in WORDED} <= {one.value for one in lines}
                expected = _lines(_seen(done, scope), wanted)
                assert {one.value: replace(one, word="") for one in lines} == expected
                for line in lines:
                    says = {COUNTS[by]: line.touches or line.orders}
                    says |= {Doing.ORDERS: line.orders, Doing.RETURNS: line.returns} if by in SOLD_BY else {}
                    paid = 0
                    for doing, many in says.items():
                        assert opens(by, doing) is doing
                        listed = replace(wanted, doing=doing, value=line.value)
                        page, total = await unit.slices.page(scope, listed, 0, 999)
                        assert total == len(page) == many
                        paid += sum(amount or 0 for _, _, amount in page if doing in SALES)
                    assert paid == line.amount, "the sum is that of its orders, less what came back"


def _lines(seen: list[Done], wanted: Slice) -> dict[str, Cut]:
    by = wanted.by
    assert by is not None
    is_talk: Callable[[Done], bool] = is_reached if by is By.HOUR else lambda one: is_conversation(one.touch.outcome)
    found: dict[str, Cut] = {}

    def put(cut: Cut) -> None:
        found[cut.value] = found[cut.value] + cut if cut.value in found else cut

    if COUNTS[by] not in SALES:
        for one in _counted(seen, wanted):
            put(Cut(_value(by, one), touches=1, reached=int(is_talk(one))))
    if by not in (By.REASON, By.HOUR):
        for one in seen:
            order = one.order
            if (
                order
                and wanted.period.since <= order.on < wanted.period.until
                and wanted.member in (None, order.member)
                and (by is not By.CONTACT or PLAINLY[Doing.NEW_SALES](one))
            ):
                put(
                    Cut(
                        _value(by, one),
                        orders=int(is_sale(one)),
                        amount=order.amount or 0,
                        returns=int(not is_sale(one)),
                    )
                )
    return found


async def _the_largest_are(database: Database, company: Company, done: list[Done]) -> None:
    async with database.read(company.lead) as unit:
        for scope in (company.lead, company.anna, company.boris):
            sums: dict[int, int] = {}
            for one in _seen(done, scope):
                if one.order and PERIOD.since <= one.order.on < PERIOD.until:
                    sums[one.client.id] = sums.get(one.client.id, 0) + (one.order.amount or 0)
            best = min(((-much, client) for client, much in sums.items() if much > 0), default=None)
            largest = await unit.slices.largest(scope, Slice(PERIOD, ZONE))
            assert (largest and (-largest[2], largest[0])) == best
