"""Drafts: a person's unfinished conversations."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from sales.ground.drafts import Draft
from storage.audit.journal import Journal
from storage.engine.dialects import put
from storage.engine.transaction import Transaction
from storage.queries.scoped import Repository
from storage.schema.tables import drafts

_d = drafts.c
DRAFT = (_d.id, _d.person_id, _d.kind, _d.data, _d.updated_at, _d.message_id)
_IS = (_d.person_id == bindparam("person"), _d.id == bindparam("row"))
_GET = select(*DRAFT).where(*_IS)
_SOME = select(*DRAFT).where(
    _d.person_id.in_(bindparam("people", expanding=True)), _d.id.in_(bindparam("some", expanding=True))
)
_LATEST = (
    select(*DRAFT)
    .where(_d.person_id == bindparam("person"), _d.kind == bindparam("kind"))
    .order_by(_d.updated_at.desc(), _d.id)
    .limit(bindparam("most"))
)
_SINCE = (
    select(*DRAFT)
    .where(
        _d.person_id == bindparam("person"),
        _d.kind.in_(bindparam("kinds", expanding=True)),
        _d.updated_at >= bindparam("since"),
    )
    .order_by(_d.updated_at, _d.id)
)
_DROP = delete(drafts).where(*_IS)
_PUT = put(drafts)
_STANDS = update(drafts).where(*_IS)


class Drafts(Repository):
    """Drafts within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal, known: Draft | None = None) -> None:
        super().__init__(transaction, journal)
        self._known = known
        """A draft that was read before; valid until this unit of work writes one."""

    async def get(self, person: int, draft: int) -> Draft | None:
        known = self._known
        if known is not None and (known.person, known.id) == (person, draft):
            return known
        row = await self._transaction.row(_GET, {"person": person, "row": draft})
        return None if row is None else Draft(*row)

    async def some(self, named: Collection[tuple[int, int]]) -> list[Draft]:
        if not named:
            return []
        values = {"people": [person for person, _ in named], "some": [draft for _, draft in named]}
        found = [Draft(*row) for row in await self._transaction.rows(_SOME, values)]
        return [one for one in found if (one.person, one.id) in named]

    async def latest(self, person: int, kind: str, most: int) -> list[Draft]:
        rows = await self._transaction.rows(_LATEST, {"person": person, "kind": kind, "most": most})
        return [Draft(*row) for row in rows]

    async def since(self, person: int, kinds: Collection[str], since: datetime) -> list[Draft]:
        values = {"person": person, "kinds": list(kinds), "since": since}
        return [Draft(*row) for row in await self._transaction.rows(_SINCE, values)]

    async def put(self, draft: Draft) -> None:
        row = {
            "person_id": draft.person,
            "id": draft.id,
            "kind": draft.kind,
            "data": draft.data,
            "message_id": draft.message,
            "updated_at": draft.updated_at,
        }
        self._known = None
        self._transaction.later(_PUT, row)

    async def drop(self, person: int, draft: int) -> None:
        self._known = None
        self._transaction.later(_DROP, {"person": person, "row": draft})

    async def stands_on(self, person: int, draft: int, message: int) -> None:
        self._known = None
        self._transaction.later(_STANDS, {"person": person, "row": draft, "message_id": message})
