"""The sample company's month, played morning after morning: whose turn it is comes up in time, no oftener than the
rules allow, once a morning, and never whoever asked to be left alone. Two reps do a part of it and leave the rest.
"""

from datetime import date
from itertools import pairwise

import pytest

from bot.demo.company.company import SEED, seed
from sales.reporting.unasked.occasions import Occasion
from sales.work.outcomes import Outcome
from storage.database import Database
from tests.bot.demo import MONDAY, SUNDAY, THURSDAY, morning_of
from tests.bot.played_month import DAY, DAYS, IN_TIME, SATURDAY, TALKS, TURNS, Month

TWICE, WEEK = 2, 7 * DAY
"""As the rules are written down, and not as the bot has them."""

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]


@pytest.fixture
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"ready_{request.param}_url"))


EACH = [("ru", "sqlite", THURSDAY), ("en", "sqlite", SUNDAY), ("en", "postgresql", MONDAY)]


@pytest.mark.parametrize(("language", "url", "day"), EACH, indirect=["url"])
async def test_whose_turn_it_is_comes_up_in_time_no_oftener_than_allowed_and_once_a_morning(
    language: str, url: str, day: date, named_alike: None
) -> None:
    clock = morning_of(language, day)
    database = await Database.open(url, clock, migrate=False)
    try:
        month = Month(database, await seed(database, clock, language, SEED), clock)
        first = month.local.date()
        await month.is_forgotten()
        await month.has_bought(120)
        await month.has_bought(200)
        await month.has_bought(1, 11, 21)
        await month.has_bought(85, 185, 285)
        await month.has_bought(200, refuses=True)
        await month.has_bought(24, 16, 8, refuses=True)
        for number in range(DAYS):
            await month.dawns(first + number * DAY)
            await month.promises()
            for me in await month.members():
                await month.is_played(me)
    finally:
        await database.close()
    _brought_up_before_they_lapse(month)
    _rests_when_left_alone(month)
    _in_peace_after_a_talk(month)
    assert month.mornings > 40
    assert len(month.silent) > 5
    assert month.hidden, "somebody stood behind *and 3 more*"
    assert {occasion for _, occasion in month.shown} >= {*TURNS, Occasion.BIRTHDAY, Occasion.IDLE}


def _brought_up_before_they_lapse(month: Month) -> None:
    """By that reason, or by one that goes before it, on a working morning from the day on which it is near. A planned
    step hides it.
    """
    over = {key: near for key, near in month.awaited.items() if key[1] < month.local.date()}
    forgotten = [
        (client, near, expected)
        for (client, expected), near in over.items()
        if client not in month.silent
        and (client, expected) not in month.planned
        and any((near + ahead * DAY).weekday() < SATURDAY for ahead in range((expected - near).days + 1))
        and not any(near <= day <= expected for day in (*_awaited_on(month, client), *month.done[client]))
    ]
    assert len(over) > 10
    assert len(month.begun) > 10
    assert not forgotten


def _awaited_on(month: Month, client: int) -> list[date]:
    return [*month.owing[client], *(day for one in IN_TIME for day in month.shown[client, one])]


def _in_peace_after_a_talk(month: Month) -> None:
    """Whoever talked with us is not asked for an order within a month, nor within the own rhythm where that is shorter;
    whoever refused, not within half a year or three times that: counted here from what was said, by nothing that the
    bot counts with.
    """
    asked = (
        (client, day, [told for told in month.said[client] if told[0] < day])
        for (client, occasion), days in month.shown.items()
        if occasion in {Occasion.ORDER, Occasion.CALL}
        for day in days
    )
    talked = [(client, day, *before[-1]) for client, day, before in asked if before and before[-1][1] in TALKS]
    assert [one for one in talked if (one[1] - one[2]).days < _rest(month.gaps.get(one[0]), one[3])] == []


def _rest(gap: int | None, outcome: Outcome) -> int:
    """In days, where the gap is known."""
    times, most = (3, 181) if outcome is Outcome.REFUSED else (1, 28)
    return min(times * gap, most) if gap else most


def _rests_when_left_alone(month: Month) -> None:
    """Twice in a row and left alone, then a week of peace."""
    for (client, _), days in month.shown.items():
        times = 1
        for before, day in pairwise(days):
            is_done = any(before <= done < day for done in month.done[client])
            times = 1 if is_done or day - before >= WEEK else times + 1
            assert times <= TWICE, (client, days)
