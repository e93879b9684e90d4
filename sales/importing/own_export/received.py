"""What has come of an order's money part by part, as a cell of our own export: a part in a line, «2026-11-30 = 120.00».

Who has recorded a part is not told: whoever the order is of is taken for it.
"""

from datetime import date
from decimal import Decimal

from sales.ground.errors import Rejected
from sales.importing.cells.sums import amount_in
from sales.importing.own_export.items import COMES_TO
from sales.importing.said.locality import Locality
from sales.work.order import Receipts


def written(receipts: Receipts, digits: int) -> str:
    """`digits`: of the currency's minor units."""
    told = ((one.on.isoformat(), Decimal(one.amount).scaleb(-digits)) for one in receipts.each)
    return "\n".join(f"{day}{COMES_TO}{amount:f}" for day, amount in told)


def read(line: str, locality: Locality) -> tuple[date, int] | None:
    """None where somebody has written something else there. Sums of another currency are none of ours."""
    day, _, amount = line.partition(COMES_TO)
    try:
        came = 0 if locality.foreign else amount_in(float(amount), locality)
        return (date.fromisoformat(day), came) if came > 0 else None
    except (ValueError, Rejected):
        return None
