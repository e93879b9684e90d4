"""What a merge is about: which card goes into which; and what storage does for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sales.clients.client import Client
from sales.ground.scope import Scope
from sales.jobs.job import Job, Part

VERSION = 1


@dataclass(frozen=True, slots=True)
class Merge:
    """`owner`: whose the card is that goes. `said`: what it says, by field, behind its heading; `called`: its name."""

    old: int
    into: int
    owner: int
    said: Mapping[str, str]
    called: str = ""

    @property
    def what(self) -> dict[str, Any]:
        cards = {"old": self.old, "into": self.into, "owner": self.owner}
        return {"version": VERSION, **cards, "said": dict(self.said), "called": self.called}

    @classmethod
    def of(cls, what: Mapping[str, Any]) -> "Merge":
        """ValueError for what a later version of the program has written."""
        if what["version"] != VERSION:
            raise ValueError(f"merge of version {what['version']}")
        return cls(what["old"], what["into"], what["owner"], what["said"], what.get("called", ""))


class Merges(Protocol):
    """Two cards become one, and two again. Both are held by whoever asks."""

    async def weight(self, scope: Scope, client: int) -> int:
        """How many rows hang on a client."""

    async def move(self, scope: Scope, old: int, kept: Client, most: int) -> int:
        """Some of what hangs on the one goes to the other, orders and steps that both have once; how many rows."""

    async def close(self, scope: Scope, old: Client, kept: int) -> None:
        """Nothing hangs on the one any more: whoever asks for it is given the other."""

    async def left_alone(self, scope: Scope, old: int, kept: int) -> None:
        """A merge ends before its end: both are counted as they are."""

    async def instead_of(self, scope: Scope, client: int) -> int | None:
        """Into which living client in scope it has gone."""

    async def works(self, scope: Scope, client: int, since: datetime) -> Sequence[Job]:
        """Those that made other cards one with it since then, the latest first."""

    async def take_back(self, scope: Scope, job: Job) -> Part:
        """One part of what a merge did, the latest first: exactly what is listed, wherever that is by now."""
