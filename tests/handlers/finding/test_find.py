"""Finding: a piece of a name, of a contact's name or of a number is enough, and nobody else's clients show."""

from datetime import timedelta

import pytest

from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.sample_company import Company
from tests.handlers.selling import client

AN_IDLE_CHAT = timedelta(minutes=11)
"""With a card just open, words that name no client are offered to it first."""


async def has_clients(company: Company, names: list[str]) -> None:
    for name in names:
        await company.anna.says(f"/new {name}")


async def test_one_hit_opens_the_card_at_once(company: Company, clock: StandingClock) -> None:
    await has_clients(company, ["ООО Ромашка, Пётр, +7 912 345-67-89", "Вектор"])
    for typed in ("ром", "РОМ", "/find ром", "пётр", "Петр", "345-67", "9123456789", "8 912 345 67 89"):
        clock.moves(AN_IDLE_CHAT)
        await company.anna.says(typed)
        company.anna.sees("ООО Ромашка")
        assert "Касание" in company.anna.buttons


async def test_several_hits_are_a_list_and_back_leads_to_it(company: Company) -> None:
    await has_clients(company, ["Ромашка Юг", "Ромашка Центральная", "Вектор"])
    await company.anna.says("ромашка")
    company.anna.sees("По «ромашка»: 2 клиента", "Ромашка Юг", "Ромашка Центральная")
    company.anna.does_not_see("Вектор")
    await company.anna.taps("Ромашка Юг")
    assert "Касание" in company.anna.buttons
    await company.anna.taps("Назад")
    company.anna.sees("По «ромашка»: 2 клиента")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("ромшка", "Ромашка"), ("romashka", "Ромашка"), ("hjvfirf", "Ромашка"), ("рябена", "Рябина")],
)
async def test_what_is_only_like_a_name_is_shown_as_such_and_opens_nothing(
    company: Company, typed: str, name: str
) -> None:
    anna = company.anna
    await has_clients(company, [name, "Вектор"])
    await anna.says(f"/find {typed}")
    anna.sees("никого нет", "Похоже", name)
    anna.does_not_see("Вектор")
    assert "Касание" not in anna.buttons
    await anna.taps(f"Новый клиент «{typed}»")
    anna.sees("Сохранено", typed)


async def test_what_is_like_a_name_opens_by_a_tap(company_en: Company) -> None:
    await has_clients(company_en, ["Knead Bakery", "Vector"])
    await company_en.anna.says("/find kned bakery")
    company_en.anna.sees("Perhaps one of these?", "Knead Bakery")
    await company_en.anna.taps("Knead Bakery")
    assert "Touch" in company_en.anna.buttons
    await company_en.anna.taps("Back")
    company_en.anna.sees("Perhaps one of these?", "Knead Bakery")


async def test_a_name_said_whole_opens_its_card_and_whoever_else_is_found_is_a_tap_away(company_en: Company) -> None:
    anna = company_en.anna
    await has_clients(company_en, ["Friday Soaps", "Friday Soaps North", "Soaps of Friday Bay"])
    company_en.clock.moves(AN_IDLE_CHAT)
    await anna.says("friday soaps")
    assert "Touch" in anna.buttons
    await anna.taps("2 more found")
    anna.sees("Found 3 clients for “friday soaps”", "Friday Soaps North")
    assert "Touch" not in anna.buttons
    await anna.says("fridy soaps")
    anna.sees("Nothing for “fridy soaps”", "Friday Soaps North")


async def test_a_sole_trader_is_called_by_the_name_alone(company_en: Company) -> None:
    anna, lead = company_en.anna, company_en.lead
    for name in ("Adam Moss, sole trader", "Zoe Moss, sole trader", "Daisy Ltd"):
        await client(company_en, anna, name, "Adam Moss" if name == "Daisy Ltd" else "Ed")
    for text in ("Adam Moss", "adam moss", "Moss Adam"):
        await lead.says("/find")
        await lead.says(text)
        assert "1 more found" in lead.buttons
        lead.sees("Adam Moss, sole trader")


