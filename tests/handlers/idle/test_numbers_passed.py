"""A number that a message tells of at one client, and is another's of the same message, goes there by a tap."""

from sales.clients.client import Card, Client
from sandbox import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def _card(company: Company, person: Person, of: Client) -> Card:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.clients.card(scope, of.id, touches=0)


async def test_a_number_of_another_client_of_the_message_goes_there_by_a_tap(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Беляева Ольга")
    stove = await client(company, anna, "Печка", "Вера Чайкина")
    await anna.says("Ромашка думают, Вера 89061234567\nПечка думают\nновая точка Лис, хозяйка Света 89161234568")
    for button in ("✏️ Ромашка", "👤 Чей?", "→ Печка"):
        await anna.taps(button)
    anna.does_not_see("906 123-45-67")
    for button in ("Ко всем", "✏️ 🆕 Лис", "👤 Чей?"):
        await anna.taps(button)
    anna.sees("Чей это номер?")
    await anna.taps("→ ООО Ромашка")
    anna.does_not_see("916 123-45-68")
    await anna.taps("Ко всем")
    await anna.taps("Сохранить всё")
    there = {one.name: len(one.phones) for one in (await _card(company, anna, stove)).contacts}
    assert there == {"Вера Чайкина": 2}
    here = {one.name: (one.position, len(one.phones)) for one in (await _card(company, anna, romashka)).contacts}
    assert here["Света"] == ("хозяйка", 1)


async def test_a_number_goes_to_somebody_new_of_the_message_and_of_one_alone_nobody_else_is_offered(
    company_en: Company,
) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Green Door Café", "Nadia Rigby")
    await anna.says("green door talked, Nadia 07700 900733\nnew place Brave Fox, want prices")
    for button in ("✏️ Green Door", "👤 Whose?", "→ 🆕 Brave Fox"):
        await anna.taps(button)
    await anna.taps("To all")
    anna.sees("🆕 Brave Fox\n+ +44 7700 900733")
    await anna.says("green door talked, Nadia 07700 900733")
    for button in ("Edit", "👤 Whose?"):
        await anna.taps(button)
    assert not any(one.startswith("→") for one in anna.buttons)


async def test_a_number_of_somebody_of_one_card_is_nobodys_in_particular_on_another(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Беляева Ольга")
    stove = await client(company, anna, "Печка", "Вера Чайкина")
    await anna.says("Ромашка думают, Ольга 89061234567\nПечка думают")
    for button in ("✏️ Ромашка", "+ Человек"):
        await anna.taps(button)
    assert not any(one.startswith("→") for one in anna.buttons)
    for button in ("Назад", "👤 Чей?"):
        await anna.taps(button)
    there = next(one for one in anna.screen.buttons() if one["text"] == "→ Печка")
    await anna.taps("→ Печка")
    await anna.presses(anna.screen, there)
    await anna.taps("Ко всем")
    anna.sees("Печка\n+ +7 906 123-45-67")
    await anna.taps("Сохранить всё")
    assert [len(one.phones) for one in (await _card(company, anna, romashka)).contacts] == [1]
    numbers = {one.name: len(one.phones) for one in (await _card(company, anna, stove)).contacts}
    assert numbers == {"Вера Чайкина": 1, "": 1}
