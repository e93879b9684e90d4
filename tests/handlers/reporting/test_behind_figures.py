"""A figure of a report opens its list: as many as it says, of a rep and of the team."""

from sales.work.step import StepKind
from tests.handlers.reporting.test_report import DAY, TALKED, TODAY, did, plans
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_each_overdue_step_stands_with_its_day_as_many_as_the_figure_says(company: Company) -> None:
    """Two with one client are two; of the team whose client it is stands there, too."""
    lead, boris = company.lead, company.boris
    await plans(company, company.anna, await did(company, company.anna, "Астра", TALKED), TODAY - 2 * DAY)
    theirs = await did(company, boris, "Мак", TALKED, days_ago=3)
    for kind in (StepKind.CALL, StepKind.VISIT):
        await plans(company, boris, theirs, TODAY - DAY, kind)
    await lead.says("/report")
    lead.sees("Просрочено сейчас: 3")
    await lead.taps("Просрочено · 3")
    lead.sees("Отчёт · Просрочено: 3", "Мак: Позвонить, срок вчера", "Мак: Приехать, срок вчера", "срок 16 нояб.")
    lead.sees("Астра", "· Анна Петрова", "· Борис Иванов")
    await lead.taps("Мак")
    await lead.taps("Назад")
    await lead.taps("Назад")
    await lead.taps("Борис Иванов")
    await lead.taps("Просрочено · 2")
    lead.sees("Борис Иванов · Просрочено: 2", "Мак: Позвонить")
    lead.does_not_see("Астра")


async def test_new_clients_of_the_team_open_as_one_list(company: Company) -> None:
    lead = company.lead
    for person, name in ((company.anna, "Мак"), (company.boris, "Лён")):
        await client(company, person, name)
    await lead.says("/report")
    lead.sees("Новых клиентов: 2")
    await lead.taps("Новые клиенты · 2")
    lead.sees("Отчёт · Новые клиенты: 2", "Лён · Борис Иванов", "Мак · Анна Петрова")
    await lead.taps("Лён")
    await lead.taps("Назад")
    lead.sees("Отчёт · Новые клиенты: 2")
