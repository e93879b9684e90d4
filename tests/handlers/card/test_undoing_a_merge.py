"""For a day *More* of the card that stayed makes two of the one again, for whoever made them one and for a lead."""

from dataclasses import replace
from datetime import date, timedelta

from sales.jobs.job import UNDO_WITHIN
from tests.handlers.card.test_merging import BAKERY, CAFE, has, merges, opens
from tests.handlers.sample_company import Company
from tests.storage.sample_company import a_step


async def test_more_of_the_card_that_stayed_undoes_the_merge_for_a_day(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await merges(company, anna)
    await anna.taps("К карточке")
    await anna.taps("Ещё")
    await anna.taps("Отменить объединение")
    await company.app.tick()
    anna.sees("Снова две карточки: Лютик и Лютик плюс")
    anna.does_not_see("остаётся на первой")
    await anna.taps("К карточке")
    await anna.taps("Ещё")
    assert "Отменить объединение" not in anna.buttons
    await merges(company, anna)
    company.clock.moves(UNDO_WITHIN + timedelta(seconds=1))
    await anna.taps("К карточке")
    await anna.taps("Ещё")
    assert "Отменить объединение" not in anna.buttons


async def test_a_step_planned_from_the_old_card_after_the_merge_stays_with_the_kept_one_and_the_undo_names_it(
    company: Company,
) -> None:
    anna = company.anna
    scope, (cafe, bakery) = await company.scope(anna), await has(company, anna, CAFE, BAKERY)
    async with company.work(scope) as unit:
        await unit.steps.add(scope, replace(a_step(scope, cafe, date(2026, 11, 30)), note="дожать", slot="дожать"))
        await unit.steps.add(scope, a_step(scope, bakery, date(2026, 11, 24)))
        await unit.commit()
    await opens(anna, "Лютик плюс")
    old = anna.screen
    await merges(company, anna)
    company.clock.moves(timedelta(minutes=1))
    await anna.taps("Следующий шаг", on=old)
    await anna.taps("Завтра")
    await anna.taps("Отменить объединение")
    await company.app.tick()
    anna.sees(
        "Снова две карточки", "Запланировано после объединения и остаётся на первой:", "📞 Позвонить: чт, 19 ноября"
    )
    anna.does_not_see("дожать", "ещё")


async def test_of_many_steps_planned_since_the_merge_six_are_named_with_their_notes_and_how_many_more(
    company: Company,
) -> None:
    anna = company.anna
    scope, (kept, _) = await company.scope(anna), await has(company, anna, CAFE, BAKERY)
    await merges(company, anna)
    company.clock.moves(timedelta(minutes=1))
    async with company.work(scope) as unit:
        for day in range(20, 28):
            slot = f"коробка {day}"
            await unit.steps.add(scope, replace(a_step(scope, kept, date(2026, 11, day)), note=slot, slot=slot))
        await unit.commit()
    await anna.taps("Отменить объединение")
    await company.app.tick()
    anna.sees("остаётся на первой:", "коробка 20", "коробка 25", "ещё 2")
    anna.does_not_see("коробка 26", "коробка 27")


async def test_a_merge_of_the_leads_is_not_a_reps_to_undo(company_en: Company) -> None:
    anna, lead = company_en.anna, company_en.lead
    await has(company_en, anna, ("Daisy", {"tax_number": "7707083893"}), ("Clover", {"tax_number": "7707083893"}))
    await opens(lead, "Daisy")
    for button in ("More", "Merge", "Clover", "Merge"):
        await lead.taps(button)
    await company_en.app.tick()
    for person, offered in ((anna, False), (lead, True)):
        await opens(person, "Daisy")
        await person.taps("More")
        assert ("Undo the merge" in person.buttons) is offered
    await lead.taps("Undo the merge")
    await company_en.app.tick()
    lead.sees("Two cards again")
