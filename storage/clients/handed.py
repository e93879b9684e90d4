"""Handed-over clients and the answers of their new owners: a row per client and hand-over."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, Select, Update, and_, bindparam, case, func, insert, or_, select, tuple_, update

from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.jobs.handed import Answer, Asked, Gone, Handed, Moved, Progress
from sales.standing.base import KEYS
from storage.queries.listing.shaped import NEVER
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client
from storage.queries.step_rows import OPEN
from storage.schema.columns import LocalDate
from storage.schema.tables import clients, handed, next_steps

_c, _h = clients.c, handed.c
_NEW = insert(handed)
_STILL = and_(part_of_client(handed), _c.owner_id == _h.member_id)
"""Excludes clients that were handed on, which somebody else has to answer for."""
_BY = _h.job_id == bindparam("job")
_MINE = and_(_BY, _h.member_id == bindparam("actor"))
_ROW = (_h.client_id, _h.job_id, _h.from_id, _h.answer, _h.question, _h.replied_at)
_WAITS = and_(_BY, _h.answer == Answer.QUESTION, _h.question != "", _h.replied_at.is_(None))


_HAS_REPLY = and_(_h.question != "", _h.replied_at.is_not(None))
_ANSWERED = (_h.client_id, _c.name, _h.member_id, _h.question, _h.reply, _h.replied_by)
_SAID: dict[str, Any] = {
    "replied_at": bindparam("moment"),
    "reply": bindparam("told"),
    "replied_by": bindparam("lead"),
}
_REPLIED = and_(_h.answer == Answer.QUESTION, _h.replied_at.is_not(None))
"""The question was answered, so the client is to be accepted again or asked about once more."""
_STEP_ON = select(func.min(next_steps.c.due_on)).where(part_of_client(next_steps), OPEN).correlate(clients)
_PLACE = (
    func.coalesce(_STEP_ON.scalar_subquery(), NEVER),
    case((_c.named_base.in_(sorted(KEYS)), 0), else_=1),
    _h.client_id,
)
"""Ordered by the nearest step; on one day key clients come first."""


@Scoped
def _place_of(mine: InScope) -> Select[Any]:
    joined = handed.join(clients, part_of_client(handed))
    return select(*_PLACE).select_from(joined).where(mine, _MINE, _h.client_id == bindparam("client"))


@Scoped
def _next(mine: InScope) -> Select[Any]:
    """The unanswered client after the last one, or the first one again at the end."""
    unanswered = or_(_h.answer.is_(None), _REPLIED)
    waiting = select(*_ROW).select_from(handed.join(clients, _STILL)).where(mine, _MINE, unanswered)
    after = tuple_(bindparam("day", type_=LocalDate()), bindparam("rank", type_=Integer), bindparam("after"))
    return waiting.order_by(case((tuple_(*_PLACE) > after, 0), else_=1), *_PLACE).limit(1)


@Scoped
def _get(mine: InScope) -> Select[Any]:
    joined = handed.join(clients, _STILL)
    return select(*_ROW).select_from(joined).where(mine, _MINE, _h.client_id == bindparam("client"))


@Scoped
def _answer(mine: InScope) -> Update:
    this = (of_client_in(mine, handed), _MINE, _h.client_id == bindparam("client"))
    other = or_(_h.answer.is_(None), _h.answer != bindparam("said"))
    return update(handed).where(*this, other).values(answer=bindparam("said"), answered_at=bindparam("moment"))


@Scoped
def _ask(mine: InScope) -> Update:
    this = (of_client_in(mine, handed), _MINE, _h.client_id == bindparam("client"))
    waits = update(handed).where(*this).values(answer=Answer.QUESTION, question=bindparam("told"), replied_at=None)
    waits = waits.values(reply="", replied_by=None)
    return waits.values(answered_at=bindparam("moment"))


@Scoped
def _questions(mine: InScope) -> Select[Any]:
    asked = select(_h.client_id, _c.name, _h.member_id, _h.question).select_from(handed.join(clients, _STILL))
    return asked.where(mine, _WAITS).order_by(_h.answered_at, _h.id)


@Scoped
def _reply(mine: InScope) -> Update:
    this = (of_client_in(mine, handed), _WAITS, _h.client_id == bindparam("client"))
    return update(handed).where(*this).values(_SAID)


@Scoped
def _replies(mine: InScope) -> Select[Any]:
    told = select(*_ANSWERED).select_from(handed.join(clients, _STILL))
    return told.where(mine, _BY, _HAS_REPLY).order_by(_h.replied_at.desc(), _h.id)


_FROM = and_(_h.workspace_id == bindparam("workspace"), _BY, _h.client_id == bindparam("client"))
"""For clients that are out of scope by now: the row itself says from whom they were taken."""
_GAVE = and_(_FROM, _h.from_id == bindparam("actor"))
_HAD = select(func.count()).select_from(handed).where(_GAVE)
_ASKED_OF = (
    select(_h.client_id, _c.name, _h.member_id, _h.question)
    .select_from(handed.join(clients, _STILL))
    .where(_GAVE, _WAITS, _c.deleted_at.is_(None))
)
_REPLY_OF = update(handed).where(_GAVE, _WAITS).values(_SAID)
_REPLIED_OF = (
    select(*_ANSWERED).select_from(handed.join(clients, _STILL)).where(_GAVE, _HAS_REPLY, _c.deleted_at.is_(None))
)


@Scoped
def _progress(mine: InScope) -> Select[Any]:
    asked = and_(_h.answer == Answer.QUESTION, _h.replied_at.is_(None))
    counted = [func.count(case((one, 1))) for one in (_h.answer == Answer.ACCEPTED, asked)]
    told = select(_h.member_id, func.count(), *counted).select_from(handed.join(clients, _STILL))
    return told.where(mine, _BY).group_by(_h.member_id).order_by(_h.member_id)


_FIRST = date.min, 0, -(2**63)
_WHOSE = _h.from_id, _h.member_id
_MOVED = select(*_WHOSE, func.count()).where(_h.workspace_id == bindparam("workspace"), _BY).group_by(*_WHOSE)
_MOVED = _MOVED.order_by(*_WHOSE)
_GONE = (
    select(_h.client_id, _c.name, _h.from_id)
    .select_from(handed.join(clients, part_of_client(handed)))
    .where(_h.workspace_id == bindparam("workspace"), _BY, _h.from_id.in_(bindparam("givers", expanding=True)))
    .where(_c.deleted_at.is_(None))
    .order_by(_c.name, _h.client_id)
)


def _of_actor(scope: Scope, job: int, client: int) -> dict[str, int]:
    return {"workspace": scope.workspace, "actor": scope.actor, "job": job, "client": client}


class HandedOver(Repository):
    """Handed-over clients within one unit of work."""

    async def add(self, scope: Scope, job: int, giver: int, taker: int, clients: Collection[int]) -> None:
        told = {"job_id": job, "member_id": taker, "from_id": giver, "at": self._journal.now}
        rows = {new_id(): client for client in clients}
        values = [{"workspace_id": scope.workspace, "id": row, "client_id": of, **told} for row, of in rows.items()]
        if values:
            await self._transaction.run(_NEW, values)
        for row, client in rows.items():
            self._journal.added("handed", scope.workspace, row, told, client=client)

    async def moved(self, scope: Scope, job: int) -> list[Moved]:
        rows = await self._transaction.rows(_MOVED, {"workspace": scope.workspace, "job": job})
        return [Moved(*row) for row in rows]

    async def gone(self, scope: Scope, job: int, givers: Collection[int]) -> list[Gone]:
        values = {"workspace": scope.workspace, "job": job, "givers": sorted(givers)}
        return [Gone(*row) for row in await self._transaction.rows(_GONE, values)]

    async def next(self, scope: Scope, job: int, after: int | None = None) -> Handed | None:
        mine = {"job": job, "actor": scope.actor}
        known = None if after is None else await self._row(_place_of, scope, **mine, client=after)
        day, rank, client = known or _FIRST
        row = await self._row(_next, scope, **mine, day=day, rank=rank, after=client)
        return None if row is None else Handed(*row)

    async def get(self, scope: Scope, job: int, client: int) -> Handed:
        row = await self._row(_get, scope, job=job, actor=scope.actor, client=client)
        if row is None:
            raise NotFound
        return Handed(*row)

    async def answer(self, scope: Scope, job: int, client: int, answer: Answer, at: datetime) -> bool:
        values = {"job": job, "actor": scope.actor, "client": client, "said": answer, "moment": at}
        return await self._run(_answer, scope, **values) == 1

    async def ask(self, scope: Scope, job: int, client: int, text: str, at: datetime) -> None:
        values = {"job": job, "actor": scope.actor, "client": client, "told": text, "moment": at}
        await self._run(_ask, scope, **values)

    async def questions(self, scope: Scope, job: int) -> list[Asked]:
        return [Asked(*row) for row in await self._rows(_questions, scope, job=job)]

    async def replies(self, scope: Scope, job: int) -> list[Asked]:
        return [Asked(*row) for row in await self._rows(_replies, scope, job=job)]

    async def reply_of(self, scope: Scope, job: int, client: int) -> Asked | None:
        row = await self._transaction.row(_REPLIED_OF, _of_actor(scope, job, client))
        return None if row is None else Asked(*row)

    async def had(self, scope: Scope, job: int, client: int) -> bool:
        return bool(await self._transaction.scalar(_HAD, _of_actor(scope, job, client)))

    async def asked_of(self, scope: Scope, job: int, client: int) -> Asked | None:
        row = await self._transaction.row(_ASKED_OF, _of_actor(scope, job, client))
        return None if row is None else Asked(*row)

    async def reply(self, scope: Scope, job: int, client: int, text: str, at: datetime, *, had: bool = False) -> bool:
        said = {"moment": at, "told": text, "lead": scope.actor}
        if had:
            return await self._transaction.run(_REPLY_OF, {**_of_actor(scope, job, client), **said}) == 1
        return await self._run(_reply, scope, job=job, client=client, **said) == 1

    async def progress(self, scope: Scope, job: int) -> list[Progress]:
        return [Progress(*row) for row in await self._rows(_progress, scope, job=job)]
