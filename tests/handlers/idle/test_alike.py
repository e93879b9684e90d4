"""A name that is only like a client's is asked about: nothing is ever put on the similar one's card unasked."""

import pytest

from sales.work.outcomes import Outcome
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches


async def test_a_name_like_a_clients_is_asked_about_and_may_be_a_new_one(company: Company) -> None:
    anna, known = company.anna, await client(company, company.anna, "Ферма «Сырный двор»")
    await anna.says("Сырный дом просят кп, завтра")
    anna.sees("Клиента «Сырный дом» нет, но есть похожие", "Ферма «Сырный двор»", "Просит КП")
    anna.does_not_see("Сохранить")
    await anna.taps("🆕 Сырный дом")
    anna.sees("🆕 Сырный дом", "Новый клиент и касание")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "Сырный дом")
    assert not await touches(company, anna, known)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Кафе «Рябина»", "рябена просят кп, завтра"),
        ("Кафе «Рябина»", "звонил в рябену, просят кп"),
        ("ИП Ковалёв П. Д.", "кавалев просит кп"),
        ("Кафе «Ромашка»", "ромаш просят кп"),
        ("Hargreaves & Sons", "Hargreves wants a quote, просят кп"),
    ],
)
async def test_a_name_a_letter_off_offers_whoever_may_be_meant(company: Company, name: str, said: str) -> None:
    anna, known = company.anna, await client(company, company.anna, name)
    await anna.says(said)
    anna.sees("нет, но есть похожие", name)
    assert not await touches(company, anna, known)
    await anna.taps(name)
    await anna.taps("Сохранить")
    assert [one.outcome for one in await touches(company, anna, known)] == [Outcome.WANTS_OFFER]


async def test_who_is_said_to_be_new_or_is_like_somebody_there_is_like_nobody(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Кафе «Рябина»")
    await client(company, anna, "Плот", "Лида Мельникова")
    for said in ("новый клиент Рябена просят кп", "Мельникава просят кп"):
        await anna.says(said)
        anna.does_not_see("похожие")
        assert "Новый клиент и касание" in anna.buttons
        await anna.taps("Отмена")


async def test_it_may_be_the_similar_one(company_en: Company) -> None:
    anna, known = company_en.anna, await client(company_en, company_en.anna, "Castle Catering Ltd", "Peter")
    await anna.says("Castle Components refused")
    anna.sees("There is no “Castle Components”, but something like it", "Castle Catering Ltd")
    await anna.taps("Castle Catering Ltd")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, known)
    assert touch.outcome is Outcome.REFUSED


async def test_among_several_reports_only_the_one_in_doubt_is_asked_about(company: Company) -> None:
    anna, known = company.anna, await client(company, company.anna, "Ферма «Сырный двор»")
    daisy = await client(company, company.anna, "Кафе «Ромашка»")
    await anna.says("Ромашка недозвон\nСырный дом отказ")
    anna.sees("Клиента «Сырный дом» нет")
    await anna.taps("🆕 Сырный дом")
    anna.sees("Кафе «Ромашка»", "🆕 Сырный дом")
    await anna.taps("Сохранить всё")
    assert not await touches(company, anna, known)
    assert len(await touches(company, anna, daisy)) == 1


async def test_a_new_client_said_so_is_new_beside_one_of_its_first_name(company_en: Company) -> None:
    anna, rose = company_en.anna, await client(company_en, company_en.anna, "Rose", "Peter")
    await anna.says("New client Rose Bakery wants a quote")
    anna.sees("🆕 Rose Bakery", "Wants a quote")
    await anna.taps("New client and touch")
    assert not await touches(company_en, anna, rose)


async def test_a_new_client_of_a_name_that_is_known_is_asked_about(company: Company) -> None:
    anna, rose = company.anna, await client(company, company.anna, "Кафе «Роза»")
    await anna.says("новый клиент Роза просят кп")
    anna.sees("Это про кого-то из них или про нового клиента?", "Кафе «Роза»", "🆕 Роза")
    await anna.taps("🆕 Роза")
    await anna.taps("Новый клиент и касание")
    assert not await touches(company, anna, rose)
