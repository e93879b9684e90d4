"""One of a facet's choices. Which there are: `choices.py`."""

from dataclasses import dataclass

from sales.standing.conditions import Condition


@dataclass(frozen=True, slots=True)
class Choice:
    """A label and its condition. `code` names it on a button; a `past` one is not offered, but still works."""

    code: str
    label: str
    condition: Condition
    past: bool = False
