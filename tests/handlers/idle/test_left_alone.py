"""Who wishes no calls: warned of before a step is planned, asked about once it is said."""

import pytest

from sales.work.outcomes import Outcome
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches


async def test_who_asked_to_be_left_alone_warns_before_a_sentence_plans(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Ещё")
    await anna.taps("Не беспокоить")
    await anna.says("Ромашка поговорили, перезвонить завтра")
    anna.sees("Просили не беспокоить", "Сохранить")
    assert not await steps(company, anna, romashka)


LEFT_ALONE = {
    "ru": {
        "said": "Ромашка сказали не звонить больше",
        "both": "Ромашка сказали не звонить больше\nЛютик недозвон",
        "save": "Сохранить",
        "all": "Сохранить всё",
        "asked": "Больше не связываться?",
        "yes": "Да",
        "no": "Нет",
        "head": "Просили не беспокоить",
        "button": "⛔ Не беспокоить · Ромашка",
        "undo": "Отменить запись",
    },
    "en": {
        "said": "Ромашка asked us not to call again",
        "both": "Ромашка asked us not to call again\nЛютик no answer",
        "save": "Save",
        "all": "Save all",
        "asked": "No more contact?",
        "yes": "Yes",
        "no": "No",
        "head": "Asked not to be contacted",
        "button": "⛔ Do not contact · Ромашка",
        "undo": "Undo",
    },
}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_who_wishes_no_calls_is_left_alone_by_one_tap_and_undone_by_one(
    language: str, company: Company, company_en: Company
) -> None:
    where, say = company if language == "ru" else company_en, LEFT_ALONE[language]
    anna = where.anna
    await client(where, anna, "Ромашка")
    await anna.says(say["said"])
    await anna.taps(say["save"])
    anna.sees(say["asked"])
    await anna.taps(say["yes"])
    anna.sees(say["head"])
    anna.does_not_see(say["asked"])
    await anna.taps(say["undo"])
    await open_card(anna, "Ромашка")
    anna.does_not_see(say["head"])


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_nobody_is_left_alone_without_a_yes(language: str, company: Company, company_en: Company) -> None:
    where, say = company if language == "ru" else company_en, LEFT_ALONE[language]
    anna, romashka = where.anna, await client(where, where.anna, "Ромашка")
    await anna.says(say["said"])
    await anna.taps(say["save"])
    await anna.taps(say["no"])
    anna.does_not_see(say["asked"])
    assert [one.outcome for one in await touches(where, anna, romashka)] == [Outcome.REFUSED]
    await open_card(anna, "Ромашка")
    anna.does_not_see(say["head"])


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_one_of_several_who_wishes_no_calls_has_a_button(
    language: str, company: Company, company_en: Company
) -> None:
    where, say = company if language == "ru" else company_en, LEFT_ALONE[language]
    anna = where.anna
    await client(where, anna, "Ромашка")
    await client(where, anna, "Лютик", "Вера")
    await anna.says(say["both"])
    await anna.taps(say["all"])
    await anna.taps(say["button"])
    anna.sees("Ромашка", say["head"])
