"""Whose clients a work has planned something for, and on which days; noted in what the work is made of. Pure."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sales.jobs.placed import Placed

WHOSE = "whose"


def with_some(what: Mapping[str, Any], member: int, clients: int, days: Collection[date]) -> Mapping[str, Any]:
    """With some more clients of that member."""
    if not clients or not days:
        return what
    before, some = of_each(what).get(member), Placed(clients, min(days), max(days))
    return {**what, WHOSE: {**what.get(WHOSE, {}), str(member): (before.also(some) if before else some).data}}


def of_each(what: Mapping[str, Any]) -> dict[int, Placed]:
    return {int(member): Placed.of(placed) for member, placed in what.get(WHOSE, {}).items()}
