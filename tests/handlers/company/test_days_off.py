"""The company's own days off: the owner taps or writes them, and everything that skips holidays skips them too."""

from datetime import UTC, date, datetime, time

import pytest

from sales.actions import workspaces
from sales.ground.errors import NotAllowed
from sales.work.step import StepKind
from tests.handlers.company.test_settings import opens
from tests.handlers.day.test_reminders import agreed, at
from tests.handlers.reporting.test_digest import has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps


def moscow(hour: int, minute: int = 0, day: int = 18) -> datetime:
    return datetime(2026, 11, day, hour - 3, minute, tzinfo=UTC)


async def closed(company: Company, words: str) -> None:
    await opens(company.owner, "Правила", "Свои выходные")
    await company.owner.says(words)


async def days_off(company: Company) -> list[date]:
    return sorted((await company.me(company.owner)).workspace.days_off)


async def test_the_owner_names_days_off_in_words_and_by_taps(company: Company) -> None:
    owner = company.owner
    await closed(company, "всегда")
    owner.sees("Не вижу дней", "20–30 ноября")
    await owner.says("19–20 ноября")
    owner.sees("Свои выходные компании", "19–20 нояб.")
    await owner.taps("27")
    await owner.taps("✓20")
    assert await days_off(company) == [date(2026, 11, 19), date(2026, 11, 27)]
    await owner.taps("Назад")
    owner.sees("Правила компании", "Свои выходные: 19 нояб., 27 нояб.")


async def test_the_same_in_english(company_en: Company) -> None:
    owner = company_en.owner
    await opens(owner, "Rules", "Days off")
    await owner.says("from 19 to 20 November")
    owner.sees("The company's own days off", "19–20 Nov")


async def test_buttons_sentences_and_the_calendar_skip_them(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await closed(company, "19–20 ноября")
    await open_card(anna)
    await anna.taps("Следующий шаг")
    assert "Завтра · пн 23" in anna.buttons
    await anna.taps("Другая дата")
    assert {"·19·", "·20·", "23"} <= set(anna.buttons)
    await anna.says("/cancel")
    await anna.says("Ромашка думает, перезвонить завтра")
    await anna.taps("Сохранить")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2026, 11, 23)


async def test_spreading_skips_them(company: Company) -> None:
    await closed(company, "19–20 ноября")
    await has(company, company.anna, "Астра", due_on=date(2026, 11, 17))
    await company.anna.says("/today")
    await company.anna.taps("Разобрать · 1")
    await company.anna.taps("Разложить по дням")
    company.anna.sees("пн, 23 ноября — 1")


async def test_no_list_and_no_evening_come_on_them_but_what_was_agreed_for_an_hour(company: Company) -> None:
    await closed(company, "19–20 ноября")
    await has(company, company.boris, "Пион", due_on=date(2026, 11, 19))
    await agreed(company, time(15), StepKind.CALL, day=date(2026, 11, 19))
    await at(company, moscow(9, day=19), moscow(14, 46, day=19), moscow(19, day=19))
    assert company.boris.screens == []
    assert len(company.anna.screens) == 2
    company.anna.sees("15:00 📞 Астра")


async def test_only_the_owner_sets_them(company: Company) -> None:
    await opens(company.owner, "Правила", "Свои выходные")
    button = next(one for one in company.owner.screen.buttons() if one["text"] == "20")
    await company.lead.says("/settings")
    await company.lead.presses(company.lead.screen, button)
    company.lead.sees("Клиент не найден")
    assert await days_off(company) == []
    me = await company.me(company.lead)
    async with company.work(me.scope) as unit:
        with pytest.raises(NotAllowed):
            await workspaces.set_days_off(unit, me.scope, me.workspace, frozenset({date(2026, 11, 20)}))
