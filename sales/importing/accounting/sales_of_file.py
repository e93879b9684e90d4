"""A table of sales being put into the base: what a job of it is made of."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sales.ground.ids import new_id
from sales.jobs.debts import ROWS
from sales.work.order import Item
from sales.work.sale import Sale


@dataclass(frozen=True, slots=True)
class Sold:
    """A document: on which card it stands, and all cards of its legal entity."""

    client: int
    points: tuple[int, ...]
    sale: Sale


@dataclass(frozen=True, slots=True)
class SalesOfFile:
    """Documents that are not in the base, by client."""

    name: str  # of the file
    rows: tuple[Sold, ...]
    total: int = 0  # what they come to
    twins: int = 0  # of them are orders typed by hand
    known: int = 0  # documents that are there already
    unknown: int = 0  # of nobody's card

    @property
    def clients(self) -> list[int]:
        return sorted({row.client for row in self.rows})

    def of(self, clients: Collection[int]) -> list[Sold]:
        return [row for row in self.rows if row.client in clients]

    @property
    def what(self) -> dict[str, Any]:
        counted = {"total": self.total, "twins": self.twins, "known": self.known, "unknown": self.unknown}
        return {"name": self.name, **counted, ROWS: list(map(_told, self.rows))}

    @classmethod
    def from_data(cls, what: Mapping[str, Any]) -> "SalesOfFile":
        counted = what["total"], what["twins"], what["known"], what["unknown"]
        return cls(what["name"], tuple(map(_sold, what[ROWS])), *counted)


def _told(row: Sold) -> list[Any]:
    sale = row.sale
    items = [[item.product, item.quantity, item.amount] for item in sale.items]
    return [row.client, list(row.points), sale.document, sale.on.isoformat(), sale.amount, items]


def _sold(told: Sequence[Any]) -> Sold:
    client, points, document, on, amount, items = told
    made_up = tuple(Item(new_id(), *item) for item in items)
    return Sold(client, tuple(points), Sale(document, date.fromisoformat(on), amount, made_up))
