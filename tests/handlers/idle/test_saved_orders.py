"""The sum of an order that was saved a moment ago is put right by the words that people write then."""

import pytest

from sales.sentences.conversation.changes.saved_orders import sum_put_right
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches

RIGHT = {
    ("ой ошибся не 300 а 400", 300_00): 400_00,
    ("не 300, 400", 300_00): 400_00,
    ("400 а не 300", 300_00): 400_00,
    ("ошиблась, 400 вместо 300", 300_00): 400_00,
    ("не 15 а 16", 15_000_00): 16_000_00,
    ("ой, 18 400", 18_000_00): 18_400_00,
    ("точнее на 12 тыс", 11_000_00): 12_000_00,
    ("стоп, 3к", 2_000_00): 3_000_00,
    ("не 500 а 700", -500_00): -700_00,
    ("извини, возврат на 700", -500_00): -700_00,
    ("не 200 а 400", 300_00): None,
    ("не 12 коробок а 10", 12_00): None,
    ("просят 400", 300_00): None,
    ("не взяли 400", 300_00): None,
    ("ой забыл сказать что они просили ещё подумать про скидку на 400 р", 300_00): None,
    ("ой", 300_00): None,
    ("ой там ещё 12 коробок", 12_00): None,
    ("не 0 а 400", 300_00): None,
    ("10 а не 12 коробок", 12_00): None,
    ("не 300 а 0", 300_00): None,
    ("ой 300 и 400", 300_00): None,
    ("не 30 а 40", 300_00): None,
    ("ой, 300-400", 300_00): None,
}
RIGHT_EN = {
    ("no scrap that, 60 not 80", 80_00): 60_00,
    ("not 80 but 60", 80_00): 60_00,
    ("sorry that was £60", 80_00): 60_00,
    ("make that £1.2k", 1_000_00): 1_200_00,
    ("60 instead of 80", 80_00): 60_00,
    ("not £80 - it's £60", 80_00): 60_00,
    ("oops, £95.50", 95_00): 95_50,
    ("12 boxes not 10 boxes", 10_00): None,
    ("they want £60 off", 80_00): None,
    ("not 30 but 60", 80_00): None,
    ("not 80 but $60", 80_00): None,
    ("sorry $60", 80_00): None,
}


@pytest.mark.parametrize(("told", "currency"), [(RIGHT, "RUB"), (RIGHT_EN, "GBP")])
def test_words_put_right_the_sum_that_was_told_and_no_other(
    told: dict[tuple[str, int], int | None], currency: str
) -> None:
    assert {one: sum_put_right(*one, currency) for one in told} == told


async def _sums(company: Company, of: int) -> list[int | None]:
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return [one.amount for one in await unit.orders.of_client(scope, of)]


async def test_an_order_saved_a_moment_ago_is_put_right_by_a_tap_and_that_is_taken_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка взяли 3 рулона на 300 р, позвонить в пт")
    await anna.taps("Сохранить")
    await anna.says("ой ошибся не 300 а 400")
    anna.sees("Исправить заказ клиента «Ромашка»?", "300 ₽ → 400 ₽")
    assert await _sums(company, romashka.id) == [300_00]
    await anna.taps("✅ 400 ₽")
    anna.sees("Сохранено")
    assert await _sums(company, romashka.id) == [400_00]
    [touch] = await touches(company, anna, romashka)
    assert "не 300 а 400" in touch.comment
    await anna.taps("Отменить")
    assert await _sums(company, romashka.id) == [300_00]
    assert len(await touches(company, anna, romashka)) == 1


async def test_it_may_be_a_remark_on_the_touch_and_what_is_asked_of_that_stays_asked(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy ordered lids for £80")
    await anna.taps("Save")
    await anna.says("no scrap that, 60 not 80")
    anna.sees("Put right the order of “Daisy”?", "£80 → £60")
    await anna.taps("To the touch")
    assert await _sums(company_en, daisy.id) == [80_00]
    await anna.says("daisy, not 80 but 60")
    await anna.taps("✅ £60")
    assert await _sums(company_en, daisy.id) == [60_00]
    await anna.says("not 60 but 60")
    anna.does_not_see("Put right the order")
    await anna.taps("Comment")
    await anna.says("oops £70")
    anna.does_not_see("Put right the order")
    await client(company_en, anna, "Lily", "Rose")
    await anna.says("sorry Lily £70")
    anna.does_not_see("Put right the order")
    [touch] = await touches(company_en, anna, daisy)
    assert "60 not 80" in touch.comment


async def test_a_second_tap_puts_nothing_right_again(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy ordered lids for £80, ring fri")
    await anna.taps("Save")
    await anna.says("oops £60")
    await anna.taps_twice("✅ £60")
    assert await _sums(company_en, daisy.id) == [60_00]
    [touch] = await touches(company_en, anna, daisy)
    assert touch.comment.count("oops") == 1
