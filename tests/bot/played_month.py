"""A month of the sample company, played morning after morning: what is shown, and what two reps do with it. What is to
be true of it is in `test_month_of_mornings.py`.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.demo.company.staff import Company
from handlers.reporting import digest
from handlers.reporting.digest_screens import LINES, ahead
from sales.actions import clients, steps, touches
from sales.actions.ports import UnitOfWork
from sales.clients import facts
from sales.clients.client import Card, Client, Status
from sales.clients.facts import Facts
from sales.clients.stages import Base
from sales.company.members import Me
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.recording.touch_draft import TouchDraft
from sales.reporting.digest import Digest
from sales.reporting.unasked.occasions import MOST, Occasion
from sales.standing.conditions import Turn
from sales.standing.people import people_of
from sales.standing.standing import standing, turn_of
from sales.standing.turns import is_brought_up, rest_until
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, StepState, Wish
from storage.clients.recounting import turn
from storage.database import Database
from storage.schema import tables
from tests.clock import StandingClock

DAYS = 31
DAY = timedelta(days=1)
SATURDAY = 5
TURNS = {Occasion.ORDER: Turn.ORDER, Occasion.CALL: Turn.CALL, Occasion.BACK: Turn.BACK, Occasion.PLAN: Turn.CONTACT}
"""The occasions that a client's own facts tell."""
IN_TIME = (Occasion.PAY, Occasion.BIRTHDAY, Occasion.ORDER)
"""One that comes later is no sign that an order is near."""
DOINGS = (Outcome.TALKED, None, Outcome.NO_ANSWER, None, Outcome.ORDER, Outcome.NOT_NOW, None, Outcome.REFUSED)
"""What becomes of whoever is brought up, one after the other; None: nobody calls."""
TALKS = frozenset({Outcome.TALKED, Outcome.NOT_NOW, Outcome.REFUSED})

_c, _s = tables.clients.c, tables.next_steps.c
_RHYTHMS = select(_c.id, _c.owner_id, _c.last_order_on, _c.order_gap_days, _c.rest_until).where(
    _c.order_gap_days.is_not(None), _c.status == Status.ACTIVE, ~_c.do_not_contact, _c.deleted_at.is_(None)
)
_PLANNED = select(_s.client_id).where(_s.state == StepState.OPEN)
LEAST_DAYS = {Base.KEY: 28, Base.VIP: 28, Base.ACTIVE: 14, Base.POTENTIAL: 28, Base.DEAD: 181}
"""The plan of contacts in days, by nothing that the bot counts with."""
HALF_A_YEAR, A_WEEK = 181, 7
UNWORKED = 6
"""On the first mornings of the two the day's lines are left undone: more is overdue than the text has room for."""


def waited(its: Facts, base: Base, now: datetime) -> dict[Occasion, bool]:
    """By the company's rules as they are written down: see `Rules`."""
    today, gap = now.date(), its.order_gap_days
    touched = (now - its.last_touch_at).days if its.last_touch_at else 0
    ordered = (today - its.last_order_on).days if its.last_order_on else 0
    refused = (now - its.answer_at).days if its.answer_at else 0
    return {
        Occasion.ORDER: gap is not None and gap - ordered <= A_WEEK,
        Occasion.CALL: ordered >= min(HALF_A_YEAR, 2 * gap if gap else HALF_A_YEAR),
        Occasion.BACK: refused >= HALF_A_YEAR - 1,
        Occasion.PLAN: touched + 1 >= LEAST_DAYS.get(base, HALF_A_YEAR),
    }


