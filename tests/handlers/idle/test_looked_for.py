"""What is looked for though something is asked, or a touch was just saved: names of clients, lists and screens."""

from datetime import date

import pytest

from sandbox.people.person import Person
from tests.handlers.idle.test_answers import _talked
from tests.handlers.idle.test_sentence import sells
from tests.handlers.lists.test_clients import has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches


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
    ("said", "found"),
    [("рябена", "Похоже на"), ("пермь", "Кафе «Рябина»"), ("Ждут весны", "Ждут весны: "), ("нет ЛПР", ": 1")],
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


async def test_more_than_a_few_words_right_after_a_touch_are_a_remark(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await has(company, anna, "Кафе «Рябина»", city="Верхние Нижние Новые Печёры")
    await _talked(anna)
    await anna.taps("Завтра")
    await anna.says("верхние нижние новые печёры")
    anna.sees("Это про клиента «Ромашка»?", "Искать")


async def test_what_is_asked_for_in_words_is_no_name(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Крышки", "")
    await sells(company, "Стаканы", "Крышки")
    await _talked(anna, outcome="Заказ")
    await anna.says("15 000")
    anna.sees("Что заказали?")
    await anna.says("крышки")
    anna.sees("Когда?")
    await anna.taps("Завтра")
    for said in ("без шага", "Крышки"):
        await anna.taps("Комментарий")
        await anna.says(said)
        anna.sees("Комментарий сохранён")
    assert [one.comment for one in await touches(company, anna, romashka)] == ["без шага\nКрышки"]


async def test_a_name_that_is_misspelt_is_asked_about_whichever_card_is_open(company_en: Company) -> None:
    anna, door = company_en.anna, await client(company_en, company_en.anna, "Green Door Café", "Nadia")
    lavender = await client(company_en, anna, "Lavender Flowers", "Mark Bell")
    await open_card(anna, "Green Door Café")
    await anna.says("lavendar flwrs mark gave me 100 for last weeks order")
    anna.sees("There is no “lavendar”, but something like it")
    assert not await touches(company_en, anna, lavender)
    await open_card(anna, "Green Door Café")
    await anna.says("lavendar flwrs mark")
    anna.sees("Lavender Flowers")
    anna.does_not_see("Is this about")
    await anna.says("/find flwers lavendar mark")
    anna.sees("Nothing for “flwers lavendar mark”", "Lavender Flowers")
    await anna.says("/find wholesale nadia")  # she is there, and the client is not called so
    anna.does_not_see("Green Door")
    assert not await touches(company_en, anna, door)


async def test_so_is_one_in_russian_and_other_words_are_still_the_open_cards(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Кафе «Рябина»", "Надя")
    await client(company, anna, "Лаванда", "Марк")
    await client(company, anna, "Корина", "")
    await open_card(anna, "Кафе «Рябина»")
    await anna.says("карина просила прайс завтра")  # somebody's first name
    anna.does_not_see("Корина")
    await open_card(anna, "Кафе «Рябина»")
    await anna.says("лованда марк отдал 100 за прошлую неделю")
    anna.sees("Лаванда", "похож")
    await open_card(anna, "Кафе «Рябина»")
    await anna.says("образцы понравились, особенно белые крышки")
    anna.does_not_see("Лаванда")
