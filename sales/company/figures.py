"""The numbers among a company's rules: what each may be, and those that are offered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sales.company.members import Rules
from sales.ground.errors import Rejected


class Figure(StrEnum):
    """By its name among the rules."""

    CALL_AFTER = "call_after_months"
    TOUCHES = "planned_touches"
    REGULAR = "regular_orders"
    PROVEN = "proven_orders"
    ASLEEP = "asleep_months"
    TALK_REST = "talk_rest_months"
    NOT_NOW_REST = "not_now_rest_months"
    REFUSAL_REST = "refusal_rest_months"
    OFFER = "offer_months"
    POTENTIAL_CALL = "potential_call_weeks"
    ACTIVE_CALL = "active_call_weeks"
    KEY_CALL = "key_call_months"
    DEAD_CALL = "dead_call_months"
    DAY_CALLS = "day_calls"
    DAY_VISITS = "day_visits"
    POOL_DAYS = "pool_days"
    POOL_A_DAY = "pool_a_day"
    POOL_REST = "pool_rest_days"
    OPEN_CLIENTS = "open_clients"


@dataclass(frozen=True, slots=True)
class Range:
    """From `least` to `most`."""

    most: int
    offered: tuple[int, ...]
    least: int = 1


_MONTHS = Range(12, (1, 2, 3, 6))
_YEARS = Range(36, (3, 6, 9, 12))
_WEEKS = Range(52, (1, 2, 4, 6))
RANGES: Mapping[Figure, Range] = {
    Figure.CALL_AFTER: _YEARS,
    Figure.TOUCHES: Range(100, (8, 10, 12, 16)),
    Figure.REGULAR: Range(100, (2, 3, 4, 5)),
    Figure.PROVEN: Range(100, (5, 10, 15, 20)),
    Figure.ASLEEP: Range(60, (6, 12, 18, 24)),
    Figure.TALK_REST: _MONTHS,
    Figure.NOT_NOW_REST: _MONTHS,
    Figure.REFUSAL_REST: _YEARS,
    Figure.OFFER: _MONTHS,
    Figure.POTENTIAL_CALL: _WEEKS,
    Figure.ACTIVE_CALL: _WEEKS,
    Figure.KEY_CALL: _MONTHS,
    Figure.DEAD_CALL: _YEARS,
    Figure.DAY_CALLS: Range(200, (15, 25, 40, 60)),
    Figure.DAY_VISITS: Range(50, (4, 6, 8, 12)),
    Figure.POOL_DAYS: Range(730, (60, 90, 120, 180), least=7),
    Figure.POOL_A_DAY: Range(100, (3, 5, 10, 20)),
    Figure.POOL_REST: Range(365, (14, 30, 60, 90), least=7),
    Figure.OPEN_CLIENTS: Range(10_000, (0, 150, 300, 500), least=0),
}


def figure_of(rules: Rules, figure: Figure) -> int:
    number: int = getattr(rules, figure)
    return number


def with_figure(rules: Rules, figure: Figure, typed: str) -> Rules:
    """As a button or a person says it."""
    changed: dict[str, Any] = {figure: int(typed) if typed.strip().isdecimal() else -1}
    return _checked(replace(rules, **changed), figure)


def checked(rules: Rules) -> Rules:
    """Rejected("number") for the first number that is none of ours, with its own example."""
    for figure in Figure:
        _checked(rules, figure)
    return rules


def _checked(rules: Rules, figure: Figure) -> Rules:
    its = RANGES[figure]
    if not its.least <= figure_of(rules, figure) <= its.most:
        example = figure_of(Rules(), figure) or its.offered[-1]
        raise Rejected("number", least=its.least, most=its.most, example=example)
    return rules
