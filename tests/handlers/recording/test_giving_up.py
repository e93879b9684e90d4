"""Whom to leave in peace: after a refusal, and after days of attempts in which nobody was reached."""

from datetime import date, timedelta

import pytest

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.handlers.recording.test_touch import _unplanned
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches


async def test_whoever_refused_is_brought_up_again_unless_the_rep_says_no_more(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Цена")
    anna.sees("Новый шаг не назначен", "Когда напомнить снова?")
    assert await _unplanned(company, anna) == 1
    await anna.taps("Больше не напоминать")
    anna.sees("Больше не буду напоминать")
    assert await _unplanned(company, anna) == 0
    await anna.taps("Отменить запись")
    assert [one.outcome for one in await touches(company, anna, romashka)] == [Outcome.TALKED]
    assert await _unplanned(company, anna) == 1


async def test_attempts_on_three_days_in_a_row_ask_whether_to_go_on(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for pause in (0, 1, 24, 24):
        company.clock.moves(timedelta(hours=pause))
        anna.does_not_see("Больше не напоминать", "Через полгода")
        await open_card(anna)
        await anna.taps("Касание")
        await anna.taps("Недозвон")
    anna.sees("3 дня попыток без ответа", "Больше не напоминать")
    await anna.taps("Больше не напоминать")
    anna.sees("Больше не буду напоминать")
    assert not await steps(company, anna, romashka)

    await anna.taps("Следующий шаг")
    await anna.taps("Завтра")
    assert len(await steps(company, anna, romashka)) == 1


async def test_who_bought_within_a_year_is_not_given_up_after_attempts(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("5000")
    for pause in (1, 24, 24):
        company.clock.moves(timedelta(hours=pause))
        await open_card(anna)
        await anna.taps("Касание")
        await anna.taps("Недозвон")
        anna.sees("Сохранено")
    anna.does_not_see("Больше не напоминать", "Через полгода")


@pytest.mark.parametrize(("tapped", "day"), [("Через месяц", date(2026, 12, 18)), ("Через полгода", date(2027, 5, 18))])
async def test_whoever_refused_is_called_again_in_a_month_or_in_half_a_year_by_one_tap(
    company: Company, tapped: str, day: date
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Цена")
    await anna.taps(tapped)
    anna.sees("Сохранено", "Следующий шаг: позвонить")
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.due_on) == (StepKind.CALL, day)
    await anna.taps("Отменить запись")
    assert not await steps(company, anna, romashka)


async def test_after_three_attempts_the_planned_call_is_moved_by_half_a_year(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for pause in (0, 24, 24):
        company.clock.moves(timedelta(hours=pause))
        await open_card(anna)
        await anna.taps("Касание")
        await anna.taps("Недозвон")
    assert not anna.can_tap("Через месяц")
    await anna.taps("Через полгода")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2027, 5, 20)
