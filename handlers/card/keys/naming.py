"""Naming a client key or VIP: a lead says by which criterion, in a word of ours or in one's own.

asked     More, *Key* or *VIP* -> why? -> a tap or words -> the card, with undo
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from html import unescape

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.card import card
from handlers.card.keys import naming_screens
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.taps.clients import CriterionTap
from sales.actions import clients
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, NamedBase
from sales.ground import ids
from sales.ground.noted import Noted
from sales.ground.scope import Right

KIND = "client_key"

Look = Callable[[UnitOfWork, Turn, Client], Awaitable[Shown]]


def router() -> Router:
    naming = Router(name="naming")
    naming.callback_query.register(name_by_criterion, CriterionTap.filter())
    naming.message.register(take_criterion, Waiting(KIND), F.text.as_("text"))
    return naming


def asked(named: NamedBase) -> Look:
    async def ask(unit: UnitOfWork, turn: Turn, client: Client) -> Shown:
        turn.needs(Right.TEAM_CLIENTS)
        await questions.ask(unit, turn, KIND, {"client": client.id, "named": named})
        return Shown(naming_screens.why(turn.reader, client, named), Noted.MORE, [client.id])

    return ask


async def name_by_criterion(_tap: CallbackQuery, callback_data: CriterionTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Kept in the words of whoever has tapped, as anything that is typed."""
    await questions.let_go(unit, turn, KIND)
    word = unescape(naming_screens.criterion(turn.reader, callback_data.criterion))
    return await _named(unit, turn, ids.from_text(callback_data.client), callback_data.named, word)


async def take_criterion(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    asked = questions.waiting(turn).data
    shown = await _named(unit, turn, asked["client"], NamedBase(asked["named"]), text)
    await questions.answered(unit, turn)
    return replace(shown, clears=True)


async def _named(unit: UnitOfWork, turn: Turn, client: int, named: NamedBase, why: str) -> Shown:
    await clients.name_base(unit, turn.scope, client, named, turn.reader.today, why)
    return await card.saved(unit, turn, client)
