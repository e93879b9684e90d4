"""In the evening the day is summed up: what nobody has marked opens with its outcomes, moves, or is spread."""

from datetime import time, timedelta

from sqlalchemy import select

from sales.clients.client import Client
from sales.clients.facts import Facts
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from storage.schema.tables import next_steps, touches
from tests.handlers.conftest import Restart
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.test_digest import DAY, TODAY, has
from tests.handlers.sample_company import Company

EVENING = moscow(18, 30)


async def test_it_comes_once_with_what_was_done_and_what_is_not_marked(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY, time(15))
    await has(company, anna, "Пион", TODAY)
    await has(company, anna, "Поздний", TODAY, time(20))
    await has(company, anna, "Вчерашний", TODAY - DAY)
    await _orders(company)
    await at(company, moscow(18, 29))
    before = len(anna.screens)
    await at(company, EVENING, EVENING, moscow(19))
    assert len(anna.screens) == before + 1
    anna.sees("Среда, 18 ноября. 1 касание, 1 заказ на 5 000 ₽", "Без отметки 2 шага", "15:00 📞 Астра", "Пион")
    anna.does_not_see("Поздний", "Вчерашний")
    assert anna.buttons == [
        "📞 15:00 Астра",
        "📞 Пион",
        "Всё на завтра · чт 19",
        "Разложить по дням",
        "По одному",
        "Разобрать · 1",
        "Сегодня",
    ]


async def test_a_line_is_recorded_at_its_planned_time_and_leads_back(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY, time(15))
    await at(company, EVENING, moscow(19, 2))
    await anna.taps("15:00 Астра")
    anna.sees("сегодня 15:00")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    anna.sees("Сохранено")
    await anna.taps("Назад")
    anna.sees("1 касание", "Всё отмечено")
    async with company.database.read() as unit:
        (touch,) = await unit.transaction.rows(select(touches.c.at, touches.c.recorded_at))
    assert (touch.at, touch.recorded_at) == (moscow(15), moscow(19, 2))
    await anna.says("Астра")
    await anna.taps("История")
    anna.sees("сегодня 15:00", "записано 19:02")


async def test_one_by_one_goes_through_all_of_them(company: Company) -> None:
    anna = company.anna
    for minute, name in enumerate(("Астра", "Весна", "Пион")):
        await has(company, anna, name, TODAY, time(15, minute))
    await has(company, anna, "Вчерашний", TODAY - DAY)
    await at(company, EVENING)
    await anna.taps("По одному")
    for name in ("Астра", "Весна", "Пион"):
        anna.sees(name)
        await anna.taps("Недозвон")
        await anna.taps("Следующий клиент")
    anna.sees("На сегодня это всё")
    await anna.taps("Назад")
    anna.sees("3 касания", "Всё отмечено")


async def test_all_to_tomorrow_moves_them_without_a_touch_and_is_taken_back(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY, time(15))
    await has(company, anna, "Пион", TODAY, kind=StepKind.VISIT)
    await at(company, EVENING)
    before = await _steps(company)
    await anna.taps_twice("Всё на завтра")
    assert await _steps(company) == [(TODAY + DAY, None), (TODAY + DAY, time(15))]
    await anna.taps("Сегодня")
    anna.does_not_see("Сделано")
    await at(company, EVENING + timedelta(minutes=1))
    assert await _touched(company) == 0
    assert before == [(TODAY, None), (TODAY, time(15))]


async def test_the_move_is_taken_back(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY, time(15))
    await at(company, EVENING)
    await anna.taps("Всё на завтра")
    anna.sees("Сохранено. Перенесён 1 шаг", "чт, 19 ноября — 1")
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert await _steps(company) == [(TODAY, time(15))]


