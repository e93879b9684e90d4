"""*Log* and `/touch` begin with the clients touched or opened last."""

from datetime import timedelta

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches
from tests.storage.sample_company import a_step


async def test_the_last_clients_come_first(company: Company) -> None:
    anna = company.anna
    names = [f"Клиент {number}" for number in range(1, 8)]
    for name in names:
        await client(company, anna, name)
    for name in names:
        company.clock.moves(timedelta(minutes=1))
        await open_card(anna, name)
    for way in ("/touch", "Записать", "✍️ Записать", "Log"):
        await anna.says(way)
        assert anna.buttons == list(reversed(names))[:5]


async def test_a_tap_there_begins_the_touch(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.says("/touch")
    await anna.taps("ООО Ромашка")
    await anna.taps("Недозвон")
    anna.sees("Сохранено")
    assert len(await touches(company, anna, romashka)) == 1


async def test_a_name_after_the_command_is_looked_for(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("/touch ромаш")
    anna.sees("ООО Ромашка")


async def test_with_no_clients_it_offers_the_first(company: Company) -> None:
    await company.anna.says("/touch")
    company.anna.sees("Клиентов пока нет", "Новый клиент")


async def test_with_none_touched_or_opened_yet_it_begins_with_whose_step_is_next(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Василёк")
    lyutik = await client(company, anna, "Лютик")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.steps.add(scope, a_step(scope, lyutik))
        await unit.commit()
    await anna.says("Записать")
    assert anna.buttons == ["Лютик", "Василёк"]
    anna.does_not_see("Клиентов пока нет")
    await anna.taps("Василёк")
    await anna.taps("Недозвон")
    anna.sees("Сохранено", "Василёк")


async def test_in_english_only_who_has_no_client_is_told_so(company_en: Company) -> None:
    anna, boris = company_en.anna, company_en.boris
    await client(company_en, anna, "Daisy")
    await anna.says("/touch")
    assert anna.buttons == ["Daisy"]
    anna.sees("Who with?")
    await boris.says("/touch")
    boris.sees("No clients yet")
