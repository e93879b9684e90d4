"""The morning digest: which lines, in what order, and whether it is morning for a member. The words are in `handlers/`.

Order of the lines. Timed steps by their moment. Untimed ones: customers by what they have bought, the largest first,
then whoever has waited longest since the last talk; whoever was not reached today comes after them. Overdue ones: the
latest promise first, as it is still warm. A client has one line, whatever else is planned with it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sales.clients.client import ClientLine
from sales.days.calendar import WorkCalendar
from sales.reporting.unasked.occasions import MOST, NOBODY, Born, Occasion, Section
from sales.work.outcomes import ATTEMPTS
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Touch

NONE: Mapping[int, Touch] = {}
NOON = time(12)
_NEVER = datetime.max.replace(tzinfo=UTC)
LATE_AFTER = timedelta(minutes=15)
EVENING_WINDOW = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Line:
    """One planned step of the day with its client."""

    step: NextStep
    client: ClientLine
    done: bool = False
    late: bool = False
    touch: Touch | None = None
    """Which has answered it; of an open one, which it was planned after."""
    also: tuple[NextStep, ...] = ()
    """What else is open with this client."""
    born: bool = False
    """Somebody there has a birthday."""

    @property
    def missed(self) -> Touch | None:
        """The attempt after which it is tried again."""
        return self.touch if self.touch and not self.done and self.touch.outcome in ATTEMPTS else None

    @property
    def again(self) -> bool:
        """It was tried this very day."""
        missed = self.missed
        return missed is not None and missed.at.astimezone(ZoneInfo(self.step.zone)).date() == self.step.due_on


@dataclass(frozen=True, slots=True)
class Digest:
    """A member's day. The counts are of its own steps, done ones included; `overdue` is all that is still open."""

    day: date
    timed: tuple[Line, ...] = ()
    untimed: tuple[Line, ...] = ()
    overdue: tuple[Line, ...] = ()
    caught_up: tuple[Line, ...] = ()
    """Overdue ones that were done today."""
    sections: Mapping[Occasion, Section] = field(default_factory=dict)
    """In the order of their occasions."""
    born: Mapping[int, Born] = field(default_factory=dict)
    """Whose birthday it is, by clients."""
    born_soon: int = 0
    """How many clients stand behind the button of the week's birthdays."""
    without_step: int = 0
    """*Без шага* whole, as everywhere: also who has another reason, and is named under that alone."""
    covered: tuple["Covered", ...] = ()
    """The days of those who are away, and whom the member covers."""
    leaving: int = 0
    """Clients that go to the pool soon, unless they are touched."""
    night: int = 0
    went: int = 0
    """In which night how many of one's own went there."""

    @property
    def planned(self) -> tuple[Line, ...]:
        return self.timed + self.untimed

    @property
    def ahead(self) -> tuple[Line, ...]:
        """What is to be done: each client once, with what comes first."""
        return _once((*(line for line in self.planned if not line.done), *self.overdue))

    @property
    def today(self) -> tuple[Line, ...]:
        return tuple(line for line in self.ahead if not line.late)

    @property
    def first_overdue(self) -> tuple[Line, ...]:
        return tuple(line for line in self.ahead if line.late)[:MOST]

    @property
    def beside(self) -> frozenset[int]:
        """Who has a line, also behind *and 8 more*: it tells of birthday and debt, and they stand in no section."""
        return frozenset(line.client.id for line in self.ahead)

    @property
    def more_overdue(self) -> int:
        """Beside those with a line of their own: with them as many as are counted, and as *Sort out* opens."""
        return len(self.overdue) - len(self.first_overdue)

    @property
    def finished(self) -> tuple[Line, ...]:
        """What is done, the last first; who was missed and is tried again is told of there."""
        again = {line.missed.id for line in self.ahead if line.missed}
        done = (line for line in self.planned + self.caught_up if line.done and line.step.closed_by not in again)
        return tuple(sorted(done, key=lambda line: line.step.closed_at or _NEVER, reverse=True))

    @property
    def calls(self) -> int:
        return self._of(StepKind.CALL)

    @property
    def visits(self) -> int:
        return self._of(StepKind.VISIT)

    @property
    def others(self) -> int:
        return len(self.planned) - self.calls - self.visits

    @property
    def done(self) -> int:
        return sum(line.done for line in self.planned + self.caught_up)

    @property
    def is_empty(self) -> bool:
        """Nothing planned and nothing overdue: clients without a step are offered instead."""
        return not (self.planned or self.overdue or self.caught_up or self.covered)

    @property
    def is_silent(self) -> bool:
        """Not worth a message: nothing to do, and nobody whom it forgets."""
        forgotten = any(one.clients for one in self.sections.values())
        return self.is_empty and not (self.leaving or self.went or forgotten)

    def section(self, occasion: Occasion) -> Section:
        return self.sections.get(occasion, NOBODY)

    def behind(self, occasion: Occasion) -> int:
        """How many stand behind its button."""
        total = self.section(occasion).total
        return max(self.without_step, total) if occasion is Occasion.IDLE else total

    @property
    def brought_up(self) -> dict[int, Occasion]:
        """Who is named in the sections, and why."""
        return {line.id: one for one in Occasion for line in self.section(one).clients}

    @property
    def agreed(self) -> "Digest":
        """What of it concerns a day off: what was agreed for that very day and hour."""
        covered = (replace(one, day=one.day.agreed) for one in self.covered)
        return Digest(self.day, timed=self.timed, covered=tuple(one for one in covered if one.day.timed))

    def _of(self, kind: StepKind) -> int:
        return sum(line.step.kind is kind for line in self.planned)


