"""Phrases that say an hour, a part of the day or a time from now, as tables. Their words are in the languages.

Hours from 1 to 7 without am or pm mean the afternoon, because that is when business is done: «в 3» is 15:00, and
only «в 3 ночи», «в 7 утра», 3am or 03:30 are not. A part of the day stands for an hour, but for noon, which is one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time, timedelta
from typing import TypeAlias

from sales.days import spoken
from sales.days.spoken import NUMBER
from sales.languages.registry import LANGUAGES, any_of
from sales.languages.times import HourWords


@dataclass(frozen=True, slots=True)
class SaidHour:
    start: int
    end: int
    at: time
    part_since: time | None = None
    """Set for a part of the day: when it begins, while `at` is the hour it stands for."""
    bound: bool = False  # «до 18», `by 5pm`: never past


@dataclass(frozen=True, slots=True)
class SaidMoment:
    """A time from now: «через 2 часа», «час назад»."""

    start: int
    end: int
    away: timedelta


Part: TypeAlias = tuple[time | None, time | None]
"""Not before, not after."""
_AFTERNOON_UNTIL = 7
_SMALL_HOURS = 5
_LASTS = ((time(12), time(0)), (time(14), time(15)), (time(16), time(18)))
"""Parts that stand for an hour before the first are over at the second. A morning is always the next one."""
_MIDNIGHT = time(23, 59)
NOON = 12
"""At six or seven in the morning some are open."""


def _any(words: Callable[[HourWords], str]) -> str:
    """What any language says, as one choice."""
    return f"(?:{any_of(lambda language: words(language.times.hours))})"


_AT = rf"{_any(lambda one: one.at)}\s*"
_ON = rf"(?:{_any(lambda one: one.on)}\s*)"
_HOUR = r"(?P<hour>\d{1,2})"
_MINUTE = r"(?P<minute>\d{2})"
_SHARP = r"(?P<minute>)"
_MORNING = _any(lambda one: one.morning)
_AFTERNOON = _any(lambda one: one.afternoon)
_NIGHT = _any(lambda one: one.night)
HALF = rf"\s*(?P<half>{_MORNING}|{_AFTERNOON}|{_NIGHT})"
_SURE_HALF = _any(lambda one: one.sure_half)
"""An hour needs no other word before these."""
_UNSURE_HALF = _any(lambda one: one.unsure_half)
_OCLOCK = rf"(?:\s*{_any(lambda one: one.oclock)}\b)?"
_SURE_OCLOCK = [one.times.hours.sure_oclock for one in LANGUAGES if one.times.hours.sure_oclock]
_NO_FIGURE = rf"(?![\d.:/-]*\d)(?!-?{_any(lambda one: one.ordinal)}\b)"
_NO_UNIT = rf"(?!\s*(?:%|₽|\$|€|{_any(lambda one: one.no_unit)}))"
_CLOCKS = [
    re.compile(rf"(?<![\w.:,-]){pattern}")
    for pattern in (
        rf"{_ON}?{_HOUR}:{_MINUTE}(?!\d|:)(?:{HALF})?",
        rf"{_ON}{_HOUR}[.-]{_MINUTE}(?![\d.-])(?:{HALF})?",
        rf"{_ON}?{_HOUR}\.{_MINUTE}{HALF}",
        rf"{_ON}?{_HOUR}{_SHARP}\s*(?P<half>{_SURE_HALF})(?!\w)",
        rf"{_ON}{_HOUR}{_SHARP}{_OCLOCK}\s*(?P<half>{_UNSURE_HALF})(?!\w)",
        *(rf"{_ON}?{_HOUR}{_SHARP}\s*{one}(?P<half>)(?!\w)" for one in _SURE_OCLOCK),
        rf"{_AT}{_HOUR}\s(?P<minute>[0-5][05])(?:{HALF})?(?=\s*(?:$|[,;!?\n]|\.(?!\d)))",
        rf"{_AT}{_HOUR}{_SHARP}{_NO_FIGURE}{_NO_UNIT}{_OCLOCK}(?:{HALF})?(?!\w)",
        *(rf"{language.times.hours.an_hour}(?!\w)" for language in LANGUAGES if language.times.hours.an_hour),
    )
]
_NO_OTHER_DAY = rf"(?!\s+{_ON}?{spoken.WEEKDAY})"
"""«2000 в пт, 1500 в пн» are sums."""
_AFTER_A_DAY = [
    re.compile(rf"[,\s]\s*(?:(?:{_any(lambda one: one.on_day)}|{_any(lambda one: one.on)})\s*)?{pattern}")
    for pattern in (
        rf"{_HOUR}[.\s-](?P<minute>[0-5][05])(?!\s?\d|\.\d|[:/-]){_NO_UNIT}(?P<half>)(?!\w)",
        rf"{_HOUR}(?P<minute>[0-5][05])(?!\s?\d|\.\d|[:/-]){_NO_UNIT}(?P<half>)(?!\w){_NO_OTHER_DAY}",
        rf"{_HOUR}{_SHARP}(?P<half>)(?:\s?[-–]\s?\d{{1,2}})?{_OCLOCK}(?=\s*(?:$|[,;.!\n])(?!\d))",
    )
]
"""Bare figures: «завтра 10.30», «пт 15», «завтра 10-12» (from ten on)."""
_BEFORE_A_DAY = re.compile(r"(?<![\w.,:£$€-])(?P<hour>\d{1,2})[.:](?P<minute>[0-5][05])(?P<half>)\s+$")
"""`9.15 tomorrow`."""
_BOUND = re.compile(rf"(?:{any_of(lambda one: one.times.days.deadline)})(?!\w)")
_PARTS = [
    (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), since, at)
    for language in LANGUAGES
    for pattern, since, at in language.times.hours.parts
]


_MINUTES = _any(lambda one: one.minutes)
_AWAY = (
    rf"(?:(?P<n>{NUMBER})\s+)?(?P<unit>{_any(lambda one: one.hours)}|{_MINUTES})\b|"
    rf"(?P<half>{_any(lambda one: one.half_hour)})"
)
_MOMENTS = (
    (re.compile(rf"(?<!\w){_any(lambda one: one.after)}\s+(?:{_AWAY})(?!\w)"), 1),
    (re.compile(rf"(?<!\w)(?:{_AWAY})\s+{_any(lambda one: one.ago)}(?!\w)"), -1),
)
_NOW = re.compile(rf"(?<!\w){_any(lambda one: one.now)}(?!\w)")


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
        SaidHour(match.start(), match.end(), at, None if since == at else since)  # noon is an hour
        for rule, since, at in _PARTS
        for match in rule.finditer(folded)
    ]
    free = _apart([part for part in parts if not _lies_on(part, spans)])
    return sorted(hours + free, key=lambda hour: hour.start)


def after_day(folded: str, day_end: int) -> SaidHour | None:
    """Bare figures right behind a day: «завтра 10.30», and a lone number before a pause: «завтра 10», «пт 15»."""
    for rule in _AFTER_A_DAY:
        match = rule.match(folded, day_end)
        at = _clock(match) if match else None
        if match and at:
            return SaidHour(match.start("hour"), match.end(), at)
    return None


def before_day(folded: str, day_start: int, since: int = 0) -> SaidHour | None:
    """An hour with its minutes right before a day: `call 9.15 tomorrow`. `since`: what stands before is told."""
    match = _BEFORE_A_DAY.search(folded, since, day_start)
    at = _clock(match) if match else None
    return SaidHour(match.start("hour"), match.end("minute"), at) if match and at else None


def is_over(part: SaidHour, now: time) -> bool:
    """«После обеда» lasts until six, and an evening until night."""
    until = next((end for before, end in _LASTS if part.at < before), _MIDNIGHT)
    return now >= until


def part_in(words: str) -> Part:
    """The only part of the day that is said: «после обеда» is behind lunch, whenever that is; «до вечера» leaves the
    whole day.
    """
    plain = spoken.folded(words)
    told = [(one, one.part_since) for one in find(plain, []) if one.part_since is not None]
    if len(told) != 1:
        return None, None
    [(part, since)] = told
    noon, lunch = time(NOON), time(NOON + 1)
    if part.at < noon:
        return None, noon
    if _BOUND.match(plain, part.start):
        return None, None
    return (noon, lunch) if part.at <= lunch else (max(lunch, since), None)


def contradict(one: SaidHour, other: SaidHour) -> bool:
    """A morning, and an hour that is the afternoon's where nothing else is said of it."""
    part, clock = (one, other) if one.part_since else (other, one)
    morning = part.part_since is not None and clock.part_since is None and part.at.hour < NOON
    return morning and NOON < clock.at.hour <= NOON + _SMALL_HOURS


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
                found.append(SaidHour(match.start(), match.end(), at, bound=bool(_BOUND.match(match.group()))))
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
    if re.fullmatch(_AFTERNOON, half):
        return hour % 12 + 12 if hour <= 12 else hour
    if half and re.fullmatch(_NIGHT, half):
        return _at_night(hour)
    return 0 if hour == 12 else hour


def _at_night(hour: int) -> int:
    """12 and 1 to 5 «ночи» are small hours, 10 and 11 are late ones."""
    return hour % 12 if hour == 12 or hour < 6 else hour % 12 + 12


def _away(match: re.Match[str]) -> timedelta:
    if match["half"]:
        return timedelta(minutes=30)
    count = spoken.number(match["n"])
    return timedelta(minutes=count) if re.fullmatch(_MINUTES, match["unit"]) else timedelta(hours=count)


def _lies_on(hour: SaidHour, spans: list[tuple[int, int]]) -> bool:
    return any(hour.start < end and start < hour.end for start, end in spans)
