"""A birthday of somebody whom the card does not know: one tap makes that person, by the name that was said."""

import pytest

from sales.clients.client import Contact
from sales.values.birthdays import Birthday
from tests.handlers.sample_company import Company, Spoken
from tests.handlers.selling import client, open_card

TWELFTH = Birthday(12, 12)


async def _people(company: Company, client: int) -> dict[str, Contact]:
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return {one.name: one for one in (await unit.clients.card(scope, client)).contacts}


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("у Виктора др 12 декабря", "Victor's birthday is 12 dec"),
        ("Daisy, у Виктора день рождения 12.12", "Daisy, birthday of Victor 12 December"),
        ("12 декабря у Виктора др", "12 dec is Victor's birthday"),
    ],
)
async def test_somebody_new_is_called_by_the_name_that_was_said(spoken: Spoken, russian: str, english: str) -> None:
    company, anna = spoken.company, spoken.company.anna
    daisy, name = await client(company, anna, "Daisy"), spoken.say("Виктор", "Victor")
    await open_card(anna, "Daisy")
    await anna.says(spoken.say(russian, english))
    assert anna.buttons[:3] == [f"🆕 {name}", "🎂 Пётр", spoken.say("🆕 Кто-то новый", "🆕 Somebody new")]
    await anna.taps(f"🆕 {name}")
    anna.sees(name, spoken.say("🎂 12 декабря", "🎂 12 December"))
    made = (await _people(company, daisy.id))[name]
    assert (made.birthday, made.note) == (TWELFTH, "")
    await anna.taps(spoken.say("Отменить запись", "Undo"))
    assert list(await _people(company, daisy.id)) == ["Пётр"]


async def test_what_they_are_and_what_else_was_said_goes_along(spoken: Spoken) -> None:
    company, anna = spoken.company, spoken.company.anna
    daisy = await client(company, anna, "Daisy")
    await open_card(anna, "Daisy")
    said = "у бухгалтера Виктора др 12 декабря, любит чай", "the accountant Victor's birthday is 12 dec, loves tea"
    await anna.says(spoken.say(*said))
    await anna.taps(spoken.say("🆕 Виктор", "🆕 Victor"))
    made = (await _people(company, daisy.id))[spoken.say("Виктор", "Victor")]
    assert made.position == spoken.say("бухгалтер", "accountant")
    assert spoken.say("любит чай", "loves tea") in made.note
    assert made.birthday == TWELFTH


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("у Петра др 12 декабря", "Peter's birthday is 12 dec"),
        ("у Петра др 12 декабря, любит чай", "Peter's birthday is 12 dec, gave it to Mary"),
        ("у директора др 12 декабря", "the boss's birthday is 12 dec"),
    ],
)
async def test_who_is_of_the_card_or_not_named_is_no_stranger(spoken: Spoken, russian: str, english: str) -> None:
    company, anna = spoken.company, spoken.company.anna
    daisy = await client(company, anna, "Daisy", spoken.say("Пётр", "Peter"))
    await open_card(anna, "Daisy")
    await anna.says(spoken.say(russian, english))
    assert [one for one in anna.buttons if one.startswith("🆕")] == [spoken.say("🆕 Кто-то новый", "🆕 Somebody new")]
    await anna.taps(spoken.say("🎂 Пётр", "🎂 Peter"))
    assert (await _people(company, daisy.id))[spoken.say("Пётр", "Peter")].birthday == TWELFTH


async def test_somebody_new_of_another_name_is_asked_for(spoken: Spoken) -> None:
    company, anna = spoken.company, spoken.company.anna
    daisy = await client(company, anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.says(spoken.say("у Виктора др 12 декабря", "Victor's birthday is 12 dec"))
    await anna.taps(spoken.say("🆕 Кто-то новый", "🆕 Somebody new"))
    await anna.says(spoken.say("Виктор Петрович Сомов, завхоз", "Victor Somers, caretaker"))
    made = (await _people(company, daisy.id))[spoken.say("Виктор Петрович Сомов", "Victor Somers")]
    assert made.birthday == TWELFTH


async def test_where_the_words_are_gone_the_person_is_asked_for(spoken: Spoken) -> None:
    anna = spoken.company.anna
    await client(spoken.company, anna, "Daisy")
    await open_card(anna, "Daisy")
    await anna.says(spoken.say("у Виктора др 12 декабря", "Victor's birthday is 12 dec"))
    named = anna.screen.buttons()[0]
    prefix, whose, day, _, says_who = named["callback_data"].split(":")
    await anna.presses(anna.screen, {**named, "callback_data": f"{prefix}:{whose}:{day}::{says_who}"})
    anna.sees(spoken.say("Кто это?", "Who is it?"))
