"""Numbers and people that a message tells of are offered to the card, shown before they are saved, and taken back."""

from dataclasses import replace

import pytest

from sales.clients.client import BuyingRole, Card, Client
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches


async def _card(company: Company, person: Person, of: Client) -> Card:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.clients.card(scope, of.id, touches=0)


async def test_a_new_buyer_is_put_on_the_card_by_save_and_taken_back_by_its_undo(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думает, теперь Кристина Андреевна закупщик 89161234567")
    anna.sees("+ Кристина Андреевна, закупщик, +7 916 123-45-67")
    await anna.taps("Сохранить")
    there = {one.name: one for one in (await _card(company, anna, romashka)).contacts}
    assert there["Кристина Андреевна"].phones[0].e164 == "+79161234567"
    await anna.taps("Отменить запись")
    assert [one.name for one in (await _card(company, anna, romashka)).contacts] == ["Пётр"]


WITH_A_TAKEN_NUMBER = [("Пётр", 0), ("новый закупщик", 0), ("закупщик Игорь 8 912 000-11-22, новый закупщик Игорь", 1)]
"""Words before it, and how many new lines of the card they tell."""


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_somebody_new_whose_number_is_at_another_client_comes_without_it_and_that_is_said(
    language: str, company: Company, company_en: Company
) -> None:
    ru, its = language == "ru", company if language == "ru" else company_en
    anna, boris, known = its.anna, its.boris, await client(its, its.anna, "Ромашка" if ru else "Daisy")
    await anna.says("/new Вектор, Олег, 8 912 345-67-89" if ru else "/new Vector, Owen, +44 7700 900123")
    await boris.says("/new Астра, Иван, 8 912 345-67-80" if ru else "/new Aster, Ivan, +44 7700 900124")
    said = "{} думает, новый закупщик Игорь {}" if ru else "{} thinking, new buyer Igor {}"
    for number, why in (
        ("+7 912 345-67-89" if ru else "+44 7700 900123", "уже у клиента Вектор" if ru else "Vector’s already"),
        ("+7 912 345-67-80" if ru else "+44 7700 900124", "у другого клиента" if ru else "Another client"),
    ):
        for more, lines in WITH_A_TAKEN_NUMBER if ru else ():
            await anna.says(f"{known.name} думает, {more} {number}")
            assert anna.screen.text.count("\n+ ") == lines
        await anna.says(said.format(known.name, number))
        anna.sees("+ Игорь, закупщик\n" if ru else "+ Igor, buyer\n", "⚠️ ", why, number)
        anna.does_not_see("Астра", "Aster")
    await anna.taps("Сохранить" if ru else "Save")
    new = next(one for one in (await _card(its, anna, known)).contacts if one.name in {"Игорь", "Igor"})
    assert (new.position, new.phones) == ("закупщик" if ru else "buyer", ())


async def test_whoever_has_left_is_shown_noted_on_the_card_and_taken_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Беляева Ольга")
    await anna.says("Ромашка, Беляева уволилась, теперь Кристина Андреевна закупщик 89161234567")
    anna.sees("+ Кристина Андреевна", "− Беляева Ольга: больше не работает")
    await anna.taps("Сохранить")
    there = {one.name: one for one in (await _card(company, anna, romashka)).contacts}
    assert there["Беляева Ольга"].note == "больше не работает"
    await anna.taps("Отменить запись")
    [only] = (await _card(company, anna, romashka)).contacts
    assert (only.note, only.left_on) == ("", None)


@pytest.mark.parametrize("said", ["Ромашка Марата уволили, заказ 20т", "Марат больше не раб, заказ 20т"])
async def test_whoever_has_left_is_no_client_of_that_name(company: Company, said: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Марат")
    await anna.says(said)
    anna.sees(romashka.name, "− Марат: больше не работает", "Комментарий: Марат")
    anna.does_not_see("👤")


async def test_whoever_has_left_is_shown_and_noted_in_english_once(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Diane Booth")
    for _ in range(2):
        await anna.says("Daisy thinking, diane left last week")
        anna.sees("− Diane Booth: no longer works there")
        await anna.taps("Save")
        await anna.taps("No step")
        [diane] = (await _card(company_en, anna, daisy)).contacts
        assert diane.note == "no longer works there"


async def test_whoever_has_left_decides_no_more_and_the_new_one_stands_first(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Беляева Ольга")
    [olga], scope = (await _card(company, anna, romashka)).contacts, await company.scope(anna)
    async with company.work(scope) as unit:
        decides = replace(olga, position="директор", role=BuyingRole.DECIDES, role_confirmed=True)
        await unit.contacts.save(scope, decides)
        await unit.commit()
    await anna.says("Ромашка, Беляева уволилась, теперь Кристина Андреевна закупщик 89161234567")
    await anna.taps("Сохранить")
    there = await _card(company, anna, romashka)
    assert {one.role for one in there.contacts} == {BuyingRole.UNKNOWN}
    assert [one.name for one in there.people] == ["Кристина Андреевна", "Беляева Ольга"]
    await open_card(anna, "Ромашка")
    anna.sees("👤 Кристина Андреевна, закупщик\n", "👤 Беляева Ольга · больше не работает")
    anna.does_not_see("директор", "ЛПР со слов", "и ещё")
    assert [one["copy_text"]["text"] for one in anna.screen.buttons() if "copy_text" in one] == ["+79161234567"]
    await anna.taps("Касание")
    anna.sees("👤 Кристина")


async def test_where_everybody_has_left_nobody_is_to_be_asked_for_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Diane Booth")
    await anna.says("Daisy thinking, diane left last week")
    await anna.taps("Save")
    assert (await _card(company_en, anna, daisy)).decider is None
    await open_card(anna, "Daisy")
    anna.sees("No phone and no contact person yet", "👤 Diane Booth · no longer works there")
    assert not [one for one in anna.screen.buttons() if "copy_text" in one]
    assert not anna.can_tap("Write")


async def test_a_note_that_is_full_stays_as_it_is(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Беляева Ольга")
    [olga], scope = (await _card(company, anna, romashka)).contacts, await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.contacts.save(scope, replace(olga, note="я" * 500))
        await unit.commit()
    await anna.says("Ромашка думает, Беляева уволилась, перезвонить в пт")
    await anna.taps("Сохранить")
    anna.sees("Сохранено")
    [olga] = (await _card(company, anna, romashka)).contacts
    assert olga.note == "я" * 500
    assert olga.has_left


async def test_whoever_has_not_left_after_all_is_taken_out_and_the_words_stay(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Беляева Ольга")
    await anna.says("Ромашка думает, Беляева уволилась, теперь Кристина Андреевна 89161234567")
    await anna.taps("Изменить")
    await anna.taps("✕ − Беляева")
    anna.does_not_see("больше не работает")
    anna.sees("+ Кристина Андреевна", "Беляева уволилась")
    await anna.taps("Сохранить")
    there = {one.name: one for one in (await _card(company, anna, romashka)).contacts}
    assert there["Беляева Ольга"].note == ""
    assert "Кристина Андреевна" in there


async def test_a_new_buyer_is_put_on_the_card_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy thinking, its kirsty bell now, 07911123456")
    anna.sees("+ Kirsty Bell, +44 7911 123456")
    await anna.taps("Save")
    assert {one.name for one in (await _card(company_en, anna, daisy)).contacts} == {"Peter", "Kirsty Bell"}


async def test_somebody_new_is_put_on_the_card_without_a_number_too(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Diane Booth")
    await anna.says("Daisy thinking, diane's retired, Sam Lee is the new buyer")
    anna.sees("+ Sam Lee, buyer\n", "− Diane Booth: no longer works there")
    await anna.taps("Save")
    there = {one.name: one for one in (await _card(company_en, anna, daisy)).contacts}
    assert (there["Sam Lee"].position, there["Sam Lee"].phones) == ("buyer", ())


async def test_news_of_people_alone_are_shown_and_saved(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Emma Ross")
    await anna.says("Daisy Emma leavin at xmas, Dave Pike takes over from jan 07700 900 871")
    anna.sees("+ Dave Pike, +44 7700 900871", "Noted")
    anna.does_not_see("− Emma")
    await anna.taps("Save")
    assert {one.name for one in (await _card(company_en, anna, daisy)).contacts} == {"Emma Ross", "Dave Pike"}


async def test_a_new_number_is_of_whoever_was_talked_to(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка, Пётр думает, новый номер 8 916 123-45-67")
    anna.sees("+ Пётр, +7 916 123-45-67")
    await anna.taps("Сохранить")
    [peter] = (await _card(company, anna, romashka)).contacts
    assert "+79161234567" in {one.e164 for one in peter.phones}


async def test_what_is_taken_away_is_not_put_on_the_card(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думает, теперь Кристина Андреевна закупщик 89161234567")
    await anna.taps("Изменить")
    await anna.taps("✕ + Кристина")
    anna.does_not_see("+ Кристина")
    await anna.taps("Сохранить")
    assert [one.name for one in (await _card(company, anna, romashka)).contacts] == ["Пётр"]


async def test_somebody_elses_number_is_not_offered(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    stove = await client(company, anna, "Печка", "Вера")
    await anna.says(f"Ромашка думает, новый номер 8912{abs(stove.id) % 10**7:07}")
    anna.does_not_see("+ +7")


async def test_whoever_is_new_and_was_talked_to_is_with_whom_it_was(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for away in (True, False):
        await anna.says("Ромашка говорил с завскладом Геной (89531112233), думают")
        anna.sees("+ Гена, завскладом, +7 953 111-22-33", "👤 Гена")
        if away:
            await anna.taps("Изменить")
            await anna.taps("✕ + Гена")
            anna.does_not_see("👤 Гена")
            await anna.taps("Готово")
            await anna.taps("Отмена")
    await anna.taps("Сохранить")
    there = {one.id: one.name for one in (await _card(company, anna, romashka)).contacts}
    assert [there.get(one.contact or 0) for one in await touches(company, anna, romashka)] == ["Гена"]


async def test_whoever_is_new_and_was_talked_to_may_be_somebody_else_at_a_new_client(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("new place Bun House, spoke to owner Rustam 07700 900456, acc Penny 07700 900457, wants prices")
    anna.sees("+ Rustam, owner, +44 7700 900456", "+ Penny, accountant, +44 7700 900457", "👤 Rustam")
    await anna.taps("New client and touch")
    await open_card(anna, "Bun House")
    anna.sees("Rustam, owner", "Penny")


async def test_a_number_is_given_to_whoever_has_it_and_people_are_added_before_saving(company_en: Company) -> None:
    anna, door = company_en.anna, await client(company_en, company_en.anna, "Green Door Café", "Nadia Rigby")
    await client(company_en, anna, "Kelly Bakery", "")
    await anna.says("green door talked, Nadia 07700 900733, call on friday")
    for button in ("Edit", "👤 Whose?"):
        await anna.taps(button)
    anna.sees("Green Door Café", "+ Nadia, +44 7700 900733", "Whose number is it?")
    assert "Nadia Rigby" not in anna.buttons
    await anna.says("2nd shift")
    anna.sees("I can't make out who it is")
    await anna.says("Kelly, new barista")
    anna.sees("+ Kelly, barista, +44 7700 900733")
    for somebody in ("buyer Andrew Poole 07700 900734, 07700 900735", "nadia, manager"):
        await anna.taps("+ Person")
        await anna.says(somebody)
    await anna.taps("Save")
    card = await _card(company_en, anna, door)
    there = {one.name: (one.position, len(one.phones)) for one in card.contacts}
    assert there == {"Nadia Rigby": ("manager", 1), "Kelly": ("barista", 1), "Andrew Poole": ("buyer", 2)}


async def test_a_number_goes_to_somebody_of_the_card_by_a_tap(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Беляева Ольга")
    await client(company, anna, "Печка", "Вера")
    await anna.says("Ромашка поговорили, новый снабженец Пётр 89061234567")
    for button in ("Изменить", "👤 Чей?", "Беляева Ольга"):
        await anna.taps(button)
    anna.sees("+ Беляева Ольга, +7 906 123-45-67")
    await anna.taps("+ Человек")
    taken = (await _card(company, anna, romashka)).contacts[0].phones[0].typed
    await anna.says(f"Дима {taken}")
    anna.sees("Этот номер уже есть у клиента", "Кто это?")
    await anna.says("Дима, закупщик")
    await anna.taps("Сохранить")
    there = {one.name: one for one in (await _card(company, anna, romashka)).contacts}
    assert len(there["Беляева Ольга"].phones) == 2
    assert (there["Дима"].position, there["Дима"].phones) == ("закупщик", ())


async def test_people_of_a_new_client_are_put_right_before_saving(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("new cafe Tin Kettle, wants price list for cups")
    await anna.taps("Edit")
    for somebody in ("Priya, owner, 07700 900644", "Kelly 07700 900733"):
        await anna.taps("+ Person")
        await anna.says(somebody)
    anna.sees("+ Priya, owner, +44 7700 900644", "+ Kelly, +44 7700 900733")
    await anna.taps("👤 Whose?")
    await anna.says("Sam, owner")
    anna.sees("+ Sam, owner, +44 7700 900644", "+ Kelly, +44 7700 900733")
    anna.does_not_see("Priya")
    await anna.taps("New client")
    await open_card(anna, "Tin Kettle")
    anna.sees("Sam", "1 more contact")


async def test_who_decides_is_shown_put_on_the_card_and_whoever_does_not_loses_that(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "ООО Ромашка", "Жанна")
    await anna.says("Ромашка жанна сказала не решает, решает шеф, шеф Марина Сергеевна, у Жанны др 3 дек")
    anna.sees("+ Марина Сергеевна, шеф, решает", "+ Жанна, 🎂 3 декабря", "− Жанна: не решает", "Поговорили · 👤 Жанна")
    anna.does_not_see("Секретарь")
    await anna.taps("Сохранить")
    there = {one.name: (one.role, str(one.birthday)) for one in (await _card(company, anna, romashka)).contacts}
    assert there == {"Жанна": (BuyingRole.UNKNOWN, "3.12"), "Марина Сергеевна": (BuyingRole.DECIDES, "None")}
