"""A transaction over a line: collects writes and questions, so that they take as few hops as possible.

Nothing is left half done when the caller is cancelled.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias, TypeVar, overload

from sqlalchemy import Executable

from storage.engine.doors import Door
from storage.engine.lines import Answer, AnyRow, Asked, Line, Many, Values

Result = TypeVar("Result")
Other = TypeVar("Other")
IN_A_ROW = 4
"""After so many answers without an await that yields, a hop is taken, so that the event loop can run others."""
Missing: TypeAlias = type[Exception] | Callable[[], Awaitable[Exception]]
"""The error to raise when a write affects no row: a class, or a coroutine function that finds out which."""


async def uninterrupted(work: Coroutine[Any, Any, Result] | asyncio.Task[Result]) -> Result:
    """Awaits the work to its end, even if the caller is cancelled; only then raises the cancellation.

    A cancelled call would return at once while its statement still runs in the driver's thread.
    """
    task = work if isinstance(work, asyncio.Task) else asyncio.get_running_loop().create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()
        raise


@overload
async def together(one: Awaitable[Result], two: Awaitable[Other], /) -> tuple[Result, Other]: ...
@overload
async def together(*questions: Awaitable[Any]) -> Sequence[Any]: ...
async def together(*questions: Awaitable[Any]) -> Sequence[Any]:
    """Runs independent questions concurrently, in one hop; returns their answers in order.

    If any fails, raises the first error once all have ended.
    """
    answers = await asyncio.gather(*questions, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return answers


class _Later(NamedTuple):
    asked: Asked
    missing: Missing | None


@dataclass(slots=True)
class _Hop:
    """A round trip that has not left yet: whoever asks until then is in it."""

    asked: list[Asked] = field(default_factory=list)
    commits: bool = False
    under_way: "asyncio.Task[list[Answer]] | None" = None


class _Refused(Exception):
    """Some write of the hop has affected no row, though it had to."""

    def __init__(self, missing: Missing) -> None:
        self.missing = missing


class Transaction:
    """One transaction: all of it happens at `commit`, or none."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._later: list[_Later] = []
        self._last: list[_Later] = []
        self._hop: _Hop | None = None
        self._turn = asyncio.Lock()
        self._in_a_row = 0
        self._is_begun = False
        self._is_spoilt = False

    @property
    def dialect(self) -> str:
        return self._line.dialect

    @property
    def is_shared(self) -> bool:
        """Whether others may write at the same time, so that rows may be locked by them."""
        return self.dialect == "postgresql"

    async def rows(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> Sequence[AnyRow]:
        asked = Asked(statement, values)
        return (self._at_once(asked) or await self._ask(asked)).rows

    async def row(self, statement: Executable, values: Values | None = None) -> AnyRow | None:
        """The first row; None if there is none."""
        rows = await self.rows(statement, values)
        return rows[0] if rows else None

    async def scalar(self, statement: Executable, values: Values | None = None) -> Any:
        row = await self.row(statement, values)
        return None if row is None else row[0]

    async def run(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> int:
        """Runs a write now and returns how many rows it has affected. Prefer `later` where that isn't needed."""
        return (await self._ask(Asked(statement, values))).rowcount

    def later(self, statement: Executable, values: Values | Sequence[Values], missing: Missing | None = None) -> None:
        """Queues a write for the next hop: it runs before whatever is asked next, at the latest at the commit.

        If it then affects no row, `missing` is raised there, and the transaction cannot be committed any more.
        """
        self._later.append(_Later(Asked(statement, values, must=missing is not None), missing))

    def after_all(self, question: Executable, values: Values, missing: Missing) -> None:
        """Queues a check to run after all queued writes: raises `missing` if the question finds no row."""
        asked = _Later(Asked(question, values, must=True), missing)
        if asked not in self._last:
            self._last.append(asked)

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        """Bulk-inserts rows in the driver's form; returns row counts per order, -1 where the driver does not tell."""
        await self._hopped(None)
        async with self._turn:
            return await uninterrupted(self._line.fill(orders))

    async def commit(self) -> None:
        """Commits in one hop with all that is queued or asked at the same moment (`together`), after it.

        Raises RuntimeError after a failure in the transaction, and the `missing` of a queued write.
        """
        if self._is_spoilt:
            raise RuntimeError("A transaction in which something failed is not committed.")
        await self._hopped(None, commits=True)

    async def end(self) -> None:
        """Rolls back unless committed, and releases the line. After a commit it does not wait for anything."""
        if self._line.is_done and not self._turn.locked():
            await self._line.end()
        else:
            await uninterrupted(self._ended())

    async def _ended(self) -> None:
        async with self._turn:
            await self._line.end()

    def _at_once(self, asked: Asked) -> Answer | None:
        """An answer without a hop; None if a write is queued or under way, or after IN_A_ROW such answers."""
        if self._later or self._turn.locked() or self._in_a_row >= IN_A_ROW:
            return None
        answer = self._line.at_once(asked)
        if answer is not None:
            self._is_begun = True
            self._in_a_row += 1
        return answer

    async def _ask(self, asked: Asked) -> Answer:
        (answer,) = await self._hopped(asked)
        return answer

    async def _hopped(self, asked: Asked | None, *, commits: bool = False) -> Sequence[Answer]:
        """Joins the next hop and waits for it: the answer to `asked` in a sequence; empty if nothing is asked."""
        hop = self._hop = self._hop or _Hop()
        place = len(hop.asked)
        if asked is not None:
            hop.asked.append(asked)
        hop.commits |= commits
        if hop.under_way is None:
            hop.under_way = asyncio.get_running_loop().create_task(self._leave(hop))
        try:
            answers = await uninterrupted(hop.under_way)
        except _Refused as refused:
            raise await _why(refused.missing) from None
        return answers[place : place + 1] if asked is not None else ()

    async def _leave(self, hop: _Hop) -> list[Answer]:
        """Sends the hop with all queued writes once the hop before has returned; returns the questions' answers."""
        async with self._turn:
            self._hop, self._in_a_row = None, 0
            writes, self._later, self._last = [*self._later, *self._last], [], []
            answers = await self._send([*(write.asked for write in writes), *hop.asked], commit=hop.commits)
        for write, answer in zip(writes, answers, strict=False):
            if write.missing is not None and not answer.rowcount:
                self._is_spoilt = True
                raise _Refused(write.missing)
        return answers[len(writes) :]

    async def _send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        """Sends statements over the line. After any failure the transaction is spoilt: queued writes are lost."""
        if not (asked or self._is_begun):
            return []
        self._is_begun = True
        try:
            return await self._line.send(asked, commit=commit)
        except BaseException:
            self._is_spoilt = True
            raise


async def _why(missing: Missing) -> Exception:
    return missing() if isinstance(missing, type) else await missing()


@asynccontextmanager
async def begun(door: Door) -> AsyncIterator[Transaction]:
    """A transaction in a place of the pool; rolled back on exit unless committed. The first hop begins it."""
    await _enter(door)
    try:
        transaction = Transaction(door.line())
        try:
            yield transaction
        finally:
            await transaction.end()
    finally:
        door.places.release()


async def _enter(door: Door) -> None:
    """Waits for a place of the pool."""
    door.waiting += 1
    try:
        await door.places.acquire()
    finally:
        door.waiting -= 1
