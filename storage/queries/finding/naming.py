"""Finds clients that a text may name, by its words. Which of them it does name: `sales/clients/finding/naming.py`."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, CompoundSelect, Select, bindparam, or_, select, union_all

from sales.clients.finding.analyser import ANALYSER
from sales.clients.finding.candidates import Candidate, Candidates, looked_up
from sales.clients.finding.entries import NAMING
from sales.ground.scope import Scope
from storage.engine.lines import AnyRow
from storage.queries import search
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client
from storage.schema.tables import clients, contacts, names, workspaces

SHARED_BY_MANY = 50
"""A word that more clients in scope have does not name any of them by itself."""
MOST_CANDIDATES = 100
MOST_WORDS = 120
AT_ONCE = 8
"""Statements exist for this many words, twice as many, and so on; unused places are left empty."""

_c, _n = clients.c, names.c
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_ANALYSER = select(workspaces.c.analyser).where(workspaces.c.id == bindparam("workspace"))


@cache
def _known(words: int, *, everybody: bool) -> CompoundSelect[Any]:
    """For each word the clients that it may name, up to one more than SHARED_BY_MANY."""
    return union_all(*(select(_of_word(number, everybody=everybody).subquery()) for number in range(words)))


def _of_word(number: int, *, everybody: bool) -> Select[Any]:
    here = (_n.workspace_id == bindparam("workspace"), _n.word == bindparam(f"word{number}"))
    named = select(_n.word, _n.client_id).where(*here, _n.kind.in_(NAMING))
    if not everybody:
        named = named.where(_n.owner_id.in_(bindparam("owners", expanding=True)))
    return named.limit(SHARED_BY_MANY + 1)


@Scoped
def _called(mine: InScope) -> Select[Any]:
    people = part_of_client(contacts) & contacts.c.deleted_at.is_(None)
    return (
        select(_c.id, _c.name, _c.legal_name, contacts.c.name.label("person"))
        .select_from(clients.outerjoin(contacts, people))
        .where(mine, _c.id.in_(_SOME))
        .order_by(_c.search, _c.id, contacts.c.place)
    )


@cache
def _beginning(words: int) -> Scoped[Select[Any]]:
    """Used while the index is incomplete: clients by the beginnings of the words of their keys."""

    @Scoped
    def beginning(mine: InScope) -> Select[Any]:
        return select(_c.id).where(mine, or_(*search.beginning(words))).limit(MOST_CANDIDATES)

    return beginning


class Namings(Repository):
    """Candidates for the words of a text, within one unit of work."""

    async def candidates(self, scope: Scope, text: str) -> Candidates:
        words = looked_up(text)[:MOST_WORDS]
        if not words:
            return Candidates()
        if await self._transaction.scalar(_ANALYSER, {"workspace": scope.workspace}) != ANALYSER:
            return Candidates(await self._those(scope, await self._before(scope, words)))
        shared, some = _told_apart(await self._found(scope, words))
        return Candidates(await self._those(scope, some), shared)

    async def _found(self, scope: Scope, words: Sequence[str]) -> Sequence[AnyRow]:
        room = AT_ONCE
        while room < len(words):
            room *= 2
        asked = [*words, *[""] * (room - len(words))]
        values: dict[str, Any] = {f"word{number}": word for number, word in enumerate(asked)}
        whose = {} if scope.owners is None else {"owners": sorted(scope.owners)}
        query = _known(room, everybody=scope.owners is None)
        return await self._transaction.rows(query, {"workspace": scope.workspace, **whose, **values})

    async def _before(self, scope: Scope, words: Sequence[str]) -> list[int]:
        telling = [word for word in words if len(word) > 2][: search.MOST_WORDS]
        if not telling:
            return []
        rows = await self._rows(_beginning(len(telling)), scope, **search.bound_beginnings(telling))
        return [row.id for row in rows]

    async def _those(self, scope: Scope, some: Sequence[int]) -> tuple[Candidate, ...]:
        if not some:
            return ()
        found: dict[int, Candidate] = {}
        for row in await self._rows(_called, scope, some=some):
            before = found.get(row.id, Candidate(row.id, row.name, row.legal_name))
            found[row.id] = before.with_person(row.person) if row.person else before
        return tuple(found.values())


def _told_apart(rows: Sequence[AnyRow]) -> tuple[frozenset[str], list[int]]:
    """The words that too many clients share; and the clients of the others, those with most words first."""
    by_word: dict[str, set[int]] = {}
    for row in rows:
        by_word.setdefault(row.word, set()).add(row.client_id)
    shared = frozenset(word for word, some in by_word.items() if len(some) > SHARED_BY_MANY)
    named = Counter(client for word, some in by_word.items() if word not in shared for client in some)
    return shared, [client for client, _ in named.most_common(MOST_CANDIDATES)]
