"""Telegram accounts."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from sales.company.members import Person
from storage.engine.dialects import put
from storage.queries.scoped import Repository
from storage.schema.tables import people

_p = people.c
PERSON = (_p.id, _p.locale, _p.zone, _p.name, _p.blocked_at, _p.waiting_draft)
_GET = select(*PERSON).where(_p.id == bindparam("person"))
_UPDATE = update(people).where(_p.id == bindparam("person"))
_LEAVE = _UPDATE.where(_p.waiting_draft == bindparam("left")).values(waiting_draft=None)
_PUT = put(people, keep=("blocked_at", "waiting_draft"))


def person_of(row: Any) -> Person:
    number, locale, zone, name, blocked_at, waiting = row
    return Person(number, locale, zone, name, blocked_at is not None, waiting)


class People(Repository):
    """Telegram accounts within one unit of work."""

    async def get(self, person: int) -> Person | None:
        row = await self._transaction.row(_GET, {"person": person})
        return None if row is None else person_of(row)

    async def put(self, person: Person) -> None:
        row = {
            "id": person.id,
            "name": person.name,
            "locale": person.locale,
            "zone": person.zone,
            "waiting_draft": None,
            "updated_at": self._journal.now,
            "blocked_at": None,
        }
        self._transaction.later(_PUT, row)

    async def wait(self, person: int, draft: int | None) -> None:
        self._transaction.later(_UPDATE, {"person": person, "waiting_draft": draft})

    async def leave(self, person: int, draft: int) -> None:
        self._transaction.later(_LEAVE, {"person": person, "left": draft})

    async def blocked(self, person: int, at: datetime | None) -> None:
        self._transaction.later(_UPDATE, {"person": person, "blocked_at": at})
