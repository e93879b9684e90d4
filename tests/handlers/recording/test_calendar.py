"""Another date: five weeks from today on, days off dim, and how many steps each day holds already."""

import re
from datetime import timedelta

from sales.days.calendar import weeks_from
from sales.ground import ids
from tests.handlers.recording.test_step_screen import WEDNESDAY, call, planned
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps


async def test_the_calendar_is_five_weeks_from_today_and_tells_what_each_day_holds(company: Company) -> None:
    anna = company.anna
    for name in ("ООО Ромашка", "ООО Лютик"):
        await planned(company, anna, await client(company, anna, name), call(2))
    await planned(company, company.boris, await client(company, company.boris, "ООО Весна"), call(2))
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    assert anna.buttons[:7] == ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
    assert anna.buttons[7:16] == ["·", "·", "18", "19", "20 ²", "·21·", "·22·", "23", "24"]
    assert len([one for one in anna.buttons if re.fullmatch(r"·?\d+·?( \D)?", one)]) == 33
    anna.sees("Маленькая цифра — сколько шагов уже назначено")
    await anna.taps("20")
    anna.sees("Сохранено")


async def test_the_calendar_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await planned(company_en, anna, await client(company_en, anna, "Daisy Ltd"), call(2))
    await open_card(anna, "Daisy Ltd")
    await anna.taps("Next step")
    await anna.taps("Another date")
    anna.sees("16 Nov – 20 Dec\nThe small figure: steps planned for that day already.")
    assert anna.buttons[-2:] == ["Later still ›", "Back"]
    await anna.taps("Later still")
    assert anna.buttons[-3:] == ["‹ Earlier", "Later still ›", "Back"]


async def test_a_leads_calendar_shows_what_whoever_has_the_client_has_to_do(company: Company) -> None:
    lead, romashka = company.lead, await client(company, company.anna)
    await planned(company, company.anna, romashka, call(2))
    await open_card(lead)
    await lead.taps("Следующий шаг")
    await lead.taps("Другая дата")
    assert "20 ¹" in lead.buttons


async def test_a_month_in_words_is_the_first_day_of_it_on_which_the_company_works(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    await anna.says("в январе")
    anna.sees("Пн, 11 января")


async def test_a_written_day_is_the_answer_whoever_is_called_so_and_another_weekday_is_asked(
    company_en: Company,
) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy Ltd")
    await client(company_en, anna, "Friday Deliveries")
    await open_card(anna, "Daisy Ltd")
    await anna.taps("Next step")
    await anna.taps("Another date")
    await anna.says("wed 8 dec 10:00")
    anna.sees("Daisy Ltd", "By the calendar that is Tue, 8 December", "Pick a day or write it")
    await anna.says("Tue 8 Dec 10:00")
    anna.sees("Daisy Ltd", "Tue, 8 December, 10:00, right?")
    await anna.taps("Another date")
    await anna.says("Friday")
    anna.sees("Daisy Ltd", "Fri, 20 November, right?")


async def test_a_month_on_a_button_of_an_older_version_leads_to_its_weeks(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Другая дата")
    draft = next(row["callback_data"] for row in anna.screen.buttons() if "Назад" in row["text"]).split(":")[1]
    await anna.presses(anna.screen, {"text": "›", "callback_data": f"p1:{draft}:m:202612"})
    anna.sees("30 нояб. – 3 янв.")
    await anna.taps("15")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on.month, step.due_on.day) == (12, 15)
    assert ids.from_text(draft) != step.id


def test_weeks_begin_on_mondays_and_none_is_left_out() -> None:
    for ahead in range(400):
        day = WEDNESDAY + timedelta(days=ahead)
        shown = weeks_from(day, 5)
        flat = [one for week in shown for one in week]
        assert day in shown[0]
        assert flat == [flat[0] + timedelta(days=number) for number in range(35)]
        assert flat[0].weekday() == 0
