"""The days ahead: for any load of any days, what is proposed, and what is said to be nearly full."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sales.days.calendar import DAY, WEEKDAYS, WorkCalendar, preset_days
from sales.recording.agenda import LATER, ROOMY, Agenda
from sales.recording.spreading import Taken
from sales.work.step import StepKind

TODAY = date(2026, 11, 18)
CALENDAR = WorkCalendar(WEEKDAYS, "RU")
COUNTS = st.builds(Taken, st.integers(0, 30), st.integers(0, 8))
LOADS = st.dictionaries(st.integers(1, 50).map(lambda days: TODAY + timedelta(days=days)), COUNTS)
AGENDAS = st.builds(Agenda, st.just(CALENDAR), st.builds(Taken, st.integers(1, 25), st.integers(1, 6)), LOADS)
KINDS = st.sampled_from(StepKind)


@given(AGENDAS, KINDS)
def test_a_promise_is_never_moved_for_room(agenda: Agenda, kind: StepKind) -> None:
    near = {code: day for code, day in preset_days(TODAY, CALENDAR) if code not in ROOMY}
    assert near == {code: day for code, day in agenda.presets(TODAY, kind) if code in near}


@given(AGENDAS, KINDS)
def test_a_week_ahead_and_later_falls_on_a_working_day_with_room_where_there_is_one_soon(
    agenda: Agenda, kind: StepKind
) -> None:
    usual = dict(preset_days(TODAY, CALENDAR))
    for code, day in agenda.presets(TODAY, kind):
        if code in ROOMY:
            between = [one for one in _days(usual[code], day) if CALENDAR.is_working(one)]
            assert CALENDAR.is_working(day)
            assert len(between) <= LATER
            assert all(agenda.held(one, kind) >= agenda.room.of(kind) for one in between[:-1])
            assert agenda.held(day, kind) < agenda.room.of(kind) or day == usual[code]


@given(AGENDAS, KINDS)
def test_a_day_is_nearly_full_where_a_tenth_of_its_room_is_left_or_a_place_for_one(
    agenda: Agenda, kind: StepKind
) -> None:
    for day in _days(TODAY, TODAY + 50 * DAY):
        told, held, most = agenda.nearly_full(day, kind), agenda.held(day, kind), agenda.room.of(kind)
        assert told in (None, (held, most))
        assert (told is not None) == (held >= 0.75 * most and (most - held <= 1 or most - held <= most // 10))


def test_where_a_week_ahead_has_no_room_it_takes_no_day_that_another_button_offers() -> None:
    mondays, full = WorkCalendar(frozenset({0}), None), Taken(calls=1)
    loads = {date(2026, 12, 7): full, date(2026, 12, 14): full}
    offered = [day for _, day in Agenda(mondays, full, loads).presets(TODAY, StepKind.CALL)]
    assert offered == [TODAY, *(date(2026, 11, day) for day in (23, 30)), date(2026, 12, 21), date(2026, 12, 28)]


def _days(since: date, until: date) -> list[date]:
    return [since + days * DAY for days in range((until - since).days + 1)]
