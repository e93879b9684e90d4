"""What a language has to say of days and hours, and of whose they are. Words are separated by spaces; all else are
patterns.
"""

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
    on_that_week: str  # the next one for a step, the last one for a touch
    next_week: str
    last_week: str
    this_week: str
    week_start: str
    week_end: str
    weekend: str
    next_month: str
    of_week: str
    year_end: str
    of_month: str  # behind the beginning, the middle or the end
    edge_before: str  # prepositions before these
    beginning: str
    middle: str
    end: str
    which_next: str
    which_this: str
    after_new_year: str
    offices_open: int  # the day of January from which people are at work again
    in_month: str
    ordinal: str  # behind the figures of a day
    year_sign: str = ""
    of: str = ""
    day_of_month: tuple[str, ...]  # a day without a month, in the group `day`
    week_after: tuple[str, ...]
    """A weekday a week later than the coming one; `{weekday}` stands for its names."""
    nth: Mapping[int, str]
    """Which of a month's weekdays; -1 is the last."""
    of_which_month: str  # behind it: the month that is, or the next
    next_quarter: str
    seasons: Mapping[int, str]  # by the month that they begin with
    deadline: str
    """Before a day or an hour: it is never past."""
    at: str  # the word that makes a lone number an hour
    no_sum: str
    """Behind figures: they are money or goods and no date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourWords:
    """Phrases that say an hour, a part of the day or a time from now."""

    parts: tuple[tuple[str, time, time], ...]
    """Phrase, since when the part lasts, the hour it stands for; the same: it is that hour."""
    at: str  # prepositions before an hour
    on: str  # and before one with minutes
    morning: str  # behind a clock's hour
    afternoon: str
    night: str = ""
    sure_half: str  # of these, what makes any number an hour
    unsure_half: str = ""  # and what could mean something else
    oclock: str
    sure_oclock: str  # behind figures: they are an hour
    about: str  # between a day and its hour
    an_hour: str = ""  # one, with no figure: «в час»
    until: str  # before the hour by which something is to be done
    later: str  # before an hour: not sooner, and no one moment
    open_hours: tuple[str, ...] = ()
    """When somebody is open or shut, in a group `hours`."""
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
class PlainWords:
    """What people write of days and hours in many ways, and the one way that is looked for."""

    rewritten: tuple[tuple[str, str], ...]
    """A pattern, and what it says plainly, with the pattern's groups: «часа через два» is «через два часа»."""
    clock: tuple[tuple[str, int], ...]
    """Patterns with an `hour` and how many minutes away from it is meant: «полтретьего»; `minutes` is a group, too."""
    clock_words: Mapping[int, str]  # numbers as they stand in these
    hour_words: Mapping[int, str]  # numbers as hours, behind a preposition
    minute_words: Mapping[int, str]  # and the minutes behind them
    before_hour: str  # these prepositions
    between: str  # before the first of two figures
    oclock: str
    """Between an hour in words and its minutes."""
    not_hours: str
    """Behind a number in words: it counts something."""
    ordinals: Mapping[int, str]
    """Days of a month in words: «первого октября»."""
    tens: Mapping[int, str]  # before them: «двадцать пятого»
    suffix: str  # of a day in figures
    of_days: str
    """Behind an ordinal: it is a day."""
    before_ordinal: str
    weekday_the: str  # before an ordinal: `tuesday the sixth`
    lone_ordinal: str
    """An ordinal that is a day with no other word, and what stands behind it: «привезу седьмого»."""
    """Prepositions that make a lone one a day."""
    half_more: str
    """«Два с половиной часа», in a group `n`; without one it is one and a half."""
    minutes: str  # the word for them
    slips: str
    """Words that are understood with one letter wrong."""
    no_slips: str
    """Other words that are one letter away from these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoingWords:
    """Who does something on a day: we, somebody else, or nobody. All are patterns."""

    wills: str
    """Right before a verb without a person: others mean to do it: «обещал поменять», `she'll confirm`."""
    will: str  # behind somebody's name
    unmet: str
    """The same of what is not to be any more: `was going to see me thursday`."""
    vows: str  # of these, what after a complaint is ours: «обещал поменять»
    whom: str
    """Right behind a call or a visit: with whom, and not what for."""
    subjects: str  # who does something: with one more word that is no clause
    whoever: str
    """A person said by no name: alone it is nothing to do."""
    our_vow: str
    """Of the vows what one of us may have said: «обещал привезти образцы»."""
    our_things: str  # what only we bring or send
    given_back: str  # and what is brought back to us, or to us at all
    money: str  # beside «до 10»: that is a day of the month
    us: str  # before it: «я обещал»
    ours: str = ""  # a verb of ours, whatever stands before it: «сам позвоню»
    theirs: str = ""  # within a phrase: others do it: `said he'd ring`
    together: str
    """Verbs of what nobody does alone: who means to meet meets us."""
    others: str
    """Verbs of others: between a step and a day the day is theirs: «узнать, когда привезут, до пт»."""
    present: str
    """Verbs of what is or will be: a day beside them is never the touch's."""
    fetches: str
    """With a day and no other word: they fetch what they bought."""
    collects: str
    """Verbs of fetching what was bought: where something was, they do."""
    here: str
    """Whither they come: on that day they are at ours."""
    own_days: str
    """What has a day of its own: `ask about the delivery on monday`, «инвентаризация в пт»."""
    greets: str  # what is done on such a day
    goods: str
    """Verbs of goods on their way: on that day nobody of us goes there."""
    elsewhere: str
    """Behind a verb of what nobody does alone: it is done with somebody else: `he'll speak to his dad`."""
    for_us: str  # behind a step's verb: others do it
    waits: str
    """We wait until a day."""
    awaits: str
    """They wait for us: with the day right beside it."""
    arranged: str
    """What was agreed, with the day right behind it."""
    stands: str
    """Beside a day: what is planned for it already holds: «звонок в чт в силе»."""
    they_do: str
    """Of what stands with a day: they do it, and we wait."""
    calls_off: str
    """Verbs of what is not to take place any more, before it or behind it."""
    moves: str
    """Between two days: what was to be on the first is on the second."""
    since: str
    """Before a day: how things are from then on."""
    returns: str
    """Of whoever is away: until then."""
    for_days: str  # what an absence of days is called: «отпуск»
    away: str
    """Beside a day: until then somebody is away."""
    hangs: str
    """Before what must come first: nobody knows whether the day comes."""
    when_back: str  # of these, before a day: it comes, and is when somebody is there again
    then: str  # the day just said
    past_behind: str
    """Behind a meeting's day: it has taken place."""
    still_to_do: str  # around the day of what we have not done yet: it is to be done then
    suits: str
    """What says of a day only that it suits."""
    corrected: str
    takes_back: str
    """Of these, what takes back what was said before it, however much stands between: «хотя нет, он же …»."""
    slips: str  # what begins a message that puts right what was said in the one before
    """Between two days: the second is meant."""
    todays: str  # hours that are of no other day
    rearranges: str  # of a delivery: it is to come on another day
    on_to: str  # between the day that was left and the new one
    instead_of: str  # before a day that does not hold
    no_more: str  # behind a day that does not hold: `not mon now`
    given_up: str
    """A weekday on which nobody is there or comes, ever; {day} is its plural."""
    rather: str
    """Between what is denied and what holds: «не в 10, а в 16»."""
    other_clock: str
    """Behind an hour: it is not one of our clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatWords:
    """Patterns of what comes again; `{weekday}` stands for the names of weekdays, `{plural}` for those of several,
    `{any}` for either; `day` is a group.
    """

    plurals: Mapping[int, str]  # of weekdays: «вторникам»
    weekly: str  # before a plural: «по»
    each: tuple[str, ...]
    every_other: tuple[str, ...]
    monthly: tuple[str, ...]
    all_of: str
    """Before days: each of them."""
    often: str  # how often, or some day, and not on which
    ordinal: str  # behind figures that are a day of the month
    dates: str  # behind the last of several


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    repeats: RepeatWords
    numbers: NumberWords
    plain: PlainWords
    days: DayWords
    hours: HourWords
    yesterday: str  # names of periods
    today: str
    week: str
    month: str
    last_week: str
    last_month: str
    quarter: str
    unsure: str
    """Beside a time: it is not one, or more than one."""
    denied: str
    unless: str
    """Behind a denial: it is none."""
    either: str
    """Between two days: nobody knows which."""
    not_that: str
    """Before a day: it is another one, or each of them."""
    since: str
    until: str
    """Before the first and the last of some days in a row."""
