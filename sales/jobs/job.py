"""A job: long work as a row, done in parts, each a unit of work of its own under the job's id; and what storage does.

    running -> done | stopped
    done, stopped -> running backwards, within a day -> done | stopped

Stopped, it stays as far as it came. Backwards it takes back, part by part, what is still as it left it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from sales.ground.errors import SalesError
from sales.ground.scope import Role, Scope, scope_of

MANY = 50
"""Clients that are still done with at once; more of them are long work."""
PART = 200
"""Clients of a part, at most."""
STEP = 50
"""Clients after which it is asked whether the part has taken long enough."""
UNDO_WITHIN = timedelta(days=1)


class JobKind(StrEnum):
    HAND_OVER = "hand_over"
    MERGE = "merge"
    SPREAD = "spread"  # these are of all clients of a list: see `bulk.py`
    REPEAT = "repeat"
    TAG = "tag"
    SOURCE = "source"
    GIVE = "give"
    SALES = "sales"  # what it says that was sold: see `sales.py`
    POOL = "pool"  # who goes there tonight: see `pool.py`
    DEBTS = "debts"  # what a table of the accounting system says that they owe: see `debts.py`


OF_TABLES = frozenset({JobKind.DEBTS, JobKind.SALES})
"""What tables of the accounting system bring: it goes back whatever else is done with the clients meanwhile."""
STAY = "stay"
"""Under which a job says with whom something stays when it is taken back."""
AGAIN = "again"
"""Under which it says with whom it is tried once more: what stood in its way there has been taken back since."""
PLACED = "placed"
"""Under which it says on which days it has put what: see `placed.py`."""


class JobState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


class Why(StrEnum):
    """Why a job stopped before its end."""

    ASKED = "asked"
    RIGHT = "right"  # whoever began it may not do it any more
    GONE = "gone"  # whom it was for has left
    BROKEN = "broken"  # its list names what is gone
    FAILED = "failed"  # however often it was tried


class Halted(SalesError):
    """A part finds that there is no going on."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Part:
    """What one step has come to: clients done with, clients left as others have made them; whether it was the last."""

    done: int
    over: bool
    kept: int = 0
    cursor: int | None = None
    stay: tuple[int, ...] = ()
    """Clients of whom that is told by name."""
    noted: Mapping[str, Any] | None = None
    """What the job is made of from now on, where the step has noted something there."""


@dataclass(frozen=True, slots=True)
class Job:
    """`subject`: of one kind only one job runs for it at a time. `person` and `message`: where its progress stands."""

    id: int
    workspace: int
    member: int
    person: int
    message: int | None
    kind: JobKind
    subject: int
    what: Mapping[str, Any]
    total: int
    state: JobState = JobState.RUNNING
    why: Why | None = None
    backwards: bool = False
    stopping: bool = False
    cursor: int | None = None
    done: int = 0
    returned: int = 0
    kept: int = 0
    finished_at: datetime | None = None
    """When it ended; going back does not change that."""

    @property
    def scope(self) -> Scope:
        """For telling: who acts. What that member may do is asked of the base."""
        return scope_of(self.workspace, self.member, Role.REP)

    @property
    def left(self) -> int:
        """Clients that could be taken back."""
        return self.done - self.returned - self.kept

    @property
    def stay(self) -> list[int]:
        """Clients with whom something stays that was to be taken back."""
        return list(self.what.get(STAY, ()))

    @property
    def again(self) -> list[int] | None:
        """The only clients of whom anything is taken back now; None for all."""
        return list(self.what[AGAIN]) if AGAIN in self.what else None

    def tried_again(self) -> "Job":
        """Backwards once more, with those with whom something has stayed."""
        what = {**self.what, STAY: [], AGAIN: self.stay}
        return replace(self, what=what, kept=0, state=JobState.RUNNING, why=None, cursor=None)

    def after(self, part: Part) -> "Job":
        if self.backwards:
            returned, kept = self.returned + part.done, self.kept + part.kept
            what = {**self.what, STAY: [*self.stay, *part.stay]} if part.stay else self.what
            return replace(self, cursor=part.cursor, returned=returned, kept=kept, what=what)
        what = self.what if part.noted is None else part.noted
        return replace(self, cursor=part.cursor, done=self.done + part.done, what=what)

    def ended(self, now: datetime, why: Why | None = None) -> "Job":
        state = JobState.STOPPED if why else JobState.DONE
        return replace(self, state=state, why=why, stopping=False, finished_at=self.finished_at or now)

    def undoable(self, now: datetime) -> bool:
        ended = self.state is not JobState.RUNNING and self.finished_at is not None
        return ended and self.left > 0 and self.finished_at is not None and now - self.finished_at <= UNDO_WITHIN

    def taken_back(self, by: Scope, person: int, message: int | None) -> "Job":
        """From now on backwards, from where that was stopped before."""
        cursor = self.cursor if self.backwards else None
        return replace(
            self,
            member=by.actor,
            person=person,
            message=message,
            state=JobState.RUNNING,
            why=None,
            backwards=True,
            cursor=cursor,
        )


class Jobs(Protocol):
    async def add(self, scope: Scope, job: Job) -> None:
        """Raises AlreadySaved where a job of that kind runs for that subject."""

    async def get(self, scope: Scope, job: int) -> Job: ...
    async def hold(self, scope: Scope, job: int) -> Job:
        """It stays as it is until the commit, but for what this unit of work does to it."""

    async def running(self, scope: Scope, kind: JobKind, subject: int) -> Job | None: ...
    async def last(self, scope: Scope, kind: JobKind) -> Job | None:
        """The one that was begun last."""

    async def recent(self, scope: Scope, kinds: Collection[JobKind], since: datetime) -> list[Job]:
        """What of these the actor has begun, or is taking back, and has ended since then: the latest first."""

    async def save(self, scope: Scope, job: Job) -> None:
        """Of a job that is held. What it came to is told anew."""

    async def take_back(self, scope: Scope, job: Job) -> Part:
        """One part of what it did, the latest first: all that is still as the job left it, client by client."""
