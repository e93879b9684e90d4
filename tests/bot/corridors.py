"""A corridor of one's own for tests: handlers that leave marks in the database, and what is read from there."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from bot.process.metrics import Metrics
from bot.updates.arrivals import arrival_of
from bot.updates.corridor import Corridor
from bot.updates.desk import Desk, InHand
from bot.updates.middlewares import Bound
from bot.updates.strangers import Allowance
from sales.ground.clock import Clock
from sales.ground.ids import new_id
from storage.database import Database
from storage.schema.tables import inbox, outbox
from storage.traffic.inbox import Inbox

BOT = 42
LEASE = 20.0


def message(update_id: int, person: int, text: str = "", **more: Any) -> dict[str, Any]:
    """As Telegram writes it."""
    user = {"id": person, "is_bot": False, "first_name": f"P{person}"}
    chat = {"id": person, "type": "private", "first_name": f"P{person}"}
    body = {"message_id": update_id, "date": 1_800_000_000, "chat": chat, "from": user, "text": text or str(update_id)}
    return {"update_id": update_id, "message": body | more}


@dataclass
class Ledger:
    """Marks that handlers leave together with the done-mark: a mark stays exactly if its unit of work did."""

    database: Database
    clock: Clock

    async def save(self, one: InHand) -> None:
        async with Bound(self.database, one)() as unit:
            await self.leave(unit, one)
            await unit.commit()

    async def leave(self, unit: Any, one: InHand) -> None:
        key = f"mark:{one.claim.update_id}:{new_id()}"
        await unit.outbox.add(key=key, person=one.claim.person, due_at=self.clock.now(), kind="mark", data={})

    async def marks(self) -> Counter[int]:
        """How often each update took effect."""
        async with self.database.read() as unit:
            rows = await unit.transaction.rows(select(outbox.c.key).where(outbox.c.kind == "mark"))
        return Counter(int(row.key.split(":")[1]) for row in rows)

    async def apologies(self) -> list[int]:
        async with self.database.read() as unit:
            rows = await unit.transaction.rows(select(outbox.c.person_id).where(outbox.c.kind == "apology"))
        return [row.person_id for row in rows]

    async def states(self) -> dict[int, str]:
        async with self.database.read() as unit:
            rows = await unit.transaction.rows(select(inbox.c.update_id, inbox.c.state))
        return {row.update_id: row.state for row in rows}

    async def row(self, update_id: int) -> Any:
        async with self.database.read() as unit:
            return await unit.transaction.row(select(inbox).where(inbox.c.update_id == update_id))


Handle = Callable[[InHand], Awaitable[None]]


@dataclass
class Corridors:
    """Corridors over one database, each as a process of its own would have it."""

    database: Database
    clock: Clock
    ledger: Ledger = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.database, self.clock)

    def corridor(self, handle: Handle, owner: str = "a", lease: float = LEASE) -> Corridor:
        async def handling(one: InHand) -> str:
            await handle(one)
            return "done"

        everybody = Allowance(at_once=64, per_second=1_000, saved_up=1_000)  # these people are in no company
        return Corridor(Desk(self.database, Inbox(BOT, owner, lease), self.clock), handling, Metrics(), everybody)

    @asynccontextmanager
    async def open(self, handle: Handle, owner: str = "a", lease: float = LEASE) -> AsyncIterator[Corridor]:
        """Running; at the end it finishes what it has in hand."""
        corridor = self.corridor(handle, owner, lease)
        async with asyncio.TaskGroup() as group:
            group.create_task(corridor.run())
            try:
                yield corridor
            finally:
                corridor.close()


async def put(corridor: Corridor, *raw: Any) -> None:
    await corridor.accept([arrival_of(one) for one in raw])
