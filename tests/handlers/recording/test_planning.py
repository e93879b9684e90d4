"""Planning the next step: preset days, another date, its kind."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from sales.actions.steps import plan
from sales.work.step import StepKind, Wish
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps

FRIDAY = timedelta(days=2)


async def test_preset_days_skip_days_off_and_say_which_day_they_are(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    company.clock.moves(FRIDAY)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    assert "Завтра · пн 23" in anna.buttons
    assert "Через 3 дня · вт 24" in anna.buttons, "Monday is offered once"


async def test_a_day_is_not_an_hour_unless_one_was_agreed(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    await anna.says("в пятницу в 10")
    anna.sees("Пт, 20 ноября, 10:00, верно?")
    await anna.taps("Да")
    anna.sees("Сохранено", "позвонить пт, 20 ноября, 10:00")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time) == (date(2026, 11, 20), time(10))


async def test_a_day_is_picked_from_the_calendar(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    anna.sees("16 нояб. – 20 дек.")
    await anna.taps("Ещё позже")
    anna.sees("21 дек. – 24 янв.")
    await anna.taps("Раньше")
    anna.sees("16 нояб. – 20 дек.")
    await anna.taps("27")
    anna.sees("Сохранено", "27 ноября")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time) == (date(2026, 11, 27), None)


async def test_a_date_that_nobody_understands_is_asked_again_with_an_example(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    await anna.says("когда рак свистнет")
    anna.sees("завтра")
    await anna.says("вчера")
    anna.sees("Этот день")
    await anna.says("послезавтра")
    await anna.taps("Да")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2026, 11, 20)


async def test_the_kind_is_one_button_and_one_open_step_stands_per_kind(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for day in ("Сегодня", "Завтра"):
        await open_card(anna)
        await anna.taps("Следующий шаг")
        await anna.taps(day)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Позвонить")
    await anna.taps("Выслать КП")
    await anna.taps("Сегодня")
    planned = {step.kind: step.due_on for step in await steps(company, anna, romashka)}
    assert planned == {StepKind.OFFER: date(2026, 11, 18), StepKind.CALL: date(2026, 11, 19)}


async def test_what_a_step_is_for_is_shown_and_goes_on_with_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        now = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/Moscow"))
        await plan(unit, scope, romashka, Wish(StepKind.CALL, date(2026, 11, 18), note="Выставить счёт"), now)
        await plan(unit, scope, romashka, Wish(StepKind.CALL, date(2026, 11, 20)), now)
        await unit.commit()
    await open_card(anna)
    anna.sees("Выставить счёт")
    await anna.taps("Касание")
    anna.sees("🎯 Выставить счёт")
    await anna.taps("Недозвон")
    anna.sees("Сохранено", "Зачем: Выставить счёт")
    await anna.taps("Другая дата")
    anna.sees("Зачем: Выставить счёт")
    await anna.taps("Через неделю")
    planned = {step.note: step.due_on for step in await steps(company, anna, romashka)}
    assert planned == {"": date(2026, 11, 20), "Выставить счёт": date(2026, 11, 25)}


async def test_no_step_cancels_the_one_that_was_planned(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    await anna.taps("Другая дата")
    await anna.taps("Не планировать")
    anna.sees("Новый шаг не назначен")
    assert not await steps(company, anna, romashka)
    await anna.taps("Следующий шаг")
    await anna.taps("Завтра")
    assert len(await steps(company, anna, romashka)) == 1


async def test_a_preset_day_on_a_message_of_last_week_offers_todays_days(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    company.clock.moves(timedelta(days=7))
    await anna.taps("Завтра")
    anna.sees("Этот день")
    await anna.taps("Другая дата")
    await anna.taps("Назад")
    await anna.taps("Завтра")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2026, 11, 26)


async def test_a_menu_word_is_not_taken_for_the_date(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    await anna.says("☀️ Сегодня")
    assert not await steps(company, anna, romashka)
    anna.sees("18 ноября")


async def test_cancel_leaves_the_question_and_says_so(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    await anna.says("/cancel")
    anna.sees("Хорошо, не записываю")
    await anna.says("завтра")
    assert not await steps(company, anna, romashka)


async def test_next_client_goes_through_the_days_lines_and_ends_with_the_day(company: Company) -> None:
    anna = company.anna
    for name in ("ООО Ромашка", "ООО Лютик"):
        await client(company, anna, name)
        await open_card(anna, name)
        await anna.taps("Следующий шаг")
        await anna.taps("Сегодня")
    await anna.says("/today")
    first = next(one for one in anna.buttons if one in ("📞 Ромашка", "📞 Лютик"))
    await anna.taps(first)
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    await anna.taps("Следующий клиент")
    anna.sees("Лютик" if "Ромашка" in first else "Ромашка")
    await anna.taps("Недозвон")
    await anna.taps("Отменить запись")
    await anna.says("/today")
    anna.sees("✅ Сделано: ")


async def test_another_date_in_words_corrects_the_one_just_understood(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    await anna.says("послезавтра")
    await anna.says("в пятницу в 10")
    anna.sees("20 ноября, 10:00, верно?")
    await anna.taps("Да")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time) == (date(2026, 11, 20), time(10))


async def test_a_missed_call_on_a_day_off_plans_a_working_day(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    company.clock.moves(timedelta(days=4))
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    anna.does_not_see("после 12:00")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2026, 11, 23)


@pytest.mark.parametrize("planned", [True, False])
async def test_whoever_complains_is_owed_an_answer_today(company: Company, *, planned: bool) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    for word in ("Следующий шаг", "Через неделю", "К карточке") if planned else ():
        await anna.taps(word)
    await anna.taps("Касание")
    await anna.taps("Претензия")
    anna.sees("Ответить по претензии")
    [proposed] = [one["text"] for one in anna.screen.buttons() if one.get("style")]
    assert proposed.replace("\xa0", " ") == "Сегодня · ср 18"
    await anna.taps("Сегодня")
    anna.sees("Сохранено", "сегодня", "Зачем: Ответить по претензии")
    assert "Ответить по претензии" in [one.note for one in await steps(company, anna, romashka)]


async def test_a_complaint_is_answered_today_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy")
    await anna.says("Daisy complaint about the delivery")
    await anna.taps("Save")
    await anna.taps("Today")
    anna.sees("Saved", "What for: Answer the complaint")