async def test_a_button_of_last_evening_means_the_day_it_says(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Астра", TODAY)
    await has(company, anna, "Новый", TODAY + DAY)
    await at(company, EVENING)
    old = anna.screen
    company.clock.moves_to(moscow(13, day=19))
    await anna.taps("Всё на завтра", on=old)
    assert await _steps(company) == [(TODAY + DAY, None), (TODAY + DAY, None)]
    anna.sees("Перенесён 1 шаг", "чт, 19 ноября — 1")


async def test_spreading_fills_part_of_the_days_with_the_best_first(company: Company) -> None:
    anna = company.anna
    for number in range(8):
        worth = Facts(orders=1, order_sum=number * 100, last_order_on=TODAY)
        await has(company, anna, f"Визит {number}", TODAY, kind=StepKind.VISIT, facts=worth)
    await at(company, EVENING)
    await anna.taps("Разложить по дням")
    anna.sees("Перенесено 8 шагов", "чт, 19 ноября — 3", "пт, 20 ноября — 3", "пн, 23 ноября — 2")
    await anna.taps("Отменить запись")
    assert [day for day, _ in await _steps(company)] == [TODAY] * 8


async def test_overdue_ones_are_sorted_out_the_same_way_and_old_ones_dropped_when_asked(company: Company) -> None:
    anna = company.anna
    for number in range(1, 11):
        await has(company, anna, f"Долг {number:02}", TODAY - number * DAY)
    await anna.says("/today")
    await anna.taps("Разобрать")
    await anna.taps("Убрать всё")
    anna.sees("Убрать 3 шага", "больше чем на неделю")
    await anna.taps("Нет")
    await anna.taps("Убрать всё")
    await anna.taps("Да")
    anna.sees("Убрано 3 шага")
    await anna.taps("Разобрать · 7")
    assert not anna.can_tap("Убрать всё")
    await anna.taps("Всё на завтра")
    anna.sees("Перенесено 7 шагов")
    await anna.says("/today")
    anna.does_not_see("просрочено")


async def test_fifty_overdue_ones_are_moved_at_once_and_the_rest_by_the_next_tap(company: Company) -> None:
    anna, scope = company.anna, await company.scope(company.anna)
    async with company.work(scope) as unit:
        for number in range(51):
            client = Client(new_id(), scope.actor, f"Долг {number:02}", company.clock.now())
            await unit.clients.add(scope, client)
            due = TODAY - DAY, None, "Europe/Moscow"
            await unit.steps.add(scope, NextStep(new_id(), client.id, scope.actor, StepKind.CALL, *due))
        await unit.commit()
    await anna.says("/today")
    for words, moved in (("50 на завтра", "50 шагов"), ("Всё на завтра", "1 шаг")):
        await anna.taps("Разобрать")
        await anna.taps(words)
        anna.sees(f"Перенес{'ён' if moved == '1 шаг' else 'ено'} {moved}")
    assert not anna.can_tap("Разобрать")


async def test_it_is_silent_where_nothing_was_planned_or_done_on_days_off_and_switched_off(company: Company) -> None:
    await at(company, EVENING)
    assert [person.screens for person in company.people] == [[], [], [], []]
    await has(company, company.anna, "Астра", TODAY + 3 * DAY)
    await at(company, moscow(18, 30, day=21))
    assert company.anna.screens == []


async def test_who_switched_it_off_hears_nothing(company: Company) -> None:
    await has(company, company.anna, "Астра", TODAY)
    await company.anna.says("/settings")
    for label in ("Уведомления", "Итоги дня", "Не нужно"):
        await company.anna.taps(label)
    screens = len(company.anna.screens)
    await at(company, EVENING)
    assert len(company.anna.screens) == screens


async def test_after_a_crash_and_after_downtime_it_comes_once_while_it_is_evening(
    company: Company, restart: Restart
) -> None:
    await has(company, company.anna, "Астра", TODAY)
    await has(company, company.boris, "Пион", TODAY)
    company.clock.moves_to(EVENING)
    await company.app.evenings.ask()
    app = await restart()
    for _ in range(2):
        await app.tick()
    assert len(company.anna.screens) == 1
    company.clock.moves_to(moscow(22, day=19))
    await app.tick()
    assert len(company.anna.screens) == 1


async def test_the_same_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, "Daisy", TODAY)
    await at(company_en, moscow(15), moscow(21, 30))
    anna.sees("Wednesday, 18 November. No touches", "Not marked: 1 step")
    await anna.taps("Spread over days")
    anna.sees("Saved. 1 step moved:", "Thu, 19 November — 1")


async def _orders(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Покупатель")
    await anna.says("Покупатель")
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("5000")


async def _steps(company: Company) -> list[tuple[object, object]]:
    async with company.database.read() as unit:
        asked = select(next_steps.c.due_on, next_steps.c.due_time).where(next_steps.c.state == "open")
        rows = await unit.transaction.rows(asked)
        return sorted(((row.due_on, row.due_time) for row in rows), key=lambda one: (one[0], one[1] is not None))


async def _touched(company: Company) -> int:
    async with company.database.read() as unit:
        return len(await unit.transaction.rows(select(touches.c.id)))
