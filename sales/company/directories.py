"""The workspace's directories: sources and products. Built-in entries have a code, a company's own have text."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sales.values.company_names import search_key

MOST_ENTRIES = 20
SHORTEST_STEM = 4


class DirectoryKind(StrEnum):
    SOURCE = "source"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    kind: DirectoryKind
    code: str | None  # a built-in: its word is in the catalogues
    text: str | None  # the company's own
    place: int
    retired: bool = False
    version: int = 1


def named_in(text: str, entries: Iterable[Entry]) -> Entry | None:
    """The company's own entry that a text names, in whatever case; of several the one with the longest name."""
    said = search_key(text).split()
    named = (one for one in entries if one.text and _names(said, search_key(one.text).split()))
    return max(named, key=lambda one: len(one.text or ""), default=None)


def _names(said: list[str], name: list[str]) -> bool:
    """Every word of the name is said, but for its ending."""
    return bool(name) and all(any(word.startswith(_stem(part)) for word in said) for part in name)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > SHORTEST_STEM else word


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
