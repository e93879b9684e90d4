"""*План*: a lead sets it in a few taps, the rep sees the bar in the morning and the evening, the lead the forecast."""

from dataclasses import replace
from datetime import timedelta

from handlers.speech.taps.reports import ALL, GoalsTap, GoalTap
from sales.actions import leading
from sales.ground import ids
from sales.reporting.leading.goals import Aim, Span
from sandbox.people.person import Person
from storage.traffic.outbox import Mail, census
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.day.substituted import goes_away
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.figures.test_charts import plainly
from tests.handlers.reporting.test_digest import TODAY, has
from tests.handlers.reporting.test_report import NO_ANSWER, TALKED, VISIT, did
from tests.handlers.sample_company import Company, removed

VISITED = VISIT, TALKED[1]


async def plans(lead: Person, *taps: str) -> None:
    """From the report of somebody."""
    await lead.says("/report")
    for word in taps:
        await lead.taps(word)


async def test_a_lead_sets_it_in_taps_and_all_see_how_it_goes(company: Company) -> None:
    lead, anna = company.lead, company.anna
    await did(company, anna, "Астра", *[TALKED] * 4, days_ago=2)
    await did(company, anna, "Пион", *[NO_ANSWER] * 4, VISITED, days_ago=1)
    await plans(lead, "Анна Петрова", "План")
    lead.sees("План: Анна Петрова", "Плана пока нет")
    await lead.taps("Звонки")
    lead.sees("звонки, план на неделю", "Выберите или напишите число")
    await lead.taps("20")
    lead.sees("Сохранено.", "звонки ▓▒░░ 8 из 20, к пятнице 100 %")
    await lead.taps("Визиты")
    await lead.says("десять")
    lead.sees("Напишите число больше нуля")
    await lead.says("10")
    lead.sees("Сохранено.", "звонки ▓▒░░ 8 из 20", "визиты ▒░░░ 1 из 10, к пятнице 30 %")
    await plans(lead)
    lead.sees("Планы", "Анна Петрова: визиты ▒░░░ 1 из 10, к пятнице 30 %")
    await anna.says("/report")
    anna.sees("План: звонки ▓▒░░ 8 из 20, к пятнице 100 %", "План: визиты ▒░░░ 1 из 10")
    assert "План" not in anna.buttons
    await did(company, anna, "Роза", *[TALKED] * 3)
    await anna.says("/today")
    anna.sees("План: звонки ▓▓▒░ 11 из 20, визиты 1 из 10")
    await has(company, anna, "Лютик", TODAY)
    await plans(lead, "Анна Петрова", "План", "Сумма")
    await lead.says("50 000")
    await at(company, moscow(18, 30, day=18))
    anna.sees("3 касания", "План: звонки ▓▓▒░ 11 из 20\nвизиты ▒░░░ 1 из 10\nсумма ░░░░ 0 ₽ из 50 000 ₽")
    await company.boris.says("/today")
    company.boris.does_not_see("План:")


async def test_a_lead_sets_it_in_english(company_en: Company) -> None:
    lead, anna = company_en.lead, company_en.anna
    await did(company_en, anna, "Aster", *[TALKED] * 8, days_ago=2)
    await plans(lead, "Plan", "Anna Peters", "Month", "Calls", "80")
    lead.sees("Saved.", "calls this month ▒░░░ 8 of 80, by 30 Nov")
    await lead.taps("Back")
    lead.sees("Whose plan shall we set?")
    await lead.taps("Anna Peters")
    await lead.taps("Report")
    lead.sees("Anna Peters", "Calls")
    await lead.taps("Plan")
    await lead.taps("Sum")
    await lead.says("12k")
    lead.sees("Saved.", "sum ░░░░ £0 of £12,000, by Friday 0%")
    await anna.says("/today")
    await settled(company_en)
    assert [plainly(one.text).split("\n") for one in anna.screens[-2:]] == [
        ["📈 Leo Lead has set you a plan.", "Plan: calls this month ▒░░░ 8 of 80, by 30 Nov 18%"],
        ["📈 Leo Lead has set you a plan.", "Plan: sum ░░░░ £0 of £12,000, by Friday 0%"],
    ]
    await anna.taps("Report")
    await anna.says("/today")
    anna.sees("Plan: sum ░░░░ £0 of £12,000, calls this month 8 of 80")


