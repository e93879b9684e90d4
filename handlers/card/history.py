"""The history of a client: all touches, newest first, page by page, and their voice, photos and documents again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.card.card_screens import title, to_card
from handlers.card.orders import order_screens, order_sums, part_payments, part_screens
from handlers.frame import questions
from handlers.frame.shown import File, Shown
from handlers.frame.turn import Turn
from handlers.speech import codes, goods
from handlers.speech.paging import SIZE, last_page, pager
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, cut, pairs
from handlers.speech.taps.clients import FilesTap, HistoryTap
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.noted import Noted
from sales.work.channels import Channel, Direction
from sales.work.order import Order
from sales.work.outcomes import ATTEMPTS
from sales.work.touch import Touch

LONGEST_COMMENT = 240
LONGEST_GOODS = 120
SOON = timedelta(minutes=10)
LONG_AGO = timedelta(days=2)
"""Recorded later than this, a touch says when it was recorded."""
FILE_SIGNS = {"voice": "🎤", "photo": "📷"}


def router() -> Router:
    history = Router(name="history")
    history.callback_query.register(turn_page, HistoryTap.filter())
    history.callback_query.register(send_files, FilesTap.filter())
    return history


async def turn_page(_tap: CallbackQuery, callback_data: HistoryTap, turn: Turn, unit: UnitOfWork) -> Shown:
    client, page = ids.from_text(callback_data.client), max(0, callback_data.page)
    await questions.let_go(
        unit, turn, order_sums.KIND, order_sums.DUE, order_sums.GOODS, part_payments.KIND, part_payments.REST_KIND
    )
    card = await unit.clients.card(turn.scope, client, touches=0)
    touches, total = await unit.touches.page(turn.scope, client, page, SIZE)
    orders = await unit.orders.of_client(turn.scope, client) if card.client.facts.has_sold else []
    names = await _members(unit, turn, touches)
    by_touch = {order.touch: order for order in orders if order.touch is not None}
    told = Told(touches, total, by_touch, await _products(unit, turn, orders), names)
    return Shown(screen(turn.reader, card, told, callback_data), Noted.HISTORY, [client])


async def _products(unit: UnitOfWork, turn: Turn, orders: Sequence[Order]) -> Sequence[Entry]:
    """What can be ordered; what is no longer offered is still what they bought."""
    if not any(order.items for order in orders):
        return ()
    return await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)


async def _members(unit: UnitOfWork, turn: Turn, touches: Sequence[Touch]) -> dict[int, str]:
    """Who did what for whom, where somebody was away, or with whom."""
    if not any(touch.covered or touch.joint for touch in touches):
        return {}
    return {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}


async def send_files(_tap: CallbackQuery, callback_data: FilesTap, turn: Turn, unit: UnitOfWork) -> Shown:
    touch = await unit.touches.get(turn.scope, ids.from_text(callback_data.touch))
    return Shown(None, Noted.FILES, [touch.client], then=[File(one) for one in touch.attachments])


@dataclass(frozen=True, slots=True)
class Told:
    """A page of touches, how many there are in all, the orders of the client by their touches, products, and the names
    of members.
    """

    touches: list[Touch]
    total: int
    orders: dict[int, Order]
    products: Sequence[Entry] = ()
    members: dict[int, str] = field(default_factory=dict)


def screen(reader: Reader, card: Card, told: Told, here: HistoryTap) -> Screen:
    """One page; the newest touch of all comes first."""
    touches, total, orders = told.touches, told.total, told.orders
    head = [title(card), reader.n_("{n} touch", "{n} touches", total) if total else reader._("No touches yet")]
    text = "\n\n".join(["\n".join(head), *(touch_text(reader, card, touch, told) for touch in touches)])
    files = [_files(reader, touch) for touch in touches if touch.attachments]
    bought = [order_screens.button(reader, orders[touch.id], touch.id) for touch in touches if touch.id in orders]
    rows: list[Row] = [
        *pairs(bought),
        *pairs(files),
        *_pager(here, total),
        [to_card(reader, card.client.id, here.back)],
    ]
    return Screen(text, rows)


def _pager(here: HistoryTap, total: int) -> list[Row]:
    return pager(here.page, last_page(total), lambda number: here.model_copy(update={"page": number}).pack())


def touch_text(reader: Reader, card: Card, touch: Touch, told: Told) -> str:
    """When, how, what came of it, for how much and for what; when it was recorded, with whom, and what was said."""
    incoming = " · " + reader.p_("channel", "Incoming") if touch.direction is Direction.INCOMING else ""
    when = f"{codes.CHANNEL_SIGNS[touch.channel]} <b>{reader.moment(touch.at, timed=touch.timed)}</b>"
    how = f"{codes.channel(reader, touch.channel)}{incoming} · {_outcome(reader, touch, told)}"
    why = f" · {codes.reason(reader, touch.reason)}" if touch.reason else ""
    head = f"{when} · {how}{why}{_bought(reader, touch, told)}"
    beside = [_covered(reader, touch, told), _joint(touch, told)]
    lines = [head, _around(reader, card, touch), *beside, cut(touch.comment, LONGEST_COMMENT)]
    return "\n".join(line for line in lines if line)


def _outcome(reader: Reader, touch: Touch, told: Told) -> Html:
    order = told.orders.get(touch.id)
    return codes.came(reader, touch.outcome, returned=order is not None and not order.is_sale)


def _bought(reader: Reader, touch: Touch, told: Told) -> str:
    order = told.orders.get(touch.id)
    if order is None:
        return ""
    much = [reader.money(abs(order.amount))] if order.amount is not None else []
    made_up = goods.told(reader, order, told.products)
    what = [cut("; ".join(made_up), LONGEST_GOODS)] if made_up else []
    came = [told_of] if (told_of := order_screens.delivered(reader, order)) else []
    paid = part_screens.paid(reader, order)
    return "".join(f" · {piece}" for piece in [*much, *what, *paid, *came])


def _covered(reader: Reader, touch: Touch, told: Told) -> str:
    """🏖 Борис Иванов за Анну"""
    if touch.covered not in told.members:
        return ""
    whom = codes.small(reader.for_member(told.members[touch.covered]))
    return f"{codes.AWAY} {cut(told.members[touch.member])} {whom}"


def _joint(touch: Touch, told: Told) -> str:
    """👥 Анна Петрова, Борис Иванов"""
    if touch.joint not in told.members:
        return ""
    return f"{codes.TOGETHER} {cut(told.members[touch.member])}, {cut(told.members[touch.joint])}"


def _around(reader: Reader, card: Card, touch: Touch) -> str:
    who = next((one for one in card.contacts if one.id == touch.contact), None)
    words = [f"👤 {cut(who.name, 60)}"] if who and who.name else []
    if touch.recorded_at - touch.at > SOON:
        words.append(reader._("recorded {when}", when=recorded(reader, touch)))
    if touch.latitude is not None or _might_be_located(touch):
        words.append(f"📍 {codes.checked_in(reader, touch)}")
    return " · ".join(words)


def _might_be_located(touch: Touch) -> bool:
    """As the report counts visits; of one that a file has brought of long ago nobody could say where it was."""
    in_earnest = touch.channel is Channel.VISIT and touch.outcome not in ATTEMPTS
    return in_earnest and touch.recorded_at - touch.at < LONG_AGO


def recorded(reader: Reader, touch: Touch) -> str:
    """19:02 on the day itself, with the day on a later one."""
    there = reader.local(touch.recorded_at)
    same_day = there.date() == reader.local(touch.at).date()
    return reader.clock(there.time()) if same_day else reader.moment(touch.recorded_at)


def _files(reader: Reader, touch: Touch) -> Button:
    signs = "".join(dict.fromkeys(FILE_SIGNS.get(one.kind, "📎") for one in touch.attachments))
    return Button(f"{signs} {reader.moment(touch.at, timed=touch.timed)}", FilesTap(touch=ids.to_text(touch.id)).pack())
