"""Whoever got clients out of somebody else's file hears of it, as of a hand-over, and of their being taken back."""

from collections.abc import Mapping
from typing import Any

from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.everywhere import MenuTap
from sales.actions.ports import UnitOfWork
from sales.ground import ids


async def tell(unit: UnitOfWork, turn: Turn, kind: str, owners: Mapping[int, int]) -> None:
    """How many clients are whose: to everybody but whoever acts."""
    act = ids.to_text(ids.new_id())
    for member, clients in owners.items():
        to = None if member == turn.me.member.id else await unit.members.person_of(turn.scope, member)
        if to is not None:
            await unit.outbox.add(
                key=f"{kind}:{act}:{ids.to_text(member)}",
                person=to.id,
                due_at=turn.reader.now,
                kind=kind,
                data={"from": turn.me.member.name, "clients": clients},
                workspace=turn.me.workspace.id,
            )


def imported(reader: Reader, data: dict[str, Any]) -> Screen:
    text = reader.n_(
        "{who} has loaded {n} client for you.",
        "{who} has loaded {n} clients for you.",
        data["clients"],
        who=data["from"],
    )
    return Screen(text, [[Button(reader.p_("menu", "Clients"), MenuTap(place="clients").pack())]])


def taken_back(reader: Reader, data: dict[str, Any]) -> Screen:
    return Screen(
        reader.n_(
            "{who} has undone an import: {n} client of yours is gone.",
            "{who} has undone an import: {n} clients of yours are gone.",
            data["clients"],
            who=data["from"],
        )
    )
