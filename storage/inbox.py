"""The inbox: every update is a row before it is acknowledged, and stays one until its effect is saved.

A worker claims a person's oldest unfinished row and nothing behind it, so one person's updates are handled in order by
any number of processes. A claim carries its owner and a lease number; whoever lost the lease can't finish the row.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Text, bindparam, case, delete, exists, func, insert, or_, select, type_coerce, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_new, one_at_a_time, time_of_database
from storage.tables import inbox

DONE_LIVES = timedelta(days=7)
DEAD_LIVES = timedelta(days=30)


class State(StrEnum):
    NEW = "new"
    DONE = "done"
    DEAD = "dead"


class LeaseLost(Exception):
    """The update was taken over, or is finished already: nothing of this unit of work may stay."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that came through a door. Without a person it is only noted."""

    update_id: int
    person: int | None
    payload: str | None
    state: State


@dataclass(slots=True)
class Claim:
    """An update in hand."""

    seq: int
    update_id: int
    person: int
    payload: str
    owner: str
    lease: int
    attempts: int
    crashes: int
    finished: bool = field(default=False)
    """Its done-mark is committed."""


@dataclass(frozen=True, slots=True)
class Inbox:
    """One bot's updates as one process sees them. Every method is one part of somebody's transaction."""

    bot: int
    owner: str
    lease: timedelta

    async def keep(self, connection: AsyncConnection, arrivals: Sequence[Arrival], now: datetime) -> None:
        """Writes them down in the order of their numbers; those already known are left as they are."""
        rows = [
            {
                "bot_id": self.bot,
                "update_id": arrival.update_id,
                "person_id": arrival.person,
                "payload": arrival.payload,
                "state": arrival.state.value,
                "received_at": now,
                "finished_at": None if arrival.state is State.NEW else now,
            }
            for arrival in sorted(arrivals, key=lambda one: one.update_id)
        ]
        columns = {**{name: bindparam(name) for name in rows[0]}, "payload": bindparam("payload", type_=Text())}
        await connection.execute(insert_new(connection, inbox).values(columns), rows)
