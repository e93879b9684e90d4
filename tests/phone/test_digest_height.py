"""The morning as a thumb meets it: nine lines of clients with everything about them, with their buttons, menu open."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from aiogram import Bot

from handlers.day import goals
from handlers.reporting.digest_screens import digest_screen
from handlers.speech.menu import keyboard
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.words import LANGUAGES
from sales.clients.client import ClientLine
from sales.clients.facts import Facts
from sales.reporting.digest import digest
from sales.reporting.leading.goals import Aim, Goal, Progress, Span
from sales.reporting.unasked.occasions import Occasion, section
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind
from sandbox import Person
from tests.phone.conftest import NARROW, Opens

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]
TODAY = date(2026, 11, 19)
NOW = datetime(2026, 11, 19, 5, 30, tzinfo=UTC)
MOSCOW = "Europe/Moscow"
SAID = (
    "Цена устраивает, но смотрят ещё на сроки поставки и на отсрочку, решит Марина Сергеевна в пятницу после планёрки"
)
NAMES = (
    "ООО «Северный альянс промышленников»",
    "Магазин «Рябина»",
    "ИП Миронова Марина Константиновна",
    "ООО «Техноресурс-Поволжье»",
    "Мебельная фабрика «Причал»",
    "Аптека «Визит» на Ленина",
    "Ферма «Утиный хутор»",
    "Кондитерская «Зефирная»",
    "Кафе «Вкусный обед»",
)
TALKS = (Outcome.ORDER, Outcome.THINKING, Outcome.TALKED, Outcome.INTERESTED, Outcome.CALL_BACK)
MOST_SCREENS = 1.5
PLANS = [
    Progress(Goal(one, 1, aim, Span.WEEK, 80, TODAY, 1, NOW), 80, 35, 60, TODAY)
    for one, aim in enumerate((Aim.CALLS, Aim.VISITS))
]


def _line(number: int, name: str) -> tuple[NextStep, ClientLine]:
    facts = Facts(
        touches=3, last_talk=TALKS[number % len(TALKS)], last_talk_at=NOW - timedelta(days=9), last_talk_note=SAID
    )
    kind = StepKind.VISIT if number % 3 == 2 else StepKind.CALL
    due = TODAY - timedelta(days=3) if number == 8 else TODAY
    at, note = (time(10 + number) if number < 4 else None), ("" if number % 2 else SAID)
    client = ClientLine(number, 1, name, facts, zone="Asia/Yekaterinburg" if number == 1 else None)
    return NextStep(number, number, 1, kind, due, at, MOSCOW, note=note, postponed=3 * (number == 8)), client


def _morning(reader: Reader) -> Screen:
    others = [ClientLine(90 + number, 1, name, Facts()) for number, name in enumerate(NAMES)]
    steps = [_line(number, name) for number, name in enumerate(NAMES)]
    sections = {one: section(others, 17 + n) for n, one in enumerate(Occasion)}
    day = replace(digest(TODAY, NOW, steps), sections=sections)
    return digest_screen(reader, day, MOSCOW, plan=goals.short(reader, PLANS))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nine_lines_take_at_most_one_and_a_half_screens(
    opens: Opens, bot: Bot, anna: Person, language: str
) -> None:
    window = await opens(size=NARROW)
    phone, reader = window.phone(anna.id), Reader(language, MOSCOW, NOW)
    await bot.send_message(anna.id, "☀️", reply_markup=keyboard(reader))
    screen = _morning(reader)
    await bot.send_message(anna.id, screen.text, reply_markup=screen.keyboard())
    await phone.sees("Рябина")
    height = await phone.last.evaluate("turn => turn.getBoundingClientRect().height")
    in_sight = await phone.place.locator(".log").evaluate("log => log.clientHeight")
    assert await phone.last.locator(".buttons button").count() >= len(NAMES)
    assert height <= MOST_SCREENS * in_sight, f"{height / in_sight:.2f} screens"
    assert await window.overflows() == []