async def settled(company: Company) -> None:
    """Whoever has a new plan has heard of it."""
    company.clock.moves(leading.SETTLES)
    await company.app.tick()


def told_of_plans(person: Person) -> list[str]:
    return [plainly(one.text) for one in person.screens if "📈" in one.text]


async def test_of_a_plan_that_is_taken_back_or_put_right_nobody_hears(company: Company) -> None:
    lead, boris = company.lead, company.boris
    await plans(lead, "План", "Борис Иванов", "Звонки", "40", "Отменить запись")
    for amount in ("50", "70"):
        await plans(lead, "План", "Борис Иванов", "Визиты")
        await lead.says(amount)
    await plans(lead, "План", "Лев Седов", "Звонки", "40")
    await company.app.tick()
    assert told_of_plans(boris) == []
    await settled(company)
    assert told_of_plans(boris) == ["📈 Лев Седов ставит вам план.\nПлан: визиты ░░░░ 0 из 70, к пятнице 0 %"]
    assert told_of_plans(lead) == [], "who sets one's own knows it"
    async with company.database.transaction() as transaction:
        assert Mail.DUE not in await census(transaction)


async def test_who_is_on_vacation_hears_of_a_plan_on_return_and_who_covers_never(company: Company) -> None:
    await goes_away(company, company.boris, company.anna)
    await plans(company.lead, "План", "Борис Иванов", "Визиты")
    await company.lead.says("70")
    await settled(company)
    assert told_of_plans(company.boris) == []
    await at(company, moscow(10, day=23))
    assert told_of_plans(company.boris) == ["📈 Лев Седов ставит вам план.\nПлан: визиты ░░░░ 0 из 70"]
    assert told_of_plans(company.anna) == []


async def test_what_was_agreed_is_taken_back_changed_dropped_and_remembered(company: Company) -> None:
    lead = company.lead
    await plans(lead, "План", "Борис Иванов", "Звонки", "40", "Отменить запись")
    lead.sees("Запись отменена")
    await plans(lead, "План", "Борис Иванов")
    lead.sees("Плана пока нет")
    for word in ("Звонки", "60"):
        await lead.taps(word)
    company.clock.moves(timedelta(days=7))
    await lead.taps("Звонки")
    await lead.says("75")
    lead.sees("звонки ░░░░ 0 из 75", "Было раньше", "звонки: 60 в неделю, 16–22 нояб.")
    await lead.taps("Звонки")
    await lead.taps("Без плана")
    lead.sees("Такого плана больше нет", "Плана пока нет", "звонки: 60 в неделю")
    assert "Отменить запись" in lead.buttons
    await lead.taps("Назад")
    lead.sees("Борис Иванов")


async def test_the_company_has_one_and_the_morning_tells_who_is_behind(company: Company) -> None:
    lead, anna = company.lead, company.anna
    await did(company, anna, "Астра", *[TALKED] * 10, days_ago=1)
    await plans(lead, "План", "Вся компания", "Звонки", "100")
    lead.sees("План: Вся компания", "звонки ▒░░░ 10 из 100")
    for name, amount in (("Анна Петрова", "20"), ("Борис Иванов", "40")):
        await plans(lead, "План", name, "Звонки")
        await lead.says(amount)
    await at(company, moscow(9, day=19))
    lead.sees(
        "Команда", "План: звонки ▒░░░ 10 из 100, к пятнице 17 %", "Борис Иванов: звонки ░░░░ 0 из 40, к пятнице 0 %"
    )
    lead.sees("Анна Петрова: звонки ▓▓░░ 10 из 20, к пятнице 85 %")


async def test_a_vacation_makes_it_smaller(company: Company) -> None:
    await goes_away(company, company.anna, None)
    await plans(company.lead, "План", "Анна Петрова", "Звонки")
    await company.lead.says("50")
    company.lead.sees("звонки ░░░░ 0 из 20")


