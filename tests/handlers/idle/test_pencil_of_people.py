"""Putting right before saving whom a touch was with, who has left, and who is new there."""

from sales.clients.client import Client, Contact
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches


async def _contacts(company: Company, person: Person, of: Client) -> tuple[Contact, ...]:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return (await unit.clients.card(scope, of.id, touches=0)).contacts


async def test_who_left_whom_it_was_with_and_a_birthday_are_put_right_before_saving(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Тимур Ульянов")
    await anna.says("Ромашка думает")
    for step in ("Изменить", "− Человек", "Тимур"):
        await anna.taps(step)
    anna.sees("− Тимур Ульянов: больше не работает")
    anna.does_not_see("👤 Тимур")
    await anna.taps("+ Человек")
    await anna.says("Никто")
    anna.sees("Не разобрать, кто это")
    await anna.taps("Назад")
    for somebody in ("Аня, бухг, 89221234567, др 3 дек", "Гена завскл"):
        await anna.taps("+ Человек")
        await anna.says(somebody)
    anna.sees("+ Аня, бухгалтер, +7 922 123-45-67, 🎂 3 декабря", "+ Гена, завсклад")
    await anna.taps("👤 С кем?")
    await anna.taps("+ Аня")
    anna.sees("👤 Аня")
    for before, typed, named in (
        ("Аня", "с тимуром", "👤 Тимур Ульянов"),
        ("Тимур", "гена", "👤 Гена"),
        ("Гена", "Света, зам", "👤 Света"),
    ):
        await anna.taps(f"👤 {before}")
        await anna.says(typed)
        anna.sees(named)
    anna.sees("+ Света, заместитель")
    await anna.taps("Сохранить")
    there = {one.id: one for one in await _contacts(company, anna, romashka)}
    [touch] = await touches(company, anna, romashka)
    assert there[touch.contact or 0].name == "Света"
    assert sorted((one.name, one.has_left, str(one.birthday)) for one in there.values()) == [
        ("Аня", False, "3.12"), ("Гена", False, "None"), ("Света", False, "None"), ("Тимур Ульянов", True, "None"),
    ]  # fmt: skip


async def test_whoever_it_was_with_is_who_the_number_is_given_to(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "ООО Ромашка", "Тимур Ульянов")
    await anna.says("Ромашка говорил с завскладом Геной (89531112233), думают")
    await anna.taps("Изменить")
    await anna.taps("👤 Чей?")
    await anna.taps("Тимур")
    anna.sees("+ Тимур Ульянов, +7 953 111-22-33", "👤 Тимур Ульянов")


async def test_whom_it_was_with_is_written_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Tim Rowe")
    await client(company_en, anna, "Tim's Cafe", "")
    await anna.says("Daisy talked to Kim, thinking")
    for step in ("Edit", "👤 With whom?"):
        await anna.taps(step)
    for typed in ("12345", "they were closed"):
        await anna.says(typed)
        anna.sees("I can't make out who it is")
    await anna.says("tim")
    anna.sees("👤 Tim Rowe", "Daisy")
    await anna.presses(anna.screen, next(one for one in anna.screen.buttons() if one["text"].startswith("✕ 👤 Tim")))
    anna.does_not_see("👤 Tim Rowe")
    for before, typed in (("With", "tim"), ("Tim", "no one"), ("With", "tim")):
        await anna.taps(f"👤 {before}")
        await anna.says(typed)
        assert ("👤 Tim Rowe" in anna.screen.text) is (typed == "tim")
    for step in ("− Person", "Tim", "Save"):
        await anna.taps(step)
    [tim] = await _contacts(company_en, anna, daisy)
    assert tim.has_left


async def test_everything_that_is_typed_of_somebody_is_kept(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Tim Rowe")
    await anna.says("Daisy thinking")
    await anna.taps("Edit")
    zoe, tim = "Zoe Tate, accounts, zoe@sw.co.uk, 0161 496 0899, only mornings", "Tim Rowe, tim@sw.co.uk, @tim_rowe"
    for typed in (zoe, tim):
        await anna.taps("+ Person")
        await anna.says(typed)
    anna.sees("+ Zoe Tate, accounts, +44 161 496 0899, zoe@sw.co.uk", "+ Tim Rowe, tim@sw.co.uk")
    anna.sees("Comment: Zoe Tate: only mornings")
    await anna.taps("Outcome")
    await anna.taps("Interested")
    await anna.taps("Save")
    assert {(one.name, one.position, one.email) for one in await _contacts(company_en, anna, daisy)} == {
        ("Zoe Tate", "accounts", "zoe@sw.co.uk"), ("Tim Rowe", "", "tim@sw.co.uk"),
    }  # fmt: skip
    [touch] = await touches(company_en, anna, daisy)
    assert "only mornings" in touch.comment
    await anna.taps("No step")
    await anna.says("Daisy talked, call friday")
    await anna.taps("Edit")
    await anna.taps("+ Person")
    await anna.says("Tim Rowe, tim@home.uk, @tim_home")
    anna.sees("Tim Rowe: tim@home.uk")
    await anna.taps("Save")
    assert ("tim@sw.co.uk", "@tim_rowe") in {(one.email, one.nick) for one in await _contacts(company_en, anna, daisy)}
    assert any("tim@home.uk" in one.comment for one in await touches(company_en, anna, daisy))
