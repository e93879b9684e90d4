"""The whole demo, always on one Thursday, in two windows: on a phone and on a desk. What is played is in the tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from playwright.async_api import Browser, ViewportSize, expect

from bot.demo.runner import Demo, started
from sandbox import Person
from tests.phone.window import Phone, Window

THURSDAY = datetime(2026, 11, 19, 1, tzinfo=UTC)
SIZES = ViewportSize(width=390, height=844), ViewportSize(width=1440, height=900)

Words = tuple[str, str]
"""In Russian and in English."""


class Shown:
    """A running demo and who looks at it; every screen that `sees` waits for is held to what a screen must be."""

    def __init__(self, demo: Demo, language: str, windows: list[Window]) -> None:
        self.demo = demo
        self.windows = windows
        self._column = ("ru", "en").index(language)
        self.takes(demo.anna, windows[0])

    def word(self, words: Words | str) -> str:
        return words if isinstance(words, str) else words[self._column]

    def takes(self, person: Person, window: Window) -> None:
        """That person's phone, in that window, is in hand from now on."""
        self.hand: Phone = window.phone(person.id)

    async def taps(self, label: Words | str) -> None:
        """A button under a message, the newest of that name."""
        await self.hand.place.locator(".log").get_by_role("button", name=self.word(label)).last.click()

    async def taps_the_first(self) -> None:
        """The first button under the newest message."""
        await self.hand.last.locator(".buttons button").first.click()

    async def types(self, key: Words) -> None:
        """A key of the menu under the field."""
        await self.hand.place.locator(".keys").get_by_role("button", name=self.word(key)).click()

    async def says(self, words: Words | str) -> None:
        """And waits for the answer, which is the newest message then."""
        said = await self.hand.place.locator(".mine").count()
        await self.hand.says(self.word(words))
        await expect(self.hand.place.locator(".mine")).to_have_count(said + 1)
        await expect(self.hand.last).to_contain_class("theirs")

    async def attaches(self, what: Words, which: str) -> None:
        await self.hand.attaches(self.word(what))
        await self.hand.sheet.get_by_role("button", name=which).click()

    async def sees(self, *pieces: Words | str) -> None:
        """Waits for the screen with all of this in it; there it must be whole, at rest, and refused by nobody."""
        screens = self.hand.messages
        for piece in pieces:
            screens = screens.filter(has_text=self.word(piece))
        await expect(screens.last).to_be_visible()
        for window in self.windows:
            await expect(window.page.locator("[aria-busy=true]")).to_have_count(0)
            await expect(window.page.locator(".refused:visible")).to_have_count(0)
            assert await window.overflows() == []
            assert window.problems == []


@asynccontextmanager
async def shown(
    browser: Browser, language: str, sizes: Iterable[ViewportSize] = SIZES, **options: Any
) -> AsyncIterator[Shown]:
    async with started(language, at=THURSDAY) as demo:
        contexts = [await browser.new_context(viewport=size, locale=language, **options) for size in sizes]
        windows = [Window(await context.new_page()) for context in contexts]
        for window in windows:
            await window.page.goto(demo.address)
            await window.page.locator(".strip .close").click()
        yield Shown(demo, language, windows)
        for context in contexts:
            await context.close()
