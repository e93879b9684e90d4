"""Dialogue: somebody leaves the team between a lead's preview and the end of the loading."""

import asyncio

import pytest

from bot.program.app import App
from handlers.importing import progress
from sandbox.doors.telegram import Telegram
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded, removed
from tests.handlers.sent_files import loads, names, sent

MANY = 3_000
WORDS = {
    "ru": ("Загружаю: клиентов", "Борис Иванов больше не в команде", "Назад", "Нет в команде: Борис", "Сохранено"),
    "en": ("Loading: ", "Boris Ives is no longer in the team", "Back", "Not in the team: Boris", "Saved"),
}


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every now and then is at once: nobody waits for seconds."""
    monkeypatch.setattr(progress, "EVERY", 0.0)


async def _when_it_says(company: Company, words: str) -> None:
    while not any(words in str(call.params.get("text")) for call in company.telegram.calls.of("editMessageText")):
        await asyncio.sleep(0.001)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_whose_clients_they_are_is_asked_again_where_the_manager_has_left(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    loading, gone, back, unknown, saved = WORDS[language]
    company = await founded(telegram, app, clock, language)
    lead = company.lead
    await sent(lead, "Имя;Менеджер\n" + "".join(f"Клиент {n};{unknown.split()[-1]}\n" for n in range(MANY)))
    lead.does_not_see(unknown)
    async with asyncio.TaskGroup() as together:
        together.create_task(loads(lead, language))
        await _when_it_says(company, loading)
        await removed(company, company.boris)
    lead.sees(gone)
    assert not await names(company, lead)
    await lead.taps(back)
    lead.sees(unknown)
    await loads(lead, language)
    lead.sees(saved)
    assert await names(company, lead)
