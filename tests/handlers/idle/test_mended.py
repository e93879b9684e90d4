"""The pencil of one report among several: a day, a sum, a client or the whole of it is put right in words."""

from datetime import date

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, steps, touches


async def test_the_day_the_sum_and_the_client_of_one_of_several_are_put_right_in_words(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    buttercup = await client(company, anna, "Лютик", "Вера")
    peony = await client(company, anna, "Пион", "Оля")
    await anna.says("Ромашка заказ на 15 тыс, отгрузка завтра\nЛютик недозвон")
    await anna.taps("✏️ Ромашка")
    anna.sees("напишите, как надо", "15 000 ₽")
    await anna.says("в пятницу")
    anna.sees("Сохранить всё", "пт, 20 ноября", "15 000 ₽", "Лютик")
    await anna.taps("✏️ Ромашка")
    await anna.says("17 500")
    anna.sees("17 500 ₽", "пт, 20 ноября")
    await anna.taps("✏️ Лютик")
    await anna.says("Пион")
    anna.sees("Пион", "Недозвон")
    await anna.taps("Сохранить всё")
    assert (await facts(company, anna, romashka)).order_sum == 1_750_000
    assert [step.due_on for step in await steps(company, anna, romashka)] == [date(2026, 11, 20)]
    assert len(await touches(company, anna, peony)) == 1
    assert not await touches(company, anna, buttercup)


async def test_one_of_several_is_told_anew_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    aster = await client(company_en, anna, "Aster Ltd", "Vera")
    await anna.says("Daisy thinking\nAster no answer")
    await anna.taps("✏️ Daisy")
    await anna.says("wants a quote, call friday")
    anna.sees("Save all", "Wants a quote", "Aster")
    await anna.taps("✏️ Aster")
    await anna.says("yesterday")
    anna.sees("yesterday", "No answer")
    await anna.taps("✏️ Aster")
    await anna.says("prefers blue lids")
    anna.sees("Comment: prefers blue lids")
    await anna.taps("Save all")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.outcome is Outcome.WANTS_OFFER
    assert [(one.kind, one.due_on) for one in await steps(company_en, anna, daisy)] == [
        (StepKind.CALL, date(2026, 11, 20))
    ]
    [touch] = await touches(company_en, anna, aster)
    assert (touch.at.date(), touch.comment) == (date(2026, 11, 17), "prefers blue lids")


async def test_who_is_only_like_a_client_is_asked_about_and_back_leaves_all_as_it_was(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await client(company, anna, "Лютик", "Вера")
    await client(company, anna, "Ферма «Сырный двор»", "Оля")
    await anna.says("Ромашка думает\nЛютик недозвон")
    await anna.taps("✏️ Лютик")
    await anna.says("Сырный дом")
    anna.sees("Клиента «Сырный дом» нет", "Ферма «Сырный двор»")
    await anna.taps("Ферма «Сырный двор»")
    await anna.taps("✏️ Ромашка")
    await anna.taps("Назад")
    anna.sees("Думает", "Недозвон", "Ферма «Сырный двор»")
    await anna.says("Ромашка отказ")
    anna.sees("Отказ", "Сохранить")
