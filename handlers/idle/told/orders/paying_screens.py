"""The screens of the money of a message's order, before it is saved: by when, how much has come, and of which order."""

from collections.abc import Sequence

from handlers.idle.told import besides_screens, pencil_screens
from handlers.idle.told.besides import Besides
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, pairs
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from handlers.speech.weeks import coded, to_pay_by
from handlers.speech.words import fill
from sales.ground import ids
from sales.sentences.conversation.came import GoesTo
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.order import Order

ALL, PART, NOT, OWN, NO_DAY = "all", "part", "not", "own", "none"
"""On buttons, instead of a day or an order."""


def money(
    reader: Reader,
    draft: SentenceDraft,
    report: Report,
    name: str,
    besides: Besides,
    waiting: Sequence[Order],
    note: str = "",
) -> Screen:
    """`waiting`: orders of before that are owed."""
    told: list[str] = [reader._("Amount: {sum}", sum=reader.money(report.amount or 0))] if _sells(report) else []
    told += besides_screens.of_order(reader, report)
    told += besides_screens.paid(reader, report, besides.received)
    rows: list[Row] = [
        *(_own(reader, draft, report) if _sells(report) else []),
        *_of_before(reader, draft, report, waiting),
    ]
    lines = [fill("<b>{name}</b>", name=name), *told, *_asked(reader, report, waiting), note]
    return Screen("\n".join(filter(None, lines)), [*rows, [pencil_screens.back(reader, draft, report)]])


def _asked(reader: Reader, report: Report, waiting: Sequence[Order]) -> list[str]:
    asked: list[str] = []
    if _sells(report):
        asked.append(reader._("By when will they pay? Tap or write it: “15 December”, “in ten days”."))
    if waiting:
        asked.append(reader._("Which order of before have they paid for? Tap it."))
    return asked


def _sells(report: Report) -> bool:
    return report.is_order and (report.amount or 0) > 0


def _own(reader: Reader, draft: SentenceDraft, report: Report) -> list[Row]:
    came = report.prepaid or (report.receives is not None and report.receives.to is GoesTo.OWN)
    part = Button("½ " + reader.p_("payment", "Part of it"), _tap(draft, report, Said.PAID, PART))
    paid = Button("✅ " + reader.p_("payment", "Paid"), _tap(draft, report, Said.PAID, ALL))
    back = Button("↩️ " + reader.p_("payment", "Not paid"), _tap(draft, report, Said.PAID, NOT))
    days = [Button(label, _tap(draft, report, Said.PAY_BY, coded(day))) for label, day in to_pay_by(reader)]
    none = Button(reader.p_("payment", "No day"), _tap(draft, report, Said.PAY_BY, NO_DAY))
    arrived = reader.p_("delivery", "Not delivered") if report.delivered else reader.p_("delivery", "Delivered")
    sign = "↩️" if report.delivered else "🚚"
    delivery = Button(f"{sign} {arrived}", _tap(draft, report, Said.ARRIVED))
    return [[paid, part], [*([back] if came else []), delivery], *pairs([*days, none])]


def _of_before(reader: Reader, draft: SentenceDraft, report: Report, waiting: Sequence[Order]) -> list[Row]:
    """And where the money that was told is of this order, or only noted, after all."""
    told = report.received
    of_own = _sells(report) and report.receives is not None and report.receives.to is GoesTo.OWED
    rows: list[Row] = [
        [Button("💰 " + which(reader, order), _tap(draft, report, Said.OF_ORDER, ids.to_text(order.id)))]
        for order in waiting
    ]
    if of_own and told is not None and told <= (report.amount or 0):
        word = reader._("💰 {sum} of this order", sum=reader.money(told))
        rows.append([Button(word, _tap(draft, report, Said.OF_ORDER, OWN))])
    return rows


def which(reader: Reader, order: Order) -> str:
    """Заказ от 19 ноя · 84 000 ₽"""
    return " · ".join([reader._("Order of {day}", day=reader.short_day(order.on)), reader.money(order.left)])


def how_much(reader: Reader, draft: SentenceDraft, report: Report, name: str, order: Order | None, note: str) -> Screen:
    """Of the order of the message, or of one of before."""
    most = order.left if order else report.amount or 0
    asked = reader._("How much of it have they paid? For example {example}", example=reader.money((most + 1) // 2))
    what = which(reader, order) if order else reader._("Amount: {sum}", sum=reader.money(most))
    back = Button(reader.p_("button", "Back"), _tap(draft, report, Said.MONEY))
    lines = [fill("<b>{name}</b>", name=name), what, asked, note]
    return Screen("\n".join(filter(None, lines)), [[back]])


def _tap(draft: SentenceDraft, report: Report, step: Said, value: str = "") -> str:
    return tap(draft.id, step, ids.to_text(report.id) + value)
