"""What the morning promises of whose turn it is, in both languages: in time, not too often, once, and with peace for
whoever wants it. A month of such mornings: `tests/bot/test_month_of_mornings.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from sales.actions import clients
from sales.values.birthdays import Birthday
from sales.work.outcomes import Outcome
from tests.handlers.reporting.test_birthdays_told import owes
from tests.handlers.reporting.test_digest import DAY, LONG_AGO, MORNING, TODAY, has
from tests.handlers.reporting.test_occasions import REFUSED, RHYTHM, SOON, born
from tests.handlers.sample_company import Company

LATER = {"ru": timedelta(0), "en": timedelta(hours=3)}
"""When it is half past eight in the company's town."""
WORDS: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "soon": "Ждём заказ: Daisy — около 20 нояб.",
        "quiet": "не брали 10 мес.",
        "due": "Пора звонить · 1",
        "further": "ещё 2",
        "birthday": "Дни рождения: Lily — Вера Петрова",
        "payment": "Оплата · 1",
        "overdue": "Разобрать · 7",
    },
    "en": {
        "soon": "Order expected: Daisy — around 20 Nov",
        "quiet": "no order for 10 mo",
        "due": "Due for a call · 1",
        "further": "and 2 more",
        "birthday": "Birthdays: Lily — Вера Петрова",
        "payment": "Payment due · 1",
        "overdue": "Sort out · 7",
    },
}


@dataclass(frozen=True)
class Mornings:
    company: Company
    say: Mapping[str, str]
    later: timedelta

    async def dawns(self, days: int) -> None:
        """So many days after Thursday."""
        self.company.clock.moves_to(MORNING + self.later + days * DAY)
        await self.company.app.tick()


@pytest.fixture(params=["ru", "en"])
def mornings(request: pytest.FixtureRequest) -> Mornings:
    language = request.param
    company = request.getfixturevalue("company" if language == "ru" else "company_en")
    return Mornings(company, WORDS[language], LATER[language])


async def test_whoever_has_a_rhythm_is_brought_up_before_the_order_is_due(mornings: Mornings) -> None:
    """Every 35 days, the last 33 ago on Wednesday: expected on Friday."""
    await has(mornings.company, mornings.company.anna, "Daisy", facts=SOON)
    await mornings.dawns(0)
    mornings.company.anna.sees(mornings.say["soon"])


@pytest.mark.long
async def test_brought_up_twice_and_left_alone_a_client_rests_a_week(mornings: Mornings) -> None:
    await has(mornings.company, mornings.company.anna, "Daisy", facts=LONG_AGO)
    """From Thursday on: nothing is sent until the Friday of the next week."""
    told = []
    for days in (0, 1, 4, 7, 8):
        await mornings.dawns(days)
        mornings.company.anna.sees(mornings.say["quiet"])
        told.append(mornings.company.anna.screen.id)
    assert len({*told}) == 3
    assert told.count(told[1]) == 3


async def test_whoever_has_just_talked_with_us_rests_a_month(mornings: Mornings) -> None:
    company = mornings.company
    number = await has(company, company.anna, "Daisy", facts=LONG_AGO)
    scope, now = await company.scope(company.anna), company.clock.now()
    async with company.work(scope) as unit:
        await unit.clients.set_facts(
            scope, number, replace(LONG_AGO, touches=1, last_touch_at=now, answer=Outcome.TALKED, answer_at=now)
        )
        await unit.commit()
    for days, counted in ((0, False), (28, False), (29, True)):
        company.clock.moves_to(MORNING + mornings.later + days * DAY)
        await company.anna.says("/today")
        assert company.anna.can_tap(mornings.say["due"]) is counted, days


async def test_a_client_with_several_reasons_is_named_once_in_a_morning(mornings: Mornings) -> None:
    """By a birthday, its rhythm, a year's silence and no step: the first of them; or where it has a line, there."""
    company = mornings.company
    number = await born(company, company.anna, "Daisy", Birthday(19, 11))
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.clients.set_facts(scope, number, replace(RHYTHM, last_order_on=TODAY - 99 * DAY))
        await unit.commit()
    await born(company, company.anna, "Poppy", Birthday(19, 11), TODAY + DAY)
    await mornings.dawns(0)
    told = company.anna.screen.text or ""
    assert (told.count("Daisy"), told.count("Poppy")) == (1, 1)


async def test_whoever_stands_behind_and_more_of_what_is_overdue_stands_in_no_section(mornings: Mornings) -> None:
    """A debt is told of where all that is overdue opens; a birthday is of this very day, and stands in the text."""
    company, anna = mornings.company, mornings.company.anna
    for days in range(5):
        await has(company, anna, f"Daisy {days}", TODAY - days * DAY)
    await owes(company, anna, await has(company, anna, "Poppy", TODAY - 20 * DAY))
    await born(company, anna, "Lily", Birthday(19, 11), TODAY - 21 * DAY)
    await mornings.dawns(0)
    anna.sees(mornings.say["further"], mornings.say["birthday"])
    anna.does_not_see("Poppy")
    assert not anna.can_tap(mornings.say["payment"])
    await anna.taps(mornings.say["overdue"])
    anna.sees("Poppy")


async def test_nobody_who_asked_not_to_be_called_is_brought_up_by_anything(mornings: Mornings) -> None:
    company, anna = mornings.company, mornings.company.anna
    await has(company, anna, "Poppy", TODAY + DAY)
    numbers = [await has(company, anna, "Daisy", facts=facts) for facts in (RHYTHM, LONG_AGO, REFUSED)]
    numbers.append(await born(company, anna, "Daisy", Birthday(19, 11)))
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        for number in numbers:
            await clients.leave_alone(unit, scope, number, company.clock.now())
        await unit.commit()
    for days in (0, 1, 5):
        await mornings.dawns(days)
        anna.sees("Poppy")
        anna.does_not_see("Daisy")
