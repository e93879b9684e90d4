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
    anna.sees("Recorded after 18:00: 75 % (0 %)")


async def test_what_a_touch_has_ended_is_not_dropped_without_one(company: Company) -> None:
    anna = company.anna
    await plans(company, anna, await did(company, anna, "Астра", TALKED), TODAY + DAY)
    await anna.says("/find Астра")
    for words in ("Касание", "Отказ", "Цена", "Больше не напоминать"):
        await anna.taps(words)
    anna.sees("Больше не буду напоминать")
    await anna.says("/report")
    anna.does_not_see("Убрано без касания")
