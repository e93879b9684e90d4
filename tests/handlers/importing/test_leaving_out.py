"""Dialogue: whoever sends a phone book leaves out those who are no clients, and sees what is to be checked."""

from datetime import UTC, datetime

from handlers.importing.screens import words
from handlers.speech.reader import Reader
from sales.importing.said.clients import TO_CHECK
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import loads, names, sent

BOOK = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL:+7 912 000-00-{number:02}\nEND:VCARD\n"
    for number, name in enumerate(["Ромашка", "Мама", "Север"])
)
BOOK_EN = (
    BOOK.replace("Мама", "Mum").replace("Ромашка", "Daisy").replace("Север", "North").replace("+7 912", "+44 2079")
)


async def test_somebody_of_a_phone_book_is_left_out(company: Company) -> None:
    anna = company.anna
    await sent(anna, BOOK, "contacts.vcf")
    await anna.taps("Кого загрузить")
    anna.sees("Выбрано: 3 из 3")
    await anna.taps("Мама")
    anna.sees("Выбрано: 2 из 3", "▫️ Мама")
    await anna.taps("Назад")
    anna.sees("Новых: 2 клиента", "Не загружаю: 1", "Загрузить 2")
    await loads(anna)
    anna.sees("Сохранено: 2 клиента", "Не загружено по вашему выбору: 1")
    assert await names(company, anna) == ["Ромашка", "Север"]


async def test_what_a_note_has_no_room_for_is_shown_to_its_last_word(company: Company) -> None:
    anna, said = company.anna, [f"слово{number}" for number in range(300)]
    await sent(anna, f"Имя;Телефон;Комментарий\nСевер;+7 912 000-00-01;{' '.join(said)}\n")
    await anna.taps("Что проверить: 1")
    anna.sees(*said[-60:])


def test_each_mark_that_somebody_has_to_look_at_says_why() -> None:
    readers = [Reader(language, "Europe/Moscow", datetime(2026, 11, 18, tzinfo=UTC)) for language in ("ru", "en")]
    told = [words.wrong(reader, code) for reader in readers for code in TO_CHECK]
    assert len(set(told)) == 2 * len(TO_CHECK)


async def test_a_few_of_many_are_chosen_from_none(company_en: Company) -> None:
    anna = company_en.anna
    await sent(anna, BOOK_EN, "contacts.vcf")
    await anna.taps("Whom to load")
    await anna.taps("None")
    anna.sees("Chosen: 0 of 3")
    await anna.taps("North")
    await anna.taps("Back")
    await loads(anna, "en")
    anna.sees("Saved: 1 client", "Not loaded, as you chose: 2")
    assert await names(company_en, anna) == ["North"]


async def test_who_was_left_out_is_offered_again_by_the_same_file(company: Company) -> None:
    anna = company.anna
    await sent(anna, BOOK, "contacts.vcf")
    await anna.taps("Кого загрузить")
    await anna.taps("Мама")
    await anna.taps("Назад")
    await loads(anna)
    await sent(anna, BOOK, "contacts.vcf")
    anna.sees("Новых: 1 клиент", "Уже в базе: 2")


async def test_what_is_to_be_checked_can_be_looked_at_before_loading(company: Company) -> None:
    anna = company.anna
    await sent(anna, "Имя;Телефон;E-mail\nРомашка;12-34;нет почты\nСевер;+7 912 000-00-01;\n")
    await anna.taps("Что проверить")
    anna.sees("Ромашка · Телефон: 12-34 — номер не разобрать", "Ромашка · Почта: нет почты — это не адрес почты")
    anna.does_not_see("Север")
    await anna.taps("Назад")
    anna.sees("Новых: 2 клиента")
