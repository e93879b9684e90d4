"""Telegram's rate limits, off unless a test turns them on: messages per second in all and per chat."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.requests.errors import too_many_requests

PACED_PREFIXES = ("send", "copy", "forward")


@dataclass
class Pace:
    """`Pace(30, 1)` is Telegram's; `seconds` is a monotonic clock."""

    overall: int = 30
    per_chat: int = 1
    seconds: Callable[[], float] = time.monotonic
    _sent: deque[float] = field(default_factory=deque)
    _sent_to: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def take(self, method: str, chat: int) -> None:
        """Counts one message. Raises Refusal (429) with the time to wait if there is no room."""
        if not method.startswith(PACED_PREFIXES) or method == "sendChatAction":
            return
        now = self.seconds()
        lanes = [(self._sent, self.overall), (self._sent_to[chat], self.per_chat)]
        for lane, most in lanes:
            while lane and lane[0] <= now - 1:
                lane.popleft()
            if len(lane) >= most:
                raise too_many_requests(max(1, math.ceil(lane[0] + 1 - now)))
        for lane, _ in lanes:
            lane.append(now)
