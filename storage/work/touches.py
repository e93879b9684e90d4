"""Touches and their attachments."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Select,
    Update,
    bindparam,
    case,
    cast,
    extract,
    func,
    or_,
    select,
    update,
)

from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Scope
from sales.recording.spreading import Taken
from sales.work.channels import Channel
from sales.work.touch import Attachment, Touch
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.queries.hanging import Hanging, adding_to_client
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client
from storage.queries.values import ATTACHMENTS, TOUCHES, touch_values
from storage.schema.tables import attachments, clients, drafts, members, touches

DAY = 24 * 60 * 60
SOON_ENOUGH = 2 * DAY
EPOCH = date(1970, 1, 1)

_t, _a = touches.c, attachments.c
TOUCH, ATTACHMENT = TOUCHES.columns, ATTACHMENTS.columns
ANYBODY = 0
_LIVING = _t.deleted_at.is_(None)
_OF_CLIENT = touches.join(clients, part_of_client(touches))


def _newest(mine: InScope, *conditions: ColumnElement[bool]) -> Select[Any]:
    """The newest touches that meet the conditions, with a row per attachment."""
    chosen = select(_t.workspace_id, _t.id).select_from(_OF_CLIENT).where(mine, _LIVING, *conditions)
    page = (
        chosen.order_by(_t.at.desc(), _t.id.desc()).limit(bindparam("most")).offset(bindparam("skip")).subquery("page")
    )
    rows = page.join(touches, (_t.workspace_id == page.c.workspace_id) & (_t.id == page.c.id)).outerjoin(
        attachments, (_a.workspace_id == _t.workspace_id) & (_a.touch_id == _t.id)
    )
    return select(*TOUCH, *ATTACHMENT).select_from(rows).order_by(_t.at.desc(), _t.id.desc(), _a.created_at, _a.id)


@Scoped
def _last(mine: InScope) -> Select[Any]:
    return _newest(mine, clients.c.id == bindparam("client"))


@Scoped
def _touch(mine: InScope) -> Select[Any]:
    return _newest(mine, _t.id == bindparam("row"))


@Scoped
def _last_by(mine: InScope) -> Select[Any]:
    """The actor's touch recorded last in a conversation: it has its draft's id, unlike one from a file."""
    actor = (members.c.workspace_id == bindparam("workspace"), members.c.id == bindparam("actor"))
    told = select(drafts.c.id).join(members, members.c.person_id == drafts.c.person_id).where(*actor)
    recent = told.where(drafts.c.updated_at >= bindparam("since"))
    own = (_t.member_id == bindparam("actor"), _t.recorded_at >= bindparam("since"), _t.id.in_(recent))
    of_client = or_(bindparam("client", type_=BigInteger) == ANYBODY, clients.c.id == bindparam("client"))
    return (
        select(*TOUCH)
        .select_from(_OF_CLIENT)
        .where(mine, _LIVING, *own, of_client)
        .order_by(_t.recorded_at.desc())
        .limit(1)
    )


@Scoped
def _all(mine: InScope) -> Select[Any]:
    of_client = clients.c.id == bindparam("client")
    return select(*TOUCH).select_from(_OF_CLIENT).where(mine, of_client, _LIVING).order_by(_t.at, _t.recorded_at, _t.id)


@Scoped
def _some(mine: InScope) -> Select[Any]:
    these = _t.id.in_(bindparam("some", expanding=True))
    return select(*TOUCH).select_from(_OF_CLIENT).where(mine, these, _LIVING)


@Scoped
def _count(mine: InScope) -> Select[Any]:
    of_client = clients.c.id == bindparam("client")
    known = part_of_client(touches) & _LIVING
    return (
        select(func.count(_t.id))
        .select_from(clients.outerjoin(touches, known))
        .where(mine, of_client)
        .group_by(clients.c.id)
    )


_OF_MEMBER = (_t.member_id == bindparam("member"), _t.at >= bindparam("since"), _t.at < bindparam("until"))


@Scoped
def _done(mine: InScope) -> Select[Any]:
    """A member's touches with the client's name, newest first."""
    done = select(*TOUCH, clients.c.name).select_from(_OF_CLIENT).where(mine, _LIVING, *_OF_MEMBER)
    return done.order_by(_t.at.desc(), _t.id.desc()).limit(bindparam("most")).offset(bindparam("skip"))


@Scoped
def _done_count(mine: InScope) -> Select[Any]:
    return select(func.count(_t.id)).select_from(_OF_CLIENT).where(mine, _LIVING, *_OF_MEMBER)


@Scoped
def _by_day(mine: InScope) -> Select[Any]:
    """Counts per day (since 1970), without touches that were recorded long afterwards."""
    at, recorded = (cast(extract("epoch", moment), BigInteger) for moment in (_t.at, _t.recorded_at))
    day = cast(func.floor((at + bindparam("offset", type_=Integer)) / DAY), Integer)
    visits = func.sum(case((_t.channel == Channel.VISIT, 1), else_=0))
    known = (mine, _LIVING, *_OF_MEMBER, recorded - at < SOON_ENOUGH)
    counts: list[Any] = [day, func.count() - visits, visits]
    counted = select(*counts).select_from(_OF_CLIENT)
    return counted.where(*known).group_by(day)


@Scoped
def _save(mine: InScope) -> Update:
    known = (of_client_in(mine, touches), _LIVING)
    return update(touches).where(*known, _t.id == bindparam("row"), _t.version == bindparam("seen"))


_NEW = adding_to_client(touches)
_ATTACH = adding_to_client(attachments)


class Touches(Repository):
    """Touches within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._hanging = Hanging(transaction, journal)
        self._new: dict[int, Touch] = {}

    async def add(self, scope: Scope, touch: Touch) -> None:
        values = touch_values(touch)
        self._hanging.add(_NEW, scope, touch.client, {"id": touch.id, **values}, AlreadySaved)
        self._new[touch.id] = touch
        self._journal.added("touches", scope.workspace, touch.id, values, client=touch.client)
        for attachment in touch.attachments:
            self._attach(scope, touch, attachment)

    async def get(self, scope: Scope, touch: int) -> Touch:
        found = _touches_of(await self._rows(_touch, scope, row=touch, most=1, skip=0))
        if not found:
            raise NotFound
        return found[0]

    async def save(self, scope: Scope, touch: Touch) -> Touch:
        known = await self.get(scope, touch.id)
        if known.version != touch.version:
            raise Stale
        old, new = touch_values(known), touch_values(touch)
        differs = {name: value for name, value in new.items() if value != old[name]}
        version = touch.version + 1
        self._write(_save, scope, Stale, row=touch.id, seen=touch.version, version=version, **differs)
        self._journal.changed("touches", scope.workspace, touch.id, old, new, version, client=touch.client)
        return replace(touch, version=version)

    async def attach(self, scope: Scope, touch: int, attachment: Attachment) -> None:
        """Attaches it; a touch that is new in this unit of work is not read first."""
        self._attach(scope, self._new.get(touch) or await self.get(scope, touch), attachment)

    def _attach(self, scope: Scope, touch: Touch, attachment: Attachment) -> None:
        values = {
            "touch_id": touch.id,
            "client_id": touch.client,
            "kind": attachment.kind,
            "file_id": attachment.file_id,
            "seconds": attachment.seconds,
        }
        row = {"id": attachment.id, "created_at": self._journal.now, **values}
        self._hanging.add(_ATTACH, scope, touch.client, row, AlreadySaved)
        self._journal.added("attachments", scope.workspace, attachment.id, values, client=touch.client)

    async def of_client(self, scope: Scope, client: int) -> list[Touch]:
        return [touch_of(row) for row in await self._rows(_all, scope, client=client)]

    async def some(self, scope: Scope, touches: Collection[int]) -> dict[int, Touch]:
        if not touches:
            return {}
        found = map(touch_of, await self._rows(_some, scope, some=sorted(touches)))
        return {touch.id: touch for touch in found}

    async def last_of(self, scope: Scope, client: int, most: int) -> list[Touch]:
        return _touches_of(await self._rows(_last, scope, client=client, most=most, skip=0))

    async def page(self, scope: Scope, client: int, page: int, size: int = 8) -> tuple[list[Touch], int]:
        total = await self._row(_count, scope, client=client)
        if total is None:
            raise NotFound
        rows = await self._rows(_last, scope, client=client, most=size, skip=page * size)
        return _touches_of(rows), total[0]

    async def done(
        self, scope: Scope, member: int, since: datetime, until: datetime, page: int, size: int = 8
    ) -> tuple[list[tuple[Touch, str]], int]:
        period = {"member": member, "since": since, "until": until}
        total = await self._row(_done_count, scope, **period)
        rows = await self._rows(_done, scope, most=size, skip=page * size, **period)
        return [(touch_of(row[: len(TOUCH)]), row[len(TOUCH)]) for row in rows], total[0] if total else 0

    async def by_day(
        self, scope: Scope, member: int, since: datetime, until: datetime, offset: timedelta
    ) -> Mapping[date, Taken]:
        period = {"since": since, "until": until, "offset": int(offset.total_seconds())}
        rows = await self._rows(_by_day, scope, member=member, **period)
        return {EPOCH + timedelta(days=day): Taken(other, visits) for day, other, visits in rows}

    async def last_by(self, scope: Scope, since: datetime, client: int = ANYBODY) -> Touch | None:
        row = await self._row(_last_by, scope, actor=scope.actor, since=since, client=client)
        return None if row is None else touch_of(row)


def touch_of(row: Sequence[Any], attached: Iterable[Attachment] = ()) -> Touch:
    return TOUCHES.of(row, attachments=tuple(attached))


def _touches_of(rows: Iterable[Sequence[Any]]) -> list[Touch]:
    """Touches with attachments, from rows of a touch beside one attachment, which may be NULL."""
    found: dict[int, tuple[Sequence[Any], list[Attachment]]] = {}
    for row in rows:
        attachment: Sequence[Any] = row[len(TOUCH) :]
        _, attached = found.setdefault(row[0], (row[: len(TOUCH)], []))
        attached.extend([ATTACHMENTS.of(attachment)] if attachment[0] is not None else [])
    return [touch_of(touch, attached) for touch, attached in found.values()]
