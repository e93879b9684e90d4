"""Phrases that say an hour, a part of the day or a time from now, in Russian and English, as tables.

Hours from 1 to 7 without am or pm mean the afternoon, because that is when business is done: «в 3» is 15:00, and
only «в 3 ночи», «в 7 утра», 3am or 03:30 are not. A part of the day stands for an hour: see `PARTS`.
"""

import re
from dataclasses import dataclass
from datetime import time, timedelta

from sales.days import spoken
from sales.days.spoken import NUMBER


@dataclass(frozen=True, slots=True)
class SaidHour:
    start: int
    end: int
    at: time
    part_since: time | None = None
    """Set for a part of the day: when it begins, while `at` is the hour it stands for."""


@dataclass(frozen=True, slots=True)
class SaidMoment:
    """A time from now: «через 2 часа», «час назад»."""

    start: int
    end: int
    away: timedelta


PARTS: tuple[tuple[str, time, time], ...] = (
    (r"(?:в|во) первой половине дня", time(8), time(10)),
    (r"(?:в|во) второй половине дня", time(12), time(14)),
    (r"до обеда|before lunch|before noon", time(8), time(11)),
    (r"(?:в|к) обед(?:у)?|at lunch(?:time)?", time(12), time(13)),
    (r"после обеда|after lunch|(?:in the |this )?afternoon|днем", time(12), time(14)),
    (r"(?:в|к) конц[еу] (?:рабочего )?дня|(?:at the )?end of (?:the )?day|eod", time(16), time(17)),
    (r"утром|с утра|поутру|(?:in the |this )?morning", time(5), time(9)),
    (r"вечером|(?:к|под) вечер(?:у)?|(?:in the |this )?evening|tonight", time(16), time(18)),
    (r"(?:в )?полдень|(?:at )?noon|midday", time(11), time(12)),
)
"""Phrase, since when the part lasts, the hour it stands for."""

_AFTERNOON_UNTIL = 7
_AT = r"(?:в|к|ко|после|до|около|at|by|around|about|after|before|@)\s*"
_ON = r"(?:(?:в|во|к|ко|на|с|после|до|около|at|by|around|about|after|before|from|@)\s*)"
_HOUR = r"(?P<hour>\d{1,2})"
_MINUTE = r"(?P<minute>\d{2})"
_SHARP = r"(?P<minute>)"
HALF = r"\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?|утра|дня|вечера|ночи)"
_OCLOCK = r"(?:\s*(?:час(?:ов|а|ам)?|o'clock)\b)?"
_NO_FIGURE = r"(?![\d.:/-]*\d)(?!-?(?:го|ому|st|nd|rd|th)\b)"
_NO_UNIT = (
    r"(?!\s*(?:%|дн|нед|мес|год|лет|числ|шт|тыс|млн|к\b|руб|р\b|₽|\$|€|кг|day|week|month|year|k\b|pcs|item|unit|of\b))"
)
_CLOCKS = [
    re.compile(rf"(?<![\w.:,-]){pattern}")
    for pattern in (
        rf"{_ON}?{_HOUR}:{_MINUTE}(?!\d|:)(?:{HALF})?",
        rf"{_ON}{_HOUR}[.-]{_MINUTE}(?![\d.-])(?:{HALF})?",
        rf"{_ON}?{_HOUR}\.{_MINUTE}{HALF}",
        rf"{_ON}?{_HOUR}{_SHARP}\s*(?P<half>[ap]\.?m\b\.?|утра|вечера|ночи)(?!\w)",
        rf"{_ON}{_HOUR}{_SHARP}{_OCLOCK}\s*(?P<half>дня)(?!\w)",
        rf"{_AT}{_HOUR}{_SHARP}{_NO_FIGURE}{_NO_UNIT}{_OCLOCK}(?:{HALF})?(?!\w)",
        rf"(?:в|к)\s+час(?P<hour>){_SHARP}(?:\s+(?P<half>дня))?(?!\w)",
    )
]
_AFTER_A_DAY = re.compile(rf"\s+(?:на\s+)?{_HOUR}{_SHARP}(?P<half>)(?=\s*(?:$|[,;.!])(?!\d))")
_PARTS = [(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), since, at) for pattern, since, at in PARTS]

