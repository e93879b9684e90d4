"""What the report says of plans that moved without a touch, and of what is recorded in the evening."""

from datetime import timedelta

from tests.handlers.reporting.test_report import DAY, NO_ANSWER, SENT, TALKED, TODAY, did, plans
from tests.handlers.sample_company import Company


async def test_plans_that_moved_without_a_touch_stand_in_the_report(company: Company) -> None:
    anna = company.anna
    for name in ("Астра", "Пион"):
        await plans(company, anna, await did(company, anna, name, TALKED), TODAY)
        await anna.says(f"/find {name}")
        await anna.taps("Следующий шаг")
        await anna.taps("Завтра" if name == "Астра" else "Убрать шаг")
    await anna.says("/report")
    anna.sees("Перенесено без касания: 1 (0)", "Убрано без касания: 1 (0)")
    anna.does_not_see("Записано после 18:00")
    await anna.taps("Отменить запись")
    await anna.says("/report")
    anna.does_not_see("Убрано без касания")


async def test_what_is_recorded_in_the_evening_has_its_share_in_the_report(company_en: Company) -> None:
    anna = company_en.anna
    await did(company_en, anna, "Daisy", TALKED)
    company_en.clock.moves(timedelta(hours=12))
    await did(company_en, anna, "Rose", TALKED, NO_ANSWER, SENT)
    await anna.says("/report today")
    anna.sees("Recorded after 18:00: 75% (0%)")


async def test_what_a_touch_has_ended_is_not_dropped_without_one(company: Company) -> None:
    anna = company.anna
    await plans(company, anna, await did(company, anna, "Астра", TALKED), TODAY + DAY)
    await anna.says("/find Астра")
    for words in ("Касание", "Отказ", "Цена", "Больше не напоминать"):
        await anna.taps(words)
    anna.sees("Больше не буду напоминать")
    await anna.says("/report")
    anna.does_not_see("Убрано без касания")


async def test_a_lead_sees_which_promises_were_kept_and_opens_those_that_were_not(company: Company) -> None:
    """An attempt in time keeps one, and makes another; what was put off is of the day it was promised for."""
    anna, boris, lead = company.anna, company.boris, company.lead
    for person, name in ((anna, "Астра"), (anna, "Пион"), (boris, "Роза"), (boris, "Лилия")):
        await plans(company, person, await did(company, person, name, TALKED), TODAY)
    for person, name, taps in (
        (anna, "Астра", ("Касание", "Поговорили", "Через неделю")),
        (boris, "Роза", ("Касание", "Недозвон")),
        (boris, "Лилия", ("Следующий шаг", "Завтра")),
    ):
        await person.says(f"/find {name}")
        for label in taps:
            await person.taps(label)
    company.clock.moves(DAY)
    await lead.says("/report")
    lead.sees("Обещано клиентам: 5 (0), в срок 2 (40 %)")
    await lead.taps("Разбить")
    await lead.taps("Не в срок · 3")
    lead.sees("Отчёт · Не в срок: 3", "Пион: Позвонить · не сделано · Анна Петрова")
    lead.sees("Лилия: Позвонить · перенесено на 19 нояб. · Борис Иванов")
    await lead.taps("Пион")
    assert lead.can_tap("Следующий шаг")
    await lead.taps("Назад")
    await lead.taps("Назад")
    await lead.taps("В срок · 2")
    lead.sees("Астра: Позвонить · в срок", "Роза: Позвонить · в срок")
    await lead.taps("Назад")
    await lead.taps("Перенесено · 1")
    lead.sees("Перенесено: 1", "18 нояб. · Лилия: Позвонить · перенесено на 19 нояб.")
    await anna.says("/report")
    anna.sees("Обещано клиентам: 2 (0), в срок 1 (50 %)")
    await anna.taps("Разбить")
    await anna.taps("Не в срок · 1")
    anna.sees("Пион")
    anna.does_not_see("Лилия", "Анна Петрова")
    missed = next(one for one in anna.screen.buttons() if one["text"] == "Пион")
    await anna.presses(anna.screen, missed)
    assert anna.can_tap("Касание")


async def test_a_promise_done_late_says_when(company_en: Company) -> None:
    anna = company_en.anna
    await plans(company_en, anna, await did(company_en, anna, "Daisy", TALKED), TODAY - DAY)
    await plans(company_en, anna, await did(company_en, anna, "Rose", TALKED), TODAY)
    await anna.says("/find Daisy")
    for label in ("Touch", "Talked", "In a week"):
        await anna.taps(label)
    await anna.says("/report")
    anna.sees("Promised to clients: 1 (0), in time 0 (0%)")
    await anna.taps("Break down")
    await anna.taps("Not in time · 1")
    anna.sees("Daisy: Call · done on 18 Nov")
    anna.does_not_see("Rose")
