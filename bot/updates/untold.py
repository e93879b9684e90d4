"""Tells people at their next update that their last act was saved, if its answer may never have reached them."""

import asyncio

from bot.updates.desk import Desk, InHand
from handlers.frame.reply import Reply
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from sales.clients.client import ClientLine
from sales.ground.noted import Noted
from storage.database import Database

MOST_NAMED = 5


class Untold:
    def __init__(self, database: Database, desk: Desk) -> None:
        self._database = database
        self._desk = desk
        self._following: set[asyncio.Task[None]] = set()

    async def tell(self, one: InHand, turn: Turn) -> None:
        """Says so before the update is handled, unless the answer was sent meanwhile."""
        if one.claim.unanswered is None or self._desk.is_answered(one.claim.unanswered):
            return
        async with self._database.work(turn.scope) as unit:
            left = await self._desk.left_unanswered(unit, one, turn.scope.workspace)
            if not left:
                return
            concerned = [client for each in left for client in each.clients]
            clients = await unit.clients.lists.lines(turn.scope, concerned[:MOST_NAMED])
            unit.audit.shown(Noted.SAVED, [client.id for client in clients])
            await unit.commit()
        if await turn.answer.say(_words(turn.reader, clients)) is not None:
            self._desk.answered([each.seq for each in left])

    def follow(self, one: InHand, reply: Reply) -> None:
        """Once the update's answer is sent, notes that there is nothing left to tell."""
        if not one.is_unanswered:
            return
        if reply.going:
            task = asyncio.get_running_loop().create_task(self._followed(one, reply))
            self._following.add(task)
            task.add_done_callback(self._following.discard)
        elif reply.is_heard:
            self._desk.answered([one.claim.seq])

    async def _followed(self, one: InHand, reply: Reply) -> None:
        await asyncio.wait(reply.going)
        if reply.is_heard:
            self._desk.answered([one.claim.seq])


def _words(reader: Reader, clients: list[ClientLine]) -> str:
    if not clients:
        return reader._("✅ What you did before this is saved. My answer may not have reached you.")
    names = ", ".join(client.name for client in clients)
    return reader._("✅ What you did before this is saved: {names}. My answer may not have reached you.", names=names)
