"""Updates reach a bot as Telegram brings them: by offset, to one poller, once per line, until they expire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError, TelegramNetworkError
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import ClientSession, web

from sandbox import Person, Telegram
from tests.sandbox.conftest import FrozenClock

BUTTON = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Звонок", callback_data="call")]])
Hook = Callable[[web.Request], Awaitable[web.Response]]
PATIENCE = 60


@pytest.fixture
def anna(anna: Person) -> Person:
    anna.hurried = True
    return anna


async def texts(bot: Bot, **asked: Any) -> list[str | None]:
    return [update.message.text for update in await bot.get_updates(**asked) if update.message]


async def test_an_offset_confirms_what_is_below_it(bot: Bot, anna: Person) -> None:
    for word in ("раз", "два", "три"):
        await anna.says(word)
    first, second, third = await bot.get_updates()
    assert [first.update_id + 1, first.update_id + 2] == [second.update_id, third.update_id]
    assert await texts(bot) == ["раз", "два", "три"]
    assert await texts(bot, offset=second.update_id, limit=1) == ["два"]
    assert await texts(bot) == ["два", "три"]
    assert await texts(bot, offset=-1) == ["три"]
    assert await texts(bot, offset=third.update_id + 1) == []


async def test_at_most_a_hundred_come_at_once(bot: Bot, anna: Person) -> None:
    for number in range(101):
        await anna.says(str(number))
    assert len(await bot.get_updates(limit=1000)) == 100


async def test_a_long_poll_wakes_at_once(telegram: Telegram, bot: Bot, anna: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        polled = tasks.create_task(texts(bot, timeout=50))
        await _asked(telegram)
        await anna.says("раз")
    assert polled.result() == ["раз"]


async def test_a_second_poller_ends_the_first(telegram: Telegram, bot: Bot, anna: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(_refusal(bot.get_updates(timeout=50)))
        await _asked(telegram)
        second = tasks.create_task(texts(bot, timeout=50))
        await asyncio.wait([first])
        await anna.says("раз")
    assert second.result() == ["раз"]
    assert first.result() == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def _asked(telegram: Telegram) -> None:
    """The first question has come, and waits for updates."""
    while not telegram.bot.poll_number:
        await asyncio.sleep(0.001)


async def _refusal(call: Awaitable[object]) -> str:
    with pytest.raises(TelegramConflictError) as refused:
        await call
    return refused.value.message


async def test_a_poller_that_died_leaves_its_updates_to_the_next(
    telegram: Telegram, http_bot: Bot, anna: Person
) -> None:
    asking = asyncio.get_running_loop().create_task(http_bot.get_updates(timeout=50))
    await _asked(telegram)
    asking.cancel()
    await asyncio.wait([asking])
    await anna.says("раз")
    telegram.faults.lose_answer("getUpdates")
    with pytest.raises(TelegramNetworkError):
        await http_bot.get_updates()
    assert await texts(http_bot) == ["раз"]


async def test_polling_and_a_webhook_exclude_each_other(telegram: Telegram, bot: Bot) -> None:
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(_refusal(bot.get_updates(timeout=50)))
        await _asked(telegram)
        await bot.set_webhook("https://example.com/hook")
    assert waiting.result() == "Conflict: terminated by setWebhook request"
    assert "can't use getUpdates method while webhook is active" in await _refusal(bot.get_updates())
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_allowed_updates_decide_when_an_update_is_made(bot: Bot, anna: Person) -> None:
    message = await anna.says("раз")
    await bot.get_updates(allowed_updates=["message"], offset=-1)
    await anna.edits(message, "два")
    assert len(await bot.get_updates(allowed_updates=["message", "edited_message"])) == 1
    await anna.edits(message, "три")
    kinds = [update.event_type for update in await bot.get_updates()]
    assert kinds == ["message", "edited_message"]


async def test_taps_expire_after_150_seconds_and_messages_after_a_day(
    bot: Bot, telegram: Telegram, anna: Person, clock: FrozenClock
) -> None:
    await bot.send_message(anna.id, "x", reply_markup=BUTTON)
    await anna.taps("Звонок")
    await anna.says("раз")
    tap, _ = await bot.get_updates()
    clock.pass_(seconds=150)
    assert await texts(bot) == ["раз"]
    assert telegram.bot.updates.expired == {tap.update_id}
    clock.pass_(hours=24)
    assert await bot.get_updates() == []


async def test_a_malformed_update_arrives_as_it_is(telegram: Telegram, anna: Person) -> None:
    telegram.bot.updates.inject({"message": {"message_id": "x"}})
    await anna.says("раз")
    answer = await telegram.request("42:TEST", "getUpdates", {}, {})
    assert '"message_id":"x"' in answer.content
    assert answer.content.count("update_id") == 2


async def test_group_chats_can_be_heard_and_answered(telegram: Telegram, bot: Bot, anna: Person) -> None:
    group = telegram.group("Отдел продаж")
    body = {"message_id": 1, "date": 0, "chat": group.header(), "from": anna.account.user(), "text": "/report"}
    telegram.bot.updates.inject({"message": body})
    assert await texts(bot) == ["/report"]
    await bot.send_message(group.id, "Только лично")
    assert [message.text for message in group.visible()] == ["Только лично"]


@pytest.mark.parametrize(("fault", "effect"), [("drop_next", 0), ("lose_answer", 1)])
async def test_a_lost_connection_is_lost_before_or_after_the_effect(
    telegram: Telegram, bot: Bot, anna: Person, fault: str, effect: int
) -> None:
    getattr(telegram.faults, fault)("sendMessage", chat=anna.id)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "x")
    assert len(anna.screens) == effect
    assert telegram.faults.orders == []


async def test_a_hanging_request_took_effect(telegram: Telegram, bot: Bot, anna: Person) -> None:
    telegram.faults.hang(30, "sendMessage")
    asking = asyncio.get_running_loop().create_task(bot.send_message(anna.id, "x", request_timeout=1))
    while not anna.screens:
        await asyncio.sleep(0.001)
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await asking
    anna.sees("x")


@asynccontextmanager
async def hook(handler: Hook) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


async def test_a_webhook_is_tried_again_until_it_takes_the_update(
    telegram: Telegram, http_bot: Bot, anna: Person
) -> None:
    seen: list[tuple[str | None, str]] = []
    taken = asyncio.Event()

    async def handler(request: web.Request) -> web.Response:
        body = await request.json()
        seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), body["message"]["text"]))
        if len(seen) == 4:
            taken.set()
        return web.Response(status=500 if len(seen) < 3 else 200)

    async with hook(handler) as url:
        await http_bot.set_webhook(url, secret_token="s3cret")
        await anna.says("раз")
        await anna.says("два")
        await asyncio.wait_for(taken.wait(), PATIENCE)
    assert seen == [("s3cret", "раз")] * 3 + [("s3cret", "два")]
    assert telegram.bot.webhook.last_error == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_tap_overtakes_a_message_that_is_being_handled(http_bot: Bot, anna: Person) -> None:
    await http_bot.send_message(anna.id, "x", reply_markup=BUTTON)
    order: list[str] = []
    tapped = asyncio.Event()

    async def handler(request: web.Request) -> web.Response:
        body = await request.json()
        if "callback_query" in body:
            order.append("tap")
            tapped.set()
        else:
            await asyncio.wait_for(tapped.wait(), PATIENCE)
            order.append(body["message"]["text"])
        return web.Response()

    async with hook(handler) as url:
        await http_bot.set_webhook(url)
        await anna.says("раз")
        await anna.says("два")
        await anna.taps("Звонок")
        while len(order) < 3:
            await asyncio.sleep(0.005)
    assert order == ["tap", "раз", "два"]


async def test_an_update_nobody_took_expires(
    telegram: Telegram, http_bot: Bot, anna: Person, clock: FrozenClock
) -> None:
    tries = asyncio.Event()

    async def handler(_request: web.Request) -> web.Response:
        tries.set()
        return web.Response(status=503)

    async with hook(handler) as url:
        await http_bot.set_webhook(url)
        await anna.says("раз")
        await asyncio.wait_for(tries.wait(), PATIENCE)
        clock.pass_(hours=24)
        while telegram.bot.updates.pending:
            await asyncio.sleep(0.005)
    assert (await http_bot.get_webhook_info()).pending_update_count == 0


async def test_webhooks_need_https_beyond_this_machine_and_a_clean_secret(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="An HTTPS URL must be provided for webhook"):
        await bot.set_webhook("http://example.com/hook")
    with pytest.raises(TelegramBadRequest, match="secret token contains unallowed characters"):
        await bot.set_webhook("https://example.com/hook", secret_token="секрет")


async def test_every_kind_of_request_is_understood(address: str, anna: Person) -> None:
    async with ClientSession(f"{address}/bot42:TEST/") as client:
        sent = {"chat_id": str(anna.id), "text": "раз"}
        for answer in (
            await client.get("sendMessage", params=sent),
            await client.post("sendMessage", data=sent),
            await client.post("SENDMESSAGE", json=sent),
        ):
            assert (await answer.json())["ok"]
        broken = await client.post("sendMessage", data="{", headers={"Content-Type": "application/json"})
        assert (await broken.json())["description"] == "Bad Request: can't parse JSON object"
        assert (await client.get("noSuchMethod")).status == 404
    assert len(anna.screens) == 3
