"""The workspace's editable lists: sources and products. Built-in entries have a code, a company's own have text."""

from dataclasses import dataclass
from enum import StrEnum

MOST_ENTRIES = 20


class ListKind(StrEnum):
    SOURCE = "source"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    kind: ListKind
    code: str | None  # a built-in: its word is in the catalogues
    text: str | None  # the company's own
    place: int
    retired: bool = False
    version: int = 1


BUILT_IN_SOURCES = (
    "recommendation",
    "exhibition",
    "website",
    "cold_call",
    "advertising",
    "walk_in",
    "old_base",
    "other",
)
"""What a company starts with. Products start empty."""
