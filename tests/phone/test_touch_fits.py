"""At a client's door: twenty clients with all there is to know of them, and each touch screen on the phone at once."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.demo.words.words import LANGUAGES
from sales.actions.steps import plan
from sales.actions.touches import record
from sales.clients.client import BuyingRole, Client, Contact
from sales.ground.ids import new_id
from sales.ground.scope import Role, scope_of
from sales.recording.touch_draft import TouchDraft
from sales.values.phones import parse
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, Wish
from tests.phone.conftest import NARROW
from tests.phone.shown import Shown, Words, shown

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(300), pytest.mark.long]

CLIENTS = 20
TODAY = date(2026, 11, 19)
NAMES = {
    "ru": "ООО «Торгово-производственная компания Уральские самоцветы и бытовая химия {n:02}»",
    "en": "The Honourable Company of Household Chemicals and Semi-precious Stones {n:02} Ltd",
}
PEOPLE = {"ru": "Елизавета Константиновна Преображенская", "en": "Elizabeth Alexandra Featherstonehaugh"}
POSITIONS = {"ru": "заместитель коммерческого директора", "en": "deputy commercial director"}
WORDS = {
    "ru": "Показать образцы стаканов нового вида, взять подписанный договор и спросить про оплату прошлой поставки",
    "en": "Show the new samples, take the signed contract along and ask about the payment for the last delivery",
}
SAID = {
    "ru": "Цена устраивает, но смотрят на сроки, решает собственник после праздников; просят не звонить в обед",
    "en": "The price is right but they look at the terms, the owner decides after the holidays; no calls at lunch",
}
ADDRESSES = {
    "ru": "ул. Восьмисотлетия Екатеринбурга, дом 124, корпус 3, офис 412",
    "en": "124 Great Portland Street, building 3, office 412, London",
}
HOURS = {"ru": "пн-пт 9:00-18:00, обед 13-14", "en": "Mon-Fri 9:00-18:00, lunch 1-2"}
ENTRANCE = {
    "ru": "вход со двора, третий подъезд, домофон 412, пропуск",
    "en": "from the yard, third door, ring 412, pass",
}


@pytest_asyncio.fixture(loop_scope="session", params=LANGUAGES)
async def demo(browser: Browser, request: pytest.FixtureRequest) -> AsyncIterator[Shown]:
    async with shown(browser, request.param, [NARROW]) as demo:
        yield demo


async def test_what_the_call_needs_is_on_the_screen_of_all_twenty(demo: Shown) -> None:
    anna, language = demo.demo.anna, demo.demo.company.workspace.locale
    for number in range(CLIENTS):
        await _full(demo, language, number)
    heights = []
    for number in range(CLIENTS):
        await anna.says(f"/find +7 912 345-67-{number * 4:02}")
        await anna.taps("Касание" if language == "ru" else "Touch")
        await demo.sees(("Есть интерес", "Interested"), "🎯")
        heights.append(await _fits(demo))
        needed: list[Words | str] = [
            ("Торгово-", "The Honourable"),
            WORDS[language][:36],
            PEOPLE[language][:20],
            "+7 912 345-67-",
        ]
        needed += [ADDRESSES[language][:24], HOURS[language][:12]] if number % 2 else []
        await demo.sees(*needed)
    print(f"{language}: the touch screen takes {min(heights)}-{max(heights)} % of the room there is")
    assert max(heights) <= 100, heights


async def _fits(demo: Shown) -> int:
    """How much of the room between the chat's head and the field the words and the buttons of the screen take."""
    await expect(demo.hand.place.locator(".keys")).to_be_visible()
    # the card, which is longer, says what came of the last touch, too: its buttons tell the touch screen from it
    await expect(demo.hand.last.locator(".buttons")).to_contain_text(re.compile("Поговорили|Talked"))
    await demo.hand.last.locator(".buttons").evaluate("one => one.scrollIntoView({block: 'end'})")
    room = await demo.hand.place.locator(".log").bounding_box()
    words, buttons = [await demo.hand.last.locator(kind).bounding_box() for kind in (".text", ".buttons")]
    assert room
    assert words
    assert buttons
    return round(100 * (buttons["y"] + buttons["height"] - words["y"]) / room["height"])


async def _full(demo: Shown, language: str, number: int) -> None:
    """A client with four people, long words everywhere, a talk, maybe an attempt since, and a step of today."""
    company = demo.demo.company
    scope, now = scope_of(company.workspace.id, company.anna.id, Role.REP), demo.demo.app.clock.now()
    name = NAMES[language].format(n=number)
    client = Client(
        new_id(), company.anna.id, name, now, address=ADDRESSES[language], hours=HOURS[language],
        entrance_note=ENTRANCE[language], zone="Asia/Vladivostok", note=WORDS[language] * 3,
    )  # fmt: skip
    kind = StepKind.VISIT if number % 2 else StepKind.CALL
    wish = Wish(kind, TODAY, time(16) if number % 3 else None, WORDS[language])
    async with demo.demo.database.work(scope) as unit:
        await unit.clients.add(scope, client, [_person(client, language, number, place) for place in range(4)])
        for ago, outcome in [(9, Outcome.THINKING), *([(1, Outcome.NO_ANSWER)] if number % 4 > 1 else [])]:
            past = now.astimezone(ZoneInfo(company.workspace.zone)) - timedelta(days=ago)
            said = TouchDraft(new_id(), client.id, comment=SAID[language] if ago > 1 else "", at=past)
            await record(unit, scope, said, outcome, past)
        await plan(unit, scope, client, wish, now.astimezone(ZoneInfo(company.workspace.zone)))
        await unit.commit()


def _person(client: Client, language: str, number: int, place: int) -> Contact:
    own = parse(f"+7 912 345-67-{number * 4 + place:02}", "RU")
    numbers = (own, *(parse(f"+7 495 1{number * 4 + place:02}-4{n}-67", "RU") for n in (1, 2)))
    return Contact(
        new_id(), client.id, PEOPLE[language] if place == 0 else f"{PEOPLE[language]} {place}", numbers,
        POSITIONS[language], "elizaveta.preobrazhenskaya@samotsvety-chemicals.example",
        BuyingRole.DECIDES if place == 0 else BuyingRole.INFLUENCES, hours=HOURS[language],
    )  # fmt: skip
