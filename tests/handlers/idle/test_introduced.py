"""Who is new there, told with a card open, works for that client; a new place stays one."""

import pytest

from sales.sentences.conversation.people.introduced import is_introduced
from tests.handlers.idle.test_newcomers import saved_card
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("новый закупщик Игорь 8 912 345 67 80", "+ Игорь, закупщик, +7 912 345-67-80"),
        ("у них теперь новый директор Семён Павлов +79123456781", "+ Семён Павлов, директор, +7 912 345-67-81"),
        ("теперь закупает Ольга 8 912 345 67 82", "+ Ольга, закупщик, +7 912 345-67-82"),
        ("новый ЛПР Пётр", "+ Пётр"),
        ("Игорь новый закупщик 8 912 345 67 80", "+ Игорь, закупщик, +7 912 345-67-80"),
    ],
)
async def test_who_is_new_there_works_for_the_client_whose_card_is_open(company: Company, said: str, told: str) -> None:
    anna = company.anna
    await client(company, anna, "Ромашка", "Вера")
    await open_card(anna, "Ромашка")
    await anna.says(said)
    anna.sees("Всё верно?", "Ромашка", told)
    anna.does_not_see("🆕")
    await anna.taps("Сохранить")
    assert len((await saved_card(company, anna, "Ромашка")).contacts) == 2


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("new customer Tom 07700 900123", "🆕 Tom"),
        ("Brave Fox, new buyer Tom 07700 900123, interested", "🆕 Brave Fox"),
    ],
)
async def test_a_new_place_is_one_whichever_card_is_open(company_en: Company, said: str, called: str) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Vera")
    await open_card(anna, "Daisy")
    await anna.says("new buyer Jane 07700 900124")
    anna.sees("Daisy", "+ Jane, buyer, +44 7700 900124")
    await open_card(anna, "Daisy")
    await anna.says(said)
    anna.sees(called)


@pytest.mark.parametrize(
    "said",
    [
        "бодрый лис новый закупщик Игорь 8912 345 67 80",
        "новый клиент Игорь 8 912 345 67 80",
        "закупщик Игорь 8 912 345 67 80",
        "Brave Fox, new buyer Tom 07700 900123",
        "new shop owner Jane 07700 900127",
        "new customer Tom 07700 900123",
        "new contact Tom 07700 900123",
    ],
)
def test_a_place_before_it_and_nobody_new_are_no_introduction(said: str) -> None:
    assert not is_introduced(said)
