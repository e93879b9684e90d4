"""The card on the phone: opened from anywhere, left in every direction, and nobody else's."""

from datetime import timedelta

from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card

LINE = "ООО Ромашка, Пётр, +7 912 345-67-89"


async def opens_card(person: Person, line: str = LINE) -> None:
    await person.says(f"/new {line}")
    await person.taps("К карточке")


async def test_the_cards_buttons_stand_where_thumbs_remember_them(company: Company) -> None:
    await opens_card(company.anna)
    fixed = ["Касание", "Следующий шаг", "Контакты", "История", "Изменить", "Ещё"]
    assert company.anna.buttons == [*fixed, "💬 Написать", "📋 Скопировать номер", "Назад"]


async def test_every_screen_of_the_card_leads_back_to_it(company: Company) -> None:
    await opens_card(company.anna)
    for button in ("Касание", "Следующий шаг", "Контакты", "История", "Изменить", "Ещё"):
        await company.anna.taps(button)
        assert company.anna.buttons[:2] != ["Касание", "Следующий шаг"]
        await company.anna.taps("Назад")
        assert company.anna.buttons[:2] == ["Касание", "Следующий шаг"]


async def test_the_card_of_a_months_old_message_still_opens(company: Company, clock: StandingClock) -> None:
    await opens_card(company.anna)
    clock.moves(timedelta(days=60))
    await company.anna.taps("История")
    company.anna.sees("ООО Ромашка", "Касаний ещё не было")


async def test_an_inactive_client_says_so_and_is_made_active_again(company: Company) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps("Больше не напоминать")
    company.anna.sees("Сохранено", "Неактивный")
    await company.anna.taps("Ещё")
    await company.anna.taps("Снова напоминать")
    company.anna.does_not_see("Неактивный")


async def test_a_second_tap_on_a_status_changes_nothing_more(company: Company) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps_twice("Не беспокоить")
    company.anna.sees("Просили не беспокоить")
    await company.anna.taps("Ещё")
    await company.anna.taps("Можно беспокоить")
    company.anna.does_not_see("Просили не беспокоить")


async def test_deleting_asks_first_and_can_be_taken_back(company: Company) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps("Удалить")
    company.anna.sees("Десять минут")
    await company.anna.taps("Да")
    company.anna.sees("Удалено: ООО Ромашка")
    await company.anna.taps("Отменить запись")
    company.anna.sees("Удаление отменено: ООО Ромашка снова в базе")
    await company.anna.taps("К карточке")
    company.anna.sees("ООО Ромашка", "+7 912 345-67-89")


async def test_a_deleted_client_is_found_nowhere_and_its_number_is_free(company: Company) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps("Удалить")
    await company.anna.taps("Да")
    await company.anna.says("Ромашка")
    company.anna.sees("никого нет")
    await company.boris.says(f"/new {LINE}")
    company.boris.sees("Сохранено", "ООО Ромашка")


async def test_after_ten_minutes_a_deletion_stays(company: Company, clock: StandingClock) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps("Удалить")
    await company.anna.taps("Да")
    clock.moves(timedelta(minutes=11))
    await company.anna.taps("Отменить запись")
    company.anna.sees("Отменить уже нельзя")


async def test_no_keeps_the_client(company: Company) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps("Удалить")
    await company.anna.taps("Нет")
    company.anna.sees("ООО Ромашка")


async def test_a_place_on_the_map_teaches_the_clients_time_zone(company: Company) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps("Место на карте")
    await company.anna.shares_location(56.84, 60.61, accuracy=15)
    company.anna.sees("Сохранено", "Точка на карте есть", "там 12:00, Екатеринбург")
    await company.anna.taps("Ещё")
    await company.anna.taps("Место на карте")
    await company.anna.taps("Забыть место")
    company.anna.does_not_see("Точка на карте есть")


async def test_an_address_answers_the_question_about_the_place(company: Company) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps("Место на карте")
    await company.anna.says("Ленина, 10")
    company.anna.sees("Сохранено", "Ленина, 10")


async def test_a_rep_neither_hands_over_nor_names_the_base(company: Company) -> None:
    await opens_card(company.anna)
    await company.anna.taps("Ещё")
    company.anna.does_not_see("Передать", "Ключевой, VIP…")


