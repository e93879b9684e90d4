"""When a touch was, by one tap: half an hour ago, this morning, yesterday. All else is said in words (`when.py`)."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from sales.days.when import Past

HALF_AN_HOUR = timedelta(minutes=30)
MORNING = time(9)
NOON = time(12)


class PastPreset(StrEnum):
    """Values stand on buttons."""

    HALF_AN_HOUR = "30"
    MORNING = "am"
    YESTERDAY = "y"


def past_preset(code: PastPreset, now_local: datetime) -> Past:
    """A morning and a day have no hour: the one they carry is for the order only, and never ahead."""
    match code:
        case PastPreset.HALF_AN_HOUR:
            return Past(now_local - HALF_AN_HOUR)
        case PastPreset.MORNING:
            morning = datetime.combine(now_local.date(), MORNING, now_local.tzinfo)
            return Past(min(morning, now_local), timed=False)
        case PastPreset.YESTERDAY:
            day = now_local.date() - timedelta(days=1)
            return Past(datetime.combine(day, NOON, now_local.tzinfo), timed=False)
