"""Whoever has taken a complaint hears when somebody else has ended it: once, and not of an attempt or of one's own."""

from datetime import timedelta

import pytest

from tests.handlers.day.test_reminders import at
from tests.handlers.reporting.leading.test_complaints import MINUTE, afternoon, complains, later
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card

__all__ = ["afternoon"]
TOLD = "на претензию, которую вы взяли на себя, ответили"


async def _minute(company: Company) -> None:
    await at(company, company.clock.now() + MINUTE)


async def test_the_lead_who_has_taken_it_hears_that_the_rep_has_ended_it_and_nobody_else(company: Company) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    await later(company, company.anna, "Поговорили")
    await company.anna.says("вернут деньги")
    await _minute(company)
    company.lead.sees("ООО Ромашка", TOLD, "Анна Петрова", "поговорили", "вернут деньги")
    assert company.lead.buttons == ["Карточка"]
    await _minute(company)
    assert len([one for one in company.lead.screens if TOLD in one.text]) == 1
    assert not [one for one in company.owner.screens if TOLD in one.text], "has not taken it"


@pytest.mark.parametrize("outcome", ["Недозвон", "Секретарь", "Претензия"])
async def test_what_does_not_end_it_tells_nobody(company: Company, outcome: str) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    await later(company, company.anna, outcome)
    await _minute(company)
    assert not [one for one in company.lead.screens if TOLD in one.text]


async def test_of_the_own_answer_the_lead_hears_nothing_nor_of_one_that_was_taken_back(company: Company) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    await later(company, company.anna, "Поговорили")
    await company.anna.taps("Отменить запись")
    await _minute(company)
    await later(company, company.lead, "Поговорили")
    await later(company, company.anna, "Поговорили")
    await _minute(company)
    assert not [one for one in company.lead.screens if TOLD in one.text]


async def test_an_answer_after_one_that_was_taken_back_is_told(company: Company) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    await later(company, company.anna, "Поговорили")
    await company.anna.taps("Отменить запись")
    await later(company, company.anna, "Думает")
    await _minute(company)
    company.lead.sees(TOLD, "думает")


async def test_it_is_the_same_in_english(company_en: Company) -> None:
    anna, lead = company_en.anna, company_en.lead
    await complains(company_en, anna, "Daisy", "Touch", "Complaint")
    await lead.taps("I'll handle it")
    company_en.clock.moves(MINUTE)
    await anna.says("/find Daisy")
    for word in ("Touch", "Talked"):
        await anna.taps(word)
    await _minute(company_en)
    lead.sees("Daisy", "the complaint you are handling has been answered", "Anna Peters", "talked")


async def test_the_card_says_that_a_complaint_is_open_and_who_is_on_it_until_it_is_answered(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await complains(company, anna)
    await lead.taps("Карточка")
    lead.sees("🔥 Открыта претензия: сегодня 12:30")
    lead.does_not_see("занимается")
    await lead.taps("Назад")
    await lead.taps("Беру на себя")
    await later(company, anna, "Недозвон")
    await open_card(anna, "ООО Ромашка")
    anna.sees("🔥 Открыта претензия: сегодня 12:30, занимается Лев Седов")
    await later(company, anna, "Поговорили")
    await open_card(anna, "ООО Ромашка")
    anna.does_not_see("Открыта претензия")


def _told(company: Company) -> list[str]:
    return [one.text for one in company.lead.screens if TOLD in one.text]


async def test_a_talk_before_it_does_not_end_a_new_complaint_and_the_card_says_since_when_that_one_waits(
    company: Company,
) -> None:
    await complains(company, company.anna)
    await later(company, company.anna, "Поговорили")
    await later(company, company.anna, "Претензия")
    await _minute(company)
    await company.lead.taps("Беру на себя")
    await _minute(company)
    assert not _told(company)
    await open_card(company.anna, "ООО Ромашка")
    company.anna.sees("🔥 Открыта претензия: сегодня 12:32, занимается Лев Седов")


async def test_a_complaint_that_was_taken_back_is_not_said_to_be_answered(company: Company) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    await company.anna.taps("Отменить запись")
    await _minute(company)
    await later(company, company.anna, "Поговорили")
    await _minute(company)
    assert not _told(company)


async def test_a_lead_who_is_gone_or_has_blocked_the_bot_is_told_nothing(company: Company) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    for word in ("/team", "Лев Седов", "Убрать из команды", "Да, убрать"):
        await (company.owner.says(word) if word.startswith("/") else company.owner.taps(word))
    await complains(company, company.anna, "Лютик")
    await company.owner.taps("Беру на себя")
    async with company.work(await company.scope(company.owner)) as unit:
        await unit.people.blocked(company.owner.id, company.clock.now())
        await unit.commit()
    for name in ("ООО Ромашка", "Лютик"):
        await later(company, company.anna, "Поговорили", name)
    await _minute(company)
    assert not _told(company)
    assert not [one.text for one in company.owner.screens if TOLD in one.text]


@pytest.mark.parametrize(("open_for", "unsaid_for"), [(timedelta(days=61), MINUTE), (MINUTE, timedelta(days=2))])
async def test_what_was_answered_long_ago_or_had_waited_too_long_is_news_no_more(
    company: Company, open_for: timedelta, unsaid_for: timedelta
) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    company.clock.moves(open_for)
    await later(company, company.anna, "Поговорили")
    await at(company, company.clock.now() + unsaid_for)
    assert not _told(company)
