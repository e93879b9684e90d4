"""More: a client's status and wish not to be contacted, its place, what the lead names it, handing over, deleting.

Buttons name the state they lead to, so that a second tap changes nothing.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card, more_screens
from handlers.card.keys import naming
from handlers.card.keys.naming import Look
from handlers.card.more_screens import ENDED
from handlers.card.orders import order_screens
from handlers.card.spots import spot_of
from handlers.frame import questions, undo_screens
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import DoTap, HandOverTap, MoreTap
from handlers.speech.taps.everywhere import code_of
from sales.actions import clients, touches
from sales.actions.card import merge, places
from sales.actions.ports import UnitOfWork
from sales.clients.client import LONGEST_ENDING, Client, ClientField, Ending, NamedBase, Status
from sales.clients.client_draft import present
from sales.company.members import Member
from sales.company.teams import seen
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.ground.scope import Right

PLACE = "client_place"
LOST = "client_lost"
WHY_INACTIVE = "client_inactive"
"""Read by `idle/answers.py`: what follows may be no answer."""
MERGE = "merge"
"""Asked by `doubles/merging.py`, whose *Back* leads here."""
ASKED = (PLACE, LOST, WHY_INACTIVE, MERGE, naming.KIND)

Act = Callable[[UnitOfWork, Turn, int], Awaitable[object]]


def router() -> Router:
    more = Router(name="more")
    more.callback_query.register(open_more, MoreTap.filter())
    more.callback_query.register(do_or_ask, DoTap.filter())
    more.callback_query.register(hand_over, HandOverTap.filter())
    more.message.register(take_location, Waiting(PLACE), F.location)
    more.message.register(take_address, Waiting(PLACE), F.text)
    more.message.register(take_reason, Waiting(LOST), F.text)
    return more


async def open_more(_tap: CallbackQuery, callback_data: MoreTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, *ASKED)
    client = await unit.clients.get(turn.scope, ids.from_text(callback_data.client))
    merged = await merge.undoable(unit, turn.scope, client.id, turn.reader.now)
    screen = more_screens.more(turn.reader, client, turn.scope, callback_data.back, merged)
    return Shown(screen, Noted.MORE, [client.id])


async def do_or_ask(_tap: CallbackQuery, callback_data: DoTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """What is done at once brings the card back; what no button of ours says does not exist."""
    client, what = ids.from_text(callback_data.client), callback_data.what
    await questions.let_go(unit, turn, *ASKED)
    if what in ACTS:
        await ACTS[what](unit, turn, client)
        return await card.saved(unit, turn, client)
    if what.startswith(ENDED):
        return await _ended(unit, turn, client, what.removeprefix(ENDED), callback_data.key)
    if what not in LOOKS:
        raise NotFound
    return await LOOKS[what](unit, turn, await unit.clients.get(turn.scope, client))


async def _base(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:  # noqa: ARG001
    turn.needs(Right.TEAM_CLIENTS)
    return Shown(more_screens.base(turn.reader, client), Noted.MORE, [client.id])


async def _lost(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:
    turn.needs(Right.TEAM_CLIENTS)
    await questions.ask(unit, turn, LOST, {"client": client.id})
    return Shown(more_screens.lost(turn.reader, client), Noted.MORE, [client.id])


async def _place(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:
    await questions.ask(unit, turn, PLACE, {"client": client.id, "seen": present(client, ClientField.ADDRESS)})
    return Shown(more_screens.place(turn.reader, client), Noted.MORE, [client.id])


async def _to_whom(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:
    turn.needs(Right.HAND_OVER)
    members = seen(turn.scope.lasting, await unit.members.all(turn.scope))
    return Shown(more_screens.members(turn.reader, client, members), Noted.MORE, [client.id])


async def _delete(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:  # noqa: ARG001
    return Shown(more_screens.delete(turn.reader, client), Noted.MORE, [client.id])


async def _bought(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:
    view = await card.read(unit, turn, client.id)
    told = [order for order in await unit.orders.of_client(turn.scope, client.id) if order.document]
    return Shown(order_screens.bought(turn.reader, view, told), Noted.MORE, [client.id])


async def _left_alone(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:
    """Nobody is to be called by an old plan."""
    cancelled = await clients.leave_alone(unit, turn.scope, client.id, turn.reader.now)
    told = turn.reader.n_("{n} planned step is cancelled.", "{n} planned steps are cancelled.", cancelled)
    return await card.saved(unit, turn, client.id, note=told if cancelled else "")


async def _deleted(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:
    key = ids.new_id()
    await clients.delete(unit, turn.scope, client.id, key, turn.reader.now)
    return Shown(more_screens.deleted(turn.reader, client, key), Noted.MORE, [client.id])


async def hand_over(_tap: CallbackQuery, callback_data: HandOverTap, turn: Turn, unit: UnitOfWork) -> Shown:
    client, key = ids.from_text(callback_data.client), ids.new_id()
    given = await unit.clients.get(turn.scope, client)
    member = await clients.hand_over(unit, turn.scope, client, ids.from_text(callback_data.member), key)
    shown = await card.shown(unit, turn, client)
    if given.owner != member.id:
        await _tell_both(unit, turn, given, member, key)
    return shown.drawn(lambda screen: more_screens.handed_over(turn.reader, screen, client, member, key))


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


async def _inactive(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:
    """At once; why is another tap, the next text, or nothing, and all of it is taken back together."""
    await touches.stop_reminding(unit, turn.scope, client.id, turn.reader.now, why=client.why_inactive)
    key = ids.new_id()
    shown = await card.saved(
        unit, turn, client.id, note=turn.reader._("Why? Tap it, write it, or leave it open."), key=key
    )
    await questions.ask(unit, turn, WHY_INACTIVE, {"client": client.id, "key": key, "open": True})
    return shown.drawn(lambda screen: more_screens.why_inactive(turn.reader, screen, client, key))


async def _ended(unit: UnitOfWork, turn: Turn, client: int, why: str, key: str) -> Shown:
    done = ids.from_text(key) if key else None
    if why == "words":
        await questions.ask(unit, turn, WHY_INACTIVE, {"client": client, "key": done})
        screen = more_screens.own_words(turn.reader, await unit.clients.get(turn.scope, client))
        return Shown(screen, Noted.MORE, [client])
    return await _said_why(unit, turn, client, code_of(Ending, why), done)


async def _said_why(unit: UnitOfWork, turn: Turn, client: int, why: str, key: int | None) -> Shown:
    """Taken back with what made them inactive, where nothing has come between."""
    together = key is not None and await unit.undo.stands(turn.scope, key)
    await touches.stop_reminding(unit, turn.scope, client, turn.reader.now, why=why)
    return await card.saved(unit, turn, client, key=key if together else None)


async def take_location(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    client = _client(turn)
    await places.teach(unit, turn.scope, client, spot_of(message.location), turn.me.workspace.zone)
    return await _answered(unit, turn, client)


async def take_address(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    client, seen, country = _client(turn), questions.waiting(turn).data["seen"], turn.me.workspace.country
    address = message.text or ""
    await clients.answer(unit, turn.scope, client, ClientField.ADDRESS, address, seen=seen, country=country)
    return await _answered(unit, turn, client)


async def take_reason(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    """Why the client is lost."""
    client = _client(turn)
    await clients.name_base(unit, turn.scope, client, NamedBase.LOST, turn.reader.today, message.text or "")
    return await _answered(unit, turn, client)


async def take_why_inactive(message: Message, turn: Turn, unit: UnitOfWork) -> Shown:
    asked, why = questions.waiting(turn).data, " ".join((message.text or "").split())[:LONGEST_ENDING]
    await questions.answered(unit, turn)
    return replace(await _said_why(unit, turn, asked["client"], why, asked.get("key")), clears=True)


async def leave_why(unit: UnitOfWork, turn: Turn, row: Draft) -> Shown:
    """*Cancel*, where why could be left open: they are inactive all the same, and that can be taken back."""
    client, key = int(row.data["client"]), int(row.data["key"])
    await questions.answered(unit, turn)
    shown = await card.shown(unit, turn, client, above=turn.reader._("Saved"))
    return replace(shown.drawn(lambda screen: undo_screens.on_top(turn.reader, screen, key, client)), clears=True)


async def _answered(unit: UnitOfWork, turn: Turn, client: int) -> Shown:
    await questions.answered(unit, turn)
    return replace(await card.saved(unit, turn, client), clears=True)


def _client(turn: Turn) -> int:
    return int(questions.waiting(turn).data["client"])


ACTS: dict[str, Act] = {
    Status.ACTIVE.value: lambda unit, turn, client: clients.wake(unit, turn.scope, client),
    "may": lambda unit, turn, client: clients.may_be_contacted(unit, turn.scope, client),
    "unnamed": lambda unit, turn, client: clients.name_base(unit, turn.scope, client, None, turn.reader.today),
    "nowhere": lambda unit, turn, client: places.forget(unit, turn.scope, client),
}
"""Taps that act at once."""

LOOKS: dict[str, Look] = {
    "base": _base,
    NamedBase.KEY.value: naming.asked(NamedBase.KEY),
    NamedBase.VIP.value: naming.asked(NamedBase.VIP),
    NamedBase.LOST.value: _lost,
    "place": _place,
    "hand": _to_whom,
    "delete": _delete,
    "deleted": _deleted,
    "bought": _bought,
    "dont": _left_alone,
    Status.INACTIVE.value: _inactive,
}
"""Taps that lead to a question, or to more than the card."""
