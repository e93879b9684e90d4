"""`take it back` finds all that was done with many at once within a day, and takes nothing back by itself."""

from datetime import timedelta

from sandbox.people.person import Person
from tests.handlers.card.test_merging import BAKERY, CAFE, has, merges
from tests.handlers.importing.test_debts import total
from tests.handlers.importing.test_taking_tables_back import DEBTS, SALES, loads
from tests.handlers.lists.acting import has_numbered, opens_list, what_for
from tests.handlers.sample_company import Company
from tests.handlers.selling import client
from tests.handlers.sent_files import base, loaded

WORDS = (
    "вернуть как было",
    "верни всё назад",
    "отмени последнее",
    "откатить обратно",
    "верните как было",
    "take it back",
    "undo the last changes",
    "take them all back",
    "revert it",
    "roll back the list",
)


def undone(person: Person) -> list[str]:
    """What can be taken back, without the hour ahead of it."""
    return [one.split(" ", 1)[1] for one in person.buttons]


async def test_one_thing_to_take_back_is_offered_and_is_still_there(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 2)
    await opens_list(anna, "Пермь · 2")
    for word in ("Действия · 2", "Разложить по дням · 2", "Да, разложить"):
        await anna.taps(word)
    for text in WORDS:
        await anna.says(text)
        anna.sees("Пока ничего не отменено. Что вернуть как было?")
        assert anna.buttons == ["Отменить: разложено по дням · 2"]
    assert await what_for(company, clients) == [["Пермь"], ["Пермь"]]


async def test_debts_and_sales_are_found_by_words_and_taken_back(company: Company) -> None:
    for name in ("Ромашка", "Лютик"):
        await client(company, company.anna, name)
    await loads(company, DEBTS, "Заменить долги")
    company.clock.moves(timedelta(minutes=1))
    await loads(company, SALES, "Загрузить продажи")
    lead = company.lead
    await lead.says("вернуть как было")
    assert undone(lead) == ["Продажи: учёт.csv · 2", "Долги: учёт.csv · 2"]
    for word in (lead.buttons[1], "Вернуть как было"):
        await lead.taps(word)
    await company.app.tick()
    lead.sees("Вернули как было: 2 клиента")
    assert (await total(company)).amount == 0
    await lead.says("вернуть как было")
    assert undone(lead) == ["Продажи: учёт.csv · 2"]
    await company.anna.says("вернуть как было")
    company.anna.sees("Отменять нечего")


async def test_in_english_two_tables_of_debts_are_told_apart_by_their_files(company_en: Company) -> None:
    lead = company_en.lead
    await client(company_en, company_en.anna, "Daisy")
    for name, amount in (("monday.csv", 700), ("friday.csv", 300)):
        company_en.clock.moves(timedelta(minutes=1))
        await lead.sends_document(name, f"Client;Debt\nDaisy;{amount}\n".encode())
        await lead.taps("Replace debts")
    await lead.says("take it back")
    lead.sees("Nothing is undone yet.")
    assert undone(lead) == ["Debts: friday.csv · 1", "Debts: monday.csv · 1"]


async def test_merges_are_told_apart_by_the_cards_that_stayed(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await merges(company, anna)
    await anna.says("вернуть как было")
    assert undone(anna) == ["Объединение: Лютик"]
    more = [("Пион", {"tax_number": "7728168971"}), ("Пион плюс", {"tax_number": "7728168971"})]
    await has(company, anna, *more)
    company.clock.moves(timedelta(minutes=1))
    await anna.says("/find Пион")
    for word in ("Ещё", "Объединить", "Пион плюс", "Объединить"):
        await anna.taps(word)
    await company.app.tick()
    await anna.says("вернуть как было")
    assert undone(anna) == ["Объединение: Пион", "Объединение: Лютик"]


async def test_a_loaded_file_is_found_by_words_too(company: Company) -> None:
    anna = company.anna
    await loaded(anna)
    await anna.says("вернуть как было")
    assert anna.buttons == ["Отменить загрузку · 2"]
    await anna.taps("Отменить загрузку · 2")
    await anna.taps("Да")
    assert not await base(company, anna)


async def test_clients_that_were_handed_over_are_found_by_words(company: Company) -> None:
    await has_numbered(company, company.anna, 2)
    owner = company.owner
    for word in ("/team", "Анна Петрова", "Убрать из команды", "Борис Иванов", "Да, убрать"):
        await (owner.says(word) if word.startswith("/") else owner.taps(word))
    await owner.says("отмени передачу")
    assert undone(owner) == ["Передача: Борис Иванов · 2"]
