"""First calls after an import: which of its clients wait for one, and what is planned for them already."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, exists, func, select

from sales.clients.client import ClientLine
from sales.ground.scope import Scope
from sales.importing.port import Which
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.importing.past import Past
from storage.queries.client_rows import LINE, line_of
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client
from storage.queries.step_rows import OPEN
from storage.schema.tables import clients, next_steps, phones

PAGE = 2_000
"""Lines read per query."""

_c = clients.c
_TO_CALL = (_c.status == "active", _c.do_not_contact.is_(False))
_IN_SPAN = _c.id.between(bindparam("first"), bindparam("last"))


@Scoped
def _waiting(mine: InScope) -> Select[Any]:
    planned = exists().where(part_of_client(next_steps), OPEN).correlate(clients)
    numbers = exists().where(part_of_client(phones), phones.c.deleted_at.is_(None)).correlate(clients)
    return select(*LINE).where(mine, _IN_SPAN, *_TO_CALL, ~planned, numbers).order_by(_c.id).limit(PAGE)


@Scoped
def _planned(mine: InScope) -> Select[Any]:
    of_it = (_IN_SPAN, OPEN)
    return (
        select(next_steps.c.member_id, next_steps.c.due_on, func.count().label("steps"))
        .select_from(clients.join(next_steps, part_of_client(next_steps)))
        .where(mine, *of_it)
        .group_by(next_steps.c.member_id, next_steps.c.due_on)
    )


@Scoped
def _to_call(mine: InScope) -> Select[Any]:
    these = _c.id.in_(bindparam("some", expanding=True))
    return select(_c.id, _c.owner_id).where(mine, these, *_TO_CALL).order_by(_c.id).with_for_update()


class FirstCalls(Repository):
    """First calls within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._past = Past(transaction, journal)

    async def waiting(self, scope: Scope, which: Which) -> list[ClientLine]:
        made = await self._past.made_by(scope, which)
        lines: list[ClientLine] = []
        first: int | None = made.first
        while first is not None:
            rows = await self._rows(_waiting, scope, first=first, last=made.last)
            lines += map(line_of, rows)
            first = lines[-1].id + 1 if len(rows) == PAGE else None
        return lines

    async def planned(self, scope: Scope, which: Which) -> dict[tuple[int, date], int]:
        made = await self._past.made_by(scope, which)
        rows = await self._rows(_planned, scope, first=made.first, last=made.last)
        return {(row.member_id, row.due_on): row.steps for row in rows}

    async def to_call(self, scope: Scope, clients: Collection[int]) -> dict[int, int]:
        return {row.id: row.owner_id for row in await self._rows(_to_call, scope, some=sorted(clients))}
