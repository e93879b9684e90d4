"""The morning's list: in what order, what is folded away, and when it is morning."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales.clients.client import ClientLine
from sales.clients.facts import Facts
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.reporting.digest import Digest, Line, Wanted, digest, wants_digest
from sales.reporting.unasked.occasions import Occasion, section
from sales.work.step import NextStep, StepKind, StepState
from tests import examples
from tests.sales.making import DAY, MORNING, TODAY, line, step

NOW = MORNING
EVERY_DAY = WorkCalendar(frozenset(range(7)))
MINUTE = timedelta(minutes=1)


def day_of(*planned: tuple[NextStep, ClientLine], now: datetime = NOW) -> Digest:
    return digest(TODAY, now, planned)


def names(lines: tuple[Line, ...]) -> list[str]:
    return [one.client.name for one in lines]


def at(hour: int, name: str, **more: object) -> tuple[NextStep, ClientLine]:
    return step(due_time=time(hour), **more), line(name=name)  # type: ignore[arg-type]


def test_timed_steps_come_by_their_time() -> None:
    day = day_of(at(15, "Пион"), at(10, "Астра"), (step(), line(name="Роза")))
    assert names(day.timed) == ["Астра", "Пион"]
    assert names(day.untimed) == ["Роза"]


def test_a_time_in_another_zone_is_sorted_by_the_moment() -> None:
    day = day_of(at(12, "Пион", zone="Europe/Moscow"), at(11, "Астра", zone="UTC"))
    assert names(day.timed) == ["Пион", "Астра"]


def test_untimed_ones_begin_with_the_largest_customers_then_with_who_waits_longest() -> None:
    waits = line(name="Ждёт", facts=Facts(last_talk_at=MORNING - 9 * DAY))
    talked = line(name="Говорили", facts=Facts(last_talk_at=MORNING - DAY))
    new = line(name="Новый")
    large = line(name="Крупный", facts=Facts(order_sum=500_00, last_talk_at=MORNING))
    day = day_of(*((step(), one) for one in (new, talked, large, waits)))
    assert names(day.untimed) == ["Крупный", "Ждёт", "Говорили", "Новый"]


def test_at_most_five_overdue_are_shown_the_latest_promise_first() -> None:
    day = day_of(*((step(due_on=TODAY - number * DAY), line(number, str(number))) for number in range(1, 9)))
    assert names(day.first_overdue) == ["1", "2", "3", "4", "5"]
    assert day.more_overdue == 3
    assert day.beside == {*range(1, 9)}, "whoever stands behind *and 3 more* has a line, too"
    assert day.untimed == ()


def test_a_time_that_passed_a_quarter_of_an_hour_ago_is_overdue() -> None:
    ten = at(10, "Астра")
    assert names(day_of(ten, now=datetime(2026, 11, 19, 10, 15, tzinfo=UTC)).timed) == ["Астра"]
    assert names(day_of(ten, now=datetime(2026, 11, 19, 10, 16, tzinfo=UTC)).overdue) == ["Астра"]


def test_what_is_done_stays_in_its_place_ticked() -> None:
    done = at(10, "Астра", state=StepState.DONE, closed_at=NOW)
    day = day_of(at(9, "Пион"), done, at(15, "Роза"))
    assert names(day.timed) == ["Пион", "Астра", "Роза"]
    assert [one.done for one in day.timed] == [False, True, False]
    assert day.done == 1


def test_what_was_overdue_and_is_done_goes_below_what_is_open() -> None:
    late = step(due_on=TODAY - DAY, state=StepState.DONE)
    day = day_of((late, line(name="Сделан")), (step(due_on=TODAY - 2 * DAY), line(name="Ждёт")))
    assert names(day.overdue) == ["Ждёт"]
    assert names(day.caught_up) == ["Сделан"]
    assert day.done == 1


@pytest.mark.parametrize(
    ("state", "closed_by", "shown"),
    [
        (StepState.DONE, None, True),
        (StepState.MOVED, 9, True),
        (StepState.MOVED, None, False),
        (StepState.CANCELLED, None, False),
        (StepState.CANCELLED, 9, False),
    ],
)
def test_what_was_moved_or_cancelled_by_hand_is_off_the_list(
    state: StepState, closed_by: int | None, shown: bool
) -> None:
    day = day_of((step(state=state, closed_by=closed_by), line()))
    assert bool(day.untimed) is shown


def test_the_headline_counts_the_days_own_steps_by_kind() -> None:
    kinds = [StepKind.CALL, StepKind.CALL, StepKind.VISIT, StepKind.OFFER, StepKind.PAYMENT]
    late = (step(due_on=TODAY - DAY), line())
    day = day_of(*((step(kind), line()) for kind in kinds), late)
    assert (day.calls, day.visits, day.others, len(day.overdue)) == (2, 1, 2, 1)


def test_a_section_shows_five_and_says_how_many_more() -> None:
    assert section([line(number) for number in range(7)]).more == 2
    assert section([line(number) for number in range(5)], 17).more == 12
    assert section([line()], 1).more == 0


def test_an_empty_day_offers_clients_without_a_step_and_is_silent_without_them() -> None:
    offers = replace(digest(TODAY, NOW, []), sections={Occasion.IDLE: section([line()])})
    assert (offers.is_empty, offers.is_silent) == (True, False)
    assert digest(TODAY, NOW, []).is_silent
    assert not day_of((step(state=StepState.DONE), line())).is_empty


def test_a_day_changed_right_after_the_touch_leaves_no_tick_behind() -> None:
    replanned = step(state=StepState.MOVED, touch=9, closed_by=9)
    assert day_of((replanned, line())).is_empty


@given(
    st.lists(
        st.tuples(st.integers(-5, 0), st.none() | st.times(), st.sampled_from(StepState), st.none() | st.just(9)),
        max_size=12,
    ),
    st.integers(0, 24 * 60 - 1),
)
def test_every_open_step_is_on_the_list_exactly_once(
    planned: list[tuple[int, time | None, StepState, int | None]], minute: int
) -> None:
    steps = [
        (step(due_on=TODAY + days * DAY, due_time=at, state=state, closed_by=by, id=number), line(number))
        for number, (days, at, state, by) in enumerate(planned)
    ]
    day = digest(TODAY, datetime.combine(TODAY, time(), UTC) + minute * MINUTE, steps)
    listed = Counter(one.step.id for one in day.timed + day.untimed + day.overdue + day.caught_up)
    opened = {one.id for one, _ in steps if one.state is StepState.OPEN}
    assert opened <= set(listed)
    assert set(listed.values()) <= {1}


MOSCOW = "Europe/Moscow"


def moscow(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 19, hour, minute, tzinfo=ZoneInfo(MOSCOW)).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "digest_at", "late"),
    [
        (moscow(8, 29), time(8, 30), None),
        (moscow(8, 30), time(8, 30), False),
        (moscow(8, 44), time(8, 30), False),
        (moscow(8, 45), time(8, 30), True),
        (moscow(11, 59), time(8, 30), True),
        (moscow(12), time(8, 30), None),
        (moscow(13, 59), time(14), None),
        (moscow(14), time(14), False),
        (moscow(16, 59), time(14), True),
        (moscow(17), time(14), None),
    ],
)
def test_the_digest_is_wanted_from_its_time_until_noon_or_for_three_hours(
    now: datetime, digest_at: time, late: bool | None
) -> None:
    expected = None if late is None else Wanted(TODAY, late)
    assert wants_digest(now, MOSCOW, digest_at, WorkCalendar(WEEKDAYS)) == expected


def test_a_day_off_is_left_alone() -> None:
    saturday = moscow(9) + 2 * DAY
    assert wants_digest(saturday, MOSCOW, time(8, 30), WorkCalendar(WEEKDAYS)) is None
    assert wants_digest(saturday, MOSCOW, time(8, 30), EVERY_DAY) == Wanted(date(2026, 11, 21), late=True)


CHANGING = (
    "Europe/Berlin",
    "America/New_York",
    "America/Santiago",  # changes at midnight
    "Asia/Beirut",  # so does this
    "Australia/Lord_Howe",  # by half an hour
    "Africa/Casablanca",  # twice around Ramadan
    "Asia/Kolkata",
    "Europe/Moscow",
)


@settings(max_examples=examples.of(60))
@given(
    st.sampled_from(CHANGING),
    st.dates(date(2025, 1, 1), date(2027, 12, 20)),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.frozensets(st.integers(0, 6)),
)
def test_each_working_day_has_one_morning(zone: str, since: date, digest_at: time, working: frozenset[int]) -> None:
    mornings = _mornings(zone, since, digest_at, WorkCalendar(working))
    assert {day for day in mornings if day.weekday() not in working} == set()
    assert [count for count in mornings.values() if count != 1] == []
    assert set(mornings) == {day for day in (since + index * DAY for index in range(3)) if day.weekday() in working}


@pytest.mark.parametrize("zone", CHANGING)
@pytest.mark.parametrize("digest_at", [time(0), time(0, 30), time(2, 30), time(8, 30), time(23, 59)])
def test_each_day_on_which_clocks_change_has_one_morning(zone: str, digest_at: time) -> None:
    for changed in _changes(zone):
        assert _mornings(zone, changed - DAY, digest_at, EVERY_DAY) == Counter(
            {changed - DAY: 1, changed: 1, changed + DAY: 1}
        )


def _mornings(zone: str, since: date, digest_at: time, calendar: WorkCalendar) -> Counter[date]:
    """How often a digest begins on each of three local days when asked every minute: a run of wants of a day is one."""
    now = datetime.combine(since, time(), ZoneInfo(zone)).astimezone(UTC)
    until = datetime.combine(since + 3 * DAY, time(), ZoneInfo(zone)).astimezone(UTC)
    begun: Counter[date] = Counter()
    last = None
    while now < until:
        wanted = wants_digest(now, zone, digest_at, calendar)
        begun.update([wanted.day] if wanted and wanted.day != last else [])
        last = wanted.day if wanted else None
        now += MINUTE
    return begun


def _changes(zone: str) -> list[date]:
    """Local days of 2026 on which the zone's offset changes."""
    noons = [datetime(2026, 1, 1, 12, tzinfo=ZoneInfo(zone)) + index * DAY for index in range(365)]
    return [later.date() for earlier, later in pairwise(noons) if earlier.utcoffset() != later.utcoffset()]
