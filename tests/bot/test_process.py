"""The program as a process of its own: what it prints, how it stops, what it says when it can't run."""

import asyncio
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.process.clock import SystemClock
from sandbox import Telegram
from sandbox.server import serve
from storage.database import Database
from tests.bot.programs import process, waits

pytestmark = pytest.mark.long  # a process takes seconds to start; a day in one is played by `tests/e2e` each time


@pytest.fixture
async def telegram() -> Telegram:
    return Telegram("42:TEST", now=lambda: datetime.now(UTC))  # noqa: TID251 - that of the process


@pytest.fixture
async def address(telegram: Telegram) -> AsyncIterator[str]:
    async with serve(telegram) as address:
        yield address


async def test_the_owners_link_is_printed_until_there_is_a_company_and_the_process_stops_when_told(
    telegram: Telegram, address: str, tmp_path: Path
) -> None:
    async with process(tmp_path / "bot", BOT_API_URL=address, DEFAULT_LOCALE="ru") as bot:
        waits(telegram, bot.door)
        link = (await bot.prints("Owner link: ")).removeprefix("Owner link: ")
        olga = telegram.person("Ольга")
        await olga.opens(link)
        await olga.says("Ромашка")
        await olga.taps("Да, всё верно")
        assert olga.keys
        assert link not in bot.logs
        assert await bot.stops() == 0
    async with process(tmp_path / "bot", BOT_API_URL=address) as again:
        await again.starts()
        waits(telegram, again.door)
        await olga.says("/today")
        assert again.printed == ""
        assert await again.stops(signal.SIGINT) == 0


async def test_what_is_in_hand_is_finished_before_the_process_ends(
    telegram: Telegram, address: str, tmp_path: Path
) -> None:
    anna = telegram.person("Анна", started=True)
    anna.hurried = True
    async with process(tmp_path / "bot", BOT_API_URL=address) as bot:
        await bot.prints("Owner link: ")
        telegram.faults.hang(1, "sendMessage")
        await anna.says("/start")
        while not telegram.calls.of("sendMessage"):
            await asyncio.sleep(0.01)
        assert await bot.stops() == 0
        assert "unanswered" not in bot.logs
    assert len(anna.screens) == 1


async def test_a_second_process_on_the_same_file_is_refused(address: str, tmp_path: Path) -> None:
    same = {"BOT_API_URL": address, "DATABASE_URL": f"sqlite:///{tmp_path}/touchbase.db"}
    await (await Database.open(same["DATABASE_URL"], SystemClock())).close()
    async with process(tmp_path / "first", **same) as first:
        await first.starts()
        async with process(tmp_path / "second", **same) as second:
            assert await second.running.wait() == 1
            assert "Another Touchbase runs on" in second.logs
