"""Worth as it is kept: three grades. What makes a grade is in `sales/standing/worth.py`."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class Grade(StrEnum):
    """The first is the best."""

    A = "a"
    B = "b"
    C = "c"


@dataclass(frozen=True, slots=True)
class Worth:
    """Of a client that has bought within twelve months, in a company where enough do."""

    money: Grade
    frequency: Grade
    recency: Grade

    @property
    def code(self) -> str:
        """Codes stand in the order of worth: money first, the best first."""
        return f"{self.money}{self.frequency}{self.recency}"


@cache
def of_code(code: str) -> Worth:
    return Worth(*map(Grade, code))
