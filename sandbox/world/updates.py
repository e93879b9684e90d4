"""A bot's updates: numbered, queued, confirmed by offset, dropped when they expire."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sandbox.world.clock import Now

Json = dict[str, Any]
FIRST_ID = 700_000_001
MOST_AT_ONCE = 100
MESSAGE_LIVES = timedelta(hours=24)
TAP_LIVES = timedelta(seconds=150)
KINDS = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message",
    "edited_business_message", "deleted_business_messages", "guest_message", "message_reaction",
    "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query", "shipping_query",
    "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member",
    "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot", "subscription",
    "stopped_message_generation",
})  # fmt: skip
BY_DEFAULT = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(frozen=True)
class Update:
    """One update; `queue` names the queue that a webhook delivers one at a time."""

    id: int
    kind: str
    body: Any
    expires: datetime
    queue: str


class UpdateQueue:
    def __init__(self, now: Now) -> None:
        self.now = now
        self.pending: deque[Update] = deque()
        self.allowed: frozenset[str] = BY_DEFAULT
        self.next_id = FIRST_ID
        self.expired = set[int]()
        """Ids of updates that expired before they were taken."""
        self._soonest: datetime | None = None
        self._waiting: set[asyncio.Future[None]] = set()

    def allow(self, kinds: list[str] | None) -> None:
        """Takes a request's `allowed_updates`: None changes nothing, an empty list restores the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) & KINDS or BY_DEFAULT

    def put(self, kind: str, payload: Json, queue: str) -> Update | None:
        """Adds an update; None if the bot does not want this kind."""
        if kind not in self.allowed:
            return None
        lives = TAP_LIVES if kind == "callback_query" else MESSAGE_LIVES
        return self._add(kind, {"update_id": self.next_id, kind: payload}, lives, queue)

    def inject(self, body: Any, queue: str = "injected") -> Update:
        """Adds any body, even a malformed one; an object without an id gets the next one."""
        if isinstance(body, dict):
            body = {"update_id": self.next_id} | body
        return self._add("raw", body, MESSAGE_LIVES, queue)

    def _add(self, kind: str, body: Any, lives: timedelta, queue: str) -> Update:
        own = body.get("update_id") if isinstance(body, dict) else None
        number = own if isinstance(own, int) else self.next_id
        self.next_id = max(self.next_id, number) + 1
        update = Update(number, kind, body, self.now() + lives, queue)
        self.pending.append(update)
        self._soonest = min(self._soonest or update.expires, update.expires)
        self.wake()
        return update

    def wake(self) -> None:
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    def confirm(self, offset: int) -> None:
        """Drops updates below the offset; a negative one keeps only that many of the last."""
        if offset < 0:
            for _ in range(len(self.pending) + offset):
                self.pending.popleft()
        while self.pending and self.pending[0].id < offset:
            self.pending.popleft()

    def take(self, limit: int) -> list[Update]:
        self.expire()
        most = max(1, min(limit, MOST_AT_ONCE))
        return [update for update, _ in zip(self.pending, range(most), strict=False)]

    def expire(self) -> None:
        now = self.now()
        if self._soonest is not None and self._soonest <= now:
            self.expired |= {update.id for update in self.pending if update.expires <= now}
            self.pending = deque(update for update in self.pending if update.expires > now)
            self._soonest = min((update.expires for update in self.pending), default=None)

    def done(self, update: Update) -> None:
        """Drops an update that was delivered by the webhook or in process."""
        if update in self.pending:
            self.pending.remove(update)

    def waits(self, update: Update) -> bool:
        return update in self.pending

    async def coming(self, seconds: float) -> None:
        """Waits for a new update, at most so many seconds."""
        waiter = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        try:
            await asyncio.wait_for(waiter, seconds)
        except TimeoutError:
            pass
        finally:
            self._waiting.discard(waiter)
