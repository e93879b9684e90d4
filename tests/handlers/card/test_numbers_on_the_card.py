"""Dialogue: the numbers of a card, the mobiles first, and one with a digit slipped, to be checked."""

import pytest

from bot.program.app import App
from sandbox.doors.telegram import Telegram
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded
from tests.handlers.sent_files import loaded

SLIPPED = {"ru": "495 928-47-8 (проверьте)", "en": "495 928-47-8 (check it)"}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_number_with_a_slip_is_kept_as_it_was_typed_and_is_to_check(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    anna = (await founded(telegram, app, clock, language)).anna
    await anna.says("/new")
    await anna.says("ООО Дуб, Егор, 495 928-47-8")
    anna.sees("Егор", SLIPPED[language])


async def test_a_slip_in_the_answer_about_a_contacts_numbers_is_to_check(company: Company) -> None:
    anna = company.anna
    await anna.says("/new")
    await anna.says("ООО Дуб, Егор, 22-33-44")
    anna.does_not_see("проверьте")
    await anna.says("/find Дуб")
    for button in ("Контакты", "Егор", "Телефоны"):
        await anna.taps(button)
    await anna.says("8 916 300-07-0")
    anna.sees("22-33-44", "8 916 300-07-0 (проверьте)")


MANY = """BEGIN:VCARD
VERSION:3.0
FN:Инна Котова
ORG:Станкопром
TEL;TYPE=WORK:+7 495 111-00-01
TEL;TYPE=WORK:+7 495 111-00-02
TEL;TYPE=HOME:+7 495 111-00-03
TEL;TYPE=OTHER:+7 495 111-00-04
TEL;TYPE=CELL:+7 916 111-00-05
END:VCARD
"""


@pytest.mark.parametrize(("language", "more"), [("ru", "и ещё 1 номер"), ("en", "and 1 more number")])
async def test_a_card_shows_mobiles_first_and_counts_the_rest(
    language: str, more: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    anna = (await founded(telegram, app, clock, language)).anna
    await loaded(anna, MANY, "contacts.vcf", language)
    await anna.says("/find Станкопром")
    text = anna.screen.text
    assert text.index("+7 916 111-00-05") < text.index("+7 495 111-00-01")
    anna.sees(more)
    anna.does_not_see("+7 495 111-00-04")


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_where_who_decides_has_no_number_whoever_has_one_is_shown_and_called(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    anna = (await founded(telegram, app, clock, language)).anna
    ru = language == "ru"
    await anna.says("/new Ромашка, Анна, директор" if ru else "/new Daisy, Ann, director")
    await anna.taps("К карточке" if ru else "To the card")
    assert not [one for one in anna.screen.buttons() if "copy_text" in one]
    await anna.taps("Контакты" if ru else "Contacts")
    await anna.taps("Добавить" if ru else "Add")
    await anna.says("Пётр, +7 912 345-67-89" if ru else "Peter, +44 7700 900123")
    await anna.says("/find Ромашка" if ru else "/find Daisy")
    number = "+7 912 345-67-89" if ru else "+44 7700 900123"
    anna.sees("👤 Анна, директор\n👤 Пётр\n📞" if ru else "👤 Ann, director\n👤 Peter\n📞", number)
    anna.does_not_see("и ещё 1 контакт", "and 1 more contact")
    [copied] = [one["copy_text"]["text"] for one in anna.screen.buttons() if "copy_text" in one]
    assert copied == number.translate(str.maketrans("", "", " -"))
    await anna.taps("Касание" if ru else "Touch")
    anna.sees("Анна" if ru else "Ann", number)
