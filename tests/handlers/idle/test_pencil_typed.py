"""At *What to put right?* a typed channel, outcome, day, sum or person is that; anything else is a message."""

from datetime import date

from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches


async def test_what_is_typed_there_puts_right_just_that(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "Ромашка", "Вера")
    await anna.says("Ромашка думает")
    await anna.taps("Изменить")
    await anna.says("визит")
    anna.sees("🚗 Визит", "Что поправить?")
    await anna.says("есть интерес")
    anna.sees("Есть интерес")
    await anna.says("в пятницу в 10")
    anna.sees("пт, 20 ноября, 10:00")
    await anna.says("в понедельник")
    anna.sees("пн, 23 ноября")
    await anna.says("вера")
    anna.sees("Вера")
    await anna.says("вчера")
    await anna.taps("Сохранить")
    await anna.says("отказ")  # nothing is put right any more
    [touch] = await touches(company, anna, romashka)
    assert (touch.channel, touch.outcome, touch.at.date()) == (Channel.VISIT, Outcome.INTERESTED, date(2026, 11, 17))
    assert touch.contact is not None
    assert [one.due_on for one in await steps(company, anna, romashka)] == [date(2026, 11, 23)]


async def test_a_sum_is_an_orders_and_anything_else_is_a_message_of_its_own(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    lily = await client(company_en, anna, "Lily", "Rose")
    await anna.says("Daisy ordered lids for £80, ring fri, quote mon")
    await anna.taps("Edit")
    await anna.says("95")
    anna.sees("£95", "What shall I put right?")
    await anna.says("weds")  # two steps: whose day is asked by their buttons
    anna.does_not_see("Wed, 25 November")
    await anna.says("Daisy ordered lids for £80")
    await anna.taps("Edit")
    await anna.says("peter asked for the samples again")
    anna.does_not_see("What shall I put right?", "£80")
    await anna.says("Daisy ordered lids for £80")
    await anna.taps("Edit")
    await anna.says("Lily ordered lids for £40")
    anna.sees("Lily", "£40")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, lily)
    assert touch.outcome is Outcome.ORDER
    assert not await touches(company_en, anna, daisy)


async def test_what_cannot_be_put_there_puts_nothing_right(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy thinking, ring fri")
    await anna.taps("Edit")
    await anna.taps("+ Person")
    await anna.says("Peter Jones")
    await anna.taps("Save")
    for written in ("400", "peter", "peter asked for the samples again"):
        await anna.says("/cancel")
        await anna.says("Daisy thinking, ring fri")
        await anna.taps("Edit")
        await anna.says(written)
        anna.does_not_see("👤 Peter J", "£400", "What shall I put right?")
    await anna.says("/cancel")
    await anna.says("New client Fox Cafe thinking, ring fri")
    await anna.taps("Edit")
    await anna.says("visit")
    anna.sees("🚗 Visit", "Fri, 20 November")
    await anna.says("peter")
    anna.sees("Peter")
    assert len(await touches(company_en, anna, daisy)) == 1
