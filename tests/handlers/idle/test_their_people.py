"""Somebody of the client who is told of is no other client of that name: nothing is put on the other one's card."""

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches


async def test_a_contact_of_the_client_that_is_named_is_no_other_client(company: Company) -> None:
    anna, dawn = company.anna, await client(company, company.anna, "Кофейня «Заря»", "Ульянов Пётр")
    other = await client(company, anna, "ИП Ульянова О. Л.", "Ольга")
    await anna.says("кофейня заря думают, Ульянов до чт в отпуске, был сменщик")
    anna.does_not_see("ИП Ульянова")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, dawn)
    assert "был сменщик" in touch.comment
    assert not await touches(company, anna, other)


async def test_a_first_name_amid_what_is_told_of_one_client_is_no_other(company_en: Company) -> None:
    anna, soaps = company_en.anna, await client(company_en, company_en.anna, "Friday Soaps", "Pat")
    other = await client(company_en, anna, "Diane Booth", "Diane Booth")
    await anna.says("friday soaps thinking, diane out till thurs")
    anna.does_not_see("Diane Booth")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, soaps)
    assert "diane out till thurs" in touch.comment
    assert not await touches(company_en, anna, other)
