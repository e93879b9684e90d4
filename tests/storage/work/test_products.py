"""What a client has bought: each product once, with its last day, the latest first; returns are no sales."""

from dataclasses import replace
from datetime import date

from sales.company.directories import DirectoryKind, Entry
from sales.ground.ids import new_id
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
            await unit.orders.add(anna, replace(order, product=product.id if product else None))
        await unit.commit()
    async with database.read(anna) as unit:
        assert await unit.orders.products(anna, client.id) == [("Кофе", AUTUMN), ("Чай", SUMMER), ("Соль", SPRING)]
