"""A new client: as little typing as a name, no doubles, nothing lost."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from storage.schema.tables import outbox
from tests.clock import StandingClock
from tests.handlers.sample_company import Company

LINE = "ООО Ромашка, Пётр, директор, +7 912 345-67-89"


async def test_a_name_is_enough(company: Company) -> None:
    await company.anna.says("Новый клиент")
    company.anna.sees("Как называется клиент?")
    await company.anna.says("Ромашка")
    company.anna.sees("Сохранено", "Ромашка", "Когда следующий шаг?")


async def test_a_client_without_a_contact_is_not_sent_to_a_button_that_is_not_there(company: Company) -> None:
    await company.anna.says("/new ООО Ромашка")
    company.anna.sees("Сохранено", "Пока нет ни телефона, ни контактного лица.")
    company.anna.does_not_see("Контакт")


async def test_one_line_fills_the_client_the_person_and_the_phone(company: Company) -> None:
    await company.anna.says(f"/new {LINE}")
    company.anna.sees("Сохранено", "ООО Ромашка", "Пётр, директор", "+7 912 345-67-89")


async def test_the_next_step_is_one_tap_from_the_new_card(company: Company) -> None:
    await company.anna.says(f"/new {LINE}")
    await company.anna.taps("Завтра")
    company.anna.sees("Сохранено", "позвонить")
    await company.anna.taps("К карточке")
    company.anna.sees("Позвонить: чт, 19 ноября")


async def test_undo_takes_back_the_client_and_the_step_planned_with_it(company: Company) -> None:
    await company.anna.says(f"/new {LINE}")
    await company.anna.taps("Завтра")
    await company.anna.taps("Отменить запись")
    company.anna.sees("Запись отменена")
    await company.anna.says("Ромашка")
    company.anna.sees("никого нет")


async def test_the_number_of_an_undone_client_is_free_again(company: Company) -> None:
    await company.anna.says(f"/new {LINE}")
    await company.anna.taps("Отменить запись")
    await company.anna.says(f"/new {LINE}")
    company.anna.sees("Сохранено", "ООО Ромашка")


async def test_a_shared_contact_is_a_client(company: Company) -> None:
    await company.anna.shares_contact("Пётр Иванов", "79123456789")
    company.anna.sees("Сохранено", "Пётр Иванов", "+7 912 345-67-89")


async def test_a_contact_shared_with_a_card_open_may_be_a_person_there(company: Company) -> None:
    await company.anna.says("/new ООО Ромашка")
    await company.anna.shares_contact("Пётр Иванов", "+79123456789")
    assert company.anna.buttons == ["Новый клиент", "К «Ромашке»", "Отмена"]
    await company.anna.taps("К «Ромашке»")
    company.anna.sees("Сохранено", "Пётр Иванов", "+7 912 345-67-89", "ООО Ромашка")


async def test_ten_minutes_later_a_shared_contact_is_a_client_of_its_own(
    company: Company, clock: StandingClock
) -> None:
    await company.anna.says("/new ООО Ромашка")
    clock.moves(timedelta(minutes=11))
    await company.anna.shares_contact("Пётр Иванов", "+79123456789")
    company.anna.sees("Сохранено", "Пётр Иванов")
    company.anna.does_not_see("Ромашка")


async def test_ones_own_number_opens_the_card_instead_of_making_a_double(company: Company) -> None:
    await company.anna.says(f"/new {LINE}")
    await company.anna.says("/new Ромашка на Ленина, 8 912 345 67 89")
    company.anna.sees("Вы написали: Ромашка на Ленина", "Этот номер уже есть", "ООО Ромашка")
    await company.anna.says("/find")
    assert "Все клиенты · 1" in company.anna.buttons


async def test_somebody_named_with_a_known_number_can_be_added_to_that_card(company: Company) -> None:
    anna = company.anna
    await anna.says(f"/new {LINE}")
    await anna.says("/new Мария Петровна, 8 912 345 67 89, 8 912 000 00 01")
    anna.sees("Вы написали: Мария Петровна", "ООО Ромашка")
    await anna.taps("Добавить: Мария Петровна")
    anna.sees("Сохранено", "Мария Петровна", "+7 912 000-00-01")
    anna.does_not_see("+7 912 345-67-89")
    await anna.taps("Отменить запись")
    await anna.taps("К карточке")
    anna.sees("Пётр")
    anna.does_not_see("ещё 1 контакт")


async def test_a_nameless_number_gets_its_name(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("/new Daisy Ltd, +44 20 7946 0123")
    await anna.says("/new Mary Smith, 020 7946 0123")
    anna.sees("You wrote: Mary Smith")
    await anna.taps_twice("Add Mary Smith")
    anna.sees("Daisy Ltd", "Mary Smith", "+44 20 7946 0123")
    anna.does_not_see("more contact")


async def test_somebody_who_is_on_the_card_already_is_not_offered_again(company: Company) -> None:
    await company.anna.says(f"/new {LINE}")
    await company.anna.says("/new Пётр, 8 912 345 67 89")
    company.anna.sees("Этот номер уже есть", "ООО Ромашка")
    assert not any("Добавить" in button for button in company.anna.buttons)


async def test_a_colleagues_number_shows_whose_client_it_is_and_no_more(company: Company) -> None:
    await company.boris.says(f"/new {LINE}")
    await company.anna.says("/new Магазин, +7 912 345-67-89")
    company.anna.sees("ООО Ромашка", "Борис")
    company.anna.does_not_see("Пётр", "Касание")
    await company.anna.says("/find")
    company.anna.sees("Клиентов пока нет")


async def test_what_was_heard_is_passed_to_the_colleague(company: Company) -> None:
    await company.boris.says(f"/new {LINE}")
    await company.anna.says("+7 912 345-67-89")
    await company.anna.taps("Сообщить Борису")
    company.anna.sees("Что передать Борису?")
    await company.anna.says("Просят перезвонить про доставку")
    company.anna.sees("Передаю Борису")
    assert [data["heard"] for data in await parcels(company, "passed")] == ["Просят перезвонить про доставку"]


async def test_a_similar_name_is_shown_before_a_double_is_made(company: Company) -> None:
    await company.anna.says("/new ООО «Ромашка»")
    await company.anna.says("/new Ромашка")
    company.anna.sees("Есть похожий", "ООО «Ромашка»")
    await company.anna.taps("Всё равно создать")
    company.anna.sees("Сохранено", "Ромашка", "Когда следующий шаг?")
    await company.anna.says("/find")
    assert "Все клиенты · 2" in company.anna.buttons


async def test_the_same_tax_number_or_e_mail_is_shown_before_a_double_is_made(company: Company) -> None:
    anna = company.anna
    await anna.says("/new ООО «Ромашка», ИНН 7707083893")
    await anna.says("/new Кафе у дома, ИНН 7707083893")
    anna.sees("Есть похожий", "ООО «Ромашка»")
    await anna.says("/new Лютик, sales@lutik.ru")
    await anna.says("/new Роза, sales@lutik.ru")
    anna.sees("Есть похожий", "Лютик")


async def test_a_colleagues_client_with_the_same_tax_number_is_named_and_a_new_one_can_still_be_made(
    company: Company,
) -> None:
    await company.boris.says("/new ООО «Ромашка», ИНН 7707083893")
    await company.anna.says("/new Кафе у дома, ИНН 7707083893")
    company.anna.sees("Тот же ИНН или почта", "ООО «Ромашка»", "Борис Иванов")
    await company.anna.taps("Всё равно создать")
    company.anna.sees("Сохранено", "Кафе у дома")


async def test_a_second_tap_on_create_anyway_does_not_make_a_second_client(company: Company) -> None:
    await company.anna.says("/new ООО «Ромашка»")
    await company.anna.says("/new Ромашка")
    await company.anna.taps_twice("Всё равно создать")
    await company.anna.says("/find")
    assert "Все клиенты · 2" in company.anna.buttons
    assert company.anna.waiting_taps == []


async def test_a_number_alone_is_kept_while_the_name_is_asked(company: Company) -> None:
    await company.anna.says("/new +7 912 345-67-89")
    company.anna.sees("+7 912 345-67-89", "Как называется клиент?")
    await company.anna.says("Ромашка")
    company.anna.sees("Сохранено", "Ромашка", "+7 912 345-67-89")


async def test_an_unknown_number_offers_a_new_client_with_it(company: Company) -> None:
    await company.anna.says("8 912 345-67-89")
    company.anna.sees("Такого номера ни у кого нет", "+7 912 345-67-89")
    await company.anna.taps("Новый клиент с ним")
    await company.anna.says("Ромашка")
    company.anna.sees("Сохранено", "Ромашка", "+7 912 345-67-89")


async def test_an_answer_without_a_name_is_asked_again_with_an_example(company: Company) -> None:
    await company.anna.says("/new")
    await company.anna.says("!!!")
    company.anna.sees("например")
    await company.anna.says("Ромашка")
    company.anna.sees("Сохранено", "Ромашка")


async def test_the_question_about_the_name_is_cleared_up_after_the_answer(company: Company) -> None:
    await company.anna.says("/new")
    question = company.anna.screen
    await company.anna.says("Ромашка")
    assert question.deleted


async def test_cancel_leaves_the_new_client(company: Company) -> None:
    await company.anna.says("/new")
    await company.anna.taps("Отмена")
    company.anna.sees("Хорошо, не записываю")
    await company.anna.says("/find")
    company.anna.sees("Клиентов пока нет")


async def test_a_name_with_markup_is_shown_as_it_was_typed(company: Company) -> None:
    await company.anna.says("/new Иванов & Ко <опт>")
    company.anna.sees("Иванов & Ко <опт>")


async def test_the_same_in_english(company_en: Company) -> None:
    anna, boris = company_en.anna, company_en.boris
    await anna.says("/new Daisy Flowers Ltd, Peter, +44 20 7946 0018")
    anna.sees("Saved", "Daisy Flowers Ltd", "Peter", "When is the next step?")
    await anna.taps("Undo")
    anna.sees("Undone")
    await boris.says("/new Vector, +44 20 7946 0020")
    await anna.says("+44 20 7946 0020")
    anna.sees("The manager is Boris Ives")
    await anna.taps("Tell Boris")
    await anna.says("/new")
    await anna.taps("Cancel")
    anna.sees("OK, not recorded")


async def parcels(company: Company, kind: str) -> list[dict[str, Any]]:
    """What waits to be sent to people who did not ask for it."""
    async with company.read() as unit:
        rows = await unit.transaction.rows(select(outbox.c.data).where(outbox.c.kind == kind))  # type: ignore[attr-defined]
    return [row.data for row in rows]
