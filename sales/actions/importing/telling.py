"""Whoever got clients out of somebody else's file hears of it, as of a hand-over, and of their being taken back."""

from collections.abc import Mapping
from datetime import datetime

from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.ground import ids


async def tell_owners(unit: UnitOfWork, me: Me, now: datetime, kind: str, owners: Mapping[int, int]) -> None:
    """How many clients are whose: to everybody but whoever acts."""
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
