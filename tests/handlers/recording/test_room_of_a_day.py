"""A tomorrow that is nearly full says so wherever it is offered, and is planned all the same; later days have room."""

from datetime import date, time, timedelta

from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from tests.handlers.day.test_reminders import agreed, at, moscow
from tests.handlers.reporting.test_digest import TODAY, has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps

DAY = timedelta(days=1)
TOMORROW, IN_A_WEEK = TODAY + DAY, TODAY + 7 * DAY


async def holds(company: Company, day: date, visits: int, kind: StepKind = StepKind.VISIT) -> None:
    """So many of Anna's steps on that day, each with a client of its own."""
    scope = await company.scope(company.anna)
    made = [await client(company, company.anna, f"Точка{day:%d}{number}", who="") for number in range(visits)]
    async with company.work(scope) as unit:
        for one in made:
            await unit.steps.add(scope, NextStep(new_id(), one.id, scope.actor, kind, day, None, "Europe/Moscow"))
        await unit.commit()


def tomorrow(person: Person, word: str = "Завтра") -> str:
    """As it stands on the button, alone in its row where it is long."""
    [label] = [label for label in person.buttons if word in label]
    return label.replace("\xa0", " ")


async def visited(person: Person) -> None:
    await open_card(person)
    await person.taps("Касание")
    await person.taps("Звонок")
    await person.taps("Визит")


async def test_tomorrow_says_how_full_it_is_and_the_promise_stands(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await holds(company, TOMORROW, 5)
    await visited(anna)
    await anna.taps("Поговорили")
    await anna.taps("Позвонить")
    await anna.taps("Приехать")
    assert tomorrow(anna) == "Завтра · чт 19 · 5 из 6"
    assert [len(row) for row in anna.screen.inline[1:3]] == [1, 1]
    await anna.taps("Завтра")
    anna.sees("Сохранено", "завтра")
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.due_on) == (StepKind.VISIT, TOMORROW)


async def test_tomorrow_says_it_in_english_on_the_step_screen_too(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd")
    await holds(company_en, TOMORROW, 23, StepKind.CALL)
    await has(company_en, anna, "Rose")
    scope = await company_en.scope(anna)
    async with company_en.work(scope) as unit:
        step = NextStep(new_id(), daisy.id, scope.actor, StepKind.CALL, TODAY, None, "Europe/Moscow")
        await unit.steps.add(scope, step)
        await unit.commit()
    await open_card(anna, "Daisy Ltd")
    await anna.taps("Next step")
    assert tomorrow(anna, "Tomorrow").endswith(" · 23 of 25")


async def test_a_day_with_room_says_nothing(company: Company) -> None:
    await client(company, company.anna)
    await holds(company, TOMORROW, 4)
    await open_card(company.anna)
    await company.anna.taps("Следующий шаг")
    await company.anna.taps("Позвонить")
    await company.anna.taps("Приехать")
    assert tomorrow(company.anna) == "Завтра · чт 19"


async def test_a_reminder_says_it_beside_tomorrow(company: Company) -> None:
    company.clock.moves_to(moscow(12, 30))
    await agreed(company, time(15), StepKind.VISIT)
    await holds(company, TOMORROW, 6)
    await at(company, moscow(14))
    assert tomorrow(company.anna) == "Завтра · чт 19 · 6 из 6"
    await company.anna.taps("Завтра")
    company.anna.sees("Сохранено", "19 ноября, 15:00")


async def test_the_evening_and_what_is_overdue_say_it_beside_all_to_tomorrow(company: Company) -> None:
    company.clock.moves_to(moscow(12, 30))
    await agreed(company, time(15))
    await has(company, company.anna, "Долг", TODAY - DAY)
    await holds(company, TOMORROW, 5)
    await at(company, moscow(18, 30))
    assert tomorrow(company.anna, "Всё на завтра") == "Всё на завтра · чт 19 · 🚗 5 из 6"
    await company.anna.taps("Разобрать")
    assert tomorrow(company.anna, "Всё на завтра") == "Всё на завтра · чт 19 · 🚗 5 из 6"


async def test_a_week_ahead_is_proposed_on_a_day_with_room(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await holds(company, IN_A_WEEK, 6)
    await holds(company, IN_A_WEEK + DAY, 6)
    await visited(anna)
    await anna.taps("Поговорили")
    await anna.taps("Позвонить")
    await anna.taps("Приехать")
    assert tomorrow(anna, "Через неделю") == "Через неделю · пт 27"
    await anna.taps("Через неделю")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == IN_A_WEEK + 2 * DAY


async def test_in_a_month_after_a_refusal_is_a_day_with_room_too(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await holds(company, date(2026, 12, 18), 25, StepKind.CALL)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Пропустить")
    await anna.taps("Через месяц")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2026, 12, 21)
