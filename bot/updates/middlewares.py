"""What is around every handler: who acts, in which language, with which unit of work. Made from what the claim has
read.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import CallbackQuery, Message, TelegramObject, User

from bot.process.settings import Settings
from bot.telegram import silence
from bot.updates.arrivals import tapped
from bot.updates.desk import Desk, InHand
from bot.updates.untold import Untold
from handlers.frame.filters import goes_elsewhere
from handlers.frame.reply import Reply
from handlers.frame.turn import Exchange, Turn
from handlers.frame.unsaid import Unsaid
from handlers.speech.reader import Reader, reader_of
from handlers.speech.words import language_of
from sales.actions.ports import UnitOfWork
from sales.company.members import Briefing, Person
from sales.ground.clock import Clock
from sales.ground.scope import Scope
from storage.database import Database

REST = 0.02
"""Seconds to sleep between two parts of long work while others wait."""
RESTS = 3
"""At most so many sleeps, so that long work goes on however busy the bot is."""
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Turns(BaseMiddleware):
    """The outermost middleware: gives handlers `exchange`, and members' handlers `turn`."""

    def __init__(self, settings: Settings, database: Database, clock: Clock, desk: Desk, unsaid: Unsaid) -> None:
        self._unsaid = unsaid
        self._settings = settings
        self._database = database
        self._clock = clock
        self._desk = desk
        self._untold = Untold(database, desk)

    async def __call__(self, handler: Handler, event: Any, data: dict[str, Any]) -> Any:
        one: InHand = data["in_hand"]
        briefing = await self._acquainted(one.briefing, event.from_user)
        if isinstance(event, Message) and goes_elsewhere(event, briefing.waiting):
            briefing = await self._freed(briefing)
        reply = self._reply(data["bot"], briefing, event, one.screen)
        exchange = self._exchange(reply, one, briefing)
        if isinstance(exchange, Turn):
            await self._untold.tell(one, exchange)
        data |= {"exchange": exchange, "turn": exchange} if isinstance(exchange, Turn) else {"exchange": exchange}
        result = await handler(event, data)
        self._untold.follow(one, reply)
        return result

    def _reply(self, bot: Bot, known: Briefing, cause: Message | CallbackQuery, screen: int | None) -> Reply:
        tap = cause if isinstance(cause, CallbackQuery) else None
        protect = known.me is None or known.me.workspace.protect_content
        reader = self._reader(known)
        person = known.person.id
        return Reply(bot, reader, person=person, tap=tap, screen=screen, protect=protect, unsaid=self._unsaid)

    async def _acquainted(self, known: Briefing | None, user: User) -> Briefing:
        """The person's briefing, updated if Telegram has another name or the person was marked as blocked."""
        if known is None:
            locale = language_of(user.language_code, self._settings.default_locale)
            return Briefing(Person(user.id, locale, name=user.full_name))
        person = known.person
        if person.name == user.full_name and not person.blocked:
            return known
        fresh = replace(person, name=user.full_name, blocked=False)
        async with self._database.work() as unit:
            await unit.people.put(fresh)
            if person.blocked:
                await unit.people.blocked(person.id, None)
            await unit.commit()
        return replace(known, person=fresh, me=known.me and replace(known.me, person=fresh))

    async def _freed(self, known: Briefing) -> Briefing:
        """Frees a member's waiting question from a text that is meant for elsewhere; its buttons go on working.

        A stranger's question goes on waiting: strangers have nowhere else to go.
        """
        if known.me is None or known.waiting is None:
            return known
        person = replace(known.person, waiting_draft=None)
        async with self._database.work() as unit:
            await unit.people.leave(person.id, known.waiting.id)
            await unit.commit()
        return replace(known, person=person, me=replace(known.me, person=person), waiting=None)

    def _exchange(self, reply: Reply, one: InHand, known: Briefing) -> Exchange:
        common: dict[str, Any] = {
            "person": known.person,
            "reader": reply.reader,
            "answer": reply,
            "open_work": Bound(self._database, one),
            "open_reading": partial(_reading, self._database),
            "open_apart": partial(_apart, self._database),
            "tapped_since": partial(self._tapped_since, one),
            "message": one.screen,
            "waiting": known.waiting,
            "remember": partial(self._remember, known.person.id),
        }
        return Turn(me=known.me, **common) if known.me else Exchange(**common)

    async def _remember(self, person: int, draft: int, message: int) -> None:
        """Notes on which message a draft stands, in a unit of work of its own. If lost, a message stays uncleared."""
        async with self._database.work() as unit:
            await unit.drafts.stands_on(person, draft, message)
            await unit.commit()

    async def _tapped_since(self, one: InHand) -> list[str]:
        return [stamp for stamp in map(tapped, await self._desk.behind(one)) if stamp]

    def _reader(self, known: Briefing) -> Reader:
        if known.me:
            return reader_of(known.me, self._clock.now())
        zone = known.person.zone or self._settings.default_timezone
        return Reader(known.person.locale, zone, self._clock.now())


@asynccontextmanager
async def _reading(database: Database, scope: Scope | None = None) -> AsyncIterator[UnitOfWork]:
    async with database.read(scope) as unit, silence.kept(unit):
        yield unit


@asynccontextmanager
async def _apart(database: Database, scope: Scope | None = None) -> AsyncIterator[UnitOfWork]:
    """A unit of work for a part of long work; afterwards lets others through if they had to wait."""
    async with database.work(scope) as unit, silence.kept(unit):
        yield unit
        others_wait = database.others_wait
    if others_wait:
        await let_through(database)


async def let_through(database: Database) -> None:
    """Sleeps while others work: a tap takes several transactions, and none should wait for a part of long work."""
    for _ in range(RESTS):
        await asyncio.sleep(REST)
        if not (database.open_units or database.others_wait):
            return


class Bound:
    """Opens the one unit of work of an update, which commits together with the mark that the update is done."""

    def __init__(self, database: Database, one: InHand) -> None:
        self._database = database
        self._one = one

    @asynccontextmanager
    async def __call__(self, scope: Scope | None = None) -> AsyncIterator[UnitOfWork]:
        if self._one.is_saved:
            raise RuntimeError("What this update does is saved already: one unit of work is all it has.")
        async with (
            self._database.work(scope, done=self._one.claim.mark, draft=self._one.draft) as unit,
            silence.kept(unit),
        ):
            try:
                yield unit
            finally:
                self._one.is_saved = unit.is_committed
                self._one.is_unanswered = unit.is_unanswered
