"""What clients owe by the accounting system, within one unit of work."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Select, Update, and_, bindparam, exists, func, or_, select, update

from sales.ground.errors import AlreadySaved, Stale
from sales.ground.scope import Scope
from sales.values.codes import folded_code
from sales.values.company_names import company_key, kindless
from sales.work.debt import Concerned, Debt, Keys, Total
from storage.audit.journal import Journal
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.queries.hanging import Hanging, adding_to_client
from storage.queries.order_rows import WAITS
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client
from storage.queries.values import DEBTS, debt_values
from storage.schema.tables import clients, debts, orders

PAGE = 2_000
_FIRST = -(2**63)
_c, _d, _o = clients.c, debts.c, orders.c
_LIVING = _d.deleted_at.is_(None)
_NEW = adding_to_client(debts)


@Scoped
def _keys(mine: InScope) -> Select[Any]:
    keys = (_c.id, _c.tax_number, _c.company_key, _c.legal_name, _c.created_at, _c.code, _c.name)
    named = select(*keys).where(mine, _c.id > bindparam("after"))
    return named.order_by(_c.id).limit(PAGE)


@Scoped
def _concerned(mine: InScope) -> Select[Any]:
    owes = exists().where(part_of_client(debts), _LIVING)
    sold = exists().where(part_of_client(orders), WAITS)
    last = select(func.max(_d.as_of)).where(part_of_client(debts), _LIVING).correlate(clients).scalar_subquery()
    debt = exists().where(part_of_client(debts), _LIVING, _d.amount > 0).correlate(clients)
    untold = or_(last.is_(None), _o.on > last)
    order = exists().where(part_of_client(orders), WAITS, _o.amount > 0, _o.on <= bindparam("until"), untold)
    owing = and_(_c.owed > 0, or_(debt, order.correlate(clients)))
    some = or_(owes.correlate(clients), sold.correlate(clients))
    return select(_c.id, owing, last).where(mine, some).order_by(_c.id)


@Scoped
def _of_clients(mine: InScope) -> Select[Any]:
    joined = debts.join(clients, part_of_client(debts))
    some = _c.id.in_(bindparam("some", expanding=True))
    return select(*DEBTS.columns).select_from(joined).where(mine, some, _LIVING).order_by(_d.id)


@Scoped
def _gone(mine: InScope) -> Update:
    return update(debts).where(of_client_in(mine, debts), _LIVING, _d.id == bindparam("row"))


@Scoped
def _owing(mine: InScope) -> Select[Any]:
    return select(func.coalesce(func.sum(_c.owed), 0), func.count()).where(mine, _c.owed > 0)


@Scoped
def _shared(mine: InScope) -> Select[Any]:
    """By how much sum and number count a debt too often that is on several cards, per legal entity."""
    joined = debts.join(clients, part_of_client(debts))
    told = select(_d.entity, _c.id, func.max(_d.amount).label("amount")).select_from(joined)
    each = told.where(mine, _LIVING, _d.entity != "", _d.amount > 0).group_by(_d.entity, _c.id).subquery()
    often = func.count() - 1
    return select(func.max(each.c.amount) * often, often).group_by(each.c.entity).having(func.count() > 1)


_POINTS = (
    select(func.count(func.distinct(_c.id)))
    .select_from(clients.join(debts, part_of_client(debts)))
    .where(
        _c.workspace_id == bindparam("workspace"),
        _c.tax_number == bindparam("tax_number"),
        _c.deleted_at.is_(None),
        _LIVING,
    )
)
"""The number of cards with an entity's debt, regardless of scope."""


class Debts(Repository):
    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._hanging = Hanging(transaction, journal)

    async def keys(self, scope: Scope) -> list[Keys]:
        """By what all clients in scope are found; page by page, so that nobody waits for the whole."""
        found: list[Keys] = []
        after: int | None = _FIRST
        while after is not None:
            rows = await self._rows(_keys, scope, after=after)
            found += map(_known_by, rows)
            after = rows[-1][0] if len(rows) == PAGE else None
        return found

    async def concerned(self, scope: Scope, until: date) -> Mapping[int, Concerned]:
        rows = await self._rows(_concerned, scope, until=until)
        return {client: Concerned(bool(loses), told) for client, loses, told in rows}

    async def of_clients(self, scope: Scope, clients: Collection[int]) -> Mapping[int, list[Debt]]:
        found: defaultdict[int, list[Debt]] = defaultdict(list)
        for debt in map(DEBTS.of, await self._rows(_of_clients, scope, some=sorted(clients))):
            found[debt.client].append(debt)
        return found

    async def points(self, scope: Scope, entity: str) -> int:
        if not entity:
            return 1
        row = await self._transaction.row(_POINTS, {"workspace": scope.workspace, "tax_number": entity})
        return int(row[0]) if row else 0

    async def replace(self, scope: Scope, debts: Mapping[int, Collection[Debt]]) -> None:
        known = await self.of_clients(scope, debts.keys()) if debts else {}
        for client, instead in debts.items():
            before = known.get(client, [])
            if sorted(one.says for one in before) != sorted(one.says for one in instead):
                for debt in before:
                    self._take_away(scope, debt)
                for debt in instead:
                    self._add(scope, debt)

    def _add(self, scope: Scope, debt: Debt) -> None:
        values = debt_values(debt)
        self._hanging.add(_NEW, scope, debt.client, {"id": debt.id, **values}, AlreadySaved)
        self._journal.added("debts", scope.workspace, debt.id, values, client=debt.client)

    def _take_away(self, scope: Scope, debt: Debt) -> None:
        version, now = debt.version + 1, self._journal.now
        self._write(_gone, scope, Stale, row=debt.id, version=version, deleted_at=now)
        none, mark = {"deleted_at": None}, {"deleted_at": now}
        self._journal.changed("debts", scope.workspace, debt.id, none, mark, version, client=debt.client)

    async def total(self, scope: Scope) -> Total:
        """The sum and number of debtors; a legal entity counts once, however many cards have its debt."""
        row = await self._row(_owing, scope)
        amount, clients = (int(row[0]), int(row[1])) if row else (0, 0)
        for much, often in await self._rows(_shared, scope):
            amount, clients = amount - int(much), clients - int(often)
        return Total(amount, clients)


def _known_by(row: AnyRow) -> Keys:
    names = frozenset({row[2], company_key(row[3])} - {""})
    return Keys(row[0], row[1], names, row[4], folded_code(row[5]), company_key(kindless(row[6])))
