"""What a long hand-over is about: whose clients, and who takes over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

VERSION = 1


@dataclass(frozen=True, slots=True)
class HandOver:
    giver: int
    taker: int

    @property
    def what(self) -> dict[str, Any]:
        return {"version": VERSION, "giver": self.giver, "taker": self.taker}

    @classmethod
    def of(cls, what: Mapping[str, Any]) -> "HandOver":
        """ValueError for what a later version of the program has written."""
        if what["version"] != VERSION:
            raise ValueError(f"hand-over of version {what['version']}")
        return cls(what["giver"], what["taker"])
