"""On a Monday the report is of the week that is over; plans that were just set are in sight all the same."""

from datetime import timedelta

from handlers.reporting.leading.goal_screens import of_team
from handlers.speech.reader import Reader
from sales.reporting.leading.goals import Aim, Goal, Progress, Span
from tests.handlers.reporting.leading.test_goals import plans
from tests.handlers.reporting.test_report import TALKED, did
from tests.handlers.sample_company import Company
from tests.sales.making import MORNING

MONDAY = timedelta(days=5)


async def test_a_plan_that_was_just_set_on_a_monday_stands_under_last_week(company: Company) -> None:
    lead, anna = company.lead, company.anna
    await did(company, anna, "Астра", *[TALKED] * 4)
    company.clock.moves(MONDAY)
    await plans(lead, "Анна Петрова", "План", "Звонки")
    await lead.says("20")
    await plans(lead)
    lead.sees("16–22 нояб.", "Планы, как идут сейчас", "Анна Петрова: звонки ░░░░ 0 из 20")
    await anna.says("/report")
    anna.sees("Планы, как идут сейчас", "План: звонки ░░░░ 0 из 20")
    await plans(lead, "Неделя")
    lead.does_not_see("как идут сейчас")
    await plans(lead, "Прошлый месяц")
    lead.does_not_see("из 20")


def test_who_is_behind_comes_first_then_what_is_not_foreseen_then_what_is_reached() -> None:
    reader = Reader("ru", "Europe/Moscow", MORNING)
    going = {"Анна": (150, 331), "Борис": (0, None), "Вера": (10, 40), "Глеб": (5, None)}
    every = [
        Progress(Goal(place, place, Aim.CALLS, Span.WEEK, 100, reader.today, 1, MORNING), 100, done, expected)
        for place, (done, expected) in enumerate(going.values())
    ]
    told = of_team(reader, every, dict(enumerate(going)), {}).splitlines()[1:]
    assert [line.split(":")[0] for line in told] == ["Вера", "Борис", "Глеб", "Анна"]


async def test_a_day_on_which_nobody_did_anything_says_so(company: Company) -> None:
    lead = company.lead
    await did(company, company.anna, "Астра", *[TALKED] * 2)
    company.clock.moves(timedelta(days=3))
    await lead.says("/report сегодня")
    lead.sees("сб, 21 ноября", "Нет ни одной записи.")
    assert "\n\n\n" not in (lead.screen.text or "")
