"""Sends the outbox: claims a row, builds its text, sends it at Telegram's pace, records the result.

The text is built at the last moment, in a unit of work whose commit marks the row as under way: a crash leaves in doubt
only the few messages that were being sent. What Telegram surely did not take is queued again; what it may have taken is
sent once more, marked as a repetition; after a second doubt it is uncertain, and a lead is told.
"""

import asyncio
from datetime import datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import LinkPreviewOptions

from bot.messages import doubt
from bot.messages.dispatch import Dispatch
from bot.messages.letters import Letter, Letters
from bot.process import logs
from bot.telegram import silence
from bot.telegram.pace import Pace
from handlers.frame.insistence import Unreached
from handlers.speech.screen import Screen
from sales.ground.clock import Clock
from storage.database import Database
from storage.traffic.outbox import Lost, Mail, Parcel, Sending, abandon, expire, is_due, is_lost

WORKERS = 20
AHEAD = 4
"""How many texts may be built before their turn to be sent, so that no turn waits for the database."""
AGAIN_AFTER = timedelta(minutes=1)
"""Pause before a text that could not be built, or a Telegram that could not be reached, is tried again."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_NOBODY_THERE = ("chat not found", "peer_id_invalid", "user not found")

log = logs.logger(__name__)


class Outbox:
    def __init__(self, database: Database, clock: Clock, sender: Bot, letters: Letters, pace: Pace, owner: str) -> None:
        self._database = database
        self._clock = clock
        self._sender = sender
        self._letters = letters
        self._pace = pace
        self._sending = Sending(owner)
        self._dispatch = Dispatch(database, pace, owner)
        self._ahead = asyncio.Semaphore(AHEAD)
        self._closed = False

    async def begin(self) -> None:
        """Expires leases of an earlier process if no other one shares the database, and settles
        what it had under way.
        """
        if not self._database.is_shared:
            async with self._database.work() as unit:
                await expire(unit.transaction)
                await unit.commit()
        await self._dispatch.begin()
        await self._abandon()

    def close(self) -> None:
        """Stops claiming; what is being sent is finished."""
        self._closed = True

    async def tick(self) -> None:
        """Sends everything that is due now."""
        await self._dispatch.tell()
        await self._abandon()
        while await self._may_send():
            await self._send_due()

    async def end(self) -> None:
        await self._dispatch.leave()

    async def _send_due(self) -> None:
        free = asyncio.Semaphore(WORKERS)
        async with asyncio.TaskGroup() as workers:
            while await self._may_send():
                await self._pace.listens()
                await free.acquire()
                workers.create_task(self._send_next()).add_done_callback(lambda _: free.release())

    async def _may_send(self) -> bool:
        if self._closed:
            return False
        async with self._database.read() as unit:
            if not await is_due(unit.transaction, self._clock.now()):
                return False
        return await self._dispatch.may_send()

    async def _abandon(self) -> None:
        """Marks messages of a stopped process as uncertain, and tells leads."""
        async with self._database.read() as unit:
            if not await is_lost(unit.transaction):
                return
        async with self._database.work() as unit:
            lost = await abandon(unit.transaction)
            for parcel in lost:
                await doubt.tell(unit, parcel, self._clock.now())
            await unit.commit()
        if lost:
            log.warning("messages of a stopped process are uncertain", messages=len(lost))

    async def _send_next(self) -> None:
        """Sends one message; rows that turn out not to be sent don't count."""
        silence.begin()
        try:
            while parcel := await self._claim():
                async with self._pace.own_second(parcel.person):
                    async with self._ahead:
                        letter = await self._written(parcel)
                        if letter:
                            await self._pace.turn()
                    if letter:
                        await self._sent_off(parcel, letter)
                        return
        except Exception as error:  # noqa: BLE001 - the others go on; a claim that is left becomes uncertain
            log.error("the outbox can't be used", **logs.error_of(error))
            self._pace.silent(seconds=1)

    async def _claim(self) -> Parcel | None:
        async with self._database.work() as unit:
            parcel = await self._sending.claim(unit.transaction, self._clock.now())
            await unit.commit()
        return parcel

    async def _written(self, parcel: Parcel) -> Letter | None:
        if self._pace.is_silent:
            await self._give_back(parcel, parcel.due_at)
            return None
        try:
            letter = await self._letters.write(parcel, self._sending)
        except Lost:
            return None
        except Exception as error:  # noqa: BLE001 - one text that can't be made must not keep the others back
            log.error("a message could not be made", kind=parcel.kind, **logs.error_of(error))
            await self._give_back(parcel, self._clock.now() + AGAIN_AFTER)
            return None
        if isinstance(letter, datetime):
            await self._give_back(parcel, letter)
            return None
        if isinstance(letter, str):
            await self._close(parcel, Mail.UNCERTAIN if parcel.again else Mail.SKIPPED, reason=letter)
            return None
        return letter

    async def _sent_off(self, parcel: Parcel, letter: Letter) -> None:
        """Sends it, or gives it back if Telegram has asked for silence meanwhile."""
        if self._pace.is_silent:
            await self._give_back(parcel, parcel.due_at)
        else:
            await self._send(parcel, letter)

    async def _send(self, parcel: Parcel, letter: Letter) -> None:
        try:
            message = await (self._edited(parcel.edits, parcel, letter) if parcel.edits else self._told(parcel, letter))
        except Exception as error:  # noqa: BLE001 - each is looked at there
            await self._not_sent(parcel, error)
        else:
            await self._close(parcel, Mail.SENT, message_id=message)

    async def _told(self, parcel: Parcel, letter: Letter) -> int:
        message = await self._sender.send_message(
            parcel.person, letter.screen.text, protect_content=letter.protect, **_drawn(letter.screen)
        )
        return message.message_id

    async def _edited(self, message: int, parcel: Parcel, letter: Letter) -> int:
        """Edits the message in place, which makes no sound."""
        await self._sender.edit_message_text(
            letter.screen.text, chat_id=parcel.person, message_id=message, **_drawn(letter.screen)
        )
        return message

    async def _not_sent(self, parcel: Parcel, error: Exception) -> None:
        if isinstance(error, TelegramRetryAfter):
            await self._give_back(parcel, parcel.due_at)
        elif _nobody_there(error):
            await self._close(parcel, Mail.SKIPPED, reason="blocked", blocked=True)
        elif parcel.edits and isinstance(error, TelegramBadRequest):  # deleted, or as it should be already
            await self._close(parcel, Mail.SKIPPED, reason="gone")
        elif isinstance(error, TelegramUnauthorizedError | Unreached):
            await self._give_back(parcel, self._clock.now() + AGAIN_AFTER)
        elif isinstance(error, TelegramAPIError) and not isinstance(error, TelegramNetworkError | TelegramServerError):
            log.error("Telegram refused a message", kind=parcel.kind, error=type(error).__name__)
            await self._close(parcel, Mail.SKIPPED, reason="refused")
        else:
            log.warning("a message may or may not have arrived", kind=parcel.kind, **logs.error_of(error))
            await self._doubted(parcel, type(error).__name__)

    async def _doubted(self, parcel: Parcel, reason: str) -> None:
        """Queues it once more in a minute; after a second doubt it is uncertain for good."""
        if parcel.again:
            await self._close(parcel, Mail.UNCERTAIN, reason=reason)
            return
        async with self._database.work() as unit:
            await self._sending.repeat(unit.transaction, parcel, self._clock.now() + AGAIN_AFTER)
            await unit.commit()

    async def _close(
        self,
        parcel: Parcel,
        state: Mail,
        *,
        blocked: bool = False,
        reason: str | None = None,
        message_id: int | None = None,
    ) -> None:
        async with self._database.work() as unit:
            await self._sending.close(
                unit.transaction, parcel, state, self._clock.now(), reason=reason, message_id=message_id
            )
            if state is Mail.UNCERTAIN:
                await doubt.tell(unit, parcel, self._clock.now())
            if blocked:
                await unit.people.blocked(parcel.person, self._clock.now())
            await unit.commit()

    async def _give_back(self, parcel: Parcel, due_at: datetime) -> None:
        async with self._database.work() as unit:
            await self._sending.give_back(unit.transaction, parcel, due_at)
            await unit.commit()


def _drawn(screen: Screen) -> dict[str, Any]:
    keyboard = screen.keyboard() if screen.rows else None
    return {"parse_mode": ParseMode.HTML, "link_preview_options": _NO_PREVIEW, "reply_markup": keyboard}


def _nobody_there(error: Exception) -> bool:
    """Whether the person has blocked the bot, left Telegram, or never written to it."""
    if isinstance(error, TelegramForbiddenError):
        return True
    return isinstance(error, TelegramBadRequest) and any(words in error.message.lower() for words in _NOBODY_THERE)
