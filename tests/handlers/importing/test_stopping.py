"""Dialogue: whoever has sent a long file by mistake stops it, while it is read and while it is loaded."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy import select

from bot.program.app import App
from handlers.files.reading import safely
from handlers.frame import stopping
from handlers.importing import progress
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from sandbox.world.model import Message
from storage.engine.dialects import DatabaseTime
from storage.schema import tables
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded
from tests.handlers.sent_files import base, loaded, loads, sent

ROWS = 1_000
LONG = {
    "ru": "Имя;Телефон\n" + "".join(f"Клиент {n};+7912{n:07}\n" for n in range(ROWS)),
    "en": "Name;Phone\n" + "".join(f"Client {n};+4420{n:08}\n" for n in range(ROWS)),
}
STOP = {"ru": "Остановить", "en": "Stop"}
STARTED = safely._started
NOT_READ = {"ru": "Остановлено. Файл можно прислать снова", "en": "Stopped. Send the file again"}
NOT_LOADED = {"ru": "Остановлено: в базу ничего не попало", "en": "Stopped: nothing was loaded"}
BACK = {"ru": "Вернуться к файлу", "en": "Back to the file"}
TOO_LATE = {"ru": "Остановить уже нельзя", "en": "Too late to stop"}
NEW = {"ru": "Новых: 1 000 клиентов", "en": "New: 1,000 clients"}
_HELD = tables.loads.c.lease_until > DatabaseTime()
SAVED = {"ru": "Сохранено: 1 000 клиентов", "en": "Saved: 1,000 clients"}


@pytest.fixture
def own_process(reading_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads the file, started as the bot starts it: a fork is done before anybody stops it."""
    monkeypatch.setattr(safely, "_started", STARTED)


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every now and then is at once: nobody waits for seconds."""
    monkeypatch.setattr(progress, "EVERY", 0.01)
    monkeypatch.setattr(stopping, "LOOK", 0.01)


@pytest.fixture(params=["ru", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def firm(language: str, telegram: Telegram, app: App, clock: StandingClock) -> Company:
    return await founded(telegram, app, clock, language)


@pytest.mark.usefixtures("own_process")
async def test_a_file_that_is_being_read_can_be_stopped_and_sent_again(firm: Company, language: str) -> None:
    anna = firm.anna
    async with _under_way(sent(anna, LONG[language])):
        await _stops(anna, language)
    anna.sees(NOT_READ[language])
    assert not anna.buttons
    await sent(anna, LONG[language])
    anna.sees(NEW[language])


async def test_a_load_that_is_stopped_leaves_nothing_and_can_be_begun_again(firm: Company, language: str) -> None:
    anna = firm.anna
    await sent(anna, LONG[language])
    async with _under_way(loads(anna, language)):
        await _stops(anna, language)
    anna.sees(NOT_LOADED[language])
    assert not await base(firm, anna)
    await anna.taps(BACK[language])
    anna.sees(NEW[language])
    await loads(anna, language)
    anna.sees(SAVED[language])


async def test_a_load_that_is_stopped_keeps_no_colleague_waiting(company: Company) -> None:
    """Its lease is over with it: whoever loads next takes away what is left of it, and goes on."""
    anna = company.anna
    await sent(anna, LONG["ru"])
    async with _under_way(loads(anna)):
        await _stops(anna, "ru")
    anna.sees(NOT_LOADED["ru"])
    async with company.database.read() as unit:
        assert not await unit.transaction.rows(select(tables.loads.c.id).where(_HELD))
    await loaded(company.boris, "Имя;Телефон\nРомашка;+7 912 345-67-89\n")
    company.boris.sees("Сохранено: 1 клиент")


@pytest.mark.long
@pytest.mark.usefixtures("own_process")
async def test_others_are_not_stopped(company: Company) -> None:
    await sent(company.boris, LONG["ru"])
    async with _under_way(loads(company.boris), sent(company.anna, LONG["ru"])):
        await _stops(company.anna, "ru")
    company.anna.sees(NOT_READ["ru"])
    company.boris.sees(SAVED["ru"])


@pytest.mark.long
@pytest.mark.usefixtures("own_process")
async def test_a_stop_that_comes_too_late_changes_nothing(company: Company) -> None:
    anna = company.anna
    async with _under_way(sent(anna, LONG["ru"])):
        stands = await _working(anna, "ru")
        button = stands.inline[0][0]
    await anna.presses(stands, button)
    anna.sees("Новых: 1 000 клиентов", "Загрузить")


@asynccontextmanager
async def _under_way(*acts: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        for act in acts:
            group.create_task(act)
        yield


async def _stops(person: Person, language: str) -> None:
    await person.taps(STOP[language], on=await _working(person, language))


async def _working(person: Person, language: str) -> Message:
    async with asyncio.timeout(60):
        while STOP[language] not in person.buttons:
            await asyncio.sleep(0.02)
    return person.screen


async def test_a_stop_after_the_load_says_how_to_take_it_back(firm: Company, language: str) -> None:
    anna = firm.anna
    await sent(anna, LONG[language])
    async with _under_way(loads(anna, language)):
        stands = await _working(anna, language)
        button = stands.inline[0][0]
    await anna.presses(stands, button)
    anna.sees(SAVED[language])
    assert TOO_LATE[language] in anna.toast
