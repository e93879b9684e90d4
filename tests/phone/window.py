"""A browser window on the sandbox as a test sees it, and one phone in it in a hand's words."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.async_api import ConsoleMessage, Error, Locator, Page, expect

OVERFLOWS = Path(__file__).with_name("overflows.js").read_text(encoding="utf-8")


class Window:
    """A page of the sandbox; `problems` is what the browser complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[str] = []
        page.on("pageerror", self._erred)
        page.on("console", self._said)

    async def emptied(self) -> None:
        """As good as a new page for the next test: nothing is open, nothing is kept, nothing is allowed."""
        await self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        self.page.remove_listener("pageerror", self._erred)
        self.page.remove_listener("console", self._said)
        await self.page.goto("about:blank")
        await self.page.context.clear_permissions()
        await self.page.context.clear_cookies()

    def _erred(self, error: Error) -> None:
        self.problems.append(str(error))

    def _said(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.problems.append(said.text)

    def phone(self, person: int) -> Phone:
        return Phone(self.page.locator(f".phone[data-person='{person}']"))

    async def overflows(self) -> list[str]:
        found: list[str] = await self.page.evaluate(OVERFLOWS)
        return found


class Phone:
    """One phone: what its owner does and sees there."""

    def __init__(self, place: Locator) -> None:
        self.place = place
        self.page = place.page
        self.field = place.locator(".composer textarea")
        self.messages = place.locator(".turn:not(.gone)")
        self.last = self.messages.last
        self.sheet = place.locator(".sheet")
        self.toast = place.locator(".toast.shown")

    async def says(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    async def taps(self, label: str) -> None:
        await self.place.get_by_role("button", name=label).last.click()

    async def holds_the_last(self) -> None:
        """Until its menu opens: a message that is drawn anew under the hand has not felt it."""
        while not await self.sheet.is_visible():
            with suppress(Error, AssertionError):
                await self.last.locator(".bubble").click(button="right", timeout=2_000)
                await expect(self.sheet).to_be_visible(timeout=2_000)

    async def sees(self, *pieces: str) -> None:
        for piece in pieces:
            await expect(self.place.locator(".log")).to_contain_text(piece)

    async def attaches(self, what: str) -> None:
        await self.place.locator(".attach").click()
        await self.sheet.get_by_role("button", name=what).click()

    async def evaluate(self, script: str) -> Any:
        return await self.place.evaluate(script)
