"""What happens when it is unknown whether a message arrived: marking its repetition, and telling a lead."""

from dataclasses import replace
from datetime import datetime

from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from sales.actions.people import teams
from storage.traffic.outbox import Parcel
from storage.unit import Unit

UNDELIVERED = "undelivered"


def marked(reader: Reader, screen: Screen) -> Screen:
    """The screen with a line saying that it may have been sent twice."""
    again = reader.p_("message", "again")
    return replace(screen, text=f"<i>{again}</i>\n{screen.text}")


async def tell(unit: Unit, parcel: Parcel, now: datetime) -> None:
    """Tells the recipient's leads (the owners if there are none) that a message may be lost; once per message."""
    known = (await unit.members.briefing([parcel.person])).get(parcel.person)
    if known is None or known.me is None or parcel.kind == UNDELIVERED:
        return
    for lead in await teams.nearest(unit, known.me.scope, known.me.member.id):
        if lead.person:
            await unit.outbox.add(
                key=f"{UNDELIVERED}:{parcel.id}:{lead.id}",
                person=lead.person,
                due_at=now,
                kind=UNDELIVERED,
                data={"name": known.me.member.name, "which": parcel.kind},
                workspace=known.me.workspace.id,
            )
