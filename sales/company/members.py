"""Companies and the people in them: workspace, person (a Telegram account), member (a person's place), invite."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property

from sales.company.alerts import NOON, Alerts, hour_said
from sales.company.vacations import Absence
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.ground.drafts import Draft
from sales.ground.errors import Rejected
from sales.ground.scope import Role, Scope, scope_of

MORNING = time(8, 30)
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Rules:
    """What the owner may change about how the bot counts."""

    call_after_months: int = 6
    proven_orders: int = 10
    planned_touches: int = 12
    follow_holidays: bool = True
    asleep_months: int = 12
    regular_orders: int = 3
    talk_rest_months: int = 1
    not_now_rest_months: int = 1
    refusal_rest_months: int = 6
    plans_contacts: bool = True
    offer_months: int = 1
    potential_call_weeks: int = 6
    active_call_weeks: int = 2
    key_call_months: int = 1
    dead_call_months: int = 6
    day_calls: int = 25
    day_visits: int = 6
    pool: bool = False
    pool_days: int = 90
    pool_a_day: int = 5
    pool_rest_days: int = 30
    open_clients: int = 0
    """At most of one member; 0: as many as there are."""


@dataclass(frozen=True, slots=True)
class Workspace:
    id: int
    name: str
    country: str  # ISO 3166 alpha-2
    currency: str  # ISO 4217
    zone: str  # IANA
    locale: str
    protect_content: bool = True
    rules: Rules = field(default_factory=Rules)
    version: int = 1
    days_off: frozenset[date] = frozenset()
    """The company's own, beside the country's holidays."""
    in_teams: bool = False
    """Whether there are teams: then leads see their own only."""

    def calendar(self, working_days: frozenset[int], away: frozenset[date] = frozenset()) -> WorkCalendar:
        """A member's working days: without holidays, where the company follows them, days off, and a vacation."""
        return WorkCalendar(working_days, self.country if self.rules.follow_holidays else None, self.days_off | away)


@dataclass(frozen=True, slots=True)
class Person:
    """A Telegram account. `id` is Telegram's."""

    id: int
    locale: str
    zone: str | None = None
    name: str = ""
    blocked: bool = False
    waiting_draft: int | None = None
    """The draft that the next text goes to."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person's place in a workspace. `person` is None while a replacement link is out.

    `team` is whose leads see the member's clients; `leads` are the teams that a lead sees.
    """

    id: int
    workspace: int
    person: int | None
    name: str
    role: Role
    digest_at: time = MORNING
    working_days: frozenset[int] = WEEKDAYS  # Monday is 0
    since: datetime | None = None
    until: datetime | None = None
    version: int = 1
    alerts: Alerts = field(default_factory=Alerts)
    team: int | None = None
    leads: frozenset[int] = frozenset()
    pool: bool = False
    """It is nobody, and was never there: whose the clients of nobody in particular are, of that team."""


@dataclass(frozen=True)
class Me:
    """Who is acting in this update: read afresh for every update, so that a lost role is lost at once.

    So are whose clients somebody works with while they are away: a substitution ends with its last day.
    """

    person: Person
    member: Member
    workspace: Workspace
    vacation: Absence | None = None
    """One's own, if it is not over."""
    is_away: bool = False
    covers: tuple[Absence, ...] = ()
    """Whoever is away now, and covered by this member."""
    led: frozenset[int] | None = None
    """Whoever is in the teams that this lead leads; None where there are no teams."""

    @cached_property
    def scope(self) -> Scope:
        covers = frozenset(one.member for one in self.covers)
        return scope_of(self.workspace.id, self.member.id, self.member.role, covers, led=self.led)

    @cached_property
    def calendar(self) -> WorkCalendar:
        away = self.vacation.vacation.days if self.vacation else frozenset()
        return self.workspace.calendar(self.member.working_days, away)

    @property
    def zone(self) -> str:
        return self.person.zone or self.workspace.zone


@dataclass(frozen=True, slots=True)
class Briefing:
    """What is known of somebody who writes: `me` is None for strangers, `waiting` the draft the next text goes to."""

    person: Person
    me: Me | None = None
    waiting: Draft | None = None


@dataclass(frozen=True, slots=True)
class Invite:
    """A link that makes its first opener a member. Only the hash of its token is kept.

    `workspace` None founds a company; `member` set replaces that member's lost account.
    """

    id: int
    token_hash: bytes
    workspace: int | None
    role: Role
    member: int | None
    issued_by: int | None
    expires_at: datetime | None
    used_at: datetime | None = None
    team: int | None = None
    """Which the newcomer is in; a lead leads it."""


def named(text: str) -> str:
    """A company's or a member's name as it is kept: one line, blanks in order, at least one letter or digit."""
    name = " ".join(text.split())
    if not any(letter.isalnum() for letter in name):
        raise Rejected("no_name")
    if len(name) > LONGEST_NAME:
        raise Rejected("too_long", most=LONGEST_NAME)
    return name


def morning(text: str) -> time:
    """When the digest comes: 9:15, 9.15, 915 or 9, before noon: later there is no morning left to plan."""
    at = hour_said(text)
    if at is None or at >= NOON:
        raise Rejected("morning")
    return at


def with_day(days: frozenset[int], day: int, *, works: bool) -> frozenset[int]:
    """Working days with one more or less; one has to stay, or no step could ever be planned."""
    changed = days | {day} if works else days - {day}
    if not changed or not changed <= frozenset(range(7)):
        raise Rejected("days")
    return changed


def own_name(telegram_name: str) -> str:
    """What Telegram calls a person, as a first proposal; empty where there is no letter in it."""
    name = " ".join(telegram_name.split())[:LONGEST_NAME].rstrip()
    return name if any(letter.isalnum() for letter in name) else ""
