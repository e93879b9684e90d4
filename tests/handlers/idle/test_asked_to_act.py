"""A lead asks, and says what is to be done with all of them; or asks about somebody whom another one leads."""

import pytest

from sales.sentences.conversation.asking.lists import list_asked
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.reporting.leading.test_nudges import reachable
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


@pytest.mark.parametrize(
    "text",
    [
        "дай всем клиентам без шага день",
        "у кого клиенты без шага, поставь всем день", "кто оставляет клиентов без шага и дай им день",
        "разложи по дням клиентов без шага", "назначь всем без шага звонок", "поставь день всем, кто без шага",
    ],
)  # fmt: skip
async def test_a_question_with_what_is_to_be_done_opens_the_list_with_its_actions(company: Company, text: str) -> None:
    await reachable(company, company.anna)
    await company.lead.says(text)
    company.lead.sees("Без шага: 2")
    assert company.lead.can_tap("Разложить по дням")
    assert company.lead.can_tap("Действия")


async def test_the_same_in_english_and_of_one_client_it_is_a_report(company_en: Company) -> None:
    anna, lead = company_en.anna, company_en.lead
    await reachable(company_en, anna)
    for text in ("who has clients without a step, give them all a day", "put a day on everyone without a step"):
        await lead.says(text)
        lead.sees("Without a step: 2")
    await client(company_en, anna, "Knead Bakery", "")
    await anna.says("Knead Bakery has not paid, remind them tomorrow")
    anna.sees("Knead Bakery", "tomorrow")
    anna.does_not_see("They owe us")


async def test_who_leads_reads_of_somebody_elses_people_that_they_are_not_theirs(company: Company) -> None:
    irina = await in_two_teams(company)
    await client(company, company.boris, "Антей", "")
    asked = (
        "отчёт Анны", "отчёт по Анне за октябрь", "что нужно клиентам Анны", "клиенты Анны", "что с Анной", "Анна",
        "клиенты Анны без шага", "должники Анны", "у кого из клиентов Анны нет шага", "сколько звонков у Анны вчера",
        "сколько звонила Анна",
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


def test_what_is_to_be_done_with_one_is_no_list() -> None:
    assert list_asked("не платят, напомни завтра") is None


async def test_a_lead_is_told_so_in_english(company_en: Company) -> None:
    await in_two_teams(company_en)
    for text in ("Boris's clients", "report on Boris", "what do Boris's clients need", "how is Boris doing"):
        await company_en.lead.says(text)
        company_en.lead.sees("Not in your teams: Boris Ives")
    await company_en.lead.says("who has anything overdue, remind them all")
    company_en.lead.sees("Report")
    for text in ("Boris's report", "how many calls did Boris make last week"):
        await company_en.anna.says(text)
        company_en.anna.sees("Only their leads see colleagues’ reports")
        assert company_en.anna.buttons == ["Report"]


async def test_that_nobody_is_silent_is_one_good_sentence(company: Company, company_en: Company) -> None:
    await company.lead.says("какие ключевые клиенты молчат уже месяц")
    company.lead.sees("Ключевые, молчат месяц: 0", "Никто не молчит дольше 30 дней. Так держать!")
    company.lead.does_not_see("фильтра")
    await company_en.lead.says("which key clients have been silent for a month")
    company_en.lead.sees("Nobody has been silent for longer than 30 days.")
