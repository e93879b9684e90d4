"""A birthday said in a message is put to whoever it is by one tap, and plans no step."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sales.clients.client import Client, Contact
from sales.ground.drafts import Draft
from sales.ground.ids import new_id, to_text
from sales.values.birthdays import Birthday
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches


async def _contacts(company: Company, person: Person, of: Client) -> dict[str, Birthday | None]:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return {one.name: one.birthday for one in (await unit.clients.card(scope, of.id)).contacts}


async def _with(company: Company, of: Client, name: str) -> None:
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.contacts.add(scope, Contact(new_id(), of.id, name))
        await unit.commit()


@pytest.mark.parametrize(
    "said",
    [
        "Ромашка, у Петра др 5 мая",
        "у Петра в Ромашке день рождения 05.05",
        "Ромашка, др Петра 5 мая",
        "Ромашка день рождения у Петра 5 мая",
        "Ромашка, 5 мая у Петра др",
    ],
)
async def test_it_is_put_to_whom_it_names_by_one_tap(company: Company, said: str) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    await _with(company, romashka, "Вера Котова")
    await anna.says(said)
    anna.sees("🎂 5 мая", "Ромашка", "чей это день рождения?")
    assert anna.buttons[:2] == ["🎂 Пётр", "🎂 Вера Котова"]
    await anna.taps("🎂 Пётр")
    anna.sees("Сохранено. ООО Ромашка: Пётр, 🎂 5 мая.", "🎂 Напомню утром: ср, 5 мая")
    assert await _contacts(company, anna, romashka) == {"Пётр": Birthday(5, 5), "Вера Котова": None}
    assert not await steps(company, anna, romashka)
    assert not await touches(company, anna, romashka)
    await anna.taps("Отменить запись")
    assert (await _contacts(company, anna, romashka))["Пётр"] is None


async def test_in_english_with_the_card_open_and_the_year(company_en: Company) -> None:
    anna = company_en.anna
    romashka = await client(company_en, anna, "Romashka", "Peter")
    await open_card(anna, "Romashka")
    for words in ("Peter's birthday is 5 May", "birthday of Peter 5 May", "Peter has a birthday on May 5"):
        await anna.says(words)
        anna.sees("🎂 5 May", "whose birthday is it?")
    for words, day in (("Peter's birthday is on Friday", "20"), ("it's Peter's birthday today", "18")):
        await anna.says(words)
        anna.sees(f"🎂 {day} November", "whose birthday is it?")
    await anna.says("Peter's birthday 5 May 1984")
    await anna.taps("🎂 Peter")
    assert await _contacts(company_en, anna, romashka) == {"Peter": Birthday(5, 5, 1984)}


async def _notes(company: Company, person: Person, of: Client) -> list[str]:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return [one.note for one in (await unit.clients.card(scope, of.id)).contacts]


async def test_what_is_said_beside_it_is_kept_with_the_person(company: Company) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    await anna.says("Ромашка, у Петра завтра день рождения")
    anna.sees("🎂 19 ноября", "чей это день рождения?")
    await anna.says("Ромашка, у Петра др 5 мая, любит коньяк")
    button = next(iter(anna.screen.buttons()))
    await anna.taps("🎂 Пётр")
    anna.sees("В заметке: у Петра, любит коньяк")
    assert await _notes(company, anna, romashka) == ["у Петра, любит коньяк"]
    await anna.taps("Отменить запись")
    assert await _notes(company, anna, romashka) == [""]
    for _ in range(2):
        await anna.presses(anna.screen, button)
    assert await _notes(company, anna, romashka) == ["у Петра, любит коньяк"]


async def test_a_button_that_names_another_draft_brings_no_words(company: Company) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.drafts.put(Draft(7, anna.id, "touch", {}, company.clock.now()))
        await unit.commit()
    async with company.read(scope) as unit:
        peter = (await unit.clients.card(scope, romashka.id)).contacts[0].id
    await open_card(anna)
    await anna.presses(anna.screen, {"text": "?", "callback_data": f"n5:{to_text(peter)}:05-05:{to_text(7)}"})
    anna.sees("Сохранено")
    assert await _notes(company, anna, romashka) == [""]


async def test_words_beside_it_are_kept_in_english_too(company_en: Company) -> None:
    anna = company_en.anna
    romashka = await client(company_en, anna, "Romashka", "Peter")
    await anna.says("Romashka, Peter's birthday 5 May, drinks tea only")
    await anna.taps("🎂 Peter")
    [note] = await _notes(company_en, anna, romashka)
    assert "drinks tea only" in note


async def test_the_promised_morning_tells_of_it(company_en: Company) -> None:
    """Of a Saturday's the Friday does."""
    anna = company_en.anna
    await client(company_en, anna, "Romashka", "Peter")
    await anna.says("Romashka, Peter's birthday 28 November")
    await anna.taps("🎂 Peter")
    anna.sees("🎂 I'll remind you in the morning: Fri, 27 November")
    company_en.clock.moves_to(datetime(2026, 11, 27, 8, 31, tzinfo=ZoneInfo("Europe/London")))
    await company_en.app.tick()
    anna.sees("Birthdays: Romashka — Peter, Sat 28")


