"""What a client has bought: each product once, with its last day, the latest first; returns are no sales."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sales.company.directories import DirectoryKind, Entry
from sales.ground.ids import new_id
from sales.work.order import Bought, Item, Order
from sales.work.outcomes import Outcome
from storage.database import Database
from tests.storage.sample_company import NOW, Company, a_touch, an_order, saved

AUTUMN, SUMMER, SPRING = date(2026, 10, 1), date(2026, 7, 1), date(2026, 4, 1)


async def test_each_product_stands_once_with_its_last_day(database: Database, company: Company) -> None:
    anna = company.anna
    client, other = await saved(database, anna, "Ромашка", "Лютик")
    tea, coffee, retired = (
        Entry(new_id(), DirectoryKind.PRODUCT, None, name, place) for place, name in enumerate(("Чай", "Кофе", "Соль"))
    )
    bought = [
        (client, tea, SPRING, 100),
        (client, tea, SUMMER, None),
        (client, coffee, AUTUMN, 100),
        (client, coffee, SPRING, 100),
        (client, retired, SPRING, 100),
        (client, tea, date(2026, 11, 1), -100),
        (client, None, date(2026, 11, 2), 100),
        (other, tea, AUTUMN, 100),
    ]
    async with database.work(company.owner) as unit:
        for entry in (tea, coffee, replace(retired, retired=True)):
            await unit.directories.add(company.owner, entry)
        await unit.commit()
    async with database.work(anna) as unit:
        for whose, product, on, amount in bought:
            touch = a_touch(anna, whose, Outcome.ORDER, NOW)
            await unit.touches.add(anna, touch)
            order = an_order(anna, whose, touch, amount, on)
            await unit.orders.add(anna, order.made_up([Item(new_id(), product.id)] if product else []))
        await unit.commit()
    async with database.read(anna) as unit:
        found = await unit.orders.products(anna, client.id)
    assert found == [
        Bought(coffee.id, "Кофе", AUTUMN, 2, 200),
        Bought(tea.id, "Чай", SUMMER, 2, 0),
        Bought(retired.id, "Соль", SPRING, 1, 100),
    ]


async def test_they_equal_brute_force_with_ties_returns_what_was_taken_back_and_put_to_another_day(
    database: Database, company: Company
) -> None:
    anna, dice = company.anna, Random(7)
    (client,) = await saved(database, anna, "Ромашка")
    entries = [Entry(new_id(), DirectoryKind.PRODUCT, None, f"Товар {number}", number) for number in range(4)]
    sold: list[Order] = []
    async with database.work(company.owner) as unit:
        for entry in entries:
            await unit.directories.add(company.owner, entry)
        await unit.commit()
    async with database.work(anna) as unit:
        for _ in range(40):
            touch = a_touch(anna, client, Outcome.ORDER, NOW)
            await unit.touches.add(anna, touch)
            on, amount = SPRING + timedelta(days=dice.randrange(4)), dice.choice([None, 0, 100, 250, -100])
            products = dice.sample([entry.id for entry in entries], dice.randrange(4))
            items = [Item(new_id(), one, 1_000, dice.choice([None, 0, 70, -30])) for one in products]
            order = an_order(anna, client, touch, amount, on).made_up(items)
            await unit.orders.add(anna, order)
            sold.append(order)
        for order in sold[::5]:
            await unit.orders.delete(anna, order, NOW)
        await unit.commit()
    left = [order for place, order in enumerate(sold) if place % 5]
    async with database.work(anna) as unit:
        for place, order in enumerate(left):
            if place % 3 == 0:
                moved = replace(order, on=SPRING + timedelta(days=dice.randrange(-9, 9)))
                left[place] = await unit.orders.save(anna, moved)
        await unit.commit()
    async with database.read(anna) as unit:
        found = {one.product: one for one in await unit.orders.products(anna, client.id)}
    for entry in entries:
        theirs = [(order, item) for order in left for item in order.items if item.product == entry.id]
        days = [order.on for order, item in theirs if order.is_sale and (item.amount or 0) >= 0]
        told = found.get(entry.id)
        assert (told is None) is (not days)
        if told:
            amount = sum(item.amount or 0 for _, item in theirs)
            assert told == Bought(entry.id, entry.text or "", max(days), len(days), amount)
