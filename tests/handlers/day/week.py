"""A week of five reps, played on their phones: what is planned is done, tried, moved, dropped or undone, by lot; with a
quarter of the clients nothing is done at all. One rep is away for some days, another covers.

The clock jumps a quarter of an hour at a time through working hours, and over nights and days off; what goes out meets
faults. What nobody may ever see of such a week is `test_week.py`'s.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from sqlalchemy import select

from sales.clients.client import Client
from sales.company.members import Member
from sales.company.members import Person as Account
from sales.ground.ids import new_id
from sales.ground.scope import Role, Scope, scope_of
from sales.work.step import NextStep, StepKind
from sandbox.people.person import Person
from sandbox.requests.pacing import Pace
from storage.schema.tables import next_steps
from tests.handlers.day.substituted import goes_away
from tests.handlers.sample_company import Company

ZONE = "Europe/Moscow"
OFF_UTC = timedelta(hours=3)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
MORE = ("Вера Ли", "Глеб Ким", "Дина Шах")
HOURS = tuple(time(hour, minute) for hour in range(10, 18) for minute in (0, 30))
AGREED = 0.3
"""Of all steps."""
LEFT = 0.25
"""Of all clients."""
DOINGS = ("talked",) * 5 + ("in vain",) * 3 + ("moved",) * 2 + ("dropped", "undone", "complaint")


@dataclass
class Week:
    company: Company
    dice: Random
    first: date
    days: int
    clients: int
    """Of each rep."""
    jump: int
    """Minutes of a working hour that the clock jumps."""
    faulty: float
    """At that share of moments the next message meets a fault."""
    away: tuple[date, date]
    """The first and the last day of somebody's vacation."""
    pace: Pace | None = None
    """Telegram's, for what comes unasked: people here tap faster than people do."""
    reps: dict[int, Person] = field(default_factory=dict)
    """By member."""
    names: dict[int, str] = field(default_factory=dict)
    left: set[int] = field(default_factory=set)
    """Clients with whom nothing is done."""
    said: Counter[int] = field(default_factory=Counter)
    """By person, how often they wrote: each time they get an answer of its own."""

    async def begins(self) -> None:
        company = self.company
        people = [company.anna, company.boris, *[await self._joins(name) for name in MORE]]
        for person in people:
            member = (await company.me(person)).member.id
            self.reps[member] = person
            await self._plans(company_scope(company, member))
        await goes_away(company, self.reps[self.absent], self.reps[self.substitute], *self.away)

    @property
    def absent(self) -> int:
        return list(self.reps)[2]

    @property
    def substitute(self) -> int:
        return list(self.reps)[3]

    def works_for(self, day: date) -> dict[int, list[int]]:
        """Whose clients each rep works with on that day; who is away works with nobody's."""
        own = {member: [member] for member in self.reps}
        if self.away[0] <= day <= self.away[1]:
            own[self.substitute] += own.pop(self.absent)
        return own

    async def _joins(self, name: str) -> Person:
        person = self.company.telegram.person(name, language="ru", started=True)
        member = Member(new_id(), self.company.workspace, person.id, name, Role.REP, since=self.company.clock.now())
        async with self.company.work(await self.company.scope(self.company.owner)) as unit:
            await unit.people.put(Account(person.id, "ru", name=name))
            await unit.members.add(member)
            await unit.commit()
        return person

    async def _plans(self, scope: Scope) -> None:
        """Each client has a step on some day of the week, a few on a day off, some at an agreed hour."""
        async with self.company.work(scope) as unit:
            for number in range(self.clients):
                name = f"Фирма{len(self.reps)}{number:03}"
                client = Client(new_id(), scope.actor, name, self.company.clock.now())
                self.names[client.id] = name
                self.left |= {client.id} if self.dice.random() < LEFT else set()
                await unit.clients.add(scope, client)
                on = self.first + self.dice.randrange(self.days) * DAY
                at = self.dice.choice(HOURS) if self.dice.random() < AGREED else None
                kind = self.dice.choice((StepKind.CALL, StepKind.CALL, StepKind.VISIT))
                await unit.steps.add(scope, NextStep(new_id(), client.id, scope.actor, kind, on, at, ZONE))
            await unit.commit()

    async def is_played(self) -> None:
        for number in range(self.days):
            day = self.first + number * DAY
            for moment in _moments(day, self.jump, works=day.weekday() < 5):
                await self._passes(moment)
                if day.weekday() < 5 and time(10) <= (moment + OFF_UTC).time() < time(18):
                    await self._works(day)

    async def _passes(self, moment: datetime) -> None:
        """The loops see it; what a fault has kept back goes out within minutes."""
        self.company.clock.moves_to(moment)
        faults = self.company.telegram.faults
        if self.dice.random() < self.faulty:
            ordering = self.dice.choice((faults.drop_next, faults.lose_answer, faults.bad_gateway, faults.garbage))
            ordering("sendMessage")
        met = bool(faults.orders)
        await self._ticks()
        if met and not faults.orders:
            self.company.clock.moves(2 * MINUTE)
            await self._ticks()
        faults.clear()

    async def _ticks(self) -> None:
        self.company.telegram.pace = self.pace
        await self.company.app.tick()
        self.company.telegram.pace = None

    async def _works(self, day: date) -> None:
        for member, whose in self.works_for(day).items():
            waiting = await self._waiting(whose, day)
            share = max(1, len(waiting) // 12)
            for client in self.dice.sample(waiting, min(share, len(waiting))):
                await self._does(self.reps[member], self.names[client])

    async def _waiting(self, members: Sequence[int], day: date) -> list[int]:
        s = next_steps.c
        due = (s.member_id.in_(members), s.state == "open", s.due_on <= day)
        async with self.company.database.read() as unit:
            rows = await unit.transaction.rows(select(s.client_id).where(*due).distinct().order_by(s.client_id))
        return [row.client_id for row in rows if row.client_id not in self.left]

    async def _does(self, person: Person, name: str) -> None:
        doing = self.dice.choice(DOINGS)
        self.said[person.id] += 1
        await person.says(f"/find {name}")
        match doing:
            case "moved" | "dropped":
                await person.taps("Следующий шаг")
                await person.taps("Через 3 дня" if doing == "moved" else "Убрать шаг")
            case "in vain":
                await person.taps("Касание")
                await person.taps("Недозвон" if person.can_tap("Недозвон") else "Нет на месте")
            case "complaint":
                await person.taps("Касание")
                await person.taps("Претензия")
                await person.taps("Завтра")
            case _:
                await person.taps("Касание")
                await person.taps("Поговорили")
                await person.taps("Через неделю" if doing == "talked" else "Отменить запись")


def company_scope(company: Company, member: int) -> Scope:
    return scope_of(company.workspace, member, Role.REP)


def _moments(day: date, jump: int, *, works: bool) -> Iterator[datetime]:
    """At night and on a day off in larger leaps."""
    midnight = datetime.combine(day, time(), UTC) - OFF_UTC
    for minute in range(0, 24 * 60, jump if works else 30):
        hour = minute // 60
        if (8 <= hour < 19) if works else (8 <= hour < 18) or minute % 240 == 0:
            yield midnight + minute * MINUTE
