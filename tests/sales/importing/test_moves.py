"""What a file tells of a client's past is its movement: as of each day what one counts of all there was by then."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count, pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sales.clients import facts
from sales.clients.client import NamedBase, Status
from sales.clients.facts import People
from sales.clients.stages import Base, Stage
from sales.company.members import Rules
from sales.importing.making.moves import Company, Place, moves_of
from sales.standing.standing import Move, standing
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.touch import Touch
from tests.sales.making import MORNING, client, order, touch

ZONE = ZoneInfo("Asia/Yekaterinburg")
ONE_ALONE = People()
QUICK = Rules(asleep_months=2, proven_orders=3, regular_orders=2)
BORN = MORNING - timedelta(days=900)

happened = st.tuples(st.integers(0, 21_000), st.sampled_from([*Outcome]))


def _history(told: list[tuple[int, Outcome]]) -> tuple[list[Touch], list[Order]]:
    touches = [
        touch(outcome, at=MORNING - timedelta(hours=hours), id=place) for place, (hours, outcome) in enumerate(told, 1)
    ]
    sold = [one for one in touches if one.outcome is Outcome.ORDER]
    return touches, [replace(order(one.at.astimezone(ZONE).date()), id=one.id, touch=one.id) for one in sold]


@given(
    st.lists(happened, max_size=12),
    st.sampled_from([None, *NamedBase]),
    st.sampled_from([*Status]),
    st.lists(st.integers(0, 21_000), min_size=1, max_size=5),
)
def test_at_any_moment_a_client_of_a_file_stood_where_all_there_was_by_then_puts_it(
    told: list[tuple[int, Outcome]], named: NamedBase | None, status: Status, asked: list[int]
) -> None:
    touches, orders = _history(told)
    one = replace(client(), created_at=BORN, named_base=named, status=status)
    moves = list(moves_of(one, touches, orders, ONE_ALONE, Company(QUICK, ZONE, MORNING), count(1).__next__))
    for before, after in pairwise(moves):
        assert before.at <= after.at
        assert (before.stage, before.base) == (after.stage_before, after.base_before)
    for hours in [0, *asked]:
        moment = MORNING - timedelta(hours=hours)
        there = [touch for touch in touches if touch.at <= moment]
        ids = {touch.id for touch in there}
        known = facts.count(there, [sale for sale in orders if sale.touch in ids], ONE_ALONE, ZONE)
        then = standing(replace(one, facts=known), QUICK, moment.astimezone(ZONE).date(), ZONE)
        assert _at(moves, moment, _born(moves, (then.stage, then.base))) == (then.stage, then.base)


def _born(moves: list[Move], place: Place) -> Place:
    return (moves[0].stage_before, moves[0].base_before) if moves else place


def _at(moves: list[Move], moment: datetime, born: Place) -> Place:
    return next(((one.stage, one.base) for one in reversed(moves) if one.at <= moment), born)


def test_who_bought_long_ago_has_fallen_asleep_on_the_day_it_was_and_moves_nowhere_this_month() -> None:
    touches, orders = _history([(24 * 500, Outcome.ORDER)])
    one = replace(client(), created_at=BORN)
    company = Company(Rules(), ZONE, MORNING)
    bought, asleep = moves_of(one, touches, orders, ONE_ALONE, company, count(1).__next__)
    assert (bought.at, bought.stage, bought.base) == (touches[0].at, Stage.GREEN, Base.WORKING)
    assert (asleep.stage_before, asleep.stage, asleep.base) == (Stage.GREEN, Stage.RED, Base.DEAD)
    assert asleep.at.astimezone(ZONE).hour == 0
    assert MORNING - timedelta(days=140) < asleep.at < MORNING - timedelta(days=130)


def test_nothing_told_of_a_client_is_no_movement() -> None:
    company = Company(Rules(), ZONE, MORNING)
    assert not list(moves_of(client(), [], [], ONE_ALONE, company, count(1).__next__))
