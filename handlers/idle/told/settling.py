"""Money of which a message tells, of an order that is owed or of a new one, and what was bought for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.speech import goods
from sales.actions.orders import named_as_sold, waiting_of
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind
from sales.ground.errors import Rejected
from sales.recording.sold import Sold, is_bare, sum_said, total
from sales.sentences.conversation import correcting
from sales.sentences.conversation.report import Report
from sales.sentences.conversation.step_changes import with_words
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


def made_up(turn: Turn, report: Report, sold: Sequence[Sold], called: Mapping[int, str]) -> Report:
    """Of these products: for how much each, only where that comes to the sum that was understood."""
    if not sold:
        return report
    plain = [replace(one, amount=None) for one in sold]
    told = replace(report, goods=tuple(plain), goods_text=goods.in_words(turn.reader, plain, called))
    if report.amount is None or total(sold) != report.amount:
        return told
    return replace(told, goods=tuple(sold), goods_paid=goods.in_words(turn.reader, sold, called))


async def as_written(unit: UnitOfWork, turn: Turn, report: Report, text: str) -> Report:
    """With the sum that was written, alone or with what it was for; no word of that is lost. Rejected where it is
    neither.
    """
    currency = turn.me.workspace.currency
    sold = await named_as_sold(unit, turn.scope, text, currency)
    try:
        told = correcting.with_sum(report, sum_said(text, sold, currency))
    except Rejected:
        if not sold:
            raise
        told = report
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    made = made_up(turn, told, sold, {one.id: one.text or "" for one in entries})
    return made if is_bare(text, currency) else with_words(made, " ".join(text.split()))
