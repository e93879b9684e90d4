"""The company's own days off."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.company.days_off import MOST, in_rows, with_days_off
from sales.ground.errors import Rejected

TODAY = date(2026, 11, 18)
DAYS = st.dates(TODAY - timedelta(days=100), TODAY + timedelta(days=300))


@given(st.frozensets(DAYS, max_size=40), DAYS)
def test_rows_are_the_days_from_one_on_and_no_two_rows_touch(days: frozenset[date], since: date) -> None:
    rows = in_rows(days, since)
    told = [first + timedelta(index) for first, last in rows for index in range((last - first).days + 1)]
    assert told == sorted(day for day in days if day >= since)
    assert all((after - before).days > 1 for (_, before), (after, _) in pairwise(rows))


@given(st.frozensets(DAYS, max_size=40), DAYS, st.integers(0, 20))
def test_what_was_made_off_and_on_again_is_as_if_it_never_was(days: frozenset[date], first: date, more: int) -> None:
    last = first + timedelta(more)
    meant = {first + timedelta(index) for index in range(more + 1)}
    off = with_days_off(days, first, last, off=True, today=TODAY)
    assert off == days | meant
    assert with_days_off(off, first, last, off=False, today=TODAY) == days - meant


def test_there_are_only_so_many_and_long_gone_ones_are_forgotten() -> None:
    with pytest.raises(Rejected):
        with_days_off(frozenset(), TODAY, TODAY + timedelta(days=MOST), off=True, today=TODAY)
    old = frozenset({TODAY - timedelta(days=800)})
    assert with_days_off(old, TODAY, TODAY, off=True, today=TODAY) == {TODAY}
