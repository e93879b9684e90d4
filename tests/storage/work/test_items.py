"""What orders are made up of goes wherever they go: changed, undone, merged, taken apart again."""

from sales.clients.client import Client
from sales.company.directories import DirectoryKind, Entry
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.work.order import Item, Order
from sales.work.outcomes import Outcome
from storage.database import Database
from tests.storage.sample_company import NOW, Company, a_touch, an_order, saved


async def _sold(database: Database, scope: Scope, client: Client, *items: Item) -> Order:
    async with database.work(scope) as unit:
        touch = a_touch(scope, client, Outcome.ORDER, NOW)
        unit.audit.group(touch.id)
        await unit.touches.add(scope, touch)
        order = an_order(scope, client, touch, 500).made_up(items)
        await unit.orders.add(scope, order)
        await unit.commit()
    return order


async def _products(database: Database, company: Company, *names: str) -> list[int]:
    entries = [Entry(new_id(), DirectoryKind.PRODUCT, None, name, place) for place, name in enumerate(names)]
    async with database.work(company.owner) as unit:
        for entry in entries:
            await unit.directories.add(company.owner, entry)
        await unit.commit()
    return [entry.id for entry in entries]


async def test_items_are_changed_and_all_of_it_is_undone(database: Database, company: Company) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    cups, lids = await _products(database, company, "Стаканы", "Крышки")
    order = await _sold(database, anna, client, Item(new_id(), cups, 200_000, 300), Item(new_id(), lids, None, 200))
    key = new_id()
    async with database.work(anna) as unit:
        unit.audit.group(key)
        changed = await unit.orders.save(anna, order.with_items(Item(new_id(), lids, 5_000, 70)))
        await unit.commit()
    async with database.read(anna) as unit:
        assert await unit.orders.of_client(anna, client.id) == [changed]
        assert {one.name: one.amount for one in await unit.orders.products(anna, client.id)} == {
            "Стаканы": 300,
            "Крышки": 70,
        }
    async with database.work(anna) as unit:
        await unit.undo.take_back(anna, key, NOW)
        await unit.commit()
    async with database.read(anna) as unit:
        (again,) = await unit.orders.of_client(anna, client.id)
        assert {(one.id, one.product, one.quantity, one.amount) for one in again.items} == {
            (one.id, one.product, one.quantity, one.amount) for one in order.items
        }
        assert again.amount == 500


async def test_with_its_touch_an_order_goes_with_all_that_was_said_of_it(database: Database, company: Company) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    cups, lids = await _products(database, company, "Стаканы", "Крышки")
    order = await _sold(database, anna, client, Item(new_id(), cups, 200_000, 300))
    async with database.work(anna) as unit:
        unit.audit.group(order.touch or 0)
        await unit.orders.save(anna, order.with_items(Item(new_id(), lids)))
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.undo.take_back(anna, order.touch or 0, NOW)
        await unit.commit()
    async with database.read(anna) as unit:
        assert await unit.orders.products(anna, client.id) == []
        assert await unit.orders.of_client(anna, client.id) == []


async def test_a_merge_counts_an_order_of_both_once_and_goes_back(database: Database, company: Company) -> None:
    anna = company.anna
    kept, old = await saved(database, anna, "Ромашка", "Ромашка-2")
    cups, lids = await _products(database, company, "Стаканы", "Крышки")
    await _sold(database, anna, kept)
    await _sold(database, anna, old, Item(new_id(), cups, 200_000, 300), Item(new_id(), lids, None, 200))
    async with database.work(anna) as unit:
        while await unit.merges.move(anna, old.id, kept, 50):
            pass
        await unit.merges.close(anna, old, kept.id)
        await unit.commit()
    async with database.read(anna) as unit:
        (order,) = await unit.orders.of_client(anna, kept.id)
        assert order.products == {cups, lids}
        assert [one.orders for one in await unit.orders.products(anna, kept.id)] == [1, 1]
