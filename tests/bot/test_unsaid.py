"""A call that hangs or fails keeps nobody waiting for long; what is late comes, or makes way for what is newer."""

import asyncio

import pytest

from bot.program.app import App
from handlers.frame import insistence
from sandbox import Telegram
from sandbox.requests.faults import Fault, OrderedFault
from tests.handlers.sample_company import Company


@pytest.fixture
def database_url(ready_sqlite_url: str) -> str:
    """One engine: nothing here is asked of the database."""
    return ready_sqlite_url


@pytest.fixture(autouse=True)
def _patience(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.unsaid, "_patience", 0.3)
    monkeypatch.setattr(insistence, "PAUSES", (0.05,))
    monkeypatch.setattr(insistence, "SMALL", 1)


@pytest.mark.parametrize("method", ["editMessageText", "sendMessage", "answerCallbackQuery"])
async def test_a_call_that_hangs_holds_neither_its_person_nor_others(
    company: Company, app: App, telegram: Telegram, method: str
) -> None:
    await company.anna.says("/settings")
    hung = telegram.faults.hang(3600, method, times=100)
    if method == "sendMessage":
        await company.anna.says("/settings")
    else:
        await company.anna.taps("Рабочие дни")
    telegram.faults.orders.remove(hung)
    assert app.unsaid.under_way
    await company.anna.says("/help")
    await company.boris.says("/settings")
    company.boris.sees("Рабочие дни")
    assert any("/cancel" in screen.text for screen in company.anna.screens)
    await app.unsaid.end(5)


async def test_what_is_late_comes_while_nobody_waits(company: Company, app: App, telegram: Telegram) -> None:
    await company.anna.says("/settings")
    broken = telegram.faults.bad_gateway("editMessageText", times=10_000, chat=company.anna.id)
    await company.anna.taps("Рабочие дни")
    assert b"messages_unsaid 1.0" in await app.figures()
    telegram.faults.orders.remove(broken)
    await app.unsaid.end(5)
    assert b"messages_unsaid 0.0" in await app.figures()
    company.anna.sees("По каким дням")
    await company.anna.taps("сб")


async def test_what_is_being_answered_is_in_hand_though_it_is_saved(
    company: Company, app: App, telegram: Telegram
) -> None:
    telegram.faults.hang(3600, "sendMessage", times=1)
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        group.create_task(company.anna.says("/help"))
        while b"updates_in_hand 1.0" not in await app.figures():
            await asyncio.sleep(0)
    assert b"updates_in_hand 0.0" in await app.figures()
    await app.unsaid.end(0)


async def test_a_newer_screen_is_never_overtaken_by_an_older_one(
    company: Company, app: App, telegram: Telegram
) -> None:
    await company.anna.says("/settings")
    first = company.anna.screen
    broken = telegram.faults.bad_gateway("editMessageText", times=10_000, chat=company.anna.id)
    await company.anna.taps("Рабочие дни")
    assert app.unsaid.under_way
    await company.anna.says("/settings")
    await asyncio.sleep(0)
    assert not app.unsaid.under_way
    telegram.faults.orders.remove(broken)
    await app.unsaid.end(5)
    assert "По каким дням" not in first.text
    await company.anna.taps("Рабочие дни")
    company.anna.sees("По каким дням")


async def test_words_that_are_late_come_even_after_a_newer_screen(
    company: Company, app: App, telegram: Telegram
) -> None:
    telegram.faults.order(OrderedFault(Fault.FLOOD, "sendMessage", 1, company.anna.id, 1))
    await company.anna.says("/cancel")
    assert app.unsaid.under_way
    await company.anna.says("/settings")
    await app.unsaid.end(5)
    assert len(company.anna.screens) >= 2
