"""Sales of the accounting system as orders: known by their documents, counted once, without a touch."""

from dataclasses import replace
from datetime import timedelta

from sales.company.directories import DirectoryKind, Entry
from sales.days.periods import between
from sales.ground.ids import new_id
from sales.reporting.slices import By, Doing, Slice
from sales.work.debt import Debt
from sales.work.order import Item, Order
from sales.work.outcomes import Outcome
from sales.work.sale import OfEntity, Sale
from storage.database import Database
from tests.storage.reporting.by_hand import ZONE
from tests.storage.sample_company import NOW, TODAY, Company, a_touch, an_order, saved

DAY = timedelta(days=1)
TAX = "7707083893"


async def _filled(database: Database, company: Company) -> tuple[list[int], list[Order], int]:
    """Points of one entity: one with two documents and an order typed by hand, one of a colleague without any."""
    anna, boris = company.anna, company.boris
    (first,), (second,) = await saved(database, anna, "Ромашка на Ленина"), await saved(database, boris, "На Мира")
    cups = Entry(new_id(), DirectoryKind.PRODUCT, None, "Стаканы", 0)
    items = (Item(new_id(), cups.id, 5_000, 300),)
    documents = [Sale("1 2026", TODAY - DAY, 300, items), Sale("2 2026", TODAY, -100)]
    orders = [sale.order(new_id(), first.id, anna.actor) for sale in documents]
    async with database.work(company.lead) as unit:
        for one in (first, second):
            await unit.clients.save(company.lead, replace(one, tax_number=TAX))
        for order in orders:
            await unit.orders.add(company.lead, order)
        await unit.commit()
    async with database.work(company.owner) as unit:
        await unit.directories.add(company.owner, cups)
        await unit.commit()
    async with database.work(anna) as unit:
        touch = a_touch(anna, first, Outcome.ORDER, NOW)
        await unit.touches.add(anna, touch)
        await unit.orders.add(anna, an_order(anna, first, touch, 50, TODAY))
        await unit.commit()
    return [first.id, second.id], orders, cups.id


async def test_figures_count_them_once_and_open_just_what_they_count(database: Database, company: Company) -> None:
    points, orders, cups = await _filled(database, company)
    wanted = Slice(between(TODAY - 3 * DAY, TODAY + DAY), ZONE, Doing.ORDERS)
    async with database.read(company.lead) as unit:
        assert await unit.slices.by_member(company.lead, wanted) == {company.anna.actor: 2}
        page, total = await unit.slices.page(company.lead, wanted, 0)
        assert (total, [amount for _, _, amount in page]) == (2, [50, 300])
        told = page[1][0]
        assert (told.client, told.member, told.timed) == (points[0], company.anna.actor, False)
        assert told.id == orders[0].id
        cuts = await unit.slices.cut(company.lead, replace(wanted, by=By.PRODUCT))
        assert {one.value: (one.orders, one.amount) for one in cuts} == {str(cups): (1, 300), "-": (1, -50)}
        facts = (await unit.clients.get(company.lead, points[0])).facts
        assert (facts.orders, facts.order_sum, facts.touches) == (2, 250, 1)
        (line,) = await unit.reports.orders(company.lead, TODAY - 3 * DAY, TODAY + DAY)
        assert (line.orders, line.amount) == (2, 250)


async def test_other_points_see_what_is_the_entitys_and_nobody_elses_company_does(
    database: Database, company: Company, strangers: Company
) -> None:
    (first, second), _, _ = await _filled(database, company)
    async with database.read(company.boris) as unit:
        assert await unit.orders.of_entity(company.boris, second, TAX) == OfEntity(2, 200, TODAY)
        assert await unit.orders.of_entity(company.boris, second, "") is None
        assert await unit.orders.of_entity(company.anna, first, TAX) == OfEntity(2, 200, TODAY)
        assert await unit.orders.documents(company.boris, ["1 2026", "3 2026"]) == {"1 2026"}
    async with database.read(strangers.owner) as unit:
        assert await unit.orders.of_entity(strangers.owner, second, TAX) is None
        assert not await unit.orders.documents(strangers.owner, ["1 2026"])


async def test_on_how_many_cards_an_entitys_debt_stands_is_told_within_the_company_alone(
    database: Database, company: Company, strangers: Company
) -> None:
    points, _, _ = await _filled(database, company)
    async with database.work(company.lead) as unit:
        debts = {point: [Debt(new_id(), point, TAX, 500, TODAY)] for point in points}
        await unit.debts.replace(company.lead, debts)
        await unit.commit()
    async with database.read(company.boris) as unit:
        assert [await unit.debts.points(company.boris, entity) for entity in (TAX, "", "5003052454")] == [2, 1, 0]
    async with database.read(strangers.owner) as unit:
        assert await unit.debts.points(strangers.owner, TAX) == 0


async def test_a_document_that_was_taken_back_is_known_no_more(database: Database, company: Company) -> None:
    _, orders, _ = await _filled(database, company)
    async with database.work(company.lead) as unit:
        await unit.orders.delete(company.lead, await unit.orders.get(company.lead, orders[0].id), NOW)
        await unit.commit()
    async with database.read(company.lead) as unit:
        assert await unit.orders.documents(company.lead, ["1 2026", "2 2026"]) == {"2 2026"}