async def test_all_plans_are_a_file_where_there_are_any(company: Company) -> None:
    lead = company.lead
    await plans(lead, "План")
    assert "Excel" not in lead.buttons
    await plans(lead, "План", "Вся компания", "Звонки", "100")
    await plans(lead, "План")
    assert "Excel" in lead.buttons


async def test_from_the_team_it_is_one_tap_and_back(company: Company) -> None:
    lead = company.lead
    await lead.says("/team")
    await lead.taps("Анна Петрова · менеджер")
    await lead.taps("План")
    lead.sees("План: Анна Петрова")
    await lead.taps("Назад")
    lead.sees("Роль: Менеджер")


async def test_nobody_else_sets_or_sees_it(company: Company) -> None:
    anna, boris = company.anna, company.boris
    member = ids.to_text((await company.me(boris)).member.id)
    await anna.says("/today")
    forged = (
        GoalsTap(), GoalsTap(whose=ALL), GoalsTap(whose=member),
        GoalTap(whose=member, aim=Aim.CALLS, span=Span.WEEK, amount="5"),
    )  # fmt: skip
    for stamp in forged:
        await anna.presses(anna.screen, {"text": "План", "callback_data": stamp.pack()})
        anna.does_not_see("Чей план", "План: Борис")
        assert anna.toast == "Клиент не найден"
    await removed(company, boris)
    await company.lead.says("/report")
    await company.lead.presses(company.lead.screen, {"text": "План", "callback_data": forged[2].pack()})
    company.lead.does_not_see("План: Борис")


async def test_a_lead_plans_for_nobody_of_another_team_and_not_for_the_whole_company(company: Company) -> None:
    irina = await in_two_teams(company)
    member = ids.to_text((await company.me(company.anna)).member.id)
    await irina.says("/report")
    for whose in (member, ALL):
        for stamp in (GoalsTap(whose=whose), GoalTap(whose=whose, aim=Aim.CALLS, span=Span.WEEK, amount="5")):
            await irina.presses(irina.screen, {"text": "План", "callback_data": stamp.pack()})
            irina.does_not_see("План:")
            assert irina.toast == "Клиент не найден"
    await irina.taps("План")
    assert not {"Анна Петрова", "Вся компания"} & set(irina.buttons)
    await company.owner.says("/report")
    company.owner.does_not_see("из 5")


async def test_a_team_has_a_plan_that_its_lead_sets_and_the_owner_sees(company: Company) -> None:
    """Who moves to another team takes the week's work along."""
    irina = await in_two_teams(company)
    lead, owner = company.lead, company.owner
    await did(company, company.anna, "Астра", *[TALKED] * 8, days_ago=2)
    await plans(lead, "План")
    lead.sees("Чей план поставить?")
    assert not any("Юг" in label for label in lead.buttons)
    await lead.taps("👥 Север")
    lead.sees("План: Север", "Плана пока нет")
    await lead.taps("Звонки")
    lead.sees("Север: звонки, план на неделю")
    await lead.says("40")
    lead.sees("Сохранено.", "звонки ▒░░░ 8 из 40, к пятнице 50 %")
    north = next(one for one in lead.screen.buttons() if one["text"] == "Визиты")
    await plans(lead)
    lead.sees("Север: звонки ▒░░░ 8 из 40, к пятнице 50 %")
    await company.anna.says("/report")
    company.anna.does_not_see("План:", "Север")
    await irina.says("/report")
    irina.does_not_see("Север")
    await irina.presses(irina.screen, north)
    assert irina.toast == "Клиент не найден"
    await plans(owner, "Разбить", "По командам", "Север")
    owner.sees("Север: звонки ▒░░░ 8 из 40, к пятнице 50 %")
    await owner.taps("План")
    owner.sees("План: Север")
    member = (await company.me(company.anna)).member
    scope = await company.scope(owner)
    async with company.work(scope) as unit:
        south = next(one for one in await unit.teams.all(scope) if one.name == "Юг")
        await unit.members.save(replace(member, team=south.id))
        await unit.commit()
    await plans(owner)
    owner.does_not_see("8 из 40")
