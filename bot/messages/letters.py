"""Builds the text of an outbox row when it is sent, by its kind, from the current state of the database."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.messages import doubt
from bot.process.settings import Settings
from handlers.company import proposed_words
from handlers.day import evening, reminders
from handlers.frame.shown import Shown
from handlers.reporting import digest
from handlers.reporting.leading import letters as leading
from handlers.reporting.leading import morning as team
from handlers.reporting.leading.keys import reviews
from handlers.reporting.notices import NOTICES, named, notice
from handlers.speech.reader import Reader, reader_for, reader_of
from handlers.speech.screen import Screen
from sales.actions import vacations
from sales.actions.lists import told_of
from sales.actions.people import handed
from sales.actions.people.teams import LEADS, MOVED
from sales.actions.workspaces import WORDS
from sales.company.members import Briefing, Me, Person
from sales.days.calendar import WorkCalendar
from sales.ground.clock import Clock
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right
from sales.reporting.digest import Wanted, wants_agreed, wants_digest
from sales.reporting.evening import wants_evening
from sales.reporting.gaps import is_month_review_day
from sales.reporting.reminders import REMINDER
from sales.reporting.unasked.occasions import Occasion
from sales.reporting.unasked.peace import heard_at
from storage.database import Database
from storage.reporting.mornings import key_of
from storage.traffic.outbox import Parcel, Sending

DIGEST = "digest"
EVENING = "evening"
TEAM = "team"
KEYS = "keys"
OF_VACATIONS = frozenset({*vacations.ABOUT_OTHERS, vacations.BEGUN, vacations.OVER})
OF_THE_DAY = frozenset({DIGEST, EVENING, REMINDER, TEAM, KEYS})
"""Kinds that a member on vacation does not get."""
_MOVED = {
    handed.ASKED,
    handed.TAKEN,
    handed.REPLIED,
    "inherited",
    "given_back",
    "passed_on",
    "passed_back",
    "given_away",
    "came_back",
    "team_given_away",
    "team_came_back",
    told_of.PLANNED,
    told_of.UNPLANNED,
    "passed",
    "handed_over",
    "taken_over",
}
CAN_WAIT = leading.CAN_WAIT | OF_VACATIONS | _MOVED | {WORDS, LEADS, MOVED, "joined", "role"}
"""Kinds that wait for the end of the night: others did it, and nobody waits for it. The rest comes at any hour."""


ALWAYS = WorkCalendar(frozenset(range(7)))
"""A calendar without days off."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to send. `clients`: whom it shows, for the audit; `brought_up`: by client the
    reason, noted as shown.
    """

    screen: Screen
    protect: bool
    clients: Sequence[int] = ()
    """Whom it shows."""
    noted: Noted | None = Noted.DIGEST
    brought_up: Mapping[int, Occasion] = field(default_factory=dict)
    """By clients: what was shown twice and left alone rests."""


class Letters:
    def __init__(self, settings: Settings, database: Database, clock: Clock) -> None:
        self._settings = settings
        self._database = database
        self._clock = clock

    @property
    def _writing(self) -> Mapping[str, Callable[[Parcel, Me], Awaitable[Letter | str]]]:
        """Kinds whose text is read from the database, rather than made of the row alone."""
        return {
            DIGEST: self._digest,
            EVENING: self._evening,
            TEAM: self._team,
            KEYS: self._keys,
            REMINDER: self._reminder,
            WORDS: self._words,
        }

    async def write(self, parcel: Parcel, sending: Sending) -> Letter | str | datetime:
        """The letter, with its row marked as sent by the same commit; or the reason (a word) to send none; or when to
        send it.
        """
        async with self._database.read() as unit:
            briefings = await unit.members.briefing([parcel.person])
        known = briefings.get(parcel.person) or Briefing(Person(parcel.person, self._settings.default_locale))
        wait = _waits(parcel, known.me, self._clock.now())
        if wait:
            return wait
        letter = await self._letter(parcel, known)
        if isinstance(letter, Letter):
            if parcel.again and not parcel.edits:
                letter = replace(letter, screen=doubt.marked(self._reader(known), letter.screen))
            async with self._database.work(known.me.scope if known.me else None) as unit:
                if letter.clients and letter.noted:
                    unit.audit.shown(letter.noted, letter.clients)
                if known.me and letter.brought_up:
                    reader = reader_of(known.me, self._clock.now())
                    await unit.occasions.tell(known.me.scope.own, letter.brought_up, reader.now, reader.today)
                await sending.send_off(unit.transaction, parcel)
                await unit.commit()
        return letter

    async def _letter(self, parcel: Parcel, known: Briefing) -> Letter | str:
        if known.person.blocked:
            return "blocked"
        writes = self._of_leading if parcel.kind in leading.WRITES else self._writing.get(parcel.kind)
        if writes is None:
            return self._notice(parcel, known)
        if known.me is None:
            return "left"
        if known.me.is_away and parcel.kind in OF_THE_DAY:
            return "away"
        return await writes(parcel, known.me)

    def _notice(self, parcel: Parcel, known: Briefing) -> Letter | str:
        if parcel.kind not in NOTICES:
            return "kind"
        if parcel.kind == vacations.BEGUN and not (known.me and known.me.is_away):
            return "over"
        screen = notice(self._reader(known), parcel.kind, parcel.data)
        return Letter(screen, _protects(known.me), named(parcel.data) if known.me else (), Noted.LETTER)

    async def _digest(self, parcel: Parcel, me: Me) -> Letter | str:
        """Checked again, since the morning may be over by now, or the day off begun."""
        now = self._clock.now()
        wanted, agreed = wants(me, now), wants(me, now, day_off=True)
        either = wanted or agreed
        if either is None or key_of(me.member.id, either.day) != parcel.key:
            return "late"
        async with self._database.read(me.scope) as unit:
            found = await digest.morning(unit, me, now, late=either.late, day_off=wanted is None)
        return Letter(found.screen, _protects(me), found.clients, brought_up=found.brought_up) if found else "empty"

    async def _evening(self, parcel: Parcel, me: Me) -> Letter | str:
        """Checked again, since the evening may be over by now."""
        now = self._clock.now()
        day = evening_of(me, now)
        if day is None or key_of(me.member.id, day, EVENING) != parcel.key:
            return "late"
        async with self._database.read(me.scope) as unit:
            found = await evening.letter(unit, me, now, day)
        return Letter(found[0], _protects(me), found[1], Noted.EVENING) if found else "empty"

    async def _reminder(self, parcel: Parcel, me: Me) -> Letter | str:
        """Checked again: the step may be done, moved or dropped by now, or its hour over."""
        now, at = self._clock.now(), datetime.fromisoformat(parcel.data["at"])
        async with self._database.read(me.scope) as unit:
            found = await reminders.letter(unit, me, now, parcel.data["steps"], at)
        return Letter(found[0], _protects(me), found[1], Noted.REMINDER) if found else "over"

    async def _words(self, _parcel: Parcel, me: Me) -> Letter | str:
        """Checked again: the words may have been answered by now."""
        async with self._database.read(me.scope) as unit:
            found = await proposed_words.letter(unit, me.scope, reader_of(me, self._clock.now()))
        return Letter(found, _protects(me)) if found else "empty"

    async def _team(self, parcel: Parcel, me: Me) -> Letter | str:
        """Checked again, since the morning may be over by now."""
        now = self._clock.now()
        day = team_morning_of(me, now)
        if day is None or key_of(me.member.id, day, TEAM) != parcel.key:
            return "late"
        async with self._database.read(me.scope) as unit:
            return _letter(me, await team.letter(unit, me, now), "empty")

    async def _keys(self, parcel: Parcel, me: Me) -> Letter | str:
        """Checked again, since the morning may be over by now."""
        now = self._clock.now()
        day = key_review_of(me, now)
        if day is None or key_of(me.member.id, day, KEYS) != parcel.key:
            return "late"
        async with self._database.read(me.scope) as unit:
            return _letter(me, await reviews.letter(unit, me, reader_of(me, now)), "empty")

    async def _of_leading(self, parcel: Parcel, me: Me) -> Letter | str:
        """Checked again: it may be undone, done or closed by now."""
        async with self._database.read(me.scope) as unit:
            try:
                return _letter(me, await leading.WRITES[parcel.kind](unit, me, self._clock.now(), parcel.data), "over")
            except NotFound:
                return "over"

    def _reader(self, known: Briefing) -> Reader:
        return reader_for(known, self._settings.default_timezone, self._clock.now())


def _waits(parcel: Parcel, me: Me | None, now: datetime) -> datetime | None:
    """Until when a message that can wait has to, if it is night or a day off for the member; else None."""
    if me is None or parcel.kind not in CAN_WAIT | leading.AT_ONCE:
        return None
    calendar = ALWAYS if parcel.kind in leading.AT_ONCE else me.calendar
    if parcel.kind in OF_VACATIONS:
        calendar = me.workspace.calendar(me.member.working_days)
    heard = heard_at(now, me.zone, me.member.alerts.quiet, calendar)
    return heard if heard > now else None


def wants(me: Me, now: datetime, *, day_off: bool = False) -> Wanted | None:
    """Whether the digest of a working day (or with `day_off` of a day off) is due to that member, who is not away."""
    if me.is_away:
        return None
    asked = wants_agreed if day_off else wants_digest
    return asked(now, me.zone, me.member.digest_at, me.calendar)


def evening_of(me: Me, now: datetime) -> date | None:
    """The day whose evening message is due to that member now; None if none is."""
    if me.is_away:
        return None
    return wants_evening(now, me.zone, me.member.alerts.evening_at, me.calendar)


def team_morning_of(me: Me, now: datetime) -> date | None:
    """The day whose team's morning is due to that member now; None if none is, or for a member who leads nobody."""
    at = me.member.alerts.team_at
    if at is None or not me.scope.may(Right.TEAM_REPORT):
        return None
    wanted = wants_digest(now, me.zone, at, me.calendar)
    return wanted.day if wanted else None


def key_review_of(me: Me, now: datetime) -> date | None:
    """As `team_morning_of`, on the first working day of the month's first week only."""
    day = team_morning_of(me, now)
    return day if day and is_month_review_day(day, me.calendar) else None


def _letter(me: Me, shown: Shown | None, nothing: str) -> Letter | str:
    if shown is None or shown.screen is None:
        return nothing
    return Letter(shown.screen, _protects(me), shown.clients, shown.noted)


def _protects(me: Me | None) -> bool:
    return me is None or me.workspace.protect_content
