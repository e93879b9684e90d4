"""The workspace's directories: sources and products. Built-in entries have a code, a company's own have text.

Words that a rep brings, in a file or for an order, are proposed: they stand with the client or the order at once, in no
list before an owner has said so.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from sales.ground.scope import Scope
from sales.languages.registry import LANGUAGES
from sales.values.company_names import search_key

MOST_ENTRIES = 20
"""That are offered; as many more wait to be."""
MOST_EVER = 80
"""With those that are offered no more: each has a button on one screen."""
LONGEST_NAME, MOST_WORDS = 40, 4
"""Of what is typed for a product's name, and not a remark."""
SHORTEST_STEM = 4
LONG_WORD = 7
_FLEETING = [re.compile(one.names.fleeting) for one in LANGUAGES if one.names.fleeting]


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
    proposed_by: int | None = None  # the member whose word it is, until an owner has answered

    @property
    def waits(self) -> bool:
        return self.proposed_by is not None

    @property
    def key(self) -> str:
        """What makes two words one."""
        return search_key(self.text or "")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A word that waits for an owner's answer, and with how many clients or orders it stands."""

    entry: Entry
    uses: int


def new_place(entries: Iterable[Entry]) -> int:
    """After all others."""
    return max((one.place for one in entries), default=-1) + 1


def has_room(entries: Iterable[Entry]) -> bool:
    return sum(not one.retired for one in entries) < MOST_ENTRIES


def proposal(workspace: int, kind: DirectoryKind, text: str, by: int, entries: Sequence[Entry]) -> Entry | None:
    """The word as it waits, the same whoever brings it; None where so many wait already that nobody would look."""
    if sum(one.waits for one in entries) >= MOST_ENTRIES or len(entries) >= MOST_EVER:
        return None
    named = f"{workspace} {kind} {search_key(text)}".encode()
    number = int.from_bytes(hashlib.sha256(named).digest()[:8], "big", signed=True)
    return Entry(number, kind, None, text, new_place(entries), retired=True, proposed_by=by)


def may_name(text: str) -> bool:
    """Whether what was typed is short enough to be what something is called."""
    return len(text) <= LONGEST_NAME and len(text.split()) <= MOST_WORDS and any(map(str.isalpha, text))


def named_in(text: str, entries: Iterable[Entry]) -> Entry | None:
    """The company's own entry that a text names, in whatever case; of several the one that most of its words are said
    of, and as they are written. «Крышки для стаканов» are lids, and not cups.
    """
    said = search_key(text).split()
    named = [one for one in entries if one.text and names(said, one.key.split())]
    return max(named, key=lambda one: _how_well(said, one.key.split()), default=None)


def _how_well(said: Sequence[str], name: Sequence[str]) -> tuple[int, int, int]:
    """Words, words as they are written, and how early the first of them is said."""
    first = min(place for place, word in enumerate(said) if _begins(word, _stem(name[0])))
    return len(name), len(set(name).intersection(said)), -first


def called(text: str, entries: Iterable[Entry]) -> Entry | None:
    """The company's own entry of just that name, offered or not."""
    return next((one for one in entries if one.key and one.key == search_key(text)), None)


def names(said: Sequence[str], name: Sequence[str]) -> bool:
    """Every word of the name is said, but for its ending."""
    return bool(name) and all(any(_begins(word, _stem(part)) for word in said) for part in name)


def is_part_of_name(word: str, entry: Entry) -> bool:
    """Whether one of several words of its name is said, in whatever case: «плёнку» of «Стрейч-плёнка»."""
    parts = re.split(r"[\s-]+", entry.key)
    return len(parts) > 1 and any(len(part) >= SHORTEST_STEM and _begins(word, _stem(part)) for part in parts)


def _begins(word: str, stem: str) -> bool:
    """«10 пачек крышек»: with a vowel that only this form has."""
    return word.startswith(stem) or any(
        match is not None and (match["before"] + match["behind"]).startswith(stem)
        for match in (rule.fullmatch(word) for rule in _FLEETING)
    )


def _stem(word: str) -> str:
    """Without its last letter; a long word may be an adjective («бумажную»), whose ending has two."""
    ending = 2 if len(word) > LONG_WORD else 1
    return word[:-ending] if len(word) > SHORTEST_STEM else word


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


class Directories(Protocol):
    async def all(self, scope: Scope, kind: DirectoryKind, *, retired: bool = False) -> list[Entry]: ...
    async def add(self, scope: Scope, entry: Entry) -> None: ...
    async def propose(self, scope: Scope, entry: Entry) -> None:
        """A word that waits, once. Nobody's change: what it was brought with can be undone whatever becomes of it."""

    async def waiting(self, scope: Scope) -> list[Proposal]:
        """Words that some client or order has, in the order in which they came."""

    async def save(self, scope: Scope, entry: Entry) -> Entry: ...