@dataclass
class Month:
    """What was shown and done, by client."""

    database: Database
    company: Company
    clock: StandingClock
    shown: defaultdict[tuple[int, Occasion], list[date]] = field(default_factory=lambda: defaultdict(list))
    done: defaultdict[int, list[date]] = field(default_factory=lambda: defaultdict(list))
    said: defaultdict[int, list[tuple[date, Outcome]]] = field(default_factory=lambda: defaultdict(list))
    """What came of each touch."""
    owing: defaultdict[int, list[date]] = field(default_factory=lambda: defaultdict(list))
    """On which mornings it was one of more than five whose payment is due: of these a sixth is told another day."""
    gaps: dict[int, int] = field(default_factory=dict)
    """The shortest rhythm that a client had, in days."""
    silent: set[int] = field(default_factory=set)
    """Who asked to be left alone."""
    resting: set[int] = field(default_factory=set)
    """Of whom the rep wants to hear no more."""
    awaited: dict[tuple[int, date], date] = field(default_factory=dict)
    """From when on, within the month, the next order of a client is near, by the day for which it is expected."""
    planned: set[tuple[int, date]] = field(default_factory=set)
    """Of these who has a step, when it was looked last."""
    near: dict[int, int] = field(default_factory=dict)
    """Of whom it is so since this morning, and nothing is planned: whose they are."""
    begun: set[int] = field(default_factory=set)
    """Of whom it has been told by now."""
    waited: dict[int, dict[Occasion, bool]] = field(default_factory=dict)
    """Of whom enough time has gone by for which occasion."""
    hidden: int = 0
    """Overdue steps that stood behind *and 3 more*."""
    mornings: int = 0
    number: Iterator[int] = field(default_factory=count)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.company.workspace.zone)

    @property
    def local(self) -> datetime:
        return self.clock.now().astimezone(self.zone)

    async def dawns(self, day: date) -> None:
        at = datetime.combine(day, time(8, 30), self.zone).astimezone(UTC)
        self.clock.moves(at - self.clock.now())
        while True:
            async with self.database.transaction() as transaction:
                turned = await turn(transaction, at)
                await transaction.commit()
            if not turned:
                return

    async def members(self) -> list[Me]:
        people = [one.person for one in (self.company.anna, self.company.boris) if one.person]
        async with self.database.read() as unit:
            known = await unit.members.briefing(people)
        return [one.me for one in known.values() if one.me]

    async def is_forgotten(self) -> None:
        """Nothing is planned with whoever buys by a rhythm: the sample company would forget nobody."""
        for me in await self.members():
            async with self.database.work(me.scope) as unit:
                rows = await unit.transaction.rows(_RHYTHMS)
                for row in rows:
                    if row.owner_id == me.member.id:
                        await steps.cancel_all(unit, me.scope, row.id, self.clock.now())
                await unit.commit()

    async def has_bought(self, *days: int, refuses: bool = False) -> None:
        """Somebody of each rep, so many days ago: by those who bought once the company's months are asked."""
        for me in await self.members():
            client = Client(new_id(), me.member.id, f"Bought {days}", self.clock.now())
            async with self.database.work(me.scope) as unit:
                await unit.clients.add(me.scope, client)
                for ago in days:
                    its = new_id(), client.id, me.member.id, None, self.local.date() - ago * DAY
                    await unit.orders.add(me.scope, Order(*its, 100_00, document=f"{ago}"))
                await unit.clients.count()
                await unit.commit()
            if refuses:
                await self._touched(me.scope, client.id, Outcome.REFUSED)

    async def is_played(self, me: Me) -> None:
        today, own = self.local.date(), me.scope.own
        if not me.calendar.is_working(today):
            return
        async with self.database.work(me.scope) as unit:
            morning = await digest.read(unit, me, self.clock.now())
            await self._holds(unit, me, morning)
            await unit.occasions.tell(own, morning.brought_up, self.clock.now(), today)
            await unit.commit()
        self.mornings += 1
        await self._works(own, morning)

    async def _holds(self, unit: UnitOfWork, me: Me, morning: Digest) -> None:
        """Once each, nobody in vain, and what a section says is what the client's touches and orders say today."""
        named = [line.id for its in morning.sections.values() for line in its.clients]
        lines = [line.client.id for line in ahead(morning)[:LINES]]
        assert len(named) == len({*named}), "twice in a morning"
        assert not {*named} & {*lines}, "in a section beside a line of its own"
        every = {line.client.id for line in morning.ahead}
        promised = {line.id for line in morning.section(Occasion.BIRTHDAY).clients}
        assert not ({*named} - promised) & every, "in a section beside a line behind *and 3 more*"
        self.hidden += morning.more_overdue
        new = self._not_told(me, morning)
        for client in {one for one, owner in self.near.items() if owner == me.member.id} - {*morning.brought_up}:
            owes = (await unit.clients.card(me.scope, client, touches=0)).client.facts
            if owes.pay_by and owes.pay_by <= morning.day and morning.section(Occasion.PAY).more:
                self.owing[client].append(morning.day)
            else:
                assert client not in new, "nothing else goes before, and there was room"
        for client, occasion in morning.brought_up.items():
            card = await unit.clients.card(me.scope, client, touches=0)
            assert is_brought_up(card.client) or (occasion is Occasion.PAY and not card.client.do_not_contact)
            assert client not in self.silent
            assert client not in self.resting or occasion is Occasion.PAY, "what is owed is owed, and nothing else"
            if occasion in TURNS:
                assert not card.steps, "a planned step hides it"
                assert await self._turn(unit, me, card) is TURNS[occasion], (occasion, card.client.name)
                assert self.waited[client][occasion], (occasion, card.client.name)
            self.shown[client, occasion].append(morning.day)

    def _not_told(self, me: Me, morning: Digest) -> set[int]:
        """On its first morning whoever is to order soon is named for that, or for what goes before; but for a sixth of
        those, or of those whose payment is due.
        """
        told = {client for client, occasion in morning.brought_up.items() if occasion in IN_TIME}
        new = {one for one, owner in self.near.items() if owner == me.member.id and one not in self.begun}
        self.begun |= new
        return set() if len(morning.section(Occasion.ORDER).clients) == MOST else new - told

    async def _turn(self, unit: UnitOfWork, me: Me, card: Card) -> Turn | None:
        """Counted from nothing."""
        told = await unit.touches.of_client(me.scope, card.client.id)
        sold = await unit.orders.of_client(me.scope, card.client.id)
        counted = facts.count(told, sold, people_of(card.contacts), self.zone)
        assert (counted.last_order_on, counted.answer_at) == (
            card.client.facts.last_order_on,
            card.client.facts.answer_at,
        )
        its = standing(card.client, me.workspace.rules, self.local.date(), self.zone)
        self.waited[card.client.id] = waited(counted, its.base, self.local)
        assert its.rest_until == rest_until(counted, me.workspace.rules, self.zone)
        return turn_of(card.client, its, self.local.date())

    async def _works(self, scope: Scope, morning: Digest) -> None:
        """All lines of the day, and of those that are brought up a part; one each second day is to be left alone."""
        for line in morning.ahead if self.mornings > UNWORKED else ():
            await self._touched(scope, line.client.id, Outcome.TALKED, line.step.id)
        for place, client in enumerate(morning.brought_up):
            outcome = DOINGS[next(self.number) % len(DOINGS)]
            if place == 0 and morning.day.day % 2 == 0:
                await self._left_alone(scope, client, for_good=morning.day.day % 4 == 0)
            elif outcome is not None:
                await self._touched(scope, client, outcome)

    async def _touched(self, scope: Scope, client: int, outcome: Outcome, step: int | None = None) -> None:
        async with self.database.work(scope) as unit:
            draft = TouchDraft(new_id(), client, step=step)
            recorded = await touches.record(unit, scope, draft, outcome, self.local)
            if outcome is Outcome.NO_ANSWER:
                day = self.local.date() + timedelta(days=3)
                await steps.plan(unit, scope, recorded.client, Wish(StepKind.CALL, day), self.local, touch=draft.id)
            await unit.commit()
        self.done[client].append(self.local.date())
        self.said[client].append((self.local.date(), outcome))

    async def _left_alone(self, scope: Scope, client: int, *, for_good: bool) -> None:
        """They asked for it, or the rep wants to hear no more of them."""
        async with self.database.work(scope) as unit:
            if for_good:
                await clients.leave_alone(unit, scope, client, self.clock.now())
            else:
                await touches.stop_reminding(unit, scope, client, self.clock.now(), why="")
            await unit.commit()
        (self.silent if for_good else self.resting).add(client)

    async def promises(self) -> None:
        """Whose next order is near today, by what they bought and when they rest; of those, who has a step."""
        today = self.local.date()
        async with self.database.read() as unit:
            rows = await unit.transaction.rows(_RHYTHMS)
            planned = {row[0] for row in await unit.transaction.rows(_PLANNED)}
        self.near = {}
        for row in rows:
            gap = timedelta(days=row.order_gap_days)
            self.gaps[row.id] = min(row.order_gap_days, self.gaps.get(row.id, DAYS))
            expected = row.last_order_on + gap
            near = max(expected - max(2 * DAY, min(7 * DAY, gap // 10)), row.rest_until or date.min)
            if near <= today <= expected:
                self.awaited.setdefault((row.id, expected), max(near, today))
                if row.id not in planned:
                    self.near[row.id] = row.owner_id
                (self.planned.add if row.id in planned else self.planned.discard)((row.id, expected))
