"""Editing a client: one question at a time, the present value in sight, the card back at once."""

from dataclasses import replace

from sales.actions import clients
from sales.clients.client import ClientField
from sandbox.people.person import Person
from tests.handlers.sample_company import Company


async def opens_edit(person: Person, name: str = "ООО Ромашка") -> None:
    await person.says(f"/new {name}")
    await person.taps("К карточке")
    await person.taps("Изменить")


async def test_every_field_is_asked_and_shown_on_the_card(company: Company) -> None:
    await opens_edit(company.anna)
    for button, answer, shown in (
        ("Название", "ООО Ромашка-Юг", "ООО Ромашка-Юг"),
        ("Чем занимаются", "цветы оптом", "цветы оптом"),
        ("Адрес", "Ленина, 10", "Ленина, 10"),
        ("Сайт", "romashka.ru", "romashka.ru"),
        ("Почта", "anna@example.com", "anna@example.com"),
        ("ИНН", "7707083893", "7707083893"),
        ("Часы работы", "пн-пт 9-18", "пн-пт 9-18"),
        ("Часовой пояс", "Екатеринбург", "там 12:00, Екатеринбург"),
        ("Рекомендация", "Пётр из Вектора", "По рекомендации: Пётр из Вектора"),
        ("Метки", "опт, север", "опт, север"),
        ("Заметка", "Вход со двора", "Вход со двора"),
    ):
        await company.anna.taps(button)
        await company.anna.says(answer)
        company.anna.sees("Сохранено", shown)
        assert "Касание" in company.anna.buttons
        await company.anna.taps("Изменить")


