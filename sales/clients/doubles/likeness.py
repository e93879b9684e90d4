"""Whether two cards look like one client's. Never a reason to merge, only to ask: a person decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Protocol

from sales.clients.client import Client
from sales.clients.doubles.foreign import Foreign
from sales.ground.scope import Scope
from sales.values import company_names
from sales.values.company_names import search_key

SHORTEST = 4
"""Letters of a word that names a place: what streets, houses and towns are is told by shorter ones."""


class Likeness(StrEnum):
    """By what two cards look like one client's, the surest first."""

    TAX_NUMBER = "tax_number"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cards that may be one client's; more is known of the first."""

    kept: Client
    other: Client
    by: Likeness


class Doubles(Protocol):
    """Which cards may be of one client, within the scope."""

    async def of(self, scope: Scope, client: Client, most: int = 5) -> list[tuple[Client, Likeness]]:
        """Of these, too, nobody has said that they are two."""

    async def pairs(self, scope: Scope, most: int) -> list[Pair]:
        """Of whom nobody has said that they are two."""

    async def of_colleague(self, scope: Scope, new: Client) -> Foreign | None:
        """Whose client has exactly this tax number, or this e-mail, out of scope."""

    async def are_two(self, scope: Scope, one: int, other: int) -> None:
        """Somebody has looked: these are no doubles."""


def likeness(one: Client, other: Client) -> Likeness | None:
    """None for points of a chain (one tax number or one name at other places), and for two legal entities of a name."""
    if _are_elsewhere(one, other):
        return None
    if one.tax_number and other.tax_number:
        return Likeness.TAX_NUMBER if one.tax_number == other.tax_number else None
    if one.email and search_key(one.email) == search_key(other.email):
        return Likeness.EMAIL
    keys = company_names.company_key(one.name), company_names.company_key(other.name)
    return Likeness.NAME if company_names.similar(*keys) else None


def pairs(cards: Sequence[Client]) -> list[Pair]:
    """All that look alike among some cards, the surest first."""
    found = []
    for one, other in combinations(cards, 2):
        by = likeness(one, other)
        if by is not None:
            kept, goes = sorted((one, other), key=_known, reverse=True)
            found.append(Pair(kept, goes, by))
    return sorted(found, key=lambda pair: list(Likeness).index(pair.by))


def _known(client: Client) -> tuple[int, int, float]:
    """The card on which more has been done; of two alike the older one."""
    facts = client.facts
    return facts.orders, facts.touches + facts.attempts, -client.created_at.timestamp()


def _are_elsewhere(one: Client, other: Client) -> bool:
    """Both say where they are, and not the same. An address is the same with its town and without."""
    if one.city and other.city and search_key(one.city) != search_key(other.city):
        return True
    ours, theirs = _place_words(one.address), _place_words(other.address)
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def _place_words(address: str) -> set[str]:
    words = "".join(sign if sign.isalnum() else " " for sign in search_key(address)).split()
    return {word for word in words if word[0].isdigit() or len(word) >= SHORTEST}
