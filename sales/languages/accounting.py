"""How an accounting system calls the columns of its tables."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountingWords:
    """Phrases between `|`, folded, without units of money."""

    tax_number: str
    code: str  # by which it knows the client
    client: str
    debt: str
    overdue: str  # for how many days
    day: str  # of a sale
    document: str  # its number
    sum: str
    product: str
    quantity: str
    beside: str  # patterns: before what a product is for, or comes with; what is sold stands before these
    kind_first: bool  # of two products in a name the first is what is sold: «стаканы-крышки», but “cup lids”
    units: str  # patterns: what sums are in, beside a heading
    total: str  # what stands in the row below all others
    as_of: str  # patterns: before the day of which a table tells
