"""/start: by a link into a company, or again as somebody who is in it. Where anybody may found one, without a link."""

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import Message

from handlers.door import founding, joining
from handlers.door.founding import welcome
from handlers.door.strangers import Strangers
from handlers.frame import errors
from handlers.frame.filters import Stranger
from handlers.frame.turn import Turn, Visit
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.everywhere import MenuTap
from sales.actions import members
from sales.actions.ports import UnitOfWork
from sales.ground.errors import LinkDead
from sales.ground.tokens import hash_of


class Door:
    """The way in. `open_registration`: anybody may found a company, without a link."""

    def __init__(self, strangers: Strangers, *, open_registration: bool) -> None:
        self._strangers = strangers
        self._open = open_registration

    def router(self) -> Router:
        door = Router(name="start")
        door.message.register(self.linked, CommandStart(deep_link=True), Stranger())
        if self._open:
            door.message.register(found, CommandStart(), Stranger())
        door.message.register(again, CommandStart(), ~Stranger())
        return door

    async def linked(self, _message: Message, command: CommandObject, visit: Visit) -> None:
        """A link that does not hold is answered no oftener than any stranger: guessing learns nothing."""
        try:
            async with visit.work() as unit:
                draft, screen = await _opened(unit, visit, hash_of(command.args or ""))
                await unit.commit()
        except LinkDead as dead:
            await self._strangers.say(visit, errors.sentence(visit.reader, dead))
        else:
            await visit.ask(screen, draft)


async def _opened(unit: UnitOfWork, visit: Visit, token_hash: bytes) -> tuple[int, Screen]:
    link = await members.opened(unit, token_hash, visit.reader.now)
    if link.workspace is None:
        return await founding.begin(unit, visit, token_hash.hex())
    return await joining.begin(unit, visit, link)


async def found(_message: Message, visit: Visit) -> None:
    async with visit.work() as unit:
        draft, screen = await founding.begin(unit, visit)
        await unit.commit()
    await visit.ask(screen, draft)


async def again(_message: Message, turn: Turn) -> None:
    """Brings back what a new phone has lost: the keyboard and the commands. A link changes nothing for members."""
    reader = turn.reader
    today = Button(reader.p_("menu", "Today"), MenuTap(place="today").pack())
    explanation = Button(reader.p_("button", "How it works"), MenuTap(place="help").pack())
    await welcome(turn, turn.me)
    company = turn.me.workspace.name
    await turn.show(Screen(reader._("You are in: <b>{company}</b>.", company=company), [[today, explanation]]))
