"""Raw counts that a report is made of, as storage gives them: one row per member and kind."""

from dataclasses import dataclass

from sales.work.touch import Channel, Outcome


@dataclass(frozen=True, slots=True)
class TouchCount:
    member: int
    channel: Channel
    outcome: Outcome
    touches: int


@dataclass(frozen=True, slots=True)
class OrderCount:
    member: int
    orders: int
    amount: int  # minor units
