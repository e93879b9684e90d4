"""A bulk: what is done with all clients of a list. The list is kept as its conditions, as saved ones are."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, TypeAlias

VERSION = 1
Value: TypeAlias = str | int | Mapping[str, Any]
"""What a list is done with: a tag, an entry, who takes over; how several do: see `dividing.py`."""


class Out(StrEnum):
    """Why a client of the list is left out."""

    ASKED = "asked"  # not to be contacted
    INACTIVE = "inactive"
    PLANNED = "planned"
    MINDED = "minded"  # a step says that it is for that
    REFUSED = "refused"  # lately: they are left in peace
    AGGRIEVED = "aggrieved"  # a talk is planned already, and a complaint is open
    NUMBERLESS = "numberless"
    SO_ALREADY = "so_already"
    AGAIN = "again"  # something comes again already
    POOLED = "pooled"  # nobody's: whoever takes one plans


@dataclass(frozen=True, slots=True)
class Bulk:
    """`value`: what for, the tag, the source's id, or who takes over. `zone`: whose days the list is told from.

    `called` and `draft`: how the list was called by whoever had it open, and where it stands open.
    """

    wanted: Mapping[str, Any]
    value: Value
    zone: str
    called: str
    draft: str
    out: Mapping[str, int]
    """How many were left out as it began, by why."""
    owed: str = ""
    """What a step says for who waits for an answer to a complaint: nobody is called about anything else before."""

    @property
    def what(self) -> dict[str, Any]:
        return {"version": VERSION, **asdict(self)}

    @classmethod
    def of(cls, what: Mapping[str, Any]) -> "Bulk":
        """ValueError for what a later version has written. With whom something stays is no part of it."""
        if what["version"] != VERSION:
            raise ValueError(f"bulk of version {what['version']}")
        return cls(**{one.name: what[one.name] for one in fields(cls) if one.name in what})
