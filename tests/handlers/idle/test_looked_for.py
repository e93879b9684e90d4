"""What is looked for though something is asked, or a touch was just saved: names of clients, lists and screens."""

from datetime import date

import pytest

from sandbox.people.person import Person
from tests.handlers.idle.test_answers import _talked
from tests.handlers.lists.test_clients import has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches


async def _keeps(person: Person, name: str) -> None:
    for button in ("Фильтр", "Не заполнено", "нет города", "Показать", "Сохранить список"):
        await person.taps(button)
    await person.says(name)


@pytest.mark.parametrize("said", ["ромашка", "Ждут весны"])
async def test_the_name_of_a_client_or_a_list_opens_it_and_may_still_be_a_remark(company: Company, said: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Ромашка Юг")
    await anna.says("Клиенты")
    await _keeps(anna, "Ждут весны")
    await _talked(anna)
    await anna.says(said)
    anna.does_not_see("Комментарий сохранён")
    assert not (await touches(company, anna, romashka))[0].comment
    assert {"Касание" if said == "ромашка" else "Сортировка", "К касанию"} <= set(anna.buttons)
    await anna.taps("К касанию")
    anna.sees("Комментарий сохранён", "Когда?")
    assert [one.comment for one in await touches(company, anna, romashka)] == [said]


@pytest.mark.parametrize(
    ("said", "seen"), [("Настройки", "Язык"), ("мои списки", "Спящие крупные"), ("воронка", "Воронка"), ("маршрут", "")]
)
async def test_the_word_of_a_screen_opens_it_and_is_nobodys_remark(company: Company, said: str, seen: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.says(said)
    anna.sees(*filter(None, [seen]))
    anna.does_not_see("Комментарий сохранён")
    assert "К касанию" in anna.buttons
    await anna.says(said)
    anna.does_not_see("Это про клиента")
    assert not (await touches(company, anna, romashka))[0].comment


async def test_a_day_is_a_day_also_where_a_client_is_called_so(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Завтра", "")
    await _talked(anna)
    await anna.says("завтра")
    assert [step.due_on for step in await steps(company, anna, romashka)] == [date(2026, 11, 19)]


@pytest.mark.parametrize(
    ("said", "found"), [("рябена", "Похоже на"), ("пермь", "Кафе «Рябина»"), ("Ждут весны", "Ждут весны: ")]
)
async def test_what_finds_somebody_right_after_a_touch_is_looked_for_and_the_touch_is_a_tap_away(
    company: Company, said: str, found: str
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await has(company, anna, "Кафе «Рябина»", city="Пермь")
    await anna.says("Клиенты")
    await _keeps(anna, "Ждут весны")
    await _talked(anna)
    await anna.taps("Завтра")
    await anna.says(said)
    anna.sees(found)
    anna.does_not_see("Это про клиента")
    if said != "Ждут весны":
        await anna.taps("К касанию")
        assert [one.comment for one in await touches(company, anna, romashka)] == [said]