async def test_of_two_who_are_called_just_so_none_is_opened(company: Company) -> None:
    anna = company.anna
    for name in ("Ромашка", "ООО Ромашка", "Ромашка Юг"):
        await client(company, anna, name)
    await anna.says("ромашка")
    anna.sees("По «ромашка»: 3 клиента")
    assert "Касание" not in anna.buttons


async def test_all_clients_stand_on_pages_of_eight(company: Company) -> None:
    await has_clients(company, [f"Клиент {number:02} {word}" for number, word in enumerate(WORDS)])
    await company.anna.says("Клиенты")
    await company.anna.taps("Все клиенты · 11")
    company.anna.sees("Все клиенты: 11")
    assert _clients(company.anna) == [f"Клиент {number:02}" for number in range(8)]
    await company.anna.taps("›")
    assert _clients(company.anna) == ["Клиент 08", "Клиент 09", "Клиент 10"]
    await company.anna.taps("Клиент 10")
    await company.anna.taps("Назад")
    assert _clients(company.anna) == ["Клиент 08", "Клиент 09", "Клиент 10"]


def _clients(person: Person) -> list[str]:
    return [label[2:11] for label in person.buttons if label.startswith("⚪")]


WORDS = ("альфа", "бета", "гамма", "дельта", "эпсилон", "дзета", "эта", "тета", "йота", "каппа", "лямбда")


async def test_a_lists_line_says_what_is_next(company: Company) -> None:
    await company.anna.says("/new Вектор")
    await company.anna.taps("Завтра")
    await company.anna.says("/new Ромашка")
    await company.anna.says("/find")
    assert {"⚪ Вектор · Позвонить, 19 нояб.", "⚪ Ромашка · шага нет"} <= set(company.anna.buttons)


async def test_unknown_words_offer_a_new_client_by_that_name(company: Company) -> None:
    await company.anna.says("Одуванчик")
    company.anna.sees("По «Одуванчик» никого нет")
    await company.anna.taps("Новый клиент «Одуванчик»")
    company.anna.sees("Сохранено", "Одуванчик")


async def test_a_piece_of_a_colleagues_number_finds_nothing(company: Company) -> None:
    await company.boris.says("/new Вектор, +7 912 345-67-89")
    await company.anna.says("345-67-89")
    company.anna.does_not_see("Вектор")
    await company.anna.says("Вектор")
    company.anna.sees("никого нет")


async def test_the_lead_finds_everybodys_clients(company: Company) -> None:
    await company.anna.says("/new Ромашка")
    await company.lead.says("ромашка")
    company.lead.sees("Ромашка", "Ведёт: Анна Петрова")


async def test_what_is_typed_after_opening_the_list_is_a_search_not_an_answer(company: Company) -> None:
    await has_clients(company, ["Ромашка", "Вектор"])
    await company.anna.taps("К карточке")
    await company.anna.taps("Изменить")
    await company.anna.taps("Адрес")
    await company.anna.says("Клиенты")
    await company.anna.says("ромашка")
    company.anna.sees("Ромашка")
    company.anna.does_not_see("Сохранено")


async def test_percents_and_underscores_are_just_signs(company: Company) -> None:
    await has_clients(company, ["Ромашка", "Вектор"])
    await company.anna.says("/find %")
    company.anna.sees("никого нет")


async def test_the_same_in_english(company_en: Company, clock: StandingClock) -> None:
    anna = company_en.anna
    await anna.says("Clients")
    anna.sees("No clients yet")
    await anna.says("/new Daisy North")
    await anna.says("/new Vector")
    await anna.says("/find")
    assert {"All clients · 2", "⚪ Daisy North · no next step"} <= set(anna.buttons)
    await anna.says("daisy")
    assert "Touch" in anna.buttons
    clock.moves(AN_IDLE_CHAT)
    await anna.says("Dandelion")
    await anna.taps("New client “Dandelion”")
    anna.sees("Saved", "Dandelion")
