"""A lead who asks about people of another team reads that they are not theirs."""

from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_who_leads_reads_of_somebody_elses_people_that_they_are_not_theirs(company: Company) -> None:
    irina = await in_two_teams(company)
    await client(company, company.boris, "Антей", "")
    asked = (
        "отчёт Анны", "отчёт по Анне за октябрь", "что нужно клиентам Анны", "клиенты Анны", "что с Анной", "Анна",
        "клиенты Анны без шага", "сколько звонков у Анны вчера",
    )  # fmt: skip
    for text in asked:
        await irina.says("/help")
        await irina.says(text)
        irina.sees("Не в ваших командах: Анна Петрова")
        assert irina.buttons == ["Команда"]
    await irina.says("клиенты Бориса")
    irina.sees("Борис Иванов", "Роль: Менеджер")
    await company.boris.says("отчёт Анны")
    company.boris.does_not_see("Анна Петрова", "командах")
    await client(company, company.boris, "Роза", "Анна")
    await irina.says("Анна")
    irina.sees("Роза")
    await client(company, company.boris, "Анна Каренина", "")
    for text in ("что с Анной Карениной", "у Анны"):
        await irina.says(text)
        irina.sees("Анна Каренина")


async def test_a_lead_is_told_so_in_english(company_en: Company) -> None:
    await in_two_teams(company_en)
    for text in ("Boris's clients", "report on Boris", "what do Boris's clients need", "how is Boris doing"):
        await company_en.lead.says(text)
        company_en.lead.sees("Not in your teams: Boris Ives")
    await company_en.lead.says("who has anything overdue, remind them all")
    company_en.lead.sees("Report")
