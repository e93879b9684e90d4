"""Whose turn it is in a made-up company: to half of those who have such a day it has come already."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sales.reporting.unasked.occasions import Occasion
from sales.standing.standing import COUNTED
from sales.values.birthdays import Birthday
from sales.work.outcomes import Outcome

RHYTHM_EVERY, DEBT_EVERY, REFUSAL_EVERY = 20, 25, 9
"""Of the clients, by their numbers."""
BIRTHDAY_EVERY = 4
"""Of the contacts."""


def of_client(number: int, last: datetime, day: date, *, bought: bool) -> dict[str, Any]:
    """`last`: when they were talked with."""
    has_rhythm, owes = number % RHYTHM_EVERY == 0, number % DEBT_EVERY == 0
    return {
        "counted": COUNTED,
        "answer": Outcome.REFUSED if number % REFUSAL_EVERY == 0 else Outcome.TALKED,
        "answer_at": last,
        "call_on": _away(day, number % 40 - 20) if bought else None,
        "plan_on": None if bought else _away(day, number % 60 - 30),
        "order_on": _away(day, number // RHYTHM_EVERY % 30 - 15) if has_rhythm else None,
        "order_gap_days": 35 if has_rhythm else None,
        "owed": 50_000 if owes else 0,
        "pay_by": _away(day, number // DEBT_EVERY % 30 - 15) if owes else None,
    }


def birthday(number: int, day: date) -> Birthday | None:
    """All over the year."""
    if number % BIRTHDAY_EVERY:
        return None
    born = _away(day, number * 7 % 365)
    return Birthday(born.day, born.month)


def shown_twice(day: date) -> dict[str, Any]:
    """It rests."""
    since = datetime.combine(_away(day, -2), time(8, 30), UTC)
    resting = {"last_on": _away(day, -1), "rest_until": _away(day, 6)}
    return {"occasion": Occasion.PLAN, "times": 2, "since": since, **resting}


def _away(day: date, days: int) -> date:
    return day + timedelta(days=days)
