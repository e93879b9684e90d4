"""A night of the pool: who goes there, as long work that nobody waits for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

VERSION = 1


@dataclass(frozen=True, slots=True)
class Night:
    """`day`: the company's, that has begun. `called`: how a pool is named that is not there yet."""

    day: date
    called: str

    @property
    def what(self) -> dict[str, Any]:
        return {"version": VERSION, "day": self.day.isoformat(), "called": self.called}

    @classmethod
    def of(cls, what: Mapping[str, Any]) -> "Night":
        """ValueError for what a later version of the program has written."""
        if what["version"] != VERSION:
            raise ValueError(f"night of version {what['version']}")
        return cls(date.fromisoformat(what["day"]), what["called"])
