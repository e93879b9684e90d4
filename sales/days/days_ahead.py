"""Days in a row that are still to come, in people's words: of a vacation, of days on which a company is closed."""

import re
from datetime import date, datetime, time

from sales.days.calendar import DAY
from sales.days.spoken import folded
from sales.days.when import parse
from sales.ground.errors import Rejected
from sales.languages.registry import any_of

LONGEST_AHEAD = 366
"""Days in a row: more than a year is a slip."""
_SINCE = re.compile(rf"^\s*(?:{any_of(lambda one: one.times.since)})\s+")
_UNTIL = re.compile(rf"\s*[–—-]\s*|\s+(?:{any_of(lambda one: one.times.until)})\s+")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_BARE = re.compile(r"\d{1,2}")


def days_ahead(text: str, now_local: datetime, language: str) -> tuple[date, date]:
    """«20–30 ноября», «с 28.12 по 8.01», «завтра»: the first and the last day, the same where it is one.

    Rejected("days_ahead") where it is not understood, or is no stretch of time; Rejected("past_day") for the past.
    """
    plain = _SINCE.sub("", _ISO.sub(r"\3.\2.\1", folded(text)))
    said = [part.strip() for part in _UNTIL.split(plain, maxsplit=1)]
    last = _day(said[-1], now_local, language)
    first = _first(said[0], last, now_local, language) if len(said) > 1 else last
    if not first <= last <= first + LONGEST_AHEAD * DAY:
        raise Rejected("days_ahead")
    return first, last


def _first(said: str, last: date, now_local: datetime, language: str) -> date:
    """A lone number is a day of the month that the last one is in."""
    if not _BARE.fullmatch(said):
        return _day(said, now_local, language)
    try:
        first = last.replace(day=int(said))
    except ValueError as none:
        raise Rejected("days_ahead") from none
    if first < now_local.date():
        raise Rejected("past_day")
    return first


def _day(said: str, now_local: datetime, language: str) -> date:
    midnight = datetime.combine(now_local.date(), time(), now_local.tzinfo)
    try:
        return parse(said, midnight, language).day
    except Rejected as rejected:
        raise (rejected if rejected.code == "past_day" else Rejected("days_ahead")) from rejected
