"""A step that is planned for a reason says that reason whole: by one tap, or with all of a section spread over days."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sales.clients.facts import Facts
from sales.work.outcomes import Outcome
from tests.handlers.reporting.test_digest import LONG_AGO, QUIET
from tests.handlers.reporting.test_occasions import REFUSED, RHYTHM
from tests.handlers.sample_company import Company, Spoken
from tests.handlers.selling import client


async def _brought_up(company: Company, facts: Facts, number: int = 2) -> list[int]:
    """So many who can be called."""
    scope, made = await company.scope(company.anna), []
    for place in range(number):
        one = await client(company, company.anna, f"Daisy {place}")
        async with company.work(scope) as unit:
            await unit.clients.set_facts(scope, one.id, facts)
            await unit.commit()
        made.append(one.id)
    return made


async def _notes(company: Company, clients: Sequence[int]) -> list[list[str]]:
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return [[step.note for step in await unit.steps.open_of(scope, one)] for one in clients]


SECTIONS = [
    (
        RHYTHM,
        ("Ждём заказ", "Order expected"),
        ("берут каждые 5 недель, прошло 7", "they buy every 5 weeks, 7 have passed"),
    ),
    (LONG_AGO, ("Пора звонить", "Due for a call"), ("не брали 10 мес.", "no order for 10 mo")),
    (REFUSED, ("После отказа", "After a refusal"), ("отказ 6 мес. назад", "refused 6 mo ago")),
]


async def _opens(spoken: Spoken, name: tuple[str, str]) -> None:
    anna = spoken.company.anna
    await anna.says("/today")
    if not anna.can_tap(spoken.say(*name)):
        await anna.taps(spoken.say("Ещё поводы", "More reasons"))
    await anna.taps(spoken.say(*name))


@pytest.mark.parametrize(("facts", "name", "why"), SECTIONS)
async def test_spread_over_days_each_step_says_why_of_its_own_client(
    spoken: Spoken, facts: Facts, name: tuple[str, str], why: tuple[str, str]
) -> None:
    company, anna = spoken.company, spoken.company.anna
    clients = await _brought_up(company, facts)
    await _opens(spoken, name)
    await anna.taps(spoken.say("Разложить по дням", "Spread over days"))
    anna.sees(spoken.say(*name), spoken.say("и почему именно сейчас", "and why now"))
    await anna.taps(spoken.say("Да, разложить", "Yes, spread"))
    assert await _notes(company, clients) == [[f"{spoken.say(*name)}; {spoken.say(*why)}"]] * 2


@pytest.mark.parametrize(("facts", "name", "why"), SECTIONS)
async def test_spread_from_the_same_clients_as_a_list_each_step_says_it_too(
    spoken: Spoken, facts: Facts, name: tuple[str, str], why: tuple[str, str]
) -> None:
    company, anna = spoken.company, spoken.company.anna
    clients = await _brought_up(company, facts)
    await _opens(spoken, name)
    await anna.taps(spoken.say("Списком", "As a list"))
    await anna.taps(spoken.say("Разложить по дням", "Spread over days"))
    await anna.taps(spoken.say("Да, разложить", "Yes, spread"))
    assert await _notes(company, clients) == [[f"{spoken.say(*name)}; {spoken.say(*why)}"]] * 2


async def test_a_list_that_a_filter_has_made_another_one_says_nothing_of_that_reason(spoken: Spoken) -> None:
    company, anna = spoken.company, spoken.company.anna
    clients = await _brought_up(company, LONG_AGO)
    await _opens(spoken, ("Пора звонить", "Due for a call"))
    for words in [
        ("Списком", "As a list"),
        ("Фильтр", "Filter"),
        ("Шаг", "Step"),
        ("ничего не намечено", "nothing planned"),
    ]:
        await anna.taps(spoken.say(*words))
    for words in [("Показать", "Show"), ("Разложить по дням", "Spread over days"), ("Да, разложить", "Yes, spread")]:
        await anna.taps(spoken.say(*words))
    assert await _notes(company, clients) == [[""]] * 2


@pytest.mark.parametrize(("facts", "name", "why"), SECTIONS)
async def test_by_one_tap_the_step_says_it_too(
    spoken: Spoken, facts: Facts, name: tuple[str, str], why: tuple[str, str]
) -> None:
    company, anna = spoken.company, spoken.company.anna
    clients = await _brought_up(company, facts, 1)
    await _opens(spoken, name)
    await anna.taps(spoken.say("📅 сегодня", "📅 today"))
    [[note]] = await _notes(company, clients)
    assert spoken.say(*why).casefold() in note.casefold()


async def test_who_only_waits_for_a_step_says_just_that(spoken: Spoken) -> None:
    company, anna = spoken.company, spoken.company.anna
    clients = await _brought_up(company, replace(QUIET, last_talk=Outcome.WANTS_OFFER))
    await _opens(spoken, ("Без шага", "Without a step"))
    await anna.taps(spoken.say("Разложить по дням", "Spread over days"))
    anna.does_not_see(spoken.say("почему именно сейчас", "why now"))
    await anna.taps(spoken.say("Да, разложить", "Yes, spread"))
    assert await _notes(company, clients) == [[spoken.say("Договориться, что дальше", "Agree on what comes next")]] * 2
