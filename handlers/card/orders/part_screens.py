"""The words of a part of an order's money that has come, and of what is left."""

from collections.abc import Sequence
from datetime import date

from handlers.card.card_screens import title, to_card
from handlers.speech import client_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, pairs
from handlers.speech.taps.clients import PayTap
from handlers.speech.weeks import coded, to_pay_by
from sales.actions.card.part_payments import Part
from sales.clients.client import Client
from sales.ground import ids
from sales.work.order import Order

REST = "w"
"""On a button before the day of the rest."""


def question(reader: Reader, client: Client, order: Order | None, most: int, back: str) -> Screen:
    """How much has come, of that order or of what they owe."""
    lines: list[str] = [title(client), *filter(None, [client_words.owed(reader, client.facts)])]
    if order is not None:
        lines.append(reader._("Order of {day}", day=reader.day(order.on)) + f": {reader.money(order.amount or 0)}")
        lines += parts(reader, order)
    asked = reader._("How much of it have they paid? For example {example}", example=reader.money((most + 1) // 2))
    return Screen("\n".join([*lines, "", asked]), [[to_card(reader, client.id, back)]])


def parts(reader: Reader, order: Order) -> list[str]:
    """💰 Paid £100 of £140 · £40 left; 📥 19 Nov — £60 · 25 Nov — £40"""
    each = order.receipts.each
    if not each:
        return []
    days = " · ".join(f"{reader.short_day(one.on)} — {reader.money(one.amount)}" for one in each)
    rest = [of_all(reader, order, order.receipts.amount)] if order.paid_day is None else []
    return [*rest, f"📥 {days}"]


def paid(reader: Reader, order: Order) -> list[str]:
    """💰 Paid £100 of £140: in a history; nothing of what is paid whole, or not at all."""
    if order.paid_day is not None or not order.receipts.each:
        return []
    return ["💰 " + _of_all(reader, order.receipts.amount, order.amount or 0)]


def of_all(reader: Reader, order: Order, received: int) -> str:
    """💰 Paid £100 of £140 · £40 left, once so much has come."""
    return "💰 " + so_much(reader, received, order.amount or 0)


def so_much(reader: Reader, received: int, amount: int) -> str:
    """All of it, or what is left."""
    left = reader._("{sum} left", sum=reader.money(amount - received))
    return " · ".join([_of_all(reader, received, amount), *([left] if amount > received else [])])


def _of_all(reader: Reader, received: int, amount: int) -> str:
    return reader._("Paid {sum} of {all}", sum=reader.money(received), all=reader.money(amount))


def received(reader: Reader, told: Sequence[Part]) -> list[str]:
    """What becomes of each order: paid whole, or so much of it, and which it is."""
    return [_received(reader, one) for one in told]


def _received(reader: Reader, part: Part) -> str:
    order, day = part.order, reader.short_day(part.order.on)
    if part.left <= 0:
        much = reader.money(order.amount or 0)
        return "💰 " + reader._("Paid: the order of {day}, {sum}.", day=day, sum=much)
    which = reader._("order of {day}", day=day)
    return f"{of_all(reader, order, order.receipts.amount + part.amount)} · {which}"


def rest(reader: Reader, screen: Screen, order: Order) -> Screen:
    """The card, and by when what is left of that order is to come: a tap, or nothing."""
    asked = reader._("By when will they pay the rest?")
    days = [Button(label, _rest(order, day)) for label, day in to_pay_by(reader)]
    return Screen(f"{screen.text}\n\n{asked}", [*pairs(days), *screen.rows])


def _rest(order: Order, day: date) -> str:
    return PayTap(order=ids.to_text(order.id), what=f"{REST}{coded(day)}").pack()
