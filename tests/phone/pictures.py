"""`make pictures`: the pictures of README.md and docs/, taken anew from the demo. The day and the company never change.

A picture is the phone alone on nothing, at twice its size (all three: at their own), in at most 256 colours.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Locator, ViewportSize, async_playwright, expect

from bot.demo.words.words import LANGUAGES, words_of
from tests.phone.chromium import QUIET, chromium
from tests.phone.palette import in_palette
from tests.phone.shown import Shown, Words, shown

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
DESK = ViewportSize(width=1440, height=960)
ON_NOTHING = "html, body, .phones { background: none !important } .frame { box-shadow: none !important }"
PLACE = "Геопозиция", "Location"
PATIENCE = 60_000
"""Nobody waits for a picture: a busy machine may take its time."""


class Camera:
    """Takes pictures of one language."""

    def __init__(self, demo: Shown, language: str) -> None:
        self.demo = demo
        self.language = language
        self.page = demo.windows[0].page

    async def phone(self, name: str, *, keys: bool = False, top: Words | None = None, small: bool = False) -> None:
        """The one that is in hand, the menu's keys folded but for `keys`; `top` is the heading to stand above. Small
        ones are at their own size: all of them together have a limit.
        """
        shown = self.demo.hand.place.locator(".keys:visible")
        if await shown.count() and not keys:
            await self.demo.hand.place.locator(".toggle").click()
            await self.demo.hand.place.locator(".turn.theirs").last.scroll_into_view_if_needed()
        if top:
            heading = self.demo.hand.place.locator(".theirs b", has_text=self.demo.word(top)).last
            await heading.evaluate("one => one.scrollIntoView({block: 'start'})")
        await self._keep(self.demo.hand.place.locator(".frame"), name, "css" if small else "device")

    async def until(self, hour: str) -> None:
        """The clock jumps there; what comes then is waited for by what it says."""
        asked = {"until": hour, "zone": self.demo.demo.company.workspace.zone}
        await self.page.request.post(f"{self.demo.demo.address}/sandbox/clock", data=asked)

    async def all_phones(self, theme: str) -> None:
        await self.page.goto(f"{self.demo.demo.address}/?theme={theme}")
        await self.demo.hand.sees(self.demo.word(("Четверг", "Thursday")))
        await self._keep(self.page.locator("body"), f"phones-{theme}", scale="css")

    async def _keep(self, what: Locator, name: str, scale: Literal["css", "device"] = "device") -> None:
        await self.page.mouse.move(0, 0)
        await self.page.evaluate("document.activeElement?.blur()")
        await self.page.wait_for_timeout(600)
        picture = await what.screenshot(omit_background=True, animations="disabled", caret="hide", scale=scale)
        (FOLDER / f"{name}-{self.language}.png").write_bytes(await in_palette(self.page, picture))


async def _all(browser: Browser, language: str) -> None:
    async with _camera(browser, language) as camera:
        for theme in ("dark", "light"):
            await camera.all_phones(theme)
        await camera.page.add_style_tag(content=ON_NOTHING)
        camera.demo.takes(camera.demo.demo.lead, camera.demo.windows[0])
        await camera.phone("report")
        await _chart(camera)
        camera.demo.takes(camera.demo.demo.anna, camera.demo.windows[0])
        await camera.phone("digest", keys=True)
        await _touch(camera)
        await _words(camera)
        await _around(camera)
        await _lists(camera)
        await _day(camera)


@asynccontextmanager
async def _camera(browser: Browser, language: str) -> AsyncIterator[Camera]:
    async with shown(browser, language, [DESK], device_scale_factor=2, bypass_csp=True) as demo:
        yield Camera(demo, language)


async def _chart(camera: Camera) -> None:
    """The week of the team against the plan, below the report."""
    await camera.demo.taps(("График", "Chart"))
    await camera.demo.sees(("Заказы по месяцам", "Orders by month"))
    await expect(camera.demo.hand.place.locator(".toast.shown")).to_have_count(0)
    await camera.phone("chart")


async def _touch(camera: Camera) -> None:
    """From a line of the morning to the day, and the card."""
    demo = camera.demo
    await demo.taps("11:30")
    await demo.sees(("Есть интерес", "Interested"))
    await camera.phone("touch")
    await demo.taps(("Просит КП", "Wants a quote"))
    await demo.sees(("Когда?", "When?"))
    await camera.phone("day")
    await demo.taps(("Сегодня ·", "Today ·"))
    await demo.sees(("выслать КП сегодня", "send a quote today"))
    await camera.phone("saved")
    await demo.taps(("К карточке", "To the card"))
    await demo.sees(("База:", "Base:"))
    await camera.phone("card", top=("Северальянс", "Seagull"))


async def _words(camera: Camera) -> None:
    demo = camera.demo
    await demo.says(("Зефирная просят КП, перезвонить в пт в 10", "Ancoats Hardware want a quote, call back Fri at 10"))
    await demo.sees(("пт, 20 ноября, 10:00", "Fri, 20 November, 10:00"))
    await camera.phone("sentence")
    await demo.taps(("Отмена", "Cancel"))
    await demo.says("/new")
    await demo.says(("Кофейня Облако, Мария, +7 343 555-77-01", "Cloud Coffee, Mary, +44 161 496 0777"))
    await demo.sees(("Когда следующий шаг?", "When is the next step?"))
    await camera.phone("new-client")


async def _around(camera: Camera) -> None:
    demo = camera.demo
    await demo.says(("визит", "kitchen"))
    await demo.sees(("По «визит»", "kitchen"), "1.")
    await camera.phone("search")
    await demo.says("/near")
    await demo.attaches(PLACE, words_of(camera.language).at_hand.places[0][0])
    await demo.sees(("В пределах", "Within"), "1.")
    await camera.phone("nearby")


async def _lists(camera: Camera) -> None:
    """Who owes, the filter of that list, and the funnel."""
    demo = camera.demo
    await demo.says(("должники", "debtors"))
    await demo.sees(("Должны нам:", "They owe us:"))
    await camera.phone("list", small=True)
    await demo.taps(("Фильтр", "Filter"))
    await demo.sees(("Последний заказ", "Last order"))
    await camera.phone("filter", small=True)
    await demo.says(("Клиенты", "Clients"))
    await demo.taps(("Воронка", "Funnel"))
    await demo.sees(("Воронка", "Funnel"), "%")
    await camera.phone("funnel", small=True)


async def _day(camera: Camera) -> None:
    """From an agreed hour to the evening, and the next day, on which Anna is away and Boris covers."""
    demo, people = camera.demo, camera.demo.demo
    await camera.until("14:45")
    await demo.sees("⏰", "15:00")
    await demo.hand.last.scroll_into_view_if_needed()
    await camera.phone("reminder")
    await demo.says("/today")
    await demo.taps(("Обзвон", "Start calling"))
    await demo.sees(("1 из", "1 of"))
    await camera.phone("calling")
    await demo.taps(("Остановить", "Stop"))
    await demo.sees(("Остановились на", "Stopped at"))  # a tap that the clock overtakes is too old to be answered
    await camera.until("18:30")
    await demo.sees(("Без отметки", "Not marked"))
    await camera.phone("evening")
    await demo.says("/settings")
    await demo.taps(("Отпуск", "Vacation"))
    await demo.says(("20–24 ноября", "20–24 November"))
    await demo.taps(people.company.boris.name)
    await demo.sees(("Замещает", "Covered by"))
    demo.takes(people.boris, demo.windows[0])
    await camera.until("08:30")
    await demo.sees(("Пятница", "Friday"))
    await demo.taps("›")
    await demo.sees(("За Анну", "For Anna"), "2 /")  # who covers has heard of it before
    await camera.phone("substitution", top=("За Анну", "For Anna"))
    demo.takes(people.lead, demo.windows[0])
    await camera.until("09:00")
    await demo.sees(("Команда. Пятница", "Team. Friday"))
    await camera.phone("team", top=("Команда. Пятница", "Team. Friday"))


async def _main() -> None:
    FOLDER.mkdir(exist_ok=True)
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        for language in LANGUAGES:
            await _all(browser, language)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(_main())
