"""Somebody of the client who is told of is no other client of that name: nothing is put on the other one's card."""

import pytest

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


async def test_who_is_a_contact_of_the_client_before_goes_on_about_that_one(company_en: Company) -> None:
    anna, cotton = company_en.anna, await client(company_en, company_en.anna, "Cotton Hardware", "Amy Kerr")
    other = await client(company_en, anna, "Amy Clegg, sole trader", "Amy Clegg")
    await anna.says("cotton hardware thinking\namy wants 2 pallets")
    anna.does_not_see("Clegg", "🆕")
    await anna.taps("Save")
    [touch] = await touches(company_en, anna, cotton)
    assert "amy wants 2 pallets" in touch.comment
    assert not await touches(company_en, anna, other)


async def test_a_new_buyer_told_of_behind_another_client_is_put_on_their_own_card(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    lavender = await client(company, anna, "Цветы «Лаванда»", "Марк Донской")
    await anna.says("Ромашка думают. Андрей в лаванде новый закупщик, Марк на пенсии")
    anna.sees("+ Андрей, закупщик", "− Марк Донской: больше не работает")
    await anna.taps("Сохранить всё")
    [touch] = await touches(company, anna, lavender)
    assert (touch.contact, "Андрей" in touch.comment) == (None, True)
    [other] = await touches(company, anna, romashka)
    assert "Андрей" not in other.comment


async def test_somebodys_whole_name_in_a_line_of_its_own_tells_of_their_client(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy", "Peter")
    await client(company_en, anna, "Seagull", "Oliver Stott")
    await anna.says("Daisy thinking\noliver stott wants a quote, call friday")
    anna.sees("Daisy", "Seagull", "👤 Oliver Stott", "Fri, 20 November", "Save all")
    await anna.says("Daisy thinking, spoke to Oliver Stott")
    anna.does_not_see("Seagull")


async def test_n_between_two_clients_is_and(company_en: Company) -> None:
    anna = company_en.anna
    for name in ("Daisy Cafe", "Old Seagull"):
        await client(company_en, anna, name, "")
    await anna.says("daisy cafe ordered 3 boxes £30 n old seagull no answer")
    assert anna.visible.index("£30") < anna.visible.index("Old Seagull") < anna.visible.index("No answer")


@pytest.mark.parametrize("said", ["peters gone to boots", "peters left btw", "tom's there now instead of peter"])
async def test_who_only_has_left_is_shown_and_taken_off_the_card(company_en: Company, said: str) -> None:
    anna, _ = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says(f"Daisy {said}")
    anna.sees("− Peter: no longer works there", "Noted")


async def test_whoever_came_in_somebodys_place_is_added_and_the_other_one_is_gone(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna, "Печка", "Маша")
    await anna.says("Печка вместо Маши теперь Антон")
    anna.sees("+ Антон", "− Маша: больше не работает", "Отмечено\nКомментарий")
    await anna.says("Печка Маша ушла к конкурентам")
    anna.sees("− Маша: больше не работает", "Отмечено")
    anna.does_not_see("Отказ")


@pytest.mark.parametrize("said", ["peter's gone to lunch", "peter left a message", "peter gone to the bank"])
async def test_who_is_only_out_has_not_left(company_en: Company, said: str) -> None:
    anna, _ = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says(f"Daisy {said}")
    anna.does_not_see("no longer works there", "visit tomorrow, Thu, 19 November.\nWhat for")
