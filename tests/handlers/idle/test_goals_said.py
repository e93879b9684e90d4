"""A lead says a plan in words: it is set, with the way back; whoever asks about one, or tells, sets none."""

import pytest

from sales.sentences.conversation.asking.questions import goal_said
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("поставь Борису план 60 звонков", "звонки ░░░░ 0 из 60"),
        ("план Бориса на неделю 40 визитов", "визиты ░░░░ 0 из 40"),
        ("План Борису: 5 новых клиентов в месяц", "0 из 5"),
        ("Борису план на месяц 20 заказов", "0 из 20"),
        ("установи план 15 встреч Борису на неделю", "визиты ░░░░ 0 из 15"),
        ("задай для Бориса план по 30 звонков в неделю", "звонки ░░░░ 0 из 30"),
    ],
)
async def test_a_plan_that_is_said_is_set_and_can_be_taken_back(company: Company, text: str, told: str) -> None:
    lead = company.lead
    await lead.says(text)
    lead.sees("Сохранено.", "План: Борис Иванов", told)
    await lead.taps("Отменить запись")
    await lead.says("план Бориса")
    lead.does_not_see(told)


@pytest.mark.parametrize(
    "text", ["у Бориса план 60 звонков?", "Борис сделал план 60 звонков", "поставь Вере план 60 звонков", "60 звонков"]
)
async def test_a_question_a_tale_and_nobody_of_the_team_set_none(company: Company, text: str) -> None:
    lead = company.lead
    await lead.says(text)
    lead.does_not_see("Сохранено")


async def test_a_rep_sets_none_nor_whoever_leads_others_and_a_client_called_so_goes_before(company: Company) -> None:
    irina = await in_two_teams(company)
    await irina.says("поставь Анне план 60 звонков")
    irina.sees("Не в ваших командах: Анна Петрова")
    await company.boris.says("поставь Анне план 60 звонков")
    company.boris.sees("Это может руководитель")
    await client(company, company.boris, "Борис", "")
    await irina.says("поставь Борису план 60 звонков")
    irina.does_not_see("Сохранено")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("set Boris a plan of 60 calls", "calls ░░░░ 0 of 60"),
        ("Boris's plan: 40 visits a week", "visits ░░░░ 0 of 40"),
        ("give Boris a target of 5 new clients a month", "0 of 5"),
    ],
)
async def test_it_is_the_same_in_english(company_en: Company, text: str, told: str) -> None:
    await company_en.lead.says(text)
    company_en.lead.sees("Saved.", "Plan: Boris Ives", told)


def test_how_much_of_what_is_read() -> None:
    said = goal_said("Поставь Борису план 60 звонков на неделю")
    assert said is not None
    assert (said.aim, said.amount, said.around.split()) == ("calls", 60, ["Поставь", "Борису", "план", "на", "неделю"])
    assert goal_said("Ромашка просит 60 звонков") is None
