"""Whose the rows of a table are: by the tax number first, by the name second. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sales.importing.said.debts import DebtRow, together
from sales.values.company_names import company_key
from sales.work.debt import Keys


@dataclass(frozen=True, slots=True)
class Met:
    """A row with the cards that it is about: several are the points of one legal entity."""

    row: DebtRow
    clients: tuple[int, ...]
    entity: str


@dataclass(frozen=True, slots=True)
class Matched:
    """`unknown`: rows of nobody's card, or of one among several that only share a name."""

    met: tuple[Met, ...]
    unknown: tuple[DebtRow, ...]


class Cards:
    """Clients by what a table calls them. Two different tax numbers are two clients, whatever they are called."""

    def __init__(self, known: Iterable[Keys]) -> None:
        self._taxed: defaultdict[str, list[Keys]] = defaultdict(list)
        self._named: defaultdict[str, list[Keys]] = defaultdict(list)
        for one in known:
            if one.tax_number:
                self._taxed[one.tax_number].append(one)
            for name in one.names:
                self._named[name].append(one)

    def of(self, tax_number: str, name: str) -> list[Keys]:
        """All points of a legal entity; none of several that only share a name."""
        if found := self._taxed.get(tax_number, []):
            return found
        same = [one for one in self._named.get(company_key(name), []) if not (tax_number and one.tax_number)]
        numbers = {one.tax_number for one in same}
        return same if len(same) == 1 or (len(numbers) == 1 and "" not in numbers) else []


def chosen(name: str, points: Sequence[Keys]) -> Keys:
    """The card on which the entity's own stands: the one that is called so, else the oldest."""
    called = [one for one in points if company_key(name) in one.names]
    return min(called or points, key=lambda one: (one.since, one.client))


def matched(rows: Iterable[DebtRow], known: Sequence[Keys]) -> Matched:
    """Rows that are met on one card are one."""
    cards = Cards(known)
    met: dict[tuple[int, ...], Met] = {}
    unknown: list[DebtRow] = []
    for row in rows:
        found = cards.of(row.tax_number, row.name)
        clients = tuple(sorted(one.client for one in found))
        tax = row.tax_number or next((one.tax_number for one in found if one.tax_number), "")
        if not found:
            unknown.append(row)
        elif clients in met:
            met[clients] = replace(met[clients], row=together(met[clients].row, row))
        else:
            met[clients] = Met(row, clients, tax)
    return Matched(tuple(met.values()), tuple(unknown))
