"""The biggest come first: in the morning's text, and in the section that opens from it."""

from sqlalchemy import update

from sales.clients.grades import Grade, Worth
from storage.schema.tables import clients
from tests.handlers.reporting.test_digest import LONG_AGO, has
from tests.handlers.sample_company import Company


async def test_a_section_begins_with_the_five_that_the_morning_names_the_biggest_first(company: Company) -> None:
    anna = company.anna
    for number, money in enumerate("CABAC"):
        known = await has(company, anna, f"Клиент {number}", facts=LONG_AGO)
        async with company.app.database.transaction() as transaction:
            worth = update(clients).where(clients.c.id == known).values(worth=Worth(Grade[money], Grade.C, Grade.C))
            await transaction.run(worth)
            await transaction.commit()
    await anna.says("/today")
    anna.sees("Пора звонить: Клиент 1 — не брали 10 мес., крупный · Клиент 3 — не брали 10 мес., крупный")
    await anna.taps("Пора звонить · 5")
    assert [one for one in anna.buttons if one.startswith("Клиент")] == [f"Клиент {one}" for one in (1, 3, 2, 0, 4)]
