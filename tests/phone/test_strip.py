"""The demo's first three minutes: what to try, one thing at a time on a narrow screen, until it is closed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import expect

from sandbox import Person, Telegram
from sandbox.phone import Around
from sandbox.server import serve
from tests.phone.conftest import NARROW, WIDE, Opens

pytestmark = pytest.mark.asyncio(loop_scope="session")
HINTS = ("Нажмите «10:00»", "Напишите боту", "Переведите часы")


@pytest_asyncio.fixture(loop_scope="session")
async def address(telegram: Telegram, anna: Person) -> AsyncIterator[str]:
    assert anna.id
    async with serve(telegram, around=Around(hints=HINTS)) as address:
        yield address


async def test_on_a_narrow_screen_one_thing_at_a_time_and_the_last_moves_the_clock(
    opens: Opens, telegram: Telegram
) -> None:
    page = (await opens(size=NARROW)).page
    await expect(page.locator(".strip li:visible")).to_have_text(f"1{HINTS[0]}")
    for _ in HINTS[1:]:
        await page.locator(".strip .next").click()
    before = telegram.now()
    await page.locator(".strip .jump").click()
    await expect(page.locator(".clock.shifted")).to_be_visible()
    assert telegram.now() > before


async def test_a_closed_strip_stays_closed_in_its_window(opens: Opens) -> None:
    page = (await opens(size=WIDE)).page
    await expect(page.locator(".strip li:visible")).to_have_count(len(HINTS))
    await page.locator(".strip .close").click()
    await expect(page.locator(".strip")).to_be_hidden()
    await page.reload()
    await expect(page.locator(".clock .time b")).not_to_be_empty()
    await expect(page.locator(".strip")).to_be_hidden()
