"""Tells the operator in Telegram what is wrong with the bot: looked for each minute, told once a day, and once when it
is over.

It goes through the outbox and is noted in the database, so that only one of several processes tells. If the database
cannot be written, each process tells it directly.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from bot.upkeep.examination import Examination, Facts, Unwritable
from sales.company.members import Briefing
from sales.ground.clock import Clock
from sales.reporting.troubles import SAID_EVERY, Trouble
from storage.company import operators
from storage.database import Database
from storage.traffic import signs
from storage.unit import Unit

EVERY = timedelta(minutes=1)
ILL, WELL = "trouble", "trouble_over"
NOBODY = 0

Say = Callable[[Briefing, str, dict[str, Any]], Awaitable[None]]
"""Sends a message now, without the outbox."""


class Troubles:
    def __init__(
        self, database: Database, clock: Clock, examination: Examination, say: Say, operator: int | None
    ) -> None:
        self._database = database
        self._clock = clock
        self.examination = examination
        self._say = say
        self._named = operator
        self._looked_at: datetime | None = None
        self._operator: Briefing | None = None
        self._said_at: datetime | None = None

    async def tick(self) -> None:
        now = self._clock.now()
        is_time = self._looked_at is None or abs(now - self._looked_at) >= EVERY
        if self._named == NOBODY or not is_time:
            return
        self._looked_at = now
        try:
            facts = await self.examination.facts()
        except Unwritable:
            await self._say_at_once(now)
        else:
            await self._tell(facts, now)

    async def _tell(self, facts: Facts, now: datetime) -> None:
        async with self._database.work() as unit:
            self._operator = operator = await self._found(unit)
            if operator is not None:
                for trouble in Trouble:
                    if (kind := await self._news(unit, trouble, facts, now)) is not None:
                        data = {"what": trouble.value, **facts.get(trouble, {})}
                        key = f"{kind}:{trouble}:{now:%Y%m%dT%H%M%S}"
                        await unit.outbox.add(key=key, person=operator.person.id, due_at=now, kind=kind, data=data)
            await unit.commit()
        self._said_at = None

    async def _news(self, unit: Unit, trouble: Trouble, facts: Facts, now: datetime) -> str | None:
        """The kind of message to send about the trouble; None if there is nothing new."""
        if trouble in facts:
            return ILL if await signs.begins(unit.transaction, trouble, now) else None
        said_at_once = trouble is Trouble.DISK and self._said_at is not None
        return WELL if await signs.ends(unit.transaction, trouble) or said_at_once else None

    async def _found(self, unit: Unit) -> Briefing | None:
        person = self._named or await operators.only_owner(unit.transaction)
        return (await unit.members.briefing([person])).get(person) if person else None

    async def _say_at_once(self, now: datetime) -> None:
        """Tells the operator directly, as last known, since the database may be gone altogether."""
        if self._said_at is not None and now - self._said_at < SAID_EVERY:
            return
        if self._operator is None:
            async with self._database.read() as unit:
                self._operator = await self._found(unit)
        if self._operator is not None:
            await self._say(self._operator, ILL, {"what": Trouble.DISK.value, "megabytes": None})
            self._said_at = now
