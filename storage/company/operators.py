"""What whoever runs the machine asks of companies, in nobody's scope: whose the only one is, how old, called what."""

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
    """Of several owners the first; nobody where several companies share the bot: their owners do not run it."""
    person: int | None = await transaction.scalar(_OWNERS)
    return person


async def founded_at(transaction: Transaction) -> datetime | None:
    """When the first company was."""
    at: datetime | None = await transaction.scalar(select(func.min(workspaces.c.created_at)))
    return at


async def called(transaction: Transaction, name: str) -> list[int]:
    """The companies of that name, however it is written."""
    rows = await transaction.rows(select(workspaces.c.id, workspaces.c.name))
    return [row.id for row in rows if search_key(row.name) == search_key(name)]
