"""Where nobody knows whether a message arrived: how its repeat is marked, and who hears that it may be lost."""

from dataclasses import replace
from datetime import datetime

from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from sales.actions.people import teams
from storage.traffic.outbox import Parcel
from storage.unit import Unit

UNDELIVERED = "undelivered"


def marked(reader: Reader, screen: Screen) -> Screen:
    """The same once more, and it says so: it may stand there twice."""
    again = reader.p_("message", "again")
    return replace(screen, text=f"<i>{again}</i>\n{screen.text}")


async def tell(unit: Unit, parcel: Parcel, now: datetime) -> None:
    """The leads of whoever should have had it, once a message; where there is none, the owners."""
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
