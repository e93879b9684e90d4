"""A transaction: what is written later, asked at once and committed goes over its line in as few hops as it may.

Nothing is left half done, however the one who asked for it is cancelled.
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
"""Answers for which nobody has waited: then the loop has its turn."""
Missing: TypeAlias = type[Exception] | Callable[[], Awaitable[Exception]]
"""What it means that a write concerned no row, or how to find that out."""


async def uninterrupted(work: Coroutine[Any, Any, Result] | asyncio.Task[Result]) -> Result:
    """Waits for the end of the work, and only then lets a cancellation go on.

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
    """The answers to questions that do not wait for each other: they go in one hop. Fails when all are answered."""
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
    """Those who ask before it leaves go along."""

    asked: list[Asked] = field(default_factory=list)
    commits: bool = False
    under_way: "asyncio.Task[list[Answer]] | None" = None


class _Refused(Exception):
    """A write of this hop concerned no row that must have."""

    def __init__(self, missing: Missing) -> None:
        self.missing = missing


class Transaction:
    """One transaction: everything in it happens together at `commit`, or not at all."""

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
        """Others write at the same time: rows may be waited for."""
        return self.dialect == "postgresql"

    async def rows(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> Sequence[AnyRow]:
        asked = Asked(statement, values)
        return (self._at_once(asked) or await self._ask(asked)).rows

    async def row(self, statement: Executable, values: Values | None = None) -> AnyRow | None:
        """The only row, or the first."""
        rows = await self.rows(statement, values)
        return rows[0] if rows else None

    async def scalar(self, statement: Executable, values: Values | None = None) -> Any:
        row = await self.row(statement, values)
        return None if row is None else row[0]

    async def run(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> int:
        """Writes at once, for those who have to know at once how many rows it concerned."""
        return (await self._ask(Asked(statement, values))).rowcount

    def later(self, statement: Executable, values: Values | Sequence[Values], missing: Missing | None = None) -> None:
        """Writes with the next hop: before whatever is asked next, with the commit at the latest.

        `missing` is raised there where it concerns no row; then nothing is committed any more.
        """
        self._later.append(_Later(Asked(statement, values, must=missing is not None), missing))

    def after_all(self, question: Executable, values: Values, missing: Missing) -> None:
        """Asks for a row once what is written later is written: `missing` is raised where there is none by then."""
        asked = _Later(Asked(question, values, must=True), missing)
        if asked not in self._last:
            self._last.append(asked)

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        """Rows that are ready for the driver. How many of each order came in; -1 where the driver does not tell."""
        await self._hopped(None)
        async with self._turn:
            return await uninterrupted(self._line.fill(orders))

    async def commit(self) -> None:
        """Of what is asked at the same moment, `together` with it, all is answered before."""
        if self._is_spoilt:
            raise RuntimeError("A transaction in which something failed is not committed.")
        await self._hopped(None, commits=True)

    async def end(self) -> None:
        """After a commit nothing is waited for, so nothing can be interrupted."""
        if self._line.is_done and not self._turn.locked():
            await self._line.end()
        else:
            await uninterrupted(self._ended())

    async def _ended(self) -> None:
        async with self._turn:
            await self._line.end()

    def _at_once(self, asked: Asked) -> Answer | None:
        """Unless something is to be written before, or is on its way; not so often that others never come."""
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
        """The answer to what is asked, if anything is."""
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
        """One hop after the other, each with all that is to be written by then."""
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
        """What was to be written before something that failed is lost: then all is."""
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
    """A transaction that is rolled back unless it was committed. Its first hop begins it."""
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
    """Returns where there is a place."""
    door.waiting += 1
    try:
        await door.places.acquire()
    finally:
        door.waiting -= 1
