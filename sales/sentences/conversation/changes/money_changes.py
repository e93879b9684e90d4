"""What is put right in the money of a message before it is saved: until when its order is to be paid, how much of it
has come, of which order a payment is, and whether the goods have arrived. Its words stay where they are.
"""

from dataclasses import replace
from datetime import date

from sales.sentences.conversation.came import Came, GoesTo, OfBefore
from sales.sentences.conversation.changes import step_changes
from sales.sentences.conversation.report import Report
from sales.work.order import Order
from sales.work.step import StepKind, Wish

WHOLE = 10**15
"""More than any order comes to."""


def paid(report: Report, amount: int) -> Report:
    """So much of its order has come, or nothing. What was read of that gives way."""
    own = report.came is not None and report.came.to is GoesTo.OWN
    return replace(report, paid=amount, came=None if own else report.came)


def due_by(report: Report, day: date | None) -> Report:
    """What reminds of the payment goes along; with no day nothing does."""
    told = report = replace(report, undue=False)
    for place in reversed(range(len(report.steps))):
        if report.steps[place] in report.reminders:
            told = step_changes.on_day(told, place, day) if day else step_changes.without_step(told, place)
    return replace(told, due=day)


def reminded(report: Report, day: date) -> Report:
    """What accounting still tells of is asked about that day; another day takes its place."""
    wish = Wish(StepKind.PAYMENT, day)
    others = tuple(step for step in report.steps if (step.kind, step.note) != (wish.kind, wish.note))
    return replace(report, steps=(*others, wish))


def belongs_to(report: Report, order: int, amount: int) -> Report:
    """A payment is of that order, which is owed."""
    return replace(report, pays=None, came=Came(amount, to=GoesTo.OWED, order=order))


def belongs_to_own(report: Report) -> Report:
    """A payment that was told is of the order of the message."""
    return paid(replace(report, pays=None, came=None), report.received or 0)


def arrived(report: Report) -> Report:
    """Or not after all."""
    return replace(report, delivered=not report.delivered)


def of_before(report: Report, order: Order) -> OfBefore:
    """What was put right of an order of before."""
    known = next((one for one in report.of_before if one.order == order.id), None)
    return known or OfBefore(order.id, order.on, order.left)


def due_of(report: Report, order: Order, day: date | None) -> Report:
    return _with(report, replace(of_before(report, order), due=day))


def arrived_of(report: Report, order: Order) -> Report:
    """Or not after all."""
    known = of_before(report, order)
    return _with(report, replace(known, delivered=not known.delivered))


def _with(report: Report, told: OfBefore) -> Report:
    others = tuple(one for one in report.of_before if one.order != told.order)
    return replace(report, of_before=(*others, told))
