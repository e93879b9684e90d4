"""Dialogue: a lead says once whom a manager's name in a file means; the next file knows it, and it can be said anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.program.app import App
from handlers.speech.taps.importing import Act, tap
from sales.ground.ids import new_id, to_text
from sales.importing import draft
from sandbox.doors.telegram import Telegram
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded, removed
from tests.handlers.sent_files import loads, names, sent

FILE = "Клиент;Менеджер\nЮг;Кузнецов\nВосток;Кузнецов\nСевер;Смирнов\n"
NEXT = "Клиент;Менеджер\nЗапад;Кузнецов\n"
SAY = {
    "ru": ("Чей клиент", "Борис Иванов", "Назад", "Нет в команде: Кузнецов", "Как вы сказали: Кузнецов → Борис Иванов"),
    "en": ("Whose clients", "Boris Ives", "Back", "Not in the team: Кузнецов", "As you said: Кузнецов → Boris Ives"),
}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_name_that_was_explained_once_is_known_in_the_next_file(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    whose, boris, back, unknown, known = SAY[language]
    company = await founded(telegram, app, clock, language)
    lead = company.lead
    await sent(lead, FILE)
    lead.sees(unknown)
    await lead.taps(whose)
    await lead.taps("Кузнецов: 2")
    await lead.taps(boris)
    await lead.taps(back)
    lead.sees(known)
    await loads(lead, language)
    await sent(lead, NEXT)
    lead.sees(known)
    lead.does_not_see(unknown)
    await loads(lead, language)
    assert await names(company, company.boris) == ["Восток", "Запад", "Юг"]


async def _explained(company: Company) -> None:
    await sent(company.lead, FILE)
    await company.lead.taps("Чей клиент")
    await company.lead.taps("Кузнецов: 2")
    await company.lead.taps("Борис Иванов")


async def test_what_was_said_can_be_said_anew_and_each_name_is_asked_about_itself(company: Company) -> None:
    lead = company.lead
    await _explained(company)
    await lead.taps("❓ Смирнов: 1")
    lead.sees("Кто в команде Смирнов?")
    await lead.taps("Анна Петрова")
    await lead.taps("✓ Кузнецов: 2")
    lead.sees("Кто в команде Кузнецов?")
    await lead.taps("Анна Петрова")
    await lead.taps("Назад")
    lead.sees("Кузнецов → Анна Петрова", "Смирнов → Анна Петрова")
    await loads(lead)
    assert await names(company, company.anna) == ["Восток", "Север", "Юг"]


async def test_a_button_that_names_nothing_of_the_file_changes_nothing(company: Company) -> None:
    lead = company.lead
    await sent(lead, FILE)
    preview = lead.screen
    async with company.database.read() as unit:
        [row] = await unit.drafts.latest(lead.id, draft.KIND, 1)
    anna = to_text((await company.me(company.anna)).member.id)
    for act, number, value in (
        (Act.GIVE, 0, to_text(new_id())), (Act.GIVE, -1, anna), (Act.GIVE, 3, anna),
        (Act.RULE, 0, "all"), (Act.COLUMN, 99, ""),
    ):  # fmt: skip
        await lead.presses(preview, {"text": "forged", "callback_data": tap(row.id, act, number, value)})
        assert lead.toast == "Клиент не найден"
    async with company.database.read() as unit:
        assert await unit.drafts.get(lead.id, row.id) == row


async def test_whoever_has_left_is_meant_no_more(company: Company) -> None:
    await _explained(company)
    await removed(company, company.boris)
    await sent(company.lead, NEXT)
    company.lead.sees("Нет в команде: Кузнецов")


async def _kept_as(company: Company, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """What is kept of the lead's last file is changed behind the bot's back."""
    person = (await company.me(company.lead)).person
    async with company.work(await company.scope(company.lead)) as unit:
        (row,) = await unit.drafts.latest(person.id, draft.KIND, 1)
        await unit.drafts.put(replace(row, data=change(row.data)))
        await unit.commit()


async def test_a_file_kept_by_an_earlier_version_goes_on_and_its_names_are_known(company: Company) -> None:
    lead = company.lead
    await _explained(company)
    await lead.taps("Назад")
    of_then = ("file", "name", "columns", "doubles", "managers", "key")
    await _kept_as(company, lambda data: {name: data[name] for name in of_then})
    stands = lead.screen
    await sent(lead, NEXT)
    lead.sees("Кузнецов → Борис Иванов")
    await lead.taps("Загрузить 3", on=stands)
    lead.sees("Сохранено: 3 клиента")


async def test_what_was_said_of_somebody_gone_hides_nothing_said_before(company: Company) -> None:
    lead = company.lead
    await _explained(company)
    company.clock.moves(timedelta(minutes=1))
    await sent(lead, NEXT)
    await _kept_as(company, lambda data: {**data, "managers": {"Кузнецов": 1}})
    await sent(lead, NEXT)
    lead.sees("Кузнецов → Борис Иванов")
