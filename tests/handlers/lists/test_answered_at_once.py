"""Dialogue: a tap on a list so long that it takes a while to look through is answered at once."""

import pytest

from handlers.lists.bulk import beforehand
from tests.handlers.lists.acting import has_numbered, opens_list
from tests.handlers.sample_company import Company

SAY = {"ru": ("Разложить по дням", "Считаю…"), "en": ("Spread over days", "Counting…")}


@pytest.mark.parametrize("language", SAY)
async def test_whoever_spreads_a_long_list_over_days_hears_at_once_that_it_is_counted(
    company: Company, company_en: Company, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    its = company if language == "ru" else company_en
    await has_numbered(its, its.anna, 3, city="Leeds")
    spread, counting = SAY[language]
    for most, said in ((3, ""), (2, counting)):
        monkeypatch.setattr(beforehand, "MANY_CLIENTS", most)
        await opens_list(its.anna, "Leeds", language)
        await its.anna.taps(spread)
        assert its.anna.toast == said
    its.anna.sees("3")


async def test_it_is_answered_as_well_where_all_that_can_be_done_is_looked_at_first(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = company.anna
    await has_numbered(company, anna, 3)
    monkeypatch.setattr(beforehand, "MANY_CLIENTS", 2)
    await opens_list(anna, "Пермь")
    for word in ("Действия · 3", "Разложить по дням · 3"):
        await anna.taps(word)
    assert anna.toast == "Считаю…"
