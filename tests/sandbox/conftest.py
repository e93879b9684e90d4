"""A Telegram with a shifted clock, and the same bot behind both doors: in process and over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from sandbox import Person, Telegram
from sandbox.doors.session import InProcessSession
from sandbox.server import serve
from sandbox.world.world import Patience

TOKEN = "42:TEST"
START = datetime(2026, 11, 19, 8, 30, tzinfo=UTC)
HTML = DefaultBotProperties(parse_mode="HTML")


class FrozenClock:
    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, **duration: float) -> None:
        self.at += timedelta(**duration)


class PlainSession(AiohttpSession):
    """aiogram waits a quarter of a second for TLS to end; there is none on the loopback."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def telegram(clock: FrozenClock) -> Telegram:
    telegram = Telegram(TOKEN, now=clock)
    telegram.bot.patience = Patience(limit=30, silence=0.3)  # a busy machine pauses between two requests of a bot
    return telegram


@pytest.fixture
async def address(telegram: Telegram) -> AsyncIterator[str]:
    async with serve(telegram, retry_scale=0.01) as address:
        yield address


@pytest.fixture
async def http_bot(address: str) -> AsyncIterator[Bot]:
    session = PlainSession(api=TelegramAPIServer.from_base(address))
    async with Bot(TOKEN, session=session, default=HTML) as bot:
        yield bot


@pytest.fixture(params=["in process", "over HTTP"])
async def bot(request: pytest.FixtureRequest, telegram: Telegram) -> AsyncIterator[Bot]:
    if request.param == "in process":
        yield Bot(TOKEN, session=InProcessSession(telegram), default=HTML)
        return
    async with serve(telegram) as address:
        session = PlainSession(api=TelegramAPIServer.from_base(address))
        async with Bot(TOKEN, session=session, default=HTML) as bot:
            yield bot


@pytest.fixture
def anna(telegram: Telegram) -> Person:
    return telegram.person("Анна", started=True)
