"""Where words have goods with sums and a word of taking or wishing, and no order was read, one tap makes the order; and
until when it is to be paid is read from the words.
"""

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, touches

BESIDE_MONEY = (
    "промкомплект закинули 31 за тот раз всё закрыли) и ещё берут пленку 10 рул по 640 и коробки 150 по 32 "
    "отсрочка 2 нед, громов сказал звонить перед нг числа 21"
)


async def test_what_is_taken_beside_money_of_before_is_an_order_with_its_term(company: Company) -> None:
    anna, known = company.anna, await client(company, company.anna, "Промкомплект", "Громов")
    await anna.says(BESIDE_MONEY)
    anna.sees("Заказ", "11 200 ₽", "Срок оплаты: ср, 2 декабря")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, known)).order_sum == 1_120_000
    await open_card(anna, "Промкомплект")
    anna.sees("Должны 11 200 ₽ · до 2 дек.")


async def test_what_is_taken_beside_money_of_before_is_an_order_in_english(company_en: Company) -> None:
    anna, known = company_en.anna, await client(company_en, company_en.anna, "Promkit", "Gromov")
    await anna.says(
        "promkit cleared last month £31, also taking 10 rolls at 6.40 and boxes 150 at 0.32 two weeks credit"
    )
    anna.sees("Order", "£112", "2 December")
    await anna.taps("Save")
    assert (await facts(company_en, anna, known)).order_sum == 11_200


async def test_a_wish_with_sums_is_an_order_by_a_tap(company: Company) -> None:
    anna, known = company.anna, await client(company, company.anna, "Малахит", "Зоя")
    await anna.says("малахит хотят стаканы 1000 по 3,20 и крышки 1000 по 1,80 отсрочка месяц")
    anna.sees("Не понял: 1000 по 3,20")
    await anna.taps("Заказ · 5 000 ₽?")
    anna.sees("Заказ", "Сумма: 5 000 ₽", "Срок оплаты: пт, 18 декабря")
    anna.does_not_see("Не понял", "Заказ · 5 000 ₽?")
    await anna.taps("Сохранить")
    assert (await facts(company, anna, known)).order_sum == 500_000
    [touch] = await touches(company, anna, known)
    assert touch.comment == "хотят стаканы 1000 по 3,20 и крышки 1000 по 1,80 отсрочка месяц"


async def test_a_wish_for_several_things_comes_to_all_their_sums(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Малахит", "Зоя")
    await anna.says("малахит хотят 12 коробок на 15 тыс и 5 крышек на 3 тыс")
    await anna.taps("Заказ · 18 000 ₽?")
    anna.sees("Сумма: 18 000 ₽")


async def test_a_wish_with_sums_is_an_order_by_a_tap_in_english(company_en: Company) -> None:
    anna, known = company_en.anna, await client(company_en, company_en.anna, "Malachite", "Zoe")
    await client(company_en, anna, "Granite", "Peter")
    await anna.says("malachite want cups 1000 at 0.03 and lids 1000 at 0.02\ngranite no answer")
    await anna.taps("Order · £50? · Malachite")
    anna.sees("£50")
    await anna.taps("Save all")
    assert (await facts(company_en, anna, known)).order_sum == 5_000


NO_ORDERS = (
    "Малахит хочет 20 коробок по 340, подумает",
    "Малахит отказались, хотели 20 коробок по 340",
    "Малахит поговорили, конкурент дает 20 коробок по 340",
    "Малахит поговорили, хотят скидку, прошлый заказ был на 500 р",
    "Малахит заказ на 5000, хотят ещё обсудить",
    "Малахит берут хорошо, закинули 31 тыс за тот раз",
    "Малахит хотят 2 т по 18",
    "Малахит закинули за тот раз, 10 коробок по 310",
    "Малахит поговорили, хотят 20-30 коробок по 340-350",
)


async def test_what_is_no_order_offers_none(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Малахит", "Зоя")
    for text in NO_ORDERS:
        await anna.says(text)
        anna.does_not_see("₽?")
        await anna.says("/cancel")
