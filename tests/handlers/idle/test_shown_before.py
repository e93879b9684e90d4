"""What saving does besides what was written stands on the screen before, and can be taken away."""

from dataclasses import replace
from datetime import date
from textwrap import wrap

import pytest

from sales.clients.client import Client, Status
from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind, StepState
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)
WIDE, HIGH, ROWS = 42, 21, 3
"""Letters and lines of a message on a narrow phone, above so many rows of buttons."""


async def _planned(company: Company, of: Client, kind: StepKind, day: date, note: str = "") -> int:
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
    planned = await _planned(company, romashka, StepKind.OTHER, TODAY, "отвезти каталог")
    await anna.says("Ромашка думает, перезвонить в пт")
    anna.sees("✅ Сделано: отвезти каталог — ср, 18 ноября", "Следующий шаг: позвонить пт, 20 ноября")
    await anna.taps("Изменить")
    await anna.taps("✕ ✅ Сделано")
    anna.does_not_see("Сделано")
    await anna.taps("Сохранить")
    assert planned in [one.id for one in await steps(company, anna, romashka)]
    [touch] = await touches(company, anna, romashka)
    assert touch.step is None


async def test_what_was_promised_before_is_said_to_stay_and_one_tap_closes_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    before = await _planned(company, romashka, StepKind.OTHER, date(2026, 11, 19), "отвезти образцы")
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
    for button in ("Изменить", "✓ Закрыть", "Изменить", "↩ Оставить", "Изменить", "✓ Закрыть"):
        await anna.taps(button)
    anna.sees("✅ Сделано: отвезти образцы — чт, 19 ноября")
    await anna.taps("Сохранить")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert (await unit.steps.get(scope, before)).state is StepState.DONE


