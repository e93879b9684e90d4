"""The team's morning says each figure once, and each line has its way: to the clients it counts, to what was done."""

from sales.work.step import StepKind
from tests.handlers.day.test_reminders import at
from tests.handlers.reporting.figures.test_namesakes import APART, called, namesakes
from tests.handlers.reporting.leading.test_morning import MORNING, without_step
from tests.handlers.reporting.test_digest import DAY, TODAY, has
from tests.handlers.reporting.test_report import TALKED, did
from tests.handlers.sample_company import Company


async def test_what_is_said_above_is_not_said_again_in_the_line_below(company: Company) -> None:
    await without_step(company, company.boris, "Астра", "Пион")
    await has(company, company.boris, "Весна", TODAY - DAY, kind=StepKind.VISIT)
    await at(company, MORNING)
    text = company.lead.screen.text
    assert "⚠️ Борис Иванов: без шага 2, просрочено 1" in text
    assert text.count("без шага") == text.count("просрочено") == 1
    assert "Борис Иванов: шагов сегодня 0\n" in text


async def test_a_tap_on_each_figure_opens_its_clients_and_on_a_name_what_was_done_in_the_same_days(
    company: Company,
) -> None:
    lead = company.lead
    await without_step(company, company.boris, "Астра", "Пион")
    await has(company, company.boris, "Весна", TODAY - DAY)
    await did(company, company.anna, "Ирис", TALKED, days_ago=3)
    await at(company, MORNING)
    lead.sees("разговоров 1 (0)")
    morning = lead.screen
    for figure, client in (("Без шага · 2", "Астра"), ("Просрочено · 1", "Весна")):
        await lead.taps(figure, on=morning)
        lead.sees(f"Борис Иванов · {figure.split(' ·')[0]}", client)
        await lead.taps("Назад")
    await lead.taps("Анна Петрова", on=morning)
    lead.sees("Анна Петрова · 12–18 нояб.", "Разговоров: 1 (0)")
    assert len(lead.buttons) == len(set(lead.buttons)), "no two of them are called alike"


async def test_two_clients_of_one_name_have_two_names_on_their_buttons(company: Company) -> None:
    await namesakes(company)
    await at(company, MORNING)
    await company.lead.taps("Без шага · 2")
    assert called(company.lead) == APART
