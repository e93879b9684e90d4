"""Nothing of a message is filed that was not shown before *Save*: neither somebody nor an hour."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches


async def _colleague(company: Company, of: Client, name: str) -> int:
    """One more person at the client; the bot would suggest whoever decides."""
    person, scope = Contact(new_id(), of.id, name), await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.contacts.add(scope, person)
        await unit.commit()
    return person.id


async def test_whoever_is_named_is_shown_and_kept(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    vera = await _colleague(company, romashka, "Вера")
    await anna.says("Ромашка, Вера думает, перезвонить в пятницу")
    anna.sees("Думает · 👤 Вера")
    await anna.taps("Сохранить")
    await anna.says("Ромашка думают, перезвонить в пятницу")
    anna.does_not_see("👤")
    await anna.taps("Сохранить")
    assert {one.contact for one in await touches(company, anna, romashka)} == {vera, None}


async def test_who_is_away_was_not_talked_to(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка, поговорили, Пётр в отпуске, перезвонить в пятницу")
    anna.does_not_see("👤")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert touch.contact is None


async def test_whoever_is_named_is_shown_and_kept_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    vera = await _colleague(company_en, daisy, "Vera")
    await anna.says("Daisy, vera thinking, call on friday")
    anna.sees("Thinking · 👤 Vera")
    await anna.taps("Save")
    await anna.says("Daisy thinking, call on friday")
    anna.does_not_see("👤")
    await anna.taps("Save")
    assert {one.contact for one in await touches(company_en, anna, daisy)} == {vera, None}


async def test_who_is_away_was_not_talked_to_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy spoke, peter off sick till thursday, call on friday")
    anna.does_not_see("👤")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.contact is None


async def test_the_hour_of_the_plan_is_not_taken_for_the_touchs(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    scope, now = await company.scope(anna), company.clock.now()
    local = now.astimezone(ZoneInfo("Europe/Moscow")) - timedelta(hours=3)
    async with company.work(scope) as unit:
        planned = NextStep(
            new_id(), romashka.id, scope.actor, StepKind.CALL, local.date(), local.time(), "Europe/Moscow"
        )
        await unit.steps.add(scope, planned)
        await unit.commit()
    await anna.says("Ромашка думает, перезвонить в пятницу")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert touch.at == now
    assert touch.step == planned.id


async def test_what_no_field_was_filled_from_is_named_as_not_understood(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("Ромашка заказ на 12 тыс, половину сразу половину потом, скидка 5%")
    anna.sees("Не понял: половину; 5%\n", "Комментарий: половину сразу половину потом, скидка 5%")
    await anna.taps("Изменить")
    await anna.taps("Комментарий")
    await anna.says("скидка 5%")
    anna.sees("Не понял: 5%\n")


async def test_what_no_field_was_filled_from_is_named_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await anna.says("Daisy no answer, Jo is at the desk around 3")
    anna.sees("I didn’t understand: around 3\n")
    await anna.says("Daisy thinking, call friday at 3")
    anna.does_not_see("understand")
