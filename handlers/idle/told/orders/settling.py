"""Money of which a message tells, of an order that is owed or of a new one, and what was bought for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.speech import goods
from sales.actions.card.part_payments import unawaited
from sales.actions.orders import named_as_sold, tells_only_goods, waiting_of
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind
from sales.days.spoken import folded
from sales.ground.errors import Rejected
from sales.recording.sold import Sold, is_bare, says_bought, sold_in, sum_said, total, whole_sum
from sales.sentences.around.amounts import has_amount
from sales.sentences.conversation import correcting
from sales.sentences.conversation.answers import term_said
from sales.sentences.conversation.came import Came, GoesTo
from sales.sentences.conversation.changes import order_changes
from sales.sentences.conversation.report import Report
from sales.sentences.said import SaidStep, Sentence
from sales.values import money
from sales.values.amounts import received
from sales.values.amounts.received import Received
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, Wish

MOST_OWED = 6


def came(turn: Turn, told: Received | None) -> Came | None:
    """None where the currency can't hold it: the words stay."""
    currency = turn.me.workspace.currency
    try:
        amount = money.parse(told.text, currency) if told else 0
        whole = money.parse(told.whole, currency) if told and told.whole else None
    except Rejected:
        return None
    bare = told is not None and received.is_bare(told.text) and received.is_bare(told.whole or "0")
    return Came(amount, whole, bare, told.old) if told and amount > 0 else None


