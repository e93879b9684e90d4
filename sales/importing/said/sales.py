"""What a table of the accounting system says was sold."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ImportedItem:
    """A product of an order, as written; how much of it in thousandths, for how much in minor units."""

    product: str
    quantity: int | None = None
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class SoldRow:
    """A document, in minor units: all rows of one number in one year together. `document`: that number and year."""

    document: str
    on: date
    tax_number: str
    name: str
    amount: int
    items: tuple[ImportedItem, ...] = ()
    code: str = ""  # by which accounting knows the client, folded


@dataclass(frozen=True, slots=True)
class SalesTable:
    """`unread`: rows that say no day, no number, nobody or no sum, as they stand."""

    rows: tuple[SoldRow, ...]
    unread: tuple[str, ...] = ()
