"""Monday's morning of the team: the week that is over beside the one before, against the plan; picture and file."""

from datetime import date

import pytest

from handlers.files.drawing.drawing import Drawing
from handlers.files.drawing.picture import Picture
from sales.actions import workspaces
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.figures.test_charts import A_DOT, plainly
from tests.handlers.reporting.leading.test_goals import plans
from tests.handlers.reporting.leading.test_morning import without_step
from tests.handlers.reporting.test_report import CALL, TALKED, VISIT, did
from tests.handlers.sample_company import Company
from tests.handlers.sent_files import workbook

MONDAY = date(2026, 11, 23)
OFF = [date(2026, 11, day) for day in range(16, 20)]
"""Five working days reach further back than the week that is over."""
VISITED, ORDERED = (VISIT, TALKED[1]), (CALL, TALKED[1].ORDER)


async def two_weeks(company: Company) -> None:
    """Of this one, and the one before."""
    await did(company, company.anna, "Астра", *[TALKED] * 4, VISITED, days_ago=1)
    await did(company, company.anna, "Пион", ORDERED, amount=84_000)
    await did(company, company.boris, "Роза", TALKED, days_ago=7)


async def test_on_monday_the_week_stands_beside_the_one_before_and_its_plan(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Picture] = []

    async def draw(_drawing: Drawing, picture: Picture) -> bytes:
        drawn.append(picture)
        return A_DOT

    monkeypatch.setattr(Drawing, "drawn", draw)
    lead = company.lead
    await two_weeks(company)
    for whose, amount in (("Вся компания", "40"), ("Анна Петрова", "4"), ("Борис Иванов", "20")):
        await plans(lead, "План", whose, "Звонки")
        await lead.says(amount)
    await at(company, moscow(9, day=20))
    lead.does_not_see("в скобках неделя до неё")
    await at(company, moscow(9, day=23))
    lead.sees("Неделя 16–22 нояб., в скобках неделя до неё", "звонков 5 (1), визитов 1 (0)")
    lead.sees("заказов 1 (0) на 84 000 ₽ (0 ₽)", "План: звонки ▒░░░ 5 из 40, 13 %")
    lead.sees("Борис Иванов: звонки ░░░░ 0 из 20, 0 %", "Анна Петрова: звонки ▓▓▓▓ 5 из 4, 125 %")
    lead.sees("Анна Петрова: шагов сегодня 0", "разговоров 6 (0), заказов 1 (0) на 84 000 ₽", "разговоров 0 (1)")
    assert "рабоч" not in lead.screen.text, "the same days once more"
    assert lead.buttons[-3:] == ["График", "Excel", "Отчёт"]
    morning = lead.screen
    await lead.taps("График")
    assert [(bar.label, bar.value, plainly(bar.told), bar.mark) for bar in drawn[0].bars] == [
        ("Анна Петрова", 5, "5 из 4", 4), ("Борис Иванов", 0, "0 из 20", 20),
    ]  # fmt: skip
    await lead.presses(morning, next(one for one in morning.buttons() if one["text"] == "Excel"))
    assert len(workbook(lead.downloads())["Касания"]) == 1 + 6
    await at(company, moscow(9, day=24))
    assert "в скобках неделя до неё" not in (lead.screen.text or "")


async def test_after_a_monday_off_it_comes_with_tuesday_in_english(company_en: Company) -> None:
    owner = await company_en.me(company_en.owner)
    async with company_en.work(owner.scope) as unit:
        await workspaces.set_days_off(unit, owner.scope, owner.workspace, frozenset({MONDAY, *OFF}))
        await unit.commit()
    await two_weeks(company_en)
    lead = company_en.lead
    await at(company_en, moscow(12, day=23))
    assert lead.screens == []
    await at(company_en, moscow(12, day=24))
    lead.sees("The week 16–22 Nov, in brackets the one before", "calls 5 (1), visits 1 (0), new clients 0 (0)")
    lead.sees("conversations 6 (0), orders 1 (0)", "conversations 0 (1)")
    assert lead.buttons[-3:] == ["Chart", "Excel", "Report"]


async def test_a_company_that_has_done_nothing_gets_no_week(company: Company) -> None:
    await at(company, moscow(9, day=23))
    assert company.lead.screens == []
    await without_step(company, company.boris, "Астра")
    await at(company, moscow(9, day=30))
    company.lead.sees("Борис Иванов: без шага 1", "За 5 рабочих дней")
    company.lead.does_not_see("Неделя")
