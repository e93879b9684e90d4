"""Somebody on vacation: no exception of the morning, not reminded; a lead's step reaches who covers, or nobody."""

from tests.handlers.day.substituted import goes_away
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.leading.test_complaints import complains
from tests.handlers.reporting.leading.test_morning import MORNING, without_step
from tests.handlers.reporting.test_digest import DAY, TODAY, has
from tests.handlers.sample_company import Company


async def test_whoever_is_on_vacation_is_no_exception_and_is_not_reminded(company: Company) -> None:
    boris, lead = company.boris, company.lead
    await without_step(company, boris, "Астра")
    await has(company, boris, "Весна", TODAY - DAY)
    await at(company, MORNING)
    assert lead.buttons.count("Борис · просрочено 1") == 0
    nudge = next(one for one in lead.screen.buttons() if one["text"] == "Напомнить Борису")
    await goes_away(company, boris, company.anna)
    await lead.presses(lead.screen, nudge)
    assert lead.toast == "Борис Иванов в отпуске, напоминать не буду."
    await lead.says("/report")
    await at(company, moscow(9, day=20))
    lead.sees("Команда. Пятница, 20 ноября", "Борис Иванов: в отпуске до 20 нояб., шагов сегодня 0")
    assert "⚠️ Борис" not in lead.screen.text
    assert not [one for one in boris.screens if "просит" in one.text]
    assert lead.buttons[-3:] == ["Борис · просрочено 1", "Борис Иванов", "Отчёт"]
    await lead.taps("Борис · просрочено 1")
    lead.sees("Борис Иванов · Просрочено: 1", "Весна")


async def test_a_complaint_reaches_the_leads_who_are_there_and_the_absent_one_on_return(company: Company) -> None:
    """It stands open in the first morning after the vacation."""
    company.clock.moves_to(moscow(12, 30))
    await goes_away(company, company.lead, None, TODAY, TODAY)
    await complains(company, company.boris)
    await company.app.tick()
    assert any("Ромашка: претензия" in one.text for one in company.owner.screens)
    assert not [one for one in company.lead.screens if "претензия" in one.text]
    await at(company, MORNING)
    company.lead.sees("Команда. Четверг, 19 ноября", "🔥 ООО Ромашка", "претензия")


async def test_a_complaint_reaches_an_absent_lead_where_no_other_is_there(company: Company) -> None:
    company.clock.moves_to(moscow(12, 30))
    await goes_away(company, company.owner, None)
    await goes_away(company, company.lead, None)
    await complains(company, company.boris)
    await company.app.tick()
    for person in (company.owner, company.lead):
        assert any("Ромашка: претензия" in one.text for one in person.screens)


async def test_a_step_that_is_set_reaches_who_covers(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    await goes_away(company, company.boris, company.anna)
    await company.lead.taps("Без шага · 1")
    await company.lead.taps("Поставить шаг")
    await company.lead.says("уточнить бюджет")
    await company.lead.taps("Завтра")
    await company.app.tick()
    company.anna.sees("Астра", "уточнить бюджет")
    assert not [one for one in company.boris.screens if "уточнить бюджет" in one.text]


async def test_a_step_that_is_set_reaches_nobody_where_who_covers_is_away_too(company: Company) -> None:
    await without_step(company, company.boris, "Астра")
    await at(company, MORNING)
    await goes_away(company, company.boris, company.anna)
    await goes_away(company, company.anna, None)
    await company.lead.taps("Без шага · 1")
    await company.lead.taps("Поставить шаг")
    await company.lead.says("уточнить бюджет")
    await company.lead.taps("Завтра")
    company.lead.sees("Сохранено")
    await company.app.tick()
    for person in (company.anna, company.boris):
        assert not [one for one in person.screens if "уточнить бюджет" in one.text]
