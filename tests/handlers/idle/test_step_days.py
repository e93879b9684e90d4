"""The day of a step that was misread is put right before anything is saved: by a tap, in words; no word is lost."""

from datetime import date, time

from sales.work.step import StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches


async def test_the_day_of_a_step_is_put_right_by_a_tap_and_no_word_is_lost(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думает, перезвонить в пт в 10")
    await anna.taps("Изменить")
    await anna.taps("День шага")
    anna.sees("ООО Ромашка", "Какой день", "пт, 20 ноября, 10:00")
    await anna.taps("Через неделю")
    anna.sees("Ещё не записано", "ср, 25 ноября, 10:00", "перезвонить в пт в 10")
    await anna.taps("Сохранить")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time) == (date(2026, 11, 25), time(10))
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "Ромашка думает, перезвонить в пт в 10"


async def test_the_day_of_one_step_of_several_is_put_right_in_words_and_the_other_stays(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy spoke, bring samples tomorrow, call on friday")
    await anna.taps("Edit")
    await anna.taps("Day: call")
    await anna.says("soonish")
    anna.sees("Which day instead?", "I can't make out the day")
    await anna.says("on monday at 3pm")
    anna.sees("Not saved yet", "Mon, 23 November, 15:00", "bring samples", "19 November")
    await anna.taps("Save")
    planned = {one.kind: (one.due_on, one.due_time) for one in await steps(company_en, anna, daisy)}
    assert planned[StepKind.CALL] == (date(2026, 11, 23), time(15))
    assert [day for day, _ in planned.values()].count(date(2026, 11, 19)) == 1


async def test_any_day_of_five_weeks_is_there_to_be_tapped(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думает, перезвонить в пт\nРомашка просят КП завтра")
    await anna.says("Ромашка думает, перезвонить в пт")
    await anna.taps("Изменить")
    await anna.taps("День шага")
    await anna.taps("Другая дата")
    await anna.taps("27")
    anna.sees("Ещё не записано", "пт, 27 ноября")
    await anna.taps("Сохранить")
    assert [one.due_on for one in await steps(company, anna, romashka)] == [date(2026, 11, 27)]
