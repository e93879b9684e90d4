"""How much of what a client could buy is ours: a figure on the card, and lists of those who could buy more."""

from datetime import date, timedelta

import pytest

from sales.values.potential import potential_in
from sales.work import share
from tests.handlers.recording.test_payment import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card

POTENTIALS = [
    ("60 000 ₽ в месяц, наша половина", 60_000_00),
    ("до 200 тыс в месяц", 200_000_00),
    ("1,2 млн в год", 100_000_00),
    ("90к в квартал", 30_000_00),
    ("3 000 руб. в неделю", 13_000_00),
    ("£600 a month, half is ours", 600_00),
    ("$1,200 a year", 100_00),
    ("50-70 тыс", None),
    ("99 999 млн в месяц", None),
    ("много", None),
    ("берут у всех понемногу", None),
]


@pytest.mark.parametrize(("words", "month"), POTENTIALS)
def test_words_come_to_a_month(words: str, month: int | None) -> None:
    known = potential_in(words)
    assert (known.month if known else None) == month


def test_months_that_have_begun_count_and_no_more_than_twelve() -> None:
    today = date(2026, 11, 18)
    ages = (0, 1, 30, 31, 60, 331, 360, 900)
    assert [share.months(today - timedelta(days=days), today) for days in ages] == [1, 1, 1, 2, 2, 12, 12, 12]
    assert share.months(None, today) == 12


async def test_our_share_stands_on_the_card_and_finds_who_could_buy_more(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await sells(anna, "20 000,40")
    await anna.taps("Не планировать")
    await open_card(anna)
    for button in ("Изменить", "Потенциал"):
        await anna.taps(button)
    await anna.says("100 000 в месяц")
    anna.sees("Потенциал: 100 000 в месяц", "Наша доля: 20 %, 20 000 ₽ в месяц")
    for choice, n in (("доля меньше четверти", 1), ("доля меньше половины", 1), ("доля от половины", 0)):
        await anna.says("Клиенты")
        for button in ("Фильтр", "Сумма", choice):
            await anna.taps(button)
        assert anna.can_tap(f"Показать · {n}")
        await anna.taps("Показать")
        anna.sees(f"Доля {choice.removeprefix('доля ')}: {n}")
    await open_card(anna)
    for button in ("Изменить", "Потенциал"):
        await anna.taps(button)
    await anna.says("15 000 в месяц")
    anna.sees("Берут больше потенциала: 20 000 ₽ в месяц")
    anna.does_not_see("Наша доля")
    await open_card(anna)
    for button in ("Изменить", "Потенциал"):
        await anna.taps(button)
    await anna.says("5 000 €")
    anna.does_not_see("Наша доля")


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy")
    await open_card(anna, "Daisy")
    for button in ("Touch", "Order"):
        await anna.taps(button)
    await anna.says("500.25")
    await anna.taps("No step")
    await open_card(anna, "Daisy")
    for button in ("Edit", "Potential"):
        await anna.taps(button)
    await anna.says("£1,000 a month")
    anna.sees("Our share: 50%, £500 a month")
    await anna.says("Clients")
    for button in ("Filter", "Sum", "our share: half or more", "Show"):
        await anna.taps(button)
    anna.sees("Our share: half or more: 1")
