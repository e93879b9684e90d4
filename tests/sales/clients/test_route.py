"""The way through a day's visits: agreed hours are kept, and little is driven in vain."""

from datetime import datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sales.clients import route
from sales.clients.near import metres
from sales.clients.route import PACE, SOON, STAY, Place, Stop, aside, length, ordered
from tests.sales.making import MORNING

places = st.tuples(st.floats(55.5, 56.0), st.floats(37.3, 38.0))
hours = st.none() | st.integers(0, 10).map(lambda hour: MORNING + timedelta(hours=hour))
days = st.lists(st.tuples(places, hours), max_size=6).map(
    lambda found: [Stop(key, place, at) for key, (place, at) in enumerate(found)]
)


def test_the_nearest_comes_first_from_where_one_stands() -> None:
    far, near, middle = Stop(1, (55.90, 37.6)), Stop(2, (55.71, 37.6)), Stop(3, (55.80, 37.6))
    assert ordered([far, near, middle], (55.70, 37.6)) == [near, middle, far]


def test_without_a_start_the_way_begins_where_the_list_does() -> None:
    first, far, near = Stop(1, (55.70, 37.6)), Stop(2, (55.90, 37.6)), Stop(3, (55.75, 37.6))
    assert ordered([first, far, near]) == [first, near, far]


def test_equals_stand_in_the_order_in_which_they_are_given_whatever_their_numbers_are() -> None:
    """At one hour, and at one place."""
    given = [Stop(9 - number, (55.70, 37.6), at) for number, at in enumerate([MORNING] * 3 + [None] * 3)]
    assert ordered(given) == given
    assert ordered(given, (55.69, 37.6), MORNING - timedelta(hours=9))[-3:] == given[:3]


def test_an_agreed_hour_is_kept_and_the_rest_is_on_the_way() -> None:
    at_ten, at_four = Stop(1, (55.90, 37.6), MORNING), Stop(2, (55.70, 37.6), MORNING + timedelta(hours=6))
    between = Stop(3, (55.80, 37.6))
    assert ordered([between, at_four, at_ten]) == [at_ten, between, at_four]


def test_nobody_waits_at_a_door_for_an_hour_that_is_far_ahead() -> None:
    at_ten, free = Stop(1, (55.90, 37.6), MORNING), Stop(2, (55.80, 37.6))
    assert ordered([at_ten, free], None, MORNING - timedelta(hours=2)) == [free, at_ten]
    assert ordered([at_ten, free], None, MORNING - timedelta(minutes=30)) == [at_ten, free]


def test_from_where_one_stands_an_hour_of_the_afternoon_is_kept_and_not_waited_for() -> None:
    """Though that one is next door: nobody who can be seen before it stands behind it."""
    at_four = Stop(1, (55.701, 37.6), MORNING + timedelta(hours=6))
    others = [Stop(number, (55.70 + number / 100, 37.6)) for number in range(2, 6)]
    way = ordered([at_four, *others], (55.70, 37.6), MORNING - timedelta(hours=1))
    assert way[-1] == at_four
    assert {*way[:-1]} == {*others}


def test_what_does_not_fit_before_an_hour_comes_behind_it() -> None:
    at_ten, now = Stop(1, (55.70, 37.6), MORNING), MORNING - timedelta(hours=2)
    others = [Stop(number, (55.70 + number / 1000, 37.6)) for number in range(2, 8)]
    way = ordered([at_ten, *others], (55.70, 37.6), now)
    assert way.index(at_ten) == 3
    far = Stop(9, (56.10, 37.6))
    assert ordered([far, at_ten], (55.70, 37.6), now) == [at_ten, far]


def test_an_hour_that_is_near_is_no_reason_for_a_detour_unless_it_is_a_small_one() -> None:
    at_ten, now = Stop(1, (55.70, 37.6), MORNING), MORNING - timedelta(minutes=50)
    aside, there = Stop(2, (55.72, 37.6)), Stop(3, (55.701, 37.6))
    assert ordered([at_ten, aside], (55.70, 37.6), now) == [at_ten, aside]
    assert ordered([at_ten, there], (55.70, 37.6), now) == [there, at_ten]


def test_between_two_hours_stands_what_fits_there() -> None:
    at_ten, at_one = Stop(1, (55.70, 37.6), MORNING), Stop(2, (55.90, 37.6), MORNING + timedelta(hours=3))
    between = Stop(3, (55.80, 37.6))
    assert ordered([at_one, between, at_ten], (55.69, 37.6), MORNING - timedelta(minutes=10)) == [
        at_ten,
        between,
        at_one,
    ]


NOON, ONE = MORNING + timedelta(hours=12 - MORNING.hour), MORNING + timedelta(hours=13 - MORNING.hour)


