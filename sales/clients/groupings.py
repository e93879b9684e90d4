"""What clients are put together by: the words of a card that several of them share, each folded as searches fold it."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from sales.clients.client import Client
from sales.values.company_names import search_key


class GroupKind(StrEnum):
    TAG = "tag"
    CITY = "city"
    BUSINESS = "business"
    REGION = "region"


class Grouping(NamedTuple):
    kind: GroupKind
    word: str


def groupings(client: Client) -> set[Grouping]:
    """Of a deleted client none."""
    if client.deleted_at is not None:
        return set()
    return {Grouping(kind, word) for kind, text in _said(client) if (word := search_key(text))}


def _said(client: Client) -> Iterator[tuple[GroupKind, str]]:
    yield from ((GroupKind.TAG, tag) for tag in client.tags)
    yield GroupKind.CITY, client.city
    yield GroupKind.BUSINESS, client.business
    yield GroupKind.REGION, client.region
