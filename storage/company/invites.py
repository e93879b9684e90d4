"""Invite links, whose first opener becomes a member. Only the hashes of their tokens are stored."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, insert, or_, select, update

from sales.company.members import Invite
from sales.ground.errors import NotFound, Stale
from sales.ground.scope import Scope
from storage.engine.dialects import in_turn
from storage.queries.scoped import Repository
from storage.schema.tables import invites, members, workspaces

_i = invites.c
INVITE = (
    _i.id,
    _i.token_hash,
    _i.workspace_id,
    _i.role,
    _i.member_id,
    _i.issued_by,
    _i.expires_at,
    _i.used_at,
    _i.team_id,
)
_ISSUER = (members.c.workspace_id == _i.workspace_id) & (members.c.id == _i.issued_by)
_UNUSED = (_i.used_at.is_(None), _i.revoked_at.is_(None))
_ALIVE = (*_UNUSED, or_(_i.expires_at.is_(None), _i.expires_at > bindparam("now")))
_ISSUER_STAYS = or_(_i.issued_by.is_(None), exists().where(_ISSUER, members.c.until.is_(None)))
_NOTHING_FOUNDED = or_(_i.workspace_id.is_not(None), ~exists().where(workspaces.c.id.is_not(None)))

_FIND = select(*INVITE).where(_i.token_hash == bindparam("token"), *_ALIVE, _ISSUER_STAYS, _NOTHING_FOUNDED)
_PENDING = (
    select(*INVITE)
    .where(_i.workspace_id == bindparam("workspace"), *_ALIVE, _ISSUER_STAYS)
    .order_by(_i.expires_at, _i.id)
)
_USE = update(invites).where(_i.id == bindparam("row"), *_UNUSED, _NOTHING_FOUNDED)
_REVOKE = update(invites).where(_i.id == bindparam("row"), _i.workspace_id == bindparam("workspace"), *_UNUSED)
_NEW = insert(invites)


class Invites(Repository):
    """Invite links within one unit of work."""

    async def add(self, invite: Invite) -> None:
        told = {
            "role": invite.role,
            "member_id": invite.member,
            "expires_at": invite.expires_at,
            "team_id": invite.team,
        }
        row = {
            "id": invite.id,
            "token_hash": invite.token_hash,
            "workspace_id": invite.workspace,
            "issued_by": invite.issued_by,
            **told,
        }
        await self._transaction.run(_NEW, row)
        if invite.workspace is not None:
            self._journal.added("invites", invite.workspace, invite.id, told)

    async def opened(self, token_hash: bytes, now: datetime) -> Invite | None:
        row = await self._transaction.row(_FIND, {"token": token_hash, "now": now})
        return None if row is None else Invite(*row)

    async def use(self, invite: Invite, person: int, at: datetime) -> None:
        """Marks the link as used. Raises Stale if it was used or revoked meanwhile.

        Founding links take a lock: of two opened at once, the second then sees the first one's company and is refused.
        """
        if invite.workspace is None:
            await in_turn(self._transaction, "founding")
        used = {"used_at": at, "used_by": person}
        if not await self._transaction.run(_USE, {"row": invite.id, **used}):
            raise Stale
        if invite.workspace is not None:
            self._changed(invite.workspace, invite.id, used)

    async def pending(self, scope: Scope, now: datetime) -> list[Invite]:
        rows = await self._transaction.rows(_PENDING, {"workspace": scope.workspace, "now": now})
        return [Invite(*row) for row in rows]

    async def revoke(self, scope: Scope, invite: int, at: datetime) -> None:
        if not await self._transaction.run(_REVOKE, {"row": invite, "workspace": scope.workspace, "revoked_at": at}):
            raise NotFound
        self._changed(scope.workspace, invite, {"revoked_at": at})

    def _changed(self, workspace: int, invite: int, new: dict[str, Any]) -> None:
        self._journal.changed("invites", workspace, invite, dict.fromkeys(new), new, None)
