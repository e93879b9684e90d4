"""*I'm here* is asked of a visit of just now, however it was told, and stands where thumbs look for it."""

import pytest

from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from tests.handlers.day.visiting import HERE, last, placed
from tests.handlers.sample_company import Company


async def test_a_visit_told_in_a_sentence_teaches_the_place_of_a_client_without_one(company_en: Company) -> None:
    anna = company_en.anna
    daisy = await placed(company_en, "Daisy", None)
    await anna.says("Daisy visited, thinking, call on Friday")
    await anna.taps("Save")
    await anna.taps("I'm here")
    await anna.shares_location(*HERE)
    anna.sees("Is this where the client is?")
    await anna.taps("Place of “Daisy”")
    scope = await company_en.scope(anna)
    async with company_en.read(scope) as unit:
        assert (await unit.clients.get(scope, daisy.id)).latitude == HERE[0]


@pytest.mark.parametrize(
    "said",
    ["Ромашка вчера был, думают, в пт", "Ромашка сегодня в 8 был, думают, в пт", "Ромашка утром был, думают, в пт"],
)
async def test_of_a_visit_of_hours_ago_no_place_of_now_tells(company: Company, said: str) -> None:
    anna = company.anna
    romashka = await placed(company, "Ромашка", HERE)
    await anna.says(said)
    anna.sees("🚗 Визит")
    await anna.taps("Сохранить")
    assert not anna.can_tap("Я здесь")
    await anna.shares_location(*HERE)
    assert (await last(company, romashka)).away is None


async def test_i_am_here_stands_above_the_way_back(company: Company) -> None:
    anna, scope = company.anna, await company.scope(company.anna)
    romashka = await placed(company, "Ромашка", HERE)
    async with company.work(scope) as unit:
        step = NextStep(
            new_id(), romashka.id, scope.actor, StepKind.VISIT, company.clock.now().date(), None, "Europe/Moscow"
        )
        await unit.steps.put(scope, step)
        await unit.commit()
    await anna.says("/today")
    await anna.taps("🚗 Ромашка")
    await anna.taps("Поговорили")
    await anna.taps("Не планировать")
    assert anna.buttons[-2:] == ["Следующий клиент", "Назад"]
    assert anna.buttons[-3] == "📍 Я здесь"
