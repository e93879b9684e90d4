"""The screens of the money of a message's order, before it is saved: by when, how much has come, and of which order."""

from collections.abc import Callable, Sequence
from functools import partial

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
from sales.sentences.conversation.changes import money_changes
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.order import Order

ALL, PART, NOT, OWN, NO_DAY, CAME, BOOKS = "all", "part", "not", "own", "none", "here", "books"
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
        *(_of_books(reader, draft, report) if report.is_booked else []),
    ]
    lines = [fill("<b>{name}</b>", name=name), *told, *_asked(reader, report, waiting), note]
    return Screen("\n".join(filter(None, lines)), [*rows, [pencil_screens.back(reader, draft, report)]])


def _of_books(reader: Reader, draft: SentenceDraft, report: Report) -> list[Row]:
    """Nobody here marks that debt as paid: to remind of it is what there is to do."""
    word = reader.p_("payment", "Remind")
    return pairs(
        [
            Button(f"🔔 {word} · {label}", _tap(draft, report, Said.OF_ORDER, f"{BOOKS}{coded(day)}"))
            for label, day in to_pay_by(reader)
        ]
    )


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
    delivery = Button(_arrived(reader, delivered=report.delivered), _tap(draft, report, Said.ARRIVED))
    days = _days(reader, lambda day: _tap(draft, report, Said.PAY_BY, day))
    return [[paid, part], [*([back] if came else []), delivery], *days]


def _days(reader: Reader, tap_of: Callable[[str], str]) -> list[Row]:
    days = [Button(label, tap_of(coded(day))) for label, day in to_pay_by(reader)]
    return pairs([*days, Button(reader.p_("payment", "No day"), tap_of(NO_DAY))])


def _arrived(reader: Reader, *, delivered: bool) -> str:
    if delivered:
        return "↩️ " + reader.p_("delivery", "Not delivered")
    return "🚚 " + reader.p_("delivery", "Delivered")


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
    return besides_screens.of_before(reader, order.on, order.left)


def how_much(reader: Reader, draft: SentenceDraft, report: Report, name: str, note: str) -> Screen:
    """Of the order of the message."""
    most = report.amount or 0
    what = reader._("Amount: {sum}", sum=reader.money(most))
    lines = [fill("<b>{name}</b>", name=name), what, _asked_part(reader, most), note]
    return Screen("\n".join(filter(None, lines)), [[_to_money(reader, draft, report)]])


def of_before(reader: Reader, draft: SentenceDraft, report: Report, name: str, order: Order, note: str) -> Screen:
    """One of before: all of it has come or a part, it has arrived, or until when it is to be paid."""
    told = money_changes.of_before(report, order)
    due = told.due or order.pay_by
    lines = [fill("<b>{name}</b>", name=name), which(reader, order)]
    lines += [besides_screens.to_be_paid(reader, due)] if due else []
    lines += [_asked_part(reader, order.left), reader._("Or by when will they pay? Tap or write it."), note]
    tap_of = partial(_tap_of_order, draft, report, order)
    paid = Button("✅ " + reader.p_("payment", "Paid"), tap_of(ALL))
    here = [] if order.delivered_on else [Button(_arrived(reader, delivered=told.delivered), tap_of(CAME))]
    rows: list[Row] = [[paid, *here], *_days(reader, tap_of)]
    return Screen("\n".join(filter(None, lines)), [*rows, [_to_money(reader, draft, report)]])


def _asked_part(reader: Reader, most: int) -> str:
    return reader._("How much of it have they paid? For example {example}", example=reader.money((most + 1) // 2))


def _to_money(reader: Reader, draft: SentenceDraft, report: Report) -> Button:
    return Button(reader.p_("button", "Back"), _tap(draft, report, Said.MONEY))


def _tap_of_order(draft: SentenceDraft, report: Report, order: Order, what: str) -> str:
    return _tap(draft, report, Said.OF_ORDER, ids.to_text(order.id) + what)


def _tap(draft: SentenceDraft, report: Report, step: Said, value: str = "") -> str:
    return tap(draft.id, step, ids.to_text(report.id) + value)
