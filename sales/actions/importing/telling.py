"""Notices to whoever got clients from somebody else's file, as for a hand-over, and when these are undone."""

from collections.abc import Mapping
from datetime import datetime

from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.ground import ids


async def tell_owners(unit: UnitOfWork, me: Me, now: datetime, kind: str, owners: Mapping[int, int]) -> None:
    """Tells each owner, except the actor, how many clients they got or lost."""
    act = ids.to_text(ids.new_id())
    for member, clients in owners.items():
        to = None if member == me.member.id else await unit.members.person_of(me.scope, member)
        if to is not None:
            await unit.outbox.add(
                key=f"{kind}:{act}:{ids.to_text(member)}",
                person=to.id,
                due_at=now,
                kind=kind,
                data={"from": me.member.name, "clients": clients},
                workspace=me.workspace.id,
            )