@pytest.mark.parametrize("now", [None, MORNING - timedelta(hours=1)])
def test_what_is_said_for_a_part_of_the_day_stands_on_that_side_of_the_hours(now: datetime | None) -> None:
    """However near the other side is."""
    at_noon, at_four = Stop(1, (55.70, 37.6), NOON), Stop(2, (55.90, 37.6), NOON + timedelta(hours=4))
    early, late = Stop(3, (55.91, 37.6), until=NOON), Stop(4, (55.69, 37.6), since=ONE)
    for start in ((55.68, 37.6), None):
        assert ordered([late, at_four, early, at_noon], start, now)[:2] == [early, at_noon]
        assert ordered([late, early], start, now) == [early, late]


def test_without_a_part_of_the_day_it_stands_before_the_first_hour_that_would_be_waited_for() -> None:
    """Though between noon and four it lies on the way; by no clock it stands there."""
    at_noon, at_four = Stop(1, (55.70, 37.6), NOON), Stop(2, (55.80, 37.6), NOON + timedelta(hours=4))
    between = Stop(3, (55.75, 37.6))
    day, start = [between, at_four, at_noon], (55.69, 37.6)
    assert ordered(day, start, NOON - timedelta(hours=3)) == [between, at_noon, at_four]
    assert ordered(day, start) == [at_noon, between, at_four]


def test_an_hour_that_is_over_is_where_one_goes_at_once() -> None:
    late, other = Stop(1, (55.80, 37.6), MORNING), Stop(2, (55.71, 37.6))
    assert ordered([other, late], (55.70, 37.6), MORNING + timedelta(hours=1)) == [late, other]


def test_an_empty_day_is_no_way() -> None:
    assert ordered([]) == []
    assert length([]) == 0


def test_whoever_is_beside_the_way_is_as_far_as_the_way_is_near() -> None:
    way = [(55.70, 37.60), (55.80, 37.60)]
    assert aside((55.75, 37.60), way) == pytest.approx(0, abs=1)
    assert aside((55.75, 37.61), way) == pytest.approx(626, abs=5)
    assert aside((55.69, 37.60), way) == pytest.approx(1112, abs=5)
    assert aside((55.71, 37.60), way[:1]) == pytest.approx(1112, abs=5)


@given(days, st.none() | places, st.none() | hours.filter(bool))
def test_everybody_is_visited_once_and_hours_follow_each_other(
    day: list[Stop], start: Place | None, now: datetime | None
) -> None:
    way = ordered(day, start, now)
    assert sorted(stop.key for stop in way) == [stop.key for stop in day]
    timed = [stop.at for stop in way if stop.at]
    assert timed == sorted(timed)


UNCROSSED = [
    Stop(0, (55.51, 37.56)),
    Stop(1, (55.65, 37.57)),
    Stop(2, (55.68, 37.69)),
    Stop(3, (55.53, 37.72)),
    Stop(4, (55.63, 37.85), MORNING + timedelta(hours=6)),
]
"""Its crossing taken out, the way leaves time for one more before the hour."""


@example(UNCROSSED, (55.87, 37.67), MORNING + timedelta(hours=3))
@given(days, st.none() | places, hours.filter(bool))
def test_nobody_waits_at_a_door_while_somebody_could_be_seen_before(
    day: list[Stop], start: Place | None, now: datetime
) -> None:
    way = ordered(day, start, now - timedelta(hours=3))
    for at, late in enumerate(way):
        for earlier in range(at):
            tried = [*way[:earlier], late, *way[earlier:at], *way[at + 1 :]]
            hour = next((one for one in way[earlier:at] if one.at), None)
            if late.at is None and hour and _spare(way, hour, start, now - timedelta(hours=3)) > SOON:
                assert _spare(tried, hour, start, now - timedelta(hours=3)) < timedelta(seconds=1)


def _spare(way: list[Stop], hour: Stop, start: Place | None, now: datetime) -> timedelta:
    """How long is waited for that hour at its door."""
    here = start or way[0].place
    for stop in way:
        now += timedelta(seconds=metres(*here, *stop.place) / PACE)
        if stop == hour and stop.at:
            return stop.at - now
        now, here = max(now, stop.at or now) + STAY, stop.place
    raise AssertionError


@given(days, places)
def test_the_way_is_hardly_longer_than_the_best_one(day: list[Stop], start: Place) -> None:
    ways = [way for way in permutations(day) if _hours(way) == sorted(_hours(way))]
    best = min(length(way, start) for way in ways)
    assert length(ordered(day, start), start) <= 1.3 * best + 1


def test_of_sixty_visits_each_stretch_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a day that a list has filled would keep everybody waiting for seconds."""
    measured: list[tuple[float, ...]] = []

    def noted(*both: float) -> float:
        measured.append(both)
        return metres(*both)

    monkeypatch.setattr(route, "metres", noted)
    day = [Stop(key, (55.6 + key % 8 / 40, 37.4 + key * 7 % 60 / 30)) for key in range(60)]
    assert len(ordered(day, (55.7, 37.6))) == 60
    assert len(measured) <= 60 * 61


def _hours(way: tuple[Stop, ...]) -> list[tuple[datetime, int]]:
    return [(stop.at, stop.key) for stop in way if stop.at]