async def test_a_second_attempt_names_each_step_of_before_and_keeps_it_by_a_tap(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await client(company_en, anna, "Aster", "Vera")
    await _planned(company_en, daisy, StepKind.VISIT, TODAY, "bring samples")
    await _planned(company_en, daisy, StepKind.OFFER, date(2026, 11, 19))
    await anna.says("Daisy no answer, try friday")
    anna.sees("Instead of: visit — Wed, 18 November · bring samples", "Stays planned: send a quote — Thu, 19 November")
    await anna.taps("Edit")
    await anna.taps("↩ Keep: visit")
    anna.sees("Stays planned: visit — Wed, 18 November · bring samples")
    anna.does_not_see("Instead of")
    await anna.taps("Edit")
    await anna.taps("Another client")
    await anna.says("Aster")
    await anna.taps("Edit")
    await anna.taps("Another client")
    await anna.says("Daisy")
    anna.sees("Instead of: visit")  # what was kept was of the other choice
    await anna.taps("Edit")
    await anna.taps("↩ Keep: visit")
    await anna.taps("Save")
    assert len(await _open(company_en, daisy)) == 3


@pytest.mark.parametrize(("words", "outcome"), [("думает, перезвонить в пт", "Думает"), ("недозвон", "Недозвон")])
async def test_the_step_whose_place_a_new_one_takes_is_shown(company: Company, words: str, outcome: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    before = await _planned(company, romashka, StepKind.CALL, date(2026, 12, 1))
    await anna.says(f"Ромашка {words}")
    anna.sees(outcome, "Вместо: позвонить — вт, 1 декабря")
    await anna.taps("Сохранить")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert (await unit.steps.get(scope, before)).state is StepState.MOVED


async def test_what_an_attempt_was_for_is_not_said_twice(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _planned(company, romashka, StepKind.CALL, TODAY, "узнать остатки")
    await anna.says("Ромашка недозвон")
    anna.sees("Зачем: узнать остатки", "Вместо: позвонить — ср, 18 ноября")
    assert anna.screen.text.count("узнать остатки") == 1


async def test_an_attempt_at_what_was_planned_for_today_moves_it_and_says_so_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await _planned(company_en, daisy, StepKind.VISIT, TODAY)
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
    await _planned(company, romashka, StepKind.OTHER, TODAY, "отвезти каталог")
    await anna.says("Ромашка думает, перезвонить в пт\nПечка недозвон\nРомашка заказ на 5 000, перезвонить в пн")
    assert anna.screen.text.count("Сделано") == 1
    anna.sees("Вместо: позвонить — 20 нояб.")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено", "✅ Сделано: другое — 18 нояб. · отвезти", "Вместо: позвонить — 20 нояб.")
    assert await _open(company, romashka) == [(StepKind.CALL, date(2026, 11, 23))]


HEAVY = {
    "ru": "Ромашка недозвон\nПечка думают, цена устраивает, но решает собственник, перезвонить в пт в 10 про договор\n"
    "новая точка Бодрый лис, Садовая 5, хозяйка Света 89161234567, просят КП завтра, {whole}",
    "en": "Daisy no answer\nStove thinking, the price is right but the owner decides, call fri 10am about the terms\n"
    "new place Brave Fox, 12 Mill Lane, owner Jane 07911 123456, want a quote tomorrow, {whole}",
}
WHOLE = {"ru": "возили тару у соседей", "en": "had a stall next door"}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_three_clients_leave_room_for_the_buttons_and_the_pencil_shows_each_whole(
    company: Company, company_en: Company, language: str
) -> None:
    where = company if language == "ru" else company_en
    for name in ("Ромашка", "Печка") if language == "ru" else ("Daisy", "Stove"):
        known = await client(where, where.anna, name, "")
        await _planned(where, known, StepKind.CALL, TODAY, "узнать про остатки на складе")
    await where.anna.says(HEAVY[language].format(whole=WHOLE[language]))
    lines = where.anna.screen.text.splitlines()
    assert sum(len(wrap(line, WIDE)) or 1 for line in lines) <= HIGH, where.anna.screen.text
    assert len(where.anna.screen.inline) <= ROWS
    where.anna.does_not_see(WHOLE[language])
    await where.anna.taps("Всё целиком" if language == "ru" else "Comments in full")
    where.anna.sees(WHOLE[language], "узнать про остатки на складе")
    await where.anna.taps("Назад" if language == "ru" else "Back")
    await where.anna.taps(f"✏️ 🆕 {'Бодрый лис' if language == 'ru' else 'Brave Fox'}")
    where.anna.sees(WHOLE[language])


async def test_of_one_client_and_of_two_all_of_a_comment_is_there_before_it_is_saved(company_en: Company) -> None:
    anna = company_en.anna
    for name in ("Green Door Café", "Stove"):
        await client(company_en, anna, name, "")
    words = "grace wants 14 days credit before she orders anything from us again, " * 5 + "and a new price list"
    for told in (f"green door {words}, call fri", f"green door {words}, call fri\nStove no answer"):
        await anna.says(told)
        anna.sees(words)


async def test_of_many_clients_the_one_just_put_right_stands_in_full_among_a_line_of_each(company_en: Company) -> None:
    anna = company_en.anna
    for name in ("Daisy", "Stove", "Oven", "Aster", "Linden"):
        await client(company_en, anna, name, "")
    await anna.says(
        "Linden busy\nDaisy thinking, call on friday\nStove ordered for £40\nOven refused, too dear\nAster no answer"
    )
    anna.sees("Daisy\n📞 Call · Thinking", "Aster\n📞 Call · No answer")
    await anna.taps("✏️ Oven")
    await anna.taps("Comment")
    await anna.says("went to Zenith")
    await anna.taps("To all")
    anna.sees("Daisy · Thinking\nStove · Order · £40\n\nOven\n📞 Call · Refused", "went to Zenith\n\nAster · No answer")
    await anna.taps("✏️ Aster")
    await anna.taps("Leave out")
    anna.sees("Oven · Refused", "Not saving: “Aster no answer”")
    await anna.taps("Show all of it")
    anna.sees("Daisy\n📞 Call · Thinking", "Not saving: “Aster no answer”")
    await anna.taps("✏️ Aster")
    await anna.taps("To the one above")
    anna.sees("Stove · Order · £40", "Oven\n📞 Call · Refused")
    await anna.taps("Save all")
    anna.sees("Saved", "Daisy\n📞 Call · Thinking")


async def test_comments_in_full_are_offered_where_some_are_not(company_en: Company) -> None:
    """A long one, or what a step is for."""
    anna, names = company_en.anna, ("Green Door Café", "Stove", "Willow", "Marigold")
    for name in names:
        await client(company_en, anna, name, "")
    await anna.says("\n".join(f"{name} thinking" for name in names))
    assert not anna.can_tap("Comments in full")
    purpose = "call friday about the labels for the new boxes and the lids that go with them, and a price for both"
    await anna.says("\n".join([*(f"{name} thinking" for name in names[1:]), f"{names[0]} {purpose}"]))
    assert anna.can_tap("Comments in full")
