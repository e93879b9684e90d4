"""A far location that a nearer one has corrected: its old button teaches nobody's place."""

import pytest

from sales.clients.client import Client
from tests.handlers.day.visiting import ELSEWHERE, EN, HERE, NEXT_DOOR, RU, placed, visited
from tests.handlers.sample_company import Company


async def _place(company: Company, of: Client) -> float | None:
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return (await unit.clients.get(scope, of.id)).latitude


@pytest.mark.parametrize("asked", [True, False])
async def test_a_far_location_that_a_nearer_one_has_corrected_becomes_nobodys_place_by_its_old_button(
    company: Company, asked: bool
) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    saved = anna.screen
    if asked:
        await anna.taps("Я здесь")
    await anna.shares_location(*ELSEWHERE)
    far = anna.screen
    if asked:
        await anna.taps("Я здесь", on=saved)
    await anna.shares_location(*NEXT_DOOR, accuracy=15)
    await anna.taps("Место «Ромашка»", on=far)
    anna.sees("Эту отметку исправила геопозиция поближе", "местом клиента она не стала")
    assert await _place(company, romashka) == HERE[0]
    await anna.taps("К карточке")
    anna.sees("Ромашка")


async def test_a_far_location_that_a_nearer_far_one_has_replaced_is_refused_and_the_nearer_one_is_not(
    company_en: Company,
) -> None:
    company, anna = company_en, company_en.anna
    daisy = await placed(company, "Daisy", HERE)
    await visited(anna, EN, "Daisy")
    await anna.shares_location(*ELSEWHERE)
    far = anna.screen
    await anna.shares_location(55.77, 37.60)
    nearer = anna.screen
    await anna.taps("Place of “Daisy”", on=far)
    anna.sees("A nearer location has corrected this check-in")
    assert await _place(company, daisy) == HERE[0]
    await anna.taps("Place of “Daisy”", on=nearer)
    assert await _place(company, daisy) == 55.77


async def test_a_blurred_location_that_a_sharp_one_of_the_same_spot_has_replaced_is_refused(company: Company) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    await anna.shares_location(*NEXT_DOOR, accuracy=1_000)
    blurred = anna.screen
    await anna.shares_location(*NEXT_DOOR, accuracy=15)
    anna.sees("подтверждено")
    await anna.taps("Место «Ромашка»", on=blurred)
    anna.sees("Эту отметку исправила геопозиция поближе")
    assert await _place(company, romashka) == HERE[0]


async def test_of_a_visit_that_was_taken_back_the_location_may_still_be_the_clients_place(company: Company) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await visited(anna, RU)
    saved = anna.screen
    await anna.shares_location(*ELSEWHERE)
    far = anna.screen
    await anna.taps("Отменить", on=saved)
    await anna.taps("Место «Ромашка»", on=far)
    assert await _place(company, romashka) == ELSEWHERE[0]
