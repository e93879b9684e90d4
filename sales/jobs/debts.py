"""A table of debts being put onto the cards: what a job of it is made of."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

ROWS = "rows"
"""Of these there may be thousands."""


@dataclass(frozen=True, slots=True)
class Owing:
    """Of a card: whose debt, how much, for how many days overdue. One that owes nothing says that, too."""

    client: int
    entity: str
    amount: int
    overdue_days: int | None = None


@dataclass(frozen=True, slots=True)
class DebtsOfDay:
    """`rows` by client, each with what it owes then; nothing, where it owes nothing."""

    as_of: date
    name: str  # of the file
    rows: tuple[Owing, ...]
    known: int = 0  # how many legal entities owe
    total: int = 0  # what they owe, each once
    unknown: int = 0  # rows of nobody's card
    settled: int = 0  # clients who are not in it, and owe something until its day by now
    kept: int = 0  # clients of whom it may speak, nobody knows what: theirs stays as it is

    @property
    def clients(self) -> list[int]:
        return sorted({row.client for row in self.rows})

    def of(self, clients: Collection[int]) -> dict[int, list[Owing]]:
        """What stands on these cards then."""
        found: dict[int, list[Owing]] = {}
        for row in self.rows:
            if row.client in clients:
                found.setdefault(row.client, []).append(row)
        return found

    @property
    def what(self) -> dict[str, Any]:
        rows = [[row.client, row.entity, row.amount, row.overdue_days] for row in self.rows]
        told = {"name": self.name, "known": self.known, "total": self.total, "unknown": self.unknown}
        told |= {"settled": self.settled, "kept": self.kept}
        return {"as_of": self.as_of.isoformat(), **told, ROWS: rows}

    @classmethod
    def from_data(cls, what: Mapping[str, Any]) -> "DebtsOfDay":
        rows = tuple(Owing(*row) for row in what[ROWS])
        counted = what["known"], what["total"], what["unknown"], what.get("settled", 0), what.get("kept", 0)
        return cls(date.fromisoformat(what["as_of"]), what["name"], rows, *counted)


def owing(entity: str, clients: Iterable[int], amount: int, days: int | None) -> list[Owing]:
    """The same on each card of a legal entity."""
    return [Owing(client, entity, amount, days) for client in clients]
