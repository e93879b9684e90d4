"""What is saved says which step stands before the one that was planned: the card begins with that."""

from datetime import date, time

from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches

TOMORROW = date(2026, 11, 19)


async def _is_to_be_visited(company: Company, name: str, zone: str) -> None:
    known, scope = await client(company, company.anna, name), await company.scope(company.anna)
    visit = NextStep(new_id(), known.id, scope.actor, StepKind.VISIT, TOMORROW, time(11), zone)
    async with company.work(scope) as unit:
        await unit.steps.put(scope, visit)
        await unit.commit()


async def test_a_day_after_an_agreed_visit_is_saved_with_the_visit_that_comes_first(company: Company) -> None:
    anna = company.anna
    await _is_to_be_visited(company, "Ромашка", "Europe/Moscow")
    await open_card(anna, "Ромашка")
    await anna.taps("Касание")
    await anna.taps("Звонок")
    await anna.taps("Звонок")
    await anna.taps("Поговорили")
    await anna.taps("Через неделю")
    anna.sees("Следующий шаг: позвонить", "Раньше него: приехать — чт, 19 ноября, 11:00")
    await anna.taps("Другая дата")
    await anna.taps("Сегодня")
    anna.does_not_see("Раньше него")


async def test_what_a_message_plans_for_later_is_saved_with_what_comes_first(company_en: Company) -> None:
    anna = company_en.anna
    await _is_to_be_visited(company_en, "Daisy", "Europe/London")
    await anna.says("Daisy no answer, call on 30 November")
    await anna.taps("Save")
    anna.sees("Next step: call", "Before it: visit — Thu, 19 November, 11:00")
    await open_card(anna, "Daisy")
    anna.sees("Thu, 19 November, 11:00")


async def test_a_planned_call_stands_after_a_text_was_sent_and_is_not_asked_for_again(company: Company) -> None:
    """Another day moves it; taken back, it is as it was. With nothing planned the day is asked for."""
    anna = company.anna
    romashka = await client(company, anna)
    await open_card(anna)
    for tap in ("Следующий шаг", "Завтра", "К карточке", "Написать", "Отправлено"):
        await anna.taps(tap)
    anna.sees("ООО Ромашка: отправлено", "Следующий шаг: позвонить завтра, чт, 19 ноября")
    anna.does_not_see("Когда?")
    await anna.taps("Другая дата")
    await anna.taps("Через неделю")
    anna.sees("Следующий шаг: позвонить ср, 25 ноября")
    await anna.taps("Отменить запись")
    assert [(one.kind, one.due_on.day) for one in await steps(company, anna, romashka)] == [(StepKind.CALL, 19)]
    assert not await touches(company, anna, romashka)
    for tap in ("К карточке", "Следующий шаг", "Убрать шаг", "К карточке", "Написать", "Отправлено"):
        await anna.taps(tap)
    anna.sees("Следующий шаг: позвонить. Когда?")
