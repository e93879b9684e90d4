"""A whole aiogram bot behind each door: in process, polling, webhook; faults and getting over them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot, Dispatcher
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from sandbox import Person, Telegram
from sandbox.doors.session import InProcessSession
from tests.sandbox.conftest import HTML, TOKEN
from tests.sandbox.echo import dispatcher


@asynccontextmanager
async def polling(bot: Bot) -> AsyncIterator[Dispatcher]:
    running = dispatcher()
    task = asyncio.get_running_loop().create_task(
        running.start_polling(bot, handle_signals=False, close_bot_session=False, polling_timeout=2)
    )
    try:
        yield running
    finally:
        await running.stop_polling()
        await task


async def dialogue(anna: Person) -> None:
    await anna.says("/touch")
    anna.sees("Что было?")
    assert anna.buttons == ["📞 Звонок", "Завтра · пт 20"]
    await anna.taps("Завтра")
    anna.sees("Записан ответ tomorrow", "Сохранено")
    anna.does_not_see("Что было?")
    assert anna.toast == "Сохранено"
    assert anna.waiting_taps == []
    assert anna.buttons == []


async def test_a_bot_in_process_talks(telegram: Telegram, anna: Person) -> None:
    bot, bots = Bot(TOKEN, session=InProcessSession(telegram), default=HTML), dispatcher()

    async def feed(update: dict[str, object]) -> None:
        await bots.feed_raw_update(bot, update)

    telegram.bot.feed = feed
    await dialogue(anna)
    assert telegram.calls.refused() == []


async def test_a_polling_bot_talks(anna: Person, http_bot: Bot) -> None:
    async with polling(http_bot):
        await dialogue(anna)


async def test_a_webhook_bot_talks(telegram: Telegram, anna: Person, http_bot: Bot) -> None:
    app = web.Application()
    SimpleRequestHandler(dispatcher(), http_bot, secret_token="s3cret").register(app, "/hook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await http_bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
    try:
        await dialogue(anna)
        assert (await http_bot.get_webhook_info()).pending_update_count == 0
        assert not telegram.bot.webhook.last_error
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("fault", ["drop_next", "bad_gateway", "garbage", "server_error"])
async def test_after_a_failed_answer_a_second_try_is_answered(
    telegram: Telegram, anna: Person, http_bot: Bot, fault: str
) -> None:
    async with polling(http_bot):
        getattr(telegram.faults, fault)("sendMessage")
        await anna.says("раз")
        assert anna.screens == []
        await anna.says("два")
        anna.sees("два")


async def test_polling_goes_on_after_an_outage(telegram: Telegram, anna: Person, http_bot: Bot) -> None:
    telegram.faults.bad_gateway("getUpdates")
    async with polling(http_bot):
        await anna.says("раз")
        anna.sees("раз")


async def test_settle_says_when_the_bot_is_through(telegram: Telegram, anna: Person, http_bot: Bot) -> None:
    settled = []

    async def settle() -> None:
        while not anna.screens:
            await asyncio.sleep(0.001)
        settled.append(True)

    telegram.bot.settle = settle
    async with polling(http_bot):
        await anna.says("раз")
        anna.sees("раз")
    assert settled == [True]
