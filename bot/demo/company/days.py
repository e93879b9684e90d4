"""The working days of a story, counted back from today and on from it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.demo.company.lives import Beat
from sales.days.calendar import DAY, WorkCalendar

FIRST_MINUTE = 9 * 60 + 5
LAST_MINUTE = 17 * 60 + 50
EVENING = 19 * 60
LATE = 0.12
"""The share of touches that a rep records only in the evening."""


@dataclass(frozen=True, slots=True)
class Days:
    """`today` must be a working day."""

    today: date
    zone: str
    calendar: WorkCalendar

    def back(self, day: date) -> date:
        """That day, or the last working day before it."""
        while not self.calendar.is_working(day):
            day -= DAY
        return day

    def ago(self, days: int) -> date:
        return self.back(self.today - timedelta(days=days))

    def working_ago(self, count: int) -> date:
        """The working day that is so many working days before today."""
        day = self.today
        for _ in range(count):
            day = self.back(day - DAY)
        return day

    def on(self, day: date) -> date:
        return self.calendar.next_working(day)

    def told(self, beats: list[Beat], last: date) -> list[date]:
        """The day of each beat, counting back from the last beat's day."""
        days = [last]
        for beat in reversed(beats[:-1]):
            days.append(self.back(days[-1] - timedelta(days=max(1, beat.rest))))
        return days[::-1]

    def moment(self, day: date, minute: int) -> datetime:
        at = time(minute // 60, minute % 60)
        return datetime.combine(day, at, ZoneInfo(self.zone)).astimezone(UTC)

    def talked(self, day: date, dice: Random) -> tuple[datetime, datetime]:
        """When a touch took place on that day, and when it was recorded."""
        minute = dice.randint(FIRST_MINUTE, LAST_MINUTE)
        written = EVENING + dice.randint(0, 40) if dice.random() < LATE else minute + dice.randint(1, 7)
        return self.moment(day, minute), self.moment(day, written)
