"""*By team*: an owner compares teams, and opens one as its lead reads it; a lead sees no other."""

from sales.actions.people import teams
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.reporting.test_report import NO_ANSWER, TALKED, TODAY, did, plans
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import workbook

ORDER = (Channel.VISIT, Outcome.ORDER)


async def _worked(company: Company) -> None:
    await did(company, company.anna, "Астра", ORDER, TALKED, amount=84_000)
    rose = await did(company, company.boris, "Роза", NO_ANSWER, TALKED)
    await plans(company, company.boris, rose, TODAY)
    await did(company, company.owner, "Лилия", TALKED)


async def test_an_owner_compares_teams_and_opens_one_with_all_that_is_behind_its_figures(company: Company) -> None:
    await in_two_teams(company)
    await _worked(company)
    owner = company.owner
    await owner.says("/report")
    await owner.taps("Разбить")
    await owner.taps("По командам")
    owner.sees(
        "Отчёт · По командам",
        "Север: звонков 1 (0), визитов 1 (0), новых клиентов 0 (0), заказов 1 (0) на 84 000 ₽",
        "Юг: звонков 2 (0)",
        "Без команды: звонков 1 (0)",
    )
    await owner.taps("Excel")
    told = workbook(owner.downloads())
    assert [row[0] for row in told["Отчёт"][1:]] == ["Север", "Юг", "Без команды"]
    assert len(told["Касания"]) == 1 + 5
    await owner.taps("Юг")
    owner.sees("Юг · 16–18 нояб.", "Звонки: 2 (0)", "Борис Иванов")
    owner.does_not_see("Анна Петрова", "84 000")
    await owner.taps("Месяц")
    owner.sees("Юг · 1–18 нояб.")
    await owner.taps("Касания · 2")
    owner.sees("Юг · Касания: 2", "Роза: Недозвон · Борис Иванов")
    owner.does_not_see("Астра")
    await owner.taps("Роза")
    assert owner.can_tap("Касание")
    for label in ("Назад", "Назад", "Разбить", "По городам"):
        await owner.taps(label)
    owner.sees("Юг · По городам", "Не указано: касаний 2")
    for label in ("Назад", "Назад", "Назад"):
        await owner.taps(label)
    owner.sees("Отчёт · По командам")
    await owner.taps("Без команды")
    owner.sees("Без команды · 1–18 нояб.", "Звонки: 1 (0)")


async def test_a_lead_opens_no_team_of_another_lead(company: Company) -> None:
    irina = await in_two_teams(company)
    await _worked(company)
    owner = company.owner
    await company.lead.says("/report")
    await company.lead.taps("Разбить")
    assert not company.lead.can_tap("По командам")
    await owner.says("/report")
    await owner.taps("Разбить")
    by_team = next(one for one in owner.screen.buttons() if one["text"] == "По командам")
    await owner.taps("По командам")
    buttons = {one["text"]: one for one in owner.screen.buttons()}
    for person, closed in ((company.lead, ("Юг", "Без команды", "Excel")), (irina, ("Север", "Без команды", "Excel"))):
        await person.says("/report")
        for button in (by_team, *(buttons[one] for one in closed)):
            await person.presses(person.screen, button)
            assert person.toast == "Клиент не найден"
    await irina.presses(irina.screen, buttons["Юг"])
    irina.sees("Юг · 16–18 нояб.", "Борис Иванов")
    for name in ("Север", "Юг"):
        await company.anna.says("/report")
        await company.anna.presses(company.anna.screen, buttons[name])
        company.anna.does_not_see("Борис Иванов", "Юг")


async def test_who_moves_takes_the_own_work_along_and_a_removed_team_is_none(company_en: Company) -> None:
    owner = company_en.owner
    scope = await company_en.scope(owner)
    anna = (await company_en.me(company_en.anna)).member
    async with company_en.work(scope) as unit:
        north, south = [await teams.begin(unit, scope, name) for name in ("North", "South")]
        await teams.put(unit, scope, anna.id, north.id)
        await unit.commit()
    await did(company_en, company_en.anna, "Daisy", TALKED)
    await owner.says("/report")
    await owner.taps("Break down")
    await owner.taps("By team")
    owner.sees("North: calls 1 (0)", "South: calls 0 (0)")
    there = next(one for one in owner.screen.buttons() if one["text"] == "North")
    async with company_en.work(scope) as unit:
        await teams.put(unit, scope, anna.id, south.id)
        await teams.remove(unit, scope, north.id, company_en.clock.now())
        await unit.commit()
    await owner.presses(owner.screen, there)
    assert owner.toast == "Client not found"
    await owner.taps("South")
    owner.sees("South", "Calls: 1 (0)")
