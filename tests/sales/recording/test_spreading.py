"""Spreading: no day is filled beyond its share, the best come first, neighbours go on one day, days off stay free."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sales.company.members import Rules
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.recording.room import usual
from sales.recording.spreading import LONGEST, SHARE, Loose, Taken, spread
from sales.work.step import NextStep, StepKind

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
ROOM = usual(Rules())
CALENDAR = WorkCalendar(WEEKDAYS, "RU")
KINDS = st.sampled_from(StepKind)
PLACES = st.none() | st.tuples(st.floats(54, 56), st.floats(36, 38))
LOOSE = st.lists(st.tuples(KINDS, st.sampled_from(["", "Тула", "Орёл"]), PLACES), max_size=50)
HELD = st.dictionaries(
    st.integers(0, 30).map(lambda number: MONDAY + number * DAY),
    st.builds(Taken, calls=st.integers(0, 30), visits=st.integers(0, 8)),
)


def loose(number: int, kind: StepKind, town: str = "", place: tuple[float, float] | None = None) -> Loose:
    return Loose(NextStep(number, number, 1, kind, date(2026, 11, 20), None, "Europe/Moscow"), town, place)


@given(LOOSE, HELD)
def test_each_has_a_working_day_and_no_day_is_filled_beyond_its_share(
    found: list[tuple[StepKind, str, tuple[float, float] | None]], held: dict[date, Taken]
) -> None:
    steps = [loose(number, *one) for number, one in enumerate(found)]
    days = spread(steps, held, lambda: CALENDAR.working_from(MONDAY), ROOM)
    assert days.keys() == {one.step.id for one in steps}
    assert all(CALENDAR.is_working(day) and day >= MONDAY for day in days.values())
    given_to = Counter((days[one.step.id], one.step.kind is StepKind.VISIT) for one in steps)
    for (day, visits), many in given_to.items():
        kind = StepKind.VISIT if visits else StepKind.CALL
        assert held.get(day, Taken()).of(kind) + many <= ROOM.of(kind) * SHARE


@given(LOOSE)
def test_the_best_never_wait_for_others(found: list[tuple[StepKind, str, tuple[float, float] | None]]) -> None:
    """Of those that nothing binds to a day: each at least as early as whoever comes after it."""
    steps = [loose(number, StepKind.CALL) for number, _ in enumerate(found)]
    days = list(spread(steps, {}, lambda: CALENDAR.working_from(MONDAY), ROOM).values())
    assert days == sorted(days)


def test_visits_of_one_town_or_nearby_fall_on_one_day() -> None:
    full = Taken(visits=2)
    visits = [
        loose(1, StepKind.VISIT, "Тула"),
        loose(2, StepKind.VISIT, "Орёл"),
        loose(3, StepKind.VISIT, "тула"),
        loose(4, StepKind.VISIT, place=(55.75, 37.61)),
        loose(5, StepKind.VISIT, place=(59.93, 30.31)),
        loose(6, StepKind.VISIT, place=(55.76, 37.62)),
    ]
    days = spread(visits, {MONDAY: full, MONDAY + DAY: Taken(visits=1)}, lambda: CALENDAR.working_from(MONDAY), ROOM)
    assert days == {
        1: MONDAY,
        2: MONDAY + DAY,
        3: MONDAY + DAY,
        4: MONDAY + 2 * DAY,
        5: MONDAY + 2 * DAY,
        6: MONDAY + 2 * DAY,
    }


def test_where_no_day_has_room_it_is_the_first_one() -> None:
    held = {MONDAY + number * DAY: Taken(calls=99) for number in range(2 * LONGEST)}
    assert spread([loose(1, StepKind.CALL)], held, lambda: CALENDAR.working_from(MONDAY), ROOM) == {1: MONDAY}
