"""A rep's day and a lead's look at the week: the whole demo in the browser, at both sizes, in both languages."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.demo.words.words import LANGUAGES, words_of
from tests.phone.shown import Shown, shown

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(180)]
SAVED = "Сохранено", "Saved"
CONTACT = "Контакт", "Contact"
PLACE = "Геопозиция", "Location"


@pytest_asyncio.fixture(loop_scope="session", scope="module", params=LANGUAGES)
async def demo(browser: Browser, request: pytest.FixtureRequest) -> AsyncIterator[Shown]:
    async with shown(browser, request.param) as demo:
        yield demo


async def test_a_rep_plays_the_main_loop(demo: Shown) -> None:
    demo.takes(demo.demo.anna, demo.windows[0])
    await _works_off_the_morning(demo)
    await _makes_clients(demo)
    await _writes_and_dictates(demo)
    await _looks_around(demo)


async def test_a_lead_plays_the_main_loop(demo: Shown) -> None:
    demo.takes(demo.demo.lead, demo.windows[1])
    boris = demo.demo.company.boris.name
    await demo.says("/report")
    await demo.sees(("Обратите внимание", "Worth a look"), boris)
    await demo.taps(boris)
    await demo.sees(("Просрочено сейчас: 3", "Overdue now: 3"), ("В скобках:", "In brackets:"), boris)
    await demo.taps(("Просрочено · 3", "Overdue · 3"))
    await demo.sees((f"{boris} · Просрочено: 3", f"{boris} · Overdue: 3"))
    await demo.taps_the_first()
    await demo.sees(("База:", "Base:"), boris)
    await demo.says("/team")
    await demo.sees(("6 человек", "6 people"))
    await demo.taps(("➕ Менеджер", "➕ Rep"))
    await demo.sees("https://t.me/touchbase_bot?start=")


async def _works_off_the_morning(demo: Shown) -> None:
    """Line, outcome, day; then the card, once more a touch, and the way back."""
    await demo.sees(("Четверг, 19 ноября", "Thursday, 19 November"), ("Просрочено", "Overdue"))
    await demo.taps("10:00")
    await demo.sees(("Есть интерес", "Interested"))
    await demo.taps(("Просит КП", "Wants a quote"))
    await demo.sees(("Когда?", "When?"))
    await demo.taps(("Завтра", "Tomorrow"))
    await demo.sees(("выслать КП завтра, пт, 20 ноября", "send a quote tomorrow, Fri, 20 November"), SAVED)
    await demo.taps(("К карточке", "To the card"))
    await demo.sees(("База:", "Base:"))
    await demo.taps(("Касание", "Touch"))
    await demo.sees(("Есть интерес", "Interested"))
    await demo.taps(("Недозвон", "No answer"))
    await demo.sees(SAVED, ("недозвон", "no answer"))


async def _makes_clients(demo: Shown) -> None:
    """By a typed line, and by somebody from the phone book."""
    await demo.types(("Новый", "New"))
    await demo.sees(("Как называется клиент?", "What is the client called?"))
    await demo.says(("Кофейня Облако, Мария, +7 343 555-77-01", "Cloud Coffee, Mary, +44 161 496 0777"))
    await demo.sees(("Кофейня Облако", "Cloud Coffee"), ("Когда следующий шаг?", "When is the next step?"))
    await demo.taps(("Через неделю", "In a week"))
    await demo.sees(("позвонить чт, 26 ноября", "call Thu, 26 November"))
    newcomer = words_of(demo.demo.company.workspace.locale).at_hand.newcomer
    await demo.attaches(CONTACT, newcomer)
    await demo.sees(newcomer, ("К «Кофейня Облако»", "To “Cloud Coffee”"))
    await demo.taps(("Новый клиент", "New client"))
    await demo.sees(newcomer, ("Когда следующий шаг?", "When is the next step?"))
    await demo.taps(("Отменить запись", "Undo"))
    await demo.sees(("Запись отменена", "Undone"))


async def _writes_and_dictates(demo: Shown) -> None:
    """A sentence becomes a touch, a recording its comment, and both are taken back."""
    await demo.says(("Облако просят КП, перезвонить в пт в 10", "Cloud wants a quote, call back Fri at 10"))
    await demo.sees(("Следующий шаг: позвонить завтра, пт, 20 ноября, 10:00", "call tomorrow, Fri, 20 November, 10:00"))
    await demo.taps(("Сохранить", "Save"))
    await demo.sees(SAVED, ("просит КП", "wants a quote"))
    await demo.hand.place.locator(".record").click()
    await demo.sees(("Это про", "Is this about"))
    await demo.taps(("К касанию", "To the touch"))
    await demo.sees(("Комментарий сохранён", "Comment saved"))
    await demo.taps(("Отменить запись", "Undo"))
    await demo.sees(("Запись отменена", "Undone"))


async def _looks_around(demo: Shown) -> None:
    words = words_of(demo.demo.company.workspace.locale)
    await demo.attaches(PLACE, words.at_hand.places[0][0])
    await demo.sees(("Клиент находится здесь?", "Is this where the client is?"))
    await demo.taps(("Кто рядом", "Who is near"))
    await demo.sees(("В пределах", "Within"), "1.")
    await demo.says(("Облако", "Cloud"))
    await demo.sees(("Кофейня Облако", "Cloud Coffee"), ("База:", "Base:"))
    await demo.types(("Сегодня", "Today"))
    await demo.sees(("Сделано", "Done"))
