"""The money of a message's order, put right before it is saved as it can be after: by when it is to be paid, how much
of it has come, of which order a payment is, and whether the goods are there.
"""

from datetime import date

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle.told import besides, pencil
from handlers.idle.told.orders import paying_screens, settling
from handlers.speech.weeks import decoded
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.sentences.conversation.answers import pay_day_said
from sales.sentences.conversation.changes import money_changes
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report
from sales.values import money
from sales.work.order import Order

ID = 11
"""Letters of an order on a button."""


async def ask(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, _value: str, note: str = "") -> Shown:
    """An order whose sum nobody knows is asked for that first."""
    if report.is_order and report.amount is None:
        return await pencil.how_much(unit, turn, draft, report)
    own = report.is_order and (report.amount or 0) > 0
    put = draft.asking(Asked.DUE if own else Asked.NOTHING, report.id)
    await keep(unit, turn, put)
    name, shown = await pencil.named(unit, turn, report)
    told = (await besides.of_all(unit, turn, draft.kept)).get(report.id, besides.Besides())
    waiting = await settling.owed(unit, turn, report)
    screen = paying_screens.money(turn.reader, put, report, name, told, waiting, note)
    return Shown(screen, Noted.SENTENCE, shown)


async def put_paid(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: all of it, nothing, or a part, which is asked for."""
    if value == paying_screens.PART:
        return await _how_much(unit, turn, draft, report, None)
    told = money_changes.paid(report, money_changes.WHOLE if value == paying_screens.ALL else 0)
    return await _told(unit, turn, draft, told)


async def put_due(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    day = None if value == paying_screens.NO_DAY else decoded(value)
    return await _told(unit, turn, draft, money_changes.due_by(report, day))


async def put_of_order(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: the order that the payment is of; where its sum was not told, or is more than that, it is asked for.
    Behind it: all of it has come, it has arrived, or by when it is to be paid.
    """
    if value == paying_screens.OWN:
        return await _told(unit, turn, draft, money_changes.belongs_to_own(report))
    if value.startswith(paying_screens.BOOKS):
        day = decoded(value.removeprefix(paying_screens.BOOKS))
        reminded = money_changes.reminded(report, day)
        return await pencil.parts(unit, turn, draft.changed(reminded), reminded)
    order = await _order(unit, turn, report, ids.from_text(value[:ID]))
    if order is None:
        return await ask(unit, turn, draft, report, "")
    if value[ID:]:
        return await _of_before(unit, turn, draft, report, order, value[ID:])
    told, own = report.received, report.came is not None and report.came.order == order.id
    if own or told is None or not 0 < told <= order.left:
        return await _how_much(unit, turn, draft, report, order)
    return await _told(unit, turn, draft, money_changes.belongs_to(report, order.id, told))


async def _of_before(
    unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, order: Order, what: str
) -> Shown:
    if what == paying_screens.ALL:
        told = money_changes.due_of(report, order, None)  # nobody waits for it any more
        return await _told(unit, turn, draft, money_changes.belongs_to(told, order.id, order.left))
    if what == paying_screens.CAME:
        told = money_changes.arrived_of(report, order)
    else:
        told = money_changes.due_of(report, order, None if what == paying_screens.NO_DAY else decoded(what))
    return await _how_much(unit, turn, draft.changed(told), told, order)


async def put_arrived(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> Shown:
    return await _told(unit, turn, draft, money_changes.arrived(report))


async def _told(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, told: Report) -> Shown:
    return await ask(unit, turn, draft.changed(told), told, "")


async def _order(unit: UnitOfWork, turn: Turn, report: Report, number: int) -> Order | None:
    return next((one for one in await settling.owed(unit, turn, report) if one.id == number), None)


async def _how_much(
    unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, order: Order | None, note: str = ""
) -> Shown:
    asked = Asked.OF_ORDER if order else Asked.PAID
    put = draft.asking(asked, report.id, order.id if order else 0)
    await keep(unit, turn, put)
    name, shown = await pencil.named(unit, turn, report)
    if order is not None:
        screen = paying_screens.of_before(turn.reader, put, report, name, order, note)
    else:
        screen = paying_screens.how_much(turn.reader, put, report, name, note)
    return Shown(screen, Noted.SENTENCE, shown)


async def again(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, note: str) -> Shown:
    """What was written answers nothing: the same is asked, and why."""
    if draft.ask is Asked.DUE:
        return await ask(unit, turn, draft, report, "", note)
    order = await _order(unit, turn, report, draft.which) if draft.ask is Asked.OF_ORDER else None
    return await _how_much(unit, turn, draft, report, order, note)


async def written(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, text: str) -> Report:
    """The day, or how much has come. Rejected where it is neither, or more than that order comes to."""
    if draft.ask is Asked.DUE:
        return money_changes.due_by(report, _day(turn, text))
    order = await _order(unit, turn, report, draft.which) if draft.ask is Asked.OF_ORDER else None
    try:
        much = money.parse(text, turn.me.workspace.currency)
    except Rejected:
        if order is None or not _is_day(turn, text):
            raise
        return money_changes.due_of(report, order, _day(turn, text))
    most = order.left if order else report.amount or 0
    if not 0 < much <= most:
        raise Rejected("part", most=most)
    return money_changes.belongs_to(report, order.id, much) if order else money_changes.paid(report, much)


def _day(turn: Turn, text: str) -> date | None:
    return pay_day_said(text, turn.reader.local(turn.reader.now), turn.reader.locale)


def _is_day(turn: Turn, text: str) -> bool:
    try:
        return _day(turn, text) is not None
    except Rejected:
        return False
