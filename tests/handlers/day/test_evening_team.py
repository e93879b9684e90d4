"""The team's day in a lead's own evening, where the lead wants it: one line, never an empty message."""

from tests.handlers.company.test_alerts import alerts, opens
from tests.handlers.day.substituted import goes_away
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.reporting.test_digest import TODAY, has
from tests.handlers.reporting.test_report import CALL, TALKED, did
from tests.handlers.sample_company import Company

ORDERED = CALL, TALKED[1].ORDER
EVENING = moscow(18, 30, day=18)


async def test_a_lead_who_wants_it_hears_of_the_teams_day(company: Company) -> None:
    lead = company.lead
    await did(company, company.anna, "Астра", TALKED, ORDERED, amount=84_000)
    await opens(lead, "Уведомления")
    await lead.taps_twice("Вечер команды")
    assert (await alerts(company, lead)).team_evening
    await at(company, EVENING)
    lead.sees("Среда, 18 ноября", "Команда: 2 касания, 1 заказ на 84 000 ₽. Без записей: Борис Иванов")
    lead.sees("Ваши собственные шаги все отмечены.")
    lead.does_not_see("Касаний нет")
    assert company.owner.screens == [], "nobody else asked for it"
    assert not [one for one in company.anna.screens if "Команда" in one.text]


async def test_it_stands_beside_the_leads_own_day_in_english(company_en: Company) -> None:
    lead = company_en.lead
    await opens(lead, "Alerts")
    await lead.taps("Team's evening")
    await lead.taps("About whom")
    await lead.taps("✓ Boris Ives")
    await has(company_en, lead, "Daisy", TODAY)
    await did(company_en, company_en.anna, "Aster", TALKED)
    await did(company_en, company_en.boris, "Rose", TALKED, TALKED)
    await at(company_en, moscow(21, 30, day=18))
    lead.sees("No touches", "Team: 1 touch", "Not marked: 1 step")
    lead.does_not_see("Nothing recorded")


async def test_where_nobody_has_done_anything_nothing_comes(company: Company) -> None:
    await opens(company.lead, "Уведомления")
    await company.lead.taps("Вечер команды")
    seen = len(company.lead.screens)
    await at(company, EVENING)
    assert len(company.lead.screens) == seen


async def test_who_is_on_vacation_is_not_named_and_a_rep_has_no_such_choice(company: Company) -> None:
    await goes_away(company, company.boris, None)
    await did(company, company.anna, "Астра", TALKED)
    await opens(company.anna, "Уведомления")
    assert "Вечер команды" not in company.anna.buttons
    await opens(company.lead, "Уведомления")
    await company.lead.taps("Вечер команды")
    await at(company, EVENING)
    company.lead.sees("Команда: 1 касание")
    company.lead.does_not_see("Без записей")
