"""The numbered feed of changes, for whoever watches: people who wait, phones in a browser."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

Listener = Callable[["Change"], None]


@dataclass(frozen=True)
class Change:
    """Something became different in a chat: `message`, `edit`, `delete`, `tap`, `answer`, `action`, `blocked`,
    `unblocked`, `refused` (a call of the bot), `person` (a new one); or for everybody (chat 0): `menu`, `clock`."""

    number: int
    kind: str
    bot: int
    chat: int
    message: int | None = None
    detail: dict[str, Any] = field(default_factory=dict)


class Changes:
    """Numbers the changes, keeps the last ones for those who reconnect, and calls the listeners."""

    def __init__(self, kept: int = 1000) -> None:
        self.number = 0
        self.recent: deque[Change] = deque(maxlen=kept)
        self._listeners: list[Listener] = []

    def add(self, kind: str, bot: int, chat: int, message: int | None = None, **detail: Any) -> int:
        self.number += 1
        change = Change(self.number, kind, bot, chat, message, detail)
        self.recent.append(change)
        for listener in tuple(self._listeners):
            listener(change)
        return self.number

    @contextmanager
    def heard_by(self, listener: Listener) -> Iterator[None]:
        self._listeners.append(listener)
        try:
            yield
        finally:
            self._listeners.remove(listener)

    async def follow(self, since: int | None = None) -> AsyncIterator[Change]:
        """Yields the changes after `since` that are still kept, then new ones."""
        coming: asyncio.Queue[Change] = asyncio.Queue()
        with self.heard_by(coming.put_nowait):
            if since is not None:
                for change in [one for one in self.recent if one.number > since]:
                    yield change
            while True:
                yield await coming.get()
