"""The planned steps of a report: what is next, which step is done by it, and whose place a new one takes; and what
becomes of the money that it tells of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time

from handlers.card.orders import part_screens
from handlers.frame import errors
from handlers.idle.told.besides import Besides
from handlers.recording import plan_screens
from handlers.recording.mending import ended_words, resting
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import clipped, cut
from handlers.speech.words import Html, fill
from sales.actions.card.part_payments import Part
from sales.ground.errors import Rejected
from sales.recording.plan_draft import Plan
from sales.sentences.conversation.came import GoesTo, OfBefore
from sales.sentences.conversation.report import Report
from sales.work.step import StepKind, Wish

LONGEST_NOTE, LONGEST_BEFORE, LONGEST_STILL = 16, 32, 64
"""Where several clients share the screen."""


def brief(reader: Reader, report: Report, besides: Besides) -> Iterator[str]:
    """The same where several clients share the screen: two lines for what is next, one for each step of before."""
    if besides.ended:
        yield reader._("✅ Done: {step}", step=_short(reader, besides.ended))
    for step in (*report.steps, *([besides.own] if besides.own else [])):
        yield _next(reader, step, besides.after if step is besides.own else None)
    for one in besides.instead:
        told = one if one.kind is StepKind.OTHER else replace(one, note="")
        yield reader._("Instead of: {step}", step=_short(reader, told))
    yield from (reader._("✅ Done: {step}", step=_short(reader, one)) for one in besides.paid)
    if besides.stays:
        still = "; ".join(_short(reader, one.wish) for one in besides.stays)
        yield reader._("Stays planned: {step}", step=cut(still, LONGEST_STILL))
    yield from (reader._("Dropped: {step}", step=_short(reader, one.wish)) for one in besides.dropped)
    yield from _brought_up(reader, besides)


def _next(reader: Reader, step: Wish, after: time | None) -> str:
    """Следующий шаг: позвонить завтра, пт, 20 ноября · узнать про…"""
    note, is_other = clipped(step.note, LONGEST_NOTE), step.kind is StepKind.OTHER
    plan = Plan(step.kind, step=0, day=step.day, at=step.at, note=note if is_other else "", series=step.series)
    line = plan_screens.step_line(reader, replace(plan, after=after))
    return line if is_other or not note else fill("{line} · {note}", line=Html(line.removesuffix(".")), note=note)


def _short(reader: Reader, step: Wish) -> str:
    """звонок — 19 ноя, 11:30 · узнать про…"""
    when = ", ".join([reader.short_day(step.day), *([reader.clock(step.at)] if step.at else [])])
    if step.kind is StepKind.OTHER and step.note:
        return cut(f"{clipped(step.note, LONGEST_NOTE)} — {when}", LONGEST_BEFORE)
    planned = f"{codes.small(codes.step_kind(reader, step.kind))} — {when}"
    return cut(" · ".join(filter(None, [planned, step.note])), LONGEST_BEFORE)


def lines(reader: Reader, report: Report, besides: Besides) -> Iterator[str]:
    """✅ Сделано: приехать — ср, 18 ноября; Следующий шаг: …; Вместо: позвонить — чт, 19 ноября"""
    if besides.ended:
        yield done(reader, besides)
    yield from (plan_screens.wish_line(reader, step) for step in report.steps)
    if own := besides.own:
        yield plan_screens.step_line(reader, Plan(own.kind, step=0, day=own.day, note=own.note, after=besides.after))
    said = {step.note for step in (*report.steps, besides.own) if step}
    for one in besides.instead:  # what it was for is not said twice, where its kind says something
        told = replace(one, note="") if one.note in said and one.kind is not StepKind.OTHER else one
        yield reader._("Instead of: {step}", step=ended_words.step(reader, told))
    yield from (reader._("✅ Done: {step}", step=ended_words.step(reader, one)) for one in besides.paid)
    yield from (reader._("Stays planned: {step}", step=ended_words.step(reader, one.wish)) for one in besides.stays)
    yield from (reader._("Dropped: {step}", step=ended_words.step(reader, one.wish)) for one in besides.dropped)
    yield from _brought_up(reader, besides)


def _brought_up(reader: Reader, besides: Besides) -> Iterator[str]:
    """Whether the client is brought up from now on, where that changes."""
    if besides.closed:
        yield resting.stopped(reader)
    if besides.woken:
        yield reader._("I'll bring this client up again from now on.")


def done(reader: Reader, besides: Besides) -> str:
    return reader._("✅ Done: {step}", step=ended_words.step(reader, besides.ended)) if besides.ended else ""


def of_order(reader: Reader, report: Report) -> list[str]:
    """Until when it is to be paid, and that it has arrived."""
    due = [to_be_paid(reader, report.pay_by)] if report.pay_by else []
    is_there = report.delivered and report.is_order
    here = "🚚 " + reader._("Delivered: the next working day asks whether all is there.")
    return [*due, *([here] * is_there), *of_others(reader, report)]


def of_others(reader: Reader, report: Report) -> list[str]:
    """What is put right of orders of before, beside money."""
    return [line for one in report.of_before for line in _of_before(reader, one)]


def _of_before(reader: Reader, one: OfBefore) -> Iterator[str]:
    """📆 Заказ от 18 ноя · 8 000 ₽ · срок оплаты: пт, 20 ноября"""
    name = of_before(reader, one.on, one.left)
    if one.due is not None:
        yield "📆 " + reader._("{order} · to be paid by {day}", order=name, day=reader.day(one.due))
    if one.delivered:
        yield "🚚 " + reader._("{order} · delivered", order=name)


def of_before(reader: Reader, on: date, left: int) -> str:
    """Заказ от 19 ноя · 84 000 ₽"""
    return " · ".join([reader._("Order of {day}", day=reader.short_day(on)), reader.money(left)])


def to_be_paid(reader: Reader, day: date) -> str:
    return "📆 " + reader._("To be paid by {day}.", day=reader.day(day))


def paid(reader: Reader, report: Report, parts: Sequence[Part] = ()) -> list[str]:
    """What has come of the order itself, and of what was owed before."""
    return [*prepaid(reader, report), *told_of(reader, report, parts)]


def prepaid(reader: Reader, report: Report) -> list[str]:
    return ["💰 " + part_screens.so_much(reader, report.prepaid, report.amount or 0)] if report.prepaid else []


def told_of(reader: Reader, report: Report, parts: Sequence[Part] = ()) -> list[str]:
    """The order that was owed, and is no more; or what has come of it. Money of nobody knows what is no order."""
    if received := report.receives:
        if received.to is GoesTo.OWN:
            return ["💰 " + part_screens.so_much(reader, received.amount, report.amount or 0)]
        known = part_screens.received(reader, parts)
        return known or ["💰 " + reader._("Received: {sum}", sum=reader.money(received.amount))]
    if report.is_order and not report.came:
        return []
    if report.is_booked:
        return [errors.reason(reader, Rejected("accounts"))]
    if report.pays is None or report.amount is None:
        money = reader._("The money is only noted: it makes no order, and marks none as paid.")
        noted = report.came is not None and report.is_settled
        return [money] if noted or report.earlier or (report.settles and report.amount is not None) else []
    return [reader._("The order is paid: {sum}", sum=reader.money(report.amount))]
