"""A line to PostgreSQL: a hop is as few round trips as its protocol permits, as our driver speaks it."""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import joined
from storage.engine.lines import Answer, Asked, Heard, Many, answer_of


class Wire:
    """A connection out of the pool, taken by the first hop."""

    dialect = "postgresql"

    def __init__(self, connection: AsyncConnection, heard: Heard) -> None:
        self._connection = connection
        self._heard = heard

    @property
    def is_done(self) -> bool:
        """A connection that was taken is given back, which is to be waited for."""
        return self._connection.sync_connection is None

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        self._heard.hops += 1
        await self._start()
        answers: list[Answer] = []
        for some in joined.groups(asked):
            answers += await self._answers(some)
            if any(one.must and not answer.rowcount for one, answer in zip(asked, answers, strict=False)):
                return answers
        if commit:
            await self._connection.commit()
        return answers

    async def _answers(self, some: Sequence[Asked]) -> list[Answer]:
        if len(some) == 1:
            return [answer_of(await self._connection.execute(some[0].statement, some[0].values))]
        counts = (await self._connection.execute(*joined.as_one(some))).one()
        return [Answer((), count) for count in counts]

    async def _start(self) -> None:
        if self._connection.sync_connection is None:
            await self._connection.start()

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        self._heard.hops += 1
        await self._start()
        return [(await self._connection.exec_driver_sql(order, rows)).rowcount for order, rows in orders]

    async def end(self) -> None:
        """A rollback that fails has lost its connection, and the transaction with it."""
        if self.is_done:
            return
        with suppress(DBAPIError):
            await self._connection.rollback()
        await self._connection.close()
