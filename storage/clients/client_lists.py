"""Clients as lines of lists: found, near, left without a step, due for a call. The card is in `clients.py`."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.sql.expression import nulls_first

from sales.clients.client import ClientLine, Foreign, Page, Status
from sales.clients.finding.candidates import Candidates
from sales.clients.near import box
from sales.ground.noted import Noted
from sales.ground.scope import Scope
from sales.standing.cadence import bought_since, talked_since
from storage.audit.journal import Journal
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.queries import search
from storage.queries.client_rows import LINE, LINE_AND_STEP, line_of
from storage.queries.finding.naming import Namings
from storage.queries.finding.search import Search
from storage.queries.pages import BY_NAME, WITH_STEP
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client, written
from storage.queries.step_rows import nearest_step
from storage.schema.tables import audit, clients, members, next_steps, phones

SCREENS = 60
"""So many of the actor's last screens are looked through for clients."""
LISTS = frozenset(noted.value for noted in Noted if noted.is_list)

_c = clients.c
NO_STEP = ~exists().where(part_of_client(next_steps), next_steps.c.state == "open").correlate(clients)
KEPT_UP = and_(_c.status == Status.ACTIVE, _c.do_not_contact.is_(False))
"""Whom the bot brings up by itself."""
LEFT = and_(
    KEPT_UP,
    NO_STEP,
    or_(_c.last_talk_at >= bindparam("talked_since"), _c.last_order_on >= bindparam("bought_since")),
)
"""*Без шага*, as `cadence.is_left` has it."""


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


@Scoped
def _near(mine: InScope) -> Select[Any]:
    latitude = _c.latitude.between(bindparam("south"), bindparam("north"))
    longitude = _c.longitude.between(bindparam("west"), bindparam("east"))
    return select(*LINE_AND_STEP).select_from(WITH_STEP).where(mine, latitude, longitude).order_by(*BY_NAME)


@Scoped
def _without_step(mine: InScope) -> Select[Any]:
    left = (mine, LEFT)
    total = select(func.count()).select_from(clients).where(*left).correlate(None).scalar_subquery()
    order = (nulls_first(_c.last_touch_at), *BY_NAME)
    return select(*LINE, total.label("total")).where(*left).order_by(*order).limit(bindparam("most"))


@Scoped
def _due(mine: InScope) -> Select[Any]:
    order = (_c.call_on, *BY_NAME)
    return select(*LINE).where(mine, _c.call_on <= bindparam("day"), NO_STEP).order_by(*order).limit(bindparam("most"))


@Scoped
def _total(mine: InScope) -> Select[Any]:
    return select(func.count()).select_from(clients).where(mine)


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


def left_since(now: datetime) -> dict[str, Any]:
    return {"talked_since": talked_since(now), "bought_since": bought_since(now.date())}


class ClientLists(Repository):
    """Clients as lines of lists, of one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._search = Search(transaction, journal)
        self._namings = Namings(transaction, journal)

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

    async def near(self, scope: Scope, latitude: float, longitude: float, metres: int) -> list[ClientLine]:
        around = box(latitude, longitude, metres)
        edges = {"south": around.south, "north": around.north, "west": around.west, "east": around.east}
        return [line_of(row) for row in await self._rows(_near, scope.own, **edges)]

    async def without_step(self, scope: Scope, most: int) -> tuple[list[ClientLine], int]:
        rows = await self._rows(_without_step, scope, most=most, **left_since(self._journal.now))
        return [line_of(row[: len(LINE)]) for row in rows], rows[0].total if rows else 0

    async def due(self, scope: Scope, day: date, most: int) -> list[ClientLine]:
        return [line_of(row) for row in await self._rows(_due, scope, day=day, most=most)]

    async def by_phone(self, scope: Scope, e164: str) -> ClientLine | Foreign | None:
        row = await self._transaction.row(HOLDER, {"workspace": scope.workspace, "number": e164})
        if row is None:
            return None
        line = line_of(row[: len(LINE_AND_STEP)])
        if scope.owners is None or line.owner in scope.owners:
            return line
        return Foreign(line.id, line.name, line.owner, row[-1])

    async def totals(self, scope: Scope) -> int:
        return int((await self._rows(_total, scope))[0][0])

    async def lines(self, scope: Scope, ids: Sequence[int]) -> list[ClientLine]:
        return [line_of(row) for row in await self._rows(_these, scope, rows=ids)] if ids else []

    async def _last_screens(self, scope: Scope, most: int) -> Sequence[AnyRow]:
        who = {"workspace": scope.workspace, "actor": scope.actor}
        return await self._transaction.rows(LAST_SCREENS, {**who, "screens": most})


def _is_of_one(screen: AnyRow) -> bool:
    return len(screen.clients) == 1 and screen.shown not in LISTS