_TIME_UNIT = r"(?P<unit>часик|часов|часа|час|минут\w*|мин|hours?|hrs?|h|minutes?|mins?)\b"
_AWAY = rf"(?:(?P<n>{NUMBER})\s+)?{_TIME_UNIT}|(?P<half>полчаса|полчасика|half an hour|half hour)"
_MOMENTS = (
    (re.compile(rf"(?<!\w)(?:через|спустя|in)\s+(?:{_AWAY})(?!\w)"), 1),
    (re.compile(rf"(?<!\w)(?:{_AWAY})\s+(?:назад|ago)(?!\w)"), -1),
)
_NOW = re.compile(r"(?<!\w)(?:только что|сейчас|just now|right now)(?!\w)")


def find_moments(folded: str) -> list[SaidMoment]:
    away = [
        SaidMoment(match.start(), match.end(), sign * _away(match))
        for rule, sign in _MOMENTS
        for match in rule.finditer(folded)
    ]
    return away + [SaidMoment(match.start(), match.end(), timedelta(0)) for match in _NOW.finditer(folded)]


def find(folded: str, taken: list[tuple[int, int]]) -> list[SaidHour]:
    """Hours of a folded text that do not lie on what is taken (days: «через 3 дня» is no hour)."""
    hours = [hour for hour in _clock_hours(folded) if not _lies_on(hour, taken)]
    spans = [*taken, *((hour.start, hour.end) for hour in hours)]
    parts = [
        SaidHour(match.start(), match.end(), at, since) for rule, since, at in _PARTS for match in rule.finditer(folded)
    ]
    free = _apart([part for part in parts if not _lies_on(part, spans)])
    return sorted(hours + free, key=lambda hour: hour.start)


def after_day(folded: str, day_end: int) -> SaidHour | None:
    """A bare number right behind a day and before a pause: «завтра 10», «пт 15»."""
    match = _AFTER_A_DAY.match(folded, day_end)
    at = _clock(match) if match else None
    return SaidHour(match.start("hour"), match.end(), at) if match and at else None


def told_by_part(hour: SaidHour, part: SaidHour) -> SaidHour:
    """«Утром в 7» is 7:00 and «вечером в 8» is 20:00."""
    at = hour.at
    if part.part_since and part.at.hour < 12 and 12 < at.hour <= 12 + _AFTERNOON_UNTIL:
        at = at.replace(hour=at.hour - 12)
    if part.part_since and part.at.hour >= 14 and at.hour < 12:
        at = at.replace(hour=at.hour + 12)
    return SaidHour(min(hour.start, part.start), max(hour.end, part.end), at)


def _clock_hours(folded: str) -> list[SaidHour]:
    found = []
    for rule in _CLOCKS:
        for match in rule.finditer(folded):
            at = _clock(match)
            if at is not None:
                found.append(SaidHour(match.start(), match.end(), at))
    return _apart(found)


def _apart(hours: list[SaidHour]) -> list[SaidHour]:
    """The first of those that overlap: rows of a table are in order of preference."""
    kept: list[SaidHour] = []
    for hour in hours:
        if not _lies_on(hour, [(other.start, other.end) for other in kept]):
            kept.append(hour)
    return kept


def _clock(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"] or 1), int(match["minute"] or 0)
    if hour > 23 or minute > 59:
        return None
    if match["half"]:
        hour = of_half(hour, match["half"])
    elif 1 <= hour <= _AFTERNOON_UNTIL and not match["hour"].startswith("0"):
        hour += 12
    return time(hour, minute)


def of_half(hour: int, half: str) -> int:
    """The hour that pm or «утра» behind it makes of it."""
    half = half.replace(".", "")
    if half in {"pm", "дня", "вечера"}:
        return hour % 12 + 12 if hour <= 12 else hour
    if half == "ночи":
        return _at_night(hour)
    return 0 if hour == 12 else hour


def _at_night(hour: int) -> int:
    """12 and 1 to 5 «ночи» are small hours, 10 and 11 are late ones."""
    return hour % 12 if hour == 12 or hour < 6 else hour % 12 + 12


def _away(match: re.Match[str]) -> timedelta:
    if match["half"]:
        return timedelta(minutes=30)
    count = spoken.number(match["n"])
    return timedelta(minutes=count) if match["unit"].startswith(("мин", "m")) else timedelta(hours=count)


def _lies_on(hour: SaidHour, spans: list[tuple[int, int]]) -> bool:
    return any(hour.start < end and start < hour.end for start, end in spans)
