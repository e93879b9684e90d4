"""Dialogue: hostile files are sent to the bot. Each is refused, or taken as far as it means no harm, in one sentence of
the sender's language; others are answered meanwhile; then a good file goes in as ever.
"""

import asyncio

import pytest

from bot.program.app import App
from handlers.frame import errors
from handlers.speech.reader import Reader, reader_of
from sales.ground.errors import Rejected
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.files.hostile import HOSTILE
from tests.handlers.sample_company import Company, founded
from tests.handlers.selling import client
from tests.handlers.sent_files import TABLE, base, loads, names, sent

REFUSALS = (
    "file_big", "file_empty", "file_nobody", "file_kind", "file_locked", "file_broken", "file_rows", "file_columns",
    "file_sheets", "file_heavy", "file_slow",
)  # fmt: skip
MEANS_NO_HARM = {
    "formulas.xlsx": ["Ромашка 2", "Ромашка 3", "Ромашка 4", "Ромашка 5"],
    "photo.vcf": ["Анна"],
}
"""What is taken of them: what a formula is said to come to, the contact without the picture."""
MAY_BE_SHOWN = {"strings.xlsx", "laughs.xlsx", "entity.xlsx", "quote.csv", "deep.csv", "line.csv", *MEANS_NO_HARM}
SHORT = ("quote.csv", "many_rows.csv", "program.xlsx", *MEANS_NO_HARM)
"""That each of the others is refused in time, the tests of the reading process hold in the short run too."""
SHOWN = {"ru": "вот как я это понимаю", "en": "this is how I understand"}


@pytest.fixture
def patience() -> None:
    """No more than the bot has."""


@pytest.fixture
async def english(telegram: Telegram, app: App, clock: StandingClock) -> Company:
    return await founded(telegram, app, clock, "en")


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in SHORT else pytest.mark.long) for name in HOSTILE]
)
async def test_a_hostile_file_is_answered_in_a_sentence_and_a_good_one_goes_in_after_it(
    name: str, company: Company, english: Company
) -> None:
    await client(company, company.boris)
    content = HOSTILE[name]()
    sending = asyncio.gather(sent(company.anna, content, name), sent(english.anna, content, name))
    await company.boris.says("/find Ромашка")
    company.boris.sees("Ромашка")
    await sending
    await _said_plainly(company, name, "ru")
    await _said_plainly(english, name, "en")
    if name in MEANS_NO_HARM:
        await loads(company.anna)
        assert await names(company, company.anna) == MEANS_NO_HARM[name]
        await company.anna.taps("Отменить загрузку")
        await company.anna.taps("Да")
    await _goes_on(company.anna)
    assert len(await base(company, company.anna)) == 2


async def _said_plainly(place: Company, name: str, language: str) -> None:
    reader = reader_of(await place.me(place.anna), place.clock.now())
    said = place.anna.screen.text
    refused = {_sentence(reader, code) for code in REFUSALS}
    assert said in refused or (name in MAY_BE_SHOWN and SHOWN[language] in said)
    assert "root:" not in said
    assert not await base(place, place.anna)


def _sentence(reader: Reader, code: str) -> str:
    most = {"file_big": 20, "file_rows": 50_000, "file_columns": 1000, "file_sheets": 60}.get(code, 0)
    return str(errors.sentence(reader, Rejected(code, most=most)))


async def _goes_on(person: Person) -> None:
    await sent(person, TABLE["ru"])
    await loads(person)
    person.sees("Сохранено: 2 клиента")


async def test_a_program_under_another_name_is_not_even_taken_for_clients(company: Company) -> None:
    await sent(company.anna, HOSTILE["program.xlsx"](), "base.exe")
    assert "вот как я это понимаю" not in company.anna.screen.text
    await _goes_on(company.anna)
