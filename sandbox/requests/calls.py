"""The last calls of bots and their answers, for tests that look at the wire."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Call:
    """One request; `status` is its answer's, 0 if the answer never left."""

    at: datetime
    bot: int
    method: str
    params: dict[str, Any]
    status: int
    description: str = ""

    @property
    def refused(self) -> bool:
        return self.status not in (0, 200)


class Calls:
    """The last calls. `recording = False` stops recording, for benches; the count goes on."""

    def __init__(self, kept: int = 10_000) -> None:
        self.recording = True
        self.count = 0
        self._kept: deque[Call] = deque(maxlen=kept)

    def add(self, call: Call) -> None:
        self._kept.append(call)

    def __iter__(self) -> Iterator[Call]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def of(self, *methods: str) -> list[Call]:
        return [call for call in self._kept if call.method in methods]

    def refused(self) -> list[Call]:
        return [call for call in self._kept if call.refused]

    def clear(self) -> None:
        self._kept.clear()
