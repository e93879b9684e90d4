"""What a table of the accounting system says that people owe."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DebtRow:
    """What one of them owes, in minor units: all rows of one tax number, of one code or of one name, together."""

    tax_number: str
    name: str
    amount: int
    overdue_days: int | None = None
    code: str = ""  # by which accounting knows it, folded


@dataclass(frozen=True, slots=True)
class DebtTable:
    """`unread`: rows that say nobody or no sum, as they stand; `unsure`: those of them that say who, with no sum."""

    rows: tuple[DebtRow, ...]
    unread: tuple[str, ...] = ()
    unsure: tuple[DebtRow, ...] = ()
    as_of: date | None = None  # the day of which it says that it tells


def together(one: DebtRow, other: DebtRow) -> DebtRow:
    days = max(one.overdue_days or 0, other.overdue_days or 0)
    return DebtRow(one.tax_number, one.name, one.amount + other.amount, days or None, one.code)