async def test_what_says_more_is_a_report_and_with_no_client_it_is_asked_for(company: Company) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    await anna.says("Ромашка звонил, думают, у директора др 5 мая, перезвонить в пятницу")
    await anna.taps("Сохранить")
    [step] = await steps(company, anna, romashka)
    assert step.due_on.isoformat() == "2026-11-20"
    await anna.says("у Варвары др 5 мая")
    assert len(await steps(company, anna, romashka)) == 1


async def test_of_two_called_alike_the_one_whose_card_is_open_is_meant(company: Company) -> None:
    anna = company.anna
    cafe = await client(company, anna, "Кафе «Причал»")
    await client(company, anna, "Мебель «Причал»")
    await anna.says("Причал, у Петра др 5 мая")
    anna.sees("У какого клиента?")
    await anna.taps("Кафе «Причал»")
    await anna.taps("🎂 Пётр")
    assert await _contacts(company, anna, cafe) == {"Пётр": Birthday(5, 5)}
    await open_card(anna, "Мебель «Причал»")
    await anna.says("Причал, у Петра др 6 мая")
    await anna.taps("🎂 Пётр")
    assert await _contacts(company, anna, cafe) == {"Пётр": Birthday(5, 5)}


async def test_somebody_who_is_not_on_the_card_is_named_and_has_it(company: Company) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    await anna.says("Ромашка, у бухгалтера Ольги др 7 декабря, любит чай")
    await anna.taps("🆕 Кто-то новый")
    await anna.says("Ольга, бухгалтер")
    anna.sees("Ольга", "7 декабря")
    assert await _contacts(company, anna, romashka) == {"Пётр": None, "Ольга": Birthday(7, 12)}
    assert any("любит чай" in note for note in await _notes(company, anna, romashka))


@pytest.mark.parametrize("said", ["Турка, у Петра др 5 декабря", "Турка звонил, думают"])
async def test_what_tells_of_another_client_is_nobody_of_this_one(company: Company, said: str) -> None:
    anna = company.anna
    romashka, _ = await client(company, anna), await client(company, anna, "Турка", "Пётр")
    await anna.says("Ромашка, у бухгалтера Ольги др 7 декабря")
    await anna.taps("🆕 Кто-то новый")
    await anna.says(said)
    anna.sees("Турка")
    assert await _contacts(company, anna, romashka) == {"Пётр": None}


async def test_a_person_who_is_called_as_a_shop_is_stays_a_person(company: Company) -> None:
    anna = company.anna
    romashka, _ = await client(company, anna), await client(company, anna, "ООО Вера", "Пётр")
    await anna.says("Ромашка, у бухгалтера др 7 декабря")
    await anna.taps("🆕 Кто-то новый")
    await anna.says("Вера, бухгалтер, др 5 декабря")
    assert await _contacts(company, anna, romashka) == {"Пётр": None, "Вера": Birthday(5, 12)}


async def test_a_birthday_beside_a_report_is_no_day_of_a_step(company_en: Company) -> None:
    anna = company_en.anna
    daisy = await client(company_en, anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy called, they think, Peter's birthday 5 May")
    anna.does_not_see("5 May 2027")
    await anna.taps("Save")
    assert not await steps(company_en, anna, daisy)
    [touch] = await touches(company_en, anna, daisy)
    assert "birthday 5 May" in touch.comment


async def test_a_colleagues_person_is_nobody(company: Company) -> None:
    anna, boris = company.anna, company.boris
    romashka = await client(company, boris)
    await client(company, anna, "ООО Лютик", "Вера")
    await anna.says("Лютик, у Веры др 5 мая")
    scope = await company.scope(boris)
    async with company.read(scope) as unit:
        theirs = (await unit.clients.card(scope, romashka.id)).contacts[0].id
    await anna.presses(anna.screen, {"text": "?", "callback_data": f"n5:{to_text(theirs)}:05-05:"})
    anna.sees("Клиент не найден")
    assert await _contacts(company, boris, romashka) == {"Пётр": None}
