"""«Отменить» alone lists whatever can be taken back, of each kind: when it was, with what, and how many."""

from datetime import timedelta

import pytest

from tests.handlers.card.test_merging import BAKERY, CAFE, has, merges
from tests.handlers.lists.acting import has_numbered, opens_list
from tests.handlers.lists.handing import gives
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card

WORDS = ("отменить", "отмени последнее", "отмени слияние", "как отменить", "undo", "undo the last action", "revert")


async def test_the_word_lists_a_hand_over_a_merge_and_the_days_of_a_list_which_are_told_apart(
    company: Company,
) -> None:
    lead, anna = company.lead, company.anna
    await has(company, anna, CAFE, BAKERY)
    await merges(company, lead)
    await has_numbered(company, anna, 2, city="Тверь")
    company.clock.moves(timedelta(minutes=1))
    await opens_list(lead, "Тверь · 2")
    for word in ("Действия · 2", "Разложить по дням · 2", "Да, разложить"):
        await lead.taps(word)
    company.clock.moves(timedelta(minutes=1))
    await gives(company, "Борис Иванов", "Да, передать")
    for typed in WORDS:
        await lead.says(typed)
        lead.sees("Что вернуть как было?")
        told = [one.split(" ", 1)[1] for one in lead.buttons]
        assert told == ["Передача: Борис Иванов · 3", "По дням: Тверь · 2", "Объединение: Лютик"]
    assert lead.buttons[0][:2].isdecimal(), "when it was stands first"
    await lead.taps(lead.buttons[0])
    lead.sees("Борис Иванов: 3 клиента")
    assert lead.can_tap("Отменить передачу")
    await company.boris.says("отменить")
    company.boris.sees("Отменять нечего")


async def test_a_touch_just_recorded_is_taken_back_by_the_word(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Астра")
    await open_card(anna, "Астра")
    for word in ("Касание", "Поговорили", "Завтра"):
        await anna.taps(word)
    await anna.says("отменить")
    await anna.taps("Отменить запись: Астра")
    anna.sees("Запись отменена")
    await anna.says("отмени последнее")
    anna.sees("Отменять нечего")
    await open_card(anna, "Астра")
    for word in ("Касание", "Поговорили", "Завтра"):
        await anna.taps(word)
    company.clock.moves(timedelta(minutes=11))
    await anna.says("отменить")
    anna.sees("Отменять нечего")


async def test_the_last_of_several_records_is_taken_back_and_then_the_one_before_it(company: Company) -> None:
    anna = company.anna
    for name in ("Астра", "Ирис"):
        await client(company, anna, name)
        company.clock.moves(timedelta(minutes=1))
    await anna.says("Астра: поговорили, ждут каталог\nИрис: недозвон")
    await anna.taps("Сохранить всё")
    company.clock.moves(timedelta(minutes=1))
    await open_card(anna, "Астра")
    for word in ("Ещё", "Больше не напоминать"):
        await anna.taps(word)
    await anna.says("отменить")
    await anna.taps("Отменить запись: Астра")
    await anna.says("отменить")
    assert anna.buttons[0].startswith("Отменить запись: ")
    await anna.taps(anna.buttons[0])
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert await unit.touches.last_by(scope, company.clock.now() - timedelta(hours=1)) is None


@pytest.mark.parametrize("words", ["отмени заказ", "отменили заказ", "верните деньги", "cancel the order"])
async def test_what_tells_of_an_order_lists_nothing_to_be_taken_back(company: Company, words: str) -> None:
    anna = company.anna
    await has_numbered(company, anna, 1)
    await opens_list(anna, "Пермь · 1")
    for word in ("Действия · 1", "Разложить по дням · 1", "Да, разложить"):
        await anna.taps(word)
    await anna.says(words)
    assert not anna.can_tap("Отменить: разложено по дням · 1")
