"""The next step: what is to be done with a client, and when. `calendar.py` says which day a preset is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sales.work.series import Series, of_code

GRACE = timedelta(minutes=15)
"""How long after its time a step with an hour becomes overdue. A step without an hour does so after its day."""


class StepKind(StrEnum):
    CALL = "call"
    VISIT = "visit"
    OFFER = "offer"
    PAYMENT = "payment"
    OTHER = "other"


class DayPreset(StrEnum):
    """A day on a button. Days off are skipped: the calendar says which day it is."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    IN_3_DAYS = "in_3_days"
    IN_A_WEEK = "in_a_week"
    IN_A_MONTH = "in_a_month"


class Plan(StrEnum):
    """What is asked about the open steps of a client: none, any, or one that is due in this way."""

    NONE = "none"
    ANY = "any"
    OVERDUE = "overdue"
    TODAY = "today"  # or earlier
    WEEK = "week"  # within seven days, or earlier
    AGAIN = "again"  # a step that comes again
    ONCE = "once"  # no step that comes again


class StepState(StrEnum):
    OPEN = "open"
    DONE = "done"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants planned: the kind, the day, the hour if one was agreed, and the note."""

    kind: StepKind
    day: date
    at: time | None = None
    note: str = ""
    series: Series | None = None  # if it comes again
    moves: int | None = None  # the planned step that it moves to another time

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Wish":
        at, again = time.fromisoformat(data["at"]) if data["at"] else None, data.get("series")
        day, series = date.fromisoformat(data["day"]), of_code(again) if again else None
        return cls(StepKind(data["kind"]), day, at, data["note"], series, data.get("moves"))

    def to_data(self) -> dict[str, Any]:
        at = self.at and self.at.isoformat()
        told = {"kind": self.kind.value, "day": self.day.isoformat(), "at": at, "note": self.note}
        told |= {"series": self.series.code} if self.series else {}
        return told | {"moves": self.moves} if self.moves else told


@dataclass(frozen=True, slots=True)
class NextStep:
    id: int
    client: int
    member: int
    kind: StepKind
    due_on: date
    due_time: time | None
    zone: str  # the zone that due_on and due_time are meant in
    state: StepState = StepState.OPEN
    note: str = ""
    touch: int | None = None  # the touch that it was planned with
    closed_at: datetime | None = None
    closed_by: int | None = None  # the touch that it was done by
    version: int = 1
    slot: str = ""  # one open step per client, kind and slot: see `recording/slots.py`
    remind_at: datetime | None = None  # the next reminder, or the last one: see `reporting/reminders.py`
    promised_on: date | None = None  # the first day, once it was put off: see `postponement.py`
    postponed: int = 0
    postponed_at: datetime | None = None  # the last time
    assigned_by: int | None = None  # the lead who assigned it, and is told how it ended
    series: Series | None = None  # if it comes again: see `series.py`
    promised_by: int | None = None  # who let its day pass and then lost the client

    @property
    def wish(self) -> Wish:
        """The wish that the step was made from."""
        return Wish(self.kind, self.due_on, self.due_time, self.note, self.series)

    @property
    def promised_for(self) -> date:
        """The day it was first promised for."""
        return self.promised_on or self.due_on

    @property
    def due_at(self) -> datetime | None:
        """The agreed moment, or None if it has no hour."""
        if self.due_time is None:
            return None
        return datetime.combine(self.due_on, self.due_time, ZoneInfo(self.zone))

    @property
    def turn(self) -> tuple[date, time, int]:
        """The sort key of steps: by day and hour, those without an hour last of their day."""
        return self.due_on, self.due_time or time.max, self.id

    def is_due(self, now: datetime) -> bool:
        """Whether its day has come in its zone."""
        return now.astimezone(ZoneInfo(self.zone)).date() >= self.due_on

    def is_overdue(self, now: datetime) -> bool:
        if self.due_at is not None:
            return now > self.due_at + GRACE
        return now.astimezone(ZoneInfo(self.zone)).date() > self.due_on
