"""A rep's day with the bot: the morning's message, the same by /today, lines that tick off."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from sales.clients.client import Client, Status
from sales.clients.facts import Facts
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from tests.handlers.sample_company import Company

TODAY = date(2026, 11, 18)
DAY = timedelta(days=1)
MORNING = datetime(2026, 11, 19, 5, 30, tzinfo=UTC)
"""Half past eight in Moscow, on Thursday."""

LONG_AGO = Facts(orders=2, first_order_on=date(2025, 9, 1), last_order_on=date(2026, 1, 15))
QUIET = Facts(touches=1, last_touch_at=MORNING - 20 * DAY, last_talk_at=MORNING - 20 * DAY)


async def has(
    company: Company,
    person: Person,
    name: str,
    due_on: date | None = None,
    at: time | None = None,
    kind: StepKind = StepKind.CALL,
    facts: Facts | None = None,
) -> int:
    """A client of that person's, with a step where a day is given."""
    scope = await company.scope(person)
    client = Client(new_id(), scope.actor, name, company.clock.now() - 99 * DAY)
    async with company.work(scope) as unit:
        await unit.clients.add(scope, client)
        if facts:
            await unit.clients.set_facts(scope, client.id, facts)
        if due_on:
            step = NextStep(new_id(), client.id, scope.actor, kind, due_on, at, "Europe/Moscow")
            await unit.steps.put(scope, step)
        await unit.commit()
    return client.id


async def test_today_lists_the_days_steps_with_a_button_each(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY, time(15), facts=Facts(last_talk_note="ждут прайс"))
    await has(company, anna, "Пион", TODAY, kind=StepKind.VISIT)
    await has(company, anna, "Завтрашний", TODAY + DAY)
    await anna.says("/today")
    anna.sees("Среда, 18 ноября", "1 звонок, 1 визит", "15:00", "Астра — «ждут прайс»")
    assert anna.buttons == ["📞 15:00 Астра", "🚗 Пион"]


async def test_the_menus_word_shows_the_same(company: Company) -> None:
    await has(company, company.anna, "Астра", TODAY)
    await company.anna.says("/today")
    by_command = company.anna.screen.text
    await company.anna.says("☀️ Сегодня")
    assert company.anna.screen.text == by_command


async def test_no_answer_from_a_line_is_two_taps_and_ticks_the_line_off(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY, time(10))
    await has(company, anna, "Пион", TODAY, time(15))
    await anna.says("/today")
    screens = len(anna.screens)
    await anna.taps("Астра")
    await anna.taps("Недозвон")
    anna.sees("Сохранено")
    await anna.says("/today")
    assert anna.buttons == ["📞 15:00 Пион", "📞 Астра", "📞 Обзвон"]
    anna.sees("Сделано: 1 из 3", "после 12:00 🔁 Астра — недозвон в 10:00")
    assert len(anna.screens) == screens + 1


async def test_back_from_a_line_redraws_the_digest_on_the_same_message(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY, time(15))
    await anna.says("/today")
    digest, message = anna.screen.text, anna.screen.id
    await anna.taps("Астра")
    assert anna.screen.text != digest
    await anna.taps("Назад")
    assert (anna.screen.text, anna.screen.id) == (digest, message)


async def test_a_done_line_opens_the_card_and_back_is_the_digest(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY, time(15))
    await anna.says("/today")
    await anna.taps("Астра")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    await anna.says("/today")
    anna.sees("✅ Сделано: Астра — поговорили")
    await anna.taps("Сделано")
    await anna.taps("✓ Астра")
    anna.sees("Астра")
    await anna.taps("Назад")
    anna.sees("Среда, 18 ноября")


async def test_the_overdue_are_sorted_out_from_a_list_of_all(company: Company) -> None:
    anna = company.anna
    for number in range(1, 11):
        await has(company, anna, f"Долг {number:02}", TODAY - number * DAY)
    await anna.says("/today")
    anna.sees("10 просрочено", "ещё 5")
    await anna.taps("Разобрать · 10")
    anna.sees("10 просроченных шагов", "Долг 08")
    await anna.taps("›")
    anna.sees("Долг 10")
    await anna.taps("Долг 10")
    await anna.taps("Недозвон")
    await anna.says("/today")
    anna.sees("9 просрочено")


