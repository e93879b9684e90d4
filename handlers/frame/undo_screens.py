"""The *Undo* button, and the screens after undoing. The tap is handled in `undo.py`."""

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, cut
from handlers.speech.taps.everywhere import CardTap, MenuTap, UndoTap
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.jobs.job import Job

MOST_STAYED = 10
LONGEST_NAME = 40


def button(reader: Reader, key: int, client: int | None = None) -> Button:
    """A button that undoes what was done under the key; `client` is the card to offer afterwards."""
    back = "" if client is None else ids.to_text(client)
    return Button(reader._("Undo"), UndoTap(key=ids.to_text(key), back=back).pack())


def on_top(reader: Reader, screen: Screen, key: int, client: int) -> Screen:
    """The screen after a change, with *Undo* above its own buttons."""
    return Screen(screen.text, [[button(reader, key, client)], *screen.rows])


def undone(reader: Reader, client: str, back: str = "") -> Screen:
    """The screen after undoing. `back`: the name of a client that was deleted until now."""
    card = Button(reader._("To the card"), CardTap(client=client).pack())
    places = [Button(reader.p_("button", "Today"), MenuTap(place="today").pack())]
    text = reader._("Undone: <b>{name}</b> is back.", name=cut(back, 200)) if back else reader._("Undone.")
    return Screen(text, [[card, *places] if client else places])


async def stayed(unit: UnitOfWork, reader: Reader, job: Job) -> list[str]:
    """Lines with the clients that a job's undo has left alone (• Вишня); those out of scope are only counted."""
    if not (job.backwards and job.stay):
        return []
    seen = await unit.members.lasting(await unit.members.get(job.scope, job.member))
    some = await unit.clients.lists.lines(seen, job.stay)
    named = [f"• {cut(line.name, LONGEST_NAME)}" for line in some[:MOST_STAYED]]
    rest = len(job.stay) - len(named)
    return [*named, *([reader._("and {n} more", n=rest)] if named and rest else [])]
