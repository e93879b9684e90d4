"""A browser for the session, and for each test a sandbox with a scripted bot and windows on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest_asyncio
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

from sandbox import Person, Telegram
from sandbox.doors.session import InProcessSession
from sandbox.phone import Around
from sandbox.server import serve
from tests.phone.bot import Script
from tests.phone.chromium import QUIET, chromium
from tests.phone.window import Phone, Window

TOKEN = "42:TEST"
WIDE = ViewportSize(width=1440, height=900)
NARROW = ViewportSize(width=390, height=844)
PATIENCE = 30_000

Opens = Callable[..., Awaitable[Window]]
Resting = defaultdict[str, list[Page]]
fixture = pytest_asyncio.fixture(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = chromium()
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        await browser.close()


@fixture
async def telegram() -> Telegram:
    return Telegram(TOKEN)


@fixture
async def anna(telegram: Telegram) -> Person:
    return telegram.person("Анна Соколова", started=True)


@fixture
async def bot(telegram: Telegram) -> Bot:
    return Bot(TOKEN, session=InProcessSession(telegram), default=DefaultBotProperties(parse_mode="HTML"))


@fixture
async def script(telegram: Telegram, bot: Bot) -> Script:
    return Script(telegram, bot)


@fixture
async def address(telegram: Telegram, anna: Person, script: Script) -> AsyncIterator[str]:
    async with serve(telegram, around=Around(captions={anna.id: "Менеджер"})) as address:
        yield address


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def resting() -> Resting:
    """Empty pages that no test uses, by what they were made with: for a new one Chromium starts two processes."""
    return defaultdict(list)


@fixture
async def opens(browser: Browser, address: str, resting: Resting) -> AsyncIterator[Opens]:
    """Opens one more window; at the end no window may have complained of anything but a lost connection."""
    windows: list[tuple[Window, list[Page]]] = []

    async def open_(query: str = "", *, size: ViewportSize = WIDE, **options: Any) -> Window:
        alike = resting[repr((size, options))]
        if not alike:
            context = await browser.new_context(viewport=size, locale="ru", reduced_motion="reduce", **options)
            context.set_default_timeout(PATIENCE)
            alike.append(await context.new_page())
        window = Window(alike.pop())
        windows.append((window, alike))
        await window.page.goto(f"{address}/{query}")
        await expect(window.page.locator(".clock .time b")).not_to_be_empty()
        return window

    yield open_
    for window, alike in windows:
        await window.emptied()
        alike.append(window.page)
    assert not [said for window, _ in windows for said in window.problems]


@fixture
async def window(opens: Opens) -> Window:
    return await opens()


@fixture
async def phone(window: Window, anna: Person) -> Phone:
    """Anna's, in a wide window."""
    return window.phone(anna.id)