async def test_the_source_is_picked_and_can_be_cleared(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Источник")
    await company.anna.taps("Выставка")
    company.anna.sees("Сохранено", "Источник: Выставка")
    await company.anna.taps("Изменить")
    await company.anna.taps("Источник")
    company.anna.sees("Сейчас: Выставка")
    await company.anna.taps("Очистить")
    company.anna.sees("Сохранено")
    company.anna.does_not_see("Выставка")


async def test_the_time_zone_may_be_picked_or_taken_from_a_location(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Часовой пояс")
    await company.anna.taps("Владивосток")
    company.anna.sees("Владивосток")
    await company.anna.taps("Изменить")
    await company.anna.taps("Часовой пояс")
    await company.anna.shares_location(56.84, 60.61)
    company.anna.sees("Сохранено", "там 12:00, Екатеринбург")


async def test_a_wrong_answer_says_what_to_write_and_waits_for_the_right_one(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Почта")
    await company.anna.says("анна собака пример")
    company.anna.sees("Не похоже на адрес почты")
    await company.anna.says("anna@romashka.ru")
    company.anna.sees("Сохранено", "anna@romashka.ru")


async def test_a_location_answers_the_question_about_the_address(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Адрес")
    await company.anna.shares_location(56.84, 60.61)
    company.anna.sees("Сохранено", "Точка на карте есть")


async def test_a_location_that_answers_nothing_is_offered_as_the_clients_place(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Заметка")
    await company.anna.shares_location(56.84, 60.61)
    company.anna.sees("Клиент находится здесь?")


async def test_back_leaves_the_question_and_the_next_text_is_a_search(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Адрес")
    await company.anna.taps("Назад")
    await company.anna.taps("Назад")
    await company.anna.says("Ромашка")
    company.anna.sees("ООО Ромашка")
    company.anna.does_not_see("Сохранено")


async def test_what_the_bot_asked_is_cleared_up_after_the_answer(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Адрес")
    question = company.anna.screen
    await company.anna.says("Ленина, 10")
    assert question.deleted


async def test_what_somebody_else_has_changed_meanwhile_is_shown_not_overwritten(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Адрес")
    await _lead_says_the_address_is(company, "Мира, 5")
    await company.anna.says("Ленина, 10")
    company.anna.sees("Мира, 5", "Пока вы писали")
    await company.anna.says("Ленина, 10")
    company.anna.sees("Сохранено", "Ленина, 10")


async def test_a_change_of_another_field_does_not_stand_in_the_way(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Заметка")
    await _lead_says_the_address_is(company, "Мира, 5")
    await company.anna.says("Вход со двора")
    company.anna.sees("Сохранено", "Мира, 5", "Вход со двора")


async def _lead_says_the_address_is(company: Company, address: str) -> None:
    scope = await company.scope(company.lead)
    async with company.work(scope) as unit:
        client = (await unit.clients.lists.find(scope, "", 0)).lines[0].id
        await clients.answer(unit, scope, client, ClientField.ADDRESS, address, seen="", country="RU")
        await unit.commit()


async def test_an_old_question_cannot_write_into_a_client_that_was_handed_over(company: Company) -> None:
    await opens_edit(company.anna)
    await company.anna.taps("Адрес")
    scope, boris = await company.scope(company.lead), (await company.me(company.boris)).member.id
    async with company.work(scope) as unit:
        client = (await unit.clients.lists.find(scope, "", 0)).lines[0]
        await unit.clients.hand_over(scope, [client.id], client.owner, boris)
        await unit.commit()
    await company.anna.says("Ленина, 10")
    company.anna.sees("Клиент не найден")
    await company.anna.says("Ленина, 10")
    company.anna.sees("никого нет")


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("/new Daisy")
    await anna.taps("To the card")
    await anna.taps("Edit")
    await anna.taps("Address")
    await anna.says("10 Main St")
    anna.sees("Saved", "10 Main St")
    await anna.taps("Edit")
    await anna.taps("Address")
    anna.sees("Now: 10 Main St")
    await anna.taps("Clear")
    anna.does_not_see("10 Main St")


async def test_a_note_is_added_to_under_its_day_and_the_old_one_is_shown(company: Company) -> None:
    anna = company.anna
    await opens_edit(anna)
    await anna.taps("Заметка")
    await anna.says("Вход со двора")
    await anna.taps("Изменить")
    await anna.taps("Заметка")
    anna.sees("Вход со двора", "с сегодняшней датой")
    await anna.says("Склад переехал")
    anna.sees("Сохранено", "Вход со двора", "18 нояб. 2026: Склад переехал")
    await anna.taps("Отменить запись")
    anna.does_not_see("Склад переехал")


async def test_replace_takes_the_old_notes_place(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("/new Daisy")
    await anna.taps("To the card")
    for answer in ("From the yard", "From the street"):
        await anna.taps("Edit")
        await anna.taps("Note")
        if anna.can_tap("Replace"):
            await anna.taps("Replace")
            anna.sees("From the yard", "Write the new note")
            assert anna.can_tap("Add")
        await anna.says(answer)
    anna.sees("Saved", "From the street")
    anna.does_not_see("From the yard")


async def test_a_note_that_a_colleague_has_added_to_meanwhile_is_shown_first(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await opens_edit(anna)
    await anna.taps("Заметка")
    await anna.says("Вход со двора")
    await anna.taps("Изменить")
    await anna.taps("Заметка")
    await lead.says("/find ООО Ромашка")
    await lead.taps("Изменить")
    await lead.taps("Заметка")
    await lead.says("Просят отсрочку")
    await anna.says("Склад переехал")
    anna.sees("Пока вы писали", "Просят отсрочку")
    await anna.says("Склад переехал")
    anna.sees("Просят отсрочку", "Склад переехал")


async def test_a_note_asked_for_before_this_version_is_replaced_as_its_question_said(company: Company) -> None:
    anna = company.anna
    await opens_edit(anna)
    await anna.taps("Заметка")
    await anna.says("Вход со двора")
    await anna.taps("Изменить")
    await anna.taps("Заметка")
    me = await company.me(anna)
    async with company.work(me.scope) as unit:
        waiting = (await unit.members.briefing([anna.id]))[anna.id].waiting
        assert waiting
        await unit.drafts.put(replace(waiting, data={k: v for k, v in waiting.data.items() if k != "by"}))
        await unit.commit()
    await anna.says("Вход с улицы")
    anna.sees("Сохранено", "Вход с улицы")
    anna.does_not_see("Вход со двора")
