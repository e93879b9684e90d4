"""Standing: what follows from a client's facts, the company's rules and the day; kept on the client's row."""

from dataclasses import dataclass
from datetime import date

from sales.standing.base import Base
from sales.standing.stage import Stage

COUNTED = 1
"""The number of the counting rules, of facts and of standing: rows of another number are counted again."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Days are the first on which it is so."""

    stage: Stage = Stage.WHITE
    base: Base = Base.POTENTIAL
    call_on: date | None = None  # due for a call
    plan_on: date | None = None  # the plan of contacts has its turn
    order_on: date | None = None  # their next order is near
    rest_until: date | None = None  # until then they are left in peace
    changes_on: date | None = None  # time alone makes it another
