"""Taking a record back, and buttons of what was taken back."""

from datetime import timedelta

import pytest

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def test_taking_back_undoes_the_touch_with_its_step(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    before = await facts(company, anna, romashka)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.taps("К карточке")
    await anna.taps("Назад")
    await open_card(company.lead)
    assert not company.lead.can_tap("Отменить запись")
    await client(company, anna, "Лютик")
    await open_card(anna, "Лютик")
    assert not anna.can_tap("Отменить запись"), "nothing was saved with that one"
    await open_card(anna)
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert not await touches(company, anna, romashka)
    assert not await steps(company, anna, romashka)
    assert await facts(company, anna, romashka) == before


async def test_beside_the_way_back_of_a_change_of_the_card_stands_none_of_what_was_saved_before(
    company: Company,
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await open_card(anna)
    for button in ("Изменить", "Адрес"):
        await anna.taps(button)
    await anna.says("Ленина, 10")
    assert [one for one in anna.buttons if "Отменить" in one] == ["Отменить запись"]
    await anna.taps("Отменить запись")
    assert await touches(company, anna, romashka)


async def test_taking_back_gives_the_planned_step_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Сегодня")
    [planned] = await steps(company, anna, romashka)
    await anna.taps("К карточке")
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    assert not await steps(company, anna, romashka)
    await anna.taps("Отменить запись")
    [again] = await steps(company, anna, romashka)
    assert again.id == planned.id


async def test_ten_minutes_later_it_is_too_late_to_take_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    company.clock.moves(timedelta(minutes=11))
    await anna.taps("Отменить запись")
    assert "Отменить уже нельзя" in anna.toast
    assert len(await touches(company, anna, romashka)) == 1
    await anna.taps("Завтра")
    anna.sees("Сохранено")
    await anna.taps("К карточке")
    assert not anna.can_tap("Отменить запись")


@pytest.mark.parametrize("old", ["Поговорили", "Звонок"])
async def test_a_button_of_an_undone_touch_says_what_to_do_instead(company: Company, old: str) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    button = next(one for one in anna.screen.buttons() if old in one["text"])
    await anna.taps("Поговорили")
    await anna.taps("Отменить запись")
    await anna.presses(anna.screen, button)
    anna.sees("устарел")
    await anna.taps("Записать")
    anna.sees("ООО Ромашка")


async def test_an_edited_field_is_taken_back(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    for address in ("Ленина, 10", "Мира, 5"):
        await anna.taps("Изменить")
        await anna.taps("Адрес")
        await anna.says(address)
    anna.sees("Сохранено", "Мира, 5")
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    await anna.taps("К карточке")
    anna.sees("Ленина, 10")


async def test_a_picked_field_and_a_wish_are_taken_back(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.taps("Edit")
    await anna.taps("Source")
    await anna.taps("Exhibition")
    await anna.taps("More")
    await anna.taps("Stop reminding")
    anna.sees("Saved", "Inactive")
    await anna.taps("Undo")
    anna.sees("Undone")
    await anna.taps("To the card")
    anna.sees("Source: Exhibition")
    anna.does_not_see("Inactive")


async def test_an_edit_is_not_taken_back_over_a_later_one(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Изменить")
    await anna.taps("Заметка")
    await anna.says("Вход со двора")
    await open_card(lead)
    await lead.taps("Изменить")
    await lead.taps("Заметка")
    await lead.says("Вход с улицы")
    await anna.taps("Отменить запись")
    assert "Отменить уже нельзя" in anna.toast
    await open_card(lead)
    lead.sees("Вход с улицы")


async def test_an_edited_contact_is_taken_back(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Контакты")
    await anna.taps("Пётр")
    await anna.taps("Должность")
    await anna.says("директор")
    anna.sees("Сохранено", "директор")
    await anna.taps("Отменить запись")
    await anna.taps("К карточке")
    anna.sees("Пётр")
    anna.does_not_see("директор")


async def test_where_nothing_has_changed_there_is_nothing_to_take_back(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Изменить")
    await anna.taps("Название")
    await anna.says("ООО Ромашка")
    anna.sees("Сохранено")
    assert "Отменить запись" not in anna.buttons


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_whoever_asks_to_be_left_alone_is_called_by_no_old_plan(
    language: str, company: Company, company_en: Company
) -> None:
    where = company if language == "ru" else company_en
    say = LEFT_ALONE[language]
    anna, romashka = where.anna, await client(where, where.anna, "Romashka")
    await open_card(anna, "Romashka")
    await anna.taps(say["step"])
    await anna.taps(say["tomorrow"])
    [planned] = await steps(where, anna, romashka)
    await anna.taps(say["card"])
    await anna.taps(say["more"])
    await anna.taps(say["dont"])
    anna.sees(say["saved"], say["told"], say["head"])
    anna.does_not_see(say["nagging"])
    assert not await steps(where, anna, romashka)
    await anna.taps(say["undo"])
    [again] = await steps(where, anna, romashka)
    assert again.id == planned.id
    await anna.taps(say["card"])
    anna.does_not_see(say["head"])


LEFT_ALONE = {
    "ru": {
        "step": "Следующий шаг",
        "tomorrow": "Завтра",
        "card": "К карточке",
        "more": "Ещё",
        "dont": "Не беспокоить",
        "saved": "Сохранено",
        "told": "1 запланированный шаг отменён",
        "head": "Просили не беспокоить",
        "nagging": "Следующего шага нет",
        "undo": "Отменить запись",
    },
    "en": {
        "step": "Next step",
        "tomorrow": "Tomorrow",
        "card": "To the card",
        "more": "More",
        "dont": "Do not contact",
        "saved": "Saved",
        "told": "1 planned step is cancelled",
        "head": "Asked not to be contacted",
        "nagging": "No next step",
        "undo": "Undo",
    },
}
