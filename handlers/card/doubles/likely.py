"""*Likely doubles*: cards of the company that may be of one client, for a lead to look at, two by two."""

from collections.abc import Mapping, Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.card.doubles import merge_screens
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, cut
from handlers.speech.taps.clients import LikelyTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.words import Html, fill
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.clients.doubles.likeness import Pair
from sales.ground.noted import Noted
from sales.ground.scope import Right

MOST = 8


def router() -> Router:
    likely = Router(name="likely")
    likely.callback_query.register(show, LikelyTap.filter())
    return likely


async def show(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    """The surest first; what was decided of some makes room for others."""
    turn.needs(Right.TEAM_CLIENTS)
    found = await unit.doubles.pairs(turn.scope, MOST + 1)
    names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    shown = [card.id for pair in found[:MOST] for card in (pair.kept, pair.other)]
    return Shown(screen(turn.reader, found, names), Noted.LIST, shown)


def screen(reader: Reader, found: Sequence[Pair], names: Mapping[int, str]) -> Screen:
    back = Button(reader.p_("button", "Back"), MenuTap(place="team").pack())
    if not found:
        return Screen(reader._("No two cards look like one client's."), [[back]])
    shown = list(enumerate(found[:MOST], 1))
    lines = [_line(reader, number, pair, names) for number, pair in shown]
    more = [reader._("There are more: they come up as these are done with.")] if len(found) > MOST else []
    head = reader._("Perhaps one client with two cards:")
    rows = [
        [Button(f"{number}. {cut(pair.kept.name, 34)}", merge_screens.tap(pair.kept.id, pair.other.id))]
        for number, pair in shown
    ]
    return Screen("\n".join([head, "", *lines, *more]), [*rows, [back]])


def _line(reader: Reader, number: int, pair: Pair, names: Mapping[int, str]) -> Html:
    """1. Ромашка (Анна) ↔ ООО «Ромашка» (Борис): одно название. Whose both are is said once."""
    whose = None if pair.kept.owner == pair.other.owner else names
    one, other = _about(pair.kept, whose), _about(pair.other, names)
    by = merge_screens.by(reader, pair.by)
    return fill("{number}. {one} ↔ {other}: {by}", number=number, one=one, other=other, by=by)


def _about(client: Client, names: Mapping[int, str] | None) -> Html:
    name = fill("<b>{name}</b>", name=cut(client.name, 60))
    if names is None:
        return name
    return fill("{name} ({owner})", name=name, owner=cut(names.get(client.owner, ""), 30))
