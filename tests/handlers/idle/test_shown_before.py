"""What saving does besides what was written stands on the screen before, and can be taken away."""

from dataclasses import replace
from datetime import date

import pytest

from sales.clients.client import Client, Status
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind, StepState
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)


async def with_step(company: Company, of: Client, kind: StepKind, day: date, note: str = "") -> int:
    scope = await company.scope(company.anna)
    step = NextStep(new_id(), of.id, scope.actor, kind, day, None, "Europe/Moscow", note=note, slot=note)
    async with company.work(scope) as unit:
        await unit.steps.add(scope, step)
        await unit.commit()
    return step.id


async def _open(company: Company, of: Client) -> list[tuple[StepKind, date]]:
    return [(one.kind, one.due_on) for one in await steps(company, company.anna, of)]


async def test_the_step_that_an_attempt_plans_is_shown_and_can_be_taken_away(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    stove = await client(company, anna, "Печка", "")
    await anna.says("Ромашка недозвон\nПечка недозвон")
    anna.sees("Недозвон\nСледующий шаг: позвонить сегодня, ср, 18 ноября, после 12:00.")
    await anna.taps("✏️ Печка")
    await anna.taps("✕ позвонить · сегодня")
    await anna.taps("Ко всем")
    await anna.taps("Сохранить всё")
    assert await _open(company, romashka) == [(StepKind.CALL, TODAY)]
    assert await _open(company, stove) == []


async def test_it_is_shown_of_somebody_new_too_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("New place Bold Fox no answer")
    anna.sees("🆕 Bold Fox", "No answer\nNext step: call today")
    await anna.taps("New client and touch")
    anna.sees("Saved", "Next step: call today")


async def test_a_visit_ends_the_visit_of_the_day_and_a_call_the_call_whatever_they_are_for(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await with_step(company, romashka, StepKind.CALL, TODAY)
    await with_step(company, romashka, StepKind.VISIT, TODAY, "после обеда")
    await anna.says("Ромашка были, поговорили, набрать в пт")
    anna.sees("✅ Сделано: приехать — ср, 18 ноября · после обеда", "Вместо: позвонить")
    await anna.taps("Отмена")
    await anna.says("Ромашка звонил, поговорили")
    anna.sees("✅ Сделано: позвонить", "Остаётся: приехать")


async def test_the_visit_is_over_with_a_visit_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await with_step(company_en, daisy, StepKind.CALL, TODAY)
    await with_step(company_en, daisy, StepKind.VISIT, TODAY, "after lunch")
    await anna.says("Daisy visited, talked, ring them fri")
    anna.sees("✅ Done: visit", "after lunch")
    await anna.taps("Cancel")
    await anna.says("Daisy rang them, talked")
    anna.sees("✅ Done: call", "Stays planned: visit")


async def test_a_day_that_does_not_hold_moves_the_step_that_stands_on_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await with_step(company, romashka, StepKind.VISIT, FRIDAY, "обсудить цены")
    await with_step(company, romashka, StepKind.CALL, date(2026, 11, 30))
    await anna.says("Ромашка не в пятн, а в след вт")
    anna.sees("приехать вт, 24 ноября", "Вместо: приехать — пт, 20 ноября · обсудить цены")
    await anna.taps("Сохранить")
    assert await _open(company, romashka) == [(StepKind.VISIT, date(2026, 11, 24)), (StepKind.CALL, date(2026, 11, 30))]


async def test_that_somebody_is_away_ends_nothing_and_puts_off_only_a_call_of_these_days(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await with_step(company, romashka, StepKind.VISIT, TODAY)
    await with_step(company, romashka, StepKind.CALL, FRIDAY)
    await anna.says("Ромашка, Света в отпуске до 30 ноября")
    anna.does_not_see("✅")
    anna.sees("Вместо: позвонить — пт, 20 ноября")
    await anna.taps("Сохранить")
    assert await _open(company, romashka) == [(StepKind.VISIT, TODAY), (StepKind.CALL, date(2026, 11, 30))]


async def test_what_is_planned_for_after_an_absence_stays(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await with_step(company_en, daisy, StepKind.CALL, date(2026, 12, 8))
    await anna.says("Daisy Sue on leave til 30 nov")
    anna.does_not_see("Instead of", "✅")
    await anna.taps("Save")
    assert await _open(company_en, daisy) == [(StepKind.CALL, date(2026, 12, 8))]


async def test_nothing_else_is_moved_where_two_stand_on_it_or_another_kind_is_meant(company_en: Company) -> None:
    anna, romashka = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await with_step(company_en, romashka, StepKind.VISIT, FRIDAY)
    await anna.says("Daisy call not fri but next tue")
    anna.sees("call")
    anna.does_not_see("Instead of")
    await with_step(company_en, romashka, StepKind.CALL, FRIDAY, "prices")
    await anna.says("Daisy not fri now, next tue")
    anna.does_not_see("Instead of")


async def test_with_who_asked_to_be_left_alone_an_attempt_plans_and_shows_nothing(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.clients.save(scope, replace(romashka, do_not_contact=True))
        await unit.commit()
    await anna.says("Ромашка недозвон")
    anna.does_not_see("Следующий шаг")
    await anna.taps("Сохранить")
    assert await _open(company, romashka) == []


async def test_the_step_that_a_touch_ends_is_shown_and_stays_where_that_is_taken_away(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    planned = await with_step(company, romashka, StepKind.OTHER, TODAY, "отвезти каталог")
    await anna.says("Ромашка думает, перезвонить в пт")
    anna.sees("✅ Сделано: отвезти каталог — ср, 18 ноября", "Следующий шаг: позвонить пт, 20 ноября")
    await anna.taps("Изменить")
    await anna.taps("↩ Оставить")
    anna.does_not_see("Сделано")
    await anna.taps("Сохранить")
    assert planned in [one.id for one in await steps(company, anna, romashka)]
    [touch] = await touches(company, anna, romashka)
    assert touch.step is None


async def test_what_was_promised_before_is_said_to_stay_and_one_tap_closes_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    before = await with_step(company, romashka, StepKind.OTHER, date(2026, 11, 19), "отвезти образцы")
    await anna.says("Ромашка обещал завтра, перенёс на пт")
    anna.sees("Перенесли", "пт, 20 ноября", "Остаётся: отвезти образцы — чт, 19 ноября")
    await anna.taps("Изменить")
    await anna.taps("✓ Закрыть: отвезти образцы")
    anna.sees("Вместо: отвезти образцы — чт, 19 ноября")
    anna.does_not_see("Остаётся")
    await anna.taps("Сохранить")
    assert await _open(company, romashka) == [(StepKind.VISIT, FRIDAY)]
    await anna.taps("Отменить запись")
    assert [one.id for one in await steps(company, anna, romashka)] == [before]
    await anna.says("Ромашка думает, перезвонить в пт")
    for button in ("Изменить", "✓ Закрыть", "↩ Оставить", "✓ Закрыть"):
        await anna.taps(button)
    anna.sees("✅ Сделано: отвезти образцы — чт, 19 ноября")
    await anna.taps("Сохранить")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert (await unit.steps.get(scope, before)).state is StepState.DONE
    await with_step(company, romashka, StepKind.OTHER, date(2026, 11, 19), "отвезти каталог")
    for name in ("Печка", "Весна"):
        await client(company, anna, name, "")
    await anna.says("Ромашка недозвон\nПечка недозвон\nВесна недозвон")
    anna.sees("Остаётся: отвезти каталог — 19 нояб.")


async def test_a_visit_that_was_called_off_is_dropped_and_not_done(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    visit = await with_step(company, romashka, StepKind.VISIT, FRIDAY, "показать каталог")
    await anna.says("Ромашка звонили, думают, визит отменили, перезвонить в пн")
    for button in ("Изменить", "✕ Отменить: приехать", "↩ Оставить: приехать", "✕ Отменить: приехать"):
        await anna.taps(button)
    anna.sees("Отменится: приехать")
    anna.does_not_see("Остаётся: приехать")
    await anna.taps("Сохранить")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        step = await unit.steps.get(scope, visit)
    assert (step.state, step.touch) == (StepState.CANCELLED, None)


async def test_a_second_attempt_names_each_step_of_before_and_keeps_it_by_a_tap(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await client(company_en, anna, "Aster", "Vera")
    await with_step(company_en, daisy, StepKind.VISIT, TODAY, "bring samples")
    await with_step(company_en, daisy, StepKind.OFFER, date(2026, 11, 19))
    await anna.says("Daisy no answer, try friday")
    anna.sees("Instead of: visit — Wed, 18 November · bring samples", "Stays planned: send a quote — Thu, 19 November")
    await anna.taps("Edit")
    await anna.taps("↩ Keep: visit")
    anna.sees("Stays planned: visit — Wed, 18 November · bring samples")
    anna.does_not_see("Instead of")
    await anna.taps("Another client")
    await anna.says("Aster")
    await anna.taps("Another client")
    await anna.says("Daisy")
    anna.sees("Instead of: visit")  # what was kept was of the other choice
    await anna.taps("↩ Keep: visit")
    await anna.taps("Save")
    assert len(await _open(company_en, daisy)) == 3


@pytest.mark.parametrize(("words", "outcome"), [("думает, перезвонить в пт", "Думает"), ("недозвон", "Недозвон")])
async def test_the_step_whose_place_a_new_one_takes_is_shown(company: Company, words: str, outcome: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    before = await with_step(company, romashka, StepKind.CALL, date(2026, 12, 1))
    await anna.says(f"Ромашка {words}")
    anna.sees(outcome, "Вместо: позвонить — вт, 1 декабря")
    await anna.taps("Сохранить")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert (await unit.steps.get(scope, before)).state is StepState.MOVED


async def test_what_an_attempt_was_for_is_not_said_twice(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await with_step(company, romashka, StepKind.CALL, TODAY, "узнать остатки")
    await anna.says("Ромашка недозвон")
    anna.sees("Зачем: узнать остатки", "Вместо: позвонить — ср, 18 ноября")
    assert anna.screen.text.count("узнать остатки") == 1


async def test_an_attempt_at_what_was_planned_for_today_moves_it_and_says_so_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await with_step(company_en, daisy, StepKind.VISIT, TODAY)
    await anna.says("Daisy no answer, call on friday")
    anna.sees("Next step: call Fri, 20 November.", "Instead of: visit — Wed, 18 November")
    anna.does_not_see("Done")
    await anna.taps("Save")
    assert await _open(company_en, daisy) == [(StepKind.CALL, FRIDAY)]


async def test_a_client_who_is_closed_for_good_is_said_to_be_so_before(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("Ромашка отказ, закрылись")
    anna.sees("Отказ · Закрылись", "Больше не буду напоминать")
    for words in ("Ромашка отказ, дорого", "Ромашка отказ, закрылись, позвонить в пт"):
        await anna.says(words)
        anna.sees("Отказ")
        anna.does_not_see("Больше не буду напоминать")


async def test_a_client_who_rested_and_is_brought_up_again_is_said_to_be_so_before(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    scope = await company_en.scope(anna)
    async with company_en.work(scope) as unit:
        await unit.clients.save(scope, (await unit.clients.get(scope, daisy.id)).resting("refused"))
        await unit.commit()
    for words in ("thinking", "called me, refused, they closed down"):
        await anna.says(f"Daisy {words}")
        anna.does_not_see("bring this client up again")
    for words in ("ordered for £40", "called me, thinking", "thinking, call on friday"):
        await anna.says(f"Daisy {words}")
        anna.sees("I’ll bring this client up again")
    await anna.says("Daisy ordered for £40\nOven thinking\nDaisy thinking, call on friday")
    assert anna.screen.text.count("bring this client up again") == 1
    await anna.taps("Save all")
    async with company_en.read(scope) as unit:
        assert (await unit.clients.get(scope, daisy.id)).status is Status.ACTIVE


async def test_of_two_steps_of_one_place_the_one_that_will_stand_is_shown(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думает, позвонить завтра, позвонить в пт")
    shown = anna.screen.text.count("Следующий шаг")
    await anna.taps("Сохранить")
    assert len(await steps(company, anna, romashka)) == shown


async def test_whose_a_number_is_stands_beside_it(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("Ромашка, Пётр думает, его новый номер 8 916 123-45-67")
    anna.sees("+ Пётр, +7 916 123-45-67")


async def test_of_two_reports_of_one_client_the_second_finds_what_the_first_has_done(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Печка", "")
    await with_step(company, romashka, StepKind.OTHER, TODAY, "отвезти каталог")
    await anna.says("Ромашка думает, перезвонить в пт\nПечка недозвон\nРомашка заказ на 5 000, перезвонить в пн")
    assert anna.screen.text.count("Сделано") == 1
    anna.sees("Вместо: позвонить — 20 нояб.")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено", "✅ Сделано: отвезти каталог — 18 нояб.", "Вместо: позвонить — 20 нояб.")
    assert await _open(company, romashka) == [(StepKind.CALL, date(2026, 11, 23))]
