"""Reminding a member of what is left: once a day; the morning after tells what has become of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sales.days.calendar import DAY
from sales.ground.errors import NotFound


@dataclass(frozen=True, slots=True)
class Left:
    """How much a member has left, now or when they were reminded."""

    overdue: int
    without_step: int


def nudge_key(member: int, day: date) -> str:
    return f"nudge:{member}:{day}"


def keys_since(member: int, since: date, until: date) -> list[str]:
    """Of the days from the first on, before the last; the latest last."""
    return [nudge_key(member, since + number * DAY) for number in range((until - since).days)]


def to_data(left: Left) -> dict[str, int]:
    """As the message keeps it; there is nothing to remind of where nothing is left."""
    if not left.overdue and not left.without_step:
        raise NotFound
    return {"overdue": left.overdue, "without": left.without_step}


def of_data(data: Mapping[str, Any]) -> Left:
    return Left(data["overdue"], data["without"])
