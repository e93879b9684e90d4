"""The screens of an order of before: the button under a history, its sum, whether it is paid; what a client owes."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.card import standing_screens
from handlers.card.card_screens import title, to_card
from handlers.card.card_view import CardView
from handlers.card.orders import part_screens
from handlers.speech import client_words, goods
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, clipped, pairs
from handlers.speech.taps.clients import DoTap, HistoryTap, OrderTap, PartTap, PayTap
from handlers.speech.weeks import coded, to_pay_by
from handlers.speech.words import Html, fill
from sales.clients.client import Client
from sales.company.directories import Entry
from sales.ground import ids
from sales.work.order import BEST, Order

MOST_LISTED = 30
MOST_DOCUMENTS = 5
NONE, GOODS, IN, OUT, LOOK = "none", "g", "+", "-", "ok"
"""On buttons that name an order by its touch."""
NOT_PAID, DUE, NO_DAY, CAME, STILL, RATED, SEE, ALL, PART = (
    "not",
    "due",
    "noday",
    "came",
    "still",
    "r",
    "see",
    "all",
    "part",
)
"""On buttons, where a day may stand."""


def button(reader: Reader, order: Order, touch: int) -> Button:
    """✏️ 84 000 ₽ · 19 ноя"""
    what = reader.p_("button", "Sum") if order.amount is None else reader.money(order.amount)
    return Button(f"✏️ {what} · {reader.short_day(order.on)}", _order(touch))


def question(
    reader: Reader, client: Client, order: Order, touch: int, products: Sequence[Entry], *, asks: bool = True
) -> Screen:
    """The order with all that can be done to it. Unless it `asks` for the sum, that is a tap away."""
    lines = [title(client), reader._("Order of {day}", day=reader.day(order.on)), ""]
    made_up = goods.lines(goods.told(reader, order, products))
    if order.amount is not None:
        lines += [reader._("Now: {value}", value=reader.money(order.amount)), *made_up, *_payment(reader, order)]
        lines += [*filter(None, [delivered(reader, order)]), ""]
    else:
        lines += made_up
    if asks:
        lines.append(
            reader._(
                "What is the right sum? For example {sum}; a return is negative: −{less}.",
                sum=reader.example(),
                less=reader.example(3),
            )
        )
    lines += _rating(reader, order)
    other = [] if asks else [Button("✏️ " + reader.p_("button", "Sum"), _order(touch))]
    back = Button(reader.p_("button", "Back"), HistoryTap(client=ids.to_text(client.id)).pack())
    gone = Button("🗑 " + reader._("There was no order"), _order(touch, NONE))
    more = [Button("📦 " + reader.p_("button", "What was in it"), _order(touch, GOODS))] if products else []
    return Screen("\n".join(lines), [*_paying(reader, order), *_delivery(reader, order), [*more, *other], [gone, back]])


def less(reader: Reader, amount: int, made_up: int | None) -> str:
    """A sum that its products come to more than may be a part of its money, written in the wrong place."""
    if made_up is None or not 0 <= amount < made_up:
        return ""
    told = {"sum": reader.money(amount), "all": reader.money(made_up)}
    return "⚠️ " + reader._("The order is {sum} now, and its products came to {all}. Not so? Undo it.", **told)


def in_it(reader: Reader, client: Client, order: Order, touch: int, products: Sequence[Entry], note: str) -> Screen:
    """The products of an order of before: a tap puts one in, or takes it out."""
    offered = [one for one in products if not one.retired or one.id in order.products]
    buttons = goods.buttons(
        offered,
        order.products,
        put_in=lambda one: _order(touch, f"{IN}{ids.to_text(one)}"),
        take_out=lambda one: _order(touch, f"{OUT}{ids.to_text(one)}"),
    )
    made_up = goods.lines(goods.told(reader, order, products))
    lines = [title(client), reader._("Order of {day}", day=reader.day(order.on)), "", *made_up, goods.hint(reader)]
    done = Button(reader.p_("button", "Done"), _order(touch, LOOK))
    return Screen("\n".join([*lines, *filter(None, [note])]), [*pairs(buttons), [done]])


def _order(touch: int, what: str = "") -> str:
    return OrderTap(touch=ids.to_text(touch), what=what).pack()


def _delivery(reader: Reader, order: Order) -> list[Row]:
    """A return is not delivered."""
    if (order.amount or 0) < 0:
        return []
    if order.delivered_on is None:
        return [[Button("🚚 " + reader.p_("delivery", "Delivered"), _pay(order, CAME))]]
    still = Button("↩️ " + reader.p_("delivery", "Not delivered"), _pay(order, STILL))
    if not _may_rate(reader, order):
        return [[still]]
    each = [Button(_number(order, number), _pay(order, f"{RATED}{number}")) for number in range(1, BEST + 1)]
    return [each[: BEST // 2], each[BEST // 2 :], [still]]


def _may_rate(reader: Reader, order: Order) -> bool:
    """Not on the day itself: nobody has unpacked it yet, and the step of the next day asks."""
    came = order.delivered_on
    return came is not None and order.is_sale and (order.rating is not None or came < reader.today)


def _rating(reader: Reader, order: Order) -> list[str]:
    """What the numbers below are for."""
    if not _may_rate(reader, order):
        later = order.delivered_on is not None and order.is_sale
        return ["⭐️ " + reader._("How content they are with it can be said tomorrow.")] if later else []
    return ["⭐️ " + reader._("How content are they with what has arrived, 1 to 10?")]


def _number(order: Order, number: int) -> str:
    return f"✓ {number}" if order.rating == number else str(number)


def delivered(reader: Reader, order: Order) -> str:
    """🚚 20 нояб. · ⭐️ 9"""
    if order.delivered_on is None:
        return ""
    rated = [f"⭐️ {order.rating}"] if order.rating else []
    return " · ".join([f"🚚 {reader.short_day(order.delivered_on)}", *rated])


def _payment(reader: Reader, order: Order) -> list[str]:
    parts = part_screens.parts(reader, order)
    if order.paid_day is not None:
        return ["💰 " + reader._("Paid on {day}.", day=reader.day(order.paid_day)), *parts]
    if order.pay_by is not None:
        return [*parts, "📆 " + reader._("To be paid by {day}.", day=reader.day(order.pay_by))]
    if order.amount and order.is_sale and not parts and not order.document:
        return ["📆 " + client_words.not_owed(reader)]
    return parts


def _paying(reader: Reader, order: Order) -> list[Row]:
    if not order.amount:
        return []
    until = Button("📆 " + reader.p_("payment", "Pay by…"), _pay(order, DUE))
    if order.paid_day is not None:
        return [[Button("↩️ " + reader.p_("payment", "Not paid"), _pay(order, NOT_PAID)), until]]
    paid = Button("✅ " + reader.p_("payment", "Paid"), _pay(order))
    if order.amount < 0:
        return [[paid, until]]
    return [
        [paid, Button("½ " + reader.p_("payment", "Part of it"), _pay(order, PART))],
        [*_taken_back(reader, order), until],
    ]


def _taken_back(reader: Reader, order: Order) -> list[Button]:
    """The last part that was recorded has not come after all."""
    told = order.receipts.each
    last = f"{NOT_PAID}{len(told)}"
    return [Button("↩️ " + reader._("Not {sum}", sum=reader.money(told[-1].amount)), _pay(order, last))] if told else []


def _pay(order: Order, what: str = "") -> str:
    return PayTap(order=ids.to_text(order.id), what=what).pack()


def due(reader: Reader, client: Client, order: Order) -> Screen:
    """Until when: the days that are offered, or words."""
    asked = reader._(
        "<b>{name}</b>\nBy when will they pay? Tap or write it: “15 December”, “in ten days”.", name=client.name
    )
    days = [Button(label, _pay(order, coded(day))) for label, day in to_pay_by(reader)]
    none = Button(reader.p_("payment", "No day"), _pay(order, NO_DAY))
    text = f"{asked}\n{client_words.not_owed(reader)}"
    return Screen(text, [*pairs(days), [none, to_card(reader, client.id)]])


def owing(reader: Reader, client: Client, orders: Sequence[Order], back: str) -> Screen:
    """Of which order has the money come?"""
    lines = [title(client), client_words.owed(reader, client.facts), "", reader._("Which order is paid?")]
    buttons = [[Button(f"✅ {_waiting(reader, order)}", _pay(order))] for order in orders]
    every = Button("✅ " + reader.p_("payment", "All of them"), _pay(orders[0], ALL))
    part = Button("½ " + reader.p_("payment", "Part of it"), PartTap(client=ids.to_text(client.id), back=back).pack())
    return Screen("\n".join(lines), [*buttons, [every, part], [to_card(reader, client.id, back)]])


def paid(reader: Reader, orders: Sequence[Order], owed: int) -> str:
    """💰 Оплачен заказ от 19 нояб.: 84 000 ₽. Ещё должны 10 000 ₽."""
    told = [
        reader._("Paid: the order of {day}, {sum}.", day=reader.short_day(one.on), sum=reader.money(one.amount or 0))
        for one in orders
    ]
    lines = [f"💰 {one}" for one in told]
    return "\n".join([*lines, *([reader._("Still owed: {sum}.", sum=reader.money(owed))] if owed else [])])


def _waiting(reader: Reader, order: Order) -> str:
    """84 000 ₽ · 19 ноя · до 15 дек"""
    until = reader._("by {day}", day=reader.short_day(order.pay_by)) if order.pay_by else ""
    return " · ".join(filter(None, [reader.money(order.left), reader.short_day(order.on), until]))


def _document(reader: Reader, order: Order) -> Html:
    """🧾 19 нояб. · 84 000 ₽ · ут-000123"""
    number = order.document.rpartition(" ")[0].upper()
    much = reader.money(order.amount or 0)
    return fill("🧾 {day} · {sum} · {number}", day=reader.short_day(order.on), sum=much, number=clipped(number, 20))


def bought(reader: Reader, view: CardView, told: Sequence[Order]) -> Screen:
    """All that they buy and how, what accounting has `told` of last, each to be opened; what they don't take yet."""
    lines: list[str] = [title(view.card.client), *standing_screens.orders(reader, replace(view, bought=())), ""]
    for one in view.bought[:MOST_LISTED]:
        often = reader.n_("{n} time", "{n} times", one.orders)
        lines.append(fill("📦 {name} · {often}", name=standing_screens.product(reader, one), often=often))
    documents = told[-MOST_DOCUMENTS:][::-1]
    lines += [_document(reader, order) for order in documents]
    if not view.bought:
        lines.append(reader._("Nobody has said yet what they buy: it is asked with each order."))
    lines += standing_screens.untaken(reader, view, MOST_LISTED)
    opening = [Button(_opening(reader, order), _pay(order, SEE)) for order in documents]
    return Screen("\n".join(lines), [*pairs(opening), [to_card(reader, view.card.client.id)]])


def _opening(reader: Reader, order: Order) -> str:
    """🧾 84 000 ₽ · 19 нояб."""
    return f"🧾 {reader.money(order.amount or 0)} · {reader.short_day(order.on)}"


def document(reader: Reader, client: Client, order: Order, products: Sequence[Entry]) -> Screen:
    """An order that accounting has told of: what it was says accounting, what became of it is said here."""
    made_up = goods.lines(goods.told(reader, order, products))
    lines = [title(client), _document(reader, order), "", *made_up, *_payment(reader, order)]
    lines += [*filter(None, [delivered(reader, order)]), *_rating(reader, order)]
    back = DoTap(client=ids.to_text(client.id), what="bought").pack()
    rows = [*_paying(reader, order), *_delivery(reader, order), [Button(reader.p_("button", "Back"), back)]]
    return Screen("\n".join(lines), rows)
