"""Whose a phone is already: one's own client is opened, a colleague's is named, and what was heard can be passed on.

A colleague's client is shown for an exact full number only, not often, and each showing is noted.
"""

from datetime import timedelta
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, Style, clipped, cut
from handlers.speech.taps.clients import PassTap
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.taps.lists import PoolTap
from handlers.speech.words import Html, fill
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.clients.doubles.foreign import Foreign
from sales.clients.fields import one_line
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.values.inflection import to_whom

KIND = "pass"
SEEN = "foreign"
LONGEST_HEARD = 1000
A_DAY = timedelta(days=1)
MOST_A_DAY = 20
"""Whoever tries out more of others' numbers in a day is not told whose they are."""


def router() -> Router:
    holders = Router(name="holders")
    holders.callback_query.register(ask_what_was_heard, PassTap.filter())
    holders.message.register(pass_on, Waiting(KIND), F.text)
    return holders


async def shown(
    unit: UnitOfWork, turn: Turn, holder: ClientLine | Foreign, *, above: Html | None = None, alike: bool = False
) -> Shown:
    """What to show of the client that has the number; `alike`: the tax number, or the e-mail."""
    if isinstance(holder, ClientLine):
        return Shown(own(turn.reader, holder, above=above), Noted.PHONE, [holder.id])
    if await unit.audit.times_shown(Noted.FOREIGN, turn.reader.now - A_DAY) >= MOST_A_DAY:
        return Shown(hidden(turn.reader), Noted.FOREIGN, [holder.client])
    if (await unit.members.get(turn.scope, holder.owner)).pool:
        return Shown(pooled(turn.reader, holder), Noted.FOREIGN, [holder.client])
    data = {"client": holder.client, "name": holder.name, "owner": holder.owner, "owner_name": holder.owner_name}
    draft = await questions.note(unit, turn, SEEN, data)
    return Shown(foreign(turn.reader, holder, draft, alike=alike), Noted.FOREIGN, [holder.client])


def own(reader: Reader, line: ClientLine, *, above: Html | None = None) -> Screen:
    text = above or reader._("This number is at {name} already.", name=Html(f"<b>{cut(line.name, 200)}</b>"))
    return Screen(
        text, [[Button(reader.p_("button", "Open"), CardTap(client=ids.to_text(line.id)).pack()), _home(reader)]]
    )


def foreign(reader: Reader, holder: Foreign, draft: int, *, alike: bool = False) -> Screen:
    names = {"name": cut(holder.name, 200), "owner": cut(holder.owner_name)}
    number = reader._(
        "This number is at <b>{name}</b> already. The manager is {owner}: one client, one manager.", **names
    )
    same = reader._(
        "<b>{name}</b> has the same tax number or e-mail. The manager is {owner}: one client, one manager.", **names
    )
    text = same if alike else number
    give = reader._("Tell {owner}", owner=to_whom(reader.locale, holder.owner_name))
    return Screen(text, [[Button(give, PassTap(draft=ids.to_text(draft)).pack())], [_home(reader)]])


def pooled(reader: Reader, holder: Foreign) -> Screen:
    """Nobody's: whoever may take it out of the pool sees it there."""
    text = reader._("<b>{name}</b> has this and stands in the pool: nobody looks after it.", name=cut(holder.name, 200))
    look = Button(reader.p_("button", "Look"), PoolTap(client=ids.to_text(holder.client)).pack(), style=Style.MAIN)
    return Screen(text, [[look], [_home(reader)]])


def hidden(reader: Reader) -> Screen:
    return Screen(
        reader._("This number is in the company already. Your lead knows whose client it is."), [[_home(reader)]]
    )


async def ask_what_was_heard(_tap: CallbackQuery, callback_data: PassTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """What was heard? The draft proves that the number was known: a client's id alone asks for nothing."""
    seen = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if seen is None or seen.kind not in (SEEN, KIND):
        raise NotFound
    await questions.ask(unit, turn, KIND, seen.data, seen.id)
    screen = _question(turn.reader, seen.data["name"], seen.data["owner_name"])
    return Shown(screen, Noted.PASSED_ON, [seen.data["client"]])


async def pass_on(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Into the client's history, and to the colleague through the outbox: nobody there asked for it just now."""
    draft = questions.waiting(turn)
    data, reader = draft.data, turn.reader
    text = clipped(one_line(message.text or "", 4096), LONGEST_HEARD)
    words = f"{turn.me.member.name} → {data['owner_name']}: {text}"
    client = await touches.hear(unit, turn.scope, ids.new_id(), data["client"], words, reader.local(reader.now))
    to = await unit.members.person_of(turn.scope, client.owner)
    if to is not None:
        told = {"client": data["client"], "name": data["name"], "from": turn.me.member.name, "heard": text}
        await unit.outbox.add(
            key=f"pass:{ids.to_text(draft.id)}",
            person=to.id,
            due_at=reader.now,
            kind="passed",
            data=told,
            workspace=turn.me.workspace.id,
        )
    await questions.answered(unit, turn)
    owner = (await unit.members.get(turn.scope, client.owner)).name
    return plain(_told(reader, owner) if to else _unreachable(reader, owner), clears=True)


def passed(reader: Reader, data: dict[str, Any]) -> Screen:
    """What the colleague gets to read."""
    text = reader._(
        "{who} passes on about <b>{name}</b>:\n{heard}",
        who=cut(data["from"]),
        name=cut(data["name"], 200),
        heard=fill("{heard}", heard=data["heard"]),
    )
    return Screen(text, [[Button(reader._("To the card"), CardTap(client=ids.to_text(data["client"])).pack())]])


def _question(reader: Reader, name: str, owner: str) -> Screen:
    text = reader._(
        "<b>{name}</b>\nWhat shall I pass to {owner}? For example: asked to be called about delivery",
        name=cut(name, 200),
        owner=cut(to_whom(reader.locale, owner)),
    )
    return Screen(text, [[_home(reader)]])


def _told(reader: Reader, owner: str) -> Screen:
    text = reader._("I'm passing it to {owner}.", owner=cut(to_whom(reader.locale, owner)))
    return Screen(text, [[_home(reader)]])


def _unreachable(reader: Reader, owner: str) -> Screen:
    text = reader._("{owner} is not in Telegram at the moment. Tell the lead about this client.", owner=cut(owner))
    return Screen(text, [[_home(reader)]])


def _home(reader: Reader) -> Button:
    return Button(reader.p_("button", "Clients"), MenuTap(place="clients").pack())