async def settled(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    """«Оплатили 67 тыс» of whoever owes as much or more is no new order: the oldest that waits for just that sum is
    paid, or one for whose money nobody has waited, else so much of what is owed. Of whoever owes less, or nothing,
    nobody knows what was paid: the words are kept, and it is no order.
    """
    if report.client is None and not report.new:  # who it is is to be asked first
        return report
    if report.came is not None:
        return await _part(unit, turn, report, report.came)
    if not ((report.settles or report.earlier) and report.amount and report.is_order):
        return report
    waiting = await _waiting(unit, turn, report)
    if not (waiting or report.earlier):
        return report
    same = [one for one in waiting if one.left == report.amount]
    paid = min(same, key=lambda one: one.on) if same else await _unawaited(unit, turn, report, report.amount)
    part = None if paid else await _of_owed(unit, turn, report, Came(report.amount), waiting)
    return replace(_talked(report), pays=paid.id if paid else None, came=part)


async def _unawaited(unit: UnitOfWork, turn: Turn, report: Report, amount: int) -> Order | None:
    if report.client is None:
        return None
    return await unawaited(unit, turn.scope, report.client, amount, turn.reader.today)


async def _waiting(unit: UnitOfWork, turn: Turn, report: Report) -> list[Order]:
    return await waiting_of(unit, turn.scope, report.client) if report.client else []


async def _part(unit: UnitOfWork, turn: Turn, report: Report, told: Came) -> Report:
    """Of the order of the same message, unless it is of before, or of another sum: «50 из 120, взяли ещё на 3000»."""
    if report.is_order and not (told.old or report.earlier):
        own = told.of_own(report.amount or 0)
        if own.whole in (None, report.amount):
            return replace(report, came=own)
    part = await _of_owed(unit, turn, report, told, await _waiting(unit, turn, report))
    bought = report.is_order and not report.earlier
    only_told = not report.is_order and part.to is GoesTo.NOTHING
    return replace(report if bought or only_told else _talked(report), came=part)


async def _of_owed(unit: UnitOfWork, turn: Turn, report: Report, told: Came, waiting: list[Order]) -> Came:
    """Of an order of just that sum, though nobody has waited for its money; what accounting tells that they owe,
    accounting takes off.
    """
    named = [one for one in waiting if told.whole in one.stood]
    part = told.of_owed(waiting)
    if report.client is None or (part.to is not GoesTo.NOTHING and (named or told.whole is None)):
        return part
    for one in told.readings:
        order = await _unawaited(unit, turn, report, one.whole or one.amount)
        if order is not None and one.amount <= (order.amount or 0):
            return one.of_order(order)
    if part.to is not GoesTo.NOTHING:
        return part
    debts = (await unit.debts.of_clients(turn.scope, [report.client])).get(report.client, ())
    return replace(part, booked=any(one.amount > 0 for one in debts))


async def owed(unit: UnitOfWork, turn: Turn, report: Report) -> list[Order]:
    """Orders of before whose money may come; what accounting tells of is accounting's."""
    if report.client is None or not report.touched:
        return []
    orders = await unit.orders.of_client(turn.scope, report.client)
    open_ones = [one for one in orders if one.paid_day is None and one.left > 0 and not one.document]
    return sorted(open_ones, key=lambda one: (one.on, one.id))[-MOST_OWED:]


def _talked(report: Report) -> Report:
    kind = report.kind if report.steps or report.undated else StepKind.CALL
    return replace(report, outcome=Outcome.TALKED, kind=kind)


def in_parts(turn: Turn, report: Report, said: Sentence) -> Report:
    """Each payment that is one part of the order's sum says which, and how much of it."""
    told = {step.day: step for step in said.steps if step.share is not None}
    if not told:
        return report
    whole = money.parse(said.amount_text, turn.me.workspace.currency)
    return replace(report, steps=tuple(_of_part(turn, whole, one, told.get(one.day)) for one in report.steps))


def _of_part(turn: Turn, whole: int, wish: Wish, said: SaidStep | None) -> Wish:
    much = whole * said.share if said and said.share and wish.kind is StepKind.PAYMENT else None
    if said is None or much is None or much.denominator != 1:
        return wish
    sums = {"sum": turn.reader.money(int(much)), "all": turn.reader.money(whole)}
    return replace(wish, note=turn.reader._("part {n}: {sum} of {all}", n=said.part, **sums))


async def ordered(unit: UnitOfWork, turn: Turn, report: Report, amount: int) -> Report:
    """What its words tell of is an order of that sum after all."""
    told = correcting.with_sum(report, amount)
    unclear = tuple(one for one in told.unclear if not has_amount(folded(one)))
    return await bought(unit, turn, replace(told, unclear=unclear))


async def bought(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    """With the products that its words tell of, and until when they say that it is to be paid."""
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    sold = sold_in(report.unsold or report.comment, products, turn.me.workspace.currency)
    due = term_said(report.unsold or report.comment, turn.reader.local(turn.reader.now), turn.reader.locale)
    report = replace(report, amount=whole_sum(sold, report.amount), due=due)
    return made_up(turn, report, sold, {one.id: one.text or "" for one in products})


def made_up(turn: Turn, report: Report, sold: Sequence[Sold], called: Mapping[int, str]) -> Report:
    """Of these products: for how much each, only where that comes to the sum that was understood."""
    if not sold:
        return report
    plain = [replace(one, amount=None) for one in sold]
    told = replace(report, goods=tuple(plain), goods_text=goods.in_words(turn.reader, plain, called), goods_paid="")
    if report.amount is None or total(sold) != report.amount:
        return told
    return replace(told, goods=tuple(sold), goods_paid=goods.in_words(turn.reader, sold, called))


async def as_written(unit: UnitOfWork, turn: Turn, report: Report, text: str) -> Report:
    """With the sum that was written, alone or with what it was for; no word of the last answer is lost. Rejected where
    it is neither.
    """
    currency = turn.me.workspace.currency
    sold = await named_as_sold(unit, turn.scope, text, currency)
    try:
        amount = sum_said(text, sold, currency)
        if not says_bought(text):
            sold, amount = order_changes.came_back(report, sold, amount)
        told = correcting.with_sum(report, amount)
    except Rejected:
        if not sold:
            raise
        told = report
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    made = made_up(turn, told, sold, {one.id: one.text or "" for one in entries})
    if is_bare(text, currency):
        return made
    only_goods = await tells_only_goods(unit, turn.scope, text, sold)
    return correcting.priced(made, "" if only_goods else text)
