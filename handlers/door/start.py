"""/start: by a link into a company, or again as somebody who is in it. Where anybody may found one, without a link."""

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import Message

from handlers.door import founding, joining
from handlers.door.founding import welcome
from handlers.door.strangers import Strangers
from handlers.frame import errors
from handlers.frame.filters import Stranger
from handlers.frame.shown import Shown
from handlers.frame.turn import Exchange, Turn
from handlers.frame.turns import settled
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
        door.message.register(self.open_link, CommandStart(deep_link=True), Stranger())
        if self._open:
            door.message.register(begin_founding, CommandStart(), Stranger())
        door.message.register(greet_again, CommandStart(), ~Stranger())
        return door

    async def open_link(self, _message: Message, command: CommandObject, exchange: Exchange) -> Shown:
        """A link that does not hold is answered no oftener than any stranger: guessing learns nothing."""
        token_hash = hash_of(command.args or "")
        try:
            return await settled(exchange, lambda unit: _opened(unit, exchange, token_hash))
        except LinkDead as dead:
            return self._strangers.said(exchange, errors.sentence(exchange.reader, dead))


async def _opened(unit: UnitOfWork, exchange: Exchange, token_hash: bytes) -> Shown:
    link = await members.opened(unit, token_hash, exchange.reader.now)
    if link.workspace is None:
        return await founding.begin(unit, exchange, token_hash.hex())
    return await joining.begin(unit, exchange, link)


async def begin_founding(_message: Message, exchange: Exchange, unit: UnitOfWork) -> Shown:
    return await founding.begin(unit, exchange)


async def greet_again(_message: Message, turn: Turn) -> Shown:
    """Brings back what a new phone has lost: the keyboard and the commands. A link changes nothing for members."""
    reader, company = turn.reader, turn.me.workspace.name
    today = Button(reader.p_("menu", "Today"), MenuTap(place="today").pack())
    explanation = Button(reader.p_("button", "How it works"), MenuTap(place="help").pack())
    screen = Screen(reader._("You are in: <b>{company}</b>.", company=company), [[today, explanation]])
    return Shown(screen, None, first=welcome(turn, turn.me))
