"""What is written while a list is open is looked for in it first; how to leave that is on the screen."""

from sandbox.people.person import Person
from tests.handlers.lists.acting import opens_list
from tests.handlers.lists.test_clients import has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card


async def _has_some(company: Company, person: Person) -> None:
    for name, city in (("Ромашка", "Пермь"), ("Вишня", "Пермь"), ("Ромул", "Омск")):
        await has(company, person, name, city=city)


def _names(person: Person) -> set[str]:
    return {name for name in ("Ромашка", "Вишня", "Ромул") if any(name in label for label in person.buttons)}


async def test_a_piece_of_a_name_is_looked_for_in_the_open_list_and_then_everywhere(company: Company) -> None:
    anna = company.anna
    await _has_some(company, anna)
    await opens_list(anna, "Пермь · 2")
    await anna.says("ром")
    anna.sees("В этом списке по «ром»")
    assert _names(anna) == {"Ромашка"}
    await anna.says("виш")
    anna.sees("В этом списке по «виш»")
    assert _names(anna) == {"Вишня"}
    await anna.taps("Весь список")
    anna.does_not_see("В этом списке")
    assert _names(anna) == {"Ромашка", "Вишня"}
    await anna.says("Ромашка  Пермь")
    anna.sees("В этом списке по «Ромашка Пермь»")
    await anna.says("ром")
    await anna.taps("Искать везде")
    assert _names(anna) == {"Ромашка", "Ромул"}


async def test_whom_the_list_does_not_hold_is_found_everywhere(company: Company) -> None:
    anna = company.anna
    await _has_some(company, anna)
    await opens_list(anna, "Пермь · 2")
    await anna.says("Ромул")
    anna.sees("Ромул", "Омск")


async def test_a_sentence_that_names_a_client_wins(company: Company) -> None:
    anna = company.anna
    await _has_some(company, anna)
    await opens_list(anna, "Пермь · 2")
    await anna.says("Ромашка звонил, просят КП")
    anna.sees("Ромашка", "КП")
    assert "Сохранить" in anna.buttons


async def test_once_something_else_is_on_the_screen_it_is_a_search_as_anywhere(company: Company) -> None:
    anna = company.anna
    await _has_some(company, anna)
    await opens_list(anna, "Пермь · 2")
    await anna.taps(next(label for label in anna.buttons if "Вишня" in label))
    await anna.says("Ром")
    assert _names(anna) == {"Ромашка", "Ромул"}
    anna.does_not_see("В этом списке")


async def test_what_is_done_with_whom_it_found_says_by_what(company: Company) -> None:
    anna = company.anna
    await _has_some(company, anna)
    await opens_list(anna, "Пермь · 2")
    await anna.says("ром")
    await anna.taps("Действия · 1")
    anna.sees("Пермь, «ром»: 1")


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    for name, city in (("Daisy", "Leeds"), ("Dahlia", "Leeds"), ("Dairy", "York")):
        await has(company_en, anna, name, city=city)
    await anna.says("Clients")
    await anna.taps("Filter")
    await anna.taps("City")
    await anna.taps("Leeds · 2")
    await anna.taps("Show")
    await anna.says("dai")
    anna.sees("In this list, by “dai”")
    await anna.taps("Look everywhere")
    assert any("Dairy" in label for label in anna.buttons)


async def test_what_clients_lack_is_a_list_also_with_a_card_open_and_a_remark_on_a_touch_by_a_tap(
    company: Company,
) -> None:
    anna = company.anna
    await has(company, anna, "Безе")
    await client(company, anna, "Пион")
    await open_card(anna, "Пион")
    await anna.says("без телефона")
    anna.sees("Нет телефона: 1")
    assert any("Безе" in one for one in anna.buttons)
    await open_card(anna, "Пион")
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    await anna.says("нет почты")
    anna.sees("Нет почты: 2")
    await anna.taps("К касанию")
    anna.sees("Комментарий сохранён")