async def test_sections_are_folded_and_open_by_a_button(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Сегодняшний", TODAY)
    await has(company, anna, "Покупатель", facts=LONG_AGO)
    await has(company, anna, "Недавний", facts=Facts(orders=1, last_order_on=TODAY - 9 * DAY))
    for number in range(8):
        await has(company, anna, f"Тихий {number}", facts=QUIET)
    await anna.says("/today")
    assert anna.buttons == ["📞 Сегодняшний", "Пора звонить · 1", "Без шага · 10"]
    await anna.taps("Пора звонить")
    assert anna.buttons == ["Покупатель", "📅 сегодня", "Назад"]
    await anna.taps("Покупатель")
    await anna.taps("Назад")
    await anna.taps("Назад")
    await anna.taps("Без шага")
    assert len(anna.buttons) == 2 * 8 + 3 + 2 + 1
    await anna.taps("›")
    await anna.taps("Тихий 7")
    anna.sees("Тихий 7")
    await anna.taps("Назад")
    anna.sees("Тихий 7", "‹")
    await anna.taps("Назад")
    anna.sees("Среда, 18 ноября")


@pytest.mark.parametrize("change", [{"status": Status.INACTIVE}, {"do_not_contact": True}])
async def test_who_is_inactive_or_not_to_be_contacted_is_not_brought_up(
    company: Company, change: dict[str, Any]
) -> None:
    anna = company.anna
    number = await has(company, anna, "Покупатель", facts=LONG_AGO)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        client = await unit.clients.get(scope, number)
        await unit.clients.save(scope, replace(client, **change))
        await unit.commit()
    await anna.says("/today")
    anna.sees("На сегодня ничего не запланировано")
    assert anna.buttons == ["Новый клиент"]


async def test_attempts_alone_do_not_make_the_bot_forget_a_customer(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Покупатель", facts=replace(LONG_AGO, attempts=3, attempts_in_row=3))
    await anna.says("/today")
    assert "Пора звонить · 1" in anna.buttons


async def test_a_list_of_one_client_is_not_an_open_card(company: Company) -> None:
    """A text after it is looked for, not offered to that client's last touch."""
    anna = company.anna
    await has(company, anna, "Астра", TODAY)
    await anna.says("/today")
    await anna.says("Роза")
    assert not anna.can_tap("К касанию")


async def test_an_empty_day_offers_five_clients_without_a_step(company: Company) -> None:
    anna = company.anna
    for number in range(7):
        await has(company, anna, f"Тихий {number}", facts=QUIET)
    await anna.says("/today")
    anna.sees("На сегодня ничего не запланировано", "У этих клиентов нет следующего шага", "ещё 2")
    assert len([label for label in anna.buttons if label.startswith("Тихий")]) == 5


async def test_whom_nobody_has_touched_yet_makes_no_noise(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Тихий", facts=QUIET)
    for number in range(7):
        await has(company, anna, f"Новый {number}")
    await anna.says("/today")
    assert anna.buttons[:2] == ["Тихий", "Без шага · 1"]
    anna.does_not_see("Новый 1")


async def test_nobody_sees_a_colleagues_day(company: Company) -> None:
    await has(company, company.anna, "Астра", TODAY)
    for other in (company.boris, company.lead):
        await other.says("/today")
        assert "Астра" not in (other.screen.text or "")


async def test_the_morning_comes_by_itself_once_and_lines_open_from_it(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY + DAY, time(10))
    company.clock.moves_to(MORNING)
    await company.app.tick()
    await company.app.tick()
    assert len([screen for screen in anna.screens if "Четверг, 19\N{NO-BREAK SPACE}ноября" in (screen.text or "")]) == 1
    await anna.taps("Астра")
    await anna.taps("Поговорили")
    anna.sees("Сохранено")


async def test_a_late_morning_says_so_and_a_silent_one_says_nothing(company: Company) -> None:
    await has(company, company.anna, "Астра", TODAY + DAY)
    company.clock.moves_to(MORNING + timedelta(hours=2))
    await company.app.tick()
    company.anna.sees("Сегодня сводка с опозданием", "Астра")
    assert company.boris.screens == []


async def test_a_long_day_is_leafed_through(company: Company) -> None:
    anna = company.anna
    for number in range(12):
        await has(company, anna, f"Клиент {number:02}", TODAY, time(11, number))
    for name in ("Давний", "Старый"):
        await has(company, anna, name, TODAY - DAY)
    await anna.says("/today")
    assert len([label for label in anna.buttons if "Клиент" in label]) == 10
    anna.sees("⚠️ Просрочено: 2 — дальше")
    await anna.taps("›")
    assert anna.buttons[:2] == ["📞 11:10 Клиент 10", "📞 11:11 Клиент 11"]
    anna.sees("⚠️ Просрочено\n")
    anna.does_not_see("дальше")


async def test_the_day_is_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Daisy", TODAY, time(15))
    await has(company_en, anna, "Late", TODAY - DAY)
    await anna.says("/today")
    anna.sees("Wednesday, 18 November", "1 call, 1 overdue", "Overdue")
    await anna.taps("Sort out")
    anna.sees("1 overdue step")
    await anna.taps("Back")
    anna.sees("Wednesday, 18 November")
    for number in range(9):
        await has(company_en, anna, f"Daisy {number}", TODAY, time(16))
    await anna.says("/today")
    anna.sees("⚠️ Overdue: 1, further on")


async def test_an_old_button_of_a_section_that_is_no_more_is_answered(company: Company) -> None:
    anna = company.anna
    number = await has(company, anna, "Тихий", facts=QUIET)
    await has(company, anna, "Астра", TODAY)
    await anna.says("/today")
    old = anna.screen
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.clients.delete(scope, number, company.clock.now())
        await unit.commit()
    await anna.taps("Без шага", on=old)
    anna.sees("Здесь больше никого", "Отличная работа!")
    await anna.taps("Назад")
    anna.sees("Среда, 18 ноября")
