"""What a report says of now stands under today, whatever days it is of; it is not taken for a week that is over."""

from sales.days.calendar import DAY
from tests.handlers.reporting.test_digest import QUIET, TODAY, has
from tests.handlers.sample_company import Company


async def test_who_has_no_step_and_what_is_overdue_are_of_now_also_in_last_weeks_report(
    company: Company,
) -> None:
    for name in ("Ива", "Мак"):
        await has(company, company.anna, name, facts=QUIET)
    await has(company, company.anna, "Астра", TODAY - 20 * DAY)
    lead = company.lead
    await lead.says("/report")
    lead.sees("Анна Петрова: без шага 2, просрочено 1")
    await lead.taps("Прошлая неделя")
    lead.sees("Анна Петрова: сейчас без шага 2, просрочено 1")
    last_week = (lead.screen.text or "").split("\n")[0].removeprefix("Отчёт · ")
    await lead.taps("Анна Петрова")
    for figure in ("Без шага", "Просрочено"):
        await lead.taps(figure)
        lead.sees(f"Анна Петрова · {figure}", "Сейчас, ср, 18 ноября")
        assert last_week not in (lead.screen.text or "")
        await lead.taps("Назад")
