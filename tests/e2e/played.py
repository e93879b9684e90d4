"""A whole company over HTTP, in one language: its bot runs in this process, its people act by the sandbox's doors."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.process.settings import Settings
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.server import serve
from storage.database import Database
from tests.bot.programs import PATIENCE, program
from tests.clock import StandingClock
from tests.e2e.running import TOKEN
from tests.handlers.sample_company import HOME, Company, founded
from tests.ports import free_port

Words = tuple[str, str]
"""In Russian and in English."""


class Played:
    """Whoever's phone is in hand: Anna's, until another one is taken."""

    def __init__(self, company: Company, language: str) -> None:
        self.company, self.anna = company, company.anna
        self.person = company.anna
        self.zone = ZoneInfo(HOME[language][2])
        self.language, self.column = language, ("ru", "en").index(language)

    def word(self, words: Words | str) -> str:
        return words if isinstance(words, str) else words[self.column]

    def takes(self, person: Person) -> None:
        self.person = person

    async def says(self, *texts: Words | str) -> None:
        for text in texts:
            await self.person.says(self.word(text))

    async def taps(self, *labels: Words | str) -> None:
        for label in labels:
            await self.person.taps(self.word(label))

    async def goes(self, command: Words | str, *labels: Words | str) -> None:
        """From a command on, tap by tap."""
        await self.says(command)
        await self.taps(*labels)

    def sees(self, *pieces: Words | str) -> None:
        self.person.sees(*map(self.word, pieces))

    async def hears(self, *pieces: Words | str) -> None:
        """What comes unasked: the program's own loop may have taken it in hand."""
        await self.person.waits_for(*map(self.word, pieces), seconds=PATIENCE)

    def does_not_see(self, *pieces: Words | str) -> None:
        self.person.does_not_see(*map(self.word, pieces))

    def heard(self, *pieces: Words | str) -> int:
        """In how many messages all of it stands."""
        texts = [one.text.replace("\N{NO-BREAK SPACE}", " ") for one in self.person.screens]
        return sum(all(self.word(piece) in text for piece in pieces) for text in texts)

    async def at(self, day: int, hour: int, minute: int = 0) -> None:
        """That November day and hour where the company is; what is due then comes."""
        self.company.clock.moves_to(datetime(2026, 11, day, hour, minute, tzinfo=self.zone))
        await self.company.app.tick()


@asynccontextmanager
async def over_http(url: str, language: str, now: datetime) -> AsyncIterator[Played]:
    """At the end Telegram has refused nothing, and no spinner turns."""
    clock = StandingClock(now)
    telegram = Telegram(TOKEN, now=clock.now)
    database = await Database.open(url, clock, migrate=False)
    async with serve(telegram) as address:
        settings = Settings(
            bot_token=TOKEN,
            bot_api_url=address,
            database_url=url,
            http_port=free_port(),
            default_locale=language,
            default_timezone=HOME[language][2],
            operator=0,
        )
        async with program(settings, database, clock, telegram) as app:
            company = await founded(telegram, app, clock, language)
            yield Played(company, language)
            assert not telegram.calls.refused()
            assert not [one.account.first_name for one in company.people if one.waiting_taps]
    await database.close()


def here(language: str, day: int, hour: int, minute: int = 0) -> datetime:
    """That November day and hour where the company of that language is."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(HOME[language][2]))
