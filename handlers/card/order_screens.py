"""The screens of correcting an order's sum: the button under a history, and the question."""

from handlers.card.card_screens import title
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.clients import HistoryTap, OrderTap
from sales.clients.client import Client
from sales.ground import ids
from sales.work.order import Order


def button(reader: Reader, order: Order) -> Button:
    """✏️ 84 000 ₽ · 19 ноя"""
    what = reader.p_("button", "Sum") if order.amount is None else reader.money(order.amount)
    return Button(f"✏️ {what} · {reader.short_day(order.on)}", OrderTap(touch=ids.to_text(order.touch)).pack())


def question(reader: Reader, client: Client, order: Order) -> Screen:
    lines = [title(client), reader._("Order of {day}", day=reader.day(order.on)), ""]
    if order.amount is not None:
        lines += [reader._("Now: {value}", value=reader.money(order.amount)), ""]
    lines.append(reader._("What is the right sum? For example 84 000; a return is negative."))
    back = Button(reader.p_("button", "Back"), HistoryTap(client=ids.to_text(client.id)).pack())
    none = OrderTap(touch=ids.to_text(order.touch), what="none")
    return Screen("\n".join(lines), [[Button("🗑 " + reader._("There was no order"), none.pack()), back]])
