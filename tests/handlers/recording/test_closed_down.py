"""Who refused because they closed down: what *Больше не напоминать* does is done at once, and undone with the touch."""

from sales.clients.client import Client, Status
from sales.work.reasons import Reason
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches


async def test_a_client_that_closed_down_is_not_brought_up_any_more_until_it_is_undone(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Через неделю")
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Закрылись")
    anna.sees("Сохранено", "Новый шаг не назначен", "Больше не буду напоминать")
    anna.does_not_see("Когда напомнить снова?")
    [touch] = await touches(company, anna, romashka)
    assert touch.reason is Reason.CLOSED
    assert not await steps(company, anna, romashka)
    assert await _status(company, anna, romashka) is Status.INACTIVE
    await anna.taps("Отменить запись")
    assert len(await steps(company, anna, romashka)) == 1
    assert await _status(company, anna, romashka) is Status.ACTIVE


async def test_a_client_said_to_have_closed_down_is_not_brought_up_either(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await anna.says("Daisy refused, closed down")
    await anna.taps("Save")
    anna.sees("Saved", "I won't bring this client up any more")
    assert await _status(company_en, anna, daisy) is Status.INACTIVE


async def _status(company: Company, person: Person, of: Client) -> Status:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return (await unit.clients.get(scope, of.id)).status
