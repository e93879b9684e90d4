"""A step that comes again: said in a sentence or where a day is asked for, made anew when one is done or skipped."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from sales.clients.client import Client
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps

TUESDAY = date(2026, 11, 24)
NEXT = date(2026, 12, 1)


async def said(company: Company, anna: Person, words: str, of: Client) -> NextStep:
    """The only step, of a sentence that was saved."""
    await anna.says(words)
    await anna.taps("Сохранить")
    [step] = await steps(company, anna, of)
    return step


@pytest.mark.parametrize(
    ("words", "kind", "day", "rule"),
    [
        ("Ромашка по вторникам заехать", StepKind.VISIT, TUESDAY, "w1.1"),
        ("Ромашка через вторник заехать", StepKind.VISIT, TUESDAY, "w2.1"),
        ("Ромашка позвонить каждый месяц 5-го", StepKind.CALL, date(2026, 12, 7), "m5"),
    ],
)
async def test_said_in_a_sentence_it_comes_again(
    company: Company, words: str, kind: StepKind, day: date, rule: str
) -> None:
    """On a day off it moves to the next working day: 5 December is a Saturday."""
    anna = company.anna
    step = await said(company, anna, words, await client(company, anna))
    assert (step.kind, step.due_on, step.series and step.series.rule) == (kind, day, rule)
    anna.sees("🔁")


@pytest.mark.parametrize(
    ("tapped", "rule"), [("по средам", "w1.2"), ("через среду", "w2.2"), ("18-го числа каждого месяца", "m18")]
)
async def test_a_step_that_stands_comes_again_by_two_taps(company: Company, tapped: str, rule: str) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Сегодня")
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Повторять")
    await anna.taps_twice(tapped)
    anna.sees("Сохранено", f"🔁 {tapped}")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.series and step.series.rule) == (date(2026, 11, 18), rule)
    await anna.taps("Отменить запись")
    [step] = await steps(company, anna, romashka)
    assert step.series is None


async def test_an_overdue_step_comes_again_from_today_on_and_in_english(company_en: Company) -> None:
    anna = company_en.anna
    romashka = await client(company_en, anna)
    await open_card(anna)
    await anna.taps("Next step")
    await anna.taps("Today")
    company_en.clock.moves(timedelta(days=1))
    await open_card(anna)
    await anna.taps("Next step")
    await anna.taps("Repeat")
    await anna.taps("on Thursdays")
    [step] = await steps(company_en, anna, romashka)
    assert (step.due_on, step.series and step.series.rule) == (date(2026, 11, 19), "w1.3")
    await open_card(anna)
    await anna.taps("Next step")
    assert not anna.can_tap("Repeat")


async def test_an_hour_goes_along(company: Company) -> None:
    anna = company.anna
    step = await said(company, anna, "Ромашка по вторникам позвонить в 10:00", await client(company, anna))
    assert (step.due_on, step.due_time) == (TUESDAY, time(10))
    anna.sees("10:00", "🔁 по вторникам")


async def test_the_hour_that_stands_goes_along_with_a_day_in_words(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка заехать завтра в 16:00", romashka)
    for words, day in (("через вторник", TUESDAY), ("пятница", date(2026, 11, 20))):
        await open_card(anna)
        await anna.taps("Следующий шаг")
        await anna.says(words)
        [step] = await steps(company, anna, romashka)
        assert (step.due_on, step.due_time) == (day, time(16))


async def test_done_once_it_is_there_again_a_week_later_and_undo_takes_both_back(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка по вторникам заехать", number)
    company.clock.moves_to(datetime(2026, 11, 24, 12, tzinfo=ZoneInfo("Europe/Moscow")))
    await anna.says("/today")
    anna.sees("🔁")
    await anna.taps("Ромашка")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    [step] = await steps(company, anna, number)
    assert (step.due_on, step.kind) == (NEXT, StepKind.VISIT)
    await anna.taps("Отменить запись")
    [step] = await steps(company, anna, number)
    assert step.due_on == TUESDAY


async def test_nobody_reached_it_is_tried_again_and_the_next_stands_beside(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка по вторникам позвонить", number)
    company.clock.moves_to(datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Moscow")))
    await anna.says("/today")
    await anna.taps("Ромашка")
    await anna.taps("Недозвон")
    assert {(step.due_on, step.series is not None) for step in await steps(company, anna, number)} == {
        (TUESDAY, False),
        (NEXT, True),
    }


async def test_however_late_it_is_done_it_never_piles_up(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка по вторникам заехать", number)
    company.clock.moves_to(datetime(2026, 12, 17, 10, tzinfo=ZoneInfo("Europe/Moscow")))
    await anna.says("/today")
    await anna.taps("Ромашка")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    [step] = await steps(company, anna, number)
    assert step.due_on == date(2026, 12, 22)


async def test_done_a_day_early_it_does_not_come_tomorrow(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка по вторникам заехать", number)
    company.clock.moves_to(datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Moscow")))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Сегодня")
    await anna.says("/today")
    await anna.taps("Ромашка")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    [step] = await steps(company, anna, number)
    assert step.due_on == NEXT


async def test_typed_where_a_day_is_asked_for_and_one_is_skipped(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.says("через вторник")
    anna.sees("Сохранено", "вт, 24 ноября", "🔁 через вторник")
    await open_card(anna)
    anna.sees("🔁 через вторник")
    await anna.taps("Следующий шаг")
    anna.sees("🔁 через вторник")
    await anna.taps("Пропустить")
    anna.sees("вт, 8 декабря", "🔁 через вторник")
    [step] = await steps(company, anna, number)
    assert step.due_on == date(2026, 12, 8)


async def test_another_day_moves_one_and_the_series_goes_on(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка по вторникам заехать", number)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Через неделю")
    [step] = await steps(company, anna, number)
    assert (step.due_on, step.series and step.series.rule) == (date(2026, 11, 25), "w1.1")


async def test_dropping_the_step_ends_it(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка по вторникам заехать", number)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Убрать шаг")
    anna.sees("шаг убран", "Повтор снят: по вторникам")
    assert await steps(company, anna, number) == []


async def test_what_stands_is_named_where_nothing_new_is_planned(company: Company) -> None:
    """By a tap, and in words whose step is done and comes again."""
    anna, number = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка по вторникам заехать", number)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    anna.sees("Уже запланировано: приехать — вт, 24 ноября 🔁 по вторникам")
    company.clock.moves(timedelta(days=6))
    await anna.says("Ромашка заезжал, отвёз образцы")
    await anna.taps("Сохранить")
    anna.sees("Уже запланировано: приехать — вт, 1 декабря 🔁 по вторникам")
    anna.does_not_see("Новый шаг не назначен")


async def test_it_stands_beside_another_step_of_its_kind(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await said(company, anna, "Ромашка по вторникам позвонить", number)
    await anna.says("Ромашка перезвонить завтра")
    await anna.taps("Сохранить")
    assert len(await steps(company, anna, number)) == 2
    await open_card(anna)
    await anna.taps("Следующий шаг")
    assert anna.can_tap("вт 24 · Позвонить 🔁")


async def test_two_days_of_the_week_are_not_half_understood(company: Company) -> None:
    anna, number = company.anna, await client(company, company.anna)
    await anna.says("Ромашка заехать по вторникам и пятницам")
    assert all(step.series is None for step in await steps(company, anna, number))
    anna.does_not_see("🔁")


async def test_the_same_in_english(company_en: Company) -> None:
    anna, number = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy call every other tuesday")
    await anna.taps("Save")
    anna.sees("Tue, 24 November", "🔁 every other Tuesday")
    await open_card(anna, "Daisy")
    await anna.taps("Next step")
    await anna.taps("Skip this time")
    [step] = await steps(company_en, anna, number)
    assert step.due_on == date(2026, 12, 8)
