"""Whose the rows of a table are: by the tax number first, by accounting's own code second, by the name third. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from sales.importing.said.debts import DebtRow, together
from sales.values.company_names import company_key, kindless
from sales.work.debt import Keys


@dataclass(frozen=True, slots=True)
class Met:
    """A row with the cards that it is about: several are the points of one legal entity."""

    row: DebtRow
    clients: tuple[int, ...]
    entity: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A row of nobody's card, or of one among several that only share its name."""

    name: str
    amount: int
    is_of_several: bool = False


@dataclass(frozen=True, slots=True)
class Matched:
    """`unclear`: cards that a row may be about which is met on none, or says no sum."""

    met: tuple[Met, ...]
    unknown: tuple[Unknown, ...]
    unclear: frozenset[int] = frozenset()


class Row(Protocol):
    """Of whichever table."""

    @property
    def tax_number(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def amount(self) -> int: ...


class Cards:
    """Clients by what a table calls them. Two different tax numbers, or codes, are two clients, also of one name."""

    def __init__(self, known: Iterable[Keys]) -> None:
        self._taxed: defaultdict[str, list[Keys]] = defaultdict(list)
        self._coded: defaultdict[str, list[Keys]] = defaultdict(list)
        self._named: defaultdict[str, list[Keys]] = defaultdict(list)
        self._shown: defaultdict[str, list[Keys]] = defaultdict(list)
        for one in known:
            if one.tax_number:
                self._taxed[one.tax_number].append(one)
            if one.code:
                self._coded[one.code].append(one)
            for name in one.names:
                self._named[name].append(one)
            self._shown[one.shown].append(one)

    def of(self, row: Row) -> list[Keys]:
        """All points of a legal entity; none of several that only share a name."""
        if found := self._taxed.get(row.tax_number, []):
            return found
        coded = self._coded.get(row.code, []) if row.code else []
        named = [one for one in self._called(row.name) if not row.code or one.code in {"", row.code}]
        return self._entity(row, coded) or self._entity(row, named)

    def maybe(self, row: Row) -> list[Keys]:
        """All that it may be about, where nobody knows which: no card of another tax number, or of another code."""
        alike = {one.client: one for one in self._called(row.name) + self._coded.get(row.code, [])}
        return [
            one
            for one in alike.values()
            if not (row.tax_number and one.tax_number) and (not row.code or one.code in {"", row.code})
        ]

    def unknown(self, row: Row) -> Unknown:
        """Of one that is met on no card."""
        return Unknown(row.name, row.amount, len(self._called(row.name)) > 1)

    def _called(self, name: str) -> list[Keys]:
        """By the whole name; of whoever is called so by nobody, as lists show it: `David Turner`, a sole trader."""
        shown = company_key(kindless(name))
        return self._named.get(company_key(name), []) or (self._shown.get(shown, []) if shown else [])

    def _entity(self, row: Row, cards: Sequence[Keys]) -> list[Keys]:
        same = [one for one in cards if not (row.tax_number and one.tax_number)]
        numbers = {one.tax_number for one in same}
        if len(numbers) == 1 and "" not in numbers:
            return self._taxed[numbers.pop()]
        return same if len(same) == 1 else []


def chosen(row: Row, points: Sequence[Keys]) -> Keys:
    """The card on which the entity's own stands: the one that has its code or is called so, else the oldest."""
    coded = [one for one in points if row.code and one.code == row.code]
    called = [one for one in points if company_key(row.name) in one.names]
    return min(coded or called or points, key=lambda one: (one.since, one.client))


def matched(rows: Iterable[DebtRow], known: Sequence[Keys], unsure: Iterable[DebtRow] = ()) -> Matched:
    """Rows that are met on one card are one. `unsure` say no sum."""
    cards = Cards(known)
    met: dict[tuple[int, ...], Met] = {}
    unknown: list[Unknown] = []
    unclear = {one.client for row in unsure for one in cards.of(row) or cards.maybe(row)}
    for row in rows:
        found = cards.of(row)
        clients = tuple(sorted(one.client for one in found))
        tax = row.tax_number or next((one.tax_number for one in found if one.tax_number), "")
        if not found:
            unknown.append(cards.unknown(row))
            unclear |= {one.client for one in cards.maybe(row)}
        elif clients in met:
            met[clients] = replace(met[clients], row=together(met[clients].row, row))
        else:
            met[clients] = Met(row, clients, tax)
    sure = {client for clients in met for client in clients}
    return Matched(tuple(met.values()), tuple(unknown), frozenset(unclear - sure))
