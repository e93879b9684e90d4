"""Dialogue: where the base knows something else it keeps it and says what; one tap takes the file's word instead."""

from dataclasses import replace

from sqlalchemy import func, select

from sales.ground.noted import Noted
from sales.importing import draft
from storage.schema.tables import audit
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import complements, loaded, loads, sent, wholes

KNOWN = "Имя;Телефон;Город;Сайт\nРомашка;+7 912 345-67-89;Тверь;rose.example\nЛютик;+7 912 345-67-80;Псков;\n"
OTHER = (
    "Имя;Телефон;Город;Сайт\nРомашка;+7 912 345-67-89;Торжок;ROSE.example\nЛютик;+7 912 345-67-80;Остров;l.example\n"
)
DIFFERS = ("Ромашка, Город: Тверь, в файле Торжок", "Лютик, Город: Псков, в файле Остров")
OLD, NEW = {"Ромашка": "Тверь", "Лютик": "Псков"}, {"Ромашка": "Торжок", "Лютик": "Остров"}


async def _cities(company: Company) -> dict[str, str]:
    return {one.client.name: one.client.city for one in await wholes(company, company.anna)}


async def _times_noted(company: Company) -> int:
    """In the audit, that an import came on a screen."""
    async with company.database.read() as unit:
        shown = select(func.count()).select_from(audit).where(audit.c.shown == Noted.IMPORT)
        return int(await unit.transaction.scalar(shown))


async def test_what_differs_is_said_and_one_tap_takes_it_from_the_file(company: Company) -> None:
    anna = company.anna
    await loaded(anna, KNOWN)
    await complements(anna, OTHER)
    anna.sees("Дополнено: 1", *DIFFERS)
    assert await _cities(company) == OLD
    noted = await _times_noted(company)
    await anna.taps("Взять из файла")
    assert await _times_noted(company) == noted + 1
    anna.sees("Взято из файла: 2", "Дополнено: 1")
    anna.does_not_see("другие данные", "в файле", "Взять из файла")
    assert await _cities(company) == NEW
    assert {one.client.site for one in await wholes(company, anna)} == {"rose.example", "l.example"}


async def test_what_was_taken_from_a_file_is_taken_back_with_it(company: Company) -> None:
    anna = company.anna
    await loaded(anna, KNOWN)
    await complements(anna, OTHER)
    await anna.taps_twice("Взять из файла")
    anna.sees("Взято из файла: 2")
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    assert await _cities(company) == OLD


async def test_nothing_is_taken_from_a_file_that_was_taken_back(company: Company) -> None:
    anna = company.anna
    await loaded(anna, KNOWN)
    await complements(anna, OTHER)
    done = anna.screen
    await sent(anna, OTHER)
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    await anna.taps("Взять из файла", done)
    assert await _cities(company) == OLD


async def test_a_crash_while_the_files_word_is_taken_goes_on_with_the_next_tap(company: Company) -> None:
    """As if the bot had been killed once the draft said so."""
    anna = company.anna
    await loaded(anna, KNOWN)
    await complements(anna, OTHER)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        (row,) = await unit.drafts.latest(anna.account.id, draft.KIND, 1)
        begun = {"taking": True, "filling": True, "loaded": {**row.data["loaded"], "taken": 0, "takeable": 0}}
        await unit.drafts.put(replace(row, data={**row.data, **begun}))
        await unit.commit()
    await anna.taps("Взять из файла")
    anna.sees("Взято из файла: 2")
    assert await _cities(company) == NEW


async def test_what_differs_of_somebody_there_is_said_and_taken_and_taken_back(company: Company) -> None:
    anna, heading = company.anna, "Клиент;Контактное лицо;Должность;Телефон\n"
    await loaded(anna, f"{heading}Ромашка;Белова Анна;менеджер;+7 912 345-67-89\n")
    await complements(anna, f"{heading}Ромашка;Белова Анна;директор;+7 912 345-67-89\n")
    anna.sees("Ромашка, Белова Анна, Должность: менеджер, в файле директор")
    await anna.taps("Взять из файла")
    assert [one.contacts[0].position for one in await wholes(company, anna)] == ["директор"]
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    assert [one.contacts[0].position for one in await wholes(company, anna)] == ["менеджер"]


async def test_in_english_the_files_word_is_taken_likewise(company_en: Company) -> None:
    anna = company_en.anna
    await sent(anna, "Name;Phone;City\nDaisy;+44 20 7946 0958;Leeds\n")
    await loads(anna, "en")
    await sent(anna, "Name;Phone;City\nDaisy;+44 20 7946 0958;York\n")
    await anna.taps("Fill in 1")
    await loads(anna, "en")
    anna.sees("Daisy, City: Leeds, in the file York")
    await anna.taps("Take it from the file")
    anna.sees("Taken from the file: 1")
    (known,) = await wholes(company_en, anna)
    assert known.client.city == "York"
