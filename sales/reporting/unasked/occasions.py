"""Why clients are brought up in the morning, each by one occasion, the first that holds; and when that is enough.

Shown in two mornings and left alone, an occasion rests a week: in the mornings only, lists and counts keep the client.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from sales.clients.client import ClientLine
from sales.days.calendar import DAY, WorkCalendar
from sales.standing import sections
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import NoneOf, Picked
from sales.values.birthdays import Birthday

MOST = 5
"""Lines that nobody asked for: of a section, of what is overdue."""
OFTEN_ENOUGH = 2
REST = timedelta(days=7)
AHEAD = 14
"""Days off in a row whose birthdays are told of the working day before."""
WEEK = 6
"""Days after today."""


class Occasion(StrEnum):
    """In the order of their precedence: a debt is due, a birthday is over tomorrow, a client without a step waits."""

    PAY = "pay"  # they are to pay, and nobody has planned to remind them
    BIRTHDAY = "birthday"
    ORDER = "order"  # their next one is near, by their own rhythm
    CALL = "call"  # they have not ordered for long
    BACK = "back"  # after a refusal
    PLAN = "plan"  # the plan of contacts
    IDLE = "idle"  # no next step


@lru_cache(AHEAD + 1)
def lists(born: int = 0) -> Mapping[Occasion, ClientFilter]:
    """Whom each concerns; `born`: for how many days ahead birthdays are told of. Opened, a section begins with those
    that the morning names of it.
    """
    every = {
        Occasion.PAY: sections.TO_PAY.by(Order.WORTH),
        Occasion.BIRTHDAY: sections.born(born),
        Occasion.ORDER: sections.EXPECTED.by(Order.WORTH),
        Occasion.CALL: sections.DUE.by(Order.WORTH),
        Occasion.BACK: sections.BACK.by(Order.WORTH),
        Occasion.PLAN: sections.BY_PLAN.by(Order.WORTH),
        Occasion.IDLE: sections.WITHOUT_STEP.by(Order.WORTH),
    }
    return MappingProxyType(every)


def placed(occasion: Occasion, born: int, week: int, lines: Collection[int]) -> ClientFilter:
    """A section as the morning divides them: a client stands in the first that holds it, and whoever has a line of
    the day in none. Birthdays of the `week` to come are of whom nothing else is told.
    """
    its = _divided(born, week)[occasion]
    return its.also(NoneOf(((Picked(frozenset(lines)),),))) if lines else its


@lru_cache(AHEAD + 1)
def _divided(born: int, week: int) -> Mapping[Occasion, ClientFilter]:
    """Of everybody who has no line: one form for a day, however many ask for it."""
    found, every = {}, lists(born)
    before: list[ClientFilter] = []
    for one, its in every.items():
        found[one] = its.also(_none(its, before)) if before else its
        before.append(its)
    others = [its for one, its in every.items() if one not in (Occasion.PAY, Occasion.BIRTHDAY)]
    soon = sections.born(week)
    told, other = _none(soon, [every[Occasion.BIRTHDAY]]), NoneOf(((_none(soon, others),),))
    later = NoneOf(((told, other),))
    return MappingProxyType({**found, Occasion.BIRTHDAY: soon.also(_none(soon, [every[Occasion.PAY]]), later)})


def _none(wanted: ClientFilter, lists: Sequence[ClientFilter]) -> NoneOf:
    """None of these lists holds it; what it says itself is not asked of each client again."""
    return NoneOf(tuple(tuple(one for one in its.conditions if one not in wanted.conditions) for its in lists))


def days_off_ahead(today: date, calendar: WorkCalendar) -> int:
    """How many days off follow on that day."""
    return min((calendar.next_working(today + DAY) - today).days - 1, AHEAD)


def told_on(born: date, today: date, calendar: WorkCalendar) -> date:
    """In which morning a birthday is told of: its own; of a day off the working day's before, unless that is over."""
    day = born
    while day > today and not calendar.is_working(day):
        day -= DAY
    return day


def week_ahead(today: date, calendar: WorkCalendar) -> int:
    """Days after today that a list of birthdays tells of: a week, or all the days off that follow."""
    return max(WEEK, days_off_ahead(today, calendar))


@dataclass(frozen=True, slots=True)
class Brought:
    """`lines`: of those whose first occasion it is, and who do not rest, the ones with most worth; `first`: how many
    there are whose first it is.
    """

    lines: tuple[ClientLine, ...] = ()
    first: int = 0


Morning = Mapping[Occasion, Brought]


@dataclass(frozen=True, slots=True)
class Section:
    """At most five of something, how many more there are, and how many stand behind its button: each in no other."""

    clients: tuple[ClientLine, ...] = ()
    more: int = 0
    total: int = 0


NOBODY = Section()


@dataclass(frozen=True, slots=True)
class Born:
    """Somebody's next birthday."""

    name: str
    birthday: Birthday
    on: date


def born_within(people: Iterable[tuple[int, str, Birthday]], today: date, days: int) -> dict[int, Born]:
    """Of each client the first to come."""
    found: dict[int, Born] = {}
    for client, name, birthday in people:
        on = birthday.next_after(today)
        if on <= today + days * DAY and (client not in found or on < found[client].on):
            found[client] = Born(name, birthday, on)
    return found


def section(clients: Sequence[ClientLine], total: int = 0) -> Section:
    """The first five, and how many more of `total` (at least of those given)."""
    shown, every = tuple(clients[:MOST]), max(len(clients), total)
    return Section(shown, every - len(shown), every)


def sections_of(morning: Morning) -> dict[Occasion, Section]:
    return {one: Section(its.lines, its.first - len(its.lines), its.first) for one, its in morning.items()}


def with_promised(section: Section, promised: Sequence[ClientLine]) -> Section:
    """With those whose birthday this morning has to tell of, and who would stand in no line that is seen: they are
    counted where they stand.
    """
    return replace(section, clients=(*section.clients, *promised))


@dataclass(frozen=True, slots=True)
class Told:
    """That an occasion was shown to a member in the morning: how often on end, and since when."""

    client: int
    occasion: Occasion
    times: int
    since: datetime
    last_on: date
    rest_until: date | None = None


def told(client: int, occasion: Occasion, was: Told | None, done_at: datetime | None, now: datetime, day: date) -> Told:
    """After that morning. `done_at`: when anything was last done with the client, a touch or a step."""
    if was is None or (done_at is not None and done_at >= was.since) or (was.rest_until and was.rest_until <= day):
        return Told(client, occasion, 1, now, day)
    if was.last_on >= day:
        return was
    times = was.times + 1
    return Told(client, occasion, times, was.since, day, day + REST if times >= OFTEN_ENOUGH else None)
