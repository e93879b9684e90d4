"""Two cards that are called the same are told apart before one of them goes into the other."""

from dataclasses import replace
from datetime import timedelta

from sales.clients.client import Client
from sales.ground.ids import new_id
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card
from tests.storage.sample_company import a_contact, a_touch


async def _have(company: Company, *touches: int) -> None:
    """As many of one name as are said, so many days in the base and with so many touches each."""
    scope, now = await company.scope(company.anna), company.clock.now()
    async with company.work(scope) as unit:
        for number, often in enumerate(touches, 1):
            card = replace(Client(new_id(), scope.actor, "Лютик", now), created_at=now - timedelta(days=10 * number))
            await unit.clients.add(scope, card, [a_contact(card, f"Вера {number}")])
            for day in range(often):
                await unit.touches.add(scope, a_touch(scope, card, at=now - timedelta(days=number + day)))
        await unit.commit()


async def test_of_two_that_are_called_the_same_it_says_which_stays(company: Company) -> None:
    anna = company.anna
    await _have(company, 1, 2)
    await open_card(anna, "Вера 2")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    await anna.taps("Лютик · то же название")
    anna.sees("Останется: Лютик · 2 касания, последнее 16 нояб. · в базе с 29 окт.")
    anna.sees("Вольётся: Лютик · 1 касание, последнее 17 нояб. · в базе с 8 нояб.")


async def test_of_several_that_are_called_the_same_each_button_says_which(company: Company) -> None:
    anna = company.anna
    await _have(company, 1, 2, 0)
    await open_card(anna, "Вера 3")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    both = {"Лютик · 2 касания, последнее 16 нояб.", "Лютик · 1 касание, последнее 17 нояб."}
    assert set(anna.buttons[:2]) == both
    await anna.says("лютик")
    assert set(anna.buttons[:2]) == both
