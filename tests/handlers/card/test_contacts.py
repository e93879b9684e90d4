"""The people at a client: added in a line or from the phone book, each field a tap and an answer away."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sandbox.people.person import Person
from tests.handlers.sample_company import Company


async def opens_contacts(person: Person, line: str = "ООО Ромашка") -> None:
    await person.says(f"/new {line}")
    await person.taps("К карточке")
    await person.taps("Контакты")


async def opens_peter(person: Person) -> None:
    await opens_contacts(person, "ООО Ромашка, Пётр, +7 912 345-67-89")
    await person.taps("Пётр")


async def test_a_person_is_added_in_one_line(company: Company) -> None:
    await opens_contacts(company.anna)
    company.anna.sees("Пока никого")
    await company.anna.taps("Добавить")
    await company.anna.says("Пётр, директор, +7 912 345-67-89")
    company.anna.sees("Сохранено", "Пётр", "директор", "+7 912 345-67-89")


async def test_a_shared_contact_is_a_person_where_one_is_asked_for(company: Company) -> None:
    await opens_contacts(company.anna)
    await company.anna.taps("Добавить")
    await company.anna.shares_contact("Пётр Иванов", "79123456789")
    company.anna.sees("Сохранено", "Пётр Иванов", "+7 912 345-67-89", "ООО Ромашка")


async def test_a_number_without_a_name_is_kept_too(company: Company) -> None:
    await opens_contacts(company.anna)
    await company.anna.taps("Добавить")
    await company.anna.says("+7 912 345-67-89")
    company.anna.sees("Без имени", "+7 912 345-67-89")
    await company.anna.says("/find Ромашка")
    await company.anna.taps("Контакты")
    assert [one for one in company.anna.buttons if "+7 912 345-67-89" in one], "its button is told by the number"


async def test_a_number_of_another_client_is_not_taken_away_from_it(company: Company) -> None:
    await company.boris.says("/new Вектор, +7 912 345-67-89")
    await opens_contacts(company.anna)
    await company.anna.taps("Добавить")
    await company.anna.says("Пётр, +7 912 345-67-89")
    company.anna.sees("Вектор", "Борис")


async def test_what_is_typed_about_a_person_is_kept(company: Company) -> None:
    await opens_peter(company.anna)
    for button, answer in (
        ("Имя", "Пётр Иванов"),
        ("Должность", "главный инженер"),
        ("Почта", "peter@example.com"),
        ("Телефоны", "+7 912 000-00-01"),
        ("Удобное время", "после 10"),
        ("Телеграм", "@peter_ivanov"),
        ("Заметка", "любит, когда коротко"),
    ):
        await company.anna.taps(button)
        await company.anna.says(answer)
        company.anna.sees("Сохранено", answer)


async def test_what_is_picked_about_a_person_is_kept_and_can_be_cleared(company: Company) -> None:
    await opens_peter(company.anna)
    for button, choice in (
        ("Роль в решении", "ЛПР, проверено"),
        ("Роль в решении", "Влияет на решение"),
        ("Влияние", "сильное"),
        ("Отношение", "За нас"),
        ("Как лучше связаться", "Письмо"),
    ):
        await company.anna.taps(button)
        await company.anna.taps(choice)
        company.anna.sees("Сохранено", choice)
        await company.anna.taps(button)
        await company.anna.taps("Очистить")
        company.anna.does_not_see(choice)


async def test_who_decides_comes_first_on_the_card(company: Company) -> None:
    await opens_peter(company.anna)
    await company.anna.taps("Назад")
    await company.anna.taps("Добавить")
    await company.anna.says("Анна, директор")
    await company.anna.taps("Роль в решении")
    await company.anna.taps("ЛПР со слов")
    await company.anna.says("Ромашка")
    company.anna.sees("Анна, директор · ЛПР со слов", "👤 Пётр", "+7 912 345-67-89")  # hers is not known


async def test_a_deleted_person_comes_back_with_undo(company: Company) -> None:
    await opens_peter(company.anna)
    await company.anna.taps("Удалить")
    company.anna.sees("Удалено: Пётр", "Пока никого")
    await company.anna.taps("Отменить запись")
    await company.anna.taps("К карточке")
    company.anna.sees("Пётр", "+7 912 345-67-89")


async def test_a_number_of_whoever_has_left_reaches_nobody_until_one_tap_says_they_are_back(company: Company) -> None:
    anna = company.anna
    await opens_peter(anna)
    await anna.taps("Больше не работает")
    anna.sees("Сохранено", "Больше не работает с: ")
    await anna.says("без телефона")
    anna.sees("Нет телефона: 1")
    await anna.says("/find Ромашка")
    anna.sees("👤 Пётр · больше не работает")
    anna.does_not_see("+7 912")
    await anna.taps("Контакты")
    await anna.taps("Пётр")
    await anna.taps("Снова работает")
    anna.does_not_see("больше не работает")
    await anna.says("без телефона")
    anna.sees("Нет телефона: 0")


async def test_a_deleted_number_comes_back_with_undo(company: Company) -> None:
    await opens_peter(company.anna)
    await company.anna.taps("Телефоны")
    await company.anna.taps("+7 912 345-67-89")
    company.anna.sees("Номер удалён")
    await company.anna.taps("Отменить запись")
    await company.anna.says("+7 912 345-67-89")
    company.anna.sees("ООО Ромашка")


async def test_a_shared_contact_answers_the_question_about_phones_and_no_other(company: Company) -> None:
    await opens_peter(company.anna)
    await company.anna.taps("Телефоны")
    await company.anna.shares_contact("Пётр Иванов", "79120000001")
    company.anna.sees("Сохранено", "+7 912 000-00-01")
    await company.anna.taps("Заметка")
    await company.anna.shares_contact("Иван Котов", "79120000002")
    assert "Новый клиент" in company.anna.buttons


async def test_a_native_contact_card_is_there_to_call_from(company: Company) -> None:
    await opens_peter(company.anna)
    await company.anna.taps("Визитка")
    card = company.anna.screens[-1].media["contact"]
    assert (card["first_name"], card["phone_number"]) == ("Пётр", "+79123456789")


async def test_a_contact_card_has_as_much_of_a_name_as_a_phone_book_takes(company: Company) -> None:
    await opens_contacts(company.anna, "ООО Ромашка, Пётр, +7 912 345-67-89")
    await company.anna.taps("Пётр")
    await company.anna.taps("Имя")
    await company.anna.says("Ъ" * 100)
    await company.anna.taps("Визитка")
    assert company.anna.screens[-1].media["contact"]["first_name"] == "Ъ" * 63 + "…"


async def test_without_an_understood_number_there_is_no_contact_card(company: Company) -> None:
    await opens_contacts(company.anna, "ООО Ромашка, Пётр")
    await company.anna.taps("Пётр")
    company.anna.does_not_see("Визитка")


async def test_nothing_is_said_of_what_is_not_known(company: Company) -> None:
    await opens_contacts(company.anna, "ООО Ромашка, Пётр")
    company.anna.sees("👤 Пётр")
    await company.anna.taps("Пётр")
    assert company.anna.screen.text == "Пётр\nООО Ромашка"
    await company.anna.taps("Роль в решении")
    company.anna.does_not_see("Сейчас", "unknown", "Очистить")


async def test_a_person_has_five_numbers_and_one_that_goes_makes_room_for_another(company: Company) -> None:
    anna = company.anna
    await opens_peter(anna)
    for number in range(1, 5):
        await anna.taps("Телефоны")
        await anna.says(f"8 912 000-00-0{number}")
        anna.sees("Сохранено", f"+7 912 000-00-0{number}")
    await anna.taps("Телефоны")
    await anna.says("8 912 000-00-05")
    anna.sees("Список заполнен")
    await anna.taps("+7 912 000-00-01")
    await anna.says("8 912 000-00-05")
    anna.sees("Сохранено", "+7 912 000-00-05")


async def test_what_is_no_phone_is_asked_again_with_an_example(company: Company) -> None:
    await opens_peter(company.anna)
    await company.anna.taps("Телефоны")
    await company.anna.says("нет")
    company.anna.sees("+7 912 345-67-89")
    await company.anna.says("8 912 000-00-01")
    company.anna.sees("Сохранено", "+7 912 000-00-01")


async def test_a_second_tap_on_delete_finds_nothing_and_hurts_nobody(company: Company) -> None:
    await opens_peter(company.anna)
    await company.anna.taps_twice("Удалить")
    await company.anna.says("Ромашка")
    company.anna.sees("ООО Ромашка")


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("/new Daisy")
    await anna.taps("To the card")
    await anna.taps("Contacts")
    await anna.taps("Add a person")
    await anna.says("Peter, director, +44 20 7946 0018")
    anna.sees("Saved", "Peter", "director")
    await anna.taps("Role in decisions")
    await anna.taps("Decides, confirmed")
    anna.sees("Saved", "Decides, confirmed")
    await anna.taps("Delete")
    anna.sees("Deleted: Peter")


@pytest.mark.parametrize(
    ("typed", "promised"),
    [
        ("20.11", "🎂 Напомню утром: пт, 20 ноября"),
        ("22.11", "🎂 Напомню утром: пт, 20 ноября"),
        ("18.11", "🎂 Это сегодня!"),
        ("9 мая 1984", "🎂 Напомню утром: пт, 7 мая"),
    ],
)
async def test_a_saved_birthday_says_in_which_morning_it_will_be_told_of_and_is_on_the_card_when_near(
    company: Company, typed: str, promised: str
) -> None:
    anna = company.anna
    await opens_peter(anna)
    await anna.taps("День рождения")
    await anna.says(typed)
    anna.sees("Сохранено", promised)
    await anna.taps("Должность")
    await anna.says("директор")
    anna.does_not_see("Напомню утром", "Это сегодня")
    await anna.says("/find Ромашка")
    (anna.does_not_see if "мая" in typed else anna.sees)("🎂")


async def test_a_birthday_on_a_weekend_that_begins_is_for_today(company: Company) -> None:
    anna = company.anna
    company.clock.moves(timedelta(days=2))
    await opens_peter(anna)
    await anna.taps("День рождения")
    await anna.says("21.11")
    anna.sees("🎂 Это выходной, сб, 21 ноября: поздравить лучше сегодня.")


async def test_where_nobody_is_brought_up_or_somebody_else_is_reminded_no_morning_is_promised(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await opens_peter(anna)
    await lead.says("/find Ромашка")
    await lead.taps("Контакты")
    await lead.taps("Пётр")
    await lead.taps("День рождения")
    await lead.says("20.11")
    lead.sees("Сохранено", "🎂 20 ноября")
    lead.does_not_see("Напомню утром")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        line = (await unit.clients.lists.find(scope, "Ромашка", 0)).lines[0]
        await unit.clients.save(scope, replace(await unit.clients.get(scope, line.id), do_not_contact=True))
        await unit.commit()
    await anna.taps("День рождения")
    await anna.says("23.11")
    anna.does_not_see("Напомню утром")


@pytest.mark.parametrize(("typed", "shown"), [("9.05", "🎂 9 мая"), ("9 May 1984", "🎂 9 мая 1984")])
async def test_a_birthday_is_typed_as_one_likes_seen_taken_back_and_cleared(
    company: Company, typed: str, shown: str
) -> None:
    anna = company.anna
    await opens_peter(anna)
    await anna.taps("День рождения")
    await anna.says("весной")
    anna.sees("Не вижу дня", "9 мая")
    await anna.says(typed)
    anna.sees("Сохранено", shown)
    await anna.taps("День рождения")
    await anna.taps("Очистить")
    anna.does_not_see("🎂")
    await anna.taps("Отменить")
    await anna.taps("К карточке")
    await anna.taps("Контакты")
    await anna.taps("Пётр")
    anna.sees(shown)
