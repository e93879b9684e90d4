"""For a day *More* of the card that stayed makes two of the one again, for whoever made them one and for a lead."""

from datetime import timedelta

from sales.jobs.job import UNDO_WITHIN
from tests.handlers.card.test_merging import BAKERY, CAFE, has, merges, opens
from tests.handlers.sample_company import Company


async def test_more_of_the_card_that_stayed_undoes_the_merge_for_a_day(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY)
    await merges(company, anna)
    await anna.taps("К карточке")
    await anna.taps("Ещё")
    await anna.taps("Отменить объединение")
    await company.app.tick()
    anna.sees("Снова две карточки: Лютик и Лютик плюс")
    await anna.taps("К карточке")
    await anna.taps("Ещё")
    assert "Отменить объединение" not in anna.buttons
    await merges(company, anna)
    company.clock.moves(UNDO_WITHIN + timedelta(seconds=1))
    await anna.taps("К карточке")
    await anna.taps("Ещё")
    assert "Отменить объединение" not in anna.buttons


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