@dataclass(frozen=True, slots=True)
class Covered:
    """The day of a member who is away."""

    member: int
    name: str
    day: Digest

    @property
    def ahead(self) -> tuple[Line, ...]:
        """What has a line of its own."""
        return self.day.today + self.day.first_overdue


def for_others(found: Digest, others: Iterable[Covered]) -> Digest:
    """With what is to be done for whoever is away, if there is anything."""
    return replace(found, covered=tuple(one for one in others if not one.day.is_empty))


def digest(
    day: date,
    now: datetime,
    steps: Iterable[tuple[NextStep, ClientLine]],
    touches: Mapping[int, Touch] = NONE,
    born: Mapping[int, Born] | None = None,
) -> Digest:
    """`steps`: open ones due by `day`, and those due by then that were closed on it. `touches`: see `behind`."""
    born = born or {}
    lines = [
        Line(
            step,
            client,
            _is_done(step),
            _is_late(step, day, now),
            touches.get(_behind(step) or 0),
            born=client.id in born,
        )
        for step, client in steps
        if _is_shown(step)
    ]
    late = sorted((line for line in lines if line.late), key=_moment, reverse=True)
    planned = [line for line in lines if not line.late]
    return Digest(
        day,
        timed=tuple(sorted((line for line in planned if line.step.due_time), key=_moment)),
        untimed=tuple(sorted((line for line in planned if not line.step.due_time), key=_weight)),
        overdue=tuple(line for line in late if not line.done),
        caught_up=tuple(line for line in late if line.done),
        born=born,
    )


def behind(steps: Iterable[tuple[NextStep, ClientLine]]) -> set[int]:
    """The touches that lines tell of."""
    return {touch for step, _ in steps if _is_shown(step) and (touch := _behind(step)) is not None}


def _behind(step: NextStep) -> int | None:
    return step.touch if step.state is StepState.OPEN else step.closed_by


def _once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The first of each client's, with what else is planned."""
    first: dict[int, Line] = {}
    for line in lines:
        known = first.get(line.client.id)
        first[line.client.id] = replace(known, also=(*known.also, line.step)) if known else line
    return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Wanted:
    """A digest to send now: of which day, and whether it is late enough to say so."""

    day: date
    late: bool


def wants_digest(now: datetime, zone: str, digest_at: time, calendar: WorkCalendar) -> Wanted | None:
    """Whether it is morning for a member: asked at every tick, answered from the member's own clock and days.

    From the member's time until noon; from an afternoon's time for three hours; never on a day off. Who asks sends
    one for a member and day. Moments are compared, not wall clocks: a zone may skip or repeat the hour.
    """
    found = _morning(now, zone, digest_at)
    return found if found and calendar.is_working(found.day) else None


def wants_agreed(now: datetime, zone: str, digest_at: time, calendar: WorkCalendar) -> Wanted | None:
    """The same on a day off: of what was agreed for that very day and hour, and of nothing else."""
    found = _morning(now, zone, digest_at)
    return found if found and not calendar.is_working(found.day) else None


def _morning(now: datetime, zone: str, digest_at: time) -> Wanted | None:
    here = ZoneInfo(zone)
    day = now.astimezone(here).date()
    since = datetime.combine(day, digest_at, here).astimezone(UTC)
    return Wanted(day, late=now >= since + LATE_AFTER) if since <= now < _until(day, digest_at, here) else None


def _until(day: date, digest_at: time, zone: ZoneInfo) -> datetime:
    if digest_at < NOON:
        return datetime.combine(day, NOON, zone).astimezone(UTC)
    return datetime.combine(day, digest_at, zone).astimezone(UTC) + EVENING_WINDOW


def _is_done(step: NextStep) -> bool:
    """Answered by a touch, also where nobody was reached. A plan changed right after its own touch is no answer."""
    if step.closed_by is None:
        return step.state is StepState.DONE
    return step.closed_by != step.touch and step.state is not StepState.CANCELLED


def _is_shown(step: NextStep) -> bool:
    """Open, or answered by a touch. What was moved or cancelled by hand is off the list."""
    return step.state is StepState.OPEN or _is_done(step)


def _is_late(step: NextStep, day: date, now: datetime) -> bool:
    """Of a day before; or of today, with a time that has passed. What was done today at any hour stays in its place."""
    if step.due_on < day:
        return True
    return step.state is StepState.OPEN and step.due_time is not None and step.is_overdue(now)


def _moment(line: Line) -> tuple[datetime, str, int]:
    moment = line.step.due_at or datetime.combine(line.step.due_on, time.min, ZoneInfo(line.step.zone))
    return moment.astimezone(UTC), line.client.name.casefold(), line.step.id


def _weight(line: Line) -> tuple[bool, int, datetime, str, int]:
    facts = line.client.facts
    waits = facts.last_talk_at or _NEVER
    return line.again, -facts.order_sum, waits, line.client.name.casefold(), line.step.id
