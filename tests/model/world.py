"""The real thing beside the model: a base of its own, in which the same is done by the same people."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.upkeep.summing import Summing
from sales.actions.ports import UnitOfWork
from sales.company.members import Me, Person
from sales.days.periods import Period
from sales.ground.errors import NotFound, SalesError
from sales.ground.scope import Scope
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from storage.database import Database
from storage.schema.tables import audit, sums
from storage.traffic.inbox import Arrival, Inbox, LeaseLost, State
from tests.clock import StandingClock
from tests.storage.sample_company import ZONE, found

Result = TypeVar("Result")
Act = Callable[[UnitOfWork, Scope], Awaitable[Any]]


class Fault(Enum):
    """What goes wrong with an update."""

    NONE = auto()
    CRASH = auto()  # before its commit
    AGAIN = auto()  # after it: the update is handled once more


@dataclass(frozen=True)
class Seen:
    """A client as somebody sees it."""

    name: str
    touches: dict[int, Outcome]
    counted: int
    steps: dict[tuple[StepKind, str], date]


class World:
    def __init__(self, file: Path) -> None:
        self.clock = StandingClock()
        self._loop = asyncio.new_event_loop()
        self._database = self._wait(Database.open(f"sqlite:///{file}", self.clock, migrate=False))
        company = self._wait(found(self._database))
        people = {"Ольга": company.owner, "Лев": company.lead, "Анна": company.anna, "Борис": company.boris}
        self.members = {name: scope.actor for name, scope in people.items()}
        self._people: dict[str, int] = {name: self._wait(self._person(scope)) for name, scope in people.items()}
        self._inbox = Inbox(1, "me", 30)
        self._updates = 0
        self._noted: int = self._wait(self._count_noted())

    def close(self) -> None:
        self._wait(self._database.close())
        self._loop.close()

    def now(self) -> datetime:
        return self.clock.now().astimezone(ZoneInfo(ZONE))

    def does(self, who: str, act: Act, fault: Fault) -> None:
        self._wait(self._does(who, act, fault))

    def sees(self, who: str, clients: Iterable[int]) -> dict[int, Seen]:
        """Those of these clients that are there for whoever asks, who sees no others."""
        seen: dict[int, Seen] = self._wait(self._all(who, clients))
        return seen

    def keeps_days(self) -> int:
        """As upkeep does; how many days are kept by then."""
        self._wait(Summing(self._database, self.clock).ask())
        kept: int = self._wait(self._count(select(func.count()).select_from(sums)))
        return kept

    def days(self, who: str, period: Period) -> dict[str, tuple[int, int, int]]:
        """What a report tells of each whom one sees: talks, attempts, first touches."""
        told: dict[str, tuple[int, int, int]] = self._wait(self._days(who, period))
        return told

    def noted(self) -> int:
        """Rows of the audit that tell of a change, since the company was founded."""
        noted: int = self._wait(self._count_noted())
        return noted - self._noted

    async def _does(self, who: str, act: Act, fault: Fault) -> None:
        """As an update of the person's: the effect and the mark that it is done are one commit."""
        mark = await self._claimed()
        await self._handled(who, act, mark, commits=fault is not Fault.CRASH)
        if fault is Fault.AGAIN:
            try:
                await self._handled(who, act, mark, commits=True)
            except (LeaseLost, SalesError):  # some are refused before the mark is
                return
            raise AssertionError("an update took effect twice")

    async def _claimed(self) -> Any:
        self._updates += 1
        async with self._database.turn() as unit:
            await self._inbox.keep(
                unit.transaction, [Arrival(self._updates, self._updates, "{}", State.NEW)], self.clock.now()
            )
            (claim,) = await self._inbox.claim(unit.transaction, 1, 1)
            await unit.commit()
        return claim.mark

    async def _handled(self, who: str, act: Act, mark: Any, *, commits: bool) -> None:
        scope = await self._scope(who)
        async with self._database.work(scope, mark) as unit:
            await act(unit, scope)
            if commits:
                await unit.commit()

    async def _scope(self, who: str) -> Scope:
        """By the role and the teams that are on disk now, as each update reads them."""
        async with self._database.read() as unit:
            me: Me | None = (await unit.members.briefing([self._people[who]]))[self._people[who]].me
        assert me is not None
        return me.scope

    async def _person(self, scope: Scope) -> int:
        async with self._database.read() as unit:
            person: Person | None = await unit.members.person_of(scope, scope.actor)
        assert person is not None
        return person.id

    async def _all(self, who: str, clients: Iterable[int]) -> dict[int, Seen]:
        scope, seen = await self._scope(who), {}
        async with self._database.read(scope) as unit:
            for client in clients:
                with suppress(NotFound):
                    seen[client] = await self._seen(unit, scope, client)
            assert await unit.clients.lists.totals(scope) == len(seen)
        return seen

    async def _seen(self, unit: UnitOfWork, scope: Scope, client: int) -> Seen:
        known = await unit.clients.get(scope, client)
        touches = {touch.id: touch.outcome for touch in await unit.touches.of_client(scope, client)}
        opened = await unit.steps.open_of(scope, client)
        steps = {(step.kind, step.note): step.due_on for step in opened}
        assert len(steps) == len(opened), "two open steps of one kind and note"
        return Seen(known.name, touches, known.facts.touches + known.facts.attempts, steps)

    async def _days(self, who: str, period: Period) -> dict[str, tuple[int, int, int]]:
        scope, names = await self._scope(who), {member: name for name, member in self.members.items()}
        async with self._database.read(scope) as unit:
            told = await unit.sums.figures(scope, period, ZONE, self.now().date())
        return {
            names[member]: (one.conversations, one.attempts, one.first) for member, one in told.items() if one.touches
        }

    async def _count_noted(self) -> int:
        told = audit.c.changes.is_not(None) | audit.c.undoes.is_not(None)
        return await self._count(select(func.count()).select_from(audit).where(told))

    async def _count(self, asked: Any) -> int:
        async with self._database.read() as unit:
            return int(await unit.transaction.scalar(asked) or 0)

    def _wait(self, coroutine: Any) -> Any:
        return self._loop.run_until_complete(coroutine)
