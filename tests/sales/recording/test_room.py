"""How much fits into a day: for any days that somebody has worked."""

from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from unittest.mock import AsyncMock
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sales.actions.steps import room_of
from sales.company.members import Rules
from sales.ground.scope import Role, scope_of
from sales.recording.room import LAST, learnt, usual
from sales.recording.spreading import Taken

START = date(2026, 9, 1)
DAYS = st.dictionaries(
    st.integers(0, 90).map(lambda day: START + timedelta(days=day)),
    st.builds(Taken, calls=st.integers(0, 200), visits=st.integers(0, 20)),
)
RULES = Rules(day_calls=30, day_visits=4)


@given(DAYS)
def test_on_four_of_the_last_five_days_there_was_no_more_and_one_always_fits(done: dict[date, Taken]) -> None:
    room, last = learnt(done, RULES), [done[day] for day in sorted(done)[-LAST:]]
    if len(last) < LAST:
        assert room == usual(RULES) == Taken(30, 4)
        return
    for most, counts in ((room.calls, [day.calls for day in last]), (room.visits, [day.visits for day in last])):
        assert most >= 1
        assert sum(count <= most for count in counts) >= 0.8 * LAST
        assert sum(count < most for count in counts) < 0.8 * LAST or most == 1


@given(DAYS, st.builds(Taken, calls=st.integers(0, 200), visits=st.integers(0, 20)))
def test_days_of_long_ago_change_nothing(done: dict[date, Taken], earlier: Taken) -> None:
    if len(done) >= LAST:
        assert learnt({START - timedelta(days=1): earlier, **done}, RULES) == learnt(done, RULES)


async def test_the_day_that_goes_on_is_none_to_learn_from_so_that_the_figure_stays_till_its_end() -> None:
    by_day, moscow = AsyncMock(return_value={}), ZoneInfo("Europe/Moscow")
    unit: Any = SimpleNamespace(touches=SimpleNamespace(by_day=by_day))
    await room_of(unit, scope_of(1, 2, Role.REP), 2, RULES, datetime(2026, 11, 18, 17, 5, tzinfo=moscow))
    _, _, _, until, _ = by_day.await_args_list[0].args
    assert until == datetime(2026, 11, 18, tzinfo=moscow)
