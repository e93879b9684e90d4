"""Two clients of one name behind a figure: each line and each button says which of them it is, by the town."""

from dataclasses import replace

from sandbox.people.person import Person
from tests.handlers.reporting.test_report import TALKED, did
from tests.handlers.sample_company import Company

APART = ["Сфера · Казань", "Сфера · Пермь"]


async def namesakes(company: Company) -> None:
    scope = await company.scope(company.anna)
    for city in ("Пермь", "Казань"):
        client = await did(company, company.anna, "ООО «Сфера»", TALKED)
        async with company.work(scope) as unit:
            await unit.clients.save(scope, replace(await unit.clients.hold(scope, client), city=city))
            await unit.commit()


def called(lead: Person) -> list[str]:
    return sorted(one for one in lead.buttons if one.startswith("Сфера"))


async def test_touches_of_namesakes_are_told_apart(company: Company) -> None:
    await namesakes(company)
    await company.lead.says("/report")
    await company.lead.taps("Касания · 2")
    assert called(company.lead) == APART
    company.lead.sees("Сфера · Пермь: Поговорили", "Сфера · Казань: Поговорили")


async def test_clients_of_one_name_behind_a_figure_are_told_apart(company: Company) -> None:
    await namesakes(company)
    await company.lead.says("/report")
    for word in ("Анна Петрова", "Без шага · 2"):
        await company.lead.taps(word)
    assert called(company.lead) == APART
