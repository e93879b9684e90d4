"""Clients as lines: found, named, opened recently. Lists by conditions are in `queries/listing`, the card in
`clients.py`.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select

from sales.clients.client import ClientLine, Page
from sales.clients.doubles.foreign import Foreign
from sales.clients.finding.candidates import Candidates
from sales.ground.noted import Noted
from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf
from sales.standing.sections import EVERYBODY
from storage.audit.journal import Journal
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.queries import search
from storage.queries.client_rows import LINE_AND_STEP, line_of
from storage.queries.finding.naming import Namings
from storage.queries.finding.search import Search
from storage.queries.listing.lists import Lists
from storage.queries.pages import BY_NAME, WITH_STEP
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client, written
from storage.queries.step_rows import nearest_step
from storage.schema.tables import audit, clients, members, next_steps, phones

SCREENS = 60
"""How many of the actor's last screens are searched for clients."""
LISTS = frozenset(noted.value for noted in Noted if noted.is_list)

_c = clients.c


@cache
def _named(words: int) -> Scoped[Select[Any]]:
    @Scoped
    def named(mine: InScope) -> Select[Any]:
        lines = select(*LINE_AND_STEP).select_from(WITH_STEP).where(mine, *search.beginning(words))
        return lines.order_by(*BY_NAME).limit(bindparam("most"))

    return named


@Scoped
def _these(mine: InScope) -> Select[Any]:
    these = _c.id.in_(bindparam("rows", expanding=True))
    return select(*LINE_AND_STEP).select_from(WITH_STEP).where(mine, these).order_by(*BY_NAME)


HOLDER = (
    select(*LINE_AND_STEP, members.c.name)
    .select_from(
        phones.join(clients, part_of_client(phones))
        .join(members, (members.c.workspace_id == _c.workspace_id) & (members.c.id == _c.owner_id))
        .outerjoin(next_steps, nearest_step())
    )
    .where(
        phones.c.workspace_id == bindparam("workspace"),
        phones.c.e164 == bindparam("number"),
        phones.c.deleted_at.is_(None),
        _c.deleted_at.is_(None),
        written(clients),
    )
)

LAST_SCREENS = (
    select(audit.c.clients, audit.c.at, audit.c.shown, audit.c.changes.is_not(None).label("acted"))
    .where(audit.c.workspace_id == bindparam("workspace"), audit.c.member_id == bindparam("actor"))
    .order_by(audit.c.at.desc(), audit.c.id.desc())
    .limit(bindparam("screens"))
)


class ClientLists(Repository):
    """Clients as lines of lists, within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._search = Search(transaction, journal)
        self._namings = Namings(transaction, journal)
        self._lists = Lists(transaction, journal)

    async def find(self, scope: Scope, words: str, page: int) -> Page:
        return await self._search.find(scope, words, page)

    async def named(self, scope: Scope, words: str, most: int = 5) -> list[ClientLine]:
        asked = search.beginnings(words)
        if not asked:
            return []
        rows = await self._rows(_named(len(asked)), scope, most=most, **search.bound_beginnings(asked))
        return [line_of(row) for row in rows]

    async def candidates(self, scope: Scope, text: str) -> Candidates:
        return await self._namings.candidates(scope, text)

    async def recent(self, scope: Scope, most: int = 5) -> list[ClientLine]:
        screens = await self._last_screens(scope, SCREENS)
        ids = dict.fromkeys(row.clients[0] for row in screens if row.clients and (row.acted or _is_of_one(row)))
        lines = {line.id: line for line in await self.lines(scope, list(ids))}
        return [lines[one] for one in ids if one in lines][:most]

    async def open_card(self, scope: Scope, since: datetime) -> ClientLine | None:
        screens = [row for row in await self._last_screens(scope, SCREENS) if row.shown is not None]
        if not screens or screens[0].at < since or not _is_of_one(screens[0]):
            return None
        return next(iter(await self.lines(scope, screens[0].clients)), None)

    async def open_list(self, scope: Scope, since: datetime) -> frozenset[int]:
        screens = [row for row in await self._last_screens(scope, SCREENS) if row.shown is not None]
        if not screens or screens[0].at < since or screens[0].shown != Noted.LIST:
            return frozenset()
        return frozenset(screens[0].clients)

    async def by_phone(self, scope: Scope, e164: str) -> ClientLine | Foreign | None:
        row = await self._transaction.row(HOLDER, {"workspace": scope.workspace, "number": e164})
        if row is None:
            return None
        line = line_of(row[: len(LINE_AND_STEP)])
        if scope.sees(line.owner):
            return line
        return Foreign(line.id, line.name, line.owner, row[-1])

    async def totals(self, scope: Scope) -> int:
        return await self._lists.count(scope, EVERYBODY, AsOf(self._journal.now, self._journal.now.date()))

    async def lines(self, scope: Scope, ids: Sequence[int]) -> list[ClientLine]:
        return [line_of(row) for row in await self._rows(_these, scope, rows=ids)] if ids else []

    async def _last_screens(self, scope: Scope, most: int) -> Sequence[AnyRow]:
        who = {"workspace": scope.workspace, "actor": scope.actor}
        return await self._transaction.rows(LAST_SCREENS, {**who, "screens": most})


def _is_of_one(screen: AnyRow) -> bool:
    return len(screen.clients) == 1 and screen.shown not in LISTS
