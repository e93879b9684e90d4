"""What a language has to say of days and hours. Words are separated by spaces; all else are patterns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Words that say numbers, weekdays (Monday is 0) and months."""

    weekdays: Mapping[int, str]
    months: Mapping[int, str]
    short_months: str
    """Those that a dot may end."""
    numbers: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWords:
    """Phrases that say a day, and what stands around them."""

    today: str
    tomorrow: str
    yesterday: str
    day_after_tomorrow: str
    day_before_yesterday: str
    days: str  # units
    weeks: str
    months: str
    years: str
    to: str  # prepositions before a day
    after: str  # «через»
    ago: str
    from_now: str = ""
    half_year_ago: str
    in_half_year: str
    next: str
    last: str
    this: str
    coming: str
    on_next_week: str  # beside a weekday
    next_week: str
    last_week: str
    this_week: str
    week_start: str
    week_end: str
    weekend: str
    next_month: str
    of_month: str  # behind the beginning, the middle or the end
    edge_before: str  # prepositions before these
    beginning: str
    middle: str
    end: str
    which_next: str
    which_this: str
    after_new_year: str
    in_month: str
    ordinal: str  # behind the figures of a day
    year_sign: str = ""
    of: str = ""
    day_of_month: tuple[str, ...]  # a day without a month, in the group `day`
    at: str  # the word that makes a lone number an hour
    no_sum: str
    """Behind figures: they are money or goods and no date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourWords:
    """Phrases that say an hour, a part of the day or a time from now."""

    parts: tuple[tuple[str, time, time], ...]
    """Phrase, since when the part lasts, the hour it stands for."""
    at: str  # prepositions before an hour
    on: str  # and before one with minutes
    morning: str  # behind a clock's hour
    afternoon: str
    night: str = ""
    sure_half: str  # of these, what makes any number an hour
    unsure_half: str = ""  # and what could mean something else
    oclock: str
    about: str  # between a day and its hour
    an_hour: str = ""  # one, with no figure: «в час»
    ordinal: str  # behind figures: they are a day
    no_unit: str  # behind figures: they count something
    on_day: str = ""  # between a day and a bare hour
    hours: str
    minutes: str
    half_hour: str
    after: str
    ago: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    numbers: NumberWords
    days: DayWords
    hours: HourWords
    yesterday: str  # names of periods
    today: str
    week: str
    month: str
    unsure: str
    """Beside a time: it is not one, or more than one."""
    denied: str
    unless: str
    """Behind a denial: it is none."""
