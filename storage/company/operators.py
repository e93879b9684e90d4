"""Questions of the machine's operator about companies, outside any scope."""

from datetime import datetime

from sqlalchemy import func, select

from sales.ground.scope import Role
from sales.values.company_names import search_key
from storage.engine.transaction import Transaction
from storage.schema.tables import members, workspaces

_COMPANIES = select(func.count()).select_from(workspaces).scalar_subquery()
_OWNERS = (
    select(members.c.person_id)
    .where(members.c.role == Role.OWNER.value, members.c.until.is_(None), members.c.person_id.is_not(None))
    .where(_COMPANIES == 1)
    .order_by(members.c.since, members.c.id)
    .limit(1)
)


async def only_owner(transaction: Transaction) -> int | None:
    """The Telegram id of the only company's first owner; None if there are several companies, whose owners do not run
    the machine.
    """
    person: int | None = await transaction.scalar(_OWNERS)
    return person


async def founded_at(transaction: Transaction) -> datetime | None:
    """When the first company was founded; None if there is none."""
    at: datetime | None = await transaction.scalar(select(func.min(workspaces.c.created_at)))
    return at


async def called(transaction: Transaction, name: str) -> list[int]:
    """The ids of companies with that name, ignoring case and spelling variants."""
    rows = await transaction.rows(select(workspaces.c.id, workspaces.c.name))
    return [row.id for row in rows if search_key(row.name) == search_key(name)]