async def test_the_lead_hands_a_client_over_and_may_take_it_back(company: Company) -> None:
    await opens_card(company.anna)
    await company.lead.says("Ромашка")
    company.lead.sees("Ведёт: Анна Петрова")
    await company.lead.taps("Ещё")
    await company.lead.taps("Передать")
    assert "Анна Петрова" not in company.lead.buttons
    await company.lead.taps("Борис Иванов")
    company.lead.sees("Теперь клиента ведёт Борис Иванов")
    await company.boris.says("Ромашка")
    company.boris.sees("ООО Ромашка", "Касание")
    await company.anna.says("Ромашка")
    company.anna.sees("никого нет")
    await company.lead.taps("Отменить запись")
    await company.anna.says("Ромашка")
    company.anna.sees("ООО Ромашка", "Касание")


async def test_buttons_of_a_card_that_was_handed_over_open_nothing_any_more(company: Company) -> None:
    await opens_card(company.anna)
    card = company.anna.screen
    await company.lead.says("Ромашка")
    await company.lead.taps("Ещё")
    await company.lead.taps("Передать")
    await company.lead.taps("Борис Иванов")
    for button in ("Касание", "Контакты", "История", "Изменить", "Ещё"):
        await company.anna.taps(button, on=card)
        company.anna.sees("Клиент не найден")


async def test_whoever_has_lost_a_client_is_told_who_has_it_now(company: Company) -> None:
    await client(company, company.boris, "Мак")
    await open_card(company.boris, "Мак")
    await opens_card(company.anna)
    await company.lead.says("Ромашка")
    await company.lead.taps("Ещё")
    await company.lead.taps("Передать")
    await company.lead.taps("Борис Иванов")
    await company.app.tick()
    company.anna.sees("Клиента ООО Ромашка теперь ведёт Борис Иванов")
    assert company.anna.buttons == ["Клиенты"]
    company.boris.sees("Лев Седов передаёт вам клиента")
    await company.boris.says("/touch")
    assert company.boris.buttons == ["Мак"], "a letter opens no card"


async def test_nobody_is_told_of_what_one_has_given_oneself(company_en: Company) -> None:
    lead = company_en.lead
    await lead.says("/new Daisy")
    await lead.taps("To the card")
    await lead.taps("More")
    await lead.taps("Hand over")
    await lead.taps("Boris Ives")
    await company_en.app.tick()
    lead.sees("The client is now with Boris Ives")
    company_en.boris.sees("Daisy")


async def test_only_a_lead_says_that_a_client_cannot_be_revived_and_why(company: Company) -> None:
    await opens_card(company.anna)
    await company.lead.says("Ромашка")
    await company.lead.taps("Ещё")
    await company.lead.taps("Ключевой, VIP…")
    await company.lead.taps("Уже не вернуть")
    await company.lead.says("Закрылись в мае")
    company.lead.sees("Сохранено", "Мёртвая", "Закрылись в мае")
    await company.lead.taps("Ещё")
    await company.lead.taps("Ключевой, VIP…")
    await company.lead.taps("Решать по правилам")
    company.lead.sees("Потенциальная")


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("/new Daisy")
    await anna.taps("To the card")
    assert anna.buttons == ["Touch", "Next step", "Contacts", "History", "Edit", "More", "Back"]
    await anna.taps("More")
    await anna.taps("Stop reminding")
    anna.sees("Saved", "Inactive")
    await anna.taps("More")
    await anna.taps("Delete")
    await anna.taps("Yes")
    anna.sees("Deleted: Daisy")
    await anna.taps("Undo")
    anna.sees("Daisy is back")


async def test_back_and_back_again_leads_to_the_list_that_the_card_was_opened_from(company: Company) -> None:
    await company.anna.says("/new Ромашка Юг")
    await company.anna.says("/new Ромашка Центральная")
    await company.anna.says("ромашка")
    for button in ("Контакты", "История", "Изменить", "Ещё"):
        for step in ("Ромашка Юг", button, "Назад", "Назад"):
            await company.anna.taps(step)
        company.anna.sees("По «ромашка»: 2 клиента")
