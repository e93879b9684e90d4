"""Money of which a message tells: of an order that is owed, or of a new one."""

from dataclasses import replace

from handlers.frame.turn import Turn
from sales.actions.orders import waiting_of
from sales.actions.ports import UnitOfWork
from sales.sentences.conversation.report import Report
from sales.work.outcomes import Outcome
from sales.work.step import StepKind


async def settled(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    """«Оплатили 67 тыс» of whoever owes just that is no new order: the oldest that waits for it is paid. Of whoever
    owes another sum, or nothing, nobody knows what was paid: the words are kept, and it is no order.
    """
    if not ((report.settles or report.earlier) and report.amount and report.is_order):
        return report
    if report.client is None and not report.new:  # who it is is to be asked first
        return report
    owed = await waiting_of(unit, turn.scope, report.client) if report.client else []
    if not (owed or report.earlier):
        return report
    same = [one for one in owed if one.left == report.amount]
    pays = min(same, key=lambda one: one.on).id if same else None
    kind = report.kind if report.steps or report.undated else StepKind.CALL
    return replace(report, outcome=Outcome.TALKED, pays=pays, kind=kind)
