"""Finds cards that may be of the same client: candidates by key, judged by `sales/clients/doubles/likeness.py`."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Column, Select, bindparam, func, select

from sales.clients.client import Client
from sales.clients.doubles.foreign import Foreign
from sales.clients.doubles.likeness import Likeness, Pair, likeness, pairs
from sales.ground.scope import Scope
from sales.values.company_names import company_key
from storage.engine.dialects import insert_new
from storage.engine.transaction import together
from storage.queries.client_rows import CLIENT, client_of
from storage.queries.scoped import InScope, Repository, Scoped, written
from storage.schema.tables import apart, clients, members

KEYS = ("tax_number", "email", "company_key")
"""Most certain first."""
AT_ONCE = 100
"""How many keys' cards are read in one query."""
MOST_KEYS = 1_000
"""How many shared keys are looked at; points of a chain share one and are no doubles."""
MOST_ALIKE = 20
"""How many cards of one key are compared with each other."""

_c = clients.c


def _alike(key: Column[Any]) -> Scoped[Select[Any]]:
    @Scoped
    def alike(mine: InScope) -> Select[Any]:
        others = (key == bindparam("shared"), _c.id != bindparam("row"))
        return select(*CLIENT).where(mine, *others).order_by(_c.search, _c.id).limit(MOST_ALIKE)

    return alike


def _sharing(key: Column[Any]) -> Scoped[Select[Any]]:
    @Scoped
    def shared(mine: InScope) -> Select[Any]:
        alike = select(key).where(mine, key > "").group_by(key).having(func.count() > 1)
        return alike.order_by(key).limit(bindparam("keys"))

    return shared


def _having(key: Column[Any]) -> Scoped[Select[Any]]:
    @Scoped
    def having(mine: InScope) -> Select[Any]:
        some = key.in_(bindparam("some", expanding=True))
        return select(key.label("shared"), *CLIENT).where(mine, some).order_by(key, _c.id)

    return having


_SHARED = {key: _sharing(_c[key]) for key in KEYS}
_HAVING = {key: _having(_c[key]) for key in KEYS}
_ALIKE = {key: _alike(_c[key]) for key in KEYS}


_WHOSE = {
    key: select(members.c.name.label("manager"), *CLIENT)
    .join(members, (members.c.workspace_id == _c.workspace_id) & (members.c.id == _c.owner_id))
    .where(
        _c.workspace_id == bindparam("workspace"),
        _c[key] == bindparam("shared"),
        _c.deleted_at.is_(None),
        written(clients),
    )
    for key in ("tax_number", "email")
}
"""In the whole company: that a tax number or e-mail is exactly the same is not secret."""
_APART = select(apart.c.one_id, apart.c.other_id).where(
    apart.c.workspace_id == bindparam("workspace"), apart.c.one_id.in_(bindparam("some", expanding=True))
)
_ARE_TWO = insert_new(apart)


class Doubles(Repository):
    """Doubles within one unit of work."""

    async def of(self, scope: Scope, client: Client, most: int = 5) -> list[tuple[Client, Likeness]]:
        told = ((one, likeness(client, one)) for one in await self._candidates(scope, client))
        alike = [(one, by) for one, by in told if by is not None]
        two = await self._two(scope, {_key(client.id, one.id)[0] for one, _ in alike})
        alike = [found for found in alike if _key(client.id, found[0].id) not in two]
        return sorted(alike, key=lambda found: list(Likeness).index(found[1]))[:most]

    async def _candidates(self, scope: Scope, client: Client) -> list[Client]:
        values = {"tax_number": client.tax_number, "email": client.email, "company_key": company_key(client.name)}
        asked = [(_ALIKE[key], value) for key, value in values.items() if value]
        found = await together(*(self._rows(query, scope, row=client.id, shared=value) for query, value in asked))
        return list({row[0]: client_of(row) for rows in found for row in rows}.values())

    async def of_colleague(self, scope: Scope, new: Client) -> Foreign | None:
        for key, value in (("tax_number", new.tax_number), ("email", new.email)):
            here = {"workspace": scope.workspace, "shared": value}
            for manager, *row in await self._transaction.rows(_WHOSE[key], here) if value else ():
                known = client_of(row)
                if not scope.sees(known.owner) and likeness(new, known) in (Likeness.TAX_NUMBER, Likeness.EMAIL):
                    return Foreign(known.id, known.name, known.owner, manager)
        return None

    async def pairs(self, scope: Scope, most: int) -> list[Pair]:
        found: dict[tuple[int, int], Pair] = {}
        for key in KEYS:
            shared = [row[0] for row in await self._rows(_SHARED[key], scope, keys=MOST_KEYS)]
            for start in range(0, len(shared), AT_ONCE):
                for pair in await self._pairs(scope, key, shared[start : start + AT_ONCE]):
                    found.setdefault(_key(pair.kept.id, pair.other.id), pair)
                if len(found) >= most:
                    return list(found.values())[:most]
        return list(found.values())

    async def _pairs(self, scope: Scope, key: str, some: Sequence[str]) -> list[Pair]:
        cards: dict[str, list[Client]] = {}
        for row in await self._rows(_HAVING[key], scope, some=some):
            cards.setdefault(row[0], []).append(client_of(row[1:]))
        alike = [pair for known in cards.values() for pair in pairs(known[:MOST_ALIKE])]
        two = await self._two(scope, {_key(pair.kept.id, pair.other.id)[0] for pair in alike})
        return [pair for pair in alike if _key(pair.kept.id, pair.other.id) not in two]

    async def _two(self, scope: Scope, some: Collection[int]) -> set[tuple[int, int]]:
        if not some:
            return set()
        rows = await self._transaction.rows(_APART, {"workspace": scope.workspace, "some": sorted(some)})
        return {(row.one_id, row.other_id) for row in rows}

    async def are_two(self, scope: Scope, one: int, other: int) -> None:
        first, second = _key(one, other)
        now = self._journal.now
        row = {"workspace_id": scope.workspace, "one_id": first, "other_id": second, "at": now}
        self._transaction.later(_ARE_TWO, row)
        about = {"one": first, "other": second}
        self._journal.noted("apart", scope.workspace, first, about)


def _key(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
