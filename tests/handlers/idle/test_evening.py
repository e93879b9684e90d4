"""An evening's messages about several clients: each word is on the card it was said of."""

import pytest

from tests.handlers.sample_company import Company
from tests.handlers.selling import client

RU = ("Ромашка", "Гранит-Строй", "Пекарня Злак", "АвтоМир")
EN = ("Daisy Foods", "Granite Homes", "Hearth Bakery", "Auto World")


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (
            "Сегодня: 1) Ромашка взяли 5 коробок на 4500 2) Злак жалуются, мука сырая",
            "Ромашка\n📞 Звонок? · Заказ\nСумма: 4 500 ₽\nКомментарий: взяли 5 коробок\n\nПекарня Злак",
        ),
        (
            "Ромашка думают; автомир колодки 40 шт; злак: пусть сами звонят",
            "Ромашка\n📞 Звонок? · Думает\n\nАвтоМир\nОтмечено\nКомментарий: колодки 40 шт\n\nПекарня Злак",
        ),
        (
            "был в Ромашке и Гранит-Строй: в Ромашке заказ на 5к, Гранит-Строй думают",
            "Ромашка\n🚗 Визит · Заказ\nСумма: 5 000 ₽",
        ),
        (
            "АвтоМир купили на прошлой неделе в Автодоке, Гранит-Строй хотят скидку 5%. Ромашка недозвон",
            "АвтоМир\nОтмечено\nКомментарий: купили на прошлой неделе в…\n\nГранит-Строй",
        ),
    ],
)
async def test_no_word_is_on_another_clients_card(company: Company, message: str, shown: str) -> None:
    for name in RU:
        await client(company, company.anna, name, "")
    await company.anna.says(message)
    assert shown in company.anna.screen.text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (
            "daisy no answer, granite thinking til monday",
            "No answer\nNext step: call today, Wed, 18 November, after 12:00.\n\nGranite Homes\n📞 Call? · Thinking",
        ),
        (
            "Today: 1) Daisy took 5 boxes £45 2) Granite site manager on leave",
            "Comment: took 5 boxes\n\nGranite Homes\nNoted",
        ),
        (
            "Daisy thinking. Nobody in at Granite, back fri",
            "Daisy Foods\n📞 Call? · Thinking\n\nGranite Homes\n🚗 Visit · Not in",
        ),
        (
            "Daisy call tomorrow at 11. Granite looked at the quote, too dear",
            "Granite Homes\nNoted\nComment: looked at the quote, too dear",
        ),
    ],
)
async def test_nor_is_it_in_english(company_en: Company, message: str, shown: str) -> None:
    for name in EN:
        await client(company_en, company_en.anna, name, "")
    await company_en.anna.says(message)
    assert shown in company_en.anna.screen.text.replace("\xa0", " ")
