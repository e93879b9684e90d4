"""Who is inactive says why, stands on a list of such clients, and is brought up again by one tap."""

import pytest

from sales.clients.client import Client, Ending, Status
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps

WORDS = {
    "ru": ("Ещё", "Больше не напоминать", "Снова напоминать", "Не наш клиент", "Мои списки", "Неактивные"),
    "en": ("More", "Stop reminding", "Remind again", "Not our client", "My lists", "Inactive"),
}


async def test_by_hand_it_is_one_tap_why_is_another_and_what_was_planned_is_off(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Через неделю")
    await _stop(anna)
    anna.sees("Сохранено", "Почему? Нажмите или напишите, а можно и не отвечать.", "Неактивный: не напоминаю")
    assert (await _now(company, anna, romashka)).status is Status.INACTIVE
    assert not await steps(company, anna, romashka)
    await anna.taps("Не наш клиент")
    anna.sees("Неактивный: не напоминаю (не наш клиент)")
    assert (await _now(company, anna, romashka)).why_inactive == Ending.NOT_OURS
    await anna.taps("Снова напоминать")
    anna.does_not_see("Неактивный")
    assert (await _now(company, anna, romashka)).why_inactive == ""


async def test_it_is_taken_back_with_what_was_planned(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Через неделю")
    await _stop(anna)
    await anna.taps("Отменить запись")
    assert (await _now(company, anna, romashka)).status is Status.ACTIVE
    assert len(await steps(company, anna, romashka)) == 1


async def test_own_words_say_why_and_a_planned_step_ends_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await _stop(anna)
    await anna.taps("Другое")
    anna.sees("Почему больше не напоминать?")
    await anna.says("переехали в <Тверь>")
    anna.sees("Неактивный: не напоминаю (переехали в <Тверь>)")
    assert (await _now(company, anna, romashka)).why_inactive == "переехали в <Тверь>"
    await anna.taps("Следующий шаг")
    await anna.taps("Завтра")
    now = await _now(company, anna, romashka)
    assert (now.status, now.why_inactive) == (Status.ACTIVE, "")


async def test_a_rule_says_why_by_itself(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Закрылись")
    assert (await _now(company, anna, romashka)).why_inactive == Ending.CLOSED
    await anna.taps("К карточке")
    anna.sees("Неактивный: не напоминаю (закрылись)")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_all_of_them_stand_on_a_list_with_why(company: Company, company_en: Company, language: str) -> None:
    sample, name = (company, "Ромашка") if language == "ru" else (company_en, "Daisy")
    more, stop, again, why, lists, inactive = WORDS[language]
    anna, lead = sample.anna, sample.lead
    await client(sample, anna, name)
    await open_card(anna, name)
    await anna.taps(more)
    await anna.taps(stop)
    await anna.taps(why)
    for person in (anna, lead):
        await person.says("/find")
        await person.taps(lists)
        await person.taps(inactive)
        person.sees(f"{inactive}: 1")
        assert any(name in button and why.lower() in button for button in person.buttons)
    await anna.taps(name)
    await anna.taps(again)
    await lead.taps(name)
    assert not lead.can_tap(again)


async def _stop(person: Person) -> None:
    await open_card(person)
    await person.taps("Ещё")
    assert [len(row) for row in person.screen.inline if "Больше не напоминать" in row[0]["text"]] == [1]  # not cut
    await person.taps("Больше не напоминать")


async def _now(company: Company, person: Person, of: Client) -> Client:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.clients.get(scope, of.id)
