"""What an order was made up of, as a cell of our own export: a product in a line, «Стаканы × 200 = 12000.00».

What nobody has said is a dash: so that a line is read to the letter, whatever a product is called.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal

from sales.ground.errors import Rejected
from sales.importing.cells.sums import amount_in
from sales.importing.said.locality import Locality
from sales.importing.said.sales import ImportedItem
from sales.recording.sold import thousandths
from sales.work.order import Item

TIMES, COMES_TO, NOTHING = " × ", " = ", "–"


def written(items: Iterable[Item], called: Callable[[int], str], digits: int) -> str:
    """`digits`: of the currency's minor units."""
    return "\n".join(
        f"{called(item.product)}{TIMES}{_figures(item.quantity, 3)}{COMES_TO}{_figures(item.amount, digits)}"
        for item in items
    )


def read(line: str, locality: Locality) -> ImportedItem | None:
    """None where somebody has written something else there. Sums of another currency are none of ours."""
    said, equals, amount = line.rpartition(COMES_TO)
    product, times, quantity = said.rpartition(TIMES)
    if not (equals and times and product):
        return None
    much = None if quantity == NOTHING else thousandths(quantity)
    if much is None and quantity != NOTHING:
        return None
    try:
        paid = None if amount == NOTHING or locality.foreign else amount_in(float(amount), locality)
    except (ValueError, Rejected):
        return None
    return ImportedItem(product, much, paid)


def _figures(number: int | None, digits: int) -> str:
    return NOTHING if number is None else f"{Decimal(number).scaleb(-digits):f}"
