"""Whoever has left clients without a step is seen at a glance, and all of these clients have a day in three taps."""

from dataclasses import replace

from handlers.speech.taps.lists import IdleTap
from sales.clients.client import Client
from sales.company.vacations import Vacation
from sales.ground import ids
from sales.ground.ids import new_id
from sandbox.people.person import Person
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.leading.test_nudges import reachable
from tests.handlers.reporting.test_report import DAY, TALKED, TODAY, did
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps


async def planned(company: Company, *clients: Client) -> list[int]:
    return [len(await steps(company, company.owner, one)) for one in clients]


async def tapped(person: Person, first: str, *labels: str) -> None:
    """From the menu on, the word of which is the first tap."""
    await person.says(first)
    for label in labels:
        await person.taps(label)


async def test_from_the_menu_all_of_the_team_have_a_day_in_three_taps(company: Company) -> None:
    theirs, mine = await reachable(company, company.boris), await reachable(company, company.anna)
    await did(company, company.anna, "Роза", TALKED)
    lead = company.lead
    await tapped(lead, "Отчёт", "Разложить по дням")
    lead.sees("Разложить по дням 4 клиента?", "Чьи: Анна Петрова 2, Борис Иванов 2", "«Договориться, что дальше»")
    await lead.taps("Да, разложить")
    lead.sees("Разложено по дням: 4 клиента")
    assert await planned(company, *theirs, *mine) == [1] * 4
    (step,) = await steps(company, company.owner, mine[0])
    assert step.note == "Договориться, что дальше", "that it has no step is not true any more"


async def test_the_list_behind_it_leads_back_to_the_report_of_those_days(company: Company) -> None:
    lead = company.lead
    await reachable(company, company.anna)
    await did(company, company.anna, "Роза", TALKED)
    await tapped(lead, "Отчёт", "Месяц", "Без шага · 3")
    lead.sees("Без шага: 3")
    assert any("Анна" in label for label in lead.buttons)
    await lead.taps("Назад")
    lead.sees("Отчёт · 1–")
    for word in ("Анна Петрова", "Без шага · 3", "Разложить по дням", "Да, разложить"):
        await lead.taps(word)
    lead.sees("Разложено по дням: 2 клиента")


async def test_from_the_morning_those_of_one_have_a_day_in_three_taps(company: Company) -> None:
    theirs, mine = await reachable(company, company.boris), await reachable(company, company.anna)
    await at(company, moscow(9, day=19))
    for word in ("Анна · без шага 2", "Разложить по дням"):
        await company.lead.taps(word)
    company.lead.sees("Разложить по дням 2 клиента?", "Чьи: Анна Петрова 2")
    await company.lead.taps("Да, разложить")
    assert sorted([await planned(company, *theirs), await planned(company, *mine)]) == [[0, 0], [1, 1]]


async def test_from_the_menu_they_have_a_day_in_english(company_en: Company) -> None:
    theirs = await reachable(company_en, company_en.boris)
    await did(company_en, company_en.anna, "Rose", TALKED)
    await tapped(company_en.lead, "Report", "Spread over days")
    company_en.lead.sees("Plan a call with each of 2 clients?", "Whose: Boris Ives 2")
    company_en.lead.sees("The step says what for: “Agree on what comes next”")
    await company_en.lead.taps("Yes, spread")
    assert await planned(company_en, *theirs) == [1, 1]


async def test_nobody_sees_or_plans_those_of_another_team(company: Company) -> None:
    irina = await in_two_teams(company)
    theirs = await reachable(company, company.anna)
    anna = ids.to_text((await company.me(company.anna)).member.id)
    await reachable(company, company.boris)
    for person in (irina, company.boris):
        await person.says("/report")
        for spreads in (False, True):
            stamp = IdleTap(member=anna, period="w", spreads=spreads).pack()
            await person.presses(person.screen, {"text": "?", "callback_data": stamp})
            assert person.toast == "Клиент не найден"
            person.does_not_see("Астра", "Разложить по дням 2")
    await tapped(irina, "Отчёт", "Разложить по дням")
    irina.sees("Разложить по дням 2 клиента?")
    await irina.taps("Да, разложить")
    assert await planned(company, *theirs) == [0, 0]


async def test_who_complained_is_called_about_that_and_who_has_just_refused_is_left_in_peace(company: Company) -> None:
    anna, lead = company.anna, company.lead
    outcomes = {"Астра": "Претензия", "Ирис": "Отказ", "Мак": "Поговорили"}
    made = [await client(company, anna, name) for name in outcomes]
    for name, outcome in outcomes.items():
        await open_card(anna, name)
        for word in ("Касание", outcome, "Пропустить" if outcome == "Отказ" else "Не планировать"):
            await anna.taps(word)
    await tapped(lead, "Отчёт", "Разложить по дням")
    lead.sees("Разложить по дням 2 клиента?", "Чьи: Анна Петрова 2", "У 1 открыта претензия: шаг будет о ней")
    lead.sees("Не войдут: 1 недавно с отказом")
    await lead.taps("Да, разложить")
    notes = [[step.note for step in await steps(company, company.owner, one)] for one in made]
    assert notes == [["Ответить по претензии"], [], ["Договориться, что дальше"]]


async def test_it_is_the_days_of_whose_clients_they_are_that_are_worked_on(company: Company) -> None:
    """Whoever leads is away for long, and works on other days."""
    anna, boris, lead = [(await company.me(one)).member for one in (company.anna, company.boris, company.lead)]
    of_anna, of_boris = await reachable(company, company.anna), await reachable(company, company.boris)
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        await unit.members.save(replace(boris, working_days=frozenset({5})))
        await unit.members.save(replace(lead, working_days=frozenset({6})))
        for member, days in ((anna, 5), (lead, 20)):
            await unit.vacations.add(scope, Vacation(new_id(), member.id, TODAY + DAY, TODAY + days * DAY))
        await unit.commit()
    await tapped(company.lead, "Отчёт", "Разложить по дням", "Да, разложить")
    back, saturday = TODAY + 6 * DAY, TODAY + 3 * DAY
    for made, day in ((of_anna, back), (of_boris, saturday)):
        assert [[step.due_on for step in await steps(company, company.owner, one)] for one in made] == [[day]] * 2
