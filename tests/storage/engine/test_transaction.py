"""One hop of a unit of work after the other."""

import asyncio
from collections.abc import Sequence

from sqlalchemy import text

from storage.engine.lines import Answer, Asked, Many
from storage.engine.transaction import Transaction


class OneAtATime:
    """A line that is on its way as long as a few turns of the loop take."""

    dialect = "postgresql"
    is_done = True

    def __init__(self) -> None:
        self.under_way = self.most = self.sent = 0

    def at_once(self, _: Asked) -> None:
        """Nothing is asked while something is on its way."""
        assert not self.under_way

    async def send(self, asked: Sequence[Asked], *, commit: bool) -> list[Answer]:
        self.under_way += 1
        self.sent += 1
        self.most = max(self.most, self.under_way)
        for _ in range(3):
            await asyncio.sleep(0)
        self.under_way -= 1
        return [Answer((), commit)] * len(asked)

    async def fill(self, orders: Sequence[Many]) -> list[int]:
        return [len(rows) for _, rows in orders]

    async def end(self) -> None:
        assert not self.under_way


async def test_one_hop_waits_for_another() -> None:
    """Whatever is asked meanwhile, by whichever task of one unit of work."""
    line = OneAtATime()
    transaction = Transaction(line)

    async def ask(late: int) -> None:
        for _ in range(late):
            await asyncio.sleep(0)
        await transaction.rows(text("SELECT 1"))

    await asyncio.gather(*map(ask, range(20)))
    assert line.most == 1
    assert 1 < line.sent < 20
    await transaction.end()


async def test_the_end_waits_for_whatever_is_on_its_way() -> None:
    line = OneAtATime()
    transaction = Transaction(line)
    async with asyncio.TaskGroup() as group:
        group.create_task(transaction.rows(text("SELECT 1")))
        while not line.under_way:
            await asyncio.sleep(0)
        await transaction.end()
