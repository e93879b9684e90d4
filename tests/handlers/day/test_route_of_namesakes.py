"""Clients that are called alike on one route are told apart: by the town, else by the street."""

from dataclasses import replace
from datetime import date

import pytest

from sales.ground.ids import new_id
from sales.work.step import NextStep, StepKind
from tests.handlers.day.visiting import HERE, NEXT_DOOR, placed
from tests.handlers.reporting.test_digest import LONG_AGO
from tests.handlers.sample_company import Spoken

TODAY = date(2026, 11, 18)


async def _visits(spoken: Spoken, *where: tuple[str, str], only: int = 2) -> None:
    """Namesakes, each in its town and street, so many of them to be visited today; the others are due."""
    company = spoken.company
    scope = await company.scope(company.anna)
    for number, (spot, (city, address)) in enumerate(zip((HERE, NEXT_DOOR), where, strict=True)):
        made = await placed(company, "Daisy Ltd", spot)
        async with company.work(scope) as unit:
            known = await unit.clients.get(scope, made.id)
            await unit.clients.save(scope, replace(known, city=city, address=address))
            step = NextStep(new_id(), made.id, scope.actor, StepKind.VISIT, TODAY, None, "Europe/Moscow")
            if number < only:
                await unit.steps.put(scope, step)
            await unit.clients.set_facts(scope, made.id, LONG_AGO)
            await unit.commit()


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ((("Leeds", "Mill Lane, 1"), ("York", "Mill Lane, 1")), ("Leeds", "York")),
        ((("York", "Mill Lane, 1"), ("York", "High Street, 7")), ("Mill Lane", "High Street")),
    ],
)
async def test_namesakes_say_what_they_differ_by(
    spoken: Spoken, where: tuple[tuple[str, str], ...], told: tuple[str, str]
) -> None:
    anna = spoken.company.anna
    await _visits(spoken, *where)
    await anna.says("/route")
    anna.sees(*told)
    doors = [one for one in anna.buttons if one.startswith("🚗")]
    assert len({*doors}) == 2, doors


async def test_whoever_is_due_beside_the_way_is_told_from_a_stop(spoken: Spoken) -> None:
    anna = spoken.company.anna
    await _visits(spoken, ("Leeds", "Mill Lane, 1"), ("York", "Mill Lane, 1"), only=1)
    await anna.says("/route")
    await anna.taps(spoken.say("Кому пора по пути", "Who is due on the way"))
    anna.sees("Leeds", "York")
    assert any("York" in one for one in anna.buttons)
