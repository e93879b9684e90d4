"""A birthday that the morning has to tell of stands in its text, whatever else there is with the client."""

from sales.ground.ids import new_id
from sales.values.birthdays import Birthday
from sales.work.order import Order
from sandbox.people.person import Person
from tests.handlers.reporting.test_digest import DAY, TODAY, has
from tests.handlers.reporting.test_occasions import born
from tests.handlers.sample_company import Company


async def owes(company: Company, person: Person, client: int, *, late: int = 3, paid: int = 0) -> None:
    scope, day = await company.scope(person), TODAY - late * DAY
    async with company.work(scope) as unit:
        await unit.orders.add(scope, Order(new_id(), client, scope.actor, None, day, 100_00, day, document="7"))
        await unit.orders.add(scope, Order(new_id(), client, scope.actor, None, day, paid))
        await unit.clients.count()
        await unit.commit()


async def test_a_birthday_stands_in_the_mornings_text_beside_a_debt_and_with_a_line_of_another_page(
    company: Company,
) -> None:
    anna = company.anna
    await owes(company, anna, await born(company, anna, "Ландыш", Birthday(18, 11)))
    for number in range(10):
        await has(company, anna, f"Астра {number}", TODAY)
    await born(company, anna, "Ясень", Birthday(18, 11), TODAY)
    await anna.says("/today")
    anna.does_not_see("Ясень — познакомиться")
    anna.sees("Оплата: Ландыш — ❗️ 100 ₽, 15 нояб., 🎂 Вера Петрова", "Дни рождения: Ясень — Вера Петрова")
    await anna.taps("›")
    anna.sees("Ясень — познакомиться")
    anna.does_not_see("Оплата: Ландыш", "Дни рождения: Ясень")


async def test_a_birthday_of_one_of_many_debtors_says_the_debt_too_and_their_section_says_the_birthday(
    company: Company,
) -> None:
    """There it is to be found: it stands in no other."""
    anna = company.anna
    for number in range(8):
        await owes(company, anna, await has(company, anna, f"Астра {number}"))
    await owes(company, anna, await born(company, anna, "Ландыш", Birthday(18, 11)))
    await owes(company, anna, await born(company, anna, "Мак", Birthday(18, 11)), late=-1)
    await owes(company, anna, await has(company, anna, "Эдельвейс"), paid=9_000_00)
    await anna.says("/today")
    anna.sees("Оплата: Эдельвейс — ❗️ 100 ₽, 15 нояб. · Астра 0")
    anna.sees("Дни рождения: Мак — Вера Петрова · Ландыш — Вера Петрова, 💰 ❗️ 100 ₽, 15 нояб.")
    assert anna.buttons[0] == "Оплата · 10"
    await anna.taps("Оплата")
    assert anna.buttons[0] == "Эдельвейс", "opened, they stand as the morning names them: who is worth most first"
    await anna.taps("›")
    anna.sees("Ландыш — ❗️ Должны 100 ₽ · срок был 15 нояб. · 🎂 Вера Петрова")
