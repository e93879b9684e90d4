"""The day of a step that was misread is put right before anything is saved: by a tap, in words; no word is lost."""

from datetime import date, time

from sales.work.step import StepKind
from tests.handlers.sample_company import Company, Spoken
from tests.handlers.selling import client, steps, touches

FRIDAY = date(2026, 11, 20)


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


async def test_a_weekday_with_its_date_is_one_day_and_one_that_contradicts_it_is_asked(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думает, перезвонить в пт")
    await anna.taps("Изменить")
    await anna.taps("День шага")
    await anna.says("ср 8 декабря в 10")
    anna.sees("ООО Ромашка", "По календарю это вт, 8 декабря", "Какой день")
    await anna.says("в 10 во вторник 8 декабря")
    anna.sees("Ещё не записано", "вт, 8 декабря, 10:00")
    await anna.taps("Сохранить")
    assert [one.due_on for one in await steps(company, anna, romashka)] == [date(2026, 12, 8)]


async def test_a_step_of_the_wrong_kind_and_purpose_is_put_right_of_one_of_several_clients(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Печка", "")
    await anna.says("Ромашка думает, позвонить в пятницу насчёт бахил\nПечка недозвон")
    await anna.taps("✏️ Ромашка")
    await anna.taps("День шага")
    await anna.taps("Приехать")
    anna.sees("приехать пт, 20 ноября", "Ко всем")
    await anna.taps("День шага")
    await anna.taps("Зачем")
    anna.sees("Зачем этот шаг?")
    await anna.says("показать образцы")
    anna.sees("Зачем: показать образцы", "насчёт бахил")
    await anna.taps("Ко всем")
    await anna.taps("Сохранить всё")
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.note) == (StepKind.VISIT, "показать образцы")
    [touch] = await touches(company, anna, romashka)
    assert "насчёт бахил" in touch.comment


async def test_words_that_are_no_purpose_are_taken_away_and_stay_in_the_comment(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy spoke, call on friday about the lids")
    await anna.taps("Edit")
    await anna.taps("Step’s day")
    await anna.taps("What for")
    await anna.taps("No note")
    anna.does_not_see("What for:")
    await anna.taps("Save")
    assert [one.note for one in await steps(company_en, anna, daisy)] == [""]
    [touch] = await touches(company_en, anna, daisy)
    assert "about the lids" in touch.comment


async def test_a_step_that_was_not_read_is_added_and_asks_for_its_day(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "")
    await anna.says("Ромашка думает, перезвонить в пт\nПечка думает")
    for name, kind in (("Ромашка", "Выслать КП"), ("Печка", "Приехать")):
        await anna.taps(f"✏️ {name}")
        await anna.taps("+ Шаг")
        anna.sees("Когда?")
        await anna.taps("Назад")
        assert "✕ позвонить · завтра, чт, 19 ноября" not in anna.buttons
        await anna.taps("+ Шаг")
        await anna.taps(kind)
        anna.sees(f"{kind.lower().replace('кп', 'КП')}. Когда?")
        await anna.taps("Зачем")
        await anna.says("про стаканы")
        anna.sees("Зачем: про стаканы", "Нажмите или напишите")
        await anna.says("в пн в 12" if name == "Печка" else "каждое 19-е")
        await anna.taps("Ко всем")
    await anna.taps("Сохранить всё")
    assert [one.series.rule for one in await steps(company, anna, romashka) if one.series] == ["m19"]
    kinds = {one.kind: (one.due_on.day, one.note) for one in await steps(company, anna, romashka)}
    assert kinds == {StepKind.CALL: (20, ""), StepKind.OFFER: (19, "про стаканы")}
    assert [(one.kind, one.due_on.day, one.due_time) for one in await steps(company, anna, stove)] == [
        (StepKind.VISIT, 23, time(12))
    ]
    [touch] = await touches(company, anna, stove)
    assert touch.comment == ""


async def test_an_hour_that_was_misread_is_taken_away_by_a_tap_or_in_words(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    for way in (anna.taps, anna.says):
        await anna.says("Daisy thinking, call on friday at 10")
        await anna.taps("Edit")
        await anna.taps("Step’s day")
        await way("No hour")
        anna.sees("Next step: call Fri, 20 November.", "call on friday at 10")
        for button in ("+ Step", "Call", "In 3 days"):
            await anna.taps(button)
        anna.sees("Next step: call Mon, 23 November.", "Next step: call Fri, 20 November.")
        await anna.taps("Save")
        assert {one.due_time for one in await steps(company_en, anna, daisy)} == {None}


async def test_two_of_a_kind_stand_beside_each_other_on_their_days(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка дозвонился, обсудили оплату")
    await anna.taps("Изменить")
    for day in ("завтра", "15 декабря"):
        await anna.taps("+ Шаг")
        await anna.taps("Напомнить об оплате")
        await anna.says(day)
    anna.sees("Ещё не записано", "чт, 19 ноября", "вт, 15 декабря", "ещё раз")
    await anna.taps("Сохранить")
    planned = sorted((one.due_on, one.kind) for one in await steps(company, anna, romashka))
    assert planned == [(date(2026, 11, 19), StepKind.PAYMENT), (date(2026, 12, 15), StepKind.PAYMENT)]


async def test_the_kind_of_one_is_changed_to_the_others_and_both_stay(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy spoke, visit tomorrow, call on friday")
    await anna.taps("Edit")
    await anna.taps("Day: visit")
    await anna.taps("Call")
    anna.sees("19 November", "20 November")
    await anna.taps("Save")
    assert sorted(one.due_on for one in await steps(company_en, anna, daisy)) == [
        date(2026, 11, 19),
        date(2026, 11, 20),
    ]


async def test_what_a_step_that_is_added_is_for_is_written_with_its_day(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await client(company_en, anna, "Amy Clegg", "Amy")
    await anna.says("Daisy spoke, nice chat")
    await anna.taps("Edit")
    await anna.taps("+ Step")
    await anna.says("monday ring amy before her hols")
    anna.sees("Not saved yet", "Daisy", "Mon, 23 November", "ring amy before her hols")
    await anna.taps("Save")
    [step] = await steps(company_en, anna, daisy)
    assert (step.kind, step.due_on, step.note) == (StepKind.CALL, date(2026, 11, 23), "ring amy before her hols")


async def test_a_kind_that_was_tapped_stays_whatever_the_words_of_its_purpose_say(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка дозвонился, обсудили оплату")
    for button in ("Изменить", "+ Шаг", "Напомнить об оплате"):
        await anna.taps(button)
    await anna.says("завтра, акт сверки")
    await anna.taps("Сохранить")
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.note) == (StepKind.PAYMENT, "акт сверки")


async def test_a_day_that_something_was_moved_from_takes_no_weekday_of_the_new_one(company: Company) -> None:
    anna = company.anna
    for name in ("Ромашка", "Печка"):
        await client(company, anna, name, "")
    await anna.says("Ромашка перенесли встречу с 26го на пт 27го в 9:30\nПечка думает, созвон в чт 27го")
    anna.sees("приехать пт, 27 ноября, 09:30", "Печка", "Думает", "Комментарий: созвон в чт 27го")
    anna.sees("Не понял: в чт 27го", "Сохранить всё")


async def test_a_date_on_another_weekday_is_asked_and_no_day_is_guessed_for_it(company_en: Company) -> None:
    anna, _ = company_en.anna, await client(company_en, company_en.anna, "Daisy", "")
    await anna.says("Daisy moved the meeting from thu 26th to fri 27th at 9.30")
    anna.sees("Fri, 27 November, 09:30")
    await anna.says("Daisy visit on thu 27th at 10")
    anna.sees("I didn’t understand: on thu 27th at 10", "visit. When?")
    anna.does_not_see("tomorrow")


async def test_a_day_that_is_asked_for_is_an_answer_whatever_clients_are_called(company_en: Company) -> None:
    anna, _ = company_en.anna, await client(company_en, company_en.anna, "Daisy", "")
    for name in ("Friday Soaps", "Half Past Nine Coffee"):
        await client(company_en, anna, name, "")
    await anna.says("Daisy thinking, call tomorrow")
    await anna.taps("Edit")
    for typed, day in (("on Friday at 10", "Fri, 20 November, 10:00"), ("friday half past nine", "20 November, 09:30")):
        await anna.taps("Step’s day")
        await anna.says(typed)
        anna.sees("Daisy", day)
    await anna.taps("When it was")
    await anna.says("today")
    anna.sees("Daisy", "What shall I put right?")
    await anna.says("Today")
    anna.does_not_see("What shall I put right?")


async def test_a_step_in_words_is_the_answer_to_another_day_and_adds_what_for(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy thinking, call tues")
    await anna.taps("Edit")
    await anna.taps("Step’s day")
    await anna.says("visit fri at 10 with the lids")
    anna.sees("visit Fri, 20 November, 10:00", "What for: with the lids")
    await anna.taps("Save")
    [step] = await steps(company_en, anna, daisy)
    assert (step.kind, step.due_on, step.due_time, step.note) == (StepKind.VISIT, FRIDAY, time(10), "with the lids")


async def test_the_step_that_an_attempt_plans_is_put_on_another_day(spoken: Spoken) -> None:
    company, say, anna = spoken.company, spoken.say, spoken.company.anna
    daisy = await client(company, anna, "Daisy", "Peter")
    await anna.says(say("Daisy недозвон", "Daisy no answer"))
    await anna.taps(say("Изменить", "Edit"))
    await anna.taps(say("День шага", "Step’s day"))
    await anna.says(say("в пт в 10", "on friday at 10"))
    await anna.taps(say("Сохранить", "Save"))
    assert [(one.kind, one.due_on) for one in await steps(company, anna, daisy)] == [(StepKind.CALL, FRIDAY)]


async def test_a_step_in_words_answers_when_of_the_card_and_a_touch_does_not(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка")
    await anna.taps("Следующий шаг")
    await anna.says("заехать в пт в 10 с образцами")
    anna.sees("приехать пт, 20 ноября, 10:00", "Зачем: с образцами")
    await anna.says("Ромашка")
    await anna.taps("Следующий шаг")
    await anna.says("позвонить в пн по бахилам")
    kept = {one.kind: (one.due_on, one.note) for one in await steps(company, anna, romashka)}
    assert kept == {StepKind.VISIT: (FRIDAY, "с образцами"), StepKind.CALL: (date(2026, 11, 23), "по бахилам")}
    await anna.taps("К карточке")
    await anna.taps("Следующий шаг")
    await anna.says("недозвон, набрать в пт")
    anna.sees("Недозвон", "Ещё не записано")


async def test_words_of_time_that_were_put_right_are_not_said_to_be_unknown_any_more(spoken: Spoken) -> None:
    company, say, anna = spoken.company, spoken.say, spoken.company.anna
    await client(company, anna, "Daisy", "Peter")
    await anna.says(say("Daisy думают, заехать в марте", "Daisy thinking, call in march"))
    anna.sees(say("Не понял: в марте", "I didn’t understand: in march"))
    await anna.taps(say("Изменить", "Edit"))
    await anna.taps(say("+ Шаг", "+ Step"))
    await anna.says(say("2 марта", "2 march"))
    anna.sees("2027", say("Комментарий: заехать в марте", "Comment: call in march"))
    anna.does_not_see(say("Не понял", "I didn’t understand"))


async def test_one_day_that_is_put_right_leaves_another_unknown_one_named(company: Company) -> None:
    anna, _ = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думают, заехать в марте, позвонить в мае")
    anna.sees("Не понял: в марте; в мае")
    await anna.taps("Изменить")
    await anna.taps("+ Шаг")
    await anna.says("2 марта")
    anna.sees("Не понял")
