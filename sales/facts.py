"""What follows from a client's touches and orders, kept on the client's row so that lists need not count again.

`after_touch` folds one more touch in; folding all touches in order of time from `Facts()` gives the same.
Stage, base and "due for a call" are read from here.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sales.touches import Outcome


@dataclass(frozen=True, slots=True)
class Facts:
    touches: int = 0  # attempts not counted
    attempts: int = 0
    attempts_in_row: int = 0
    last_touch_at: datetime | None = None
    last_talk_at: datetime | None = None  # the last touch in which somebody was reached
    last_talk: Outcome | None = None
    last_talk_note: str = ""  # its comment: the last agreement
    last_visit_at: datetime | None = None
    offer_at: datetime | None = None  # the last offer sent
    reached_after_offer: bool = False
    interested: bool = False  # interest, a wish for an offer, consent to be written to
    decider_reached: bool = False
    agreed: bool = False  # ready to work with us
    orders: int = 0  # returns not counted
    order_sum: int = 0  # minor units, returns subtracted
    first_order_on: date | None = None
    last_order_on: date | None = None
    order_gap_days: int | None = None  # the median between orders, from three on
