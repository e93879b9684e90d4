"""Dialogue: a file too large to be written at once, and what is left of one that was not finished."""

from datetime import timedelta

from sales.actions.importing.planning import PART
from sales.clients.client import Client, Contact
from sales.importing.port import Batch
from sales.values.phones import Phone
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import base, loaded, wholes


async def test_a_file_of_many_parts_comes_in_whole_and_is_taken_back_whole(company: Company) -> None:
    anna = company.anna
    rows = "".join(f"Клиент {number};+7 912 {number:07};01.02.2025\n" for number in range(2 * PART + 50))
    await loaded(anna, f"Имя;Телефон;Дата последнего заказа\n{rows}")
    anna.sees("Сохранено: 850 клиентов")
    assert (await _counted(company)).count(850) == 3
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    anna.sees("Убрано: 850 клиентов")
    assert await _counted(company) == [0, 0, 0]


async def _counted(company: Company) -> list[int]:
    """The lead's clients, the company's touches and orders."""
    scope = await company.scope(company.lead)
    since, until = company.clock.now() - timedelta(days=5000), company.clock.now() + timedelta(days=1)
    async with company.read(scope) as unit:
        touches = await unit.reports.touches(scope, since, until)
        orders = await unit.reports.orders(scope, since.date(), until.date())
        return [
            await unit.clients.lists.totals(scope),
            sum(one.touches for one in touches),
            sum(one.orders for one in orders),
        ]


async def test_what_a_killed_load_left_is_gone_before_the_next_begins(company: Company) -> None:
    scope = await company.scope(company.anna)
    async with company.database.work(scope) as unit:
        span = await unit.imports.loads.begin(scope)
        assert span is not None
        left = Client(span.first, scope.actor, "Ромашка", company.clock.now())
        left_contact = Contact(span.first + 1, left.id, "", (Phone(span.first + 2, "8", "+79123456789"),))
        ready = unit.imports.loads.rows(scope, company.clock.now()).ready(
            Batch(clients=[left], contacts=[left_contact])
        )
        await unit.imports.loads.stage(scope, span, ready)
        await unit.commit()
    assert not await base(company, company.anna)
    await loaded(company.anna)
    numbers = [
        phone.e164 for one in await wholes(company, company.anna) for who in one.contacts for phone in who.phones
    ]
    assert sorted(filter(None, numbers)) == ["+79123456789", "+79210000002"]
