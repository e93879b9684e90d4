"""The week's review comes on its first working day, wherever the days off fall, and is soon done."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import count
from types import SimpleNamespace
from typing import Any, cast

import pytest

from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.ground.scope import Role, scope_of
from sales.reporting.gaps import Gap, is_month_review_day, is_review_day, review, share
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.port import Lists

MONDAY, TUESDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 29)


@pytest.mark.parametrize(
    ("off", "days"), [((), [MONDAY]), ((MONDAY,), [TUESDAY]), ((MONDAY, TUESDAY), [date(2026, 11, 25)])]
)
def test_it_is_the_first_working_day_of_the_week(off: tuple[date, ...], days: list[date]) -> None:
    calendar = WorkCalendar(WEEKDAYS, extra_off=frozenset(off))
    week = [date(2026, 11, day) for day in range(23, 30)]
    assert [day for day in week if is_review_day(day, calendar)] == days


def test_who_works_at_weekends_alone_has_it_on_saturday() -> None:
    calendar = WorkCalendar(frozenset({5, 6}))
    assert is_review_day(date(2026, 11, 28), calendar)
    assert not is_review_day(SUNDAY, calendar)


@pytest.mark.parametrize(("off", "day"), [((), 2), (range(2, 7), 9), ((9, 10), 2)])
def test_a_month_has_one_though_its_first_week_is_off(off: Sequence[int], day: int) -> None:
    calendar = WorkCalendar(WEEKDAYS, extra_off=frozenset(date(2026, 11, one) for one in off))
    assert [one for one in range(1, 31) if is_month_review_day(date(2026, 11, one), calendar)] == [day]


def test_nothing_of_nothing_is_whole() -> None:
    assert (share(0, 0), share(1, 3), share(3, 3)) == (100, 33, 100)


class Rotten:
    """A base in which each card lacks something, another one each time it is asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self._ids = count()

    async def part(self, _scope: object, _wanted: ClientFilter, _as_of: AsOf, most: int) -> Any:
        self.asked.append(most)
        return SimpleNamespace(lines=[SimpleNamespace(id=next(self._ids)) for _ in range(min(most, 9))])


async def test_a_review_is_of_five_cards_however_many_there_are_and_the_base_is_asked_for_no_more() -> None:
    rotten = Rotten()
    found = await review(
        cast("Lists", rotten), scope_of(1, 2, Role.REP), AsOf(datetime(2026, 11, 23, tzinfo=UTC), MONDAY)
    )
    assert len(found) == 5
    assert rotten.asked == [5] * len(Gap)
    assert {gap for _, gap in found} == set(Gap)
