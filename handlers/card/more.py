"""More: a client's status and wish not to be contacted, its place, what the lead names it, handing over, deleting.

Buttons name the state they lead to, so that a second tap changes nothing.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card, card_screens, more_screens
from handlers.card.spots import spot_of
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.turn import Turn
from handlers.speech.screen import Screen
from handlers.speech.taps.clients import DoTap, HandOverTap, MoreTap
from sales.actions import clients, places
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, ClientField, NamedBase, Status
from sales.clients.client_draft import present
from sales.company.members import Member
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right

PLACE = "client_place"
LOST = "client_lost"

Act = Callable[[UnitOfWork, Turn, int], Awaitable[object]]
Look = Callable[[UnitOfWork, Turn, Client], Awaitable[Screen]]


def router() -> Router:
    more = Router(name="more")
    more.callback_query.register(opened, MoreTap.filter())
    more.callback_query.register(tapped, DoTap.filter())
    more.callback_query.register(handed_over, HandOverTap.filter())
    more.message.register(located, Waiting(PLACE), F.location)
    more.message.register(addressed, Waiting(PLACE), F.text)
    more.message.register(explained, Waiting(LOST), F.text)
    return more


async def opened(_tap: CallbackQuery, callback_data: MoreTap, turn: Turn) -> None:
    async with turn.work() as unit:
        await questions.let_go(unit, turn, PLACE, LOST)
        client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
        unit.audit.shown("more", [client.id])
        await unit.commit()
    await turn.show(more_screens.more(turn.reader, client, turn.scope, callback_data.back))


async def tapped(_tap: CallbackQuery, callback_data: DoTap, turn: Turn) -> None:
    client, what = ids.from_text(callback_data.client), callback_data.what
    async with turn.work() as unit:
        await questions.let_go(unit, turn, PLACE, LOST)
        screen = await (_done(unit, turn, client, what) if what in ACTS else _looked(unit, turn, client, what))
        await unit.commit()
    await turn.show(screen)


async def _looked(unit: UnitOfWork, turn: Turn, client_id: int, what: str) -> Screen:
    """A screen that asks; what no button of ours says does not exist."""
    if what not in LOOKS:
        raise NotFound
    unit.audit.shown("more", [client_id])
    return await LOOKS[what](unit, turn, await unit.clients.get(turn.scope, client_id))


async def _base(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:  # noqa: ARG001
    turn.needs(Right.TEAM_CLIENTS)
    return more_screens.base(turn.reader, client)


async def _lost(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:
    turn.needs(Right.TEAM_CLIENTS)
    await questions.ask(unit, turn, LOST, {"client": client.id})
    return more_screens.lost(turn.reader, client)


async def _place(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:
    await questions.ask(unit, turn, PLACE, {"client": client.id, "seen": present(client, ClientField.ADDRESS)})
    return more_screens.place(turn.reader, client)


async def _to_whom(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:
    turn.needs(Right.HAND_OVER)
    return more_screens.members(turn.reader, client, await unit.members.all(turn.scope))


async def _delete(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:  # noqa: ARG001
    return more_screens.delete(turn.reader, client)


async def _done(unit: UnitOfWork, turn: Turn, client: int, what: str) -> Screen:
    """One tap, and the card comes back."""
    await ACTS[what](unit, turn, client)
    return await card.saved(unit, turn, client)


async def _left_alone(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:
    """Nobody is to be called by an old plan."""
    cancelled = await clients.leave_alone(unit, turn.scope, client.id, turn.reader.now)
    told = turn.reader.n_("{n} planned step is cancelled.", "{n} planned steps are cancelled.", cancelled)
    return await card.saved(unit, turn, client.id, note=told if cancelled else "")


async def _deleted(unit: UnitOfWork, turn: Turn, client: Client) -> Screen:
    key = ids.new_id()
    await clients.delete(unit, turn.scope, client.id, key, turn.reader.now)
    return more_screens.deleted(turn.reader, client, key)


async def handed_over(_tap: CallbackQuery, callback_data: HandOverTap, turn: Turn) -> None:
    client, key = ids.from_text(callback_data.client), ids.new_id()
    async with turn.work() as unit:
        given = await unit.clients.get(turn.scope, client)
        member = await clients.hand_over(unit, turn.scope, client, ids.from_text(callback_data.member), key)
        view = await card.read(unit, turn, client)
        if given.owner != member.id:
            await _tell_both(unit, turn, given, member, key)
        await unit.commit()
    screen = card_screens.card_screen(turn.reader, view)
    await turn.show(more_screens.handed_over(turn.reader, screen, client, member, key))


async def _tell_both(unit: UnitOfWork, turn: Turn, given: Client, to: Member, key: int) -> None:
    """Whoever has the client now, and whoever had it."""
    data = {"client": given.id, "name": given.name, "from": turn.me.member.name, "to": to.name}
    await _tell(unit, turn, to.id, "handed_over", key, data)
    await _tell(unit, turn, given.owner, "taken_over", key, data)


async def _tell(unit: UnitOfWork, turn: Turn, member: int, kind: str, key: int, data: dict[str, Any]) -> None:
    """Unless that is whoever has tapped."""
    to = await unit.members.person_of(turn.scope, member)
    if to is not None and member != turn.me.member.id:
        await unit.outbox.add(
            key=f"{kind}:{ids.to_text(key)}",
            person=to.id,
            due_at=turn.reader.now,
            kind=kind,
            data=data,
            workspace=turn.me.workspace.id,
        )


async def located(message: Message, turn: Turn) -> None:
    client, spot = _client(turn), spot_of(message.location)

    async def act(unit: UnitOfWork) -> None:
        await places.teach(unit, turn.scope, client, spot, turn.me.workspace.zone)

    await _answered(turn, client, act)


async def addressed(message: Message, turn: Turn) -> None:
    client, seen, text = _client(turn), questions.waiting(turn).data["seen"], message.text or ""
    country = turn.me.workspace.country

    async def act(unit: UnitOfWork) -> None:
        await clients.answer(unit, turn.scope, client, ClientField.ADDRESS, text, seen=seen, country=country)

    await _answered(turn, client, act)


async def explained(message: Message, turn: Turn) -> None:
    client, reason = _client(turn), message.text or ""

    async def act(unit: UnitOfWork) -> None:
        await clients.name_base(unit, turn.scope, client, NamedBase.LOST, reason)

    await _answered(turn, client, act)


async def _answered(turn: Turn, client: int, act: Callable[[UnitOfWork], Awaitable[None]]) -> None:
    """The answer, then the card, in one unit of work."""
    async with questions.left_if_gone(turn), turn.work() as unit:
        await act(unit)
        await questions.answered(unit, turn)
        screen = await card.saved(unit, turn, client)
        await unit.commit()
    await turn.show(screen)
    await questions.clear(turn)


def _client(turn: Turn) -> int:
    return int(questions.waiting(turn).data["client"])


ACTS: dict[str, Act] = {
    Status.ACTIVE.value: lambda unit, turn, client: clients.set_status(unit, turn.scope, client, Status.ACTIVE),
    Status.INACTIVE.value: lambda unit, turn, client: clients.set_status(unit, turn.scope, client, Status.INACTIVE),
    "may": lambda unit, turn, client: clients.may_be_contacted(unit, turn.scope, client),
    NamedBase.KEY.value: lambda unit, turn, client: clients.name_base(unit, turn.scope, client, NamedBase.KEY),
    NamedBase.VIP.value: lambda unit, turn, client: clients.name_base(unit, turn.scope, client, NamedBase.VIP),
    "unnamed": lambda unit, turn, client: clients.name_base(unit, turn.scope, client, None),
    "nowhere": lambda unit, turn, client: places.forget(unit, turn.scope, client),
}
"""Taps that act at once."""

LOOKS: dict[str, Look] = {
    "base": _base,
    NamedBase.LOST.value: _lost,
    "place": _place,
    "hand": _to_whom,
    "delete": _delete,
    "deleted": _deleted,
    "dont": _left_alone,
}
"""Taps that lead to a question, or to more than the card."""
