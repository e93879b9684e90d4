"""One of the choices that a facet has. Which there are: `choices.py`."""

from dataclasses import dataclass

from sales.standing.conditions import Condition


@dataclass(frozen=True, slots=True)
class Choice:
    """A word and what it means. `code` names it on a button; one that is `past` is not offered, and goes on working."""

    code: str
    label: str
    condition: Condition
    past: bool = False
