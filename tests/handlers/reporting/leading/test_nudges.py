"""Whoever is asked to see to clients without a step spreads them over days, from the message itself."""

from sales.clients.client import Client
from sandbox.people.person import Person
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.test_digest import DAY, QUIET, TODAY, has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps

MORNING = moscow(9, day=19)


async def reachable(company: Company, who: Person) -> list[Client]:
    """Two without a step, with a number to be called at."""
    scope, made = await company.scope(who), [await client(company, who, name) for name in ("Астра", "Пион")]
    async with company.work(scope) as unit:
        for one in made:
            await unit.clients.set_facts(scope, one.id, QUIET)
        await unit.commit()
    return made


async def test_whoever_is_reminded_spreads_own_clients_without_a_step_and_nobody_elses(company: Company) -> None:
    """A lead sees everybody's clients; reminded by an owner they plan only their own."""
    theirs = await reachable(company, company.boris)
    mine = await reachable(company, company.lead)
    await at(company, MORNING)
    await company.owner.taps("Напомнить Льву")
    await company.app.outbox.tick()
    company.lead.sees("просит разобрать: без шага 2")
    assert company.lead.buttons == ["Без шага · 2", "Разложить по дням"]
    await company.lead.taps("Разложить по дням")
    company.lead.sees("Разложить по дням 2 клиента?", "зачем: «Договориться, что дальше»")
    await company.lead.taps("Да, разложить")
    company.lead.sees("Без шага, Лев Седов", "Разложено по дням: 2 клиента")
    assert [len(await steps(company, company.lead, one)) for one in (*mine, *theirs)] == [1, 1, 0, 0]


async def test_whoever_is_reminded_spreads_clients_without_a_step_in_english(company_en: Company) -> None:
    await reachable(company_en, company_en.boris)
    await at(company_en, moscow(12, day=19))
    await company_en.lead.taps("Remind Boris")
    await company_en.app.outbox.tick()
    await company_en.boris.taps("Spread over days")
    company_en.boris.sees("Plan a call with each of 2 clients?", "what for: “Agree on what comes next”")
    await company_en.boris.taps("Back")
    company_en.boris.sees("What shall I do with all of them?")


async def test_the_team_says_what_the_clients_of_each_need(company: Company) -> None:
    await reachable(company, company.boris)
    await has(company, company.boris, "Весна", TODAY - DAY)
    await client(company, company.anna, "Лето")
    await company.lead.says("/team")
    company.lead.sees("Борис Иванов: 3 клиента, без шага 2, просрочено 1", "Анна Петрова: 1 клиент")
    company.lead.does_not_see("Лев Седов:", "Анна Петрова: 1 клиент,")
    await in_two_teams(company)
    await company.lead.says("/team")
    company.lead.does_not_see("Борис Иванов")
    await company.owner.says("/team")
    company.owner.sees("Борис Иванов: 3 клиента, без шага 2, просрочено 1", "Выберите человека")


async def test_two_with_the_same_figure_are_told_apart_by_their_names(company: Company) -> None:
    for rep, name in ((company.boris, "Весна"), (company.anna, "Лето")):
        await has(company, rep, name, TODAY - DAY)
    await at(company, MORNING)
    assert company.lead.buttons[:4] == [
        "Анна · просрочено 1", "Напомнить Анне", "Борис · просрочено 1", "Напомнить Борису",
    ]  # fmt: skip
    await company.lead.taps("Борис · просрочено 1")
    company.lead.sees("Борис Иванов · Просрочено: 1", "Весна")
