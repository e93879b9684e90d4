"""Clients that are called the same and stand beside each other: what tells each of them from the others."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sales.clients.client import ClientLine, Page
from sales.values.company_names import BESIDE, kind_of, kindless, search_key

_TELLING: tuple[Callable[[ClientLine], str], ...] = (
    lambda line: kind_of(line.name),
    lambda line: line.city,
    lambda line: _street(line.address),
)


def apart(lines: Sequence[ClientLine]) -> list[ClientLine]:
    """The same lines; of namesakes each name says what it differs by: its kind, its city or its street."""
    called: defaultdict[str, list[ClientLine]] = defaultdict(list)
    for line in {one.id: one for one in lines}.values():
        called[search_key(kindless(line.name))].append(line)
    marks = {one.id: mark for some in called.values() if len(some) > 1 for one, mark in _marked(some)}
    return [_named(one, marks.get(one.id, "")) for one in lines]


def page_apart(page: Page) -> Page:
    return replace(page, lines=tuple(apart(page.lines)))


def alike(names: Mapping[int, str]) -> list[int]:
    """Of these clients by their names those that are called as another one of them."""
    keys = {client: search_key(kindless(name)) for client, name in names.items()}
    many = Counter(keys.values())
    return [client for client, key in keys.items() if many[key] > 1]


def _marked(some: Sequence[ClientLine]) -> list[tuple[ClientLine, str]]:
    """By what most of them differ; where that is the same for two, by the first such thing."""
    told = max(([tells(one) for one in some] for tells in _TELLING), key=lambda words: len(set(words)))
    return list(zip(some, told, strict=True))


def _street(address: str) -> str:
    """Мира, 5: less the town before it."""
    return ", ".join(part.strip() for part in address.split(",")[-2:])


def _named(line: ClientLine, mark: str) -> ClientLine:
    return replace(line, name=f"{kindless(line.name)}{BESIDE}{mark}") if mark else line
