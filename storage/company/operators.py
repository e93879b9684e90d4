"""Who runs the bot, where the settings do not say: the owner of the only company. And since when there is one."""

from datetime import datetime

from sqlalchemy import func, select

from sales.ground.scope import Role
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
