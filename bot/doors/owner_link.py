"""The link that founds the first company: printed to standard output, and nowhere else, while there is no company."""

from sales.company.members import Invite
from sales.ground.ids import new_id
from sales.ground.scope import Role
from sales.ground.tokens import hash_of, new_token
from storage.database import Database


async def owner_link(database: Database, username: str) -> str | None:
    """A new link, since only its hash is stored; all work until one is used. None once there is a company."""
    async with database.work() as unit:
        if await unit.workspaces.any():
            return None
        token = new_token()
        await unit.invites.add(
            Invite(new_id(), hash_of(token), None, Role.OWNER, member=None, issued_by=None, expires_at=None)
        )
        await unit.commit()
    return f"https://t.me/{username}?start={token}"
