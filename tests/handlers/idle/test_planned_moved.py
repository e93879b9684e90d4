"""A step that was planned before is moved in the preview of a message, and a new one is it, or stands beside it."""

from datetime import date, time

from sales.work.channels import Channel
from sales.work.step import StepKind
from tests.handlers.idle.test_shown_before import with_step
from tests.handlers.sample_company import Company, Spoken
from tests.handlers.selling import client, steps, touches

THURSDAY, FRIDAY = date(2026, 11, 19), date(2026, 11, 20)


async def test_what_stays_planned_is_given_another_day_and_hour_and_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    before = await with_step(company, romashka, StepKind.OTHER, THURSDAY, "отвезти образцы")
    await anna.says("Ромашка думает, любят синие крышки")
    for button in ("Изменить", "📅 Перенести: отвезти образцы"):
        await anna.taps(button)
    anna.sees("отвезти образцы — завтра, чт, 19 ноября", "Какой день вместо этого?")
    await anna.says("в пт в 10")
    anna.sees(
        "отвезти образцы — пт, 20 ноября, 10:00", "Вместо: отвезти образцы — чт, 19 ноября", "любят синие крышки\n"
    )
    await anna.taps("Часть — другому")
    anna.does_not_see("📅 отвезти")
    await anna.taps("Назад")
    await anna.taps("↩ Оставить: отвезти образцы")
    anna.sees("Остаётся: отвезти образцы — чт, 19 ноября")
    anna.does_not_see("10:00")
    await anna.taps("📅 Перенести: отвезти образцы")
    await anna.says("в пт в 10")
    await anna.taps("Сохранить")
    [planned] = await steps(company, anna, romashka)
    assert (planned.due_on, planned.due_time, planned.note) == (FRIDAY, time(10), "отвезти образцы")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "любят синие крышки"
    await anna.taps("Отменить запись")
    assert [one.id for one in await steps(company, anna, romashka)] == [before]


async def test_a_new_step_is_the_planned_one_or_stands_beside_it(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    before = await with_step(company_en, daisy, StepKind.OTHER, THURSDAY, "send the contract")
    await anna.says("Daisy thinking, call on friday")
    anna.sees("Stays planned: send the contract")
    for button in ("Edit", "📅 Move: send the contract", "It’s this one: call"):
        await anna.taps(button)
    anna.sees("Next step: send the contract — Fri, 20 November", "Instead of: send the contract — Thu, 19 November")
    await anna.taps("↩ Keep: send the contract")
    anna.sees("Stays planned: send the contract — Thu, 19 November", "20 November")
    await anna.taps("📅 Move: send the contract")
    await anna.taps("It’s this one")
    await anna.taps("Save")
    [planned] = await steps(company_en, anna, daisy)
    assert (planned.due_on, planned.note, planned.id == before) == (FRIDAY, "send the contract", False)
    await anna.says("Daisy spoke, send the contract monday")
    anna.sees("Instead of: send the contract — Fri, 20 November")
    for button in ("Edit", "↩ Keep: send the contract"):
        await anna.taps(button)
    anna.sees("Stays planned: send the contract — Fri, 20 November", "again; send the contract — Mon, 23 November")
    await anna.taps("Save")
    aster, both = await client(company_en, anna, "Aster", ""), await steps(company_en, anna, daisy)
    await anna.says("Daisy spoke, call on friday")
    for button in ("Edit", "📅 Move: send the contract", "It’s this one: call", "Another client", "Aster", "Save"):
        await anna.taps(button)
    assert [one.id for one in await steps(company_en, anna, daisy)] == [one.id for one in both]
    assert [one.due_on for one in await steps(company_en, anna, aster)] == [FRIDAY]


async def test_an_hour_of_the_same_day_and_what_comes_again_are_no_other_step(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await with_step(company, romashka, StepKind.VISIT, FRIDAY)
    await anna.says("Ромашка думает, звонить каждый вторник")
    await anna.taps("Сохранить")
    await anna.says("Ромашка думает, заехать в пт в 10")
    anna.sees("Остаётся: позвонить")
    await anna.taps("Изменить")
    anna.sees("✓ Закрыть: позвонить")
    anna.does_not_see("↩ Оставить", "📅 Перенести: позвонить")


async def test_a_meeting_that_they_move_or_call_off_is_no_visit_and_its_step_goes_along(spoken: Spoken) -> None:
    company, say, anna = spoken.company, spoken.say, spoken.company.anna
    daisy = await client(company, anna, "Daisy", "Peter")
    await with_step(company, daisy, StepKind.CALL, FRIDAY, "prices")
    await with_step(company, daisy, StepKind.VISIT, THURSDAY, "samples")
    await anna.says(say("Daisy встречу перенесли на пн", "Daisy meeting now mon"))
    anna.sees(say("Вместо: приехать — чт, 19", "Instead of: visit — Thu, 19"), "samples")
    anna.does_not_see(say("Визит", "Visit"))
    await anna.taps(say("Сохранить", "Save"))
    moved = {one.kind: (one.due_on, one.note) for one in await steps(company, anna, daisy)}
    assert moved == {StepKind.CALL: (FRIDAY, "prices"), StepKind.VISIT: (date(2026, 11, 23), "samples")}
    await anna.says(say("Daisy отменили встречу", "Daisy called off our meeting"))
    anna.sees(say("Отменится: приехать", "Dropped: visit"))
    await anna.taps(say("Сохранить", "Save"))
    assert [one.kind for one in await steps(company, anna, daisy)] == [StepKind.CALL]
    assert {one.channel for one in await touches(company, anna, daisy)} == {Channel.OTHER}


async def test_who_rings_to_move_a_visit_has_rung_and_a_visit_that_is_put_off_there_is_one(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await with_step(company_en, daisy, StepKind.VISIT, THURSDAY)
    await anna.says("Daisy rang, meeting now weds")
    anna.sees("📞 Call · Moved", "Instead of: visit — Thu, 19")
    await anna.taps("Save")
    await anna.says("Daisy popped in, asked to move it to mon")
    anna.sees("🚗 Visit · Moved", "Mon, 23 November")
    await anna.taps("Save")
    assert {one.channel for one in await touches(company_en, anna, daisy)} == {Channel.CALL, Channel.VISIT}
