"""The days ahead of a member: which are worked, what each holds already, and how much fits into one.

A promise is never moved for room: a day that is nearly full is only said to be. What is proposed for a week ahead or
later falls on a day with room.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sales.days.calendar import DAY, WorkCalendar, preset_days
from sales.recording.spreading import Taken
from sales.work.step import DayPreset, StepKind

ROOMY = frozenset({DayPreset.IN_A_WEEK, DayPreset.IN_A_MONTH})
"""Nobody was promised just that day."""
LATER = 5
"""Working days among which one with room is looked for: a week ahead is not to become three."""
SPARE = 10
"""With a tenth of its room left, or a place for one, a day is nearly full,"""
MOSTLY = 0.75
"""and with that share of it taken: where two fit, one leaves half a day."""


@dataclass(frozen=True, slots=True)
class Agenda:
    calendar: WorkCalendar
    room: Taken
    taken: Mapping[date, Taken]

    def held(self, day: date, kind: StepKind) -> int:
        return self.taken.get(day, Taken()).of(kind)

    def presets(self, today: date, kind: StepKind) -> list[tuple[DayPreset, date]]:
        """The days on the buttons for a step of that kind, each offered once."""
        found: list[tuple[DayPreset, date]] = []
        for code, day in preset_days(today, self.calendar):
            free = max(day, found[-1][1] + DAY) if found else day
            found.append((code, self.with_room(free, kind) if code in ROOMY else day))
        return found

    def with_room(self, day: date, kind: StepKind) -> date:
        """That working day, or one soon after it that has room; that day too where none has."""
        near = islice(self.calendar.working_from(day), LATER)
        return next((one for one in near if self.held(one, kind) < self.room.of(kind)), self.calendar.next_working(day))

    def nearly_full(self, day: date, kind: StepKind) -> tuple[int, int] | None:
        """How much of how much, where hardly anything more fits."""
        held, most = self.held(day, kind), self.room.of(kind)
        is_full = held >= most - max(1, most // SPARE) and held >= MOSTLY * most
        return (held, most) if is_full else None
